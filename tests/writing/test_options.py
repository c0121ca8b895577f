"""Options in words: read exactly, refused with a hint, the same as those of `argmap render`."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing import Asked
from argmap.writing._wanted import NAMES, BadOption, options, wanted


def test_options_are_names_with_values_in_quotation_marks_if_they_have_blanks() -> None:
    said = 'view=timeline certainly at=1922-09-28 keep="by:lenin and not x" title=\'a "b"\''
    assert options(said) == {
        "view": "timeline",
        "certainly": "",
        "at": "1922-09-28",
        "keep": "by:lenin and not x",
        "title": 'a "b"',
    }


def test_every_part_of_what_a_picture_can_be_asked_for_is_an_option() -> None:
    assert {f.name for f in fields(Asked)} <= set(NAMES)


def test_a_value_is_of_the_kind_that_is_asked_for() -> None:
    found = wanted(options("at=1922 certainly around=x steps=3 standing key=no show=picture title=T"))
    assert found.asked(Asked()) == Asked(at="1922", certainly=True, around="x", steps=3, standing="grounded")
    assert (found.key, found.show, found.title) == (False, "picture", "T")
    assert wanted({"standing": "preferred"}).asked(Asked()).standing == "preferred"
    assert wanted(options('fold="wall, bridge"')).asked(Asked()).fold == ("wall", "bridge")


def test_what_is_said_stands_instead_of_what_a_view_says() -> None:
    named = Asked(view="matrix", at="1922", around="x", steps=3)
    assert wanted({}).asked(named) == named
    assert wanted({"steps": "1", "certainly": ""}).asked(named) == Asked("matrix", "1922", True, "", "x", 1)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("wiew=map", "a similar name: `view`"),
        ("quux", "options: "),
        ("show=nothing", "both, picture, source, findings"),
        ("theme=pink", "print, screen, dark, mono"),
        ("around=x steps=many", "a whole number up to 100"),
        ("around=x steps=101", "a whole number up to 100"),
        ("key=perhaps", "yes or no"),
        ("view=", "written `name=value`"),
        ('title="open', "written `name=value`"),
        ("{.argmap}", "written `name=value`"),
        ("at", "says nothing"),
        ("certainly", "says nothing without `at`"),
        ("steps=1", "says nothing without `around`"),
        ("view=map view=matrix", "given twice"),
    ],
)
def test_an_option_that_cannot_be_had_is_told_with_a_remedy(said: str, message: str) -> None:
    with pytest.raises(BadOption) as wrong:
        wanted(options(said)).asked(Asked())
    assert message in str(wrong.value)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text(st.characters(exclude_characters='"'))))
def test_options_that_are_written_out_are_read_back(said: dict[str, str]) -> None:
    assert options(" ".join(f'{name}="{value}"' for name, value in said.items())) == said


@given(st.text(max_size=60))
def test_any_words_are_options_or_refused(words: str) -> None:
    try:
        wanted(options(words))
    except BadOption as wrong:
        assert wrong.message and wrong.hint
