"""Quotes, hedges and chains of witnesses: what a historian would call a fault, and what is left alone."""

from __future__ import annotations

import pytest
from quotation.minutes import MINUTES
from telling import ROOT, found, ill_told

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.quotation.hedges import hedge
from checks.raised import raised

HEAD = """\
person mayor: The mayor
person clerk: The town clerk
source minutes (1931-05-12): Minutes
  file minutes.txt
"""


def quoted(words: str) -> list[Diagnostic]:
    """What is found on words quoted from the minutes."""
    text = f"{HEAD}event speech (mayor, 1931-05-12): He speaks. [@minutes p. 3]\n  quote: {words}\n  via clerk\n"
    checked = found({ROOT: text, "minutes.txt": MINUTES})
    shown = [f for f in checked.findings if f.rule.code.startswith("AM50")]
    assert [fault for f in shown for fault in ill_told(f)] == []
    return shown


# ------------------------------------------------------------------ quotes


def test_a_misquotation_shows_what_the_source_says_and_where() -> None:
    (finding,) = quoted("Resolved, by nine votes to none: that the harbour wall shall be left to the sea")
    assert (finding.rule.name, finding.severity) == ("misquotation", "error")
    assert "of 100" in finding.message and "seven votes to two" in finding.hint
    (remark,) = finding.remarks
    assert MINUTES[remark.span.start :].startswith("Resolved, by seven")


def test_a_misquotation_shows_no_more_of_a_long_reading_than_a_line_or_two() -> None:
    sentence = "The mayor opened the meeting at eight. He swore that “the new wall has stood for a year and will stand”"
    (finding,) = quoted(f"{sentence}. The baker reported that the cellars had shifted since the autumn fair")
    assert finding.rule.name == "misquotation" and len(finding.hint) < 220 and finding.hint.endswith(" …”")


def test_a_variant_says_word_by_word_what_differs() -> None:
    (finding,) = quoted("that no repair would hold through a seccond winter. Mr Vale asked what it would cost")
    assert (finding.rule.name, finding.severity) == ("variant-quotation", "warning")
    assert "“second”, not “seccond”" in finding.message
    (finding,) = quoted(
        "The engineer reported that the foundations had shifted by a hand's breadth since the autumn storms, and that "
        "repair would hold through a second winter indeed"
    )
    assert "“no” is left out" in finding.message and "“indeed” is not there" in finding.message


def test_a_variant_in_hyphens_alone_says_so() -> None:
    (finding,) = quoted("He said that he had seen wellkept timber walls stand for twenty … the school had no ro-of")
    assert finding.rule.name == "variant-quotation" and "“roof”, not “ro-of”" in finding.message


def test_parts_in_another_order_are_shown_where_they_stand() -> None:
    (finding,) = quoted("The mayor thanked the council … the mayor opened the meeting")
    assert finding.rule.name == "misquotation" and "not in this order" in finding.message
    assert len(finding.remarks) == 2


def test_words_that_share_nothing_with_the_source_are_said_to_be_unlike_anything() -> None:
    (finding,) = quoted("xylophones zigzag")
    assert "nothing like" in finding.message and finding.remarks == ()


def test_an_ambiguous_quote_shows_three_of_its_places() -> None:
    (finding,) = quoted("The council")
    assert (finding.rule.name, finding.severity) == ("ambiguous-quotation", "warning")
    assert "4 places" in finding.message and len(finding.remarks) == 3


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("claim wall: It fell.\n  quote: It fell at night.\n", ["It fell at night."]),
        ("claim wall: It fell. [@minutes]\n  quote: It fell at night.\n", []),
        ("claim wall: It fell.\n  quote: It fell at night. [@minutes]\n", []),
        ("source @minutes\n  quote: It fell at night.\n", []),
        ("dialogue talk: They talk. [@minutes]\n  mayor: No.\n    quote: Never.\n", []),
        ("dialogue talk: They talk.\n  mayor: No. [@minutes]\n    quote: Never.\n", []),
        ("dialogue talk: They talk.\n  mayor: No.\n    quote: Never.\n", ["Never."]),
        ("person baker: The baker\n  quote: A good baker.\n", ["A good baker."]),
    ],
)
def test_a_quote_is_sourced_by_itself_or_by_what_it_stands_under(lines: str, words: list[str]) -> None:
    head = "person mayor: The mayor\nsource minutes (1931): Minutes\n"
    assert raised("unsourced-quotation", head + lines) == words


# ------------------------------------------------------------------ hedges


def hedged(level: str, words: str, language: str = "") -> list[str]:
    frame = f"map m: M\n  language {language}\n" if language else "map m: M\n"
    text = f"{frame}source book: B\nclaim wall{level}: It fell. [@book]\n  quote: {words} [@book]\n"
    return raised("unhedged-words", text)


