"""What stood on each of many days is what a slice of each day holds, made together or one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import maps

import argmap
from argmap.chronology.when import on
from argmap.model import slices
from argmap.model.daily import daily
from argmap.model.graph import ArgMap

MAPS = Path(__file__).parents[2] / "maps"
# What waits for something that waits, claims that nothing needs any more, and all ways to be vague about a day.
WAITING = """\
map m: A map
person ann: Ann
person bob: Bob
event flood (1901): It rained.
event storm ([1902,1904]): It blew.
event calm: It was quiet.
  after storm
dispute d (1899-05): What is to be done?
  position p (1900): This.
    held by ann
      after flood
    held by bob (1903/..)
    pro a (ann, {1901,1904}): Since it is so.
      premise k: It is so.
      premise l (1905): It was so.
    con b (bob, 1906?): Not at all.
      con c (1907~): But it is.
  position q: That.
    opposed by ann (1902/1904)
    held by bob
      after calm
  outcome p
    decided by calm
"""


def agree(m: ArgMap, numbers: list[int]) -> None:
    for number, (day, may, must) in zip(numbers, daily(m, numbers), strict=True):
        assert day == on(number)
        for one, possibly in ((may, True), (must, False)):
            alone = slices.at(m, day, possibly=possibly)
            assert list(one.records.items()) == list(alone.records.items()), (day.text, possibly)


def turning(m: ArgMap) -> list[int]:
    found = {day for record in m for day in slices.days_of_change(m, record)}
    return sorted({near for day in found for near in (day - 1, day, day + 1)})


@settings(max_examples=12)
@given(maps(), st.lists(st.integers(690_000, 712_000), max_size=6))
def test_many_days_together_are_the_same_slices_as_each_day_alone(text: str, days: list[int]) -> None:
    m = argmap.load_text(text).map
    agree(m, sorted(days))


@settings(max_examples=6)
@given(maps())
def test_so_they_are_on_every_day_of_change_and_on_those_beside_it(text: str) -> None:
    m = argmap.load_text(text).map
    agree(m, turning(m)[:40])


def test_so_they_are_where_things_wait_for_each_other() -> None:
    debate = argmap.load_text(WAITING)
    assert not [found for found in debate.check() if found.severity == "error"]
    agree(debate.map, turning(debate.map))


@pytest.mark.parametrize("name", sorted(file.name for file in MAPS.glob("*.argmap")))
def test_so_they_are_in_real_maps(name: str) -> None:
    m = argmap.load(MAPS / name).map
    days = turning(m)
    agree(m, days[:: max(1, len(days) // 12)])
