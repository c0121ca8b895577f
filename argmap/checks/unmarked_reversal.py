"""A body decides against what it had decided before, and the later vote does not say that it `reverses` the earlier.

Bad:
    body council: The council
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      vote spring (council, 1922-04): The council votes.
        motion half
        result carried
        tally 5-3
      vote autumn (council, 1922-10): The council votes again.
        motion owner
        result carried
        tally 6-2
      outcome open: A court is asked.

Good:
    body council: The council
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      vote spring (council, 1922-04): The council votes.
        motion half
        result carried
        tally 5-3
      vote autumn (council, 1922-10): The council votes again.
        motion owner
        result carried
        tally 6-2
        reverses spring
      outcome open: A court is asked.
"""

from collections.abc import Iterator

from argmap.chronology.answer import Answer
from argmap.chronology.when import When
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.ballots import decided, undoes
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote
from argmap.model.rivals import question

RULE = Rule("AM316", "unmarked-reversal", "warning", __doc__)
_Dated = tuple[When, Vote]


def check(m: ArgMap) -> Iterator[Diagnostic]:
    series: dict[tuple[str, str], list[_Dated]] = {}
    for vote in m.of(Vote):
        when = m.times.when(vote.name) if vote.motion and decided(vote) else None
        if vote.motion and when is not None and when.earliest is not None:
            for body in dict.fromkeys(vote.by):
                series.setdefault((body, question(m, vote.motion)), []).append((when, vote))
    found = {f.key: f for (body, _), votes in series.items() for f in _reversals(m, body, sorted(votes, key=_order))}
    yield from found.values()


def _order(dated: _Dated) -> tuple[int, int]:
    when, _ = dated
    assert when.earliest is not None, "such votes were left out"
    return when.earliest, when.earliest if when.latest is None else when.latest


def _reversals(m: ArgMap, body: str, votes: list[_Dated]) -> Iterator[Diagnostic]:
    """Votes against the decision that stands, one after the other."""
    standing: _Dated | None = None
    for when, vote in votes:
        if standing and undoes(m, vote, standing[1]) and vote.name not in (standing[1].reverses, standing[1].name):
            if not vote.reverses:
                # Of two rivals that were both carried one undoes the other, whichever came first.
                certain = vote.result == "carried" or standing[0].before(when) is Answer.CERTAIN
                yield _finding(m, body, vote, standing[1], possible=not certain)
            standing = None
        if vote.result == "carried":
            standing = when, vote


def _finding(m: ArgMap, body: str, vote: Vote, earlier: Vote, *, possible: bool) -> Diagnostic:
    return RULE.at(
        m.where(vote.name),
        f"`{body}` has `{vote.motion}` {vote.result} in `{vote.name}`, after `{earlier.motion}` was carried in "
        f"`{earlier.name}`{', perhaps' if possible else ''}",
        hint=f"add `reverses {earlier.name}` to the later vote",
        remarks=(Remark(m.where(earlier.name), f"`{earlier.motion}` is carried"),),
        possible=possible,
    )
