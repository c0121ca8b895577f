"""Findings applied to a text: each fix whole or not at all, and none where another one was.

Knows no rule and no file. What is left out because two fixes met is for another round.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from itertools import pairwise

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.text import Edit, Text, edited

_Place = tuple[int, int]


def mends(finding: Diagnostic, *, unsafe: bool = False) -> bool:
    """Whether a finding brings a fix that may be applied; unsafe: also one that the author should look at."""
    return finding.fix is not None and (finding.fix.safe or unsafe)


def fixed(text: Text, findings: Iterable[Diagnostic], *, unsafe: bool = False) -> tuple[str, tuple[Diagnostic, ...]]:
    """The content after the fixes of these findings, and the findings whose fixes were applied.

    The first in the text counts, by the place of its first edit; of two at one place the one with the smaller key. A
    fix that reaches into another file is not applied. unsafe: see `mends`.
    """
    chosen: list[Edit] = []
    taken: list[_Place] = []
    applied = []
    fits = [f for f in findings if mends(f, unsafe=unsafe) and {e.span.path for e in _edits(f)} == {text.path}]
    for finding in sorted(fits, key=lambda f: (_places(f)[0], f.key)):
        places = _places(finding)
        if any(_meets(taken, *place) for place in places) or any(_meets([a], *b) for a, b in pairwise(places)):
            continue
        chosen += _edits(finding)
        for place in places:
            insort(taken, place)
        applied.append(finding)
    return edited(text.content, chosen), tuple(applied)


def _edits(finding: Diagnostic) -> tuple[Edit, ...]:
    return finding.fix.edits if finding.fix else ()


def _places(finding: Diagnostic) -> list[_Place]:
    return sorted((edit.span.start, edit.span.end) for edit in _edits(finding))


def _meets(taken: list[_Place], start: int, end: int) -> bool:
    """Whether a stretch shares a character, or its beginning, with one of those taken; they are sorted and apart."""
    at = bisect_left(taken, (start, end))
    before = at > 0 and (taken[at - 1][1] > start or taken[at - 1][0] == start)
    return before or (at < len(taken) and (taken[at][0] < end or taken[at][0] == start))
