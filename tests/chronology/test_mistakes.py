"""What is no date: the message, the smallest stretch that shows it, and a remedy that works."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.chronology.edtf import NotADate, read
from argmap.chronology.mistakes import explain

# text | stretch that shows it | part of the message | part of the hint
WRONG = """
1923-02-29 | 29 | no day `29`: February 1923 has 28 days | `1923-02-28`; `1923-02` is the whole month
1900-02-29 | 29 | February 1900 has 28 days | only the Julian calendar has that day
1922-09-31 | 31 | September 1922 has 30 days | `1922-09-30`
1922-01-00 | 00 | no day `00`: January 1922 has 31 days | `1922-01`
1922-02-3X | 3X | no day `3X`: February 1922 has 28 days | `1922-02`
1922-0X-4X | 4X | no day `4X`: `1922-0X` has at most 31 days | leave the day out: `1922-0X`
XXXX-02-30 | 30 | `XXXX-02` has at most 29 days | leave the day out: `XXXX-02`
XXX1-02-29 | 29 | `XXX1-02` has at most 28 days | leave the day out: `XXX1-02`
1922-13 | 13 | a year has months 01 to 12, and no `13` | seasons 21 to 32
1922-00 | 00 | a year has months 01 to 12, and no `00` | months are 01 to 12
1922-00-01 | 00 | a year has months 01 to 12, and no `00` | months are 01 to 12
1922-20 | 20 | a year has months 01 to 12, and no `20` | half-years 40 and 41
1922-42 | 42 | `42` is no month and no part of a year | quarters 33 to 36, thirds 37 to 39
1922-4X | 4X | `4X` is no month and no part of a year | months are 01 to 12
1922-28-09 | 28 | a year has months 01 to 12, and no `28` | the month stands before the day: `1922-09-28`
1922-21-40 | 40 | `21` is a part of a year, and only months have days | leave the day out: `1922-21`
1922-09/1921 | 1921 | end, 1921-12-31 at the latest, is before the start, 1922-09-01 | `1921` before `1922-09`
1922/1921-12-31 | 1921-12-31 | is before the start, 1922-01-01 at the earliest | `1921-12-31` before `1922`
{1922..1921} | 1921 | is before the start | `1921` before `1922`
/ | / | neither the start nor the end is told | leave the date out
198u | u | `u` is no sign of a date since 2019: it is `X` now | `198X`
1984-uu | u | it is `X` now | `1984-XX`
y17e7 | y | it is `Y` now | `Y17E7`
1950p2 | p | it is `S` now | `1950S2`
2004/open | open | `open` was a word of the draft of 2012 | two dots: `2004/..`
unknown/2006 | unknown | `unknown` was a word | `/2006`
unknown | unknown | `unknown` was a word | leave the date out
(2004)?-06 | ( | a parenthesis is no part of a date since 2019 | `?2004-06`
1984?~ | ?~ | `?~` is 2 marks, and a part has one | `1984%`
1984?? | ?? | `??` is 2 marks | `1984?`
1985-04-12T10:00 | T10:00 | `T10:00` is a time of day, and dates only are read | drop the time: `1985-04-12`
1985-04-12T10:00:00Z/2004 | T10:00:00Z | is a time of day | `1985-04-12/2004`
1985-04-12 10:00 |  10:00 | `10:00` is a time of day | `1985-04-12`
1648/9 | 1648/9 | `1648/9` is one year under two counts | `1649`; or one of both: `[1648,1649]`
1648/49 | 1648/49 | is one year under two counts | `1649`
1648/9-02-10 | 1648/9 | is one year under two counts | `1649-02-10`
28/09/1922 | 28/09/1922 | has its year at the end | write `1922-09-28`
09/28/1922 | 09/28/1922 | has its year at the end | write `1922-09-28`
04/05/1922 | 04/05/1922 | has its year at the end | write `1922-05-04` or `1922-04-05`
99/99/1922 | 99/99/1922 | has its year at the end | as in `1922-09-28`
28.09.1922 | 28.09.1922 | has its year at the end | write `1922-09-28`
09/1922 | 09/1922 | has its year at the end | write `1922-09`
13/1922 | 13/1922 | has its year at the end | as in `1922-09-28`
1922/9/28 | 1922/9/28 | has no hyphens between its parts | write `1922-09-28`
1922/09 | 1922/09 | has no hyphens between its parts | write `1922-09`
19220928 | 19220928 | has no hyphens between its parts | write `1922-09-28`
19229928 | 19229928 | has no hyphens between its parts | as in `1922-09-28`
28.9.22 | 28.9.22 | has a year of 2 digits, and years have 4 | as in `1922-09-28`
22 | 22 | `22` is a year of 2 digits, and years have 4 | write `0022`, or the century too, as in `1922`
1/1922 | 1/1922 | has its year at the end | write `1922-01`
5 | 5 | `5` is a year of 1 digit, and years have 4 | write `0005`
-43 | -43 | `-43` is a year of 2 digits | write `-0043`
1922/23-09 | 1922/23 | is one year under two counts | `1923-09`
1922/579 | 579 | `579` is a year of 3 digits | write `0579`
19222 | 19222 | `19222` is a year of 5 digits | a longer year has a `Y`: `Y19222`
01922 | 01922 | `01922` is a year of 5 digits | write `1922`
1922-9-28 | 9 | `9` is one digit, and months and days have two | write `1922-09-28`
1922-9/1922-12 | 9 | `9` is one digit | write `1922-09/1922-12`
28 September 1922 | September | `September` is a month in letters | write `1922-09-28`
Sept. 1922 | Sept | `Sept` is a month in letters | write `1922-09`
September 31, 1922 | September | is a month in letters | September is 09
May | May | `May` is a month in letters | May is 05
spring 1922 | spring | `spring` is a season in letters | write `1922-21`
Winter | Winter | `Winter` is a season in letters | write a year and 24 for winter
43 BC | 43 BC | `43 BC` is counted without a year 0, and dates are counted with it | write `-0042`
1 b.c. | 1 b.c. | is counted without a year 0 | write `0000`
44 AD | 44 AD | `44 AD` has an era | write `0044`
a.d. 1922 | a.d. 1922 | a year without a sign is of ours | write `1922`
44 ce | 44 ce | has an era | write `0044`
c. 1922 | c.  | `c.` is a word, and an approximate date bears a mark | write `1922~`
1920s | 1920s | `1920s` is a decade in letters | write `192X`
19th century | 19th century | `19th century` is a century in letters | write `18XX`
1914-1918 | 1914-1918 | the start and the end of an interval have `/` between them | write `1914/1918`
1914–1918 | 1914–1918 | have `/` between them | write `1914/1918`
1914-08–1918-11 | – | `–` is a dash, and dates have a hyphen | write
1922–09 | – | `–` is a dash, and dates have a hyphen | write `1922-09`
1922- | - | nothing follows the hyphen | `1922/` ends nobody knows when, `1922/..` goes on
1922..1925 | .. | `..` is a range within brackets, and an end beside `/` | write `1922/1925`
..1922 | .. | an end beside `/` | write `../1922`
1922.. | .. | an end beside `/` | write `1922/..`
Y10E1000000000 | Y10E1000000000 | is farther away than 10^12 years | `Y1E12`
Y9999999999999 | Y9999999999999 | is farther away than 10^12 years | `Y-1E12`
Y2000 | Y2000 | has at most four digits, and `Y` marks a year of more | write `2000`
Y-12 | Y-12 | has at most four digits | write `-0012`
-0000 | -0000 | the year 0 has no sign | write `0000`
1950S0 | S0 | a year has at least 1 significant digit | write `S1`
19XXS2 | S2 | the digits of `19XX` are given as unspecified, and again by `S2` | leave out `S2`
[1667, 1668] |   | a date has no space in it | write `[1667,1668]`
[1667.. | [1667.. | stops before the date is complete | write a year
1922-W39 | - | `-` does not continue a date here | `1610/1633`
1922x9 | x | it is `X` now | `1922X9`
foo | f | `f` does not continue a date here | `1633-06-22`
"""
CASES = [tuple(line.split(" | ")) for line in WRONG.strip().splitlines()]
NOT_WHOLE = {"S1", "S2", "1922X9", "1914-08-1918-11", "%", "?", "~", "Y", "/"}


def mistake(text: str, *, julian: bool = False) -> NotADate:
    with pytest.raises(NotADate) as caught:
        read(text, julian=julian)
    return caught.value


@pytest.mark.parametrize(("text", "shown", "message", "hint"), CASES)
def test_a_mistake_is_shown_where_it_is_and_told_what_to_write(text: str, shown: str, message: str, hint: str) -> None:
    wrong = mistake(text)
    if "stops before" in message:
        assert (wrong.offset, wrong.length) == (len(text), 0)
    else:
        assert text[wrong.offset : wrong.offset + wrong.length] == shown
    assert message in wrong.message and hint in wrong.hint
    assert str(wrong) == wrong.message


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_every_date_in_a_hint_can_be_read(text: str) -> None:
    for written in re.findall("`([^`]+)`", mistake(text).hint):
        assert written in NOT_WHOLE or read(written)


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_a_message_begins_in_lower_case_and_has_no_full_stop(text: str) -> None:
    wrong = mistake(text)
    for line in (wrong.message, wrong.hint):
        first = line.split()[0]
        assert first[0] in "`" or first.islower() or first in ("February", "January", "September")
        assert not line.endswith(".") and "\n" not in line


@pytest.mark.parametrize("text", ["", " "])
def test_nothing_is_no_date(text: str) -> None:
    assert (mistake(text).message, mistake(text).offset, mistake(text).length) == (
        "there is no date",
        0,
        len(text),
    )


def test_a_day_that_no_calendar_has_is_none_in_the_julian_one() -> None:
    wrong = mistake("1923-02-29", julian=True)
    assert wrong.message == "no day `29`: February 1923 has 28 days"
    assert "Julian" not in wrong.hint


def test_an_interval_that_may_run_forwards_is_no_mistake() -> None:
    assert read("1922/1922-06").is_interval and read("1922-12-31/1922").is_interval


@given(st.text() | st.text(alphabet="0123456789-/.,[]{}?~%XYESTux "))
@example("[" * 200)
@example("9" * 200)
@example("Y" + "9" * 199)
@example("Y1E" + "9" * 197)
@example("1950S" + "9" * 195)
@example("٣٣٣٣")
def test_any_text_is_a_date_or_says_why_it_is_none(text: str) -> None:
    try:
        assert read(text).text == text
    except NotADate as wrong:
        assert 0 <= wrong.offset <= wrong.offset + wrong.length <= len(text)
        assert wrong.message and wrong.hint


@given(st.text(max_size=30), st.integers(0, 30))
def test_every_text_that_is_no_date_has_an_explanation(text: str, offset: int) -> None:
    assert explain(text, min(offset, len(text))).hint
