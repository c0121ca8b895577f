import xml.etree.ElementTree as ElementTree
from html import escape

from hypothesis import given
from hypothesis import strategies as st

from argmap.picture.words import clean, clusters, shorten, width, wrap

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def test_a_line_has_at_most_32_columns() -> None:
    assert wrap("Without a signal three hundred children never arrive.") == [
        "Without a signal three hundred",
        "children never arrive.",
    ]


def test_no_text_is_one_empty_line() -> None:
    assert wrap("") == [""]


def test_a_long_word_is_broken() -> None:
    assert wrap("a" * 70) == ["a" * 32, "a" * 32, "a" * 6]
    assert wrap("see " + "漢" * 20) == ["see", "漢" * 16, "漢" * 4]


def test_east_asian_wide_characters_count_two() -> None:
    assert width("漢字") == 4 and width("e\u0301") == 1 and width("é") == 1


def test_a_mark_a_joiner_and_a_skin_colour_stay_with_their_character() -> None:
    family = "👩\u200d👩\u200d👧"
    assert list(clusters(f"e\u0301x{family}👍🏽")) == ["e\u0301", "x", family, "👍🏽"]
    assert wrap("e\u0301" * 40) == ["e\u0301" * 32, "e\u0301" * 8]
    assert wrap("\u200d" + "漢" * 3 + " 漢", 6) == ["\u200d漢漢漢", "漢"]
    assert list(clusters("")) == []


def test_bidirectional_controls_and_control_characters_are_gone() -> None:
    assert clean("a\u202eb\u2066c\u200fd\x00e\tf\r\ng\x85h") == "abcd e f g h"
    assert clean("half \ud83d of one, \ufffe \U0001ffff") == "half \ufffd of one, \ufffd \ufffd"


def test_hebrew_and_arabic_stay() -> None:
    assert clean("שלום مرحبا") == "שלום مرحبا"


def test_a_very_long_text_ends_at_a_word_with_an_ellipsis() -> None:
    short = shorten("word " * 2_000)
    assert len(short) <= 600 and short.endswith("word…")
    assert shorten("a" * 10_000) == "a" * 599 + "…"
    assert shorten("e\u0301" * 400, 4) == "e\u0301…"
    assert shorten("just this") == "just this"
    assert shorten("a bell rings at night", 12) == "a bell…"


@given(ANY_TEXT)
def test_cleaned_text_is_text_in_any_xml(text: str) -> None:
    cleaned = clean(text)
    assert ElementTree.fromstring(f"<t>{escape(cleaned)}</t>").text in (cleaned, None)
    assert clean(cleaned) == cleaned


@given(ANY_TEXT, st.integers(2, 40))
def test_wrapping_keeps_every_character_and_the_measure(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert "".join(lines).replace(" ", "") == clean(text).replace(" ", "")
    assert all(width(line) <= columns for line in lines)


@given(ANY_TEXT)
def test_clusters_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text
