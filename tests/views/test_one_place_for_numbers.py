"""Network and matrix are made from the same table: neither counts anything of its own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from viewing import cells, seen

from argmap import api
from argmap.measures.affiliation import SIDES, affiliations
from argmap.measures.congruence import congruence
from argmap.model.graph import ArgMap
from argmap.picture.picture import Picture

MAPS = Path(__file__).parents[2] / "maps"


def the_map(name: str) -> ArgMap:
    return api.load(MAPS / f"{name}.argmap").map


def drawn(network: Picture, style: str) -> dict[frozenset[str], int]:
    return {frozenset((line.tail, line.head)): line.weight for line in network.lines if line.style == style}


@pytest.mark.parametrize("name", ["union-form", "foreign-trade", "lenin-stalin-1922", "classroom-ethics"])
def test_a_matrix_has_a_filled_cell_for_each_affiliation_and_no_other(name: str) -> None:
    m = the_map(name)
    filled = {key for key, cell in cells(seen("matrix", m)).items() if cell.style not in ("unrecorded", "")}
    whole = {f"{actor}--{on}" for actor, taken in affiliations(m).items() for on in taken}
    assert {key for key in filled if not key[:4].isdecimal()} == whole


@pytest.mark.parametrize("name", ["union-form", "foreign-trade", "lenin-stalin-1922", "classroom-ethics"])
def test_a_network_has_the_weights_of_the_measure_and_no_other(name: str) -> None:
    m = the_map(name)
    network = seen("network", m)
    pairs = {frozenset((pair.one, pair.other)): pair for pair in congruence(m)}
    assert drawn(network, "agrees") == {key: p.congruence for key, p in pairs.items() if p.congruence}
    assert drawn(network, "disagrees") == {key: p.conflict for key, p in pairs.items() if p.conflict}


def test_where_no_time_keeps_them_apart_a_network_can_be_counted_from_the_matrix() -> None:
    m = the_map("foreign-trade")
    sides: dict[str, dict[str, int]] = {}
    modes: dict[str, int] = {str(mode): side for mode, side in SIDES.items()}
    for key, cell in cells(seen("matrix", m)).items():
        actor, _, on = key.partition("--")
        if cell.style in modes and not key[:4].isdecimal():
            sides.setdefault(on, {})[actor] = modes[cell.style]
    same: Counter[frozenset[str]] = Counter()
    for taken in sides.values():
        for one in taken:
            same.update(frozenset((one, other)) for other in taken if one < other and taken[one] == taken[other])
    assert drawn(seen("network", m), "agrees") == same
