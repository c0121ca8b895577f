"""Dates as books print them: what is proposed is a date, and the one that was meant."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.chronology import edtf
from argmap.chronology.phrases import advice

# what is written | what is proposed, and a star if that is all there is to say
TOLD = """
b. 1850 | 1850/ *
born in May 1850 | 1850-05/ *
† 1910 | /1910 *
*1850, †1910 | 1850/1910 *
1850 - 1910 | 1850/1910 *
1850 to 1910 | 1850/1910 *
1850–60 | 1850/1860 *
1905–07 | 1905/1907
1850 AD/1910 AD | 1850/1910 *
44 BCE/14 CE | -0043/0014 *
100–44 BC | -0099/-0043 *
1450–c. 1520 | 1450/1520~ *
12 March 1850 – 14 April 1850 | 1850-03-12/1850-04-14 *
May-June 1850 | 1850-05/1850-06 *
3–5 May 1850 | 1850-05-03/1850-05-05 *
1850-present | 1850/.. *
?/1910 | /1910 *
before 1850 | [..1849]
after 44 BC | [-0042..]
between 1850 and 1860 | [1850..1860]
1850 or 1851 | [1850,1851] *
until May 1850 | /1850-05 *
from 1850 | 1850/
ca. 44 BC | -0043~ *
2nd century BC | -01XX *
the 1850s | 185X *
summer of 1850 | 1850-22 *
1850 ? | 1850? *
in 1850 | 1850 *
early 1850 | 1850
"""
ROWS = [tuple(part.strip() for part in line.split("|")) for line in TOLD.strip().splitlines()]


@pytest.mark.parametrize(("written", "told"), ROWS)
def test_a_date_in_words_is_told_in_digits(written: str, told: str) -> None:
    found = advice(written)
    assert found and found.whole == told.endswith("*")
    proposed = re.findall(r"`([^` ]*\d[^` ]*)`", found.hint)
    assert proposed[0] == told.rstrip(" *")
    assert all(edtf.read(date) for date in proposed)


@pytest.mark.parametrize(
    "text", ["1850", "1922-09-28", "1850/1860", "fl. 1850", "31 June 1850", "10 Thermidor II", "x"]
)
def test_what_is_a_date_or_is_not_plain_gets_no_other_one(text: str) -> None:
    found = advice(text)
    assert found is None or not found.whole


_WORDS = (
    "b.",
    "*",
    "c.",
    "1850",
    "44",
    "BC",
    "AD",
    "May",
    "3",
    "-",
    "–",
    "/",
    "to",
    "or",
    "before",
    "and",
    "between",
    "?",
)


@given(st.lists(st.sampled_from(_WORDS), max_size=6).map(" ".join))
def test_whatever_is_proposed_for_all_of_a_phrase_can_be_read_or_is_told_why_not(text: str) -> None:
    found = advice(text)
    if found and found.whole:
        (only,) = re.findall(r"`([^`]+)`", found.hint)
        try:
            edtf.read(only)
        except edtf.NotADate as wrong:
            assert "before the start" in wrong.message
