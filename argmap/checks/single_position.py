"""A dispute has one position only, so that nobody sees against what it was held.

A dispute without any position is a theme that holds other statements together, and is left alone.

Bad:
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      outcome half: They share it.
        because: It was quarrelled over for too long.

Good:
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      outcome half: They share it.
        because: It was quarrelled over for too long.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.rivals import answers

RULE = Rule("AM310", "single-position", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for dispute, positions in answers(m).items():
        if len(positions) == 1:
            yield RULE.at(
                m.where(dispute),
                f"`{dispute}` has one position, `{positions[0]}`",
                hint="add the position it was held against; what nobody contested is `agreed` or a `claim`",
                remarks=(Remark(m.where(positions[0]), "the only position"),),
            )
