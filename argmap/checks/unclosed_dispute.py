"""A dispute does not say how it came out.

`outcome open` says that it is not settled, `outcome none` that no answer prevailed. A dispute whose span goes on
(2024/..) is open already, one without positions is a theme, and a map that names no people weighs arguments: these
are left alone.

Bad:
    person anna: Anna
    person bert: Bert
    dispute wall (1922): Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
        held by bert

Good:
    person anna: Anna
    person bert: Bert
    dispute wall (1922): Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
        held by bert
      outcome open: Nobody gave way.
"""

from collections.abc import Iterator

from argmap.chronology.when import End
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome
from argmap.model.people import Party
from argmap.model.rivals import answers

RULE = Rule("AM312", "unclosed-dispute", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    if not m.of(Party):
        return
    closed = {outcome.dispute for outcome in m.of(Outcome)}
    for dispute, positions in answers(m).items():
        when = m[dispute].when
        if positions and dispute not in closed and not (when and when.ends is End.OPEN):
            yield RULE.at(
                m.where(dispute),
                f"`{dispute}` does not say how it came out",
                hint="add `outcome` with the position that prevailed, or `outcome open`, or `outcome none`",
            )
