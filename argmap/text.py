"""A file's text, and places in it.

Knows no language. Offsets count characters (code points) from 0; lines and columns count from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

# A lone \r ends a line too: old Macintosh files still turn up in archives.
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one file: `start` included, `end` not."""

    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `new` where `span` is."""

    span: Span
    new: str


@dataclass(frozen=True, slots=True)
class Text:
    """The content of one file. `path` is how messages name it."""

    path: str
    content: str
    _starts: list[int] = field(default_factory=list, repr=False, compare=False)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._lines(), offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The line of that number without its end; empty past the last one."""
        starts = self._lines()
        if not 1 <= number <= len(starts):
            return ""
        stop = starts[number] if number < len(starts) else len(self.content)
        return self.content[starts[number - 1] : stop].rstrip("\r\n")

    def utf16(self, offset: int) -> tuple[int, int]:
        """Line and column from 0, the column in UTF-16 units, as editors' protocols count."""
        line, column = self.place(offset)
        before = self.line(line)[: column - 1]
        return line - 1, len(before.encode("utf-16-le", "surrogatepass")) // 2

    def _lines(self) -> list[int]:
        if not self._starts:
            self._starts.append(0)
            self._starts.extend(m.end() for m in _LINE_END.finditer(self.content))
        return self._starts


def edited(text: str, edits: list[Edit]) -> str:
    """The text after edits that do not overlap, given in any order; of two that do, the earlier one counts."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda e: (e.span.start, e.span.end)):
        if edit.span.start < done:
            continue
        parts += (text[done : edit.span.start], edit.new)
        done = edit.span.end
    return "".join(parts) + text[done:]
