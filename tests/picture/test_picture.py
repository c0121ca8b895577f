from dataclasses import replace
from itertools import pairwise

import pytest

from argmap.picture.joints import with_joints
from argmap.picture.legend import with_legend
from argmap.picture.picture import (
    Box,
    Chip,
    Group,
    LegendEntry,
    Line,
    Link,
    Picture,
    largest_component,
)

from .sample import MAP, MATRIX, OUTLINE


def chain(size: int, start: int = 0) -> tuple[tuple[Box, ...], tuple[Line, ...]]:
    names = [f"n{at}" for at in range(start, start + size)]
    lines = tuple(Line(tail, head, "supports") for head, tail in pairwise(names))
    return tuple(Box(name, "argument", name) for name in names), lines


def picture(boxes: tuple[Box, ...], lines: tuple[Line, ...] = (), groups: tuple[Group, ...] = ()) -> Picture:
    return Picture("t", "d", "", boxes, lines, groups)


def test_a_place_reads_as_path_and_line() -> None:
    assert str(Link("maps/school.argmap", 7)) == "maps/school.argmap:7"


def test_the_legend_lists_what_occurs_and_nothing_else() -> None:
    boxes = (Box("a", "argument", "A.", chips=(Chip("Ada", "held"),)), Box("b", "claim", "B."))
    legend = with_legend(picture(boxes, (Line("a", "b", "attacks"),))).legend
    assert [(entry.kind, entry.style) for entry in legend] == [
        ("box", "claim"),
        ("box", "argument"),
        ("chip", "held"),
        ("line", "attacks"),
    ]
    assert legend[-1] == LegendEntry("line", "attacks", "argues against")


def test_a_hedge_and_linked_premises_are_explained() -> None:
    kinds = {(entry.kind, entry.style) for entry in MAP.legend}
    assert {("hedge", ""), ("group", "premises"), ("line", "undercuts")} <= kinds


def test_the_first_half_of_a_line_is_no_relation_of_its_own() -> None:
    assert "concludes" not in {entry.style for entry in MAP.legend if entry.kind == "line"}


def test_a_class_without_words_is_its_own_word() -> None:
    legend = with_legend(picture((Box("a", "far-fetched", "A."),))).legend
    assert legend == (LegendEntry("box", "far-fetched", "far fetched"),)


def test_headings_of_a_grid_need_no_key() -> None:
    assert "heading" not in {entry.style for entry in (*MATRIX.legend, *OUTLINE.legend)}


def test_no_picture_has_a_part_in_an_empty_legend() -> None:
    assert with_legend(picture(())).legend == ()


def test_a_line_that_is_aimed_at_gets_a_joint() -> None:
    boxes = (Box("a", "argument", "A."), Box("b", "claim", "B."), Box("c", "claim", "C."))
    lines = (Line("a", "b", "supports", "why", id="ab", weight=2), Line("c", "", "undercuts", head_line="ab"))
    joined = with_joints(picture(boxes, lines))
    assert joined.boxes[-1] == Box("ab (step)", "inference", "")
    assert joined.lines == (
        Line("a", "ab (step)", "concludes", weight=2),
        Line("ab (step)", "b", "supports", "why", id="ab", weight=2),
        Line("c", "ab (step)", "undercuts"),
    )


def test_a_picture_without_such_a_line_stays_as_it_is() -> None:
    assert with_joints(MAP) is MAP


def test_a_line_that_is_not_there_cannot_be_aimed_at() -> None:
    aimed = Line("c", "", "undercuts", head_line="ab")
    with pytest.raises(ValueError, match="no line has the id 'ab'"):
        with_joints(replace(MAP, lines=(aimed,)))


def test_the_largest_component_counts_boxes_joined_by_lines_or_groups() -> None:
    boxes, lines = chain(5)
    more, other = chain(3, 100)
    apart = picture((*boxes, *more), (*lines, *other))
    assert largest_component(apart) == 5
    frame = Group("outer", "dispute", "", ("n0",), (Group("inner", "premises", "", ("n100",)),))
    assert largest_component(replace(apart, groups=(frame,))) == 8
    assert largest_component(picture(())) == 0


def test_a_line_to_a_line_joins_nothing_by_itself() -> None:
    boxes, lines = chain(2)
    assert (
        largest_component(
            picture((*boxes, Box("x", "claim", "X.")), (*lines, Line("x", "", "undercuts", head_line="l")))
        )
        == 2
    )


def test_a_joint_stands_in_the_innermost_group_of_its_line() -> None:
    boxes, lines = chain(3)
    inner = Group("inner", "dispute", "", ("n0", "n1"))
    outer = Group("outer", "dispute", "", ("n2",), (inner,))
    aimed = (replace(lines[0], id="l"), Line("n2", "", "undercuts", head_line="l"))
    (found,) = with_joints(picture(boxes, aimed, (outer,))).groups
    assert found.groups[0].boxes == ("n0", "n1", "l (step)") and found.boxes == ("n2",)
