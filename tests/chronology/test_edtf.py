"""Dates as they are written: examples of the standard, what it leaves open, and another reader."""

import subprocess
import sys

import pytest

from argmap.chronology.calendar import day_number
from argmap.chronology.edtf import LONGEST_TEXT, NotADate, read
from argmap.chronology.when import Answer, End, Precision, When, iso

# The examples of the Library of Congress text of 4 February 2019: level, text, first and last day; - is none.
STANDARD = """
0  1985-04-12                1985-04-12     1985-04-12
0  1985-04                   1985-04-01     1985-04-30
0  1985                      1985-01-01     1985-12-31
0  1964/2008                 1964-01-01     2008-12-31
0  2004-06/2006-08           2004-06-01     2006-08-31
0  2004-02-01/2005-02-08     2004-02-01     2005-02-08
0  2004-02-01/2005-02        2004-02-01     2005-02-28
0  2004-02-01/2005           2004-02-01     2005-12-31
0  2005/2006-02              2005-01-01     2006-02-28
1  Y170000002                170000002-01-01   170000002-12-31
1  Y-170000002               -170000002-01-01  -170000002-12-31
1  2001-21                   2001-03-01     2001-06-21
1  1984?                     1984-01-01     1984-12-31
1  2004-06~                  2004-06-01     2004-06-30
1  2004-06-11%               2004-06-11     2004-06-11
1  201X                      2010-01-01     2019-12-31
1  20XX                      2000-01-01     2099-12-31
1  2004-XX                   2004-01-01     2004-12-31
1  1985-04-XX                1985-04-01     1985-04-30
1  1985-XX-XX                1985-01-01     1985-12-31
1  1985-04-12/..             1985-04-12     -
1  1985-04/..                1985-04-01     -
1  1985/..                   1985-01-01     -
1  ../1985-04-12             -              1985-04-12
1  ../1985-04                -              1985-04-30
1  ../1985                   -              1985-12-31
1  1985-04-12/               1985-04-12     -
1  1985-04/                  1985-04-01     -
1  1985/                     1985-01-01     -
1  /1985-04-12               -              1985-04-12
1  /1985-04                  -              1985-04-30
1  /1985                     -              1985-12-31
1  -1985                     -1985-01-01    -1985-12-31
2  Y-17E7                    -170000000-01-01  -170000000-12-31
2  1950S2                    1900-01-01     1999-12-31
2  Y171010000S3              171000000-01-01   171999999-12-31
2  Y3388E2S3                 338000-01-01   338999-12-31
2  2001-34                   2001-04-01     2001-06-30
2  [1667,1668,1670..1672]    1667-01-01     1672-12-31
2  [..1760-12-03]            -              1760-12-03
2  [1760-12..]               1760-12-01     -
2  [1760-01,1760-02,1760-12..]  1760-01-01  -
2  [1667,1760-12]            1667-01-01     1760-12-31
2  [..1984]                  -              1984-12-31
2  {1667,1668,1670..1672}    1667-01-01     1672-12-31
2  {1960,1961-12}            1960-01-01     1961-12-31
2  {..1984}                  -              1984-12-31
2  2004-06~-11               2004-06-11     2004-06-11
2  2004?-06-11               2004-06-11     2004-06-11
2  ?2004-06-~11              2004-06-11     2004-06-11
2  2004-%06-11               2004-06-11     2004-06-11
2  156X-12-25                1560-12-25     1569-12-25
2  15XX-12-25                1500-12-25     1599-12-25
2  XXXX-12-XX                0000-12-01     9999-12-31
2  1XXX-XX                   1000-01-01     1999-12-31
2  1XXX-12                   1000-12-01     1999-12-31
2  1984-1X                   1984-10-01     1984-12-31
2  2004-06-~01/2004-06-~20   2004-06-01     2004-06-20
2  2004-06-XX/2004-07-03     2004-06-01     2004-07-03
"""
EXAMPLES = [tuple(line.split()) for line in STANDARD.strip().splitlines()]

