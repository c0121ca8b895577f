"""A vote stands under one dispute, and what is moved is an answer to another: it decides nothing where it stands.

A vote on a part of a larger dispute may stand under either.

Bad:
    person anna: Anna
    body street: The street
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      outcome open: Nobody has decided.
    dispute gate: Who keeps the key?
      position neighbour: The neighbour does.
        held by anna
      position nobody: Nobody does.
      outcome open: Nobody has decided.
      vote ballot (street, 1931): The street votes.
        motion half
        tally 7-2
        result carried

Good:
    person anna: Anna
    body street: The street
    dispute gate: Who keeps the key?
      position neighbour: The neighbour does.
        held by anna
      position nobody: Nobody does.
      outcome neighbour: He keeps it.
      vote ballot (street, 1931): The street votes.
        motion neighbour
        result carried
        tally 7-2
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Position
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote
from argmap.model.nesting import nested

RULE = Rule("AM328", "foreign-motion", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for vote in m.of(Vote):
        answer = m[vote.motion] if vote.motion and vote.dispute else None
        if not isinstance(answer, Position) or vote.dispute is None:
            continue
        if not nested(m, vote.dispute, answer.dispute):
            yield RULE.at(
                m.where(vote.name, "motion"),
                f"`{answer.name}` answers `{answer.dispute}`, and the vote stands under `{vote.dispute}`",
                hint=f"name a position of `{vote.dispute}`, or put the vote under `{answer.dispute}`",
                remarks=(Remark(m.where(answer.name), "the position stands here"),),
            )
