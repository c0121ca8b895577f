"""Small languages that stand on one line: a date, a question.

Knows neither of them: the tables of their grammars say all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from argmap.syntax.grammar import tables
from argmap.syntax.parser import expected, parse
from argmap.syntax.tables import Tables
from argmap.syntax.tree import Node, Token


class Unreadable(ValueError):  # noqa: N818 - reads as what it is
    """A text that the grammar does not accept: where it stops fitting, and what could stand there."""

    def __init__(self, offset: int, could_be: tuple[str, ...]) -> None:
        super().__init__(f"unreadable at {offset}")
        self.offset = offset
        self.expected = could_be


@dataclass(frozen=True, slots=True)
class _Small:
    tables: Tables
    pattern: re.Pattern[str]


@cache
def _small(grammar: str) -> _Small:
    found = tables(grammar)
    parts = [f"(?P<{name}>{pattern})" for name, pattern in found.terminals]
    return _Small(found, re.compile("|".join(parts)))


def read(grammar: str, text: str) -> Node:
    """The tree of `text` by the grammar of that name; raises Unreadable."""
    small = _small(grammar)
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        match = small.pattern.match(text, at)
        if match is None or not match[0]:
            raise Unreadable(at, _said(small.tables, tokens))
        kind = str(match.lastgroup)
        if kind != "WS":
            # A word of the grammar is that word, even where a pattern would take it too.
            tokens.append(Token(small.tables.words.get(match[0], kind), match[0], at))
        at = match.end()
    tree = parse(small.tables, tokens)
    if isinstance(tree, Node):
        return tree
    good = tokens[: tokens.index(tree)] if tree in tokens else tokens
    raise Unreadable(tree.start, _said(small.tables, good))


def _said(of: Tables, tokens: list[Token]) -> tuple[str, ...]:
    return tuple(sorted(of.human.get(kind, kind) for kind in expected(of, tokens)))
