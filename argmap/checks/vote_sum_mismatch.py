"""The figures of a vote cannot be true of the people who are named: more names on a side than votes, or more ballots
than people who were there.

Lists of names may be incomplete, so that too few names say nothing. A group casts nobody knows how many votes and is
not counted. Who was there is known where every recorded member of the body is named as present or absent.

Bad:
    person ines: Ines
    person dov: Dov
    person yuki: Yuki
    body council: The council
    claim wall: The wall is to be mended.
    vote mending (council, 1902-05-03): The council votes on the wall.
      motion wall
      result carried
      tally 2-1
      for ines, dov, yuki

Good:
    person ines: Ines
    person dov: Dov
    person yuki: Yuki
    body council: The council
    claim wall: The wall is to be mended.
    vote mending (council, 1902-05-03): The council votes on the wall.
      motion wall
      result carried
      tally 3-1
      for ines, dov, yuki
"""

from collections.abc import Iterable, Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.ballots import SIDES, figures, members
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote
from argmap.model.people import Group, Person

RULE = Rule("AM304", "vote-sum-mismatch", "error", __doc__)
_COUNTED = {"in_favour": "for", "against": "against", "abstaining": "abstaining"}


def check(m: ArgMap) -> Iterator[Diagnostic]:
    rolls: dict[str, frozenset[str]] = {}
    for vote in m.of(Vote):
        counts = figures(vote)
        for side, count in zip(SIDES, counts, strict=False):
            named = _counted(m, getattr(vote, side))
            if named > count:
                fact = f"the tally counts {count} {_COUNTED[side]}, and {named} {'are' if named > 1 else 'is'} named"
                yield _finding(m, vote, side, fact)
        there = set(vote.present)
        if there and sum(counts) > len(there) and _all_named(m, vote, rolls):
            were = "were" if len(there) > 1 else "was"
            yield _finding(
                m, vote, "present", f"the tally counts {sum(counts)} ballots, and {len(there)} {were} present"
            )


def _counted(m: ArgMap, voters: Iterable[str]) -> int:
    return len({voter for voter in voters if not isinstance(m[voter], Group)})


def _all_named(m: ArgMap, vote: Vote, rolls: dict[str, frozenset[str]]) -> bool:
    """Whether every recorded member of the bodies is named as present or absent, and only persons are."""
    for body in vote.by:
        if body not in rolls:
            rolls[body] = frozenset(member.actor for member in members(m, body).values())
    named = {*vote.present, *vote.absent}
    every = bool(vote.by) and all(rolls[body] and rolls[body] <= named for body in vote.by)
    return every and all(isinstance(m[actor], Person) for actor in named)


def _finding(m: ArgMap, vote: Vote, part: str, fact: str) -> Diagnostic:
    return RULE.at(
        m.where(vote.name, "tally"),
        fact,
        hint="correct the figures, which read for-against or for-against-abstaining, or the names",
        remarks=(Remark(m.where(vote.name, part), "named here"),),
    )
