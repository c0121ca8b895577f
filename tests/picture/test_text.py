import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from argmap.picture.picture import Box, Cell, Grid, Group, LegendEntry, Line, Picture
from argmap.picture.plain import json_text
from argmap.picture.render import render
from argmap.picture.text import text
from argmap.picture.words import width

from .sample import MAP, MATRIX, OUTLINE
from .test_picture import chain, picture


def test_a_map_is_an_outline_along_its_lines() -> None:
    rows = text(MAP).splitlines()
    assert rows[:2] == [MAP.title, "as of 3 May 1924"]
    assert "  = Keep the bell: The bell must stay as it is." in rows
    assert "      [●] Ada Moss, 1921" in rows
    assert "    + Ada Moss, 1921: Without a signal three hundred children never arrive at" in rows
    assert "    − A bell frightens the youngest children every single morning." in rows


def test_linked_premises_stand_together_and_an_undercut_under_their_step() -> None:
    rows = text(MAP).splitlines()
    at = rows.index("    + by this step:")
    assert rows[at + 1] == "      · Every room has had a clock since 1920."
    assert rows[at + 4].startswith("      undercuts the step: The clocks")


def test_what_was_said_is_not_said_again() -> None:
    assert "+ A bell frightens the youngest children every single morning. (above)" in text(MAP)


def test_a_group_and_a_label_are_shown() -> None:
    boxes, _ = chain(4)
    groups = (Group("g", "premises", "", ("n1", "n2")), Group("other", "dispute", "The rest", ("n3",)))
    drawn = text(picture(boxes, (Line("g", "n0", "supports", "since 1920"), Line("g", "n3", "concludes")), groups))
    assert "  + since 1920: together:\n    · n1\n    · n2\n" in drawn
    assert "The rest:\n  · n3\n    leads to: together (above)\n" in drawn


def test_a_circle_starts_where_the_picture_starts_and_ends() -> None:
    boxes, lines = chain(2)
    assert text(picture(boxes, (*lines, Line("n0", "n1", "attacks")))) == "t\n\nn0\n  + n1\n    − n0 (above)\n"


def test_a_broken_line_has_its_first_half_as_a_step() -> None:
    boxes, lines = chain(3)
    aimed = (replace(lines[0], id="l"), Line("n2", "", "undercuts", head_line="l"))
    assert "+ by this step:\n    · n1\n    undercuts the step: n2" in text(picture(boxes, aimed))


def test_a_chain_longer_than_the_stack_of_python_is_written() -> None:
    assert text(picture(*chain(5_000))).count("\n") == 5_002


def test_a_box_without_words_is_called_by_its_id() -> None:
    assert "lonely" in text(picture((Box("lonely", "claim", "", note="small"),)))


def test_a_matrix_is_aligned_by_width_not_by_count() -> None:
    rows = [row for row in text(MATRIX).splitlines() if " | " in row]
    assert len({width(row[: row.index(" | ")]) for row in rows}) == 1
    assert any(row.startswith("鈴木先生   | ○ left open") for row in rows)


def test_rows_of_different_lengths_are_filled() -> None:
    grid = Grid((Cell("a"),), ((Cell("b"), Cell("c")), ()))
    assert text(Picture("", "", "", grid=grid)) == "a |\n==+==\nb | c\n--+--\n  |\n--+--\n"


def test_an_outline_is_indented() -> None:
    assert "\n  Keep the bell: the bell must stay as it is.\n    ● Ada Moss, 1921\n" in text(OUTLINE)
    assert "− A bell frightens the youngest children. (perhaps)" in text(OUTLINE)


def test_the_key_explains_marks_only() -> None:
    drawn = text(MAP)
    assert "\n[▷] gives way\n" in drawn and "\n+ supports\n" in drawn and "premise\n" not in drawn
    strange = replace(MAP, legend=(LegendEntry("chip", "haunted", "haunted"),))
    assert "haunted" not in text(strange)


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_written_as_utf_8(words: str) -> None:
    grid = Grid((Cell(words), Cell(words)), ((Cell(words), Cell(words, words)),))
    any_picture = Picture(words, words, words, (Box("a", "claim", words),), (), (), grid)
    assert text(any_picture).encode()
    read = json.loads(json_text(any_picture).encode())
    assert read["title"] == words.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def test_json_holds_every_part() -> None:
    read = json.loads(render(MAP, "json").data)
    assert list(read) == ["title", "description", "as_of", "boxes", "lines", "groups", "grid", "legend"]
    assert read["boxes"][0]["place"] == {"path": "maps/school.argmap", "line": 1}
    assert json_text(MAP) == json_text(MAP)


def test_text_and_dot_need_no_graphviz() -> None:
    assert render(MAP, "txt").data.decode() == text(MAP)
    assert render(MAP, "dot").data.startswith(b"digraph")
