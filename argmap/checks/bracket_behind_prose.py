"""A bracket that says who, when or how sure stands behind the prose, where it is read as prose and says nothing.

Bad:
    person anna: Anna
    person ben: Ben
    note (anna, ben): The wall is old.
    event storm: The wall falls. (anna, 1922-03-01)

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
from argmap.model.people import Party
from argmap.model.record import Record
from argmap.model.sources import Quote
from argmap.text import Span

RULE = Rule("AM119", "bracket-behind-prose", "warning", __doc__)
_BRACKET = re.compile(r"([.!?]?) ?\(([^()]{1,200})\)$")


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for record in m:
        if record.text[-1:] == ")" and not isinstance(record, (Quote, Party)):
            found = _BRACKET.search(record.text)
            if found and _tells(m, record, found):
                yield _finding(m, record, f"({found[2]})")


def _tells(m: ArgMap, record: Record, found: re.Match[str]) -> bool:
    """Whether a bracket says nothing but what one before the colon says, and more than a reader's aside would.

    A year in a sentence is an aside; behind the full stop it is none, unless the record has its date.
    """
    said = kinds(m, found[2])
    return "who" in said or len(said) > 1 or (said == {"when"} and bool(found[1]) and record.when is None)


def _finding(m: ArgMap, record: Record, bracket: str) -> Diagnostic:
    prose = m.where(record.name, "text")
    start = max(prose.end - len(bracket), prose.start)
    return RULE.at(
        Span(prose.path, start, prose.end),
        f"`{bracket}` stands behind the prose, and is read as prose",
        hint="put it before the colon, with commas between its parts",
    )
