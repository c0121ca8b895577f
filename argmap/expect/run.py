"""Expectations to results: each form of `expect` line has its judge, a function from the map and the expectation to a
verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from argmap.diagnostics.diagnostic import Diagnostic, Remark
from argmap.expect import dating, outcomes, stances, standing
from argmap.expect.rules import FAILED
from argmap.expect.verdict import MET, Judge, Result, Verdict
from argmap.expect.words import words
from argmap.model.graph import ArgMap
from argmap.model.sources import Expectation

JUDGES: Mapping[str, Judge] = {
    "stance": stances.holds,
    "silence": stances.silent,
    "membership": stances.belongs,
    "outcome": outcomes.comes_out,
    "vote": outcomes.votes,
    "reversal": outcomes.reverses,
    "time": dating.within,
    "order": dating.ordered,
    "standing": standing.becomes,
    "strength": standing.stronger,
}
_NEGATED = ("stance", "silence", "membership")
DAMAGED = "not run: the map has errors"


def expectations(m: ArgMap, path: str | None = None) -> tuple[Expectation, ...]:
    """The expectations of a map in the order of the text; of one file, if one is named."""
    return tuple(e for e in m.of(Expectation) if path is None or m.where(e.name).path == path)


def results(m: ArgMap, wanted: Iterable[Expectation], findings: Iterable[Diagnostic]) -> Iterator[Result]:
    """What comes of each of these expectations of a map.

    findings: those of the checks on the map, for `no warnings` and `no errors`.
    """
    # The map is judged once for all that is expected of what stands in it.
    judges: dict[str, Judge] = {**JUDGES, **standing.Court(m).judges}
    judges["findings"] = partial(_none_of, tuple(findings))
    for e in wanted:
        yield _result(m, e, judges[e.form](m, e))


def skipped(m: ArgMap, e: Expectation, reason: str) -> Result:
    """The result of an expectation that is not run."""
    return Result(e, words(e), m.where(e.name, "form"), "skipped", reason)


def _result(m: ArgMap, e: Expectation, verdict: Verdict) -> Result:
    said, span = words(e), m.where(e.name, "form")
    if not verdict.instead:
        return Result(e, said, span, "passed")
    place = m.where(e.name, verdict.part)
    finding = FAILED.at(place, verdict.instead, hint=_hint(e, verdict), remarks=verdict.lines)
    return Result(e, said, span, "failed", verdict.instead, finding)


def _hint(e: Expectation, verdict: Verdict) -> str:
    if e.form == "findings":
        return "mend what is found, or allow it with a comment"
    if e.form in _NEGATED:
        contrary = words(e.model_copy(update={"negated": not e.negated}))
        return f"mend the map, or expect what it says: `{contrary}`"
    return "mend the map, or expect what it says" + (f": `{verdict.so}`" if verdict.so else "")


def _none_of(findings: tuple[Diagnostic, ...], _m: ArgMap, e: Expectation) -> Verdict:
    """No error, or neither error nor warning; notes are no fault."""
    counted = ("error",) if e.verb == "errors" else ("error", "warning")
    found = [f for f in findings if f.severity in counted]
    if not found:
        return MET
    first = found[0]
    count = f"{len(found)} findings, the first" if len(found) > 1 else "this"
    return Verdict(f"checking finds {count}: {first.message} [{first.rule.name}]", (Remark(first.span, "found here"),))
