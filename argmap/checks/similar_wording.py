"""Two claims or two arguments differ in a single word: a slip of the pen, or one statement under two names.

Sentences of eight words and more are compared, but not positions: rival answers often differ in the one word that is in
dispute. Where the word is a number or a negation, they differ on purpose. Nothing is reported where two dates set the
statements apart, or `same as` or `contradicts` says how they stand to each other.

Bad:
    claim old: The bridge over the river was built in a hurry.
    claim again: The bridge over this river was built in a hurry.
      con records: The records show three years of work.

Good:
    claim old: The bridge over the river was built in a hurry.
      con records: The records show three years of work.
    claim paid: The bridge over the river was never paid for in full.
"""

import re
from collections.abc import Iterator, Sequence

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Argument, Claim
from argmap.model.graph import ArgMap
from argmap.model.record import Record
from argmap.model.sameness import sames

RULE = Rule("AM411", "similar-wording", "info", __doc__)
_FEWEST = 8
_HALF = _FEWEST // 2
# With so many sentences of one beginning, or one end, a sentence is compared.
_COMPARED = 4
_WORD = re.compile(r"\w+")
# Words that turn a sentence round, in the languages that maps are most often written in.
_ENGLISH = ("no", "not", "never", "nobody", "nothing", "neither", "nor", "without")
_FRENCH_AND_GERMAN = ("ne", "pas", "non", "sans", "nie", "nicht", "kein", "keine", "ohne")
_TURNING = {*_ENGLISH, *_FRENCH_AND_GERMAN}


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for kind in (Claim, Argument):
        for earlier, record, (one, other) in _pairs(m.of(kind)):
            if not _related(m, earlier, record):
                yield RULE.at(
                    m.where(record.name, "text"),
                    f"`{record.name}` and `{earlier.name}` differ in one word: {_said(other)} for {_said(one)}",
                    hint="mend the word, make one of them out of the two, or say how they stand to each other",
                    remarks=(Remark(m.where(earlier.name, "text"), "said first here"),),
                )


def _pairs(records: Sequence[Record]) -> Iterator[tuple[Record, Record, tuple[str, str]]]:
    """Each record with one before it that differs from it in one word, and that word in both; "" where it is missing.

    Two such sentences begin with the same words, or end with the same: each is compared with those only, and with no
    more than a few of them, so that the work grows with the map and not with its square.
    """
    filed: dict[tuple[int | str, ...], list[tuple[Record, list[str]]]] = {}
    for record in records:
        words = _WORD.findall(record.text.casefold())
        if len(words) < _FEWEST:
            continue
        rows = [filed.setdefault((at, *part), []) for at, part in enumerate((words[:_HALF], words[-_HALF:]))]
        for earlier, known in (*rows[0], *rows[1]):
            difference = _difference(known, words) if abs(len(known) - len(words)) < 2 else None
            if difference:
                yield earlier, record, difference
                break
        for row in rows:
            if len(row) < _COMPARED:
                row.append((record, words))


def _difference(one: list[str], other: list[str]) -> tuple[str, str] | None:
    """The one word in which two sentences differ; None if they are the same, or differ in more, or on purpose."""
    if one == other:
        return None
    begin = 0
    while begin < min(len(one), len(other)) and one[begin] == other[begin]:
        begin += 1
    end = 0
    while end < min(len(one), len(other)) - begin and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[begin : len(one) - end], other[begin : len(other) - end]
    if len(left) > 1 or len(right) > 1:
        return None
    meant = any(word in _TURNING or any(c.isnumeric() for c in word) for word in (*left, *right))
    return None if meant else ("".join(left), "".join(right))


def _related(m: ArgMap, earlier: Record, record: Record) -> bool:
    if earlier.when is not None and record.when is not None and earlier.when != record.when:
        return True
    if isinstance(earlier, Claim) and isinstance(record, Claim):
        same = sames(m)
        one = same.get(earlier.name, earlier.name) == same.get(record.name, record.name)
        return one or record.name in earlier.contradicts or earlier.name in record.contradicts
    return False


def _said(word: str) -> str:
    return f"`{word}`" if word else "nothing"
