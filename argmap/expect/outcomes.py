"""How it came out: outcomes of disputes, results of votes.

What is denied does not count.
"""

from __future__ import annotations

from argmap.chronology.answer import Answer
from argmap.chronology.when import When
from argmap.chronology.words import said
from argmap.diagnostics.diagnostic import Remark
from argmap.diagnostics.nearest import listed
from argmap.expect.lines import HERE
from argmap.expect.verdict import MET, Verdict
from argmap.model.claims import Dispute
from argmap.model.endings import gives_way
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Vote
from argmap.model.rivals import rivals
from argmap.model.sources import Expectation
from argmap.model.voices import denied


def comes_out(m: ArgMap, e: Expectation) -> Verdict:
    """An outcome that says so and may have stood, with none that says otherwise and may have stood then too.

    An outcome with an interval stands during it, one with a single date from then on. One that certainly began
    earlier than another gives way to it.
    """
    dispute = m[e.object or ""]
    assert isinstance(dispute, Dispute)
    told = [o for o in (m[edge.tail] for edge in m.into(dispute.name, "closes")) if isinstance(o, Outcome)]
    standing = [o for o in told if not denied(o) and _may_stand(m.times.when(o.name), e.when)]
    fitting = [o for o in standing if _answer(o) == (e.position or e.verb)]
    contrary = [o for o in standing if _excludes(m, o, e)]
    against: list[Outcome] = []
    for outcome in fitting:
        against = [o for o in contrary if not gives_way(m, o, outcome)]
        if not against:
            return MET
    shown = against or standing or told
    rows = [f"{_named(o)}{_dated(m.times.when(o.name))}" for o in shown]
    lines = tuple(Remark(m.where(o.name), HERE) for o in shown)
    if not shown:
        return Verdict(f"no outcome of `{dispute.name}` is recorded")
    if standing or not e.when:
        return Verdict(f"the outcome of `{e.object}` {'may also be' if against else 'is'} {listed(rows, 'and')}", lines)
    said_then = f"the outcome of `{e.object}` is {listed(rows, 'and')}; that leaves out {said(e.when)}"
    return Verdict(said_then, lines, "when")


def _excludes(m: ArgMap, outcome: Outcome, e: Expectation) -> bool:
    """Whether an outcome says otherwise; of a dispute that is not exclusive, several positions may prevail."""
    if outcome.position and e.position:
        return rivals(m, outcome.position, e.position)
    return _answer(outcome) != (e.position or e.verb)


def _answer(outcome: Outcome) -> str:
    return outcome.position or outcome.result


def _named(outcome: Outcome) -> str:
    return f"`{_answer(outcome)}`{' (denied)' if denied(outcome) else ''}"


def _dated(when: When | None) -> str:
    return f" ({said(when)})" if when else ""


def _may_stand(when: When | None, day: When | None) -> bool:
    if when is None or day is None:
        return True
    if when.is_interval:
        return when.holds_at(day) is not Answer.IMPOSSIBLE
    return when.after(day) is not Answer.CERTAIN


# ------------------------------------------------------------------ votes


def votes(m: ArgMap, e: Expectation) -> Verdict:
    """A vote on exactly that motion, carried or rejected."""
    vote = _vote(m, e)
    if denied(vote):
        return Verdict(f"that `{vote.name}` was held is denied", (Remark(m.where(vote.name), HERE),))
    if vote.motion != e.object:
        moved = f"is on `{vote.motion}`" if vote.motion else "has no motion that is recorded"
        return Verdict(f"`{vote.name}` {moved}", (_line(m, vote, "motion"),))
    if vote.result != {"carries": "carried", "rejects": "rejected"}[e.verb]:
        came = f"`{vote.motion}` was {vote.result}" if vote.result else "no result is recorded"
        return Verdict(f"in `{vote.name}` {came}", (_line(m, vote, "result"),))
    return MET


def reverses(m: ArgMap, e: Expectation) -> Verdict:
    """A vote that says itself that it reverses the other."""
    vote = _vote(m, e)
    if vote.reverses == e.object:
        return MET
    other = f"`{vote.name}` reverses `{vote.reverses}`" if vote.reverses else f"`{vote.name}` reverses no vote"
    return Verdict(other, (_line(m, vote, "reverses"),))


def _vote(m: ArgMap, e: Expectation) -> Vote:
    vote = m[e.subject or ""]
    assert isinstance(vote, Vote)
    return vote


def _line(m: ArgMap, vote: Vote, part: str) -> Remark:
    return Remark(m.where(vote.name, part), HERE if getattr(vote, part) else "the vote stands here")
