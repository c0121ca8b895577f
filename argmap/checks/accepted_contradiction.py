"""Somebody holds or supports, at one time, two statements of which one is said to contradict the other.

Statements that are the `same as` each other count as one. Stances of which one has a date and one has none may be of
two times, and are left alone; so are those for which different witnesses stand. What a body or a group holds is not
what its members hold.

Bad:
    person anna: Anna
    claim safe: The bridge is safe.
      held by anna (1922-01-01/1922-12-31)
    claim cracked: The bridge is cracked through.
      contradicts safe
      supported by anna (1922-05-01/1923-05-01)

Good:
    person anna: Anna
    claim safe: The bridge is safe.
      held by anna (1922-01-01/1922-04-30)
    claim cracked: The bridge is cracked through.
      contradicts safe
      supported by anna (1922-05-01/1923-05-01)
"""

from collections.abc import Iterator
from itertools import islice, product

from argmap.chronology.answer import Answer
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Claim
from argmap.model.graph import ArgMap
from argmap.model.people import Stance
from argmap.model.sameness import sames
from argmap.model.spells import at_once
from argmap.model.standing import FOR, SAYS
from argmap.model.voices import one_voice

RULE = Rule("AM405", "accepted-contradiction", "error", __doc__)
# Nobody has so many stances on two statements: beyond, pairs are not compared, so that time stays linear.
_PAIRS = 256
# Statement, or the first of several that are the same -> actor -> stances.
_Held = dict[str, dict[str, list[Stance]]]


def check(m: ArgMap) -> Iterator[Diagnostic]:
    claims = [claim for claim in m.of(Claim) if claim.contradicts]
    same = sames(m) if claims else {}
    held = _held(m, same) if claims else {}
    told: set[tuple[str, str]] = set()
    for claim in claims:
        for other in claim.contradicts:
            one, two = same.get(claim.name, claim.name), same.get(other, other)
            if one != two and (one, two) not in told:
                told |= {(one, two), (two, one)}
                yield from _findings(m, (claim.name, other), held.get(one, {}), held.get(two, {}))


def _held(m: ArgMap, same: dict[str, str]) -> _Held:
    held: _Held = {}
    for stance in m.of(Stance):
        if stance.mode in FOR:
            statement = same.get(stance.position, stance.position)
            held.setdefault(statement, {}).setdefault(stance.actor, []).append(stance)
    return held


def _findings(
    m: ArgMap, pair: tuple[str, str], one: dict[str, list[Stance]], two: dict[str, list[Stance]]
) -> Iterator[Diagnostic]:
    """At most one for each actor: what is certain goes before what is merely possible."""
    for actor in one if len(one) <= len(two) else two:
        pairs = islice(product(one.get(actor, ()), two.get(actor, ())), _PAIRS)
        by_answer = {at_once(m, a, b): (a, b) for a, b in pairs if one_voice(m, a, b)}
        for answer in (Answer.CERTAIN, Answer.POSSIBLE):
            if answer in by_answer:
                yield _finding(m, pair, *by_answer[answer], possible=answer is Answer.POSSIBLE)
                break


def _finding(m: ArgMap, pair: tuple[str, str], one: Stance, two: Stance, *, possible: bool) -> Diagnostic:
    claim, other = pair
    return RULE.at(
        m.where(one.name),
        f"`{one.actor}` {SAYS[one.mode]} `{one.position}` and {SAYS[two.mode]} `{two.position}`"
        f"{', perhaps' if possible else ''} at one time, and they contradict each other",
        hint="say when each began or ended, or take back that the two contradict each other",
        remarks=(
            Remark(m.where(two.name), f"{SAYS[two.mode]} `{two.position}`"),
            Remark(m.where(claim, f"contradicts:{other}"), f"`{claim}` contradicts `{other}`"),
        ),
        possible=possible,
    )
