"""A drawn picture made fit for a page: its elements say which records they show, and stand in reading order.

What says so are ids that the drawing made from names, and the place at the end of a tooltip.
"""

import re
from collections import Counter
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from argmap.model.graph import ArgMap
from argmap.model.people import Stance
from argmap.page.shape import Piece
from argmap.picture.labels import FONT
from argmap.picture.names import identifier
from argmap.picture.pieces import Piece as Drawn

_PLACE = re.compile(r" — (\S.*):(\d+)$", re.S)
_KIND = re.compile(r"^(?:box|cell|bar|mark|lane|group|line|tick)-")
_SHOWING = ("node", "cell", "cluster", "edge")
# Points to pixels.
_PIXELS = 4 / 3
_PAINTED = {"cluster": 0, "edge": 1, "node": 3}


class Marking:
    """Finds the records of a map behind the elements of its pictures.

    before: that of an earlier state of the map; what it marked is taken over if it would come out the same.
    """

    def __init__(self, m: ArgMap, before: "Marking | None" = None) -> None:
        self._names = {identifier("", name)[1:]: name for name in m.records}
        self._order = {name: at for at, name in enumerate(m.records)}
        self._stances: dict[str, list[str]] = {}
        for stance in m.of(Stance):
            cell = identifier("", f"{stance.actor}--{stance.position}")[1:]
            self._stances.setdefault(cell, []).append(stance.name)
        places = {name: m.line(name) for name in m.records}
        # A line may make several records; none of them is then the one that it is about.
        once = Counter(place for place in places.values() if place)
        self._places = {place: name for name, place in places.items() if place and once[place] == 1}
        self._marked: dict[str, str] = {}
        self._known = before._marked if before and before._tables == self._tables else {}

    @property
    def _tables(self) -> tuple[object, ...]:
        return self._names, list(self._order), self._stances, self._places

    def piece(self, drawn: Drawn) -> Piece:
        """A piece of a picture, in pixels."""
        svg = self._known.get(drawn.svg) or self._marked.get(drawn.svg) or self._svg(drawn)
        self._marked[drawn.svg] = svg
        return {
            "id": drawn.id,
            "x": round(drawn.x * _PIXELS, 1),
            "y": round(drawn.y * _PIXELS, 1),
            "width": round(drawn.width * _PIXELS, 1),
            "height": round(drawn.height * _PIXELS, 1),
            "svg": svg,
        }

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
        if ident.startswith("line-"):
            ends = [self._names[p] for p in re.split(r"_20_|--", ident[5:]) if p in self._names]
            if ends:
                element.set("data-ends", " ".join(dict.fromkeys(ends)))
        elif found := self._of(element, ident):
            element.set("data-of", " ".join(found))

    def _of(self, element: Element, ident: str) -> list[str]:
        name = _KIND.sub("", ident)
        if name in self._stances:
            return self._stances[name]
        if (found := self._named(name)) is not None:
            return [found]
        title = element.find("title")
        place = _PLACE.search(title.text or "") if title is not None else None
        there = self._places.get((place[1], int(place[2]))) if place else None
        return [there] if there else []

    def _named(self, name: str) -> str | None:
        """The record of this name, or the one of which it is a part: `x-range`, `x-lane-1`."""
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


def _tidy(element: Element) -> None:
    """No ids, for several pictures share a page; no styles, for its policy would refuse them."""
    element.attrib.pop("id", None)
    for rule in element.attrib.pop("style", "").split(";"):
        key, colon, value = rule.partition(":")
        if colon:
            element.set(key.strip(), value.strip())
    if element.get("stroke") == "transparent":
        element.set("stroke", "none")
