"""Whether maps notice when they are changed: one line of a map is taken out or altered, and its checks and
expectations are asked whether anything is wrong.

    python bench/mutants.py maps/union-form-1922.argmap ...

Lines that are tried: stances, dates, dating by events, votes and outcomes. A mutant that is not caught is printed:
either the map lacks an expectation that a historian would write, or a check is missing.
Knows the language by the look of its lines, so that a fault of the reader cannot hide one of the maps.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from caught import faults, names_of, opened

STANCES = ("held by", "supported by", "conceded by", "left open by", "doubted by", "opposed by", "unstated for")
CONTRARY = dict(
    zip(STANCES, ("opposed by", "opposed by", "held by", "held by", "held by", "supported by", "supported by"),
        strict=True)
)  # fmt: skip
OF_VOTES = ("vote", "motion", "result", "tally", "for", "against", "abstaining", "reverses")
OF_OUTCOMES = ("outcome", "kind", "decided by")
ORDERS = {"before": "after", "after": "before", "during": "after", "within": "within"}
RESULTS = {"carried": "rejected", "rejected": "carried", "tied": "carried", "deferred": "carried"}
KINDS = {
    "decided": "lapsed",
    "conceded": "decided",
    "reversed": "decided",
    "compromise": "decided",
    "lapsed": "decided",
}
DAY = re.compile(r"-?\d{4}(-\d\d){0,2}(?!\d)")
DATED = re.compile(r"\(([^()\"]*?)(\(?[-/\d.]*\d{4}[-/\d.]*)((?:, [^()]*)?)\)(?=[:\s]|$)")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A map with one change. `line` counts from 1."""

    path: str
    line: int
    change: str
    text: str


def mutants(path: str, text: str, names: dict[str, list[str]]) -> Iterator[Mutant]:
    """Every change of one line that is tried. names: what a name could be taken for, by kind."""
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        word = _keyword(line)
        if not _counts(lines, number, word):
            continue
        block = _block(lines, number)
        yield Mutant(path, number + 1, "taken out", "".join(lines[:number] + lines[number + block :]))
        for change, new in _changes(line, word, names):
            if new != line:
                yield Mutant(path, number + 1, change, "".join([*lines[:number], new, *lines[number + 1 :]]))


def _keyword(line: str) -> str:
    stripped = line.strip()
    known = (*STANCES, "decided by", *OF_VOTES, *OF_OUTCOMES, *ORDERS, "expect", "use", "map", "note", "source")
    return next((w for w in known if stripped == w or stripped.startswith(w + " ")), stripped.split(" ")[0])


def _counts(lines: list[str], number: int, word: str) -> bool:
    """Whether a line is one of a stance, date, vote or outcome."""
    line = lines[number]
    if not line.strip() or line.lstrip().startswith(("#", "|")) or word in ("expect", "use", "map", "note", "source"):
        return False
    if word in STANCES or word == "vote" or word == "outcome" or word in ORDERS:
        return True
    owner = _keyword(lines[_above(lines, number)])
    if owner == "vote" and word in OF_VOTES:
        return True
    return (owner == "outcome" and word in OF_OUTCOMES) or bool(DATED.search(line))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _above(lines: list[str], number: int) -> int:
    own = _indent(lines[number])
    for other in range(number - 1, -1, -1):
        line = lines[other]
        if line.strip() and not line.lstrip().startswith(("#", "|")) and _indent(line) < own:
            return other
    return number


def _block(lines: list[str], number: int) -> int:
    """How many lines a statement takes with all that stands under it."""
    own = _indent(lines[number])
    last = number
    for other in range(number + 1, len(lines)):
        if not lines[other].strip():
            continue
        if _indent(lines[other]) <= own:
            break
        last = other
    return last - number + 1


def _changes(line: str, word: str, names: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    if word in STANCES:
        yield f"{CONTRARY[word]} instead", line.replace(word, CONTRARY[word], 1)
        yield from _renamed(line, names["actors"])
    if word in ("motion", "outcome"):
        yield from _renamed(line, names["positions"])
    if word in ("reverses", "decided by", *ORDERS):
        yield from _renamed(line, names["events"])
    if word in ORDERS and word != "within":
        yield f"{ORDERS[word]} instead", line.replace(word, ORDERS[word], 1)
    for word_of, others in (("result", RESULTS), ("kind", KINDS), ("tally", {"majority": "minority"})):
        if word == word_of:
            value = line.split()[1]
            if value in others:
                yield f"`{others[value]}` instead", line.replace(value, others[value], 1)
    dated = DATED.search(line)
    if dated:
        yield from _redated(line, dated)


def _renamed(line: str, others: list[str]) -> Iterator[tuple[str, str]]:
    """The line with its first name of these changed for the one that follows it in the list."""
    for token in re.finditer(r"[\w-]+", line):
        if token[0] in others:
            other = others[(others.index(token[0]) + 1) % len(others)]
            yield f"`{other}` for `{token[0]}`", line[: token.start()] + other + line[token.end() :]
            return


def _redated(line: str, dated: re.Match[str]) -> Iterator[tuple[str, str]]:
    before, date, after = dated.groups()
    rest = (before.rstrip(", ") + after).strip(", ")
    kept = f" ({rest})" if rest else ""
    yield "no date", line[: dated.start()].rstrip(" ") + kept + line[dated.end() :]
    for place in DAY.finditer(date):
        for said, moved in (("a year later", _later(place[0], 12)), ("a month earlier", _later(place[0], -1))):
            if moved != place[0]:
                new = date[: place.start()] + moved + date[place.end() :]
                yield f"{said}: {new}", line[: dated.start(2)] + new + line[dated.end(2) :]


def _later(date: str, months: int) -> str:
    year, month, *day = (int(part) for part in date.split("-")) if date.count("-") else (int(date), 0)
    if not month or month > 12:
        return f"{year + (1 if months > 0 else -1):04}" + (f"-{month:02}" if month else "")
    total = year * 12 + month - 1 + months
    return "-".join([f"{total // 12:04}", f"{total % 12 + 1:02}", *(f"{min(d, 28):02}" for d in day)])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--least", type=float, default=0.8, help="the share that must be caught, 0 to 1")
    asked = parser.parse_args()
    texts = {p.as_posix(): p.read_text("utf-8") for p in sorted(asked.paths[0].parent.glob("*.argmap"))}
    return report([p.as_posix() for p in asked.paths], texts, asked.least)


def report(paths: list[str], texts: dict[str, str], least: float) -> int:
    """Prints what was tried and what went unseen; 0 if at least that share was caught."""
    tried, caught = Counter[str](), Counter[str]()
    for path in paths:
        original = opened(path, texts)
        if wrong := faults(original):
            sys.stderr.write(f"{path} is not clean before any change: {wrong[0]}\n")
            return 2
        for mutant in mutants(path, texts[path], names_of(original.map)):
            project = opened(path, {**texts, path: mutant.text})
            if project.map == original.map and project.findings == original.findings:
                continue
            found = bool(faults(project))
            tried[path] += 1
            caught[path] += found
            if not found:
                line = texts[path].splitlines()[mutant.line - 1].strip()
                sys.stdout.write(f"not caught  {path}:{mutant.line}: {mutant.change}: {line}\n")
    for path in paths:
        sys.stdout.write(f"{caught[path]:>4} of {tried[path]:>4} caught  {path}\n")
    share = sum(caught.values()) / max(sum(tried.values()), 1)
    sys.stdout.write(f"{sum(caught.values()):>4} of {sum(tried.values()):>4} caught: {share:.1%}\n")
    return 0 if share >= least else 1


if __name__ == "__main__":
    sys.exit(main())
