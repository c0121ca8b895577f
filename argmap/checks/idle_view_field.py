"""A field of a view says nothing without another that is not there.

`certainly` says how a date is taken, and `steps` how far around a statement.

Bad:
    person anna: Anna
    note (anna): She is in favour.
    view hers: What Anna said
      kind outline
      keep anna
      steps 3

Good:
    person anna: Anna
    note (anna): She is in favour.
    view hers: What Anna said
      kind outline
      around anna
      steps 3
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.pictures import NEEDS, View

RULE = Rule("AM121", "idle-view-field", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for view in m.of(View):
        for field, other in NEEDS.items():
            if field in view.model_fields_set and not getattr(view, other):
                yield RULE.at(
                    m.where(view.name, field),
                    f"`{field}` says nothing without `{other}`",
                    hint=f"give `{other}` too, or leave `{field}` out",
                )
