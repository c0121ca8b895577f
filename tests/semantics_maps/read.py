"""A map in a few lines, and what is put forward and what stands in it."""

from __future__ import annotations

from telling import loaded

from argmap.compile.evaluation import Slice, answered
from argmap.compile.frame import frame
from argmap.model.graph import ArgMap

PEOPLE = "person anna: Anna\nperson ben: Ben\nbody town: The town\n  member anna, ben\n"


def read(text: str) -> ArgMap:
    return loaded(PEOPLE + text).map


def forward(text: str, actor: str = "", without: tuple[str, ...] = ()) -> dict[str, tuple[bool, str, tuple[str, ...]]]:
    """Statement -> whether it or its contrary is put forward, how surely, and by whom."""
    found = frame(read(text), actor, without).structure.assertions
    return {a.statement: (a.holds, a.rank.name.lower(), a.voices) for a in found}


def status(text: str, name: str, part: Slice | None = None) -> str:
    return answered(read(text), part or Slice()).verdict(name).status