# Ours, where the standard leaves open what the days are, or is silent.
MORE = """
1922-40       1922-01-01   1922-06-30
1922-41       1922-07-01   1922-12-31
1922-37       1922-01-01   1922-04-30
1922-39       1922-09-01   1922-12-31
1922-36       1922-10-01   1922-12-31
1922-24       1922-01-01   1923-03-20
1922-29       1922-09-01   1922-12-22
1922-31       1922-03-01   1922-06-21
192X-21       1920-03-01   1929-06-21
-000X         -0009-01-01  -0001-12-31
-195X         -1959-01-01  -1950-12-31
-1950S2       -1999-01-01  -1900-12-31
-195X-12-25   -1959-12-25  -1950-12-25
0050S2        0050-01-01   0050-12-31
1922-XX-31    1922-01-31   1922-12-31
1922-02-XX    1922-02-01   1922-02-28
192X-02-29    1920-02-29   1928-02-29
1922-1X-0X    1922-10-01   1922-12-09
{1960..1962}  1960-01-01   1962-12-31
{1960..,1950} 1950-01-01   -
Y1E12         1000000000000-01-01  1000000000000-12-31
../..         -            -
../           -            -
"""
DECIDED = [tuple(line.split()) for line in MORE.strip().splitlines()]


def named(day: int | None) -> str:
    return "-" if day is None else iso(day)


def ends(when: When) -> tuple[int, int]:
    assert when.earliest is not None and when.latest is not None
    return when.earliest, when.latest


@pytest.mark.parametrize(("level", "text", "first", "last"), EXAMPLES)
def test_an_example_of_the_standard_covers_its_days(level: str, text: str, first: str, last: str) -> None:
    when = read(text)
    assert level in "012"
    assert (when.text, named(when.earliest), named(when.latest)) == (text, first, last)


@pytest.mark.parametrize(("text", "first", "last"), DECIDED)
def test_a_date_that_the_standard_leaves_vague_covers_its_widest_usual_reading(
    text: str, first: str, last: str
) -> None:
    assert (named(read(text).earliest), named(read(text).latest)) == (first, last)


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("1922/..", End.DATED, End.OPEN),
        ("1922/", End.DATED, End.UNKNOWN),
        ("/1922", End.UNKNOWN, End.DATED),
        ("../1922", End.OPEN, End.DATED),
        ("/..", End.UNKNOWN, End.OPEN),
        ("1922", End.DATED, End.DATED),
    ],
)
def test_an_end_that_is_not_known_differs_from_one_that_is_not_there(text: str, starts: End, ends: End) -> None:
    assert (read(text).starts, read(text).ends) == (starts, ends)


