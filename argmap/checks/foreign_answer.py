"""A dispute comes out for an answer to another dispute: nobody asked that here.

Bad:
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      outcome open: Nobody has decided.
    dispute gate: Who keeps the key?
      position neighbour: The neighbour does.
        held by anna
      position nobody: Nobody does.
      outcome half: They share it.
        kind compromise

Good:
    person anna: Anna
    dispute gate: Who keeps the key?
      position neighbour: The neighbour does.
        held by anna
      position nobody: Nobody does.
      outcome neighbour: He keeps it.
        kind compromise
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Position
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome

RULE = Rule("AM327", "foreign-answer", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for outcome in m.of(Outcome):
        answer = m[outcome.position] if outcome.position else None
        if isinstance(answer, Position) and answer.dispute != outcome.dispute:
            yield RULE.at(
                m.where(outcome.name, "position"),
                f"`{answer.name}` answers `{answer.dispute}`, and not `{outcome.dispute}`",
                hint=f"name a position of `{outcome.dispute}`, or put the outcome under `{answer.dispute}`",
                remarks=(Remark(m.where(answer.name), "the position stands here"),),
            )
