"""The page as one HTML file that asks nothing of anybody: its policy forbids every connection, and every script and
style but its own.

A map is untrusted: its words reach the page as data, and as text only.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path

from argmap.page.colours import for_the_dark
from argmap.page.shape import Data

_STATIC = Path(__file__).with_name("static")
# In this order they are one script; each needs those before it.
_SCRIPTS = (
    "make",
    "known",
    "state",
    "stage",
    "pan",
    "marks",
    "select",
    "views",
    "time",
    "search",
    "filters",
    "details",
    "source",
    "findings",
    "keys",
    "live",
    "main",
)
_STYLES = ("page", "picture", "print")
# What a page has besides, if it lays out anew: these behind the others, and Graphviz before all.
_RELAYOUT = ("wires", "redraw", "relayout")
_GRAPHVIZ = "vendor/graphviz"
_EXPORTS = re.compile(r"export\{[^}]*?(\w+) as Graphviz\b[^}]*\};?\s*(?://# sourceMappingURL=\S*\s*)?\Z")
_NOTICE = (
    "@hpcc-js/wasm-graphviz 1.29.2, Apache License 2.0, https://github.com/hpcc-systems/hpcc-js-wasm; it holds "
    "Graphviz 16.1.0, Eclipse Public License, https://gitlab.com/graphviz/graphviz"
)
# Within a script element nothing may look like markup, not even in data.
_HIDDEN = "<>&\u2028\u2029"


def page(data: Data, live: str = "", theme: str = "print") -> str:
    """The whole file. The same data give the same bytes.

    live: the path of an event stream on the same host from which the page learns of changes; empty: it never connects.
    theme: the one that the pictures were drawn in.
    """
    relayout = any("wiring" in view for view in data["views"])
    style, script = _style(theme, relayout), _script(relayout)
    parts = {
        "policy": _policy(style, script, live, relayout),
        "title": _said(data["title"]),
        "style": style,
        "live": escape(live),
        "words": _said(next((view["words"] for view in data["views"]), "")),
        "data": _inert(data),
        "script": script,
    }
    template = _read("page.html")
    # One pass: what a map says is never taken for a place to fill.
    pieces = template.split("{{")
    filled = [pieces[0]]
    for piece in pieces[1:]:
        name, _, rest = piece.partition("}}")
        filled += (parts[name], rest)
    return "".join(filled)


def _said(text: str) -> str:
    """Text between tags. Half characters have no bytes."""
    return escape(text).encode("utf-8", "replace").decode()


def _inert(data: Data) -> str:
    """Data as JSON that is no markup. Half characters stand as escapes: no encoding has bytes for them."""
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in _HIDDEN:
        # Of large pages `str.translate` takes longer than their layout.
        words = words.replace(char, f"\\u{ord(char):04x}")
    return words.encode("utf-8", "backslashreplace").decode()


def _policy(style: str, script: str, live: str, relayout: bool) -> str:
    rules = {
        "default-src": "'none'",
        "img-src": "data:",
        "style-src": _hashed(style),
        "script-src": _hashed(script) + (" 'wasm-unsafe-eval'" if relayout else ""),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    if live:
        rules["connect-src"] = "'self'"
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _style(theme: str, relayout: bool) -> str:
    dark = f"@media screen and (prefers-color-scheme: dark) {{\n{for_the_dark(theme)}}}\n"
    names = (*_STYLES, *(("relayout",) if relayout else ()))
    return "".join(_read(f"{name}.css") for name in names) + dark


@cache
def _script(relayout: bool) -> str:
    if not relayout:
        return "".join(_read(f"{name}.js") for name in _SCRIPTS)
    return _graphviz() + "".join(_read(f"{name}.js") for name in (*_SCRIPTS, *_RELAYOUT))


def _graphviz() -> str:
    """The module of others as an expression: within one script nothing can be imported."""
    module = _read(f"{_GRAPHVIZ}.js")
    exports = _EXPORTS.search(module)
    assert exports and not re.search(r"</script|<!--", module, re.IGNORECASE)
    return f"/* {_NOTICE} */\nconst Graphviz = (() => {{\n{module[: exports.start()]}\nreturn {exports[1]};\n}})();\n"


@cache
def _read(name: str) -> str:
    return (_STATIC / name).read_text("utf-8")
