"""Words of any script, made safe and cut to size: what a box can show of a text.

Knows no markup; escaping belongs to whoever writes a format.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

WRAP = 32
# Linked premises stand side by side.
NARROW = 22
SHORT = 600
_PLANES = range(0, 0x110000, 0x10000)

# Bidirectional controls let a text show other than it reads, so none may reach a picture.
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# Half a character, and what is no character: XML 1.0 forbids some, and no font shows any.
_NOT_A_CHARACTER = re.compile(
    "[\ud800-\udfff\ufdd0-\ufdef" + "".join(f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in _PLANES) + "]"
)
_UNSAFE = re.compile("[" + "".join(found.pattern[1:-1] for found in (_BIDI, _CONTROL, _NOT_A_CHARACTER)) + "]")
# Latin, Greek, Cyrillic and their punctuation: as many columns as characters.
_NARROW = re.compile("[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u21ff−●▷○…]*")


# Hebrew, Arabic and their kin.
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def from_left(line: str) -> str:
    """A line that begins with a sign of ours: it stays at the left, whatever script comes after it."""
    return f"\u200e{line}" if _FROM_RIGHT.search(line) else line


def clean(text: str) -> str:
    """The text on one line: white space collapsed, bidi controls dropped, what no XML can hold replaced."""
    if not _NARROW.fullmatch(text) and _UNSAFE.search(text):
        text = _NOT_A_CHARACTER.sub("\ufffd", _CONTROL.sub(" ", _BIDI.sub("", text)))
    return " ".join(text.split())


@lru_cache(4096)
def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(text: str) -> int:
    """Columns the text takes: East Asian wide characters and emoji two, combining marks none."""
    return len(text) if _NARROW.fullmatch(text) else sum(map(_columns, text))


def clusters(text: str) -> Iterator[str]:
    """The text in pieces that a reader sees as one character: a mark or a joiner never stands alone."""
    start = 0
    for at in range(1, len(text)):
        if not _joins(text[at - 1], text[at]):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def _joins(before: str, char: str) -> bool:
    if char < "\u0300":
        return False
    if before == "\u200d" or "\U0001f3fb" <= char <= "\U0001f3ff":
        return True
    return unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf")


def wrap(text: str, columns: int = WRAP) -> list[str]:
    """The cleaned text in lines of at most `columns`, at least one line; a longer word is broken."""
    text = clean(text)
    return _wrap_narrow(text, columns) if _NARROW.fullmatch(text) else _wrap_wide(text, columns)


def _wrap_narrow(text: str, columns: int) -> list[str]:
    lines = []
    while len(text) > columns:
        end = text.rfind(" ", 0, columns + 1)
        end = columns if end < 0 else end
        lines.append(text[:end])
        text = text[end:].lstrip(" ")
    return [*lines, text]


def _wrap_wide(text: str, columns: int) -> list[str]:
    lines: list[str] = []
    line, used = "", 0
    for word in _pieces(text, columns):
        wide = width(word)
        if line and used + 1 + wide > columns:
            lines.append(line)
            line, used = word, wide
        elif line:
            line, used = f"{line} {word}", used + 1 + wide
        else:
            line, used = word, wide
    return [*lines, line]


def _pieces(text: str, columns: int) -> Iterator[str]:
    for word in text.split(" "):
        if width(word) <= columns:
            yield word
            continue
        piece, used = "", 0
        for cluster in clusters(word):
            wide = width(cluster)
            if piece and used + wide > columns:
                yield piece
                piece, used = "", 0
            piece, used = piece + cluster, used + wide
        yield piece


def shorten(text: str, most: int = SHORT) -> str:
    """The text, cleaned; if it is longer than `most` characters, its beginning and an ellipsis."""
    text = clean(text)
    if len(text) <= most:
        return text
    cut = most - 1
    while cut > 1 and _joins(text[cut - 1], text[cut]):
        cut -= 1
    at_word = text.rfind(" ", max(0, cut - WRAP), cut + 1)
    return text[: at_word if at_word > 0 else cut].rstrip() + "…"
