"""Findings as SARIF 2.1.0 (OASIS standard), for code hosts and editors that show it.

Knows no file: paths are as the findings name them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

from argmap.diagnostics.diagnostic import Diagnostic, Fix, page
from argmap.text import Edit, Span, Text

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(findings: Iterable[Diagnostic], texts: Mapping[str, Text], version: str) -> dict[str, Any]:
    """One SARIF log with one run (sections 3.13 and 3.14)."""
    rows = list(findings)
    rules = {f.rule.code: f.rule for f in rows}
    described = [
        {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": rule.name.replace("-", " ")},
            "fullDescription": {"text": page(rule).about or rule.name},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        }
        for _, rule in sorted(rules.items())
    ]
    driver = {"name": "argmap", "version": version, "rules": described}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(f, texts) for f in rows],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(finding: Diagnostic, texts: Mapping[str, Text]) -> dict[str, Any]:
    text = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    result: dict[str, Any] = {
        "ruleId": finding.rule.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(finding.span, texts)],
    }
    if finding.possible:
        result["properties"] = {"possible": True}
    if finding.remarks:
        result["relatedLocations"] = [
            {**_location(r.span, texts), "id": i, "message": {"text": r.message}}
            for i, r in enumerate(finding.remarks, 1)
        ]
    if finding.fix:
        result["fixes"] = [_fix(finding.fix, texts)]
    return result


def _fix(fix: Fix, texts: Mapping[str, Text]) -> dict[str, Any]:
    """One fix with its replacements by file (section 3.55)."""
    by_file: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        by_file.setdefault(edit.span.path, []).append(edit)
    return {
        "description": {"text": "mends it" if fix.safe else "a guess, to be looked at"},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": _uri(path)},
                "replacements": [
                    {"deletedRegion": region(edit.span, texts), "insertedContent": {"text": edit.new}} for edit in edits
                ],
            }
            for path, edits in by_file.items()
        ],
    }


def _location(span: Span, texts: Mapping[str, Text]) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(span.path)},
            "region": region(span, texts),
        }
    }


def _uri(path: str) -> str:
    """A path as a relative reference (section 3.10.1; RFC 3986, section 4.2), a colon in it told from a scheme's."""
    from urllib.parse import quote

    return quote(os.fsencode(path.replace(os.sep, "/")))


def region(span: Span, texts: Mapping[str, Text]) -> dict[str, int]:
    """Lines and columns of a stretch, from 1; the last column is the first behind it (section 3.30)."""
    text = texts.get(span.path)
    if text is None:
        return {"startLine": 1, "startColumn": 1}
    line, column = text.place(span.start)
    last, after = text.place(span.end)
    return {"startLine": line, "startColumn": column, "endLine": last, "endColumn": after}
