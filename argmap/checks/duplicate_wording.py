"""Two statements of one kind say the same in the same words, under two names: what is said for or against one of them
is then missing at the other.

Capitals, spacing, punctuation and ways to encode a letter make no difference. Positions are compared within their
dispute only, for many disputes are answered by yes and no. Nothing is reported where two dates or two sets of
premises set the statements apart, or `same as` says that they are one.

Bad:
    claim old: The bridge is old.
      pro built: It was built in 1870.
        premise so-old: The bridge is old!

Good:
    claim old: The bridge is old.
      pro built: It was built in 1870.
        premise years: What was built in 1870 is old.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from string import punctuation, whitespace

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Argument, Claim, Position
from argmap.model.graph import ArgMap
from argmap.model.record import Record
from argmap.model.sameness import sames

RULE = Rule("AM407", "duplicate-wording", "warning", __doc__)
_SIGNS = (punctuation + whitespace).encode()
# What sets words apart and is none: punctuation, separators, control characters.
_BETWEEN = "PZC"


def check(m: ArgMap) -> Iterator[Diagnostic]:
    rows = [*_alike(m.of(Claim)), *_alike(m.of(Argument))]
    by_dispute: dict[str, list[Position]] = {}
    for position in m.of(Position):
        by_dispute.setdefault(position.dispute, []).append(position)
    rows += [row for positions in by_dispute.values() for row in _alike(positions)]
    same = sames(m) if rows else {}
    for row in rows:
        yield from _repeated(m, row, same)


def _alike(records: Sequence[Record]) -> list[list[Record]]:
    """Rows of records with the same letters, in their order."""
    first: dict[bytes, Record] = {}
    rows: dict[bytes, list[Record]] = {}
    for record in records:
        key = _letters(record.text)
        earlier = first.setdefault(key, record)
        if earlier is not record:
            rows.setdefault(key, [earlier]).append(record)
    return list(rows.values())


def _letters(text: str) -> bytes:
    """A text without what stands between its words: alike for all that are worded alike, and quickly made."""
    if text.isascii():
        return text.encode().lower().translate(None, _SIGNS)
    return "".join(_wording(text).split()).encode().translate(None, _SIGNS)


def _wording(text: str) -> str:
    """A text as it is compared: its words, folded, with one blank between them."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(" " if unicodedata.category(c)[0] in _BETWEEN else c for c in folded).split())


def _repeated(m: ArgMap, row: list[Record], same: dict[str, str]) -> Iterator[Diagnostic]:
    """Each record of a row that only repeats the first one worded like it."""
    first: dict[str, Record] = {}
    for record in row:
        wording = _wording(record.text)
        earlier = first.setdefault(wording, record)
        one = same.get(earlier.name, earlier.name) == same.get(record.name, record.name)
        if wording and not one and not _set_apart(earlier, record):
            yield _finding(m, earlier, record)


def _set_apart(one: Record, other: Record) -> bool:
    if one.when is not None and other.when is not None and one.when != other.when:
        return True
    return isinstance(one, Argument) and isinstance(other, Argument) and one.premises != other.premises


def _finding(m: ArgMap, earlier: Record, record: Record) -> Diagnostic:
    # A name that was made from a place has a sign that cannot be written.
    named = f"write `{earlier.name}` without a colon" if "/" not in earlier.name else "give the first one a name"
    besides = ", or say that it is the `same as` the first" if isinstance(record, Claim) else ""
    return RULE.at(
        m.where(record.name, "text"),
        f"`{record.name}` says in the same words what `{earlier.name}` says",
        hint=f"{named} to refer to it here{besides}",
        remarks=(Remark(m.where(earlier.name, "text"), "said first here"),),
    )
