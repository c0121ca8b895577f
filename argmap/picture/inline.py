"""A finished SVG for the middle of a page that may hold others: no ids are shared, and it is not wider than its place.

The tree is parsed and written anew, so no text of a map can become markup.
"""

import re
from xml.etree import ElementTree

# What an attribute refers to: a list of ids, a place of the same drawing, a paint or a marker of it.
_LISTS = ("aria-labelledby", "aria-describedby")
_PAINT = re.compile(r"url\(\s*['\"]?#")


def inlined(svg: bytes, prefix: str, title: str) -> str:
    """The drawing without its XML declaration, with `prefix` before each of its ids, under another title.

    svg: as `render` returns it. prefix: letters, digits and hyphens, one for each picture on the page.
    """
    root = ElementTree.fromstring(svg)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        for name, value in element.attrib.items():
            element.set(name, _scoped(name, value, prefix))
    root[0].text = title
    root.set("style", "max-width:100%;height:auto")
    written: str = ElementTree.tostring(root, "unicode")
    return written


def _scoped(name: str, value: str, prefix: str) -> str:
    if name == "id":
        return prefix + value
    if name in _LISTS:
        return " ".join(prefix + word for word in value.split())
    if name.rpartition("}")[2] == "href" and value.startswith("#"):
        return f"#{prefix}{value[1:]}"
    return _PAINT.sub(lambda found: found[0] + prefix, value)
