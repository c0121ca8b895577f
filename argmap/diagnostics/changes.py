"""What would change in a file, as a unified diff: for a program that applies it, or for a person at a terminal.

Knows no file and no screen.
"""

from __future__ import annotations

import re

from argmap.diagnostics.terminal import Paint, safe

_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_LAST = "\\ No newline at end of file\n"
_ROLES = {"+": "hint", "-": "mark", "@": "place"}


def diff(name: str, before: str, after: str) -> str:
    """A unified diff as `patch` reads it; empty if nothing changes.

    A line ends at `\\n` only, and keeps its `\\r`: whatever else may end a line is a sign of it to `patch`.
    """
    import difflib

    # What holds a blank is a name up to a tab (GNU diff).
    shown = safe(name) + "\t" * (" " in name)
    rows = difflib.unified_diff(_LINES.findall(before), _LINES.findall(after), shown, shown)
    return "".join(row if row.endswith("\n") else f"{row}\n{_LAST}" for row in rows)


def shown(changes: str, paint: Paint) -> str:
    """A diff for a terminal: what could command one is replaced, so this is no longer one to apply."""
    rows = (_visible(row) for row in changes.split("\n")[:-1])
    return "".join((paint(row, _ROLES[row[0]]) if row[0] in _ROLES else row) + "\n" for row in rows)


def _visible(row: str) -> str:
    # A tab commands nothing, and is often what changes.
    return "\t".join(safe(part) for part in row.removesuffix("\r").split("\t"))
