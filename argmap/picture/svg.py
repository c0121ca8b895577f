"""What is made of the SVG of Graphviz: the inside of each piece, and one drawing of all of them.

A drawing has a title, a description and a role, and nothing that no reader needs: no comments, links, or versions.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from xml.etree import ElementTree

from argmap.picture.labels import FONT, JOINER, as_written
from argmap.picture.words import clean

_SVG = "http://www.w3.org/2000/svg"
_TITLE = f"{{{_SVG}}}title"
_ANCHOR = f"{{{_SVG}}}a"
# Graphviz writes a face as the last word of a family.
_FACES = {"bold": "font-weight", "italic": "font-style"}
_XLINK_TITLE = "{http://www.w3.org/1999/xlink}title"

# The lines that Graphviz writes around what it draws.
_PAGE = re.compile(
    r"<\?xml[^>]*>\n<!DOCTYPE[^>]*>\n(?:<!--[^>]*-->\n)*"
    r'<svg width="[^"]*" height="[^"]*"\s+viewBox="0\.00 0\.00 ([\d.]+) ([\d.]+)"[^>]*>\n'
    r'<g id="[^"]*" class="[^"]*" transform="scale\(1 1\) rotate\(0\) (translate\([-\d. ]+\))">\n<title>[^<]*</title>\n'
)
_END = "</g>\n</svg>\n"
_COMMENT = re.compile(r"^<!--[^>]*-->\n", re.MULTILINE)
# A tooltip comes as <g><a xlink:title>, below the title that it shall be; that of a cell, which has no title, inside.
_CELL = re.compile(
    r'<g id="a_(cell[^"]*)"><a (?:xlink:href="[^"]*" )?xlink:title="([^"]*)">\n(.*?)</a>\n</g>\n', re.DOTALL
)
_TOLD = re.compile(r'<title>[^<]*</title>\n<g id="a_[^"]*"><a xlink:title="([^"]*)">\n')
_TOLD_AGAIN = re.compile(r'<g id="a_[^"]*"><a xlink:title="[^"]*">\n')
# All elements that may be left then, with attributes of their own only. Text has no < of its own.
_UNKNOWN = re.compile(r"<(?!/?(?:g|title|text|path|polygon|polyline|ellipse)[ >/])|xlink:")


@dataclass(frozen=True, slots=True)
class Body:
    """What Graphviz drew for one graph, as SVG without a root, from 0, 0 to `width`, `height` points."""

    svg: str
    width: float
    height: float


def body(svg: str) -> Body:
    """The inside of an SVG by Graphviz. Its titles are the tooltips; ids and classes stay, but for the graph's own."""
    page = _PAGE.match(svg)
    if page and svg.endswith(_END):
        inside = _rewritten(svg[page.end() : -len(_END)])
        if not _UNKNOWN.search(inside):
            width, height, moved = page.groups()
            return Body(f'<g transform="{moved}">\n{inside}</g>\n', float(width), float(height))
    return _by_tree(svg)


def _rewritten(svg: str) -> str:
    # By lines, as Graphviz writes them: a tree of a large map takes longer than its layout.
    svg = _COMMENT.sub("", svg).replace("&#45;", "-")
    svg = _CELL.sub(r'<g id="\1" class="cell">\n<title>\2</title>\n\3</g>\n', svg)
    svg = _TOLD_AGAIN.sub("", _TOLD.sub(r"<title>\1</title>\n", svg)).replace("</a>\n</g>\n", "")
    for face, attribute in _FACES.items():
        svg = svg.replace(f' font-family="{FONT} {face}"', f' {attribute}="{face}"')
    svg = svg.replace(f' font-family="{FONT}"', "")
    return as_written(svg.replace("&amp;" + JOINER, "&amp;")) if JOINER in svg else svg


def _by_tree(svg: str) -> Body:
    """The same for any SVG: it is parsed and written anew."""
    root = ElementTree.fromstring(svg)
    for element in [root, *root.iter(_ANCHOR), *root.iter(f"{{{_SVG}}}g")]:
        _lift_tooltips(element)
    for element in root.iter():
        element.tag = element.tag.partition("}")[2]
        if element.text and JOINER in element.text:
            element.text = as_written(element.text)
        family, _, face = element.get("font-family", "").rpartition(" ")
        if face in _FACES and family == FONT:
            element.set(_FACES[face], face)
        if FONT in (family, element.get("font-family")):
            del element.attrib["font-family"]
    *_, width, height = map(float, root.get("viewBox", "0 0 0 0").split())
    for graph in root.iterfind("g[@transform]"):
        # The page has its own.
        for name in ("id", "class"):
            graph.attrib.pop(name, None)
        for title in graph.findall("title"):
            graph.remove(title)
    return Body("".join(ElementTree.tostring(part, "unicode") for part in root), width, height)


def drawing(
    parts: Iterable[tuple[str, str, float, float]],
    size: tuple[float, float],
    *,
    theme: str,
    background: str,
    title: str,
    description: str,
) -> bytes:
    """One SVG 1.1 in UTF-8: for each part its id, its inside, and where its top left corner stands."""
    width, height = size
    corners = f"0,0 {width:.2f},0 {width:.2f},{height:.2f} 0,{height:.2f}"
    # Line ends are what gives an outline its shape.
    lines = [line[: len(line) - len(line.lstrip(" "))] + clean(line) for line in description.splitlines()]
    placed = (
        f'<g id="{name}" class="piece" transform="translate({x:.2f} {y:.2f})">\n{inside}</g>'
        for name, inside, x, y in parts
    )
    rows = [
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="{_SVG}" width="{width:.0f}pt" height="{height:.0f}pt" viewBox="0 0 {width:.2f} {height:.2f}" '
        f'font-family="{FONT}" role="img" aria-labelledby="picture-title picture-desc">',
        _said("title", clean(title) or "untitled"),
        _said("desc", "\n".join(lines)),
        f'<g id="picture" class="graph {theme}">\n<polygon fill="{background}" stroke="none" points="{corners}"/>',
        *placed,
        "</g>\n</svg>\n",
    ]
    return "\n".join(rows).encode()


def _said(tag: str, text: str) -> str:
    return f'<{tag} id="picture-{tag}">{escape(text, quote=False)}</{tag}>'


def _lift_tooltips(parent: ElementTree.Element) -> None:
    """Graphviz wraps what has a tooltip in <g><a xlink:title>: take the title, leave the content.

    A cell keeps its <g>, which is all that it has; a box, line or group has one of its own around it.
    """
    for at, wrapper in reversed(list(enumerate(parent))):
        anchor = wrapper[0] if len(wrapper) == 1 and wrapper[0].tag == _ANCHOR else None
        if anchor is None:
            continue
        if wrapper.get("id", "").startswith("a_cell"):
            wrapper.set("id", wrapper.get("id", "").removeprefix("a_"))
            wrapper.set("class", "cell")
            wrapper[:] = [ElementTree.Element(_TITLE), *anchor]
            title = wrapper[0]
        else:
            title = parent[0]
            parent[at : at + 1] = list(anchor)
        if title.tag == _TITLE:
            title.text = anchor.get(_XLINK_TITLE, "")
