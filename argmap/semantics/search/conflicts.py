"""Which arguments of a part cannot be in a set together, whoever attacks whom."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argmap.semantics.search.part import Part


def conflicts(part: Part) -> list[set[int]]:
    """For each argument all that it attacks or is attacked by; itself too, if it attacks itself."""
    rivals = [set(row) for row in part.into]
    for i, row in enumerate(part.into):
        for a in row:
            rivals[a].add(i)
    return rivals
