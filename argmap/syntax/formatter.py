"""The canonical white space of a map: two blanks a level, one blank between words, no two empty lines together.

Works on tokens, so it keeps comments, formats broken files, and cannot change what a map says: only white space
is touched. Prose keeps its own blanks. Knows no statement.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.syntax.grammar import tables
from argmap.syntax.limits import Limits
from argmap.syntax.parser import parse, recover
from argmap.syntax.reading import lexer, one_kind_of_line_end
from argmap.syntax.tree import Node, Token

_NO_BLANK_BEFORE = frozenset({"_COMMA", "_RPAR", "_COLON", "_SEMICOLON", "_RSQB"})
_NO_BLANK_AFTER = frozenset({"_LPAR", "_LSQB"})
_AS_WRITTEN = frozenset({"PROSE", "MORE", "TEXT", "STRING", "LOCATOR", "ERROR"})
_UNREAD = -1


@dataclass(slots=True)
class _Line:
    """A line of the text. `start`: the offset of its first character; `level`: of the block it stands in.

    fits: whether the parser can make sense of it; if not, its words are left as they stand.
    """

    start: int
    raw: str
    tokens: list[Token] = field(default_factory=list)
    level: int = _UNREAD
    fits: bool = True

    @property
    def body(self) -> str:
        return self.raw.strip()

    @property
    def width(self) -> int:
        wide = self.raw.expandtabs(2)
        return len(wide) - len(wide.lstrip())


def formatted(content: str, depth: int = Limits().depth) -> str:
    """The text in canonical form: the same words in the same order. Line ends stay as the first one is."""
    ending = "\r\n" if content[: content.find("\n") + 1].endswith("\r\n") else "\n"
    lines = _levelled(one_kind_of_line_end(content), depth)
    rows: list[str] = []
    above: _Line | None = None
    for line, below in zip(lines, _following(lines), strict=True):
        row = _row(line, above, below) if line.body else ""
        above = line if _is_statement(line) else above
        if row or (rows and rows[-1]):
            rows.append(row)
    while rows and not rows[-1]:
        rows.pop()
    return "".join(row + ending for row in rows)


def _is_statement(line: _Line) -> bool:
    return bool(line.tokens) and not line.body.startswith("|")


def _following(lines: list[_Line]) -> list[_Line | None]:
    """For each line, the next statement below it."""
    found: list[_Line | None] = []
    below: _Line | None = None
    for line in reversed(lines):
        found.append(below)
        below = line if _is_statement(line) else below
    return found[::-1]


def _levelled(content: str, depth: int) -> list[_Line]:
    """The lines of a text with their tokens and levels."""
    lines: list[_Line] = []
    at = 0
    for raw in content.split("\n"):
        lines.append(_Line(at, raw))
        at += len(raw) + 1
    number = level = 0
    tokens = lexer(depth).lex(content).tokens
    refused = _refused(tokens)
    for token in tokens:
        if token.type in ("_INDENT", "_DEDENT"):
            level += 1 if token.type == "_INDENT" else -1
        elif token.type != "_NL":
            while number + 1 < len(lines) and lines[number + 1].start <= token.start:
                number += 1
            lines[number].tokens.append(token)
            lines[number].level = level
            lines[number].fits &= token.start not in refused
    return lines


def _refused(tokens: list[Token]) -> set[int]:
    """Where the lines begin that the parser cannot make sense of."""
    known = tables("argmap")
    if isinstance(parse(known, tokens), Node):
        return set()
    return {refused.line[0].start for refused in recover(known, tokens).refused}


def _row(line: _Line, above: _Line | None, below: _Line | None) -> str:
    """A line in canonical form. above, below: the nearest statements."""
    if line.body.startswith("#"):
        return _indent(_comment_level(line, above, below)) + line.body
    if line.body.startswith("|"):
        prose = _joined(line) if line.tokens and line.fits else line.body[1:].strip()
        return f"{_indent(above.level + 1 if above else 0)}| {prose}".rstrip()
    # What was too deep to be read keeps its place.
    return line.raw.rstrip() if line.level == _UNREAD else _indent(line.level) + _joined(line)


def _indent(level: int) -> str:
    return "  " * max(level, 0)


def _joined(line: _Line) -> str:
    """The words of a line with one blank between them where one belongs, and the comment behind them."""
    if not line.fits:
        return line.body
    parts: list[str] = []
    before = ""
    for token in line.tokens:
        stuck = token.type in _NO_BLANK_BEFORE or token.text.startswith(",")
        if parts and not stuck and before not in _NO_BLANK_AFTER:
            parts.append(" ")
        parts.append(token.text if token.type in _AS_WRITTEN else " ".join(token.text.split()))
        before = token.type
    end = line.tokens[-1].end - line.start if line.tokens else 0
    rest = line.raw[end:].strip()
    if rest:
        parts.append(f"  {rest}" if parts else rest)
    return "".join(parts)


def _comment_level(line: _Line, above: _Line | None, below: _Line | None) -> int:
    """Where a comment on a line of its own belongs: with the next statement, or still in the block above it."""
    if above is None or below is None:
        return below.level if below else above.level if above else 0
    # Only where a block ends can it belong to either; where it stands tells.
    ends = below.level < above.level and below.width < line.width >= above.width
    return above.level if ends else below.level
