"""A body or group takes a stance, and all of its recorded members take one against it at the same time.

The stance of a body is never that of its members, nor theirs its own; but where every one of them is on record against
it, one of the lines is wrong, or something is left out. Where fewer than two members are recorded, nothing is said.

Bad:
    person ines: Ines
    person dov: Dov
    body council: The council
      member ines, dov
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by council
      position owner: Whoever built it pays.
        held by ines, dov
      outcome open: Nobody gave way.

Good:
    person ines: Ines
    person dov: Dov
    body council: The council
      member ines, dov
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by council, ines
      position owner: Whoever built it pays.
        held by dov
      outcome open: Nobody gave way.
"""

from collections.abc import Iterator

from argmap.chronology.answer import Answer
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.people import Body, Group, Member, Stance
from argmap.model.spells import at_once, outside
from argmap.model.standing import SAYS, exclude, stances
from argmap.model.voices import denied, one_voice

RULE = Rule("AM309", "members-against-body", "warning", __doc__)
# Fewer are no picture of a body.
_FEWEST = 2
# So many stances of one actor on one question are looked at, and so many former members passed over, so that time
# stays linear.
_MOST_STANCES = 16
_MOST_FORMER = 64
_Against = dict[str, tuple[Answer, Stance]]


def check(m: ArgMap) -> Iterator[Diagnostic]:
    rolls = {body.name: body.members for body in m.of(Body)} | {group.name: group.members for group in m.of(Group)}
    taken = stances(m) if any(rolls.values()) else {}
    for (actor, asked), own in taken.items():
        for stance in own[:_MOST_STANCES] if rolls.get(actor) else ():
            against = _against(m, stance, rolls[actor], asked, taken)
            if len(against) >= _FEWEST:
                yield _finding(m, stance, against)


def _against(
    m: ArgMap, body: Stance, roll: tuple[Member, ...], asked: str, taken: dict[tuple[str, str], list[Stance]]
) -> _Against:
    """Every member's stance against a body's, and whether it was at the same time; empty unless all have one."""
    found: _Against = {}
    former = 0
    for member in roll:
        if denied(member) or member.actor in found:
            continue
        contrary = _contrary(m, body, taken.get((member.actor, asked), [])[:_MOST_STANCES])
        if outside(m.times.when(body.name), member.when) is Answer.CERTAIN:
            former += 1
        elif contrary:
            found[member.actor] = contrary
        else:
            return {}
        if former > _MOST_FORMER:
            return {}
    return found


def _contrary(m: ArgMap, body: Stance, others: list[Stance]) -> tuple[Answer, Stance] | None:
    for answer in (Answer.CERTAIN, Answer.POSSIBLE):
        for other in others:
            if exclude(m, body, other) and one_voice(m, body, other) and at_once(m, body, other) is answer:
                return answer, other
    return None


def _finding(m: ArgMap, stance: Stance, against: _Against) -> Diagnostic:
    possible = any(answer is Answer.POSSIBLE for answer, _ in against.values())
    return RULE.at(
        m.where(stance.name),
        f"`{stance.actor}` {SAYS[stance.mode]} `{stance.position}`, and all {len(against)} of its recorded members "
        f"{'may be' if possible else 'are'} against it",
        hint="correct one of the stances, or record the members who agreed",
        remarks=tuple(Remark(m.where(s.name), f"{SAYS[s.mode]} `{s.position}`") for _, s in against.values())[:5],
        possible=possible,
    )
