"""One voter is named twice in one vote: on two sides, or twice on one.

Bad:
    person ines: Ines
    person dov: Dov
    body council: The council
    claim wall: The wall is to be mended.
    vote mending (council, 1902-05-03): The council votes on the wall.
      motion wall
      result carried
      tally 3-1
      for ines, dov
      against dov

Good:
    person ines: Ines
    person dov: Dov
    body council: The council
    claim wall: The wall is to be mended.
    vote mending (council, 1902-05-03): The council votes on the wall.
      motion wall
      result carried
      tally 3-1
      for ines
      against dov
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.ballots import SIDES, ballots
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote

RULE = Rule("AM303", "voted-twice", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for vote in m.of(Vote):
        sides: dict[str, str] = {}
        for side, voter in ballots(vote):
            if voter in sides:
                yield _finding(m, vote, voter, sides[voter], side)
            else:
                sides[voter] = side


def _finding(m: ArgMap, vote: Vote, voter: str, first: str, again: str) -> Diagnostic:
    span = m.where(vote.name, f"{again}:{voter}")
    other = m.where(vote.name, f"{first}:{voter}")
    if first == again:
        fact = f"`{voter}` {SIDES[again]} twice"
    else:
        fact = f"`{voter}` {SIDES[first]} and {SIDES[again]} in one vote"
    return RULE.at(
        span,
        fact,
        hint=f"name `{voter}` once; a vote that was changed is the last one given",
        remarks=(Remark(other, f"{SIDES[first]} here"),) if other != span else (),
    )
