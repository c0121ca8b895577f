"""Dates and links that cannot all be so: together they leave a record no day, or put it before itself.

What is `after` or `before` something may be on the same day. Marked dates (1922?) may be a unit off, and a link with a
hedge proves nothing.

Bad:
    event meeting (1922-10-06): They meet.
    event letter (1922-10-20): She tells of it.
      after meeting
      within 7 days of meeting

Good:
    event meeting (1922-10-06): They meet.
    event letter (1922-10-12): She tells of it.
      after meeting
      within 7 days of meeting
"""

from collections.abc import Iterator, Sequence

from argmap.chronology.when import iso
from argmap.chronology.words import apart
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.ordering import Line
from argmap.model.times import Impossible

RULE = Rule("AM202", "impossible-chronology", "error", __doc__)
# Of more lines than that, a message gives the number: each of them is shown below it.
_TOLD = 3
# And of so many from either end it shows the place.
_ENDS = 4


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for found in m.times.contradictions:
        links = [line for line in found.lines if line.part != "when"]
        blamed = links[-1]
        yield RULE.at(
            m.where(blamed.name, blamed.part),
            f"{_fact(found)}: {_sum(found)}",
            hint="change one of these dates or links, or hedge a link that is not certain: (probable)",
            remarks=tuple(Remark(m.where(line.name, line.part), says) for line, says in _shown(found.lines)),
        )


def _shown(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """The lines that lead to a contradiction; of a long row the first and the last few, and how many stand between."""
    told = [(line, line.says) for line in lines]
    left = len(told) - 2 * _ENDS
    if left < 2:
        return told
    last, says = told[_ENDS - 1]
    return [*told[: _ENDS - 1], (last, f"{says}; {left:,} lines more lead on from here"), *told[-_ENDS:]]


def _fact(found: Impossible) -> str:
    if found.earliest is None or found.latest is None:
        return f"`{found.name}` would come before itself"
    verb, days = "start" if found.at_start else "end", apart(found.earliest - found.latest)
    asked = f"{verb} by {iso(found.latest)} and not before {iso(found.earliest)}"
    return f"`{found.name}` would have to {asked}, {days} later"


def _sum(found: Impossible) -> str:
    said = [line.says for line in found.lines]
    return ", ".join(said) if len(said) <= _TOLD else f"{len(said):,} lines lead there"
