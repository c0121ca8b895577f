"""A text without what printers and editors change and authors did not write, and the way back to every place in it.

Quotation marks, dashes, blanks, line breaks, words broken at a line's end, ligatures and note callouts differ between
two editions of the same words. Letters, capitals and punctuation do not, and stay.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

# Stands before a sign that a quotation may leave out: a callout, the hyphen of a word broken at a line's end.
OPTIONAL = "\x1e"
OPTIONAL_SIGN = re.compile(f"{OPTIONAL}.", re.S)
_MARKS = '‘’‚‛“”„‟«»‹›′″‵‶`´"＂＇「」『』'
_BLANKS = "\t\n\x0b\x0c\r\x1c\x1d\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
_SIGNS = str.maketrans(
    {
        **dict.fromkeys(_MARKS, "'"),
        **dict.fromkeys("‐‑−﹣－", "-"),
        **dict.fromkeys("‒–", "–"),
        **dict.fromkeys("—―﹘⸺⸻", "—"),
        **dict.fromkeys(_BLANKS + "".join(map(chr, range(0x2000, 0x200B))), " "),
    }
)
# Each pattern begins with signs that are rare in a text: else trying it at every place is what takes the time.
# Before NFKC, which would make digits of superscripts.
_LAYOUT = re.compile(
    r"[-\u2010\xac\xad\xb2\xb3\xb9\u2070\u2074-\u2079\u200b-\u200d\u2060\ufeff]"
    r"(?P<broken>[ \t]*(?:\r\n|\r|\n)[ \t\f]*(?=[^\W\d_]))?"
)
# One ASCII sign may carry what combines with it; beyond that, what is not ASCII hangs together at most with itself.
_FOREIGN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
_BLANK_RUN = re.compile(" {2,}")
_DOTS = re.compile(r" ?\.(?: ?\.){2,} ?")
_DASH = re.compile(r" ?[–—][ –—-]*")
_TYPED_DASH = re.compile(r"[ -]-[ -]*")
_NUMBER = re.compile(r"[.,;:!?')\]]\d{1,3}(?!\w|[.,:]\d)")
_BRACKETED = re.compile(r" ?\[(?:\d{1,3}|\*{1,3})\]")
_STARS = re.compile(r"[*†‡]{1,3}(?=[ .,;:!?']|$)")
# A word broken at a line's end, and the callouts of notes, as they stand in a text that was not made ready.
_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u2010\xac\xad][ \t]*(?:\r\n|\r|\n)[ \t\f]*(?=[^\W\d_])")
_CALLOUTS = re.compile(
    r" ?\[(?:\d{1,3}|\*{1,3})\]|(?<=\S)[\xb2\xb3\xb9\u2070\u2074-\u2079]+"
    r"|(?<=[^\d\s][.,;:!?'\u2019\u201d)\]])\d{1,3}(?!\w|[.,:]\d)"
    r"|(?<=[^\s*])[*\u2020\u2021]{1,3}(?=[\s.,;:!?']|$)"
)
_BARE = re.compile(f"{OPTIONAL}.|-", re.S)


@dataclass(frozen=True, slots=True)
class _Shift:
    """The way back over one round of edits: behind the edit that ends at `news[i]`, the text before had `olds[i]`."""

    news: list[int]
    olds: list[int]
    end: int

    def back(self, place: int) -> int:
        """Where in the text before the edits a sign comes from; of one that an edit made, within what it replaced."""
        i = bisect_right(self.news, place) - 1
        after = self.olds[i + 1] if i + 1 < len(self.olds) else self.end
        return max(min(self.olds[i] + place - self.news[i], after - 1), 0)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text for comparison.

    original: as it was given. marked: with quotation marks, dashes and blanks of one kind each, and `OPTIONAL` before
    what a quotation may leave out. bare: `marked` without all that, and without hyphens within words: to search in.
    """

    original: str
    marked: str
    bare: str
    _shifts: tuple[_Shift, ...]

    def marked_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of `marked` that a stretch of `bare` comes from."""
        shift = self._shifts[-1]
        return shift.back(start), shift.back(end - 1) + 1 if end > start else shift.back(start)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of `bare` comes from."""
        first, last = start, end - 1 if end > start else start
        for shift in reversed(self._shifts):
            first, last = shift.back(first), shift.back(last)
        return first, last + 1 if end > start else first


