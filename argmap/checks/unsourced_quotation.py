"""Exact words are quoted, and neither the quote nor what it stands under says from where.

Bad:
    person mayor: The mayor
    event speech (mayor, 1931-05-11): The mayor speaks.
      quote (mayor): We shall build in granite.

Good:
    person mayor: The mayor
    source minutes (1931-05-12): Minutes of the council
    event speech (mayor, 1931-05-11): The mayor speaks.
      quote (mayor): We shall build in granite. [@minutes p. 4]
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.quoted import cited
from argmap.model.sources import Quote

RULE = Rule("AM505", "unsourced-quotation", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for quote in m.of(Quote):
        if not cited(m.records, quote):
            yield RULE.at(
                m.where(quote.name, "text"),
                "words are quoted, and nobody says from which source",
                hint="cite it at the end of the line: `[@source p. 1]`; what is no quotation is a `note`",
            )
