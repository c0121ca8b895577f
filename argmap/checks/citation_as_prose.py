"""A citation stands in square brackets and begins with `@`. Without one of the two it is read as prose, and the
statement has no source.

Looked at is what prose ends with: the name of a source in brackets, or a key behind `@`.

Bad:
    source hansard: Hansard's debates
    note: The bill was read. [@hansard p. 2]
    note: He spoke against it. [hansard p. 3]

Good:
    source hansard: Hansard's debates
    note: The bill was read. [@hansard p. 2]
    note: He spoke against it. [@hansard p. 3]
"""

import re
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Fix, Rule
from argmap.model.graph import ArgMap
from argmap.model.record import Record
from argmap.model.sources import Quote
from argmap.text import Edit, Span

RULE = Rule("AM122", "citation-as-prose", "warning", __doc__, mends="unsafe")
# A place in a source: a figure, perhaps behind the word for what it counts.
_PLACE = r"(?:,? *(?:[^\W\d_]{1,8}\.? *)?\d[\w.,/\u2013-]{0,20}(?: *ff?\.?)?)?"
_NAME = r"[^\W\d_][\w-]*"
# Each begins at the last sign of its sort.
_SIGNED, _BARE, _LOOSE = (
    re.compile(rf"(?:^|(?<=\s))\(?@(?P<key>[^\W_][\w:.-]*?)(?P<place>{_PLACE})\)?\.?$"),
    re.compile(rf"(?:^|(?<=\s))\[(?P<key>{_NAME})(?P<place>(?:[ ,][^\[\]@;]{{0,60}})?)\]\.?$"),
    re.compile(rf"(?:^|(?<=\s))\(?@(?P<key>{_NAME})(?P<place>(?:,? [^\s\[\]()@;]{{1,20}}){{1,3}}?)\)?\.?$"),
)
# Only the end of the prose is looked at.
_REACH = 200


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for record in m:
        end = record.text[-_REACH:]
        if "@" in end or end.endswith(("]", "].")):
            found = _citation(m, record, end)
            if found:
                yield _finding(m, record, found)


def _citation(m: ArgMap, record: Record, end: str) -> re.Match[str] | None:
    sign, bracket = max(end.rfind("@") - 1, 0), max(end.rfind("["), 0)
    signed = _SIGNED.search(end, sign)
    if signed and (not isinstance(record, Quote) or _is_source(m, signed["key"])):
        return signed
    others = _BARE.search(end, bracket), _LOOSE.search(end, sign)
    return next((found for found in others if found and _is_source(m, found["key"])), None)


def _is_source(m: ArgMap, name: str) -> bool:
    return name in m and m[name].record == "source"


def _finding(m: ArgMap, record: Record, found: re.Match[str]) -> Diagnostic:
    prose = m.where(record.name, "text")
    span = Span(prose.path, max(prose.end - len(found[0]), prose.start), prose.end)
    place = found["place"].lstrip(" ,")
    cited = f"[@{found['key']}{' ' if place else ''}{place}]"
    # What is spelt with composed signs has another length in the file.
    mends = _is_source(m, found["key"]) and found[0].isascii()
    return RULE.at(
        span,
        f"`{found[0]}` is read as prose, and cites nothing",
        hint=f"write `{cited}`",
        fix=Fix((Edit(span, cited),), safe=False) if mends else None,
    )
