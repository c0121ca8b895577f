"""The parts of one line's node, sorted: names, figures, prose, who, when, how sure, on whose word.

Knows no statement.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from argmap.syntax.tree import Node, Token

T = TypeVar("T")
_NONE: Sequence[Any] = ()


@dataclass(slots=True)
class Parts:
    """What a line holds. words: names, figures and quoted or plain text, in their order. role: what it stands as.

    Most lines hold little, and there are many lines: a list is made when there is something to put in it.
    """

    keyword: Token
    words: Sequence[Token] = _NONE
    prose: Sequence[Token] = _NONE
    cites: Sequence[Node] = _NONE
    who: Sequence[Token] = _NONE
    dates: Sequence[Token] = _NONE
    sure: Sequence[tuple[Token, Token | None]] = _NONE
    below: Sequence[Node] = _NONE
    role: Token | None = None

    @property
    def text(self) -> str:
        """The prose, its lines joined by a blank."""
        return composed(self.prose[0].text if len(self.prose) == 1 else " ".join(t.text for t in self.prose))


_WORDS = frozenset({"NAME", "VALUE", "TEXT", "STRING"})


def parts(node: Node) -> Parts:
    """A statement's node, sorted."""
    first = node.children[0]
    assert isinstance(first, Token)
    found = Parts(first)
    for child in node.children[1:]:
        if type(child) is Token:
            if child.type == "REFERENCE":
                found.words = [*found.words, Token("REFERENCE", child.text[1:], child.start + 1)]
            elif child.type == "PROSE" or child.type == "MORE":
                found.prose = _with(found.prose, child)
            elif child.type in _WORDS:
                found.words = _with(found.words, child)
        else:
            _sort(found, child)
    return found


def _sort(found: Parts, child: Node | Token) -> None:
    assert isinstance(child, Node)
    if child.rule == "qualifiers":
        _qualify(found, child)
    elif child.rule == "cite":
        found.cites = _with(found.cites, child)
    elif child.rule == "as_role":
        found.role = child.tokens("NAME")[0]
    else:
        found.below = _with(found.below, child)


def _with(held: Sequence[T], entry: T) -> list[T]:
    # In place: a statement may have forty thousand lines of prose.
    if isinstance(held, list):
        held.append(entry)
        return held
    return [entry]


def _qualify(found: Parts, qualifiers: Node) -> None:
    tokens = qualifiers.tokens()
    found.who = [t for t in tokens if t.type == "NAME"]
    found.dates = [t for t in tokens if t.type == "VALUE"]
    found.sure = [
        (token, after if after and after.type == "STRING" else None)
        for token, after in zip(tokens, [*tokens[1:], None], strict=True)
        if token.type == "CERTAINTY"
    ]


def composed(text: str) -> str:
    """Text in Unicode's normal form C, so that what looks the same is the same."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def name_trouble(name: str) -> str | None:
    """How a name should be spelt, if it is not spelt as names are; None if it is."""
    if name.isascii():
        return None
    spelt = "".join(c if unicodedata.category(c)[0] in "LMN" or c == "-" else "-" for c in name.lower())
    return None if spelt == name else "-".join(filter(None, spelt.split("-")))
