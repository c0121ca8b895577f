"""Findings on words that are no name, told again once the map is known: it says who is meant, or which words there are.

Knows no finding but that, and changes neither what was found nor where.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Literal, get_args, get_origin

from argmap.compile.called import called, key
from argmap.compile.link import Placed
from argmap.compile.respelling import is_defined_at
from argmap.diagnostics.diagnostic import Diagnostic, Fix, Remark
from argmap.diagnostics.nearest import listed
from argmap.model.graph import ArgMap
from argmap.model.values import fields_of
from argmap.syntax.rules import NAME_FORM, UNKNOWN
from argmap.text import Edit, Span, Text

_MAP, _STDIN = ".argmap", "-"
# So few lines that cannot be read may be slips.
_LINES = 3


def retold(
    findings: Sequence[Diagnostic], m: ArgMap, pieces: Sequence[Placed], texts: Mapping[str, Text]
) -> tuple[Diagnostic, ...]:
    """The findings, in their order; those on ill-spelt names with what the map knows better."""
    findings = _without_prose(findings, pieces)
    spans = {f.span for f in findings if f.rule is NAME_FORM}
    if not spans:
        return tuple(findings)
    names = called(m)
    words = _choices(spans, m, pieces)
    return tuple(_better(f, names, words, m, texts) if f.rule is NAME_FORM else f for f in findings)


def _without_prose(findings: Sequence[Diagnostic], pieces: Iterable[Placed]) -> Sequence[Diagnostic]:
    """One finding in the place of those on each line, for a file that is not called a map and has no line of one."""
    lost = Counter(f.span.path for f in findings if f.rule is UNKNOWN and not f.span.path.endswith(_MAP))
    if not lost:
        return findings
    mapped = {piece.path for piece in pieces if piece.lowered.names}
    prose = {path for path, count in lost.items() if count >= _LINES and path not in mapped and path != _STDIN}
    first = {path: min(f.span.start for f in findings if f.rule is UNKNOWN and f.span.path == path) for path in prose}
    told = [
        UNKNOWN.at(
            Span(path, start, start),
            "this is no map: none of its lines is a statement",
            hint=f"name a map, whose name ends in `{_MAP}`; a text that it quotes stands in `file` under its source",
        )
        for path, start in first.items()
    ]
    return [*(f for f in findings if f.span.path not in prose), *told]


def _better(
    finding: Diagnostic,
    names: Mapping[str, str],
    words: Mapping[tuple[str, int], tuple[str, ...]],
    m: ArgMap,
    texts: Mapping[str, Text],
) -> Diagnostic:
    span = finding.span
    choices = words.get((span.path, span.start), ())
    if choices:
        return replace(finding, hint=f"it takes {listed(f'`{word}`' for word in choices)}", fix=None)
    written = texts[span.path].content[span.start : span.end]
    name = names.get(key(written))
    if name is None or (finding.fix and finding.fix.edits[0].new in m) or is_defined_at(span, texts):
        return finding
    fix = Fix((Edit(span, name),), safe=False)
    remark = Remark(m.where(name, "name"), f"`{name}` is defined here")
    return replace(finding, hint=f"write `{name}`", remarks=(remark,), fix=fix)


def _choices(spans: set[Span], m: ArgMap, pieces: Iterable[Placed]) -> dict[tuple[str, int], tuple[str, ...]]:
    """The words that fields take which stand where something was found, by path and start; of other fields nothing."""
    wanted = {(span.path, span.start) for span in spans}
    found: dict[tuple[str, int], tuple[str, ...]] = {}
    for piece in pieces:
        for (name, part), (start, _) in piece.lowered.origins.items():
            place = piece.path, piece.start + start
            if place in wanted and name in m and part not in ("name", "record"):
                words = _words(type(m[name])).get(part, ())
                found.update({place: words} if words else {})
    return found


@cache
def _words(model: Any) -> dict[str, tuple[str, ...]]:
    """The words that fields of a model take, if they take nothing else."""
    return {name: _literal(annotation) for name, annotation in fields_of(model).items()}


def _literal(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return tuple(str(word) for word in get_args(annotation))
    return next((words for inner in get_args(annotation) if (words := _literal(inner))), ())
