"""A picture in pieces that are laid out apart: what does not hang together, and the title with the key.

So a change in a map costs the layout of the pieces that it changes, and the others stay as they are, to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from argmap.picture.dot import APART, Direction, dot, dot_of_foot, dot_of_parts
from argmap.picture.names import identifier
from argmap.picture.packing import packed
from argmap.picture.style import THEMES
from argmap.picture.svg import Body, body, drawing

if TYPE_CHECKING:
    from argmap.picture.draw import Drawn
    from argmap.picture.picture import Picture

FOOT = "picture-foot"
WHOLE = "picture-whole"
# The end of a tooltip, which mostly is a place, and what stands for its line: signs that hardly any text has.
_LINE = re.compile(r'((?:tooltip|TITLE)="[^"]*:)(\d+)"')
_OPEN, _CLOSE = "\ue000", "\ue001"
_COUNTER = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
# Round the page, in points.
_MARGIN = 8.0
# Characters of SVG that are kept: a few maps of 10,000 arguments.
_KEPT = 100_000_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a picture. `svg` is its inside, drawn from 0, 0 to `width`, `height`; `x`, `y` is where that stands.

    The `id` is made from the name of the first box, so it stays when the map grows; one of all pieces may be `FOOT`.
    Lengths are points.
    """

    id: str
    svg: str
    width: float
    height: float
    x: float
    y: float


@dataclass(slots=True)
class Layouts:
    """What was laid out so far, by all that its look depends on. One of these makes a second drawing cheap.

    For one thread at a time.
    """

    bodies: dict[str, Body] = field(default_factory=dict)

    def known(self, key: str) -> Body | None:
        """What is kept, which is now the last that will be let go."""
        found = self.bodies.pop(key, None)
        if found is not None:
            self.bodies[key] = found
        return found

    def keep(self, new: Mapping[str, Body]) -> None:
        """Keeps these as well, as long as there is not too much."""
        self.bodies |= new
        self.trim(_KEPT)

    def trim(self, most: int) -> None:
        """Lets go of what was not asked for the longest, until there are so many characters at most."""
        size = sum(len(one.svg) for one in self.bodies.values())
        while size > most:
            size -= len(self.bodies.pop(next(iter(self.bodies))).svg)


def pieces(
    picture: Picture,
    *,
    theme: str = "print",
    direction: Direction = "TB",
    engine: str = "dot",
    timeout: float = 60.0,
    dot_command: str | None = None,
    kept: Layouts | None = None,
) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """The pieces of a picture in their places, and what the reader should be told.

    A picture whose parts depend on each other is one piece: lanes, a chart, tables, or what another engine lays out.
    kept: from an earlier call; only what is not in it is drawn. Raises what `draw` and `dot` raise.
    """
    from argmap.picture.draw import draw_each, program

    kept = Layouts() if kept is None else kept
    called = repr((engine, program(dot_command)))
    graphs: list[_Graph] = []
    texts = _unknown(_graphs(picture, theme, direction, engine), called, kept, graphs)
    notes: dict[str, None] = {}
    found: list[Body] = []
    for drawn in draw_each(texts, engine=engine, timeout=timeout, dot_command=dot_command):
        found.append(_read(drawn))
        notes |= dict.fromkeys(drawn.notes)
    new = dict(zip((graph.key for graph in graphs if graph.known is None), found, strict=True))
    kept.keep(new)
    bodies = [_numbered(graph.known or new[graph.key], graph.lines) for graph in graphs]
    return _placed([graph.id for graph in graphs], bodies), tuple(notes)


@dataclass(frozen=True, slots=True)
class _Graph:
    """A graph for Graphviz. key: of all that its look depends on; known: what was drawn of that before.

    lines: the numbers that `_unnumbered` took out of its text.
    """

    id: str
    key: str
    lines: list[str]
    known: Body | None


def _unknown(written: Iterable[tuple[str, str]], called: str, kept: Layouts, graphs: list[_Graph]) -> Iterator[str]:
    """DOT for what is not kept. Puts all into `graphs` on the way: texts are made while others are drawn already."""
    for name, dot_text in written:
        text, lines = _unnumbered(dot_text)
        key = sha256(f"{called}\n{text}".encode()).hexdigest()
        graphs.append(_Graph(name, key, lines, kept.known(key)))
        if graphs[-1].known is None:
            yield text


def extent(placed: tuple[Piece, ...]) -> tuple[float, float]:
    """Width and height of the page that holds all pieces."""
    right = max((piece.x + piece.width for piece in placed), default=0.0)
    bottom = max((piece.y + piece.height for piece in placed), default=0.0)
    return right + _MARGIN, bottom + _MARGIN


def assembled(picture: Picture, placed: tuple[Piece, ...], theme: str = "print") -> bytes:
    """The pieces of a picture as one SVG."""
    return drawing(
        ((piece.id, piece.svg, piece.x, piece.y) for piece in placed),
        extent(placed),
        theme=theme,
        background=THEMES[theme].background,
        title=picture.title,
        description=picture.description,
    )


def _unnumbered(text: str) -> tuple[str, list[str]]:
    """DOT with counters in place of the numbers of lines in its tooltips, and those numbers.

    One more line in a file changes the numbers of all that stands below it, and no picture.
    """
    numbers: list[str] = []
    if _OPEN in text:
        return text, numbers

    def counter(found: re.Match[str]) -> str:
        numbers.append(found[2])
        return f'{found[1]}{_OPEN}{len(numbers) - 1}{_CLOSE}"'

    return _LINE.sub(counter, text), numbers


def _numbered(one: Body, numbers: list[str]) -> Body:
    if not numbers:
        return one
    return replace(one, svg=_COUNTER.sub(lambda found: numbers[int(found[1])], one.svg))


def _read(drawn: Drawn) -> Body:
    from argmap.picture.draw import Crashed

    with suppress(ElementTree.ParseError, UnicodeDecodeError):
        found = body(drawn.data.decode())
        if "<g" in found.svg:
            return found
    raise Crashed("what Graphviz drew is no picture", "draw it as txt or json, or try another Graphviz")


def _graphs(picture: Picture, theme: str, direction: Direction, engine: str) -> Iterator[tuple[str, str]]:
    """The id of each piece, and its DOT."""
    if not picture.boxes or picture.chart or picture.grids or picture.layout != "ranked" or engine != "dot":
        yield WHOLE, dot(picture, theme, direction, engine)
        return
    for name, text in dot_of_parts(picture, theme, direction):
        yield identifier("piece", name), text
    foot = dot_of_foot(picture, theme)
    if foot:
        yield FOOT, foot


def _placed(names: list[str], bodies: list[Body]) -> tuple[Piece, ...]:
    """Pieces in rows; the foot stands below them, in the middle."""
    count = len(names) - (names[-1] == FOOT)
    places = packed([(one.width, one.height) for one in bodies[:count]], APART)
    wide = max((x + one.width for (x, _), one in zip(places, bodies, strict=False)), default=0.0)
    tall = max((y + one.height + APART for (_, y), one in zip(places, bodies, strict=False)), default=0.0)
    below = bodies[count:]
    page = max(wide, *(one.width for one in below), 0.0)
    places = [(x + (page - wide) / 2, y) for x, y in places]
    places += [((page - one.width) / 2, tall) for one in below]
    return tuple(
        Piece(name, one.svg, one.width, one.height, round(x + _MARGIN, 2), round(y + _MARGIN, 2))
        for name, one, (x, y) in zip(names, bodies, places, strict=True)
    )
