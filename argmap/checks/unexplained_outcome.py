"""A position prevailed, and the map does not say in which way: no `kind`, no `decided by`, no `because`.

Bad:
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      outcome half: They share it.

Good:
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      outcome half: They share it.
        because: It was the custom.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Motive, Outcome

RULE = Rule("AM319", "unexplained-outcome", "info", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    bare = [o for o in m.of(Outcome) if o.position and not o.kind and not o.decided_by]
    explained = {name for motive in m.of(Motive) for name in motive.explains} if bare else set()
    for outcome in bare:
        if outcome.name not in explained:
            yield RULE.at(
                m.where(outcome.name),
                f"`{outcome.position}` prevails, and nothing says in which way",
                hint="add `kind`, `decided by` or `because`",
            )
