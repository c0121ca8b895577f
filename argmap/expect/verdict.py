"""What a judge says of an expectation, and what is told of it.

Knows no judge.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from argmap.diagnostics.diagnostic import Diagnostic, Remark
from argmap.model.graph import ArgMap
from argmap.model.sources import Expectation
from argmap.text import Span


@dataclass(frozen=True, slots=True)
class Verdict:
    """instead: what is so instead of what is expected, in one sentence; empty if it is met. lines: what makes it so.

    part: the part of the expectation that does not fit, `form` for its words or `when` for its date. so: the words of
    an expectation that would be met, if there is one that says no more than what is so.
    """

    instead: str = ""
    lines: tuple[Remark, ...] = ()
    part: str = "form"
    so: str = ""


MET = Verdict()
Judge = Callable[[ArgMap, Expectation], Verdict]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one `expect` line.

    words: what it expects. span: where it says so. reason: what is so instead, or why it was not run; empty if it
    passed. finding: the failure as it is shown, with the lines that make it so.
    """

    expectation: Expectation
    words: str
    span: Span
    status: Literal["passed", "failed", "skipped"]
    reason: str = ""
    finding: Diagnostic | None = None
