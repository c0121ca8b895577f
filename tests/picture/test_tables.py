"""Several grids in one picture, and cells with a heading and lines below."""

import re

from argmap.picture.dot import dot
from argmap.picture.labels import told
from argmap.picture.legend import with_legend
from argmap.picture.names import identifier, node_name
from argmap.picture.picture import Box, Cell, Chip, Grid, Line, Picture
from argmap.picture.render import render
from argmap.picture.text import text

SMALL = Grid((Cell(""), Cell("Keep")), ((Cell("Ada", "heading"), Cell("holds", "held", id="ada--keep")),), "In May")
LATER = Grid((Cell(""), Cell("Keep")), ((Cell("Ada", "heading"), Cell("opposes", "opposed")),), "In June")
STRIP = Grid(
    (),
    (
        (
            Cell("", heading="Decided"),
            Cell("Ring it.", "prevailed", chips=(Chip("Ada, from May on and for ever", "held"),)),
        ),
    ),
    "How?",
    32,
)


def test_tables_of_one_form_stand_side_by_side_and_others_below() -> None:
    label = dot(Picture("", "", "", grids=(SMALL, LATER, STRIP)))
    assert label.index("In May") < label.index("In June") < label.index("How?")
    between = label[label.index("In May") : label.index("In June")]
    assert "</TR></TABLE></TD></TR><TR>" not in between
    wide = Grid(SMALL.columns, (SMALL.rows[0], SMALL.rows[0]), "Longer")
    label = dot(Picture("", "", "", grids=(SMALL, wide)))
    assert "</TR></TABLE></TD></TR><TR>" in label[label.index("In May") : label.index("Longer")]


def test_cells_of_every_grid_have_ids_of_their_own() -> None:
    ids = re.findall(r'ID="([^"]*)"', dot(Picture("", "", "", grids=(SMALL, LATER))))
    assert len(set(ids)) == len(ids) and "cell-ada--keep" in ids and "cell.1-1-1" in ids


def test_a_cell_has_a_bold_heading_and_its_chips_as_lines_below() -> None:
    label = dot(Picture("", "", "", grids=(STRIP,)))
    assert "<B>Decided</B>" in label and "✓ Ring it." in label
    assert '<FONT POINT-SIZE="9">● Ada, from May on and for ever' in label


def test_in_plain_text_a_table_without_headings_begins_with_its_first_row() -> None:
    said = text(with_legend(Picture("", "", "", grids=(STRIP,))))
    assert said.splitlines()[:3] == ["How?", "Decided | ✓ Ring it.", "        | ● Ada, from May on and for ever"]
    assert "● holds" in said and "✓ prevailed" in said


def test_boxes_stand_above_the_tables() -> None:
    boxes = (Box("a", "source", "A"), Box("b", "source", "B"))
    label = dot(Picture("", "", "", boxes, (Line("b", "a", "reports"),), grids=(STRIP,)))
    assert '"#grid" -> "b" [style=invis]' in label and '"#grid" -> "a"' not in label
    svg = render(Picture("", "", "", boxes, grids=(STRIP,)), "svg").data.decode()
    height = {name: float(re.search(rf'y="([-\d.]+)"[^>]*>{name}<', svg)[1]) for name in ("A", "How\\?")}  # type: ignore[index]
    assert height["A"] < height["How\\?"]


def test_what_was_left_out_and_what_one_must_know_stand_in_the_picture() -> None:
    picture = Picture("", "", "", grids=(SMALL,), notes=("what → means",), left_out=("3 of 9 are shown",))
    assert all(words in dot(picture) and words in text(picture) for words in ("what → means", "3 of 9 are shown"))


def test_no_string_is_longer_than_old_graphviz_can_read() -> None:
    assert told("so " * 3_333) == ("so " * 3_333).strip()
    assert len(told('"' * 10_000)) <= 16_000 and told('"' * 10_000).endswith("…")
    long = "ä" * 5_000
    assert len(identifier("box", long)) < 1_200 and len(node_name("a" * 5_000)) < 1_200
    assert identifier("box", long) != identifier("box", long + "ä")
    box = Box(long, "claim", '<"&' * 4_000, chips=(Chip('"' * 9_000, "held"),))
    assert (
        b"</svg>"
        in render(Picture("", "", "", (box,), grids=(Grid((Cell("<" * 9_000), Cell("&" * 9_000)), ()),)), "svg").data
    )
