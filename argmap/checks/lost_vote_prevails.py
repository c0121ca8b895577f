"""A position prevails by a vote that it lost: the vote rejected it, or carried a rival.

Bad:
    person anna: Anna
    body council: The council
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      vote spring (council, 1922-04): The council votes.
        motion half
        result rejected
        tally 3-5
      outcome half (1922-04/): They share it.
        kind decided
        decided by spring

Good:
    person anna: Anna
    body council: The council
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      vote spring (council, 1922-04): The council votes.
        motion half
        result carried
        tally 5-3
      outcome half (1922-04/): They share it.
        kind decided
        decided by spring
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.ballots import decided
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Vote
from argmap.model.rivals import rivals
from argmap.model.voices import denied

RULE = Rule("AM314", "lost-vote-prevails", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for outcome in m.of(Outcome):
        if outcome.position and not denied(outcome):
            votes = [v for name in outcome.decided_by if isinstance(v := m[name], Vote) and decided(v)]
            lost = [vote for vote in votes if _loses(m, outcome.position, vote)]
            # Several votes may lead to one outcome: it stands as long as one of them can be meant.
            if lost and len(lost) == len(votes):
                yield _finding(m, outcome, outcome.position, lost[0])


def _loses(m: ArgMap, position: str, vote: Vote) -> bool:
    if vote.motion == position:
        return vote.result == "rejected"
    return vote.motion is not None and vote.result == "carried" and rivals(m, vote.motion, position)


def _finding(m: ArgMap, outcome: Outcome, position: str, vote: Vote) -> Diagnostic:
    did = "rejected it" if vote.motion == position else f"carried its rival `{vote.motion}`"
    return RULE.at(
        m.where(outcome.name, "position"),
        f"`{position}` prevails by `{vote.name}`, which {did}",
        hint="name the position that won, the vote that decided, or correct its `result`",
        remarks=(
            Remark(m.where(vote.name, "result"), f"{vote.result} here"),
            Remark(m.where(outcome.name, f"decided_by:{vote.name}"), "said to have decided"),
        ),
    )
