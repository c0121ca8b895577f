"""The parts of one line's node, sorted: names, figures, prose, who, when, how sure, on whose word.

Knows no statement.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from argmap.syntax.tree import Node, Token


@dataclass(slots=True)
class Parts:
    """What a line holds. words: names, figures and quoted or plain text, in their order."""

    keyword: Token
    words: list[Token] = field(default_factory=list)
    prose: list[Token] = field(default_factory=list)
    cites: list[Node] = field(default_factory=list)
    who: list[Token] = field(default_factory=list)
    dates: list[Token] = field(default_factory=list)
    sure: list[tuple[Token, Token | None]] = field(default_factory=list)
    below: list[Node] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The prose, its lines joined by a blank."""
        return composed(" ".join(t.text for t in self.prose))


_WORDS = frozenset({"NAME", "VALUE", "TEXT", "STRING"})


def parts(node: Node) -> Parts:
    """A statement's node, sorted."""
    first, *rest = node.children
    assert isinstance(first, Token)
    found = Parts(first)
    for child in rest:
        if isinstance(child, Token):
            if child.type in _WORDS:
                found.words.append(child)
            elif child.type in ("PROSE", "MORE"):
                found.prose.append(child)
        elif child.rule == "qualifiers":
            _qualify(found, child)
        elif child.rule == "cite":
            found.cites.append(child)
        else:
            found.below.append(child)
    return found


def _qualify(found: Parts, qualifiers: Node) -> None:
    for token in qualifiers.tokens():
        if token.type == "NAME":
            found.who.append(token)
        elif token.type == "VALUE":
            found.dates.append(token)
        elif token.type == "CERTAINTY":
            found.sure.append((token, None))
        else:
            found.sure[-1] = (found.sure[-1][0], token)


def composed(text: str) -> str:
    """Text in Unicode's normal form C, so that what looks the same is the same."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def name_trouble(name: str) -> str | None:
    """How a name should be spelt, if it is not spelt as names are; None if it is."""
    if name.isascii():
        return None
    spelt = "".join(c if unicodedata.category(c)[0] in "LMN" or c == "-" else "-" for c in name.lower())
    return None if spelt == name else "-".join(filter(None, spelt.split("-")))
