"""An outcome was decided or reversed, and nothing says by what.

Bad:
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      outcome half: They share it.
        kind decided

Good:
    person anna: Anna
    event ruling (1922-05-03): The judge rules that they share.
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      outcome half: They share it.
        kind decided
        decided by ruling
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome

RULE = Rule("AM315", "undecided-outcome", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for outcome in m.of(Outcome):
        if outcome.kind in ("decided", "reversed") and not outcome.decided_by:
            yield RULE.at(
                m.where(outcome.name, "kind"),
                f"an outcome of `{outcome.dispute}` is {outcome.kind}, and nothing says by what",
                hint="add `decided by` with the vote or event, or leave `kind` out",
            )
