"""What judging a map costs beside reading it, through every lens, on the generated debate of the other benchmarks.

    python bench/evaluate.py         # with the checkout's own interpreter

Prints CPU seconds and ratios of one run: reading the map; judging it and writing the table of `argmap eval`; explaining
one answer. Exit 1 if judging 10,000 arguments through a lens that needs no search takes over half a second, or if it
grows faster than the map.
"""

from __future__ import annotations

import gc
import sys
import time

from generate import argmap_text

from argmap import registry
from argmap.explaining.answers import evaluation, why
from argmap.model.graph import ArgMap
from argmap.project import Memory, load
from argmap.semantics.structured.structure import TooLarge

SIZES = (2_500, 5_000, 10_000)
LENSES = ("grounded", *registry.names("argmap.semantics.gradual"), "preponderance")
SEARCHED = ("complete", "preferred", "stable", "semi-stable", "ideal", "eager")
MOST = 0.5
# Twice the map may cost so many times as much; caches of the machine make even linear work grow a little faster.
GROWTH = 1.25
RUNS = 3


def read(text: str) -> tuple[float, ArgMap]:
    """CPU seconds to read a text, and its map."""
    begun = time.process_time()
    m = load("m", Memory({"m": text})).map
    return time.process_time() - begun, m


def judged(text: str, semantics: str) -> tuple[float, float, float]:
    """CPU seconds to read a text, to judge it, and to explain one answer as a reader would ask for it."""
    gc.collect()
    gc.disable()
    reading, m = read(text)
    begun = time.process_time()
    str(evaluation(m, semantics=semantics))
    judging = time.process_time() - begun
    begun = time.process_time()
    str(why(m, "first-1", semantics=semantics))
    explaining = time.process_time() - begun
    gc.enable()
    return judging, reading, explaining


def main() -> int:
    missed = False
    judged("".join(argmap_text(100)), "grounded")
    for semantics in (*LENSES, *SEARCHED):
        before = 0.0
        for size in SIZES:
            text = "".join(argmap_text(size))
            try:
                judging, reading, explaining = min(judged(text, semantics) for _ in range(RUNS))
            except TooLarge as refused:
                sys.stdout.write(f"{semantics:<16} {size:>6,} arguments  {refused}\n")
                break
            growth = judging / before / 2 if before else 0.0
            before = judging
            if semantics in LENSES and size == SIZES[-1]:
                missed |= judging > MOST or growth > GROWTH
            sys.stdout.write(
                f"{semantics:<16} {size:>6,} arguments  read {reading:6.3f} s  judge {judging:6.3f} s"
                f"  ratio {judging / reading:4.2f}  growth {growth:4.2f}  explain {explaining:6.3f} s\n"
            )
            sys.stdout.flush()
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