def fold(text: str) -> Folded:
    """A text for comparison; linear in its length. Unicode's compatibility forms become the plain ones (NFKC)."""
    shifts: list[_Shift] = []
    step = partial(_edited, shifts)
    marked = step(text.replace(OPTIONAL, " "), _LAYOUT, _laid_out).translate(_SIGNS)
    if not marked.isascii() and not unicodedata.is_normalized("NFKC", marked):
        marked = step(marked, _FOREIGN, lambda match: unicodedata.normalize("NFKC", match[0])).translate(_SIGNS)
    for pattern, new in _ROUNDS:
        marked = step(marked, pattern, new)
    bare = step(marked, _BARE, _bared)
    return Folded(text, marked, bare, tuple(shifts))


def readable(text: str) -> str:
    """Words of a text as somebody would quote them: on one line, words whole, without callouts. Capitals stay."""
    return " ".join(_CALLOUTS.sub("", _BROKEN.sub("", text)).split())


def _edited(shifts: list[_Shift], text: str, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> str:
    news, olds = [0], [0]
    parts: list[str] = []
    done = length = 0
    for match in pattern.finditer(text):
        said = new(match)
        if said == match[0]:
            continue
        parts += (text[done : match.start()], said)
        length += match.start() - done + len(said)
        done = match.end()
        news.append(length)
        olds.append(done)
    shifts.append(_Shift(news, olds, len(text)))
    return "".join(parts) + text[done:] if parts else text


def _around(match: re.Match[str]) -> tuple[str, str]:
    """The signs before and behind a match; empty at the ends of the text."""
    return match.string[max(match.start() - 1, 0) : match.start()], match.string[match.end() : match.end() + 1]


def _optional(signs: str) -> str:
    return "".join(OPTIONAL + sign for sign in signs)


def _laid_out(match: re.Match[str]) -> str:
    sign = match[0][0]
    if match["broken"] and sign in "-\u2010\xac\xad" and _around(match)[0].isalpha():
        return _optional("-")
    if sign.isdigit():
        return _optional(unicodedata.normalize("NFKC", sign)) + match[0][1:]
    return match[0] if sign in "-\u2010\xac" else match[0][1:]


def _dash(match: re.Match[str]) -> str:
    """A dash stands apart from words; within `1922–23` or `Russo–Japanese` the same sign is a hyphen."""
    return "-" if match[0] == "–" and all(sign.isalnum() for sign in _around(match)) else " — "


def _typed_dash(match: re.Match[str]) -> str:
    before, after = _around(match)
    alone = match[0][-1] == " " or not before or not after
    return " — " if match[0][:2] == "--" or (match[0][0] == " " and alone) else match[0]


def _number(match: re.Match[str]) -> str:
    before = _around(match)[0]
    return match[0] if not before or before.isspace() or before.isdigit() else match[0][0] + _optional(match[0][1:])


def _stars(match: re.Match[str]) -> str:
    before = _around(match)[0]
    return match[0] if not before or before in " *" else _optional(match[0])


def _bared(match: re.Match[str]) -> str:
    return "-" if match[0] == "-" and not all(sign.isalpha() for sign in _around(match)) else ""


_ROUNDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_BLANK_RUN, lambda match: " "),
    (_DOTS, lambda match: "..."),
    (_DASH, _dash),
    (_TYPED_DASH, _typed_dash),
    (_NUMBER, _number),
    (_BRACKETED, lambda match: _optional(match[0])),
    (_STARS, _stars),
)
