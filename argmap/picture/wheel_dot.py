"""Graphviz without a system package: the part of `dot` we need, over the wheel of pygraphviz.

Usage: argmap-dot [-Kengine] -Tformat [-Gname=value ...] [-o file] [file]

A program of its own, so that a time limit can end it and a crash of C code ends nothing else.
Imports nothing of argmap: it is run by its path.
"""

import re
import sys
from pathlib import Path

# Graphs that argmap asks for together: each begins with this line.
_BETWEEN = re.compile(r"(?<=\n)(?=digraph picture \{\n)")


def main(arguments: list[str] | None = None) -> int:
    """Draws the graphs from a file or standard input. Returns 0, or 1 with one line on standard error."""
    try:
        return _draw(sys.argv[1:] if arguments is None else arguments)
    except (ImportError, OSError, ValueError) as wrong:
        print(f"argmap-dot: {wrong}", file=sys.stderr)  # noqa: T201 - this is a program, not the library
        return 1


def _draw(arguments: list[str]) -> int:
    import pygraphviz

    engine, form, out, file = "dot", "svg", "", ""
    attributes: list[str] = []
    rest = iter(arguments)
    for word in rest:
        flag, value = word[:2], word[2:]
        if flag == "-V":
            print(f"argmap-dot: graphviz version {pygraphviz.__graphviz_version__}", file=sys.stderr)  # noqa: T201
            return 0
        if flag in ("-K", "-T", "-G", "-o"):
            value = value or next(rest, "")
        if flag == "-K":
            engine = value
        elif flag == "-T":
            form = value
        elif flag == "-G":
            attributes.append(value)
        elif flag == "-o":
            out = value
        else:
            file = word
    text = Path(file).read_text("utf-8") if file else sys.stdin.buffer.read().decode("utf-8")
    drawn = b"".join(_drawn(one, attributes, form, engine) for one in _BETWEEN.split(text))
    if out:
        Path(out).write_bytes(drawn)
    else:
        sys.stdout.buffer.write(drawn)
    return 0


def _drawn(text: str, attributes: list[str], form: str, engine: str) -> bytes:
    import pygraphviz

    graph = pygraphviz.AGraph(string=text)
    for attribute in attributes:
        name, _, value = attribute.partition("=")
        graph.graph_attr[name] = value
    drawn: bytes = graph.draw(format=form, prog=engine)
    return drawn


if __name__ == "__main__":  # pragma: no cover - runs in a child, where nothing is counted
    sys.exit(main())