def test_an_interval_keeps_the_bounds_of_both_its_ends() -> None:
    when = read("1922-09/1922-12")
    bounds = when.start_earliest, when.start_latest, when.end_earliest, when.end_latest
    assert [named(day) for day in bounds] == ["1922-09-01", "1922-09-30", "1922-12-01", "1922-12-31"]
    assert when.is_interval


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1922-09-28", Precision.DAY),
        ("1922-09", Precision.MONTH),
        ("1922-09-XX", Precision.MONTH),
        ("1922-23", Precision.SEASON),
        ("1922-41", Precision.SEASON),
        ("1922", Precision.YEAR),
        ("1922-XX", Precision.YEAR),
        ("1922-1X-28", Precision.YEAR),
        ("192X", Precision.DECADE),
        ("192X-09-28", Precision.DECADE),
        ("19XX-09", Precision.CENTURY),
        ("1950S2", Precision.CENTURY),
        ("1XXX-24", Precision.MILLENNIUM),
        ("XXXX", Precision.LONGER),
        ("Y171010000S3", Precision.LONGER),
        ("1922/1923", Precision.INTERVAL),
        ("[1922,1923]", Precision.SET),
    ],
)
def test_a_date_is_as_precise_as_the_smallest_stretch_it_lies_in(text: str, precision: Precision) -> None:
    assert read(text).precision is precision


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("1922", False, False),
        ("1922?", True, False),
        ("1922-~09", False, True),
        ("1922%-09-28", True, True),
        ("1922?/1923~", True, True),
        ("[1921,1922?]", True, False),
        ("{1921~..1922}", False, True),
    ],
)
def test_a_mark_anywhere_qualifies_the_whole(text: str, uncertain: bool, approximate: bool) -> None:
    assert (read(text).uncertain, read(text).approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1922?", "1921-01-01", "1923-12-31"),
        ("1922-09~", "1922-08-01", "1922-10-31"),
        ("1922-09-28%", "1922-09-27", "1922-09-29"),
        ("1922?-09-28", "1921-09-28", "1923-09-28"),
        ("1922-~09-28", "1922-08-28", "1922-10-28"),
        ("?1922-09-~28", "1921-09-27", "1923-09-29"),
        ("192X~", "1910-01-01", "1939-12-31"),
        ("1922-40~", "1921-07-01", "1922-12-31"),
        ("1922-XX?", "1921-01-01", "1923-12-31"),
        ("1922-09-XX?", "1922-08-01", "1922-10-31"),
        ("1922~/1930", "1921-01-01", "1930-12-31"),
        ("1922~/", "1921-01-01", "-"),
        ("[1922,1930~..1931]", "1922-01-01", "1932-12-31"),
        ("1922", "1922-01-01", "1922-12-31"),
    ],
)
def test_a_qualified_date_is_one_unit_of_its_own_wider(text: str, first: str, last: str) -> None:
    wide = read(text).fuzzy()
    assert (named(wide.earliest), named(wide.latest)) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1917-10-25", "1917-11-07", "1917-11-07"),
        ("1918-01-31", "1918-02-13", "1918-02-13"),
        ("1700-02-18", "1700-02-28", "1700-02-28"),
        ("1900-02-29", "1900-03-13", "1900-03-13"),
        ("1700-02", "1700-02-11", "1700-03-11"),
        ("1922", "1922-01-14", "1923-01-13"),
        ("1917-10-25/1918-01-31", "1917-11-07", "1918-02-13"),
    ],
)
def test_a_julian_date_keeps_its_text_and_is_counted_in_gregorian_days(text: str, first: str, last: str) -> None:
    when = read(text, julian=True)
    assert (when.text, named(when.earliest), named(when.latest)) == (text, first, last)


def test_the_members_of_a_set_are_kept_and_a_range_is_not_counted_out() -> None:
    assert [m.text for m in read("[1667,1670..1672]").members] == ["1667", "1670..1672"]
    assert [m.text for m in read("{1667,1670..1672}").members] == ["1667", "1670", "1672", "1670..1672"]
    assert read("{0000..9999}").before(read("9999-12-31")) is Answer.POSSIBLE


RIGHT_ELSEWHERE = """
1984  1984-06  1984-06-02  199X  19XX  1999-XX  1985-04-XX  2004-06-11%  1964/2008  2004-06/2006-08  1922~
[1667,1668,1670..1672]  {1960,1961-12}  156X-12-25  1XXX-12  2001-33  2001-34  2001-37  2001-40  2001-41
-0043-03-15  Y170000002  2004-06-~01/2004-06-~20  XXXX-12-XX  1XXX-XX
"""


@pytest.mark.parametrize("text", RIGHT_ELSEWHERE.split())
def test_another_reader_finds_the_same_days(text: str) -> None:
    other = pytest.importorskip("edtf", reason="the edtf package is only needed to compare with").parse_edtf(text)
    low, high = tuple(other.lower_strict())[:3], tuple(other.upper_strict())[:3]
    assert ends(read(text)) == (day_number(*low), day_number(*high))


def test_a_text_as_long_as_allowed_is_read_and_a_longer_one_is_not() -> None:
    longest = "[" + "1922," * 38 + "1922-XX?]"
    assert len(longest) == LONGEST_TEXT and len(read(longest).members) == 39
    with pytest.raises(NotADate, match="201 characters is longer than 200"):
        read(longest + " ")


def test_reading_dates_starts_without_a_parser_or_a_data_library() -> None:
    heavy = "{'lark', 'pydantic', 'datetime', 'click', 'graphviz'}"
    program = f"import sys, argmap.chronology.edtf; print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
