"""A bracket that says who or when stands first behind the colon, where it is read as prose and says nothing.

Bad:
    person anna: Anna
    person ben: Ben
    note (anna, ben): The wall is old.
    event storm: (anna, 1922-03-01) The wall falls.

Good:
    person anna: Anna
    person ben: Ben
    note (ben): The wall is old.
    event storm (anna, 1922-03-01): The wall falls.
"""

import re
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.asides import kinds
from argmap.model.graph import ArgMap
from argmap.model.sources import Quote
from argmap.text import Span

RULE = Rule("AM123", "bracket-after-colon", "warning", __doc__)
_BRACKET = re.compile(r"\(([^()]{1,200})\)")


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for record in m:
        if record.text[:1] != "(" or isinstance(record, Quote):
            continue
        found = _BRACKET.match(record.text)
        if found and kinds(m, found[1]) & {"who", "when"}:
            prose = m.where(record.name, "text")
            yield RULE.at(
                Span(prose.path, prose.start, min(prose.start + len(found[0]), prose.end)),
                f"`{found[0]}` stands behind the colon, and is read as prose",
                hint=f"put it before the colon: `{found[0]}: …`",
            )
