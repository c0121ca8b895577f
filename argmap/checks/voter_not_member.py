"""Somebody votes in a body that records its members, and is none of them at that time.

A body without `member` lines records no membership, so nothing is said about its votes. A group is not asked, and
neither is a person where a group is a member: who belongs to it may not be told.

Bad:
    person ines: Ines
    person dov: Dov
    body council: The council
      member ines (1901/)
      member dov (1890/1899)
    claim wall: The wall is to be mended.
    vote mending (council, 1902-05-03): The council votes on the wall.
      motion wall
      result carried
      tally 2-0
      for ines, dov

Good:
    person ines: Ines
    person dov: Dov
    body council: The council
      member ines (1901/)
      member dov (1890/1903)
    claim wall: The wall is to be mended.
    vote mending (council, 1902-05-03): The council votes on the wall.
      motion wall
      result carried
      tally 2-0
      for ines, dov
"""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.chronology.answer import Answer
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.diagnostics.nearest import listed
from argmap.model.ballots import SIDES, ballots, members
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote
from argmap.model.people import Body, Member, Person
from argmap.model.spells import outside
from argmap.text import Span

RULE = Rule("AM301", "voter-not-member", "warning", __doc__)


@dataclass(frozen=True, slots=True)
class _Roll:
    """Who belongs to the bodies of a vote: by name, where that is said. crowded: a body or group is a member."""

    spells: dict[str, list[tuple[Span, Member]]]
    crowded: bool


def check(m: ArgMap) -> Iterator[Diagnostic]:
    rolls: dict[tuple[str, ...], _Roll] = {}
    for vote in m.of(Vote):
        named = ballots(vote)
        if named and vote.by not in rolls:
            rolls[vote.by] = _roll(m, vote.by)
        if named and rolls[vote.by].spells:
            yield from _strangers(m, vote, named, rolls[vote.by])


def _roll(m: ArgMap, bodies: tuple[str, ...]) -> _Roll:
    """The members of all these bodies together; nobody if one of them records none."""
    recorded = {body: members(m, body) for body in bodies}
    spells: dict[str, list[tuple[Span, Member]]] = {}
    for body, parts in recorded.items() if all(recorded.values()) else ():
        for part, member in parts.items():
            spells.setdefault(member.actor, []).append((m.where(body, part), member))
    return _Roll(spells, any(not isinstance(m[actor], Person) for actor in spells))


def _strangers(m: ArgMap, vote: Vote, named: list[tuple[str, str]], roll: _Roll) -> Iterator[Diagnostic]:
    when = m.times.when(vote.name)
    for side, voter in named:
        spells = roll.spells.get(voter, [])
        answers = {outside(when, member.when) for _, member in spells}
        if spells and not answers & {None, Answer.IMPOSSIBLE}:
            remarks = [Remark(span, "a member, but not then") for span, _ in spells]
            yield _finding(m, vote, side, voter, remarks, possible=Answer.POSSIBLE in answers)
        elif not spells and _asked(m, voter, roll):
            remarks = [Remark(m.where(body, "members"), "the recorded members") for body in vote.by]
            yield _finding(m, vote, side, voter, remarks, possible=False)


def _asked(m: ArgMap, voter: str, roll: _Roll) -> bool:
    """Whether somebody who is nowhere named as a member would have to be."""
    record = m[voter]
    return not roll.crowded if isinstance(record, Person) else isinstance(record, Body) and record.share is None


def _finding(m: ArgMap, vote: Vote, side: str, voter: str, remarks: list[Remark], *, possible: bool) -> Diagnostic:
    bodies = listed([f"`{body}`" for body in vote.by])
    return RULE.at(
        m.where(vote.name, f"{side}:{voter}"),
        f"`{voter}` {SIDES[side]}, and {'may be' if possible else 'is'} no member of {bodies} then",
        hint=f"add `{voter}` to the members for that time, or take the name out of the vote",
        remarks=tuple(remarks),
        possible=possible,
    )
