"""What is told of quotes that leave a `not` out, shout, or take over what printers put in."""

from __future__ import annotations

import pytest

from argmap.quotation.comparing import Witness
from argmap.quotation.folding import readable

TEXT = (
    "Resolved, that the wall shall not be rebuilt in timber, but in granite, be-\nfore the winter.[12] He will never\n"
    "agree to the plan. Nobody objected.1 The Well-\nKnown clerk is not here*; he is “ill”."
)
WALL = Witness(TEXT)


@pytest.mark.parametrize(
    ("quote", "lost"),
    [
        ("the wall shall … be rebuilt in timber", "not"),
        ("the wall shall [surely] be rebuilt in timber", "not"),
        ("the wall shall [...] be rebuilt in timber", "not"),
        ("He will … agree to the plan", "never"),
        ("the wall shall [never] be rebuilt in timber", ""),
        ("the wall shall not be rebuilt … in granite", ""),
        ("the wall … in granite", ""),
        ("Resolved … Nobody objected", ""),
        ("be rebuilt in granite", ""),
    ],
)
def test_a_gap_that_swallows_a_negation_is_told(quote: str, lost: str) -> None:
    assert WALL.verdict(quote).lost == lost


def test_words_in_other_capitals_are_the_same_words() -> None:
    verdict = WALL.verdict("THE WALL SHALL NOT BE REBUILT IN TIMBER, BUT IN GRANITE, BEFORE THE WINTER")
    assert (verdict.kind, verdict.likeness) == ("variant", None)
    assert verdict.reading == "the wall shall not be rebuilt in timber, but in granite, before the winter"
    assert WALL.verdict("ALL SHALL NOT BE REBUILT").kind == "wrong"


def test_the_reading_that_is_proposed_can_be_quoted_as_it_stands() -> None:
    verdict = WALL.verdict("but in marble, before the winter. He will never agree to the proposal")
    assert verdict.reading.startswith("but in granite, before the winter. He will never agree")
    assert WALL.verdict(verdict.reading).kind == "exact"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("be-\nfore", "before"),
        ("well-known", "well-known"),
        ("the hall.[12] He", "the hall. He"),
        ("war.² It", "war. It"),
        ("objected.1 The", "objected. The"),
        ("on 1.5 hectares", "on 1.5 hectares"),
        ("is here*; he", "is here; he"),
        ("[sic] 12", "[sic] 12"),
    ],
)
def test_words_are_made_whole_and_callouts_left_out(printed: str, said: str) -> None:
    assert readable(printed) == said


def test_straight_quotation_marks_around_a_quote_are_no_part_of_it() -> None:
    assert WALL.verdict("'Nobody objected'").kind == "exact"
