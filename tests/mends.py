"""Maps with their fixes applied, without a disk, and the comments of a text.

Shared by the tests of fixes; knows no rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from telling import ROOT

from argmap.config import Config
from argmap.mending import Mended, mended
from argmap.syntax.reading import cut, lexer, one_kind_of_line_end

SHIFTED = "person anna: Anna\n\tnote (Anna): She knows.\n"
STRAIGHT = "person anna: Anna\n  note (anna): She knows.\n"


def mend(contents: str | Mapping[str, str], *, unsafe: bool = False, **settings: bool | tuple[str, ...]) -> Mended:
    contents = {ROOT: contents} if isinstance(contents, str) else contents
    given = {path: content.encode() for path, content in contents.items()}
    return mended(contents, Config.model_validate(settings), given, unsafe=unsafe)


def after(made: Mended, contents: Mapping[str, str]) -> dict[str, str]:
    return {path: made.changed[path][1] if path in made.changed else text for path, text in contents.items()}


def mended_text(text: str, *, unsafe: bool = False) -> str:
    return after(mend(text, unsafe=unsafe), {ROOT: text})[ROOT]


def comments(text: str) -> Counter[str]:
    """What of the lines of a text no token holds, and begins with `#`."""
    found: Counter[str] = Counter()
    for _, piece in cut(one_kind_of_line_end(text)):
        ends: dict[int, int] = {}
        for token in lexer(10_000).lex(piece).tokens:
            begin = piece.rfind("\n", 0, token.start) + 1
            ends[begin] = max(ends.get(begin, 0), token.end)
        start = 0
        for line in piece.split("\n"):
            rest = piece[ends.get(start, start) : start + len(line)].strip()
            found[rest] += rest.startswith("#")
            start += len(line) + 1
    return +found
