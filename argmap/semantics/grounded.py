"""Grounded: accept only what can be defended starting from what nobody attacks.

There is always exactly one grounded extension, and it lies within every complete one. Linear; needs no solver.

Source: Dung (1995), definition 20.
"""

from __future__ import annotations

from argmap.semantics.search.by_parts import ByParts
from argmap.semantics.search.definitions import is_complete
from argmap.semantics.search.propagation import accepted, labels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.semantics.framework import Framework
    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solvers


def _decided(f: Framework) -> tuple[list[int], list[Part]]:
    return accepted(labels(f)), []


def _search(part: Part, new: Solvers, goal: int) -> Iterator[Sequence[int]]:  # pragma: no cover - has no part
    raise AssertionError("grounded leaves nothing to search")


SEMANTICS = ByParts("GR", _search, _decided, is_complete)
