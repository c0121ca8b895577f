"""A text to trees: cut at its top-level statements, each piece read by itself.

Knows no meaning. A piece is read the same wherever it stands, so what was read can be kept by its text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.grammar import tables
from argmap.syntax.lexer import Lexer
from argmap.syntax.messages import told
from argmap.syntax.parser import parse, recover
from argmap.syntax.tree import Node

# A statement in the first column; a comment or a line of further prose there belongs to what is above it.
_TOP = re.compile(r"\n(?=[^\s#|])")


@dataclass(frozen=True, slots=True)
class Reading:
    """A piece read. ghosts: keyword and name of the lines that could not be read."""

    tree: Node
    findings: tuple[Diagnostic, ...]
    ghosts: frozenset[tuple[str, str]]


@cache
def lexer(depth: int) -> Lexer:
    """The lexer of the argmap language, for texts up to so many levels deep."""
    return Lexer(tables("argmap"), depth)


def one_kind_of_line_end(content: str) -> str:
    """The content with `\\n` at every line's end; no offset changes."""
    return content.replace("\r\n", " \n").replace("\r", "\n") if "\r" in content else content


def cut(content: str) -> list[tuple[int, str]]:
    """The pieces of a text with their offsets, in order; joined they are the text again."""
    starts = [0, *(m.end() for m in _TOP.finditer(content))]
    return [(a, content[a:b]) for a, b in zip(starts, [*starts[1:], len(content)], strict=True)]


def read(piece: str, depth: int) -> Reading:
    """A piece read. Never fails: what does not fit is said and passed over."""
    lexed = lexer(depth).lex(piece)
    tree = parse(tables("argmap"), lexed.tokens)
    if isinstance(tree, Node):
        return Reading(tree, tuple(lexed.findings), frozenset())
    found = recover(tables("argmap"), lexed.tokens)
    told_of = [told(tables("argmap"), refused) for refused in found.refused]
    return Reading(
        found.tree,
        (*lexed.findings, *told_of),
        frozenset((keyword.type, name.text) for keyword, name in found.lost),
    )
