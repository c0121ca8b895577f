"""What somebody who knows nothing of 1922 can read from the pictures alone, as text and so without any colour."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from viewing import seen

from argmap import api, registry
from argmap.model import slices
from argmap.picture.dot import dot
from argmap.picture.text import text

MAPS = Path(__file__).parents[2] / "maps"
SVG = "{http://www.w3.org/2000/svg}"
VIEWS = ("map", "matrix", "timeline", "network", "dialogue", "outcome", "evidence", "outline")


def shown(name: str, view: str, day: str = "") -> str:
    told = text(seen(view, api.load(MAPS / f"{name}.argmap").map, day))
    return " ".join(told.replace("|", " ").split())


def test_all_views_are_looked_at() -> None:
    assert set(registry.names("argmap.views")) == set(VIEWS)


@pytest.mark.parametrize(
    ("name", "view", "facts"),
    [
        # Who held what when.
        ("union-form", "map", ["[●] Stalin, until 28 September 1922", "[−] Lenin, from September 1922"]),
        ("union-form", "matrix", ["● holds, until 28", "… not stated", "· nothing recorded"]),
        ("foreign-trade", "map", ["[●] Lenin, after “A plenum votes to loosen it.”"]),
        # Who gave way, when and why.
        ("union-form", "map", ["[▷] Stalin, from 28 September 1922", "[…] Kamenev"]),
        ("union-form", "timeline", ["before: holds Autonomization; because: He knew Lenin well"]),
        ("foreign-trade", "timeline", ["gives way to Uphold monopoly", "probable, “slow to relent”"]),
        ("union-form", "dialogue", ["[▷] gives way to Union of republics"]),
        # How it came out, by what, and who was overruled.
        ("union-form", "outcome", ["Conceded, from 28 September 1922", "Stalin relents. Nothing is said"]),
        ("union-form", "outcome", ["Most party officials: overruled", "✗ Autonomization: did not prevail"]),
        ("foreign-trade", "map", ["Outcome, between 14 and 21 December 1922, inferred", "it undid “A plenum votes"]),
        ("foreign-trade", "timeline", ["outcome, reversed: Uphold monopoly prevails (between 14 and 21"]),
        ("foreign-trade", "outcome", ["Reversed, between 14 and 21", "The majority of 6 October"]),
        # Who stands with whom, and on whose word all this is.
        ("lenin-stalin-1922", "network", ["−2: Autonomization; Loosen somewhat", "+1: Autonomization"]),
        ("lenin-stalin-1922", "evidence", ["On the word of Oleg Khlevniuk"]),
        ("lenin-stalin-1922", "outline", ["Told by Oleg Khlevniuk", "Stalin (general secretary)"]),
    ],
)
def test_a_view_tells_a_stranger(name: str, view: str, facts: list[str]) -> None:
    found = shown(name, view)
    assert [fact for fact in facts if fact not in found] == []


def test_a_change_on_a_day_that_is_not_told_does_not_look_like_one_that_is() -> None:
    (known,) = seen("timeline", api.load(MAPS / "union-form.argmap").map).lines
    (unknown,) = seen("timeline", api.load(MAPS / "foreign-trade.argmap").map).lines
    assert (known.style, unknown.style) == ("shifts", "shifts-undated")


@pytest.mark.parametrize("day", ["", "1922-10-06"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_picture_says_what_time_it_shows_and_has_a_key(view: str, day: str) -> None:
    picture = seen(view, api.load(MAPS / "union-form.argmap").map, day)
    time = "as of 6 October 1922" if day else "over the whole time"
    assert time in dot(picture) and time in text(picture)
    assert picture.legend or view == "outline"


def test_what_is_only_possible_on_a_day_is_said_so_in_every_view_of_that_day() -> None:
    for view in ("map", "matrix", "outcome"):
        assert "possibly" in shown("foreign-trade", view, "1922-11-01"), view
    assert "Trotsky, undated" not in shown("foreign-trade", "map", "1922-11-01")


def test_in_a_dialogue_the_sign_stands_beside_the_line() -> None:
    assert 'four-notes_2f_2-sign"' in dot(seen("dialogue", api.load(MAPS / "union-form.argmap").map))


def test_a_part_of_a_map_keeps_its_title_and_whose_word_it_is() -> None:
    m = slices.keep(api.load(MAPS / "lenin-stalin-1922.argmap").map, lambda r: r.name == "union-of-republics")
    assert seen("outcome", m).title == "How did it come out? Lenin against Stalin, 1922"
    assert "nobody is named" not in text(seen("evidence", m))


def test_a_network_of_many_lines_names_no_statements_on_them_and_says_where_they_are() -> None:
    network = seen("network", api.load(MAPS / "decision-record.argmap").map)
    assert {line.label for line in network.lines if line.style == "agrees"} == {"+1"}
    assert "see the matrix" in network.notes[1]


@pytest.mark.parametrize(
    ("view", "kinds"),
    [
        ("map", ("box", "cell")),
        ("matrix", ("cell",)),
        ("timeline", ("bar", "mark")),
        ("network", ("box",)),
        ("dialogue", ("box",)),
        ("outcome", ("cell",)),
        ("outline", ("cell",)),
    ],
)
def test_whoever_points_at_a_statement_is_told_its_line(view: str, kinds: tuple[str, ...]) -> None:
    root = ElementTree.fromstring(api.load(MAPS / "union-form.argmap").render(view, "svg"))
    assert root.get("role") == "img" and root.findtext(f"{SVG}title") and root.findtext(f"{SVG}desc")
    titles = {group.get("id", ""): group.findtext(f"{SVG}title", "") for group in root.iter(f"{SVG}g")}
    told = {ident: title for ident, title in titles.items() if ident.partition("-")[0] in kinds}
    # What is not written anywhere has no line: that nothing is recorded, a heading of the view, a guide on the axis.
    unwritten = [i for i, title in told.items() if not re.search(r"\.argmap:\d+$", title)]
    assert len(told) >= 3
    assert [i for i in unwritten if "most-party-officials--union" not in i and not re.search(r"-0$|-guide$", i)] == []


def test_an_undated_stance_that_was_given_up_does_not_look_as_if_it_had_been_kept() -> None:
    assert "holds For everyone, given up later (undated)" in shown("classroom-ethics", "timeline")
    assert "holds For nobody (undated)" in shown("classroom-ethics", "timeline")
