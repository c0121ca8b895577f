import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from argmap.picture.picture import Box, Cell, Grid, LegendEntry, Picture
from argmap.picture.plain import json_text
from argmap.picture.render import render
from argmap.picture.text import text
from argmap.picture.words import width

from .sample import MAP, MATRIX, OUTLINE


def test_a_matrix_is_aligned_by_width_not_by_count() -> None:
    rows = [row for row in text(MATRIX).splitlines() if " | " in row]
    assert len({width(row[: row.index(" | ")]) for row in rows}) == 1
    assert any(row.startswith("鈴木先生   | ○ left open") for row in rows)
    assert any(row.endswith("| ·") for row in rows)


def test_rows_of_different_lengths_are_filled() -> None:
    grid = Grid((Cell("a"),), ((Cell("b"), Cell("c")), ()))
    assert text(Picture("", "", "", grids=(grid,))) == "a |\n==+==\nb | c\n--+--\n  |\n--+--\n"


def test_an_outline_is_indented() -> None:
    assert "\n  Keep the bell: the bell must stay as it is.\n    ● Ada Moss, 1921\n" in text(OUTLINE)
    assert "− A bell frightens the youngest children. (perhaps)" in text(OUTLINE)


def test_the_key_explains_marks_only() -> None:
    drawn = text(MAP)
    assert "\n[▷] gives way\n" in drawn and "\n+ supports\n" in drawn and "premise\n" not in drawn
    assert "\n⊘ undercuts the step\n" in drawn and "prevails\n" not in drawn
    assert drawn.count("· premises that work only together\n") == 1
    for kind in ("box", "chip", "cell", "group", "line"):
        assert "haunted" not in text(replace(MAP, legend=(LegendEntry(kind, "haunted", "haunted"),)))


def test_the_key_to_a_matrix_has_the_signs_of_its_cells() -> None:
    assert "\n● holds\n" in text(MATRIX) and "\n· nothing recorded\n" in text(MATRIX)


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_written_as_utf_8(words: str) -> None:
    grid = Grid((Cell(words), Cell(words)), ((Cell(words), Cell(words, words)),))
    any_picture = Picture(words, words, words, (Box("a", "claim", words),), (), (), (grid,))
    assert text(any_picture).encode()
    read = json.loads(json_text(any_picture).encode())
    assert read["title"] == words.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def test_json_holds_every_part() -> None:
    read = json.loads(render(MAP, "json").data)
    parts = ["title", "description", "as_of", "boxes", "lines", "groups", "grids", "legend", "chart", "layout"]
    assert list(read) == [*parts, "notes", "left_out"]
    assert read["boxes"][0]["place"] == {"path": "maps/school.argmap", "line": 1}
    assert json_text(MAP) == json_text(MAP)


def test_text_and_dot_need_no_graphviz() -> None:
    assert render(MAP, "txt").data.decode() == text(MAP)
    assert render(MAP, "dot").data.startswith(b"digraph")
