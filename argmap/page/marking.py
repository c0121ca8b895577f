"""A drawn picture made fit for a page: its elements say which records they show, and stand in reading order.

What says so are ids that the drawing made from names, and the place at the end of a tooltip.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from argmap.model.graph import ArgMap
from argmap.model.people import Stance
from argmap.page.shape import Piece
from argmap.picture.labels import FONT
from argmap.picture.names import identifier
from argmap.picture.pieces import Piece as Drawn

_PLACE = re.compile(r" — (\S.*):(\d+)$", re.S)
# What of a drawing changes where the lines of a text only move.
_LINE = re.compile(r":\d+</title>")
_KIND = re.compile(r"^(?:box|cell|bar|mark|lane|group|line|tick)-")
# A frame around premises and the joint that leads on from them are their argument; what is in the middle of a line is
# as little there as the line.
_ARGUED = re.compile(r"_2f_(?:premises|step)$")
_JOINT = "_20__28_step_29_"
_SHOWING = ("node", "cell", "cluster", "edge")
# Points to pixels.
_PIXELS = 4 / 3
_PAINTED = {"cluster": 0, "edge": 1, "node": 3}


@dataclass(frozen=True, slots=True)
class _Marked:
    """A piece as it was marked, and what that rests on: the records behind ids, and their order.

    ends: of lines. of: of all else; None for an id that says nothing, so that the place of a line decided.
    """

    svg: str
    ends: dict[str, str | None]
    of: dict[str, list[str] | None]
    order: list[str]


class Marking:
    """Finds the records of a map behind the elements of its pictures.

    before: that of an earlier state of the map; what it marked is taken over if it would come out the same.
    ids: elements keep the ids of the drawing as `data-id`, so that the page can lay them out anew.
    """

    def __init__(self, m: ArgMap, before: "Marking | None" = None, *, ids: bool = False) -> None:
        self._ids = ids
        self._names = {identifier("", name)[1:]: name for name in m.records}
        self._order = {name: at for at, name in enumerate(m.records)}
        self._stances: dict[str, list[str]] = {}
        for stance in m.of(Stance):
            cell = identifier("", f"{stance.actor}--{stance.position}")[1:]
            self._stances.setdefault(cell, []).append(stance.name)
        self._m = m
        self._marked: dict[str, _Marked] = {}
        self._known = before._marked if before and before._ids == ids else {}

    @cached_property
    def _places(self) -> dict[tuple[str, int], str]:
        places = {name: self._m.line(name) for name in self._m.records}
        # A line may make several records; none of them is then the one that it is about.
        once = Counter(place for place in places.values() if place)
        return {place: name for name, place in places.items() if place and once[place] == 1}

    def piece(self, drawn: Drawn) -> Piece:
        """A piece of a picture, in pixels."""
        key = _LINE.sub("", drawn.svg)
        kept = self._marked.get(key) or self._known.get(key)
        marked = self._marked[key] = kept if kept and self._holds(kept) else self._made(drawn)
        return {
            "id": drawn.id,
            "x": round(drawn.x * _PIXELS, 1),
            "y": round(drawn.y * _PIXELS, 1),
            "width": round(drawn.width * _PIXELS, 1),
            "height": round(drawn.height * _PIXELS, 1),
            "svg": marked.svg,
        }

    def _holds(self, one: _Marked) -> bool:
        """Whether it would come out the same."""
        places = [self._order.get(name, 0) for name in one.order]
        return (
            all(found is not None and self._by_name(name) == found for name, found in one.of.items())
            and all(self._end(name) == found for name, found in one.ends.items())
            and places == sorted(places)
        )

    def _made(self, drawn: Drawn) -> _Marked:
        self._ends: dict[str, str | None] = {}
        self._found: dict[str, list[str] | None] = {}
        svg = self._svg(drawn)
        names = {name for found in self._found.values() for name in found or ()}
        return _Marked(svg, self._ends, self._found, sorted(names, key=lambda name: self._order[name]))

    def _svg(self, drawn: Drawn) -> str:
        width, height = drawn.width, drawn.height
        root = ElementTree.fromstring(f'<svg viewBox="0 0 {width:g} {height:g}">{drawn.svg}</svg>')
        for element in root.iter("g"):
            self._mark(element)
        for element in root.iter():
            _tidy(element)
        for group in (root, *root.findall("g")):
            self._sort(group)
            group[:] = _side_by_side(group)
        root.set("xmlns", "http://www.w3.org/2000/svg")
        root.set("font-family", FONT)
        return ElementTree.tostring(root, "unicode")

    def _mark(self, element: Element) -> None:
        ident, kind = element.get("id", ""), element.get("class", "").partition(" ")[0]
        if ident.startswith("tick-") and ident.removeprefix("tick-").lstrip("-").isdigit():
            element.set("data-day", ident.removeprefix("tick-"))
        if kind not in _SHOWING or element.get("id") in ("picture", "grid"):
            return
        if self._ids:
            element.set("data-id", ident)
        if ident.startswith("line-") or ident.endswith(_JOINT):
            found = {part: self._end(part) for part in re.split(r"_20_|--", ident.partition("-")[2])}
            self._ends |= found
            if ends := [name for name in found.values() if name]:
                element.set("data-ends", " ".join(dict.fromkeys(ends)))
        elif names := self._of(element, ident):
            element.set("data-of", " ".join(names))
            _unplace(element)

    def _of(self, element: Element, ident: str) -> list[str]:
        name = _KIND.sub("", ident)
        found = self._found[name] = self._by_name(name) or None
        if found:
            return found
        title = element.find("title")
        place = _PLACE.search(title.text or "") if title is not None else None
        there = self._places.get((place[1], int(place[2]))) if place else None
        return [there] if there else []

    def _by_name(self, name: str) -> list[str]:
        if name in self._stances:
            return self._stances[name]
        found = self._named(name)
        return [found] if found else []

    def _end(self, name: str) -> str | None:
        """The record at an end of a line."""
        return self._names.get(name) or self._names.get(_ARGUED.sub("", name))

    def _named(self, name: str) -> str | None:
        """The record of this name, or the one of which it is a part: `x-range`, `x-lane-1`."""
        name = name if name in self._names else _ARGUED.sub("", name)
        while name and name not in self._names:
            name = name.rpartition("-")[0]
        return self._names.get(name)

    def _sort(self, group: Element) -> None:
        """Frames first, then lines, then boxes, as the text has them: what stands there is what is read next."""

        def place(child: Element) -> tuple[int, int]:
            kind = child.get("class", "").partition(" ")[0]
            name = child.get("data-of", "").partition(" ")[0]
            return _PAINTED.get(kind, -1), self._order.get(name, 0) if kind == "node" else 0

        group[:] = sorted(group, key=place)


def _side_by_side(group: Element) -> list[Element]:
    """What is in a group, and behind each box what in it can be chosen by itself: no button holds a button."""
    found: list[Element] = []
    for child in group:
        inner = [one for one in child.findall("g") if child.get("data-of") and one.get("data-of")]
        for one in inner:
            child.remove(one)
        found += (child, *inner)
    return found


def _unplace(element: Element) -> None:
    """No place in the words of what shows a record: the page knows it, and says it where it is asked for."""
    title = element.find("title")
    if title is not None and title.text:
        title.text = _PLACE.sub("", title.text)


def _tidy(element: Element) -> None:
    """No ids, for several pictures share a page; no styles, for its policy would refuse them."""
    element.attrib.pop("id", None)
    for rule in element.attrib.pop("style", "").split(";"):
        key, colon, value = rule.partition(":")
        if colon:
            element.set(key.strip(), value.strip())
    if element.get("stroke") == "transparent":
        element.set("stroke", "none")
