"""Who holds what, who is silent, who belongs: spans of time that may take in a day.

What may have been so counts as so: an end that is not known excludes nothing. What is denied does not count.
"""

from __future__ import annotations

from dataclasses import dataclass

from argmap.chronology.answer import Answer
from argmap.chronology.when import When
from argmap.chronology.words import said
from argmap.diagnostics.diagnostic import Remark
from argmap.diagnostics.nearest import listed
from argmap.expect.lines import HERE, datings
from argmap.expect.verdict import MET, Verdict
from argmap.model.ballots import members
from argmap.model.graph import ArgMap
from argmap.model.people import STANCE_EDGES, Mode, Stance
from argmap.model.sources import Expectation
from argmap.model.standing import SAYS
from argmap.model.voices import denied
from argmap.model.wording import hedge

_SAYS: dict[Mode, str] = {**SAYS, "unstated": "is unstated on"}


@dataclass(frozen=True, slots=True)
class _Told:
    """One thing that the map says of somebody: in words, over which span, and by which lines."""

    words: str
    when: When | None
    lines: tuple[Remark, ...]
    is_denied: bool = False

    def may_hold(self, day: When | None) -> bool:
        return day is None or self.when is None or self.when.holds_at(day) is not Answer.IMPOSSIBLE


def holds(m: ArgMap, e: Expectation) -> Verdict:
    """A stance of exactly that mode, at the date if there is one."""
    taken = _stances(m, e)
    verb = e.verb.replace("-", " ")
    return _weighed(e, taken, [t for s, t in taken if _SAYS[s.mode] == verb], wanted=not e.negated)


def silent(m: ArgMap, e: Expectation) -> Verdict:
    """No stance, or none but unstated ones; `unstated`: one of these, for nothing at all is no answer."""
    taken = _stances(m, e)
    if e.verb == "unstated":
        return _weighed(e, taken, [t for s, t in taken if s.mode == "unstated"], wanted=not e.negated)
    return _weighed(e, taken, [t for s, t in taken if s.mode != "unstated"], wanted=e.negated)


def belongs(m: ArgMap, e: Expectation) -> Verdict:
    """A `member` line of the body or group that names the actor; members of its members are none of its own."""
    told = [
        _Told(
            f"is a member of `{e.object}`{_bracket(member.when, hedge(member.certainty))}",
            member.when,
            (Remark(m.where(e.object or "", part), HERE),),
        )
        for part, member in members(m, e.object or "").items()
        if member.actor == e.subject
    ]
    nothing = f"`{e.subject}` is not recorded as a member of `{e.object}`"
    return _verdict(e, told, told, not e.negated, nothing)


def _stances(m: ArgMap, e: Expectation) -> list[tuple[Stance, _Told]]:
    edges = m.into(e.object or "", *STANCE_EDGES.values())
    stances = [m[edge.via] for edge in edges if edge.tail == e.subject]
    return [(s, _told(m, s)) for s in stances if isinstance(s, Stance)]


def _told(m: ArgMap, stance: Stance) -> _Told:
    when = m.times.when(stance.name)
    bracket = _bracket(when, hedge(stance.certainty))
    verb = _SAYS[stance.mode]
    lines = datings(m, stance.name) or (Remark(m.where(stance.name), HERE),)
    return _Told(f"{verb} `{stance.position}`{bracket}", when, lines, denied(stance))


def _bracket(when: When | None, doubt: str) -> str:
    parts = ", ".join(filter(None, (said(when) if when else "", doubt)))
    return f" ({parts})" if parts else ""


def _weighed(e: Expectation, taken: list[tuple[Stance, _Told]], fitting: list[_Told], *, wanted: bool) -> Verdict:
    return _verdict(e, [t for _, t in taken], fitting, wanted, f"nothing is recorded of `{e.subject}` on `{e.object}`")


def _verdict(e: Expectation, told: list[_Told], fitting: list[_Told], wanted: bool, nothing: str) -> Verdict:
    """told: all that is said of the two. fitting: what is of the kind that is asked for. wanted: whether there is to
    be some of it.
    """
    counting = [t for t in fitting if not t.is_denied]
    then = [t for t in counting if t.may_hold(e.when)]
    if bool(then) == wanted:
        return MET
    shown = then or counting or told
    if not shown:
        return Verdict(nothing)
    tail = _at_date(then, counting, e.when) if e.when and counting else ""
    if not counting and any(t.is_denied for t in shown):
        tail = "; what is denied does not count"
    lines = tuple(line for t in shown for line in t.lines)
    part = "when" if e.when and counting else "form"
    return Verdict(f"`{e.subject}` {listed([t.words for t in shown], 'and')}{tail}", lines, part)


def _at_date(then: list[_Told], counting: list[_Told], day: When) -> str:
    """How the spans lie to a date that they should have taken in, or should not."""
    if then:
        sure = any(t.when is not None and t.when.holds_at(day) is Answer.CERTAIN for t in then)
        return f"; that {'takes' if sure else 'may take'} in {said(day)}"
    if len(counting) > 1:
        return f"; none of that takes in {said(day)}"
    when = counting[0].when
    assert when is not None
    if when.after(day) is Answer.CERTAIN:
        return f"; that is after {said(day)}"
    return f"; that is before {said(day)}" if when.before(day) is Answer.CERTAIN else f"; that leaves out {said(day)}"
