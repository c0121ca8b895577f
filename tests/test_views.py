"""What each view answers, on a small quarrel, on none, and on texts that mean harm."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import maps
from telling import loaded
from viewing import bars, seen
from watermill import mill

from argmap import registry
from argmap.model.graph import ArgMap
from argmap.picture.dot import dot
from argmap.picture.render import render

VIEWS = registry.names("argmap.views")
SVG = "{http://www.w3.org/2000/svg}"


# ------------------------------------------------------------------ every view


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_has_a_title_a_description_and_a_key_to_all_it_draws(name: str) -> None:
    picture = seen(name)
    assert picture.title and picture.description.startswith("A quarrel about the mill")
    assert name == "outline" or picture.legend
    assert all(entry.label for entry in picture.legend)


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_of_a_day_says_which_day(name: str) -> None:
    assert seen(name, day="1931-05").as_of == "May 1931"


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_of_nothing_is_drawn_and_says_so(name: str) -> None:
    picture = seen(name, loaded("note: Nobody quarrels.\n").map)
    assert picture.left_out or picture.boxes or picture.grids or name == "map"
    assert render(picture, "txt").data and dot(picture)


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("theme", ["print", "screen", "dark", "mono"])
def test_a_view_gives_the_same_text_for_graphviz_every_time(name: str, theme: str) -> None:
    assert dot(seen(name), theme) == dot(seen(name), theme)


@settings(max_examples=60)
@given(maps(), st.sampled_from(VIEWS), st.none() | st.sampled_from(["1921", "1922-09-28", "2100", "1922/1923"]))
def test_any_map_can_be_asked_every_question(text: str, name: str, day: str | None) -> None:
    picture = seen(name, loaded(text).map, day or "")
    assert dot(picture).startswith("digraph") and render(picture, "txt").data and render(picture, "json").data


HOSTILE = ["<script>alert(1)</script>", '" onload="x', "a\\", "&lt;b&gt; &amp;", "]]>", "so " * 3_333]


@pytest.mark.parametrize("name", VIEWS)
def test_no_text_of_a_map_becomes_markup(name: str) -> None:
    text = mill_with(" ".join(HOSTILE))
    root = ElementTree.fromstring(render(seen(name, text), "svg", timeout=60).data)
    assert {element.tag for element in root.iter()} <= {
        f"{SVG}{tag}" for tag in ("svg", "g", "title", "desc", "text", "path", "polygon", "polyline", "ellipse")
    }
    assert not any(key.startswith("on") for element in root.iter() for key in element.attrib)
    longest = max(len(element.text or "") for element in root.iter(f"{SVG}text"))
    assert longest < 200


def mill_with(evil: str) -> ArgMap:
    """The quarrel, with some words in every text of it."""
    m = mill()
    return ArgMap({r.name: r.model_copy(update={"text": f"{evil} {r.text}"}) for r in m})


@pytest.mark.parametrize("name", VIEWS)
def test_no_bidirectional_control_reaches_a_drawing(name: str) -> None:
    assert "\u202e" not in dot(seen(name, mill_with("ab\u202ecd")))


# ------------------------------------------------------------------ more than fits on a page


def crowd() -> ArgMap:
    """More of everything than a picture shows."""
    rows = [f"person p{i}: Person {i}" for i in range(70)]
    rows += [f"source s{i}: Source {i}" for i in range(20)] + ["source t: Another", "  via s19"]
    rows += ["body council: The council", f"  member {', '.join(f'p{i}' for i in range(70))}"]
    for d in range(30):
        rows += [f"dispute d{d}: Question {d}?", f"  position q{d}: Answer {d}.", f"  position r{d}: Answer {d} or so."]
        rows += [f"  vote v{d} (council, 19{d + 20}-03-01): They vote.", f"    motion q{d}"]
        rows += [f"  event e{d} (19{d + 20}-02-01): It rains."]
        if d:
            rows += [f"  outcome q{d} (19{d + 20}-03-01): So it is."]
    for i in range(70):
        rows += ["dispute d0", "  position q0", f"    held by p{i} [@s{i % 20}]"]
        rows += ["dispute d1", "  position q1", f"    opposed by p{i} (19{20 + i}/) [@s1 p. {i}]"]
    for d in range(2, 16):
        rows += [
            f"dispute d{d}",
            f"  position q{d}",
            "    held by p0",
            "    opposed by p1 (1950/)",
            "    held by p2 (1940)",
        ]
    rows += ["dialogue talk: They talk.", *(f"  p{i % 3}: Word {i}." for i in range(130))]
    return loaded("\n".join(rows) + "\n").map


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        (
            "timeline",
            [
                "40 of 70 actors are shown, those with the most dated stances; see --keep",
                "120 of their 122 stances are shown, changes and those with a date first",
                "not on the axis, as no days are told: 1 thing that happened",
                "40 of 89 dated events are shown, outcomes and votes first; see --keep",
                "without a date, and left out: 1 more; see --keep",
            ],
        ),
        ("network", ["40 of 71 actors are shown, those who take sides most often; see --keep"]),
        ("dialogue", ["120 of 130 turns are shown, the first ones; see --keep"]),
        (
            "outcome",
            [
                "24 of 30 disputes are shown, those with an outcome first; see --keep",
                "under an answer, 16 stances and votes are shown at most; see --keep",
            ],
        ),
        (
            "evidence",
            [
                "120 of 140 statements with a source are shown, the first ones; see --keep",
                "60 of 192 statements without a source are shown, the first ones; see --keep",
                "12 of 21 sources have a box, first those known through others; see --keep",
            ],
        ),
        (
            "matrix",
            [
                "60 of 70 actors are shown, those with the most stances; see --keep",
                "24 of 60 positions are shown, those with the most stances; see --keep",
                "70 days of change are left out, as so much is to be shown; see --at and --keep",
            ],
        ),
    ],
)
def test_what_is_left_out_of_a_large_map_is_told(name: str, left_out: list[str]) -> None:
    picture = seen(name, crowd())
    assert list(picture.left_out) == left_out
    assert all(words in render(picture, "txt").data.decode().replace("\n", " ") for words in left_out)


def test_of_many_stances_of_few_those_that_changed_stay() -> None:
    rows = [f"dispute d{d}: Question {d}?\n  position q{d}: Answer {d}.\n    held by anna\n" for d in range(130)]
    rows.append(
        "  position other: Other.\n    held by anna (1921/1922)\n  position new: New.\n    held by anna (1923/)\n"
    )
    picture = seen("timeline", loaded("person anna: Anna\n" + "".join(rows)).map)
    assert set(bars(picture)) == {"other/held-by-anna", "new/held-by-anna"} and len(picture.lines) == 1
    assert picture.left_out[0] == "120 of their 132 stances are shown, changes and those with a date first"


def test_of_many_days_of_change_those_with_the_most_changes_are_shown() -> None:
    people = "".join(f"person p{i}: Person {i}\n" for i in range(12))
    stances = "".join(f"    held by p{i} (19{20 + i // 2 * 2}-01-01/)\n" for i in range(12))
    stances += "".join(f"    opposed by p{i} (19{40 + i}-01-01/)\n" for i in range(12))
    picture = seen("matrix", loaded(f"{people}dispute mill: What now?\n  position move: Move it.\n{stances}").map)
    assert len(picture.grids) == 13 and picture.grids[1].title == "As of 1 January 1920"
    assert picture.left_out == ("12 of 18 days of change are shown, those with the most changes; see --at",)
