"""Boxes closed with all that leads to them; no line is lost that leads from inside to outside."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.picture import folding
from argmap.picture.dot import dot
from argmap.picture.folding import folded, overview
from argmap.picture.picture import Box, Group, Line, Picture

from .sample import MAP


def picture(boxes: str, *lines: tuple[str, str, str], groups: tuple[Group, ...] = ()) -> Picture:
    """Boxes by their names; `D…` is a dispute, `P…` a position, `j…` a joint."""
    styles = {"D": "dispute", "P": "position", "j": "inference"}
    return Picture(
        "t",
        "d",
        "",
        tuple(Box(name, styles.get(name[0], "argument"), name) for name in boxes.split()),
        tuple(Line(tail, head, style) for tail, style, head in lines),
        groups,
    )


def left(found: Picture) -> dict[str, str]:
    return {box.id: box.note for box in found.boxes}


def ends(found: Picture) -> list[tuple[str, str, str, str]]:
    return [(line.tail, line.style, line.head, line.label) for line in found.lines]


TWO = picture(
    "D1 P1 P2 a b c D2 P3 x",
    ("P1", "answers", "D1"),
    ("P2", "answers", "D1"),
    ("a", "supports", "P1"),
    ("b", "attacks", "a"),
    ("c", "attacks", "P2"),
    ("P3", "answers", "D2"),
    ("x", "supports", "P3"),
    ("x", "attacks", "a"),
    ("P3", "attacks", "b"),
)


def test_each_dispute_is_one_box_that_says_what_it_holds() -> None:
    found = folded(TWO)
    assert left(found) == {"D1": "5 statements inside", "D2": "2 statements inside"}
    assert ends(found) == [("D2", "attacks", "D1", "×2")]


def test_a_line_that_stands_for_several_is_wider() -> None:
    assert [line.weight for line in folded(TWO).lines] == [2]


def test_a_position_is_closed_alone() -> None:
    found = folded(TWO, ["P1"])
    assert left(found)["P1"] == "2 statements inside" and set(left(found)) == {"D1", "P1", "P2", "c", "D2", "P3", "x"}
    assert ("x", "attacks", "P1", "") in ends(found) and ("P3", "attacks", "P1", "") in ends(found)


def test_a_closed_box_inside_another_is_gone_with_it() -> None:
    assert folded(TWO, ["P1", "D1"]) == folded(TWO, ["D1"])


def test_one_statement_is_said_as_one_and_what_stood_there_stays() -> None:
    noted = replace(TWO, boxes=tuple(replace(box, note="1921") for box in TWO.boxes))
    assert left(folded(noted, ["P2"]))["P2"] == "1921; 1 statement inside"


def test_a_box_that_nothing_leads_to_stays_as_it_is() -> None:
    assert folded(TWO, ["c"]) == TWO


def test_what_leads_to_no_dispute_stays_outside() -> None:
    alone = picture("D1 P1 y z", ("P1", "answers", "D1"), ("z", "supports", "y"))
    assert set(left(folded(alone))) == {"D1", "y", "z"}
    assert left(folded(alone, ["y"])) == {"D1": "", "P1": "", "y": "1 statement inside"}


def test_a_name_of_no_box_is_an_error() -> None:
    with pytest.raises(KeyError, match="nobody"):
        folded(TWO, ["nobody"])


def test_premises_go_where_their_conclusion_goes_and_no_joint_is_counted() -> None:
    frame = Group("set", "premises", "", ("p", "q"))
    found = picture(
        "D1 P1 j1 p q D2 P2 j2",
        ("P1", "answers", "D1"),
        ("set", "concludes", "j1"),
        ("j1", "attacks", "P1"),
        ("P2", "answers", "D2"),
        ("p", "concludes", "j2"),
        ("j2", "supports", "P2"),
        groups=(frame,),
    )
    # A bracket is one step more, so `p` is nearer to the second dispute.
    one = folded(found, ["D1"])
    assert left(one)["D1"] == "2 statements inside" and one.groups == ()
    assert ends(one)[-1] == ("j2", "supports", "P2", "") and ("p", "attacks", "D1", "") in ends(one)
    assert ends(folded(found)) == [("D2", "attacks", "D1", "")]


def test_an_undercut_of_a_line_that_is_gone_ends_on_the_closed_box() -> None:
    lines = (
        Line("P1", "D1", "answers"),
        Line("a", "P1", "supports", id="why"),
        Line("P2", "D2", "answers"),
        Line("u", "a", "undercuts", head_line="why", id="not so"),
        Line("v", "u", "undercuts", head_line="not so"),
    )
    boxes = picture("D1 P1 a D2 P2 u v").boxes
    apart = Picture("t", "d", "", boxes, (*lines, Line("u", "P2", "supports")))
    found = folded(apart, ["D2"])
    assert next(line for line in found.lines if line.style == "undercuts").head_line == "why"
    found = folded(apart, ["D1"])
    assert ends(found)[-1] == ("u", "supports", "P2", "") and ("u", "undercuts", "D1", "") in ends(found)
    dot(found)


def test_a_dialogue_goes_as_a_whole() -> None:
    found = folded(MAP, ["keep"])
    assert [group.id for group in found.groups] == ["clock-set"]
    assert left(found)["keep"] == "6 statements inside" and not {"letter-1", "letter-2"} & set(left(found))


def test_a_parallel_case_is_not_inside() -> None:
    assert {"day", "gong"} <= set(left(folded(MAP, ["bell"])))


NAMES = [f"n{at}" for at in range(9)]


@st.composite
def maps(draw: st.DrawFn) -> Picture:
    styles = draw(st.lists(st.sampled_from(["dispute", "position", "argument", "inference"]), min_size=9, max_size=9))
    names = st.sampled_from(NAMES)
    kinds = st.sampled_from(["answers", "supports", "attacks", "concludes", "rival"])
    ids = st.integers(0, 99).map(lambda number: f"l{number}")
    lines = draw(st.lists(st.builds(Line, names, names, kinds, id=ids), max_size=14, unique_by=lambda line: line.id))
    aimed = draw(st.sampled_from([None, *(line.id for line in lines)]))
    undercut = (Line("n0", "n1", "undercuts", head_line=aimed, id="u"),) if aimed else ()
    boxes = tuple(Box(name, style, name) for name, style in zip(NAMES, styles, strict=True))
    groups = (Group("g", "premises", "", ("n7", "n8")),) if draw(st.booleans()) else ()
    grouped = (Line("g", draw(names), "concludes", id="of g"),) if groups else ()
    return Picture("t", "d", "", boxes, (*lines, *undercut, *grouped), groups)


@given(maps(), st.sets(st.sampled_from(NAMES)))
def test_whatever_is_closed_the_picture_can_be_drawn_and_no_statement_is_lost(whole: Picture, names: set[str]) -> None:
    chosen = sorted(names)
    found = folded(whole, chosen)
    dot(found)
    statements = [box for box in whole.boxes if box.style != "inference"]
    inside = sum(int(box.note.split()[0]) for box in found.boxes if box.note)
    assert inside + sum(box.style != "inference" for box in found.boxes) == len(statements)
    assert folded(found, [name for name in chosen if name in left(found)]).lines == found.lines


@given(maps())
def test_what_is_not_closed_is_not_touched(whole: Picture) -> None:
    assert folded(whole, []) == whole


@given(maps(), st.sets(st.sampled_from(NAMES)))
def test_a_line_says_how_many_it_stands_for(whole: Picture, names: set[str]) -> None:
    found = folded(whole, sorted(names))
    assert all(line.weight == min(5, int(line.label[1:]).bit_length()) for line in found.lines if line.label)
    several = Counter((x.tail, x.head, x.style) for x in found.lines if {x.tail, x.head} & names)
    assert max(several.values(), default=1) == 1


def test_a_map_that_cannot_be_read_at_once_is_an_overview_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert overview(TWO) is TWO
    monkeypatch.setattr(folding, "TOO_MANY", 8)
    found = overview(TWO)
    assert set(left(found)) == {"D1", "D2"}
    assert found.left_out == ("more than 8 boxes hang together: each dispute is closed to one box; see --around",)


def test_an_overview_that_would_close_nothing_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "TOO_MANY", 1)
    bare = picture("a b", ("a", "supports", "b"))
    assert overview(bare) is bare
