"""Results as JUnit XML, which build servers show: suites of cases, each passed, failed, in error or skipped.

Knows no check and no expectation. Times are left out: the same maps give the same bytes.

Source: the de-facto form of the Ant task `junit`, as Jenkins and GitLab read it; there is no standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.diagnostics.terminal import full
from argmap.text import Text

# What XML 1.0 can hold in no way (section 2.2).
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that was tried: its name, its line from 1, how it went; why in short, and in full."""

    name: str
    line: int
    status: Literal["passed", "failure", "error", "skipped"]
    message: str = ""
    details: str = ""


def junit(suites: Mapping[str, Sequence[Case]]) -> bytes:
    """One document. suites: cases by file. Characters that XML cannot hold are written as `#x1B`."""
    from xml.etree import ElementTree

    root = ElementTree.Element("testsuites", name="argmap")
    for path, cases in suites.items():
        counts = {status: sum(c.status == status for c in cases) for status in ("failure", "error", "skipped")}
        suite = ElementTree.SubElement(
            root,
            "testsuite",
            name=_legal(path),
            tests=str(len(cases)),
            failures=str(counts["failure"]),
            errors=str(counts["error"]),
            skipped=str(counts["skipped"]),
        )
        for case in cases:
            at = {"classname": _legal(path), "name": _legal(case.name), "file": _legal(path), "line": str(case.line)}
            element = ElementTree.SubElement(suite, "testcase", at)
            if case.status != "passed":
                outcome = ElementTree.SubElement(element, case.status, message=_legal(case.message))
                outcome.text = _legal(case.details) or None
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def of_findings(findings: Iterable[Diagnostic], texts: Mapping[str, Text]) -> dict[str, list[Case]]:
    """A case for every finding, by file, and one that passed for a file without any.

    A note fails nothing, so its case is skipped, with what it says.
    """
    suites: dict[str, list[Case]] = {path: [] for path in sorted(texts)}
    for finding in findings:
        path = finding.span.path
        line = texts[path].place(finding.span.start)[0] if path in texts else 1
        status: Literal["failure", "skipped"] = "skipped" if finding.severity == "info" else "failure"
        name = f"{finding.rule.code} {finding.rule.name}, line {line}"
        case = Case(name, line, status, finding.message, full([finding], texts))
        suites.setdefault(path, []).append(case)
    return {path: cases or [Case("nothing wrong", 1, "passed")] for path, cases in suites.items()}


def _legal(text: str) -> str:
    return _FORBIDDEN.sub(lambda found: f"#x{ord(found[0]):02X}", text)
