"""What is wrong with a map, where, and what to do about it.

Knows no rule and no screen: rules make diagnostics, writers show them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from textwrap import dedent
from typing import Literal

from argmap.text import Edit, Span

Severity = Literal["error", "warning", "info"]
_ENDLESS = re.compile(r"[^\s`/]{81,}")
_PARTS = re.compile(r"^(Bad|Good):[ ]*\n", re.M)


@dataclass(frozen=True, slots=True)
class Remark:
    """Another place that matters, and why."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend the matter. A safe fix cannot change what the map says."""

    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that can be wrong. `name` reads after "allow"; `doc` says why, with a `Bad:` and a `Good:` map.

    mends: whether its findings may bring a fix, and at best a safe one.
    """

    code: str
    name: str
    severity: Severity
    doc: str = field(default="", compare=False, repr=False)
    mends: Literal["", "safe", "unsafe"] = field(default="", compare=False, repr=False)

    def at(
        self,
        span: Span,
        message: str,
        *,
        hint: str = "",
        remarks: tuple[Remark, ...] = (),
        fix: Fix | None = None,
        possible: bool = False,
    ) -> Diagnostic:
        """A finding by this rule. possible: the dates allow for it and do not prove it."""
        return Diagnostic(self, span, _short(message), _short(hint), remarks, fix, possible)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: the smallest stretch that shows it, the fact, and the remedy.

    possible: it may be so, as far as vague dates tell, and may not. Such a finding is no more than a warning, and is
    told only to those who ask for strictness.
    """

    rule: Rule
    span: Span
    message: str
    hint: str = ""
    remarks: tuple[Remark, ...] = ()
    fix: Fix | None = None
    possible: bool = False

    @property
    def severity(self) -> Severity:
        return "warning" if self.possible and self.rule.severity == "error" else self.rule.severity

    @property
    def key(self) -> tuple[str, int, str, str]:
        """Sorts findings by path, start, code and message."""
        return self.span.path, self.span.start, self.rule.code, self.message


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's documentation in parts: why, a map that raises it, a map that does not."""

    about: str
    bad: str
    good: str


def _short(text: str) -> str:
    """A text without the rest of words that no person wrote."""
    return _ENDLESS.sub(lambda word: f"{word[0][:40]}…", text)


def page(rule: Rule) -> Page:
    """The parts of a rule's `doc`; parts that it lacks are empty."""
    about, *rest = _PARTS.split(dedent(rule.doc).strip("\n"))
    parts = dict(zip(rest[::2], (dedent(r).strip("\n") + "\n" for r in rest[1::2]), strict=True))
    return Page(" ".join(about.split()), parts.get("Bad", ""), parts.get("Good", ""))


def moved(finding: Diagnostic, path: str, by: int) -> Diagnostic:
    """The same finding in a file that has `by` more characters before it."""

    def place(span: Span) -> Span:
        return Span(path, span.start + by, span.end + by)

    fix = finding.fix and Fix(tuple(Edit(place(e.span), e.new) for e in finding.fix.edits), finding.fix.safe)
    remarks = tuple(Remark(place(r.span), r.message) for r in finding.remarks)
    return replace(finding, span=place(finding.span), remarks=remarks, fix=fix)
