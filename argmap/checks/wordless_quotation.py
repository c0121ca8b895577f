"""A quote has no word of its source: nothing but signs, or words in brackets, which are the quoting author's.

Bad:
    source minutes (1931-05-12): Minutes of the council
    dispute wall: How is the wall to be rebuilt?
      outcome open: Nobody reports the end.
      agreed: It is broken. [@minutes p. 3]
        quote: [the wall is broken]

Good:
    source minutes (1931-05-12): Minutes of the council
    dispute wall: How is the wall to be rebuilt?
      outcome open: Nobody reports the end.
      agreed: It is broken. [@minutes p. 3]
        quote: [the wall] is broken
"""

import re
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.sources import Quote

RULE = Rule("AM509", "wordless-quotation", "warning", __doc__)
_BRACKETS = re.compile(r"\[[^\[\]]*\]")


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for quote in m.of(Quote):
        if quote.text and not any(map(str.isalnum, _BRACKETS.sub("", quote.text))):
            yield RULE.at(
                m.where(quote.name, "text"),
                "this quote has no word of its source",
                hint="write the words that are quoted, or make a `note` of it",
            )
