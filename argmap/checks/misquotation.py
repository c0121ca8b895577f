"""Words are given as quoted, and the source's text does not have them.

Quotation marks, dashes, line breaks, words broken at a line's end and note callouts count for nothing, and `…` leaves
something out; see the language's page on quotations. What is left must be in the source, word for word. A text that
differs by no more than a slip of the pen is told as a `variant-quotation`.

Bad:
    source minutes (1931-05-12): Minutes of the council
      file minutes.txt
    dispute wall: How is the wall to be rebuilt?
      outcome open: Nobody reports the end.
      agreed: It must be rebuilt. [@minutes p. 3]
        quote: the wall shall never be rebuilt in marble

    # The file minutes.txt:
    # Resolved, that the wall shall be rebuilt in granite before the winter.
    # The mayor thanked the council, and the council thanked the mayor.

Good:
    source minutes (1931-05-12): Minutes of the council
      file minutes.txt
    dispute wall: How is the wall to be rebuilt?
      outcome open: Nobody reports the end.
      agreed: It must be rebuilt. [@minutes p. 3]
        quote: the wall shall be rebuilt in granite … before the winter

    # The file minutes.txt:
    # Resolved, that the wall shall be rebuilt in granite before the winter.
    # The mayor thanked the council, and the council thanked the mayor.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.diagnostics.nearest import installing
from argmap.model.graph import ArgMap
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.model.quotations import Comparison

RULE = Rule("AM501", "misquotation", "error", __doc__)
_SHOWN = 160


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for name, compared in m.quotations.items():
        if compared.verdict.kind in ("wrong", "disordered", "unmeasured"):
            message, hint = _told(compared)
            yield RULE.at(m.where(name, "text"), message, hint=hint, remarks=_places(compared))


def _told(compared: Comparison) -> tuple[str, str]:
    verdict, source = compared.verdict, compared.source
    if verdict.kind == "unmeasured":
        return (
            f"not found word for word in `{source}`",
            f"take the words over as they stand; with {installing('quotations')} the nearest ones are shown",
        )
    if verdict.kind == "disordered":
        return f"`{source}` has the parts of this quote, but not in this order", "quote them in the source's order"
    if verdict.likeness is None:
        return f"`{source}` has nothing like these words", "quote what it says, or cite the source that says this"
    reading = verdict.reading if len(verdict.reading) <= _SHOWN else verdict.reading[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return (
        f"`{source}` does not have these words; the most like them is alike to {verdict.likeness:.1f} of 100",
        f"take over what it says: “{reading}”",
    )


def _places(compared: Comparison) -> tuple[Remark, ...]:
    said = "a part is here" if compared.verdict.kind == "disordered" else "the source reads like this here"
    return tuple(Remark(Span(compared.text.path, *place), said) for place in compared.verdict.places[:3])
