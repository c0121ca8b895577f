"""The page that lists the maps of a folder, and changes when they do. Knows no map: it is handed lines."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

_STYLE = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8888; padding: .4rem .6rem; text-align: left; vertical-align: top; }
td:last-child { white-space: nowrap; }
tr.gone { opacity: .7; }
"""
_SCRIPT = """
const stream = new EventSource("/events");
stream.onmessage = (event) => { document.querySelector("tbody").innerHTML = JSON.parse(event.data).rows; };
"""
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
{script}
</body>
</html>
"""
_TABLE = """<table>
<thead><tr><th scope="col">Map</th><th scope="col">File</th><th scope="col">State</th></tr></thead>
<tbody aria-live="polite">{rows}</tbody>
</table>"""


@dataclass(frozen=True, slots=True)
class Row:
    """A map in the list. state: how it is, in words."""

    title: str
    path: str
    url: str
    state: str
    is_gone: bool = False


def rows(maps: Iterable[Row]) -> str:
    """The lines of the table, as HTML."""
    return "".join(_row(one) for one in maps) or '<tr><td colspan="3">There is no map file here yet.</td></tr>'


def _row(one: Row) -> str:
    # A title may hold signs that turn the direction of writing: it stays a world of its own.
    title = f'<a href="{escape(one.url)}"><bdi>{escape(one.title)}</bdi></a>'
    mark = ' class="gone"' if one.is_gone else ""
    return f"<tr{mark}><td>{title}</td><td><bdi>{escape(one.path)}</bdi></td><td>{escape(one.state)}</td></tr>"


def page(listed: str) -> str:
    """The whole page. listed: what `rows` made."""
    return _filled("Maps", _TABLE.replace("{rows}", listed), f"<script>{_SCRIPT}</script>")


def missing() -> str:
    """A page for an address where no map is."""
    body = '<p>No map is here, or it is no longer. <a href="/">All maps</a></p>'
    return _filled("No such map", body, "")


def _filled(title: str, body: str, script: str) -> str:
    # Words of a map come last: in them nothing is filled in.
    page = _PAGE.replace("{title}", title).replace("{style}", _STYLE).replace("{script}", script)
    return page.replace("{body}", body)


def policy() -> str:
    """What these pages may do, for their `Content-Security-Policy`: run their own lines, and ask this server."""
    own = f"script-src '{_digest(_SCRIPT)}'; style-src '{_digest(_STYLE)}'; connect-src 'self'"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
