"""Maps that stand on pages, and what a browser would make of the markup around them. Shared by the tests."""

from __future__ import annotations

import re
from html.parser import HTMLParser

WALL = """\
person anna: Anna
person ben: Ben
dispute wall (1871/1873): How is the wall to be rebuilt?
  position granite: In granite.
    held by anna (1871-02/1872)
    pro lasting (anna): It lasts.
  position timber: In timber.
    held by ben (1872)
  outcome open (1873)
"""
BROKEN = "person anna: Anna\nperson anna: Another Anna\n"
ATTACK = """\
person eve: <script>alert(1)</script> "quoted" & 'single' \u202eesrever
dispute trap: </svg></figure><img src=x onerror=alert(2)> javascript:alert(3) ]]> <!-- -->
  position yes: <a href="javascript:alert(4)">click</a>
    held by eve
  position no: %s
""" % ("x" * 10_000)
# What a figure is made of. Anything else came out of a map.
FIGURE = {
    *("figure", "figcaption", "div", "pre", "code", "span", "p"),
    *("svg", "title", "desc", "g", "path", "polygon", "polyline", "ellipse", "text"),
}


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.refers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        self.refers += given.get("aria-labelledby", "").split()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)


def elements(html: str) -> _Elements:
    """The tags, attributes and ids of some markup, and what it refers to."""
    found = _Elements()
    found.feed(html)
    found.close()
    return found


def unscripted(html: str) -> bool:
    """Whether nothing in the markup of figures could be run or fetched."""
    found = elements(html)
    return found.tags <= FIGURE and not any(re.match(r"on|src|href", name) for name in found.attributes)
