"""Small languages that stand inside a line: a date, a question.

A stub over stock Lark for now.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import lark

from argmap.syntax.tree import Node, Token


class Unreadable(ValueError):
    """A text that the grammar does not accept: where it stops, and what could stand there."""

    def __init__(self, offset: int, expected: tuple[str, ...]) -> None:
        super().__init__(f"unreadable at {offset}")
        self.offset = offset
        self.expected = expected


@cache
def _lark(name: str) -> lark.Lark:
    path = Path(__file__).parents[2] / "grammars" / f"{name}.lark"
    return lark.Lark(path.read_text("utf-8"), parser="lalr", lexer="basic", maybe_placeholders=False)


def read(grammar: str, text: str) -> Node:
    """The tree of `text` by the grammar of that name; raises Unreadable."""

    def convert(t: object) -> Node | Token:
        if isinstance(t, lark.Token):
            return Token(t.type, str(t), t.start_pos or 0)
        assert isinstance(t, lark.Tree)
        return Node(str(t.data), [convert(c) for c in t.children])

    try:
        node = convert(_lark(grammar).parse(text))
    except lark.UnexpectedCharacters as wrong:
        raise Unreadable(wrong.pos_in_stream or 0, tuple(sorted(wrong.allowed or ()))) from None
    except lark.UnexpectedToken as wrong:
        offset = len(text) if wrong.token.type == "$END" else (wrong.token.start_pos or 0)
        raise Unreadable(offset, tuple(sorted(wrong.accepts or wrong.expected))) from None
    assert isinstance(node, Node)
    return node
