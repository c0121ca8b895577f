"""What stands, falls or is open, and which of two is the stronger: a map judged, held against what it expects.

What may have been so at a date counts, as it does for stances. Judging is done by `explaining`; here it is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from argmap.chronology.words import said
from argmap.diagnostics.diagnostic import Remark
from argmap.expect.verdict import MET, Judge, Verdict
from argmap.model.graph import ArgMap
from argmap.model.sources import Expectation

if TYPE_CHECKING:
    from argmap.explaining.case import Case
    from argmap.explaining.hearing import Hearing, Move

T = TypeVar("T")
# More lines than that nobody compares.
_MOST = 6


def becomes(m: ArgMap, e: Expectation) -> Verdict:
    """A position, claim or argument that comes out as it says, under a semantics, at a date."""
    return Court(m).becomes(m, e)


def stronger(m: ArgMap, e: Expectation) -> Verdict:
    """A position, claim or argument that is stronger than another, by more than rounding, under a gradual model."""
    return Court(m).stronger(m, e)


class Court:
    """Judges of one map, which judge it once for each semantics and date that is asked for."""

    def __init__(self, m: ArgMap) -> None:
        self.m = m
        self.heard: dict[tuple[str, str], Hearing] = {}

    @property
    def judges(self) -> dict[str, Judge]:
        """By form."""
        return {"standing": self.becomes, "strength": self.stronger}

    def becomes(self, m: ArgMap, e: Expectation) -> Verdict:
        return self._attempt(e, lambda: self._becomes(e))

    def stronger(self, m: ArgMap, e: Expectation) -> Verdict:
        return self._attempt(e, lambda: self._stronger(e))

    def _attempt(self, e: Expectation, act: Callable[[], Verdict]) -> Verdict:
        from argmap.compile.evaluation import NoLens
        from argmap.semantics.search.sat import NoSolver
        from argmap.semantics.structured.structure import TooLarge

        try:
            return act()
        except NoSolver as wrong:
            return Verdict(wrong.message)
        except (NoLens, TooLarge) as wrong:
            return Verdict(str(wrong))
        except KeyError as wrong:
            # What has not been put forward stands no more than it falls, and is no stronger than anything.
            return MET if e.negated else self._absent(e, str(wrong.args[0]))

    def _absent(self, e: Expectation, name: str) -> Verdict:
        place = (Remark(self.m.where(name), "put forward here"),) if name in self.m else ()
        if e.when:
            return Verdict(f"`{name}` had not been put forward by {said(e.when)}", place, "when")
        return Verdict(f"`{name}` argues nothing", place)

    def _hearing(self, e: Expectation) -> Hearing:
        from argmap.compile.evaluation import WHOLE, Slice
        from argmap.explaining.answers import hearing

        key = (e.semantics, e.when.text if e.when else "")
        if key not in self.heard:
            part = Slice(e.when, possibly=True) if e.when else WHOLE
            self.heard[key] = hearing(self.m, part, e.semantics or "grounded")
        return self.heard[key]

    # ------------------------------------------------------------------ standing

    def _becomes(self, e: Expectation) -> Verdict:
        from argmap.explaining import standing
        from argmap.explaining.headline import headline
        from argmap.explaining.phrases import Phrases

        h = self._hearing(e)
        name = e.subject or ""
        status = h.verdict(name).status
        if (status == e.verb) is not e.negated:
            return MET
        how = "is open" if status == "open" else status
        under = f" under {e.semantics}" if e.semantics else ""
        lead = f"`{name}` {how}{under}{f' as of {said(e.when)}' if e.when else ''}"
        so = f"{name} {status}{under}{f' ({e.when.text})' if e.when else ''}"
        if status != h.reading.verdict(h.find(name)).status:
            return Verdict(f"{lead}; grounded semantics says otherwise", so=so)
        case = standing.case(h, name, standing.knots(h))
        why = headline(Phrases(h, frozenset({name, h.find(name)})), name, case)
        return Verdict(f"{lead}: {why}", tuple(self._lines(case)), so=so)

    def _lines(self, case: Case) -> Iterator[Remark]:
        """The lines that make it so: the objection that stands, the answer that saves, the circle."""
        from argmap.explaining.case import Falls, Stands

        if isinstance(case, Falls):
            rows = [(case.strongest.by, "this stands against it")] if case.strongest and case.strongest.by else []
        elif isinstance(case, Stands):
            objections = case.objections[: _MOST // 2]
            rows = [(r.by, f"this answers `{o.by.name}`") for o in objections for r in o.replies[:1] if r.by]
            rows = rows or [(case.by, "it stands by this")]
        else:
            rows = [(turn.move, "nothing decides this") for turn in case.circle]
        for move, words in rows[:_MOST]:
            name = _record(self.m, move)
            if name:
                yield Remark(self.m.where(name), words)

    # ------------------------------------------------------------------ strength

    def _stronger(self, e: Expectation) -> Verdict:
        h = self._hearing(e)
        one, other = e.subject or "", e.object or ""
        if (h.weighed.stronger(one, other) is True) is not e.negated:
            return MET
        strengths = [h.strength(one), h.strength(other)]
        lines = tuple(Remark(self.m.where(name), _weighs(s)) for name, s in zip((one, other), strengths, strict=True))
        model = f"({h.weighed.model})"
        for name, strength in zip((one, other), strengths, strict=True):
            if strength is None:
                return Verdict(f"`{name}` has no stable strength {model}", lines)
        first, second = (_shown(strengths, place) for place in (0, 1))
        if first == second:
            return Verdict(f"`{one}` and `{other}` are equally strong, {first} {model}", lines)
        return Verdict(f"`{one}` has the strength {first}, and `{other}` {second} {model}", lines)


def _record(m: ArgMap, move: Move) -> str:
    """Where a move was written: its record, or what it is put to."""
    return next((name for name in (move.name, move.to) if name in m), "")


def _weighs(strength: float | None) -> str:
    return "no stable strength" if strength is None else f"strength {strength:.2f}"


def _shown(strengths: list[float | None], place: int) -> str:
    """A strength to as many decimals as tell the two apart."""
    known = [s or 0.0 for s in strengths]
    digits = next((d for d in range(2, 10) if f"{known[0]:.{d}f}" != f"{known[1]:.{d}f}"), 2)
    return f"{known[place]:.{digits}f}"
