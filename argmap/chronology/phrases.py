"""Dates as they are written in books, and what to write for them: `b. 1850`, `12 March 1850 - 1851`, `100-44 BC`.

Knows what such words mean and how EDTF spells it; nothing of a text that is no phrase of this kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from argmap.chronology.calendar import MONTHS, month_length
from argmap.syntax.habits import REPUBLICAN

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_BC, _AD = r"b\.? ?c\.?(?: ?e\.?)?", r"(?:a\.? ?d\.?|c\.? ?e\.?)"
_ABOUT = re.compile(r"(?:c\.|ca\.|approx\.|c\b|ca\b|circa\b|about\b|around\b)\s*", re.I)
_ERA = re.compile(rf"(?P<year>\d{{1,4}}) ?(?:(?P<bc>{_BC})|{_AD})|a\.? ?d\.? *(?P<ad>\d{{1,4}})", re.I)
_CENTURY = re.compile(rf"(\d\d?)(?:st|nd|rd|th) (?:century|c\.)(?: ({_BC})| {_AD})?", re.I)
_MONTH = "|".join(m[:3] for m in MONTHS)
_NAMED = re.compile(
    rf"(?:(?P<day>\d\d?)(?:st|nd|rd|th|\.)? +(?:of +)?)?(?P<month>{_MONTH})[a-z]*\.?"
    r"(?: +(?P<later>\d\d?)(?:st|nd|rd|th)?,?)? +(?P<year>\d{4})",
    re.I,
)
_SEASON = re.compile(r"(spring|summer|autumn|fall|winter)(?: of)? (\d{4})", re.I)
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
_DASH = r"[-\u2010-\u2015\u2212]"


@dataclass(frozen=True, slots=True)
class Advice:
    """What is wrong with a phrase, and what to write. whole: one thing only, and nothing of the phrase is lost."""

    message: str
    hint: str
    whole: bool = False


def advice(text: str) -> Advice | None:
    """What to write for a date in words; None for a text that is none."""
    said = " ".join(text.split())
    for pattern, advise in _PHRASES:
        found = re.fullmatch(pattern, said, re.I)
        told = found and advise(found)
        if told:
            return told
    return None


def one_date(text: str, era: str = "") -> str:
    """A single date in EDTF, or nothing if it is not certain what is meant.

    era: the letters of the era that a bare year is counted in.
    """
    text = text.strip()
    about = _ABOUT.match(text)
    text = text[about.end() :] if about else text
    asked = text.endswith("?")
    text = text.removesuffix("?").strip().removeprefix("the ")
    mark = {(True, False): "~", (False, True): "?", (True, True): "%"}.get((bool(about), asked), "")
    found = _spelt(text, era)
    return found + mark if found else ""


def _spelt(text: str, era: str) -> str:
    if era and re.fullmatch(r"\d{1,4}", text):
        text = f"{text} {era}"
    if _PLAIN.fullmatch(text):
        return text
    if found := _ERA.fullmatch(text):
        return _year(int(found["year"] or found["ad"]), before=bool(found["bc"]))
    if found := re.fullmatch(r"(\d{3})0s", text):
        return f"{found[1]}X"
    if found := _CENTURY.fullmatch(text):
        return f"{'-' if found[2] else ''}{int(found[1]) - 1:02}XX" if int(found[1]) else ""
    if found := _SEASON.fullmatch(text):
        return f"{found[2]}-{_SEASONS[found[1].lower()]}"
    if found := _NAMED.fullmatch(text):
        return _day(found)
    return ""


def _year(number: int, *, before: bool) -> str:
    if not number:
        return ""
    return f"{number:04}" if not before else f"{1 - number:05}" if number > 1 else "0000"


def _day(found: re.Match[str]) -> str:
    month = next(n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(found["month"].lower()))
    days = [d for d in (found["day"], found["later"]) if d]
    if not days:
        return f"{found['year']}-{month:02}"
    fits = len(days) == 1 and 1 <= int(days[0]) <= month_length(int(found["year"]), month)
    return f"{found['year']}-{month:02}-{int(days[0]):02}" if fits else ""


def _life(before: str, after: str) -> Callable[[re.Match[str]], Advice | None]:
    def advise(found: re.Match[str]) -> Advice | None:
        date = one_date(found[2])
        fact = f"`{found[1].strip()}` is no part of a date, and a life is an interval"
        return Advice(fact, f"write `{before}{date}{after}`", whole=True) if date else None

    return advise


def _onwards(found: re.Match[str]) -> Advice | None:
    date = one_date(found[1])
    fact = f"`{found[0]}` is an interval in words"
    return Advice(fact, f"`{date}/` ends nobody knows when, `{date}/..` goes on") if date else None


def _until_now(found: re.Match[str]) -> Advice | None:
    date = one_date(found[1])
    return (
        Advice(f"`{found[2]}` is no date, and an open end is two dots", f"write `{date}/..`", whole=True)
        if date
        else None
    )


def _until(found: re.Match[str]) -> Advice | None:
    date = one_date(found[1])
    return Advice(f"`{found[0]}` is an interval in words", f"write `/{date}`", whole=True) if date else None


def _no_end(found: re.Match[str]) -> Advice | None:
    date = one_date(found[1])
    return Advice("an end that is not known is left empty", f"write `{date}/`", whole=True) if date else None


def _before(found: re.Match[str]) -> Advice | None:
    date = _next_year(one_date(found[1]), -1)
    hint = f"write `[..{date}]` for one time before, or `/{date}` for what ended before"
    return Advice(f"`{found[0]}` is a date in words", hint) if date else None


def _after(found: re.Match[str]) -> Advice | None:
    date = _next_year(one_date(found[1]), 1)
    hint = f"write `[{date}..]` for one time after, or `{date}/` for what began after"
    return Advice(f"`{found[0]}` is a date in words", hint) if date else None


def _next_year(date: str, by: int) -> str:
    """The year before or after; a finer date as it is, for the days between hardly matter to who says `before`."""
    if not re.fullmatch(r"-?\d{4}", date):
        return date
    year = int(date) + by
    return f"{year:05}" if year < 0 else f"{year:04}"


def _between(found: re.Match[str]) -> Advice | None:
    start, end = _ends(found[1], found[2])
    hint = f"write `[{start}..{end}]` for one time between, or `{start}/{end}` for what lasted"
    return Advice(f"`{found[0]}` is a date in words", hint) if start and end else None


def _either(found: re.Match[str]) -> Advice | None:
    one, two = _ends(found[1], found[2])
    return Advice("`or` is no part of a date", f"write `[{one},{two}]`", whole=True) if one and two else None


def _interval(found: re.Match[str]) -> Advice | None:
    start, end = _ends(*(part for part in found.groups() if part))
    fact = "the start and the end of an interval have `/` between them, and nothing else"
    if not (start and end):
        return None
    if "/" in found[0] and re.fullmatch(r"[-\d]+/[-\d]+", found[0]):
        return None  # in digits on both sides: what is wrong there is something else
    return Advice(fact, f"write `{start}/{end}`", whole=True)


def _short_end(found: re.Match[str]) -> Advice | None:
    """1850-60: the end without its century, unless it may be a month."""
    year, sign, end = found[1], found[2], found[3]
    whole = year[:2] + end
    may_be_month = sign != "/" and 1 <= int(end) <= 12
    if end <= year[2:] or (1 <= int(end) <= 12 and sign in "-/") or (sign == "-" and 21 <= int(end) <= 41):
        return None
    fact = "the start and the end of an interval have `/` between them, and years have 4 digits"
    if may_be_month:
        return Advice(fact, f"`{year}/{whole}` is from year to year, and `{year}-{end}` a month")
    if sign == "/" and int(whole) == int(year) + 1:
        return None  # one year under two counts
    return Advice(fact, f"write `{year}/{whole}`", whole=True)


def _ends(start: str, end: str) -> tuple[str, str]:
    """Both ends of an interval. An era that only the end has counts for both, as in 100-44 BC; so does a year."""
    era = re.search(rf"({_BC}|{_AD})$", end.strip(), re.I)
    first = one_date(start) or one_date(start, era[1] if era else "")
    if not first and (rest := re.search(r" ([^\W\d]+\.? \d{4})$", end)) and re.fullmatch(r"\s*\d\d?\s*", start):
        first = one_date(f"{start} {rest[1]}")
    if not first and (year := re.search(r" (\d{4})$", end)):
        first = one_date(f"{start} {year[1]}")
    if era and re.fullmatch(r"\s*\d{1,4}\s*", start):
        first = one_date(start, era[1])
    return first, one_date(end)


def _hedged(found: re.Match[str]) -> Advice | None:
    date = one_date(found[2])
    hint = f"write `{date}`, and say `{found[1].strip(' -')}` in the prose"
    return Advice(f"`{found[1].strip(' -')}` is no part of a date", hint) if date else None


def _flourished(found: re.Match[str]) -> Advice | None:
    hint = "leave it out, and say in the prose when that was: this date is a life, from birth to death"
    return Advice(f"`{found[1]}` is no part of a date", hint)


def _in(found: re.Match[str]) -> Advice | None:
    date = one_date(found[2])
    return Advice(f"`{found[1]}` is no part of a date", f"write `{date}`", whole=True) if date else None


def _republican(found: re.Match[str]) -> Advice | None:
    hint = "write the day of the Gregorian calendar, as in `1794-07-28`, and the other in the prose"
    return Advice(f"`{found[0]}` is a date of the French Republic", hint)


def _alone(found: re.Match[str]) -> Advice | None:
    date = one_date(found[0])
    return Advice(f"`{found[0]}` is a date in words", f"write `{date}`", whole=True) if date else None


# What stands first wins.
_PHRASES: tuple[tuple[str, Callable[[re.Match[str]], Advice | None]], ...] = (
    (rf"\d\d? (?:{REPUBLICAN}) .*", _republican),
    (r"(?:b\.|born|\*)(?: in)?\s*([^,]+), ?(?:d\.|died|†)(?: in)?\s*([^,]+)", _interval),
    (r"(b\.|born(?: in)?|\*)\s*(.+)", _life("", "/")),
    (r"(d\.|died(?: in)?|†)\s*(.+)", _life("/", "")),
    (r"(fl\.|floruit|active)\s*(.+)", _flourished),
    (r"\? ?/ ?(.+)", _until),
    (r"(.+?) ?/ ?\?", _no_end),
    (r"between (.+?) and (.+)", _between),
    (rf"(.+?)(?:\s*{_DASH}\s*| to | until )(?:the )?(present|today|now)", _until_now),
    (r"(?:from |since )(.+?)(?: on| onwards?)?", _onwards),
    (r"(.+?) onwards?", _onwards),
    (rf"(?:from )?(.+?)(?: to | until | till | through | ?/ ?|\s*{_DASH}\s+|\s+{_DASH}\s*)(.+)", _interval),
    (rf"(\d{{4}})({_DASH}|/)(\d\d)", _short_end),
    (rf"(.+?){_DASH}(.*[^\d?~%-].*)|(.+?)[\u2012-\u2015](.+)", _interval),
    (r"(?:until |till |up to |to )(.+)", _until),
    (r"before (.+)", _before),
    (r"after (.+)", _after),
    (r"(.+) or (.+)", _either),
    (r"((?:early|mid|late|the (?:beginning|middle|end) of|(?:beginning|middle|end) of)[ -])(?:in |the )?(.+)", _hedged),
    (r"(in|on|at) (.+)", _in),
    # What is simpler is told by the mistakes in one date, more closely.
    (rf"the .+|.+ \?|.+ of .+|.+ (?:century|c\.) (?:{_BC}|{_AD})|{_ABOUT.pattern}.*[a-z].*", _alone),
)  # fmt: skip
