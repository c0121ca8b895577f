from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.picture.picture import Box, Group, Line, Picture
from argmap.picture.text import text

from .sample import BOXES, MAP
from .test_picture import chain, picture


def claims(*names: str) -> tuple[Box, ...]:
    return tuple(Box(name, "claim", f"Statement {name} is made here and nowhere else.") for name in names)


def told(boxes: tuple[Box, ...], lines: tuple[Line, ...], groups: tuple[Group, ...] = ()) -> str:
    return text(picture(boxes, lines, groups)).partition("\n\n")[2]


def test_a_map_is_an_outline_along_its_lines() -> None:
    rows = text(MAP).splitlines()
    assert rows[:2] == [MAP.title, "as of 3 May 1924"]
    assert "    = Keep the bell: The bell must stay as it is." in rows
    assert "        [●] Ada Moss, 1921" in rows
    assert "      + Ada Moss, 1921: Without a signal three hundred children never arrive" in rows
    assert "      − A bell frightens the youngest children every single morning." in rows


def test_a_line_is_told_from_where_it_arrives() -> None:
    rows = text(MAP).splitlines()
    assert "      prevails by: Vote of 3 May 1924: The council kept the bell by 7 to 2." in rows
    at = rows.index("  has part (in the view of one teacher): Should the school bell be")
    assert rows[at + 1] == "    abolished?"
    assert "    answered by: 2. Ada Moss: Then buy a softer bell." in rows


def test_what_is_only_compared_keeps_its_own_place_and_comes_first() -> None:
    rows = text(MAP).splitlines()
    at = rows.index("    compare (both are heard everywhere): Should the fire gong… (below)")
    assert rows[at - 1] == "    abolished?" and rows[at + 1].startswith("    = ")
    assert "Should the fire gong be abolished?" in rows
    assert "      rival of: Keep the bell (as above)" in rows


def test_a_turn_is_told_in_its_dialogue_and_named_where_it_bears_on_something() -> None:
    rows = text(MAP).splitlines()
    assert "      + 2. Ada Moss: Then buy a… (below)" in rows
    at = rows.index("Two letters:")
    assert rows[at + 1] == "  1. Ben Teller: The mornings are too loud."


def test_linked_premises_stand_together_and_an_undercut_under_their_step() -> None:
    rows = text(MAP).splitlines()
    at = rows.index("      + together:")
    assert rows[at + 1] == "        · Every room has had a clock since 1920."
    assert rows[at + 4].startswith("        ⊘ The clocks")


def bracket(label: str) -> tuple[tuple[Line, ...], tuple[Group, ...]]:
    lines = (
        Line("set", "step", "concludes"),
        Line("step", "a", "supports"),
        Line("d", "set", "attacks"),
        Line("e", "step", "undercuts"),
        Line("f", "b", "supports"),
    )
    return lines, (Group("set", "premises", label, ("b", "c")),)


def test_all_that_bears_on_an_argument_of_linked_premises_stands_under_it() -> None:
    boxes = (*claims("a", "b", "c", "d", "e", "f"), Box("step", "inference", ""))
    end = "is made here and nowhere else.\n"
    assert told(boxes, *bracket("Ada: So it must be.")) == (
        f"Statement a {end}"
        "  + Ada: So it must be.\n"
        f"    · Statement b {end}"
        f"      + Statement f {end}"
        f"    · Statement c {end}"
        f"    − Statement d {end}"
        f"    ⊘ Statement e {end}"
    )
    assert "+ So it must be:\n" in told(boxes, *bracket("So it must be"))


def test_a_bracket_that_leads_to_two_things_is_told_once() -> None:
    boxes = (*claims("a", "b", "c", "d", "e", "f", "g"), Box("step", "inference", ""))
    lines, groups = bracket("Ada: And so it must be, whatever others may say of it.")
    twice = told(boxes, (*lines, Line("step", "g", "attacks")), groups)
    assert "− Ada: And so it must be, whatever… (as above)\n" in twice
    assert twice.count("⊘") == twice.count("together") + 1


def test_a_premise_of_two_brackets_is_named_in_the_second() -> None:
    boxes = (*claims("a", "b", "c"), Box("one", "inference", ""), Box("two", "inference", ""))
    groups = (Group("first", "premises", "First.", ("b",)), Group("second", "premises", "Second.", ("c",)))
    lines = (
        Line("first", "one", "concludes"),
        Line("one", "a", "supports"),
        Line("second", "two", "concludes"),
        Line("b", "two", "concludes"),
        Line("two", "a", "attacks"),
    )
    drawn = told(boxes, lines, groups)
    assert "  − Second.\n    · Statement c" in drawn and "    · Statement b is made here… (as above)\n" in drawn


def test_several_that_lead_to_one_step_are_listed_under_it() -> None:
    boxes = (*claims("a", "b", "c"), Box("step", "inference", ""))
    lines = (Line("b", "step", "concludes"), Line("c", "step", "concludes"), Line("step", "a", "supports"))
    drawn = told(boxes, (*lines, Line("step", "c", "attacks")))
    assert "  + by this step:\n    · Statement b" in drawn
    assert "      − this step (as above)\n" in drawn


