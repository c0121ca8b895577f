"""The last hand on an SVG of Graphviz: a title, a description, a role, and nothing that no reader needs.

The tree is parsed and written anew, so no text of a map can become markup.
"""

from xml.etree import ElementTree

from argmap.picture.labels import FONT, JOINER, as_written
from argmap.picture.picture import Picture
from argmap.picture.words import clean

_SVG = "http://www.w3.org/2000/svg"
_TITLE = f"{{{_SVG}}}title"
_ANCHOR = f"{{{_SVG}}}a"
# Graphviz writes a face as the last word of a family.
_FACES = {"bold": "font-weight", "italic": "font-style"}
_XLINK_TITLE = "{http://www.w3.org/1999/xlink}title"


def finished(svg: bytes, picture: Picture) -> bytes:
    """The same drawing as SVG 1.1 in UTF-8, without comments, document type, links or Graphviz' version.

    Its titles are the tooltips; its <desc> is the picture's description. Size, ids and classes stay.
    """
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
    root.set("xmlns", _SVG)
    root.set("font-family", FONT)
    root.set("role", "img")
    root.set("aria-labelledby", "picture-title picture-desc")
    title = _said("title", clean(picture.title) or "untitled")
    # Line ends are what gives an outline its shape.
    lines = [line[: len(line) - len(line.lstrip(" "))] + clean(line) for line in picture.description.splitlines()]
    root[:0] = [title, _said("desc", "\n".join(lines))]
    written: str = ElementTree.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'.encode()


def _said(tag: str, text: str) -> ElementTree.Element:
    element = ElementTree.Element(tag, {"id": f"picture-{tag}"})
    element.text = text
    element.tail = "\n"
    return element


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
