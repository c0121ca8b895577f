"""Findings as GitHub's workflow commands: lines of a log that become notes at the lines of a change.

Knows no file: paths are as the findings name them, which is right if they start from the top of the checkout.

Source: GitHub's documentation, "Workflow commands for GitHub Actions"; for what is escaped, `@actions/core`,
`command.ts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.text import Text

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_IN_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_TEXT, ":": "%3A", ",": "%2C"}


def github(findings: Iterable[Diagnostic], texts: Mapping[str, Text]) -> str:
    """A line for each finding: `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=…::message`.

    Lines and columns count from 1, the end column is the first behind the stretch. Columns are left out where a
    stretch has several lines: there they are not taken.
    """
    return "".join(_command(f, texts.get(f.span.path)) for f in findings)


def _command(finding: Diagnostic, text: Text | None) -> str:
    properties: dict[str, object] = {"file": finding.span.path} if finding.span.path else {}
    if text:
        line, column = text.place(finding.span.start)
        last, after = text.place(finding.span.end)
        stretch = {"line": line, "col": column, "endLine": last, "endColumn": after}
        properties |= stretch if line == last else {"line": line, "endLine": last}
    possible = " (possible)" if finding.possible else ""
    properties["title"] = f"{finding.rule.code} {finding.rule.name}{possible}"
    said = ",".join(f"{name}={_escaped(str(value), _IN_PROPERTY)}" for name, value in properties.items())
    message = f"{finding.message}\nhint: {finding.hint}" if finding.hint else finding.message
    return f"::{_COMMANDS[finding.severity]} {said}::{_escaped(message, _IN_TEXT)}\n"


def _escaped(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
