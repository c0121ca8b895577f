"""The text of a map for a page, with its words marked: keywords, names, dates, citations, comments.

Knows what the lexer makes of a line, and no statement. Marks are the classes that Pygments writes, so that the style
sheets of sites know them. All else is escaped: nothing in a map becomes markup.
"""

from __future__ import annotations

import re
from html import escape

from argmap.syntax.limits import Limits
from argmap.syntax.reading import lexer, one_kind_of_line_end

_CLASSES = {
    "NAME": "nf",
    "VALUE": "m",
    "CERTAINTY": "kc",
    "STRING": "s",
    "KEY": "s",
    "LOCATOR": "s",
    "ERROR": "err",
    "PROSE": "",
    "MORE": "",
    "TEXT": "",
}
# What reverses the direction of text, commands a terminal, or cannot be written at all.
_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_KEYWORD, _COMMENT = "k", "c1"


def marked(content: str) -> str:
    """The text as HTML for the inside of `<pre><code>`. Never fails."""
    content = _HIDDEN.sub("\ufffd", one_kind_of_line_end(content)).rstrip("\n")
    found: list[str] = []
    at = 0
    for token in lexer(Limits().depth).lex(content).tokens:
        if token.text and token.start >= at:
            found += [_between(content[at : token.start]), _span(token.text, _class(token.type))]
            at = token.end
    return "".join(found) + _between(content[at:])


def _class(kind: str) -> str:
    # What begins with `_` is a sign: a colon, a comma, a bracket.
    return "" if kind.startswith("_") else _CLASSES.get(kind, _KEYWORD)


def _between(text: str) -> str:
    """White space, comments, and what was not read: a comment ends with its line."""
    rows = []
    for row in text.split("\n"):
        blanks, sign, rest = row.partition("#")
        is_comment = bool(sign) and not blanks.strip()
        rows.append(blanks + _span(sign + rest, _COMMENT) if is_comment else escape(row, quote=False))
    return "\n".join(rows)


def _span(text: str, style: str) -> str:
    said = escape(text, quote=False)
    return f'<span class="{style}">{said}</span>' if style else said
