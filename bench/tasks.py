"""What is measured: each task's command for argmap, its counterpart for Argdown, and the mark to reach.

Knows no clock and no table: it says what to run, and judges the figures that come back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

from measure import Command, Summary

NAMES = ("start", "check", "json", "svg", "apart", "warm")
SMALL = 100
WARM = 10_000
HUGE = 100_000
# Of a map in disputes that do not hang together, which no overview replaces.
APART = 5_000
# CPU per argument may rise by a quarter from 10,000 to 100,000 before we call the growth more than linear.
LINEAR = 1.25


@dataclass(frozen=True, slots=True)
class Limit:
    """cpu: seconds of argmap. ratio: CPU over Argdown's. growth: CPU per argument, over the size before."""

    of: Literal["cpu", "ratio", "growth"]
    at_most: float

    def __str__(self) -> str:
        if self.of == "cpu":
            return f"<= {self.at_most * 1000:.0f} ms"
        return f"{self.of} <= {self.at_most:.2f}"


@dataclass(frozen=True, slots=True)
class Task:
    """size: arguments of the map, None where there is no map."""

    name: str
    size: int | None
    ours: Command
    theirs: Command | None
    limit: Limit | None


@dataclass(frozen=True, slots=True)
class Row:
    """What came of a task. reached: None where there is no limit, or nothing to compare with.

    growth: CPU per argument over that at the size before, of argmap and of Argdown.
    """

    task: str
    size: int | None
    ours: Summary
    theirs: Summary | None
    limit: Limit | None
    growth: tuple[float, float | None] | None = None

    @property
    def ratio(self) -> float | None:
        if self.theirs is None or self.theirs.wrong or self.ours.wrong:
            return None
        return self.ours.cpu / self.theirs.cpu

    @property
    def reached(self) -> bool | None:
        if self.limit is None:
            return None
        if self.ours.wrong:
            return False
        growth = self.growth[0] if self.growth else None
        figure = {"cpu": self.ours.cpu, "ratio": self.ratio, "growth": growth}[self.limit.of]
        return None if figure is None else figure <= self.limit.at_most


@dataclass(frozen=True, slots=True)
class Place:
    """Where things are. peer: what starts Argdown; empty without it. out: maps/ and written/ lie below it."""

    argmap: Path
    python: Path
    peer: Sequence[str]
    out: Path

    def given(self, size: int, suffix: str, *, apart: bool = False) -> Path:
        return self.out / "maps" / f"{_stem(size, apart)}.{suffix}"

    def written(self, size: int, suffix: str, peer: bool, *, apart: bool = False) -> Path:
        return self.out / "written" / ("argdown" if peer else "argmap") / f"{_stem(size, apart)}.{suffix}"


def _stem(size: int, apart: bool) -> str:
    return f"{size}-apart" if apart else str(size)


def tasks(place: Place, names: Sequence[str], sizes: Sequence[int], largest_picture: int) -> list[Task]:
    """The tasks of these names at these sizes, in the order of the table."""
    found = []
    if "start" in names:
        theirs = _theirs(place, "--version")
        found.append(Task("start", None, _ours(place, "--version"), theirs, Limit("cpu", 0.080)))
    if "check" in names:
        ours = _ours(place, "check", str(place.given(SMALL, "argmap")))
        theirs = _theirs(place, str(place.given(SMALL, "argdown")))
        found.append(Task("check", SMALL, ours, theirs, Limit("cpu", 0.250)))
    if "json" in names:
        found += [_writing(place, "json", size) for size in sizes]
    if "svg" in names:
        found += [_writing(place, "svg", size) for size in sizes if size <= largest_picture]
    if "apart" in names:
        found.append(_writing(place, "svg", APART, apart=True))
    if "warm" in names:
        program = str(Path(__file__).with_name("warm.py"))
        argv = (str(place.python), program, str(place.given(WARM, "argmap")))
        found.append(Task("warm", WARM, Command(argv, prints_cpu=True), None, Limit("cpu", 0.020)))
    return found


def maps_of(found: Sequence[Task]) -> list[int]:
    """The sizes of which these tasks need a map."""
    return sorted({task.size for task in found if task.size is not None and task.name != "apart"})


def with_growth(rows: Sequence[Row]) -> list[Row]:
    """The rows, those of JSON from the third size on with their growth.

    The smallest map stands for the fixed cost of a start: it is taken off before dividing by the arguments,
    or the start would hide growth.
    """
    json = [row for row in rows if row.task == "json" and not row.ours.wrong]
    if len(json) < 3:
        return list(rows)
    least = json[0]
    grown = {now.size: _growth(least, before, now) for before, now in pairwise(json[1:])}
    out = []
    for row in rows:
        if row.task == "json" and row.size in grown:
            limit = Limit("growth", LINEAR) if row.size == HUGE else row.limit
            row = Row(row.task, row.size, row.ours, row.theirs, limit, grown[row.size])
        out.append(row)
    return out


def _growth(least: Row, before: Row, now: Row) -> tuple[float, float | None]:
    def of(start: Summary, low: Summary, high: Summary) -> float:
        assert least.size is not None and before.size is not None and now.size is not None
        low_each = (low.cpu - start.cpu) / (before.size - least.size)
        return (high.cpu - start.cpu) / (now.size - least.size) / low_each

    theirs = [row.theirs for row in (least, before, now) if row.theirs and not row.theirs.wrong]
    return of(least.ours, before.ours, now.ours), of(*theirs) if len(theirs) == 3 else None


def _writing(place: Place, what: Literal["json", "svg"], size: int, *, apart: bool = False) -> Task:
    name = "apart" if apart else what
    ours, theirs = (place.written(size, what, peer, apart=apart) for peer in (False, True))
    command = {"json": "convert", "svg": "render"}[what]
    third = Limit("ratio", 1 / 3)
    limit = {("json", 10_000): Limit("ratio", 0.5), ("svg", 1_000): third, ("apart", APART): third}.get((name, size))
    asked = {"json": ("json",), "svg": ("map", "--format", "svg")}[what]
    maps = [str(place.given(size, suffix, apart=apart)) for suffix in ("argmap", "argdown")]
    return Task(
        name,
        size,
        _ours(place, command, maps[0], "-o", str(ours), writes=ours),
        _theirs(place, *asked, maps[1], str(theirs.parent), writes=theirs),
        limit,
    )


def _ours(place: Place, *rest: str, writes: Path | None = None) -> Command:
    return Command((str(place.argmap), *rest), writes)


def _theirs(place: Place, *rest: str, writes: Path | None = None) -> Command | None:
    return Command((*place.peer, *rest), writes) if place.peer else None