def test_a_broken_line_shows_what_leads_through_it_and_what_bears_on_the_step() -> None:
    boxes, lines = chain(3)
    aimed = (replace(lines[0], id="l"), Line("n2", "", "undercuts", head_line="l"))
    assert told(boxes, aimed) == "n0\n  + n1\n    ⊘ n2\n"


def test_what_bears_on_a_second_step_of_the_same_reason_is_not_lost() -> None:
    boxes, _ = chain(4)
    lines = (
        Line("n1", "n0", "supports"),
        Line("n1", "n2", "attacks", id="l"),
        Line("n3", "", "undercuts", head_line="l"),
    )
    assert told(boxes, lines) == "n0\n  + n1\nn2\n  − n1 (as above)\n    ⊘ n3\n"


def test_what_was_said_is_not_said_again() -> None:
    assert "+ A bell frightens the youngest children… (as above)" in text(MAP)
    for box in BOXES:
        assert " ".join(text(MAP).split()).count(box.text or "–") <= 1 or box.text == MAP.title


def test_a_group_and_a_label_are_shown() -> None:
    boxes, _ = chain(4)
    groups = (Group("g", "premises", "", ("n1", "n2")), Group("other", "dispute", "The rest", ("n3",)))
    drawn = text(picture(boxes, (Line("g", "n0", "supports", "since 1920"), Line("g", "n3", "concludes")), groups))
    assert "  + since 1920: together:\n    · n1\n    · n2\n" in drawn
    assert "The rest:\n  n3\n    follows from: together (as above)\n" in drawn


@pytest.mark.parametrize("end", [".", "?", "…", "”", ":"])
def test_a_frame_with_a_sentence_on_it_needs_no_colon(end: str) -> None:
    boxes, _ = chain(1)
    assert told(boxes, (), (Group("g", "dialogue", f"They meet{end}", ("n0",)),)) == f"They meet{end}\n  n0\n"


def test_what_leads_on_within_a_frame_stays_there() -> None:
    boxes, _ = chain(4)
    lines = (Line("n1", "n0", "replies"), Line("n2", "n1", "replies"), Line("in", "n3", "supports"))
    groups = (Group("g", "dialogue", "Out", ("n0",), (Group("in", "dialogue", "In", ("n1", "n2")),)),)
    assert told(boxes, lines, groups) == (
        "Out:\n  n0\n    answered by: n1\n      answered by: n2\n  In:\nn3\n  + In (as above)\n"
    )


def test_an_unknown_line_is_called_by_its_style() -> None:
    boxes, _ = chain(2)
    assert told(boxes, (Line("n1", "n0", "haunts", "by night"),)) == "n0\n  haunts (by night): n1\n"


def test_a_circle_starts_where_the_picture_starts_and_ends() -> None:
    boxes, lines = chain(2)
    assert told(boxes, (*lines, Line("n0", "n1", "attacks"))) == "n0\n  + n1\n    − n0 (as above)\n"


def test_steps_in_a_circle_come_to_an_end() -> None:
    boxes = (Box("a", "inference", ""), Box("b", "inference", ""), Box("c", "claim", "C."))
    lines = (Line("a", "b", "concludes"), Line("b", "a", "concludes"), Line("a", "c", "supports"))
    assert told(boxes, lines) == "C.\n  + this step (as above)\n"


def test_a_chain_longer_than_the_stack_of_python_is_written() -> None:
    assert text(picture(*chain(5_000))).count("\n") == 5_003


def test_a_box_without_words_is_called_by_its_id() -> None:
    assert "lonely" in text(picture((Box("lonely", "claim", "", note="small"),)))


STYLES = st.sampled_from(["supports", "attacks", "like", "rival", "concludes", "undercuts", "replies"])


@st.composite
def webs(draw: st.DrawFn) -> Picture:
    names = [f"n{at}" for at in range(6)]
    kinds = draw(st.lists(st.sampled_from(["claim", "inference"]), min_size=6, max_size=6))
    boxes = tuple(
        Box(name, kind, f"Words of {name}, so many that they are cut.") for name, kind in zip(names, kinds, strict=True)
    )
    cut = draw(st.integers(0, 4))
    inner = Group("in", draw(st.sampled_from(["premises", "dialogue"])), "", tuple(names[4:]))
    groups = (Group("out", draw(st.sampled_from(["premises", "dialogue"])), "", tuple(names[cut:4]), (inner,)),)
    ends = st.sampled_from([*names, "in", "out"])
    lines = tuple(draw(st.lists(st.builds(Line, ends, ends, STYLES), max_size=8)))
    return picture(boxes, lines, groups)


@given(webs())
def test_every_statement_is_told_once_however_the_lines_run(any_web: Picture) -> None:
    drawn = " ".join(text(any_web).split())
    for box in any_web.boxes:
        assert drawn.count(box.text) == (box.style != "inference"), box.id
