"""How long a project that is already open takes to be checked again after one changed line.

Knows nothing of other commands. Runs inside the installed argmap's own interpreter and prints CPU seconds.
"""

from __future__ import annotations

import importlib
import statistics
import sys
import time
from pathlib import Path

CHANGES = 20
UNKNOWN = "nobody-defines-this"


def checked(name: str, text: str, kept: object) -> int:
    """How many findings all rules have on this text; `kept` is what was read of it before."""
    project = importlib.import_module("argmap.project")
    files = project.Memory({name: text})
    found = importlib.import_module("argmap.checking").check([project.load(name, files, kept=kept)])
    return len(found.findings)


def warm_recheck(path: Path) -> float:
    """Median CPU seconds of one re-check, of 20 changes to a line in the middle of the file.

    Every change is new text, so no answer can come from a store of answers.
    Raises ValueError if a change that breaks the map goes unseen: then nothing was checked again.
    """
    lines = path.read_text("utf-8").splitlines(keepends=True)
    middle = next(i for i in range(len(lines) // 2, len(lines)) if ": " in lines[i])
    original = lines[middle].rstrip("\n")
    kept = importlib.import_module("argmap.project").Kept()
    found = checked(path.name, "".join(lines), kept)
    seconds = []
    for number in range(CHANGES):
        text = _with_line(lines, middle, f"{original} Change {number}.")
        before = time.process_time()
        found = checked(path.name, text, kept)
        seconds.append(time.process_time() - before)
    indent = original[: len(original) - len(original.lstrip())]
    text = _with_line(lines, middle, f"{original}\n{indent}  con {UNKNOWN}")
    if checked(path.name, text, kept) <= found:
        raise ValueError(f"a reference to `{UNKNOWN}` went unseen")
    return statistics.median(seconds)


def _with_line(lines: list[str], number: int, line: str) -> str:
    return "".join([*lines[:number], line + "\n", *lines[number + 1 :]])


if __name__ == "__main__":
    sys.stdout.write(f"{warm_recheck(Path(sys.argv[1])):.6f}\n")
