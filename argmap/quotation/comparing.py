"""A verdict on quoted words: whether the source has them, and if not, what it has instead.

A measure of likeness cannot see that a `not` was lost. So whatever is not word for word is told, with the source's own
reading, however alike the two are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from argmap.quotation.finding import Part, in_order, occurrences, parts, whole
from argmap.quotation.folding import OPTIONAL_SIGN, Folded, fold, readable
from argmap.quotation.likeness import Index, NoRatio, Ratio, differences, nearest, ratio
from argmap.quotation.negations import negation

# From this likeness on, 0 to 100, two readings count as one with a slip of the pen.
VARIANT = 95.0
# A quotation of fewer letters, or words, may stand in several places without anybody having meant all of them.
_SHORT = 40
_FEW = 6
# Longer ones are not measured: the cost grows with the square.
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """exact: the source has the words; ambiguous: in several places; variant: nearly; wrong: not; disordered: its
    parts, but not in this order; unmeasured: not word for word, and nobody can say more.

    places: where in the source's text, as start and end; of what is most like it, if it does not have the words.
    likeness: 0 to 100, None if nothing is like it, or of a variant if it differs in capitals alone. reading: the
    source's words there, as they can be quoted. changed: pairs of what the quotation has and what the source has.
    lost: the negation that a gap leaves out, if one does.
    """

    kind: Literal["exact", "ambiguous", "variant", "wrong", "disordered", "unmeasured"]
    places: tuple[tuple[int, int], ...] = ()
    likeness: float | None = None
    reading: str = ""
    changed: tuple[tuple[str, str], ...] = ()
    lost: str = ""


class Witness:
    """A source's text, made ready for many quotations."""

    def __init__(self, text: str) -> None:
        self.folded: Folded = fold(text)

    @cached_property
    def index(self) -> Index:
        return Index(self.folded.bare)

    def verdict(self, quote: str) -> Verdict:
        """Whether the text has these words; see `Verdict`."""
        told = parts(quote)
        if not told:
            return Verdict("exact")
        for part in (whole(quote), *(told if len(told) == 1 else ())):
            found = occurrences(self.folded, part)
            if found:
                return self._found(part, found)
        stretches = in_order(self.folded, told) if len(told) > 1 else ()
        if stretches:
            place = self.folded.original_span(stretches[0][0], stretches[-1][1])
            return Verdict("exact", (place,), lost=self._lost(told, stretches))
        return self._in_other_capitals(quote) or self._unlike(told)

    def _lost(self, told: tuple[Part, ...], stretches: tuple[tuple[int, int], ...]) -> str:
        """The first negation that a gap within a sentence leaves out, and the quoting author does not put in."""
        for part, (_, end), (start, _) in zip(told[1:], stretches, stretches[1:], strict=False):
            word = negation(self.folded.bare[end:start])
            if word and not negation(part.gap):
                return word
        return ""

    @cached_property
    def _small(self) -> str:
        return self.folded.bare.lower()

    def _in_other_capitals(self, quote: str) -> Verdict | None:
        """Words that differ in capitals alone, as in a heading; a letter more or less would shift all places."""
        words, text = whole(quote).words.bare.lower(), self._small
        # Most words are not there at all, and to see that takes a fraction of the time.
        if words not in text or len(text) != len(self.folded.bare):
            return None
        found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
        if found is None:
            return None
        place = self.folded.original_span(*found.span())
        return Verdict("variant", (place,), reading=readable(self.folded.original[slice(*place)]))

    def _found(self, part: Part, found: list[tuple[int, int]]) -> Verdict:
        words = part.words.bare
        short = len(words) < _SHORT and words.count(" ") < _FEW - 1
        kind: Literal["ambiguous", "exact"] = "ambiguous" if short and len(found) > 1 else "exact"
        return Verdict(kind, tuple(self.folded.original_span(*place) for place in found))

    def _unlike(self, told: tuple[Part, ...]) -> Verdict:
        """What is most like the part that the source has least."""
        missing = [part for part in told if not occurrences(self.folded, part)] if len(told) > 1 else list(told)
        if not missing:
            firsts = (occurrences(self.folded, part)[0] for part in told)
            return Verdict("disordered", tuple(self.folded.original_span(*place) for place in firsts))
        try:
            measure = ratio()
        except NoRatio:
            return Verdict("unmeasured")
        if any(len(part.words.bare) > _LONGEST for part in missing):
            return Verdict("unmeasured")
        return min((self._nearest(part, measure) for part in missing), key=lambda verdict: verdict.likeness or 0.0)

    def _nearest(self, part: Part, measure: Ratio) -> Verdict:
        found = nearest(part.words.bare, self.index, measure)
        if found is None:
            return Verdict("wrong")
        start, end, likeness = found
        first, last = self.folded.marked_span(start, end)
        theirs = OPTIONAL_SIGN.sub("", self.folded.marked[first:last])
        place = self.folded.original_span(start, end)
        return Verdict(
            "variant" if likeness >= VARIANT else "wrong",
            (place,),
            likeness,
            readable(self.folded.original[slice(*place)]),
            tuple(differences(OPTIONAL_SIGN.sub("", part.words.marked), theirs)),
        )
