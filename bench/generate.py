"""One debate of any size, written in argmap's language and in Argdown's.

Knows neither engine: both texts come from the same list of lines, so they say the same.
The same size gives the same bytes, on every machine.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

SEED = 1922
BLOCK = 10
BLOCKS_PER_DISPUTE = 5
SENTENCE = 95
VOCABULARY = (
    "republic committee assembly treaty tariff railway harvest border delegate minority majority reform"
    " loyal early costly fragile common written private foreign unpaid distant weakens protects invites"
    " replaces repeats outlasts divides explains follows because although unless whenever after before every"
    " another their most little"
)
WORDS = VOCABULARY.split()

Kind = Literal["dispute", "position", "pro", "con", "rival"]


@dataclass(frozen=True, slots=True)
class Line:
    """A statement of the debate. depth: 0 for a dispute. prose: None where the line only refers to `name`."""

    kind: Kind
    name: str
    depth: int
    prose: str | None


def numbers(seed: int) -> Iterator[int]:
    """Numbers below 2**15 without end, always the same for one seed.

    Source: the linear congruential generator that ISO C gives as its example of `rand` (C11, 7.22.2.2).
    """
    state = seed
    while True:
        state = (state * 1103515245 + 12345) % 2**32
        yield (state >> 16) % 2**15


def sentence(draw: Iterator[int]) -> str:
    """Words up to about 95 characters, with a capital and a full stop; no mark that either language reads."""
    words: list[str] = []
    length = 0
    while length < SENTENCE - 5:
        words.append(WORDS[next(draw) % len(WORDS)])
        length += len(words[-1]) + 1
    return " ".join(words).capitalize() + "."


def debate(size: int, *, apart: bool = False) -> Iterator[Line]:
    """The tree: blocks of ten arguments, each root bearing on a position and on the root before.

    size: the number of arguments, a multiple of ten, at least ten. apart: nothing leads from one dispute to another.
    Yields parents before children. A dispute has two rival positions, with three blocks and two.
    Raises ValueError for another size.
    """
    if size < BLOCK or size % BLOCK:
        raise ValueError(f"{size} is not a multiple of {BLOCK}")
    draw = numbers(SEED)
    blocks = size // BLOCK
    for first in range(0, blocks, BLOCKS_PER_DISPUTE):
        number = first // BLOCKS_PER_DISPUTE + 1
        inside = list(range(first, min(first + BLOCKS_PER_DISPUTE, blocks)))
        last = inside[-1] + 1 if apart else blocks
        yield Line("dispute", f"question-{number}", 0, f"What follows from question {number}?")
        yield Line("position", f"first-{number}", 1, sentence(draw))
        yield Line("rival", f"second-{number}", 2, None)
        for k in inside[:3]:
            yield from block(k, k + 1 < last, draw)
        yield Line("position", f"second-{number}", 1, sentence(draw))
        for k in inside[3:]:
            yield from block(k, k + 1 < last, draw)


def block(k: int, goes_on: bool, draw: Iterator[int]) -> Iterator[Line]:
    """Block `k`, counted from 0: a root, children + - +, under each - +; last, the next root as a reason."""
    yield Line(sign(k), f"root-{k}", 2, sentence(draw))
    for child in range(3):
        yield Line(sign(child), f"reason-{k}-{child}", 3, sentence(draw))
        for grandchild in range(2):
            yield Line(sign(grandchild + 1), f"reply-{k}-{child}-{grandchild}", 4, sentence(draw))
    if goes_on:
        yield Line(sign(k), f"root-{k + 1}", 3, None)


def sign(n: int) -> Literal["pro", "con"]:
    return "con" if n % 2 else "pro"


def argmap_line(line: Line) -> str:
    """The line in argmap's language; nothing for a rival, since answers to one dispute exclude each other."""
    if line.kind == "rival":
        return ""
    prose = "" if line.prose is None else f": {line.prose}"
    return f"{'  ' * line.depth}{line.kind} {line.name}{prose}\n"


def argdown_line(line: Line) -> str:
    """The line in Argdown: a dispute as heading, a position as statement, a reason as argument."""
    if line.kind == "dispute":
        return f"# {line.prose}\n"
    if line.kind == "position":
        return f"\n[{line.name}]: {line.prose}\n"
    indent = "  " * (line.depth - 1)
    if line.kind == "rival":
        return f"{indent}>< [{line.name}]\n"
    prose = "" if line.prose is None else f": {line.prose}"
    return f"{indent}{'+' if line.kind == 'pro' else '-'} <{line.name}>{prose}\n"


def argmap_text(size: int, *, apart: bool = False) -> Iterator[str]:
    """The lines of the debate as an argmap file."""
    yield f"map generated-{size}: A generated debate of {size} arguments\n"
    yield from _paragraphs(size, argmap_line, apart)


def argdown_text(size: int, *, apart: bool = False) -> Iterator[str]:
    """The lines of the debate as an Argdown file."""
    yield from _paragraphs(size, argdown_line, apart)


def _paragraphs(size: int, written: Callable[[Line], str], apart: bool) -> Iterator[str]:
    for line in debate(size, apart=apart):
        if line.kind == "dispute":
            yield "\n"
        yield written(line)


def main() -> None:
    options = argparse.ArgumentParser(description="Write one generated debate in both languages.")
    options.add_argument("size", type=int, help="number of arguments, a multiple of ten")
    options.add_argument("folder", type=Path, help="where SIZE.argmap and SIZE.argdown go")
    options.add_argument("--apart", action="store_true", help="disputes that do not hang together; SIZE-apart.argmap")
    chosen = options.parse_args()
    name = f"{chosen.size}-apart" if chosen.apart else str(chosen.size)
    for suffix, text in (("argmap", argmap_text), ("argdown", argdown_text)):
        with (chosen.folder / f"{name}.{suffix}").open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(text(chosen.size, apart=chosen.apart))


if __name__ == "__main__":
    main()
