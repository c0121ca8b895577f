"""Turns as a drawing: their order, their lanes, and the lines back."""

from dataclasses import replace

import pytest

from argmap.picture.dot import dot
from argmap.picture.legend import with_legend
from argmap.picture.picture import Box, Chip, Group, Line, Picture
from argmap.picture.render import render
from argmap.picture.text import text

from .test_timeline import places

TURNS = (
    Box("one", "turn", "Must it ring so early?", "1. Ada", "asks", lane="Ada"),
    Box("two", "turn", "It must.", "2. Ben", chips=(Chip("holds Keep", "held"),), lane="Ben"),
    Box("three", "turn", "Then ring it softly.", "3. Ben", hedge="perhaps", lane="Ben"),
)
LINES = (Line("two", "one", "attacks"), Line("three", "two", "replies"))
TALK = with_legend(
    Picture(
        "Who answered?",
        "",
        "",
        TURNS,
        LINES,
        (Group("talk", "dialogue", "A talk", ("one", "two", "three")),),
        layout="lanes",
    )
)


def test_turns_stand_below_each_other_in_the_lanes_of_their_speakers() -> None:
    found = places(dot(TALK))
    heights = [found[box.id][3] for box in TURNS]
    assert heights == sorted(heights, reverse=True)
    assert found["one"][2] < found["two"][1] and found["two"][1] == found["three"][1]


def test_a_line_to_the_same_lane_runs_beside_the_boxes() -> None:
    lines = [row for row in dot(TALK).splitlines() if " -> " in row]
    rows = {name: row for row in lines for name in ("line-three", "line-two") if f'"{name}--' in row}
    right = places(dot(TALK))["two"][2]
    points = rows["line-three"].partition('pos="')[2].partition('"')[0].replace("e,", "").split(" ")
    assert max(float(point.partition(",")[0]) for point in points) > right
    assert "style=dashed" in rows["line-two"] and "arrowhead=tee" in rows["line-two"]


def test_a_doubt_is_a_dashed_frame_and_chips_and_small_print_are_there() -> None:
    drawn = dot(TALK)
    assert 'style="filled,rounded,dashed"' in drawn and "holds Keep" in drawn and "asks" in drawn
    assert b"</svg>" in render(TALK, "svg").data


def test_several_dialogues_stand_one_below_the_other() -> None:
    later = replace(TURNS[0], id="later")
    both = replace(TALK, boxes=(*TURNS, later), groups=(*TALK.groups, Group("more", "dialogue", "More", ("later",))))
    found = places(dot(both))
    assert found["later"][3] < found["three"][3]
    said = text(both)
    assert said.index("A talk") < said.index("1. Ada") < said.index("3. Ben") < said.index("\n\nMore\n")


def test_a_name_that_is_not_there_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="no box has the id 'nobody'"):
        dot(replace(TALK, lines=(Line("one", "nobody", "replies"),)))
