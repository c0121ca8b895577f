"""A few words are quoted that stand in several places of the source, so nobody can say which of them is meant.

Bad:
    source minutes (1931-05-12): Minutes of the council
      file minutes.txt
    dispute wall: How is the wall to be rebuilt?
      outcome open: Nobody reports the end.
      agreed: It must be rebuilt. [@minutes p. 3]
        quote: the council

    # The file minutes.txt:
    # Resolved, that the wall shall be rebuilt in granite before the winter.
    # The mayor thanked the council, and the council thanked the mayor.

Good:
    source minutes (1931-05-12): Minutes of the council
      file minutes.txt
    dispute wall: How is the wall to be rebuilt?
      outcome open: Nobody reports the end.
      agreed: It must be rebuilt. [@minutes p. 3]
        quote: The mayor thanked the council

    # The file minutes.txt:
    # Resolved, that the wall shall be rebuilt in granite before the winter.
    # The mayor thanked the council, and the council thanked the mayor.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.text import Span

RULE = Rule("AM503", "ambiguous-quotation", "warning", __doc__)
_SHOWN = 3


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for name, compared in m.quotations.items():
        places = compared.verdict.places
        if compared.verdict.kind == "ambiguous":
            yield RULE.at(
                m.where(name, "text"),
                f"these words stand in {len(places)} places of `{compared.source}`",
                hint="quote more of the sentence, until it is one place",
                remarks=tuple(Remark(Span(compared.text.path, *place), "here") for place in places[:_SHOWN]),
            )
