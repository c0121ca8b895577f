"""Rows of text with indents, wrapped for a screen.

Knows what no row says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.picture.words import width, wrap

WIDE = 100
_INDENT = 2
# A long name before it leaves a text at least so many columns.
_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph. depth: of its indent. gap: an empty line comes before it. lead: columns that stand before the text
    as they are; the text goes on below itself.
    """

    depth: int
    text: str
    gap: bool = False
    lead: str = ""


def laid_out(rows: Iterable[Row]) -> str:
    """The rows in lines of at most a hundred columns, ending with a line end; what goes on is indented further."""
    lines: list[str] = []
    for row in rows:
        if row.gap and lines:
            lines.append("")
        pad = " " * (_INDENT * row.depth)
        below = width(row.lead) if row.lead else _INDENT
        first, *rest = wrap(row.text, max(_NARROWEST, WIDE - len(pad) - below))
        lines.append(f"{pad}{row.lead}{first}")
        lines += [f"{pad}{' ' * below}{line}" for line in rest]
    return "".join(f"{line.rstrip()}\n" for line in lines)
