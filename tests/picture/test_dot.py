import re
import subprocess
import sys
from dataclasses import replace

import pytest

from argmap.picture.dot import dot
from argmap.picture.names import identifier, node_name
from argmap.picture.picture import Box, Cell, Chip, Grid, Group, Line, Picture

from .sample import MAP, MATRIX, OUTLINE
from .test_picture import chain, picture


def ids(text: str) -> list[str]:
    return re.findall(r' \[id="([^"]*)"', text)


def row(text: str, start: str) -> str:
    (found,) = (line for line in text.splitlines() if line.lstrip().startswith(start))
    return found


def test_a_box_has_its_name_its_id_its_class_and_its_place() -> None:
    found = row(dot(MAP), '"keep" [')
    assert 'id="box-keep"' in found and 'class="position"' in found and "maps/school.argmap:3" in found


def test_a_line_runs_from_tail_to_head() -> None:
    found = row(dot(MAP), '"order" -> "keep"')
    assert 'class="supports"' in found and "arrowhead=normal" in found and 'headlabel="+"' in found


def test_relations_are_drawn_by_dash_and_arrowhead() -> None:
    text = dot(MAP)
    attack, undercut = row(text, '"noise" -> "keep"'), row(text, '"slow" -> "clock"')
    assert "style=dashed" in attack and "arrowhead=tee" in attack and 'headlabel="−"' in attack
    assert "style=dotted" in undercut and "arrowhead=diamond" in undercut


def test_linked_premises_are_one_bracket_that_passes_through_a_joint() -> None:
    text = dot(MAP)
    half = row(text, '"clock-2" -> "clock"')
    assert 'ltail="cluster_group-clock-set"' in half and "arrowhead=none" in half and "#0072B2" in half
    assert 'class="inference" shape=point' in row(text, '"clock" [')
    assert 'class="premises"' in text


def test_a_line_may_end_on_a_group_within_a_group() -> None:
    boxes, _ = chain(3)
    inner = Group("in", "premises", "", ("n1",))
    text = dot(picture(boxes, (Line("n2", "out", "attacks"),), (Group("out", "dispute", "Why?", ("n0",), (inner,)),)))
    assert 'lhead="cluster_group-out"' in row(text, '"n2" -> "n1"')
    assert text.index('"cluster_group-out"') < text.index('"cluster_group-in"')


def test_a_joint_without_a_second_half_looks_neutral() -> None:
    boxes = (Box("a", "premise", "A."), Box("j", "inference", ""))
    assert "#333333" in row(dot(picture(boxes, (Line("a", "j", "concludes"),))), '"j" [')


def test_an_undercut_of_a_plain_line_ends_on_its_joint() -> None:
    boxes, _ = chain(3)
    lines = (Line("n1", "n0", "supports", id="why"), Line("n2", "", "undercuts", head_line="why"))
    assert '"n2" -> "why (step)"' in dot(picture(boxes, lines))


def test_a_hedge_is_a_dashed_outline_and_its_words() -> None:
    found = row(dot(MAP), '"slow" [')
    assert 'class="claim hedged"' in found and "dashed" in found and "<I>perhaps (&quot;may at times" in found


def test_a_box_of_text_alone_has_a_plain_label() -> None:
    assert 'label="A bell frightens the youngest\\lchildren every single morning.\\l"' in row(dot(MAP), '"noise" [')


def test_many_short_chips_stand_in_two_columns() -> None:
    many = Box("a", "position", "", chips=tuple(Chip(f"P{at}", "held") for at in range(3)))
    few = replace(many, text="A.", chips=many.chips[:2])
    assert row(dot(picture((many,))), '"a" [').count("<TR>") == 2
    assert 'COLSPAN="1"' in dot(picture((few,)))


@pytest.mark.parametrize(
    "attack",
    [
        "<script>1</script>",
        "&lt;b&gt;",
        '"] x [label="',
        "a\\",
        "\\N\\G\\l",
        "]]>",
        "-->",
        ">>]",
        "<B>",
        "&#60;",
    ],
)
def test_text_is_only_text_wherever_it_stands(attack: str) -> None:
    harmless = "x"

    def everywhere(text: str) -> str:
        box = Box(text, text, text, text, text, (Chip(text, text),), text)
        grid = Grid((Cell(text), Cell(text)), ((Cell(text, hedge=text), Cell(text)),))
        group = Group(text, text, text, (text,))
        return dot(Picture(text, text, text, (box,), (Line(text, text, text, text),), (group,), (grid,)))

    def bones(text: str) -> str:
        return re.sub(r'"[^"]*"|(?<=>)[^<>]*(?=<)', "", text)

    assert bones(everywhere(attack)) == bones(everywhere(harmless))
    assert "<script" not in everywhere(attack)


