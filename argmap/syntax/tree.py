"""What reading makes of a text: tokens, and nodes over them.

Knows no grammar and no meaning. Built by the hundred thousand, so both are slotted and cheap.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(slots=True)
class Token:
    """A stretch of text with the name of its terminal. `start` counts characters from the text's beginning."""

    type: str
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(slots=True)
class Node:
    """One use of a grammar rule, with its tokens and nodes in the order of the text."""

    rule: str
    children: list[Node | Token]

    def tokens(self, *types: str) -> list[Token]:
        """The tokens directly below, of these types; of any type if none is named."""
        return [c for c in self.children if isinstance(c, Token) and (not types or c.type in types)]

    def nodes(self, *rules: str) -> list[Node]:
        """The nodes directly below, of these rules; of any rule if none is named."""
        return [c for c in self.children if isinstance(c, Node) and (not rules or c.rule in rules)]

    def walk(self) -> Iterator[Node]:
        """This node and all below it, parents first."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(c for c in reversed(node.children) if isinstance(c, Node))
