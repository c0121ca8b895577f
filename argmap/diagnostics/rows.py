"""Findings as plain data, for `--output-format json`: a list, each finding with its rule, place and remedy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.diagnostics.sarif import region
from argmap.text import Span, Text


def rows(findings: Iterable[Diagnostic], texts: Mapping[str, Text]) -> list[dict[str, Any]]:
    """One object a finding. Lines and columns count from 1; the end column is the first behind the stretch."""
    return [
        {
            "code": f.rule.code,
            "name": f.rule.name,
            "severity": f.severity,
            "possible": f.possible,
            "message": f.message,
            "hint": f.hint or None,
            **_place(f.span, texts),
            "remarks": [{"message": r.message, **_place(r.span, texts)} for r in f.remarks],
            "fix": f.fix
            and {
                "safe": f.fix.safe,
                "edits": [{"new": e.new, **_place(e.span, texts)} for e in f.fix.edits],
            },
        }
        for f in findings
    ]


def _place(span: Span, texts: Mapping[str, Text]) -> dict[str, Any]:
    return {"path": span.path, **region(span, texts)}
