"""A token that stands for a date to that date, with what is wrong or doubtful about its spelling.

Knows no statement.
"""

from __future__ import annotations

from argmap.chronology import edtf
from argmap.chronology.short_spans import short_spans
from argmap.chronology.when import When
from argmap.compile import rules
from argmap.diagnostics.diagnostic import Diagnostic, Fix
from argmap.syntax.tree import Token
from argmap.text import Edit, Span


def when(token: Token, findings: list[Diagnostic], *, julian: bool) -> When | None:
    """The date that a token spells; None if it spells none. What is to be said of it is added to `findings`."""
    try:
        found = edtf.read(token.text, julian=julian)
    except edtf.NotADate as wrong:
        start = token.start + wrong.offset
        span = Span("", start, start + max(wrong.length, 1))
        instead = wrong.instead(token.text)
        # What a date means is for the author to look at again, once it has been misread.
        fix = Fix((Edit(Span("", token.start, token.end), instead),), safe=False) if instead else None
        findings.append(rules.NOT_A_DATE.at(span, wrong.message, hint=wrong.hint, fix=fix))
        return None
    for short in short_spans(token.text):
        start = token.start + short.offset
        span = Span("", start, start + short.length)
        written = token.text[short.offset : short.offset + short.length]
        findings.append(
            rules.PART_OF_YEAR.at(
                span,
                f"`{written}` is the {short.said}: code {written[-2:]} is a part of a year",
                hint=f"for the years write `{short.instead}`; a comment `# allow part-of-year` keeps it",
                fix=Fix((Edit(span, short.instead),), safe=False),
            )
        )
    return found
