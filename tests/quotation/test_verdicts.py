"""Whether a source has the words: what printers change counts for nothing, what authors wrote counts in full."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.quotation.comparing import VARIANT, Verdict, Witness
from argmap.quotation.folding import OPTIONAL, fold
from quotation.minutes import MINUTES

COUNCIL = Witness(MINUTES)


def read(verdict: Verdict, text: str = MINUTES) -> list[str]:
    """The source's words that a verdict points at, on one line each."""
    return [" ".join(text[start:end].split()) for start, end in verdict.places]


# ------------------------------------------------------------------ what counts for nothing


@pytest.mark.parametrize(
    "quote",
    [
        "the wall could be rebuilt in granite for eleven thousand pounds",
        "no repair would hold through a second winter",  # over a line's end
        "the foundations had shifted by a hand's breadth",  # a word broken at a line's end, another apostrophe
        'the mayor opened the meeting at seven o"clock',  # marks of any kind, a small letter at the beginning
        "he had seen well-kept timber walls",  # a hyphen that is the word's own, at a line's end
        "Mr Vale asked what it would cost -- and who would pay",
        "what it would cost—and who would pay",
        "will not stand for another sixty”. The engineer reported",  # past a callout glued to a full stop
        'another sixty".1 The engineer',  # and with it
        "through a second winter. Mr Vale asked",  # past a raised callout
        "silent for some time. The engineer said",  # past a callout in brackets
        "the school had no roof. The council was not of one mind",  # past a star
        "“He said it would not stand … and it stood.”",  # the source has dots of its own
        "  He said\n that timber  would".replace("timber", "he had seen well-kept timber walls stand").replace(
            "would", ""
        ),
        "rebuilt in granite before the winter of 1932",
        "The mayor thanked the council.",  # a full stop of the quoting author
        '"closed the meeting at eleven"',  # marks around the whole
    ],
)
def test_what_printers_and_quoting_authors_change_makes_no_difference(quote: str) -> None:
    assert COUNCIL.verdict(quote).kind == "exact"


@pytest.mark.parametrize(
    ("quote", "source"),
    [
        ("ﬁnal oﬃce", "the final office of all"),
        ("the final office", "the ﬁnal oﬃce of all"),
        ("co-operate with them", "they co\u2010operate with them"),
        ("government of all", "the govern\u00adment of all"),
        ("government of all", "the govern\u00ac\nment of all"),
        ("1922–1923 in full", "the year 1922-1923 in full"),
        ("der Russisch-Japanische Krieg", "Der Russisch–Japanische Krieg begann."),
        ("мы согласились", "И мы согласи-\nлись с ним."),
        ("café noir", "un cafe\u0301 noir"),
        ("全体一致で決めた", "会議は、全体一致で決めた。"),
        ("a word", "a\u00a0\u2009word"),
        ("5 m² of wall", "about 5 m² of wall"),
        ("No. 5 of the street", "at No. 5 of the street"),
    ],
)
def test_forms_of_signs_that_mean_the_same_are_the_same(quote: str, source: str) -> None:
    assert Witness(source).verdict(quote).kind == "exact"


# ------------------------------------------------------------------ what counts in full


@pytest.mark.parametrize(
    ("quote", "source"),
    [
        ("resign from the body", "they re-sign from the body"),
        ("at number No.7 of the long street", "at number No.5 of the long street"),
        ("The wall will stand for another sixty years", "The wall will not stand for another sixty years"),
        ("the Council of this town met in the evening", "the council of this town met in the evening"),
        ("able to vote for granite in this town", "unable to vote for granite in this town"),
        ("He asked who would pay for all of this.", "He asked who would pay for all of this?"),
    ],
)
def test_whatever_an_author_wrote_counts(quote: str, source: str) -> None:
    assert Witness(source).verdict(quote + " x").kind != "exact"
    if not source.endswith("?"):
        assert Witness(source).verdict(quote).kind in ("variant", "wrong")


def test_a_slip_of_the_pen_is_a_variant_that_shows_the_source() -> None:
    verdict = COUNCIL.verdict("that the harbour wall shall be rebuilt in granit before the winter of 1932")
    assert verdict.kind == "variant" and verdict.likeness is not None and VARIANT <= verdict.likeness < 100
    assert verdict.changed == (("granit", "granite"),)
    assert read(verdict) == ["that the harbour wall shall be rebuilt in granite before the winter of 1932"]
    assert verdict.reading == read(verdict)[0]


