"""The page as one HTML file that asks nothing of anybody: its policy forbids every connection, and every script and
style but its own.

A map is untrusted: its words reach the page as data, and as text only.
"""

from __future__ import annotations

import json
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
# Within a script element nothing may look like markup, not even in data.
_HIDDEN = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def page(data: Data, live: str = "", theme: str = "print") -> str:
    """The whole file. The same data give the same bytes.

    live: the path of an event stream on the same host from which the page learns of changes; empty: it never connects.
    theme: the one that the pictures were drawn in.
    """
    style, script = _style(theme), _script()
    parts = {
        "policy": _policy(style, script, live),
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
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_HIDDEN)
    return words.encode("utf-8", "backslashreplace").decode()


def _policy(style: str, script: str, live: str) -> str:
    rules = {
        "default-src": "'none'",
        "img-src": "data:",
        "style-src": _hashed(style),
        "script-src": _hashed(script),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    if live:
        rules["connect-src"] = "'self'"
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _style(theme: str) -> str:
    dark = f"@media screen and (prefers-color-scheme: dark) {{\n{for_the_dark(theme)}}}\n"
    return "".join(_read(f"{name}.css") for name in _STYLES) + dark


@cache
def _script() -> str:
    return "".join(_read(f"{name}.js") for name in _SCRIPTS)


@cache
def _read(name: str) -> str:
    return (_STATIC / name).read_text("utf-8")
