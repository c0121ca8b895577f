"""How quotes compare with the texts of their sources.

Knows no file: the texts are given.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.model.quoted import holders
from argmap.model.record import Record
from argmap.model.sources import Quote
from argmap.quotation.comparing import Verdict, Witness
from argmap.text import Text


@dataclass(frozen=True, slots=True)
class Comparison:
    """A verdict on a quote, and the text that it was compared with, of the source that holds it."""

    quote: Quote
    source: str
    text: Text
    verdict: Verdict


def compared(records: Mapping[str, Record], texts: Mapping[str, Text]) -> dict[str, Comparison]:
    """Every quote that some text was at hand for, by name. Of several texts the one counts that is most like it.

    texts: by the name of the source.
    """
    witnesses: dict[str, Witness] = {}
    found: dict[str, Comparison] = {}
    for quote in (r for r in records.values() if isinstance(r, Quote)):
        ours = []
        for source in holders(records, quote):
            if source.name in texts:
                text = texts[source.name]
                if text.path not in witnesses:
                    witnesses[text.path] = Witness(text.content)
                ours.append(Comparison(quote, source.name, text, witnesses[text.path].verdict(quote.text)))
        if ours:
            found[quote.name] = min(ours, key=_distance)
    return found


_ORDER = ("exact", "ambiguous", "variant", "disordered", "wrong", "unmeasured")


def _distance(comparison: Comparison) -> tuple[int, float]:
    verdict = comparison.verdict
    return _ORDER.index(verdict.kind), -(verdict.likeness or 0.0)