@pytest.mark.parametrize(
    "words", ["Perhaps it fell.", "It may have fallen.", "It seems that it fell.", "it must  have been"]
)
def test_a_hedge_of_the_source_may_not_be_lost(words: str) -> None:
    assert hedged("", words) == [words]
    assert hedged(' (perhaps "so they say")', words) == hedged(" (probable)", words) == hedged(" (denied)", words) == []


def test_certain_is_no_hedge() -> None:
    assert hedged(" (certain)", "Perhaps it fell.") == ["Perhaps it fell."]


def test_a_quote_with_a_level_of_its_own_is_hedged() -> None:
    text = "source book: B\nclaim wall: It fell. [@book]\n  quote (perhaps): Perhaps it fell. [@book]\n"
    assert raised("unhedged-words", text) == []


@pytest.mark.parametrize("words", ["In May they had it.", "It is fallen.", "Unlikely seemingly.", "He mustered haven."])
def test_words_that_only_look_like_a_hedge_are_none(words: str) -> None:
    assert hedged("", words) == []


@pytest.mark.parametrize(
    ("language", "words", "found"),
    [
        ("Deutsch", "Vielleicht fiel sie.", True),
        ("de-AT", "Sie fiel angeblich um.", True),
        ("German", "Perhaps it fell.", False),
        ("French", "Peut-être qu'il est tombé.", True),
        ("français", "Il tomba sans doute.", True),
        ("Russian", "Perhaps it fell.", False),
        ("English", "Vielleicht fiel sie.", False),
        ("en-GB", "Perhaps it fell.", True),
    ],
)
def test_the_language_of_the_map_says_which_words_hedge(language: str, words: str, found: bool) -> None:
    assert bool(hedged("", words, language)) == found


def test_a_hedge_is_found_as_it_is_written() -> None:
    assert hedge("He MAY   HAVE said so, perhaps.") == "MAY   HAVE"
    assert hedge("nothing of the kind") == hedge("", "de") == hedge("perhaps", "Klingon") == ""


@pytest.mark.parametrize(
    "lines",
    [
        "dispute wall: Did it fall?\n  quote: Perhaps it fell. [@book]\n",
        "dispute wall: Did it fall?\n  position yes: It fell.\n    quote: Perhaps it fell. [@book]\n",
        "dialogue talk: They talk.\n  anna: It fell.\n    quote: Perhaps it fell. [@book]\n",
        "source @book\n  quote: Perhaps it fell.\n",
        "claim wall: Perhaps it fell. [@book]\n",
    ],
)
def test_what_states_nothing_needs_no_hedge_and_prose_is_no_quote(lines: str) -> None:
    assert raised("unhedged-words", f"person anna: Anna\nsource book: B\n{lines}") == []


def test_what_is_called_certain_in_words_that_hedge_is_told() -> None:
    claims = 'claim wall (certain "it seems"): It fell. [@book]\nclaim gate (certain "no doubt"): So. [@book]\n'
    text = "source book: B\n" + claims
    assert raised("unhedged-words", text) == ["wall"]


# ------------------------------------------------------------------ witnesses

CARRIED = "event letter (mayor, 1931-05-13): He dictates a letter.{}\n  via clerk\n"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (CARRIED.format(""), ["clerk"]),
        (CARRIED.format(" [@minutes]"), []),
        (CARRIED.format("") + "  quote: Build! [@minutes]\n", []),
        (CARRIED.format("") + "  because: He was ill. [@minutes]\n", []),
        ("dispute wall: How? [@minutes]\n  " + CARRIED.format("").replace("\n", "\n  "), []),
        ("dispute wall: How?\n  " + CARRIED.format("").replace("\n", "\n  "), ["clerk"]),
    ],
)
def test_words_that_came_through_others_lead_to_a_source(lines: str, words: list[str]) -> None:
    head = "person mayor: The mayor\nperson clerk: The clerk\nsource minutes: Minutes\nnote: They met. [@minutes]\n"
    assert raised("rootless-testimony", head + lines) == words


def test_a_map_that_cites_nothing_is_left_alone() -> None:
    head = "person mayor: The mayor\nperson clerk: The clerk\nsource minutes: Minutes\n"
    assert raised("rootless-testimony", head + CARRIED.format("")) == []


@pytest.mark.parametrize(
    ("diary", "history", "words"),
    [
        (" (1931)", " (1935)", []),
        (" (1931)", " (1930)", ["history"]),
        (" (1931)", " (1931)", []),
        (" (1931-05)", " (1930-05/1931-02)", ["history"]),
        (" (1931~)", " (1935/)", []),
        ("", " (1930)", []),
        (" (1931)", "", []),
    ],
)
def test_a_source_is_known_through_no_older_one(diary: str, history: str, words: list[str]) -> None:
    text = f"source history{history}: A history\nsource diary{diary}: A diary\n  via history\nnote: So. [@diary]\n"
    assert raised("early-witness", text) == words
