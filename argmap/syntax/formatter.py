"""The canonical white space of a map: two blanks a level, one blank between words, no two empty lines together.

Works on tokens, so it keeps comments, formats broken files, and cannot change what a map says: only white space
is touched. Prose keeps its own blanks. Knows no statement.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.syntax.limits import Limits
from argmap.syntax.reading import lexer, one_kind_of_line_end
from argmap.syntax.tree import Token

_BLANKS = " \t\r\f\v"
_NO_BLANK_BEFORE = frozenset({"_COMMA", "_RPAR", "_COLON", "_SEMICOLON", "_RSQB"})
_NO_BLANK_AFTER = frozenset({"_LPAR", "_LSQB"})
_AS_WRITTEN = frozenset({"PROSE", "MORE", "TEXT", "STRING", "LOCATOR", "ERROR"})
_UNREAD = -1


@dataclass(slots=True)
class _Line:
    """A line of the text. `start`: the offset of its first character; `level`: of the block it stands in."""

    start: int
    raw: str
    tokens: list[Token] = field(default_factory=list)
    level: int = _UNREAD

    @property
    def body(self) -> str:
        return self.raw.strip(_BLANKS)

    @property
    def width(self) -> int:
        wide = self.raw.expandtabs(2)
        return len(wide) - len(wide.lstrip(_BLANKS))


def formatted(content: str, depth: int = Limits().depth) -> str:
    """The text in canonical form: the same words in the same order. Line ends stay as the first one is."""
    ending = "\r\n" if content[: content.find("\n") + 1].endswith("\r\n") else "\n"
    lines = _levelled(one_kind_of_line_end(content), depth)
    rows: list[str] = []
    for number, line in enumerate(lines):
        row = _row(lines, number) if line.body else ""
        if row or (rows and rows[-1]):
            rows.append(row)
    while rows and not rows[-1]:
        rows.pop()
    return "".join(row + ending for row in rows)


def _levelled(content: str, depth: int) -> list[_Line]:
    """The lines of a text with their tokens and levels."""
    lines: list[_Line] = []
    at = 0
    for raw in content.split("\n"):
        lines.append(_Line(at, raw))
        at += len(raw) + 1
    number = level = 0
    for token in lexer(depth).lex(content).tokens:
        if token.type in ("_INDENT", "_DEDENT"):
            level += 1 if token.type == "_INDENT" else -1
        elif token.type != "_NL":
            while number + 1 < len(lines) and lines[number + 1].start <= token.start:
                number += 1
            lines[number].tokens.append(token)
            lines[number].level = level
    return lines


def _row(lines: list[_Line], number: int) -> str:
    line = lines[number]
    if line.body.startswith("#"):
        return _indent(_comment_level(lines, number)) + line.body
    if line.body.startswith("|"):
        above = next((o.level for o in reversed(lines[:number]) if o.tokens and not o.body.startswith("|")), _UNREAD)
        return line.raw.rstrip(_BLANKS) if above == _UNREAD else f"{_indent(above + 1)}| {_joined(line)}".rstrip()
    # What was too deep to be read keeps its place.
    return line.raw.rstrip(_BLANKS) if line.level == _UNREAD else _indent(line.level) + _joined(line)


def _indent(level: int) -> str:
    return "  " * max(level, 0)


def _joined(line: _Line) -> str:
    """The words of a line with one blank between them where one belongs, and the comment behind them."""
    parts: list[str] = []
    before = ""
    for token in line.tokens:
        if parts and token.type not in _NO_BLANK_BEFORE and before not in _NO_BLANK_AFTER:
            parts.append(" ")
        parts.append(token.text if token.type in _AS_WRITTEN else " ".join(token.text.split()))
        before = token.type
    end = line.tokens[-1].end - line.start if line.tokens else len(line.raw) - len(line.raw.lstrip(_BLANKS + "|"))
    rest = line.raw[end:].strip(_BLANKS)
    if rest:
        parts.append(f"  {rest}" if parts else rest)
    return "".join(parts)


def _comment_level(lines: list[_Line], number: int) -> int:
    """Where a comment on a line of its own belongs: with the next statement, or still in the block above it."""
    following = next((o for o in lines[number + 1 :] if o.tokens and not o.body.startswith("|")), None)
    above = next((o for o in reversed(lines[:number]) if o.tokens and not o.body.startswith("|")), None)
    width = lines[number].width
    if following and (above is None or width <= following.width or width < above.width):
        return following.level
    return above.level if above else 0
