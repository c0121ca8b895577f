"""Names that are misspelt in form only, and what they would clash with if they were respelt.

A fix that puts `Anna` right says no more than the author did, unless somebody else is named `anna` already: then it
would make two people one. Knows no fix but that of a name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from argmap.compile.forms import defining
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.grammar import tables
from argmap.syntax.rules import NAME_FORM
from argmap.text import Span, Text

_LINE = re.compile(r"[^\r\n]*")
Key = tuple[str, int, str, str]


def clashing(findings: Iterable[Diagnostic], names: Collection[str], texts: Mapping[str, Text]) -> set[Key]:
    """The findings on names whose fixes might make one of two: by `Diagnostic.key`.

    names: those that are defined. Two spellings of one name clash, and so does a definition with another one.
    """
    misspelt: dict[str, list[Diagnostic]] = {}
    for finding in findings:
        if finding.rule == NAME_FORM and finding.fix:
            misspelt.setdefault(finding.fix.edits[0].new, []).append(finding)
    return {
        finding.key
        for name, alike in misspelt.items()
        if len({_written(f.span, texts) for f in alike}) > 1
        or (name in names and any(is_defined_at(f.span, texts) for f in alike))
        for finding in alike
    }


def cautious(finding: Diagnostic) -> Diagnostic:
    """The same finding with a fix that its author should look at."""
    return replace(finding, fix=finding.fix and replace(finding.fix, safe=False))


def _written(span: Span, texts: Mapping[str, Text]) -> str:
    return texts[span.path].content[span.start : span.end]


def is_defined_at(span: Span, texts: Mapping[str, Text]) -> bool:
    """Whether a name stands where one is defined: behind its keyword, or a speaker's name, and before a colon."""
    text = texts[span.path]
    before = text.place(span.start)[1] - 1
    words = text.content[span.start - before : span.start].split()
    rest = _LINE.match(text.content, span.end)
    keyword = tables("argmap").words.get(" ".join(words), "")
    # One word that is no keyword is a speaker; the name behind it is the turn's.
    first = keyword in defining() or (not keyword and len(words) == 1)
    return first and rest is not None and ":" in rest[0]
