"""A chart as a drawing: where days stand, what is certain, and that no words lie on others."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.picture.dot import dot
from argmap.picture.legend import with_legend
from argmap.picture.names import identifier
from argmap.picture.picture import Bar, Chart, Chip, Lane, Line, Link, Mark, Picture, Tick
from argmap.picture.render import render
from argmap.picture.style import THEMES, pattern

HELD = Bar("held", "ada", "held", "keep", "holds Keep", (10, 50), (20, 40), place=Link("bell.argmap", 4))
GAVE = Bar("gave", "ada", "conceded", "drop", "gives way to Drop", (51, None), None, "dated", "unknown", "why not")
EVER = Bar("ever", "ben", "opposed", "keep", "opposes Keep", (None, None), (None, None), "open", "open")
LANES = (Lane("ada", "Ada Moss", (Chip("holds Other", "held"),)), Lane("ben", "Ben Teller"))
MARKS = (Mark("vote", "vote", "They vote", 30, 30), Mark("flood", "event", "A flood", 5, 15))
CHART = Chart(
    0, 100, (Tick(0, "May"), Tick(50, "June"), Tick(101, "July")), LANES, (HELD, GAVE, EVER), MARKS,
    (("keep", "Keep the bell"), ("drop", "Drop it")),
)  # fmt: skip
PICTURE = with_legend(Picture("Who moved?", "", "", lines=(Line("held", "gave", "shifts"),), chart=CHART))
SVG = "{http://www.w3.org/2000/svg}"
PLACED = re.compile(r'"([^"]+)" \[id="[^"]*" class="([^"]*)" shape=(\w+).* pos="([-\d.]+),([-\d.]+)" width=([\d.]+)')


def places(text: str) -> dict[str, tuple[str, float, float, float]]:
    """Shape, left and right edge and height of what is placed, by name."""
    found = {}
    for row in text.splitlines():
        match = PLACED.search(row)
        if match:
            name, _, shape, x, y, wide = match.groups()
            half = float(wide) * 36
            found[name] = (shape, float(x) - half, float(x) + half, float(y))
    return found


def drawn(chart: Chart, *lines: Line) -> dict[str, tuple[str, float, float, float]]:
    return places(dot(Picture("", "", "", lines=lines, chart=chart)))


def test_a_bar_lies_between_its_days_and_what_is_certain_within_it() -> None:
    found = drawn(CHART)
    _, left, right, _ = found["bar-held"]
    _, begin, end, _ = found["bar-held-must"]
    day = (right - left) / 41
    assert begin - left == pytest.approx(10 * day, abs=0.2) and right - end == pytest.approx(10 * day, abs=0.2)


def test_what_is_only_possible_has_no_solid_part() -> None:
    text = dot(PICTURE)
    assert '"bar-gave-must"' not in text and '"bar-gave-may"' in text
    assert re.search(r'"bar-gave" .*style="dashed"', text)


def test_an_unknown_end_has_a_question_mark_and_an_open_one_an_arrow() -> None:
    text = dot(PICTURE)
    assert re.search(r'"bar-gave-end" .*label="\?', text) and '"bar-gave-start"' not in text
    assert re.search(r'"bar-ever-start" .*label="◂', text) and re.search(r'"bar-ever-end" .*label="▸', text)
    assert '"bar-held-end"' not in text


def test_a_step_leads_down_from_bar_to_bar_and_ends_in_a_hollow_head() -> None:
    (row,) = (row for row in dot(PICTURE).splitlines() if 'id="line-held--shifts--gave"' in row)
    assert "arrowhead=onormal" in row and 'class="shifts"' in row
    found = drawn(CHART, *PICTURE.lines)
    assert found["bar-gave"][3] < found["bar-held"][3]


def test_a_step_across_a_gap_runs_along_first() -> None:
    late = replace(GAVE, may=(80, 90), end="dated")
    chart = replace(CHART, bars=(HELD, late))
    (row,) = (row for row in dot(replace(PICTURE, chart=chart)).splitlines() if "shifts" in row and "pos=" in row)
    assert row.count(",") > 8


def test_a_step_that_joins_no_bar_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="no bar has the id 'nobody'"):
        dot(replace(PICTURE, lines=(Line("held", "nobody", "shifts"),)))


def test_subjects_are_told_apart_by_their_stripes() -> None:
    assert len({pattern(number) for number in range(8)}) == 8 and pattern(8) == pattern(0)
    text = dot(replace(PICTURE, chart=replace(CHART, bars=(HELD, replace(GAVE, must=(51, 99))))))
    assert re.search(r'"bar-gave-must" .*style="striped".*fillcolor="#333333;0\.\d+:#ffffff;', text)
    assert re.search(r'"bar-held-must" .*style="filled"', text)


def test_the_key_shows_stripes_extents_and_marks() -> None:
    text = dot(PICTURE)
    for words in ("Keep the bell", "Drop it", "certainly so", "possibly so", "went on", "on one of these days", "vote"):
        assert words in text
    many = replace(CHART, subjects=tuple((f"s{at}", f"Subject {at}") for at in range(17)))
    assert "Subject 3" not in dot(with_legend(replace(PICTURE, chart=many)))


def test_what_has_no_date_stands_right_of_the_axis() -> None:
    found = drawn(CHART)
    assert found["lane-ada-beside-0"][1] > found["bar-gave"][2] and found["undated"][1] == found["lane-ada-beside-0"][1]
    assert "undated" not in drawn(replace(CHART, lanes=(LANES[1],), bars=()))


@pytest.mark.parametrize("theme", THEMES)
def test_it_is_drawn_in_every_theme_with_ids_titles_and_faces(theme: str) -> None:
    root = ElementTree.fromstring(render(PICTURE, "svg", theme=theme).data)
    titles = {g.get("id"): g.findtext(f"{SVG}title") for g in root.iter(f"{SVG}g")}
    assert titles["bar-held"] == "holds Keep — bell.argmap:4"
    assert titles["mark-flood"] == "A flood"
    texts = list(root.iter(f"{SVG}text"))
    assert {text.get("font-family") for text in texts} == {None}
    assert any(text.get("font-weight") == "bold" and text.text == "Ada Moss" for text in texts)
    assert any(text.get("font-style") == "italic" and text.text == "why not" for text in texts)


def test_an_empty_chart_is_drawn() -> None:
    assert b"</svg>" in render(Picture("", "", "", chart=Chart(1, 1, (), (), (), (), ())), "svg").data


DAY = st.integers(0, 100)
SPAN = st.tuples(DAY, DAY).map(lambda days: (min(days), max(days)))


@given(st.lists(st.tuples(SPAN, st.text("abc ", max_size=60)), max_size=12))
def test_no_two_bars_of_a_lane_and_no_words_of_theirs_touch(spans: list[tuple[tuple[int, int], str]]) -> None:
    bars = tuple(Bar(f"b{at}", "ada", "held", "keep", f"x{text}", may, may) for at, (may, text) in enumerate(spans))
    found = drawn(replace(CHART, bars=bars, marks=(), lanes=LANES[:1]))
    boxes = [found[identifier("bar", bar.id)] for bar in bars]
    words = [found[identifier("bar", bar.id) + "-words"] for bar in bars]
    for at, one in enumerate(bars):
        for other in range(at):
            apart = boxes[at][1] > boxes[other][2] - 0.2 or boxes[other][1] > boxes[at][2] - 0.2
            assert apart or boxes[at][3] != boxes[other][3], one
            far = words[at][1] > words[other][2] - 0.2 or words[other][1] > words[at][2] - 0.2
            assert far or abs(words[at][3] - words[other][3]) >= 10, one


@given(st.lists(SPAN, max_size=12))
def test_no_stem_of_a_flag_runs_through_the_words_of_another(spans: list[tuple[int, int]]) -> None:
    marks = tuple(Mark(f"m{at}", "event", f"event {at}", first, last) for at, (first, last) in enumerate(spans))
    found = drawn(replace(CHART, bars=(), marks=marks))
    flags = [found[identifier("mark", mark.id)] for mark in marks]
    for at, (_, left, right, y) in enumerate(flags):
        for other, (_, stem, _, height) in enumerate(flags):
            if other != at and height > y:
                # The field is a fifth wider than the words in it.
                assert not left - 1 < stem - 2 < left + (right - left) / 1.2 - 3
