"""PyArg behind the competition's words, for the benchmark. Runs with the Python that PyArg is installed in.

    python bench/solve_pyarg.py -p SE-PR -f FILE [-a ARG]

SE and DC, DS over GR, PR, ST, SST and ID; the library lists extensions, so that is what is asked of it.
"""

import sys
from importlib import import_module

from py_arg.abstract_argumentation_classes.abstract_argumentation_framework import AbstractArgumentationFramework
from py_arg.abstract_argumentation_classes.argument import Argument
from py_arg.abstract_argumentation_classes.defeat import Defeat

NAMES = {
    "GR": "grounded_extension",
    "PR": "preferred_extensions",
    "ST": "stable_extensions",
    "SST": "semi_stable_extensions",
    "ID": "ideal_extension",
    "CO": "complete_extensions",
}


def main() -> None:
    words = dict(zip(sys.argv[1::2], sys.argv[2::2], strict=True))
    kind, _, code = words["-p"].partition("-")
    module = import_module(f"py_arg.algorithms.semantics.get_{NAMES[code].replace('semi_stable', 'semistable')}")
    with open(words["-f"], encoding="ascii") as opened:  # noqa: PTH123 - as short as it can be
        count = int(opened.readline().split()[2])
        pairs = [line.split() for line in opened]
    arguments = [Argument(str(i)) for i in range(1, count + 1)]
    defeats = [Defeat(arguments[int(a) - 1], arguments[int(b) - 1]) for a, b in pairs]
    found = getattr(module, f"get_{NAMES[code]}")(AbstractArgumentationFramework("", arguments, defeats))
    sets = [found] if code in ("GR", "ID") else list(found)
    if kind == "SE":
        print(" ".join(["w", *sorted((a.name for a in sets[0]), key=int)]) if sets else "NO")  # noqa: T201
    else:
        has = [any(a.name == words["-a"] for a in s) for s in sets]
        print("YES" if (any(has) if kind == "DC" else all(has)) else "NO")  # noqa: T201


main()
