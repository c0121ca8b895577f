"""How long a project that is already open takes to be checked again after one changed line.

Knows nothing of other commands. Runs inside the installed argmap's own interpreter and prints CPU seconds.
"""

from __future__ import annotations

import importlib
import statistics
import sys
import time
from collections.abc import Sized
from pathlib import Path
from typing import Protocol, cast

CHANGES = 20
UNKNOWN = "nobody-defines-this"


class Project(Protocol):
    """The part of argmap's `Project` that an editor uses: texts by name, and what is wrong in them."""

    @property
    def diagnostics(self) -> Sized: ...

    def changed(self, name: str, text: str) -> Project: ...


def opened(name: str, text: str) -> Project:
    """The project of this one text, read and checked."""
    return cast(Project, importlib.import_module("argmap.project").of_texts({name: text}))


def rechecked(project: Project, name: str, text: str) -> tuple[Project, int]:
    """The project after `text` has taken the place of what `name` held, and how many diagnostics it has."""
    project = project.changed(name, text)
    return project, len(project.diagnostics)


def warm_recheck(path: Path) -> float:
    """Median CPU seconds of one re-check, of 20 changes to a line in the middle of the file.

    Every change is new text, so no answer can come from a store of answers.
    Raises ValueError if a change that breaks the map goes unseen: then nothing was checked again.
    """
    lines = path.read_text("utf-8").splitlines(keepends=True)
    middle = next(i for i in range(len(lines) // 2, len(lines)) if ": " in lines[i])
    original = lines[middle].rstrip("\n")
    project = opened(path.name, "".join(lines))
    seconds = []
    for number in range(CHANGES):
        text = _with_line(lines, middle, f"{original} Change {number}.")
        before = time.process_time()
        project, found = rechecked(project, path.name, text)
        seconds.append(time.process_time() - before)
    indent = original[: len(original) - len(original.lstrip())]
    text = _with_line(lines, middle, f"{original}\n{indent}  con {UNKNOWN}")
    if rechecked(project, path.name, text)[1] <= found:
        raise ValueError(f"a reference to `{UNKNOWN}` went unseen")
    return statistics.median(seconds)


def _with_line(lines: list[str], number: int, line: str) -> str:
    return "".join([*lines[:number], line + "\n", *lines[number + 1 :]])


if __name__ == "__main__":
    sys.stdout.write(f"{warm_recheck(Path(sys.argv[1])):.6f}\n")
