"""The two answers that are given about a judged map, in every form: an evaluation and an explanation."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, cast

from argmap.compile.evaluation import WHOLE, Slice, lens
from argmap.explaining import discussion, telling
from argmap.explaining.data import explanation_data, report_data
from argmap.explaining.explanation import Explanation, explained
from argmap.explaining.hearing import GROUNDED, MODEL, WHOLE_MAP, Hearing, heard
from argmap.explaining.report import Report, report
from argmap.explaining.table import table
from argmap.model.graph import ArgMap
from argmap.semantics.structured.structure import Standard

# Exact, but visible: what turns text round stands as \uXXXX, in JSON the same text.
_HIDDEN = re.compile("[\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


@dataclass(frozen=True)
class Evaluation:
    """What becomes of the answers to every dispute of a slice of a map. As text: a table."""

    hearing: Hearing
    report: Report

    def __str__(self) -> str:
        return table(self.hearing, self.report)

    def data(self) -> dict[str, Any]:
        """Everything as plain values."""
        return report_data(self.hearing, self.report)

    def to_json(self) -> str:
        """Everything as JSON, ending with a line end."""
        return _json(self.data())

    def __repr__(self) -> str:
        answers = sum(len(contest.answers) for contest in self.report.contests)
        return f"<Evaluation of {answers} answers by {self.hearing.answered.semantics} semantics>"


@dataclass(frozen=True)
class Why:
    """Why one statement or argument stands, falls or is open. As text: sentences."""

    hearing: Hearing
    explanation: Explanation

    def __str__(self) -> str:
        return telling.told(self.hearing, self.explanation)

    def dialogue(self) -> str:
        """The same as a discussion of two."""
        return discussion.told(self.hearing, self.explanation)

    def data(self) -> dict[str, Any]:
        """Everything as plain values."""
        return explanation_data(self.hearing, self.explanation)

    def to_json(self) -> str:
        """Everything as JSON, ending with a line end."""
        return _json(self.data())

    def __repr__(self) -> str:
        return f"<Why `{self.explanation.name}`: {self.explanation.verdict.status}>"


def hearing(m: ArgMap, part: Slice = WHOLE, semantics: str = GROUNDED, whole: ArgMap | None = None) -> Hearing:
    """A map judged; a semantics may be named, or a gradual model for the strengths, or a standard of proof.

    Raises NoLens, TooLarge, BadQuestion, and KeyError for a name that is not in the slice.
    """
    seen_through = lens(semantics)
    given = WHOLE_MAP if whole is None or len(m) == len(whole) else "on a part of the map"
    judge = semantics if seen_through == "answered" else GROUNDED
    return heard(m, part, judge, semantics if seen_through == "weighed" else MODEL, given)


def evaluation(
    m: ArgMap,
    part: Slice = WHOLE,
    semantics: str = GROUNDED,
    *,
    everything: bool = False,
    by_audience: bool = False,
    whole: ArgMap | None = None,
) -> Evaluation:
    """What stands in a slice of a map; see `hearing`, which says what is raised, and `report`. May raise NoSolver.

    whole: of which the map is a part.
    """
    h = hearing(m, part, semantics, whole)
    found = report(h, everything=everything, standard=_standard(semantics), by_audience=by_audience)
    return Evaluation(h, found)


def why(m: ArgMap, name: str, part: Slice = WHOLE, semantics: str = GROUNDED, *, whole: ArgMap | None = None) -> Why:
    """Why something stands, falls or is open in a slice of a map; whole: of which the map is a part.

    Raises what `hearing` raises, KeyError also for a name that argues nothing there; may raise NoSolver.
    """
    h = hearing(m, part, semantics, whole)
    return Why(h, explained(h, name, _standard(semantics)))


def _standard(name: str) -> Standard | None:
    """The standard of proof of that name, if it is one."""
    return cast(Standard, name) if lens(name) == "proven" else None


def _json(data: dict[str, Any]) -> str:
    words = json.dumps(data, ensure_ascii=False, indent=2)
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", words) + "\n"
