"""The schemes that come with argmap, for maps that follow one and do not define it.

They are written in the language, and shipped inside the package as its grammars are: so they are read as any map is,
and no disk of a user is touched. Nothing is read before a scheme is asked for. Knows no map.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from argmap.compile.lower import lower
from argmap.model.schemes import Scheme
from argmap.syntax.limits import Limits
from argmap.syntax.reading import cut, read

_HEAD = re.compile(r"scheme ([\w-]+)")


@cache
def names() -> tuple[str, ...]:
    """The names of all of them, in the order of the text."""
    return tuple(_pieces())


@cache
def scheme(name: str) -> Scheme | None:
    """The scheme of that name; None if none of that name comes with argmap."""
    piece = _pieces().get(name)
    if piece is None:
        return None
    (found,) = lower(read(piece, Limits().depth).tree).records
    assert isinstance(found, Scheme)
    return found


@cache
def _pieces() -> dict[str, str]:
    """The text of each, by name."""
    text = (Path(__file__).parents[1] / "library" / "schemes.argmap").read_text("utf-8")
    heads = ((_HEAD.match(piece), piece) for _, piece in cut(text))
    return {head[1]: piece for head, piece in heads if head}
