"""What is wrong with a text that is no date, and what to write instead.

Knows the ways in which people and older rules write dates; not what a date means, nor how one is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from argmap.chronology.calendar import MONTHS, month_length
from argmap.chronology.phrases import advice as in_words

_EXAMPLES = "write a year, a month, a day or an interval: `1633`, `1633-06`, `1633-06-22`, `1610/1633`"
_IN_ORDER = "year, month and day in full, as in `1922-09-28`"
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_DRAFT_SIGNS = str.maketrans("uxyeps", "XXYESS")
_DASHES = r"[\u2010-\u2015\u2212]"
_SIGNS_ONLY = r"[-0-9XYESuxyeps?~%/.,\[\]{}]+"


class NotADate(ValueError):  # noqa: N818 - it is read as words: except NotADate
    """A text that is no date.

    offset, length: the smallest stretch that shows it, in characters of the text that was read.
    message: what is wrong. hint: what to write instead. whole: it says one thing, for all of the text.
    """

    def __init__(self, offset: int, length: int, message: str, hint: str, *, whole: bool = False) -> None:
        super().__init__(message)
        self.offset = offset
        self.length = length
        self.message = message
        self.hint = hint
        self.whole = whole

    def instead(self, text: str) -> str:
        """What the hint says to write for all of `text`, if it says one thing and drops no part of it; else nothing."""
        only = re.fullmatch(r"write `([^`]+)`", self.hint)
        return only[1] if only and (self.whole or only[1].count("/") == text.count("/")) else ""


def explain(text: str, offset: int) -> NotADate:
    """The reason why `text`, readable as a date up to `offset`, is none.

    Takes the first known mistake; failing that, tells where reading stopped.
    """
    phrase = in_words(text)
    if phrase:
        return NotADate(0, len(text), phrase.message, phrase.hint, whole=phrase.whole)
    for pattern, advise in _MISTAKES:
        found = re.search(pattern, text)
        advice = found and advise(found)
        if found and advice:
            return NotADate(found.start(), found.end() - found.start(), *advice)
    if offset >= len(text):
        return NotADate(len(text), 0, f"`{text}` stops before the date is complete", _EXAMPLES)
    return NotADate(offset, 1, f"`{text[offset]}` does not continue a date here", _EXAMPLES)


_Advice = tuple[str, str] | None


def _empty(_: re.Match[str]) -> _Advice:
    return "there is no date", _EXAMPLES


def _time(found: re.Match[str]) -> _Advice:
    rest = found.string.replace(found[0], "")
    return f"`{found[0].strip()}` is a time of day, and dates only are read", f"drop the time: `{rest}`"


def _month_name(found: re.Match[str]) -> _Advice:
    month = next(number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(found[1].lower()))
    fact = f"`{found[0]}` is a month in letters"
    whole = _numbers_around(found.string, month)
    return fact, f"write {whole}" if whole else f"write months as numbers: {MONTHS[month - 1]} is {month:02}"


def _season_name(found: re.Match[str]) -> _Advice:
    code = _SEASONS[found[0].lower()]
    year = re.search(r"(?<!\d)\d{4}(?!\d)", found.string)
    hint = f"write `{year[0]}-{code}`" if year else f"write a year and {code} for {found[0].lower()}"
    return f"`{found[0]}` is a season in letters", hint


def _numbers_around(text: str, month: int) -> str:
    years, days = re.findall(r"(?<!\d)\d{4}(?!\d)", text), re.findall(r"(?<!\d)\d{1,2}(?!\d)", text)
    if len(years) != 1 or len(days) > 1:
        return ""
    return _ordered(years[0], month, int(days[0]) if days else None)


def _ordered(year: str, month: int, day: int | None) -> str:
    """The date as a hint spells it, or nothing if there is no such date."""
    if not 1 <= month <= 12:
        return ""
    if day is None:
        return f"`{year}-{month:02}`"
    return f"`{year}-{month:02}-{day:02}`" if 1 <= day <= month_length(int(year), month) else ""


def _before_christ(found: re.Match[str]) -> _Advice:
    year = f"{1 - int(found[1]):05}" if found[1] != "1" else "0000"
    return f"`{found[0]}` is counted without a year 0, and dates are counted with it", f"write `{year}`"


def _after_christ(found: re.Match[str]) -> _Advice:
    year = found[1] or found[2]
    return f"`{found[0]}` has an era, and a year without a sign is of ours", f"write `{int(year):04}`"


def _circa(found: re.Match[str]) -> _Advice:
    rest = found.string[found.end() :]
    return f"`{found[0].strip()}` is a word, and an approximate date bears a mark", f"write `{rest}~`"


def _decade(found: re.Match[str]) -> _Advice:
    return f"`{found[0]}` is a decade in letters", f"write `{found[1]}X`"


def _century(found: re.Match[str]) -> _Advice:
    return f"`{found[0]}` is a century in letters", f"write `{int(found[1]) - 1:02}XX`"


def _draft_word(found: re.Match[str]) -> _Advice:
    fact = f"`{found[0]}` was a word of the draft of 2012"
    if "/" not in found.string:
        return fact, "leave the date out"
    rest = found.string.replace(found[0], ".." if found[0].lower() == "open" else "")
    return fact, f"an unknown end is empty, and an open one is two dots: `{rest}`"


def _draft_sign(found: re.Match[str]) -> _Advice:
    if not re.fullmatch(_SIGNS_ONLY, found.string):
        return None
    now = found[0].translate(_DRAFT_SIGNS)
    hint = f"write `{found.string.translate(_DRAFT_SIGNS)}`"
    return f"`{found[0]}` is no sign of a date since 2019: it is `{now}` now", hint


def _parenthesis(_: re.Match[str]) -> _Advice:
    hint = "a mark left of a part is for it alone, right of it for all up to it: `?2004-06`, `2004-06~-11`"
    return "a parenthesis is no part of a date since 2019", hint


def _marks(found: re.Match[str]) -> _Advice:
    mark = "%" if len(set(found[0])) > 1 else found[0][0]
    rest = found.string.replace(found[0], mark)
    return f"`{found[0]}` is {len(found[0])} marks, and a part has one", f"`%` is both `?` and `~`: `{rest}`"


def _dash(found: re.Match[str]) -> _Advice:
    written = re.sub(_DASHES, "-", found.string)
    fact = f"`{found[0]}` is a dash, and dates have a hyphen"
    return fact, f"write `{written}`" if re.fullmatch(_SIGNS_ONLY, written) else _EXAMPLES


def _span_of_years(found: re.Match[str]) -> _Advice:
    return "the start and the end of an interval have `/` between them", f"write `{found[1]}/{found[2]}`"


def _loose_hyphen(found: re.Match[str]) -> _Advice:
    start = found.string[:-1]
    return "nothing follows the hyphen", f"`{start}/` ends nobody knows when, `{start}/..` goes on"


def _dual(found: re.Match[str]) -> _Advice:
    year, end, rest = int(found[1]), found[2], found.string[found.end() :]
    if (year + 1) % 10 ** len(end) != int(end):
        return None
    fact = f"`{found[0]}` is one year under two counts, and `/` stands between start and end"
    hint = f"write the year that is counted from January: `{year + 1:04}{rest}`"
    return fact, hint if rest else f"{hint}; or one of both: `[{year:04},{year + 1:04}]`"


def _day_first(found: re.Match[str]) -> _Advice:
    one, two, year = int(found[1]), int(found[2]), found[3]
    hints = [h for h in (_ordered(year, two, one), _ordered(year, one, two)) if h]
    hint = f"write {' or '.join(dict.fromkeys(hints)) or _IN_ORDER}"
    return f"`{found[0]}` has its year at the end, and dates begin with it", hint


def _year_first(found: re.Match[str]) -> _Advice:
    month, day = found[2] or found[4], found[3] or found[5]
    hint = f"write {_ordered(found[1], int(month), int(day) if day else None) or _IN_ORDER}"
    return f"`{found[0]}` has no hyphens between its parts", hint


def _month_first(found: re.Match[str]) -> _Advice:
    hint = f"write {_ordered(found[2], int(found[1]), None) or _IN_ORDER}"
    return f"`{found[0]}` has its year at the end, and dates begin with it", hint


def _short_year(found: re.Match[str]) -> _Advice:
    fact = f"`{found[0]}` has a year of 2 digits, and years have 4"
    return fact, f"write {_IN_ORDER}"


def _dots(found: re.Match[str]) -> _Advice:
    text = found.string
    if "[" in text or "{" in text:
        return None
    before, after = text[: found.start()], text[found.end() :]
    hint = f"write `{before}/{after}`" if before and after else f"write `{before or '..'}/{after or '..'}`"
    return "`..` is a range within brackets, and an end beside `/`", hint


def _one_digit(found: re.Match[str]) -> _Advice:
    whole = re.sub(_ONE_DIGIT, r"0\g<0>", found.string)
    return f"`{found[0]}` is one digit, and months and days have two", f"write `{whole}`"


def _year_digits(found: re.Match[str]) -> _Advice:
    sign, digits = found[1], found[2]
    fact = f"`{found[0]}` is a year of {len(digits)} digit{'s' if len(digits) > 1 else ''}, and years have 4"
    value = int(digits)
    if value > 9999:
        return fact, f"a longer year has a `Y`: `Y{sign}{value}`"
    hint = f"write `{sign}{value:04}`"
    return fact, f"{hint}, or the century too, as in `1922`" if len(digits) == 2 and not sign else hint


def _space(found: re.Match[str]) -> _Advice:
    return "a date has no space in it", f"write `{''.join(found.string.split())}`"


_ONE_DIGIT = r"(?<=\d-)\d(?![\dX])"

# What stands first wins: words before the letters in them, whole dates before their parts.
_MISTAKES: tuple[tuple[str, Callable[[re.Match[str]], _Advice]], ...] = (
    (r"\A\s*\Z", _empty),
    (r"T\d[^/\]},]*|\s\d\d?:\d\d[^/\]},]*", _time),
    (r"(?i)(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*", _month_name),
    (r"(?i)\b(?:spring|summer|autumn|fall|winter)\b", _season_name),
    (r"(?i)\A([1-9]\d{0,3}) ?b\.? ?c\.?(?: ?e\.?)?\Z", _before_christ),
    (r"(?i)\A(?:a\.? ?d\.? *([1-9]\d{0,3})|([1-9]\d{0,3}) ?(?:a\.? ?d\.?|c\.? ?e\.?))\Z", _after_christ),
    (r"(?i)\A(?:c\.|ca\.|c|ca|circa|about|around) *(?=-?\d{4}(?:-\d\d){0,2}\Z)", _circa),
    (r"\A(\d{3})0s\Z", _decade),
    (r"(?i)\A([1-9]\d?)(?:st|nd|rd|th) century\Z", _century),
    (r"(?i)unknown|open", _draft_word),
    (r"[uxyeps]", _draft_sign),
    (r"[()]", _parenthesis),
    (r"[?~%]{2,}", _marks),
    (r"\A(\d{4}) ?[-\u2012-\u2015] ?(\d{4})\Z", _span_of_years),
    (r"(?<=\d)[-\u2012-\u2015]\Z", _loose_hyphen),
    (_DASHES, _dash),
    (r"\A(\d{4})/(\d{1,2})(?=-|\Z)", _dual),
    (r"\A(\d{1,2})[./-](\d{1,2})[./-](\d{4})\Z", _day_first),
    (r"\A\d{1,2}[./-]\d{1,2}[./-]\d{2}\Z", _short_year),
    (r"\A(\d{4})(?:[./](\d{1,2})(?:[./](\d{1,2}))?|(\d\d)(\d\d))\Z", _year_first),
    (r"\A(\d{1,2})[./](\d{4})\Z", _month_first),
    (r"\.\.", _dots),
    (_ONE_DIGIT, _one_digit),
    (r"(?:(?<=[/\[{,?~%.])|\A)(-?)(\d{1,3}|\d{5,})(?=[-/?~%.,\]}]|\Z)", _year_digits),
    (r"\s", _space),
)
