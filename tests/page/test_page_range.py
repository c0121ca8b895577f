"""The slider tells of the dispute, and not of what was long before it."""

from __future__ import annotations

from telling import loaded

from argmap.page.dating import dating

MILL = """\
person ann: Ann
person ben: Ben
dispute mill: Shall the mill be moved?
  position move: Upstream.
    held by ann (1901/1903)
    opposed by ben (1902/1903)
"""


def days(more: str = "") -> list[str]:
    return [day["day"] for day in dating(loaded(more + MILL).map).days]


def test_an_old_tie_makes_the_slider_no_longer() -> None:
    found = dating(loaded(MILL + "tie ann, ben (1820~/1934): Old friends.\n").map)
    assert [day["day"] for day in found.days] == days()
    # It stood all the while, for certain.
    assert "tie/ann-ben" not in found.spans
    assert not found.notes


def test_what_happened_long_before_is_not_on_it_and_what_led_to_it_is() -> None:
    assert days("event flood (1801): A flood.\n") == days()
    (note,) = dating(loaded("event flood (1801): A flood.\n" + MILL).map).notes
    assert note.startswith("not on the slider, as it was long before: ")
    assert days("event rain (1900-12): Rain.\n")[0] == "1900-12-01"


def test_a_map_without_stances_has_all_of_its_days() -> None:
    found = dating(loaded("event flood (1801): A flood.\nevent fire (1901): A fire.\n").map)
    assert found.days[0]["day"] == "1801-01-01" and not found.notes
