"""Laws of written dates, on every date that can be thought of."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from argmap.chronology.edtf import NotADate, read
from argmap.chronology.when import Answer, Precision, When, iso, on


def ends(when: When) -> tuple[int, int]:
    assert when.earliest is not None and when.latest is not None
    return when.earliest, when.latest


@st.composite
def masks(draw: st.DrawFn) -> tuple[str, datetime.date]:
    """A day, and its text with some digits unspecified and maybe cut short."""
    day = draw(st.dates())
    text = "".join(c if c == "-" or draw(st.booleans()) else "X" for c in day.isoformat())
    return text[: draw(st.sampled_from([4, 7, 10]))], day


@given(masks())
def test_unspecified_digits_cover_every_day_that_fits(mask: tuple[str, datetime.date]) -> None:
    text, day = mask
    when = read(text)
    assert when.holds_at(on(day.toordinal())) is not Answer.IMPOSSIBLE
    for end in ends(when):
        assert all(c in (x, "X") for c, x in zip(text, iso(end), strict=False))


@given(st.dates())
def test_a_coarser_date_contains_a_finer_one(day: datetime.date) -> None:
    text = day.isoformat()
    finer = read(text)
    assert (finer.earliest, finer.latest) == (day.toordinal(), day.toordinal())
    half, quarter = f"{text[:4]}-{40 + (day.month > 6)}", f"{text[:4]}-{33 + (day.month - 1) // 3}"
    for coarser in (
        text[:7],
        quarter,
        half,
        text[:4],
        text[:3] + "X",
        text[:2] + "XX",
        text[:1] + "XXX",
        "XXXX",
    ):
        assert ends(read(coarser))[0] <= ends(finer)[0] and ends(finer)[1] <= ends(read(coarser))[1]
        assert list(Precision).index(read(coarser).precision) >= list(Precision).index(finer.precision)
        finer = read(coarser)


@st.composite
def dates(draw: st.DrawFn) -> str:
    """A day, month, year or part of a year with marks wherever they may stand."""
    mark = st.sampled_from(["", "", "", "?", "~", "%"])
    day = draw(st.dates())
    sign = draw(st.sampled_from(["", "", "-"]))
    month = draw(st.sampled_from([f"{day.month:02}", f"{day.month:02}", "XX", "1X"]))
    parts = [f"{sign}{day.year:04}", month, f"{min(day.day, 28):02}"][: draw(st.integers(1, 3))]
    whole = "-".join(f"{draw(mark)}{part}{draw(mark)}" for part in parts)
    other = st.sampled_from([f"{day.year:04}-{draw(st.integers(21, 41))}", f"{day.year:04}S{draw(st.integers(1, 5))}"])
    return draw(st.just(whole) | other | st.just(f"Y{sign}{day.year + 9999}"))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Any date: one alone, an interval or a set. Intervals and ranges may run backwards."""
    one, two, dots = draw(dates()), draw(dates()), draw(st.sampled_from(["", ".."]))
    shapes = [
        one,
        f"{one}/{two}",
        f"{one}/{dots}",
        f"{dots}/{two}",
        f"[{one},{two}]",
        f"{{{one}..{two},{two}..}}",
    ]
    return draw(st.sampled_from(shapes))


@given(texts(), st.booleans())
def test_a_date_survives_its_own_text_and_starts_before_it_ends(text: str, julian: bool) -> None:
    try:
        when = read(text, julian=julian)
    except NotADate as wrong:
        assert "is before the start" in wrong.message
        return
    assert when.text == text and read(when.text, julian=julian) == when
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest
    assert when.fuzzy(0) == when
    assert when.fuzzy(2).overlaps(when) is not Answer.IMPOSSIBLE
