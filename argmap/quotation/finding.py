"""Where quoted words stand in a text, word for word.

A quotation is cut into parts where it leaves something out (`…`, `[...]`) and where its author put in words of his
own (`[the chairman]`). The parts must follow each other; behind a bracket the next one must follow closely, because
what a bracket stands for is short. Capitals count, but for the first letter of a part; the last full stop or comma of
a quotation is the quoting author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.quotation.folding import OPTIONAL, Folded, fold

_GAP = re.compile(r" ?(?:(?P<dots>[\[(]?(?:…|\.(?: ?\.){2,})[\])]?)|\[[^\[\]]{0,200}\]) ?")
# What a bracket stands for, in characters.
_REACH = 100
# So many places are looked at before a part counts as not found, and so many are counted.
_LOOKS = 100_000
_PLACES = 1_000
_BEGINNINGS = 50
# Callouts at either end of a quotation.
_EDGES = re.compile(f"^(?:{OPTIONAL}.)+ ?|(?:{OPTIONAL}.)+$", re.S)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of quoted words without a gap. reach: how far behind the one before it may begin; None: anywhere.

    open_left, open_right: it may begin or end within a word, as behind the bracket of "[T]he". gap: what stands between
    it and the one before.
    """

    words: Folded
    reach: int | None = None
    open_left: bool = False
    open_right: bool = False
    gap: str = ""


def parts(quote: str) -> tuple[Part, ...]:
    """The parts of a quotation, in their order; none if it quotes no word."""
    told = _unquoted(" ".join(quote.split()))
    found: list[Part] = []
    done, reach, opened, before = 0, None, False, ""
    for gap in _GAP.finditer(told):
        bracket = gap["dots"] is None
        _put(found, told[done : gap.start()], reach, opened, bracket and not gap[0].startswith(" "), before)
        done, reach, opened = gap.end(), _REACH if bracket else None, bracket and not gap[0].endswith(" ")
        before = gap[0]
    _put(found, told[done:].rstrip().removesuffix(",").removesuffix("."), reach, opened, False, before)
    return tuple(found)


def whole(quote: str) -> Part:
    """A quotation in one part: a source has brackets and dots of its own."""
    return Part(fold(_unquoted(" ".join(quote.split()))))


def _put(found: list[Part], words: str, reach: int | None, open_left: bool, open_right: bool, gap: str) -> None:
    folded = fold(words.strip())
    if any(c.isalnum() for c in folded.bare):
        found.append(Part(folded, reach if found else None, open_left, open_right, gap))


def _unquoted(quote: str) -> str:
    """Without quotation marks around the whole."""
    pairs = ('""', "''", "“”", "„“", "«»", "»«", "‘’")
    if len(quote) > 2 and quote[0] + quote[-1] in pairs and not set(quote[0] + quote[-1]) & set(quote[1:-1]):
        return quote[1:-1].strip()
    return quote


def places(source: Folded, part: Part, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, int]]:
    """The stretches of `source.bare` in which a part stands, those that begin in start … stop, in their order."""
    needle = part.words.bare
    text = source.bare
    end = len(text) if stop is None else min(len(text), stop + len(needle))
    # Only the first letter may be small or capital: so the rest is sought, and the letter before it looked at.
    rest = needle[1:] if needle[0].swapcase() != needle[0] and len(needle) > 1 else needle
    lead = len(needle) - len(rest)
    at = text.find(rest, start + lead, end)
    for _ in range(_LOOKS):
        if at < 0:
            return
        first = at - lead
        if text[first:at].casefold() == needle[:lead].casefold() and _stands(source, part, first):
            yield first, first + len(needle)
        at = text.find(rest, at + 1, end)


def _stands(source: Folded, part: Part, first: int) -> bool:
    text, needle = source.bare, part.words.bare
    last = first + len(needle)
    if not part.open_left and first and _one_word(text[first - 1], needle[0]):
        return False
    if not part.open_right and last < len(text) and _one_word(needle[-1], text[last]):
        return False
    start, end = source.marked_span(first, last)
    return _agrees(_EDGES.sub("", part.words.marked).replace(OPTIONAL, ""), source.marked[start:end])


def _one_word(left: str, right: str) -> bool:
    """Whether two signs side by side belong to one word; in scripts without capitals nobody can tell by the sign."""
    return all(c.isdigit() or c.lower() != c.upper() for c in (left, right))


def _agrees(quote: str, source: str) -> bool:
    """Whether words that are alike but for hyphens and callouts differ in nothing that a quotation must keep."""
    at = 0
    signs = iter(source)
    for sign in signs:
        if sign == OPTIONAL:
            at += quote[at : at + 1] == next(signs, "")
        elif quote[at : at + 1] == sign or (not at and quote[:1].swapcase() == sign):
            at += 1
        else:
            return False
    return at == len(quote)


def occurrences(source: Folded, part: Part) -> list[tuple[int, int]]:
    """Where a part stands, the first thousand places."""
    return [place for place, _ in zip(places(source, part), range(_PLACES), strict=False)]


def in_order(source: Folded, told: tuple[Part, ...]) -> tuple[tuple[int, int], ...]:
    """The stretches of `source.bare` in which parts follow each other as they should; none if there are none."""
    for place, _ in zip(places(source, told[0]), range(_BEGINNINGS), strict=False):
        found = [place]
        for part in told[1:]:
            end = found[-1][1]
            stop = None if part.reach is None else end + part.reach
            following = next(places(source, part, end, stop), None)
            if following is None:
                break
            found.append(following)
        else:
            return tuple(found)
    return ()
