"""What a quote leaves out, or puts a bracket for, is a negation: without it the source says the contrary.

Only short gaps within one sentence are looked at. A bracket that negates in words of its own is no gap of this kind.

Bad:
    source minutes (1931-05-12): Minutes of the council
      file minutes.txt
    dispute wall: How is the wall to be rebuilt?
      outcome open: Nobody reports the end.
      agreed: It is broken. [@minutes p. 3]
        quote: the wall shall … be rebuilt in timber before the winter

    # The file minutes.txt:
    # Resolved, that the wall shall not be rebuilt in timber before the winter.

Good:
    source minutes (1931-05-12): Minutes of the council
      file minutes.txt
    dispute wall: How is the wall to be rebuilt?
      outcome open: Nobody reports the end.
      agreed: It is broken. [@minutes p. 3]
        quote: the wall shall not be rebuilt … before the winter

    # The file minutes.txt:
    # Resolved, that the wall shall not be rebuilt in timber before the winter.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.text import Span

RULE = Rule("AM508", "lost-negation", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for name, compared in m.quotations.items():
        verdict = compared.verdict
        if verdict.lost:
            yield RULE.at(
                m.where(name, "text"),
                f"what this quote leaves out of `{compared.source}` has the word “{verdict.lost}”",
                hint="quote that word too, or leave out a whole sentence",
                remarks=tuple(
                    Remark(Span(compared.text.path, *p), "the source reads like this") for p in verdict.places
                ),
            )