def test_bidirectional_overrides_reach_no_name_and_no_label() -> None:
    evil = "ab\u202ecd"
    text = dot(Picture(evil, evil, evil, (Box(evil, "claim", evil, evil),)))
    assert "\u202e" not in text and '"#-ab_202e_cd"' in text


def test_a_text_of_ten_thousand_characters_is_short_in_the_box_and_whole_in_the_tooltip() -> None:
    text = dot(picture((Box("a", "claim", "so " * 3_333),)))
    label = text[text.index("label=", text.index('"a" [')) :]
    assert len(label) < 800 and "…" in label and "so " * 3_000 in text


def test_names_are_readable_and_never_meet() -> None:
    assert identifier("box", "shape.flat-2") == "box-shape.flat-2"
    assert identifier("box", "a_5f_b") != identifier("box", "a_b") == "box-a_5f_b"
    assert node_name("Ada Moss, 1921") == "Ada Moss, 1921"
    assert node_name("#-a") != node_name('"') and node_name("<b>") == "#-_3c_b_3e_"


def test_ids_are_unique_and_stay_when_the_map_grows() -> None:
    boxes, lines = chain(4)
    before = ids(dot(picture(boxes, (*lines, lines[0]))))
    after = ids(dot(picture((Box("new", "claim", "New."), *boxes), (*lines, lines[0], Line("new", "n0", "attacks")))))
    assert len(set(after)) == len(after) and set(before) <= set(after)


def test_the_same_picture_gives_the_same_text() -> None:
    assert dot(MAP) == dot(MAP) and dot(MATRIX) == dot(MATRIX)


def test_the_dispute_is_on_top_unless_said_otherwise() -> None:
    assert "rankdir=BT" in dot(MAP) and "rankdir=RL" in dot(MAP, direction="LR")


def test_components_are_packed_and_lines_never_orthogonal() -> None:
    assert "pack=28" in dot(MAP) and "ortho" not in dot(MAP)


@pytest.mark.parametrize(("size", "limits"), [(2_000, ""), (2_001, "nslimit=1 "), (5_001, "splines=line")])
def test_a_large_component_gets_limits(size: int, limits: str) -> None:
    text = dot(picture(*chain(size)))
    assert limits in text and bool(limits) == ("nslimit" in text)


def test_a_label_on_a_line_is_wrapped_and_told_in_its_tooltip() -> None:
    boxes, _ = chain(2)
    found = row(dot(picture(boxes, (Line("n1", "n0", "follows", "because of a very long winter"),))), '"n1" ->')
    assert 'label="because of a very long\\nwinter"' in found
    assert 'tooltip="n1 → n0: comes after, because of a very long winter"' in found


def two_parts() -> Picture:
    boxes, lines = chain(3)
    more, other = chain(3, 100)
    return picture((*boxes, *more), (*lines, *other))


def test_several_components_stand_in_rows_the_first_on_top() -> None:
    text = dot(two_parts())
    assert 'packmode="array_u1"' in text and text.index('"n100" [') < text.index('"n0" [')
    upward = dot(two_parts(), direction="BT")
    assert upward.index('"n0" [') < upward.index('"n100" [')


def test_small_components_are_strewn_round_a_large_one() -> None:
    boxes, lines = chain(9)
    text = dot(picture((*boxes, Box("x", "claim", "X."), Box("y", "claim", "Y.")), lines))
    assert "pack=28" in text and "packmode" not in text


def test_a_parallel_case_ranks_nothing_and_has_no_head() -> None:
    found = row(dot(MAP), '"gong" -> "bell"')
    assert "constraint=false" in found and "arrowhead=none" in found and "style=dotted" in found


def test_a_wide_label_at_the_end_of_a_line_stands_farther_off() -> None:
    def distance(label: str) -> float:
        parts = two_parts()
        text = dot(replace(parts, lines=(*parts.lines, Line("n2", "n0", "like", label))))
        return float(re.findall(r"labeldistance=([0-9.]+) labelangle=20", text)[0])

    assert 3 < distance("so") < distance("as some say")


def test_among_several_components_a_label_on_a_line_is_a_box() -> None:
    parts = two_parts()
    labelled = (
        *(replace(line, label="since 1920") for line in parts.lines),
        Line("n0", "n1", "agrees", "1921"),
    )
    text = dot(replace(parts, lines=labelled))
    found = row(text, '"n1 supports n0 (label)" [')
    assert 'class="label" shape=plain' in found and 'label="since 1920"' in found
    assert '"n1" -> "n1 supports n0 (label)"' in text and '"n1 supports n0 (label)" -> "n0"' in text
    assert 'headlabel="1921"' in row(text, '"n0" -> "n1"')


