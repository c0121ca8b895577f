"""What a page says of a map: which records its pictures show, and what stood on which day."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import maps

import argmap
from argmap.chronology.when import on
from argmap.drawing import CannotShow
from argmap.model import slices
from argmap.model.claims import Position
from argmap.model.graph import ArgMap
from argmap.model.people import Stance
from argmap.page import data
from argmap.page.dating import Dating, dating
from argmap.page.links import links
from argmap.page.records import records
from argmap.page.shape import Data, View

MAPS = Path(__file__).parents[2] / "maps"


@pytest.fixture(scope="module")
def trade(trade_page: str) -> Data:
    found: Data = json.loads(trade_page.partition('id="data">')[2].partition("</script>")[0])
    return found


def view(found: Data, name: str) -> View:
    return next(one for one in found["views"] if one["id"] == name)


def named(one: View) -> set[str]:
    found = " ".join(piece["svg"] for piece in one["pieces"])
    return {name for names in re.findall(r'data-of="([^"]*)"', found) for name in names.split()}


def there(found: Dating, m: ArgMap, day: int) -> set[str]:
    """What may have stood on a day, as the spans have it."""
    before = [d["day"] for d in found.days if d["number"] <= day]
    order = {d["day"]: at for at, d in enumerate(found.days)}
    at = order[before[-1]]
    names = {name for name, rows in found.spans.items() if any(order[a] <= at <= order[b] for a, b, _ in rows)}
    return names | {name for name in records(m) if name not in found.spans}


def agrees(m: ArgMap, day: int) -> None:
    found = dating(m)
    # What a tie does after all else, or before it, is no day of the slider.
    if not found.days or not found.days[0]["number"] <= day <= found.days[-1]["number"]:
        return
    told = set(records(m))
    assert there(found, m, day) & told == set(slices.at(m, on(day), possibly=True).records) & told


@settings(max_examples=6)
@given(maps(), st.integers(700_000, 702_000))
def test_what_a_page_shows_on_a_day_is_what_a_slice_of_that_day_holds(text: str, day: int) -> None:
    agrees(argmap.load_text(text).map, day)


@pytest.mark.parametrize("name", ["foreign-trade", "union-form"])
def test_it_does_so_on_every_day_of_a_real_map_and_between(name: str) -> None:
    m = argmap.load(MAPS / f"{name}.argmap").map
    for day in [d["number"] for d in dating(m).days]:
        for near in (day, day + 1):
            agrees(m, near)


def test_what_is_possible_and_what_is_certain_are_told_apart(trade: Data) -> None:
    assert list(map(list, trade["spans"]["loosen-somewhat/supported-by-stalin"])) == [
        ["1922-10-06", "1922-10-06", "certain"],
        ["1922-10-07", "1922-12-21", "possible"],
    ]
    assert "lenin" not in trade["spans"]


def test_an_outcome_is_not_there_before_what_decided_it(trade: Data) -> None:
    assert trade["spans"]["foreign-trade/outcome"][0][0] == "1922-12-14"


def test_every_view_that_has_something_to_say_is_there_and_no_other(trade: Data) -> None:
    kinds = [one["id"] for one in trade["views"] if not one["id"].startswith(data.OWN)]
    assert kinds == ["map", "matrix", "timeline", "network", "outcome", "evidence", "outline"]


def test_pictures_say_which_records_they_show(trade: Data) -> None:
    m = argmap.load(MAPS / "foreign-trade.argmap").map
    stances = {stance.name for stance in m.of(Stance)}
    assert {p.name for p in m.of(Position)} | stances <= named(view(trade, "map"))
    assert stances <= named(view(trade, "matrix"))
    assert "october-plenum" in named(view(trade, "timeline"))
    for one in trade["views"]:
        assert named(one) <= set(trade["records"])


def test_no_two_elements_share_an_id_and_none_has_a_style(trade: Data) -> None:
    for one in trade["views"]:
        for piece in one["pieces"]:
            assert not re.search(r'\s(id|style|on\w+)="', piece["svg"])


def test_a_stage_begins_only_where_the_picture_is_another_one(trade: Data) -> None:
    for one in trade["views"]:
        pictures = [[piece["svg"] for piece in stage["pieces"]] for stage in one["stages"]]
        assert all(a != b for a, b in itertools.pairwise(pictures))
    assert len(view(trade, "matrix")["stages"]) > 1
    assert not view(trade, "map")["stages"]


def test_a_record_has_its_sources_quotes_and_place() -> None:
    debate = argmap.load_text(
        "person ann: Ann\nsource diary (ann): A diary.\n  url https://diaries.example\n"
        "dispute d: What?\n  position p: That. [@diary p. 3]\n    held by ann\n"
        "    quote: It was that. [@diary p. 4]\n    note: She said so twice.\n"
    )
    entry = records(debate.map)["p"]
    assert entry["sources"] == [
        {"name": "diary", "title": "Ann: A diary.", "locator": "p. 3", "url": "https://diaries.example"}
    ]
    assert entry["line"] == 5
    stance = records(debate.map)["p/held-by-ann"]
    quotes = [*entry["quotes"], *stance["quotes"]]
    assert [(q["text"], q["sources"][0]["locator"]) for q in quotes] == [("It was that.", "p. 4")]
    assert [*entry["notes"], *stance["notes"]] == ["She said so twice."]
    assert entry["disputes"] == ["d"] and entry["actors"] == ["ann"]


def test_a_link_is_called_by_the_end_that_one_looks_from() -> None:
    m = argmap.load_text("dispute d: What?\n  position p: That.\n    con c: It is not that.\n").map
    assert {"label": "argued against by", "name": "c"} in links(m, "p")
    assert {"label": "argues against", "name": "p"} in links(m, "c")


def test_a_page_opens_with_the_view_that_is_asked_for() -> None:
    m = argmap.load_text("dispute d: What?\n  position p: That.\nview v: One.\n  kind outline\n").map
    assert data.data(m, {}, opens="outline")["view"] == "outline"
    found = data.data(m, {}, opens="v")
    assert found["view"] == "view-v"
    assert view(found, "view-v")["title"] == "One."
    with pytest.raises(CannotShow, match="no view is named"):
        data.data(m, {}, opens="mapp")


def test_findings_have_the_places_of_their_lines() -> None:
    debate = argmap.load_text("dispute d: What?\n  held by nobody\n")
    found = data.told(debate.check(), debate.project.texts)
    assert found
    assert {(one["path"], one["line"]) for one in found} <= {("<text>", 1), ("<text>", 2)}