def test_a_not_that_was_lost_is_told_however_alike_the_rest_is() -> None:
    verdict = COUNCIL.verdict(
        "The engineer reported that the foundations had shifted by a hand's breadth since the autumn storms, and that "
        "repair would hold through a second winter"
    )
    assert verdict.kind == "variant" and verdict.changed == (("", "no"),)


def test_two_words_replaced_so_that_the_sense_is_reversed_is_wrong() -> None:
    verdict = COUNCIL.verdict("that the harbour wall shall be forgotten in silence before the winter of 1932")
    assert verdict.kind == "wrong" and verdict.likeness is not None and 60 < verdict.likeness < VARIANT
    assert "rebuilt in granite" in verdict.reading
    assert ("forgotten", "rebuilt") in verdict.changed


def test_an_invented_sentence_is_wrong_and_far_from_everything() -> None:
    verdict = COUNCIL.verdict("The bishop declared that no Christian town had need of any wall but faith")
    assert verdict.kind == "wrong" and (verdict.likeness or 0) < 65


def test_words_that_share_nothing_with_the_source_have_no_reading() -> None:
    assert COUNCIL.verdict("xylophones zigzag quietly") == Verdict("wrong")
    assert Witness("").verdict("anything") == Verdict("wrong")


def test_a_few_words_that_stand_in_several_places_are_ambiguous_and_more_of_them_are_not() -> None:
    few = COUNCIL.verdict("He said that")
    assert few.kind == "ambiguous" and read(few) == ["He said that", "He said that"]
    assert COUNCIL.verdict("The council").kind == "ambiguous" and len(COUNCIL.verdict("The council").places) == 4
    assert COUNCIL.verdict("The council thanked the mayor").kind == "exact"


def test_a_long_passage_that_is_repeated_is_no_doubt_about_a_place() -> None:
    refrain = "and the sea came in over the wall, and nobody had kept it well"
    assert Witness(f"First, {refrain}. Then, {refrain}.").verdict(refrain).kind == "exact"


# ------------------------------------------------------------------ parts


@pytest.mark.parametrize("dots", ["…", "...", ". . .", "[…]", "[...]", "(...)", " […] "])
def test_parts_around_dots_must_follow_each_other(dots: str) -> None:
    assert COUNCIL.verdict(f"the treasurer answered {dots} until the sea takes it").kind == "exact"
    turned = COUNCIL.verdict(f"until the sea takes it {dots} the treasurer answered")
    assert turned.kind == "disordered" and read(turned) == ["until the sea takes it", "The treasurer answered"]


def test_one_part_that_is_not_there_makes_the_whole_wrong() -> None:
    verdict = COUNCIL.verdict("The treasurer answered … until the moon takes it")
    assert verdict.kind == "wrong" and ("moon", "sea") in verdict.changed


def test_words_in_brackets_are_the_quoting_authors_and_stand_for_little() -> None:
    for quote in (
        "[the mayor] thanked the council, and closed the meeting",
        "[T]imber would last twelve years",
        "he would not vote for granite [in May] while the school had no roof",
        "The mayor [sic] thanked the council",
    ):
        assert COUNCIL.verdict(quote).kind == "exact"
    far = COUNCIL.verdict("The mayor opened the meeting [and] closed the meeting at eleven")
    assert far.kind == "disordered"


def test_a_second_beginning_is_tried_if_the_first_leads_nowhere() -> None:
    text = "The council met. It was late. The council then sent for the engineer."
    assert Witness(text).verdict("The council [later] sent for the engineer").kind == "exact"


@pytest.mark.parametrize("quote", ["", "…", "“”", " - ", "[...]", "[sic]", "* * *"])
def test_a_quote_of_no_word_says_nothing_wrong(quote: str) -> None:
    assert COUNCIL.verdict(quote).kind == "exact"


def test_words_do_not_begin_or_end_within_a_word() -> None:
    text = Witness("He is unable to pay the partygoers.")
    assert text.verdict("able to pay the party").kind == "wrong"
    assert text.verdict("unable to pay").kind == "exact"
    # Where a script has no capitals, nobody can tell by the sign where a word ends.
    assert Witness("会議は全体一致で決めた").verdict("全体一致").kind == "exact"