def test_siblings_keep_their_order_where_no_line_crosses() -> None:
    boxes, _ = chain(4)
    lines = (Line("n1", "n0", "supports"), Line("n2", "n0", "supports"), Line("n3", "n1", "supports"))
    assert "ordering=in" in row(dot(picture(boxes, lines)), '"n0" [')
    assert "ordering=in" not in dot(picture(boxes, (*lines, Line("n1", "n3", "attacks"))))


def test_sideways_the_order_inside_a_group_is_turned_round() -> None:
    boxes, _ = chain(3)
    lines = (Line("n1", "n0", "supports"), Line("n2", "n0", "supports"))
    grouped = picture(boxes, lines, (Group("g", "premises", "", ("n0", "n1", "n2")),))
    text = dot(grouped, direction="LR")
    assert text.index('"n2" [') < text.index('"n0" [')
    assert text.index('"n2" -> "n0" [id') < text.index('"n1" -> "n0" [id')
    assert '"n2" -> "n1" -> "n0" [style=invis]' in text
    assert '"n0" -> "n1" -> "n2" [style=invis]' in dot(grouped)


def test_boxes_come_depth_first_even_in_a_circle() -> None:
    boxes, lines = chain(3)
    round_ = (*lines, Line("n0", "n2", "attacks"))
    text = dot(picture(boxes[::-1], round_))
    assert text.index('"n2" [') < text.index('"n0" [') < text.index('"n1" [')


def test_a_line_to_a_group_reaches_all_of_it() -> None:
    boxes, _ = chain(3)
    text = dot(picture(boxes, (Line("n2", "g", "attacks"),), (Group("g", "premises", "", ("n0", "n1")),)))
    assert text.index('"n0" [') < text.index('"n2" [')


def test_a_grid_is_one_table_with_an_id_a_cell() -> None:
    text = dot(MATRIX)
    assert text.count("<TR>") > 4 and 'ID="cell-1-1" HREF="#cell-1-1" TITLE="holds — maps/school.argmap:4"' in text
    assert 'ID="cell-0-0" BGCOLOR' in text and 'TITLE="nothing recorded" BGCOLOR="#ffffff">·</TD>' in text


def test_the_key_to_a_matrix_shows_cells_and_that_to_chips_chips() -> None:
    matrix, chips = (row(text, 'graph [id="picture"') for text in (dot(MATRIX), dot(MAP)))
    cell = '<TD WIDTH="24" HEIGHT="12" BORDER="1" COLOR="#4d4d4d" BGCOLOR="#ffffff"><FONT POINT-SIZE="9">·</FONT></TD>'
    assert cell in matrix and "rounded" not in matrix
    assert '<TD WIDTH="24" HEIGHT="12" BORDER="1" STYLE="rounded" COLOR="#0072B2"' in chips


def test_a_title_of_blanks_is_no_title() -> None:
    assert "<B>" not in dot(replace(two_parts(), title=" \u202e"))


def test_an_outline_is_indented() -> None:
    text = dot(OUTLINE)
    assert "&#160;" * 10 + "● Ada Moss, 1921" in text and "<I>perhaps</I>" in text


def test_an_empty_grid_and_an_empty_picture_are_still_pictures() -> None:
    assert 'label=""' in dot(Picture("", "", "", grids=(Grid((), ()),)))
    assert dot(Picture("", "", "", grids=(Grid((Cell("", "held"),), ()),))).count("<TR>") == 1
    assert dot(Picture("", "", "")).startswith("digraph")


@pytest.mark.parametrize("theme", ["print", "screen", "dark", "mono"])
def test_the_theme_is_the_class_of_the_picture(theme: str) -> None:
    assert f'class="{theme}"' in dot(MAP, theme)


def test_black_and_white_has_no_colour() -> None:
    colours = set(re.findall(r"#[0-9A-Fa-f]{6}", dot(MAP, "mono")))
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in colours)


@pytest.mark.parametrize(
    "wrong",
    [
        picture((), (Line("a", "b", "supports"),)),
        picture((), (), (Group("g", "dispute", "", ("a",)),)),
        picture((Box("b", "claim", "B."),), (Line("b", "g", "supports"),), (Group("g", "dispute", "", ()),)),
    ],
)
def test_what_is_not_there_cannot_be_drawn(wrong: Picture) -> None:
    with pytest.raises(ValueError, match=r"has the id 'a'|empty group"):
        dot(wrong)


def test_importing_the_picture_and_its_dot_costs_nothing_heavy() -> None:
    heavy = ("graphviz", "pydantic", "lark", "subprocess", "pygraphviz", "click")
    said = f"import sys, argmap.picture.dot; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", said], capture_output=True, check=True, text=True).stdout == "[]\n"
