"""What a text, a JSON file or a picture holds: proof that both engines were given, and wrote, the same.

Knows neither engine. A command of its own: what it loads must not raise the measurer's memory floor.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

STATEMENT = re.compile(r"^ *(dispute|position|pro|con) [a-z0-9-]+(:?)", re.MULTILINE)
RIVAL = "contradictory"


def of_argmap(path: Path) -> dict[str, int]:
    """Positions, arguments and relations of an argmap text; every `pro` or `con` line is one relation."""
    seen = Counter(STATEMENT.findall(path.read_text("utf-8")))
    return {
        "positions": seen["position", ":"],
        "arguments": seen["pro", ":"] + seen["con", ":"],
        "supports": seen["pro", ":"] + seen["pro", ""],
        "attacks": seen["con", ":"] + seen["con", ""],
        "rivals": seen["dispute", ":"],
    }


def of_argdown(path: Path) -> dict[str, int]:
    """The same of the JSON that Argdown itself wrote."""
    read = json.loads(path.read_text("utf-8"))
    kinds = Counter(relation["relationType"] for relation in read["relations"])
    return {
        "positions": len(read["statements"]),
        "arguments": len(read["arguments"]),
        "supports": kinds["support"],
        "attacks": kinds["attack"],
        "rivals": kinds[RIVAL],
    }


def of_picture(path: Path) -> dict[str, int]:
    """Boxes and lines of an SVG file that Graphviz drew."""
    text = path.read_text("utf-8")
    return {part: len(re.findall(rf'<g [^>]*class="{part}\b', text)) for part in ("node", "edge")}


COUNTERS = {".argmap": of_argmap, ".json": of_argdown, ".svg": of_picture}


def main() -> None:
    options = argparse.ArgumentParser(description="Count what the files hold; print one JSON object a file.")
    options.add_argument("file", type=Path, nargs="+", help="*.argmap, *.json by Argdown, *.svg")
    for path in options.parse_args().file:
        sys.stdout.write(json.dumps(COUNTERS[path.suffix](path)) + "\n")


if __name__ == "__main__":
    main()
