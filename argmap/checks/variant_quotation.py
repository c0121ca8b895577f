"""The source has nearly the words that are given as quoted: a letter more, another word in a long sentence.

A measure of likeness cannot tell a slip of the pen from a `not` that was lost. So the author decides.

Bad:
    source minutes (1931-05-12): Minutes of the council
      file minutes.txt
    dispute wall: How is the wall to be rebuilt?
      outcome open: Nobody reports the end.
      agreed: It must be rebuilt. [@minutes p. 3]
        quote: Resolved, that the wall shall be rebuilt in granit before the winter.

    # The file minutes.txt:
    # Resolved, that the wall shall be rebuilt in granite before the winter.
    # The mayor thanked the council, and the council thanked the mayor.

Good:
    source minutes (1931-05-12): Minutes of the council
      file minutes.txt
    dispute wall: How is the wall to be rebuilt?
      outcome open: Nobody reports the end.
      agreed: It must be rebuilt. [@minutes p. 3]
        quote: Resolved, that the wall shall be rebuilt in granite before the winter.

    # The file minutes.txt:
    # Resolved, that the wall shall be rebuilt in granite before the winter.
    # The mayor thanked the council, and the council thanked the mayor.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.diagnostics.nearest import listed
from argmap.model.graph import ArgMap
from argmap.quotation.comparing import Verdict
from argmap.text import Span

RULE = Rule("AM502", "variant-quotation", "warning", __doc__)
_SHOWN = 3
_LONG = 160


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for name, compared in m.quotations.items():
        verdict = compared.verdict
        if verdict.kind == "variant":
            message, hint = _told(compared.source, verdict)
            yield RULE.at(
                m.where(name, "text"),
                message,
                hint=hint,
                remarks=tuple(Remark(Span(compared.text.path, *p), "the source's words") for p in verdict.places),
            )


def _told(source: str, verdict: Verdict) -> tuple[str, str]:
    if verdict.likeness is None:
        reading = verdict.reading if len(verdict.reading) <= _LONG else f"{verdict.reading[:_LONG]} …"
        return f"`{source}` has these words in other capitals", f"take over what it says: “{reading}”"
    changes = listed([_change(*pair) for pair in verdict.changed] or ["signs only"], "and", most=_SHOWN)
    return (
        f"`{source}` reads otherwise: {changes} (alike to {verdict.likeness:.1f} of 100)",
        "take over what it says, put words of your own in square brackets, and `…` for what you leave out",
    )


def _change(quoted: str, source: str) -> str:
    if not source:
        return f"“{quoted}” is not there"
    return f"“{source}”, not “{quoted}”" if quoted else f"“{source}” is left out"
