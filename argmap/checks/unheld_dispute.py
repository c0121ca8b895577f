"""A dispute has positions, and nobody is said to hold, support or concede any of them.

Where the sources do not tell who did, `unstated for` says so. A map that names no people at all weighs arguments,
and is left alone.

Bad:
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        opposed by anna
      position owner: Whoever built it pays.
      outcome open: Nobody gave way.

Good:
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        opposed by anna
      position owner: Whoever built it pays.
        held by anna
      outcome open: Nobody gave way.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.people import Party, Stance
from argmap.model.rivals import answers
from argmap.model.standing import backed

RULE = Rule("AM311", "unheld-dispute", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    if not m.of(Party):
        return
    held = backed(m) | {stance.position for stance in m.of(Stance) if stance.mode == "unstated"}
    for dispute, positions in answers(m).items():
        if positions and held.isdisjoint(positions):
            yield RULE.at(
                m.where(dispute),
                f"nobody holds, supports or concedes {'any' if len(positions) > 1 else 'the'} position of `{dispute}`",
                hint="add `held by` to a position, or `unstated for` if the sources do not tell",
            )
