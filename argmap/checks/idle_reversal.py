"""A vote is said to reverse one that it does not undo: a vote on another matter, one that decided alike, or one that
decided nothing.

Bad:
    body council: The council
    claim wall: The wall is to be mended.
    vote spring (council, 1922-04): The council votes.
      motion wall
      result carried
      tally 5-3
    vote autumn (council, 1922-10): The council votes again.
      motion wall
      result carried
      tally 6-2
      reverses spring

Good:
    body council: The council
    claim wall: The wall is to be mended.
    vote spring (council, 1922-04): The council votes.
      motion wall
      result rejected
      tally 3-5
    vote autumn (council, 1922-10): The council votes again.
      motion wall
      result carried
      tally 6-2
      reverses spring
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.ballots import decided, matter, undoes
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote
from argmap.model.rivals import rivals

RULE = Rule("AM321", "idle-reversal", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for vote in m.of(Vote):
        earlier = m[vote.reverses] if vote.reverses else None
        trouble = _trouble(m, vote, earlier) if isinstance(earlier, Vote) else ""
        if earlier and trouble:
            yield RULE.at(
                m.where(vote.name, "reverses"),
                f"`{vote.name}` reverses `{earlier.name}`, which {trouble}",
                hint="name the vote that this one undid, or leave `reverses` out",
                remarks=(Remark(m.where(earlier.name), "said to be reversed"),),
            )


def _trouble(m: ArgMap, vote: Vote, earlier: Vote) -> str:
    """Why a vote cannot undo another one; empty if it does, or if too little is told."""
    if vote.name == earlier.name:
        return "is that vote itself"
    if earlier.result in ("tied", "deferred"):
        return f"was {earlier.result} and decided nothing"
    if not vote.motion or not earlier.motion:
        return ""
    if vote.motion != earlier.motion and not rivals(m, vote.motion, earlier.motion):
        matters = {matter(m, vote), matter(m, earlier)}
        return "is on another matter" if len(matters) == 2 and None not in matters else ""
    alike = decided(vote) and decided(earlier) and not undoes(m, vote, earlier)
    return "decided alike" if alike else ""