def test_a_sign_at_the_end_belongs_to_the_reading_if_the_quote_has_it() -> None:
    verdict = Witness("So it was. Who will pay for all of this wall? Nobody knew.").verdict(
        "Who wil pay for all of this wall?"
    )
    assert (verdict.kind, verdict.reading) == ("variant", "Who will pay for all of this wall?")


def test_words_that_stand_within_others_everywhere_are_sought_no_longer_than_needed() -> None:
    assert Witness("a" * 150_000).verdict("aaa").kind == "wrong"


# ------------------------------------------------------------------ without the library that measures


def test_without_rapidfuzz_what_is_not_word_for_word_is_told_unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    monkeypatch.setitem(sys.modules, "rapidfuzz.fuzz", None)
    text = Witness(MINUTES)
    assert text.verdict("The council thanked the mayor").kind == "exact"
    assert text.verdict("The council thanked the major") == Verdict("unmeasured")


def test_a_quote_longer_than_anybody_quotes_is_not_measured() -> None:
    assert COUNCIL.verdict("granite " * 5_000) == Verdict("unmeasured")


# ------------------------------------------------------------------ size


def test_a_long_quote_is_found_and_measured_in_a_long_text() -> None:
    words = [f"{a}{b}" for a in ("stone", "sea", "wall", "roof", "vote") for b in range(30_000)]
    text = " ".join(words)
    quote = " ".join(words[70_000:70_500])
    witness = Witness(text)
    assert len(text) > 1_000_000 and len(quote) > 4_000
    assert witness.verdict(quote).kind == "exact"
    changed = witness.verdict(quote.replace("wall10250", "gate10250"))
    assert changed.kind == "variant" and changed.changed == (("gate10250", "wall10250"),)


@pytest.mark.parametrize(
    "sign", ["a", " ", "-", "[1", ". ", "…", "*", "a.1", "ﬁ", "e\u0301", "a-\n", "\u00ad", "'", "中。"]
)
def test_texts_of_one_sign_are_compared_like_any_other(sign: str) -> None:
    text = sign * 20_000
    witness = Witness(text)
    for quote in (sign * 30, sign * 30 + "x", f"{sign} … {sign}"):
        assert witness.verdict(quote).kind


# ------------------------------------------------------------------ laws

_WORDS = st.sampled_from(
    [
        "wall",
        "the",
        "The",
        "granite",
        "well-kept",
        "naïve",
        "стена",
        "壁",
        "1931",
        "don’t",
        "“no”",
        "said.",
        "time.3",
        "e\u0301t",
    ]
)
_BETWEEN = st.sampled_from(
    [" ", "  ", "\n", "\r\n", " — ", ", ", ". ", ".² ", ".[4] ", "\u00a0", " … ", "*\n", " (", ") "]
)


@given(st.lists(st.tuples(_WORDS, _BETWEEN), min_size=1, max_size=40), st.data())
def test_what_is_cut_out_of_a_text_between_words_stands_in_it(rows: list[tuple[str, str]], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(rows) - 1))
    last = data.draw(st.integers(first + 1, len(rows)))
    text = "".join(word + between for word, between in rows)
    quote = "".join(word + between for word, between in rows[first : last - 1]) + rows[last - 1][0]
    assert Witness(text).verdict(quote).kind in ("exact", "ambiguous")


@given(st.text(max_size=60), st.text(max_size=200))
@example("0", "\x1e0")
@example("a", "a\u0345")
def test_any_text_is_compared_with_any_quote_and_places_lie_in_it(quote: str, text: str) -> None:
    verdict = Witness(text).verdict(quote)
    assert all(0 <= start <= end <= len(text) for start, end in verdict.places)
    assert verdict.likeness is None or 0 <= verdict.likeness <= 100


@given(st.text(max_size=200))
def test_folding_leads_back_to_places_in_their_order(text: str) -> None:
    folded = fold(text)
    spans = [folded.original_span(at, at + 1) for at in range(len(folded.bare))]
    assert all(0 <= start < end <= len(text) or not text for start, end in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)
    assert OPTIONAL not in folded.bare


@given(st.text("abc xyz", min_size=1, max_size=300))
def test_plain_words_are_left_alone_but_for_blanks(text: str) -> None:
    folded = fold(text)
    assert folded.bare == folded.marked == re.sub(" +", " ", text)
    for match in re.finditer(r"[a-z]+", folded.bare):
        start, end = folded.original_span(match.start(), match.end())
        assert text[start:end] == match[0]
