"""What somebody who draws a first map stumbles over: empty days, long bars, answers that prevailed for a time."""

from __future__ import annotations

import itertools
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import loaded

from argmap import drawing
from argmap.chronology.words import said
from argmap.cli import _watch
from argmap.drawing import Asked, CannotShow
from argmap.explaining.hearing import heard
from argmap.explaining.report import report
from argmap.measures.shifts import shifts
from argmap.model.deciding import came_out, happened
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome
from argmap.model.values import date
from argmap.picture import axis, draw
from argmap.picture.axis import Scale
from argmap.picture.canvas import stripes
from argmap.picture.picture import Chart, Tick
from argmap.picture.render import render
from argmap.picture.style import THEMES

MILL = """\
person ann: Ann
person ben: Ben
body council: The council
dispute mill (1901/1903): Shall the mill be moved?
  agreed: It has to grind.
  agreed: Nobody wants to pay.
  position move: Upstream.
    held by ann (1901/)
    left open by ben (1901/1902-05-14)
    conceded by ben (1902-05-15/)
      because: The river rose.
  position stay: Where it is.
    held by ben (1901-03/1901-04)
  vote first (council, 1901-10-08): They vote to stay.
    motion move
    result rejected
  vote second (council, 1902-06-04): They vote to move.
    motion move
    result carried
    reverses first
  outcome stay (1901-10-08/1902-06-03)
    kind decided
    decided by first
  outcome move (1902-06-07/)
    kind reversed
    decided by second
"""


def mill() -> ArgMap:
    return loaded(MILL).map


@pytest.mark.parametrize("view", ["map", "matrix", "timeline", "network", "outcome"])
def test_a_picture_of_a_day_on_which_nothing_stood_is_none(view: str) -> None:
    with pytest.raises(CannotShow, match="nothing stood then"):
        drawing.picture(mill(), Asked(view, at="1700"))
    assert drawing.picture(mill(), Asked(view, at="1901-10-09"))


def test_who_takes_part_is_told_of_any_day() -> None:
    assert "Ann" in drawing.picture(mill(), Asked("outline", at="1700"))[0].description


def test_who_left_a_matter_open_and_then_gives_way_has_moved() -> None:
    found = [(one.old.name, one.new.name, [r.text for r in one.because]) for one in shifts(mill())]
    assert ("move/left-open-by-ben", "move/conceded-by-ben", ["The river rose."]) in found


def test_in_another_order_or_without_dates_it_is_no_change() -> None:
    text = "person ann: Ann\ndispute d: Which?\n  position p: One.\n    left open by ann{}\n    conceded by ann{}\n"
    assert not shifts(loaded(text.format("", "")).map)
    assert not shifts(loaded(text.format(" (1902/)", " (1901/)")).map)
    assert len(shifts(loaded(text.format(" (1901)", " (1902/)")).map)) == 1


@given(st.lists(st.floats(0.5, 20), min_size=2, max_size=6), st.floats(9, 3000))
def test_the_parts_of_a_striped_bar_are_never_more_than_the_whole(widths: list[float], wide: float) -> None:
    parts = stripes(widths, wide, "#000000", "#ffffff").split(":")
    told = [float(part.partition(";")[2]) for part in parts[:-1]]
    assert sum(told) < 1 and ";" not in parts[-1]
    assert len(parts) <= 260
    colours = [part.partition(";")[0] for part in parts]
    assert all(one != other for one, other in itertools.pairwise(colours))


def test_a_long_striped_bar_is_drawn_without_complaint() -> None:
    text = "".join(f"  position p{at}: Answer {at}.\n    held by ann (1{at}01-02-03/1999)\n" for at in range(1, 9))
    m = loaded(f"person ann: Ann\ndispute d: Which?\n{text}").map
    assert not render(drawing.picture(m, Asked("timeline"))[0], "svg").notes


def test_what_graphviz_says_is_passed_on_in_short() -> None:
    dot = 'digraph picture { a [shape=box style=striped fillcolor="' + ":".join(["red;0.3"] * 100) + '"] }'
    notes = draw.draw(dot, "svg").notes
    assert notes and all(len(note) <= 220 for note in notes)


def test_an_answer_that_prevailed_for_a_time_is_not_said_to_have_lost_or_won() -> None:
    rows = {row.name: row.prevailed for contest in report(heard(mill())).contests for row in contest.answers}
    assert rows == {"move": "prevailed", "stay": "prevailed until 3 June 1902"}
    grids = drawing.picture(mill(), Asked("outcome"))[0].grids
    headings = {cell.id: cell.heading for grid in grids for row in grid.rows for cell in row}
    assert headings["stay"] == "Stay: prevailed until 3 June 1902"
    undated = loaded(MILL.replace("outcome stay (1901-10-08/1902-06-03)", "outcome stay")).map
    rows = {row.name: row.prevailed for contest in report(heard(undated)).contests for row in contest.answers}
    assert rows["stay"] == "prevailed for a time"


def test_there_are_no_brackets_within_brackets() -> None:
    m = mill()
    words = happened(m, m["second"])
    assert words.count("(") == 1 == words.count(")")


def test_a_box_with_a_note_reads_as_one_sentence_after_another() -> None:
    picture = drawing.picture(mill(), Asked(fold=("all",)))[0]
    (note,) = [box.note for box in picture.boxes if box.id == "mill"]
    assert note.startswith("1901 to 1903; agreed: It has to grind; agreed: Nobody wants to pay; ")
    assert ".;" not in note


def test_an_outcome_without_words_says_who_prevails() -> None:
    m = mill()
    assert [came_out(m, one) for one in m.of(Outcome)] == ["Stay prevails", "Move prevails"]
    grids = drawing.picture(m, Asked("evidence"))[0].grids
    rows = [row[0].text for grid in grids for row in grid.rows]
    assert "outcome: Move prevails" in rows and not any("/outcome" in row for row in rows)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("1831-03-01/1831-03-09", "1 to 9 March 1831"),
        ("1831-03-01/1831-05-09", "1 March to 9 May 1831"),
        ("1831-03/1831-05", "March to May 1831"),
        ("1831/1832", "1831 to 1832"),
        ("1831-03-01/1832-03-01", "1 March 1831 to 1 March 1832"),
        ("1831-03/1831-03-09", "March 1831 to 9 March 1831"),
        ("1831?/1832?", "1831, uncertain to 1832, uncertain"),
    ],
)
def test_what_two_ends_of_a_span_share_is_said_once(when: str, words: str) -> None:
    found = date(when)
    assert said(found) == words


def test_the_last_tick_has_a_name_where_there_is_room() -> None:
    ticks = (Tick(0, "Jan 1901"), Tick(100, "Apr 1901"), Tick(200, "Jul 1901"))
    rows, _ = axis.axis(Chart(0, 199, ticks, (), (), (), ()), Scale(0, 199), THEMES["print"])
    assert all(any(f'label="{tick.label}' in row for row in rows) for tick in ticks)


def test_what_takes_long_is_said_on_a_terminal_and_nowhere_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_watch, "_PATIENCE", 0.0)
    with _watch.patience("drawing mill.argmap"):
        pass
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with _watch.patience("drawing mill.argmap"):
        for thread in threading.enumerate():
            if isinstance(thread, threading.Timer):
                thread.join()
    assert capsys.readouterr().err == "drawing mill.argmap …\r\x1b[K"
