"""Somebody has an office or a membership before birth or after death, or in a body or group that did not exist then.

Bad:
    person anna (1870/1924): Anna
      role mayor (1925/1930)
    event fall (anna, 1922-04-03): She sees the wall fall.

Good:
    person anna (1870/1924): Anna
      role mayor (1920/1924)
    event fall (anna, 1922-04-03): She sees the wall fall.
"""

from collections.abc import Iterator

from argmap.chronology.anachronism import outside
from argmap.chronology.when import When
from argmap.chronology.words import said
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.lives import life_line, lives, out_of_life
from argmap.model.people import Body, Group, Party
from argmap.model.voices import denied

RULE = Rule("AM212", "office-outside-life", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    known = lives(m)
    for party in m.of(Party) if known else ():
        for part, when, fact, asked in _terms(party):
            for actor in asked:
                life = known.get(actor)
                found = outside(when, life) if life else None
                if life and found:
                    yield RULE.at(
                        m.where(party.name, part),
                        f"{fact}, {said(when)}: that {out_of_life(m, actor, found, named=len(asked) > 1)}",
                        hint="correct one of the two dates, or name who it was",
                        remarks=(life_line(m, actor, life),),
                        possible=not found.is_certain,
                    )
                    break


def _terms(party: Party) -> Iterator[tuple[str, When, str, tuple[str, ...]]]:
    """Dated offices and memberships: the part that says so, when, what it says, and whose lives they lie within."""
    for number, role in enumerate(party.role):
        if role.when and not denied(role):
            yield f"role:{number}", role.when, f"`{party.name}` is `{role.title}`", (party.name,)
    for number, member in enumerate(party.members if isinstance(party, (Body, Group)) else ()):
        if member.when and not denied(member):
            fact = f"`{member.actor}` is a member of `{party.name}`"
            yield f"members:{number}", member.when, fact, (member.actor, party.name)
