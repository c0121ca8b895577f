"""What becomes of the answers to every dispute, and of what else is claimed: the rows of `argmap eval`.

Knows no sentence but the one that matters most for each row.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.explaining import standing
from argmap.explaining.headline import headline
from argmap.explaining.hearing import GROUNDED, Hearing
from argmap.explaining.knots import Knots
from argmap.explaining.phrases import Phrases
from argmap.explaining.views import LARGE, Views, status, views
from argmap.model.claims import Argument, Claim, Dispute, Position
from argmap.model.deciding import prevailed
from argmap.model.endings import outcomes
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Turn
from argmap.model.record import Record
from argmap.semantics.structured.audiences import acceptance
from argmap.semantics.structured.standards import Proof
from argmap.semantics.structured.structure import Standard
from argmap.semantics.structured.verdicts import Verdict

# Undecided nodes that are searched for the views of all disputes together: some seconds.
_ROOM = 8_000


@dataclass(frozen=True, slots=True)
class Judged:
    """One statement or argument. why: the one clause that matters most. proof: by the standard that was asked for, or
    that its dispute names. audiences: what becomes of it for everybody who ranks something, if that was asked for.
    prevailed: that some outcome in the slice says so, and until when; empty if none does.
    """

    name: str
    kind: str
    verdict: Verdict
    strength: float | None
    why: str
    proof: Proof | None = None
    audiences: tuple[tuple[str, Verdict], ...] = ()
    prevailed: str = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """A way to see a dispute: the answers that stand in it, and in how many views they do."""

    standing: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Contest:
    """A dispute: its answers, what was decided, and how the semantics sees it if it sees several views."""

    name: str
    answers: tuple[Judged, ...]
    outcomes: tuple[str, ...]
    sights: tuple[Sight, ...] = ()
    sights_are: Views | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What becomes of what a slice of a map says. others: claims; and premises, reasons and turns if all was asked for.

    left_out: how many of these there are besides.
    """

    contests: tuple[Contest, ...]
    others: tuple[Judged, ...]
    left_out: int

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to judge."""
        return not (self.others or self.left_out or any(contest.answers for contest in self.contests))


def report(
    h: Hearing, *, everything: bool = False, standard: Standard | None = None, by_audience: bool = False
) -> Report:
    """The report on a hearing.

    everything: premises, reasons and turns too. standard: by which all is to be proven, instead of what disputes name.
    by_audience: for whom every answer stands.
    """
    rows = _Rows(h, standard, by_audience)
    contests = tuple(rows.contests())
    others = [r for r in judgeable(h.m) if not isinstance(r, Position) and rows.is_judged(r.name)]
    carried = {name for a in h.m.of(Argument) for name in (*a.premises, *((a.warrant,) if a.warrant else ()))}
    told = [r for r in others if everything or (isinstance(r, Claim) and r.name not in carried)]
    if not told and not any(contest.answers for contest in contests):
        told = others  # Else there would be nothing to see.
    return Report(
        contests,
        tuple(rows.judged(record) for record in told),
        len(others) - len(told),
    )


class _Rows:
    def __init__(self, h: Hearing, standard: Standard | None, by_audience: bool) -> None:
        self.h = h
        self.standard = standard
        self.room = _ROOM
        self.knots: Knots = standing.knots(h)
        told = (outcomes(h.m, dispute.name) for dispute in h.m.of(Dispute))
        self.prevailed = {answer: words for row in told for answer, words in prevailed(h.m, row).items()}
        names = {r.name: h.find(r.name) for r in judgeable(h.m) if self.is_judged(r.name)} if by_audience else {}
        found = acceptance(h.structure, names.values(), h.answered.judge).verdicts if names else {}
        self.audiences = {name: tuple((who, v[one]) for who, v in found.items()) for name, one in names.items()}

    def is_judged(self, name: str) -> bool:
        try:
            self.h.find(name)
        except KeyError:
            return False
        return True

    def contests(self) -> Iterator[Contest]:
        """The disputes with their answers, in the order of the text."""
        positions: dict[str, list[Position]] = {}
        for position in self.h.m.of(Position):
            positions.setdefault(position.dispute, []).append(position)
        told: dict[str, list[Outcome]] = {}
        for outcome in self.h.m.of(Outcome):
            told.setdefault(outcome.dispute, []).append(outcome)
        for dispute in self.h.m.of(Dispute):
            answers = [p for p in positions.get(dispute.name, ()) if self.is_judged(p.name)]
            rows = tuple(self.judged(p) for p in answers)
            closed = tuple(o.name for o in told.get(dispute.name, ()))
            seen, are = self._seen([p.name for p in answers])
            yield Contest(dispute.name, rows, closed, seen, are)

    def judged(self, record: Record) -> Judged:
        """A statement or an argument, judged."""
        h, name = self.h, record.name
        verdict = h.verdict(name)
        found = h.find(name)
        return Judged(
            name,
            record.record,
            verdict,
            h.strength(name),
            self._why(name, verdict),
            h.proof(found, self.standard),
            self.audiences.get(name, ()),
            self.prevailed.get(name, ""),
        )

    def _why(self, name: str, verdict: Verdict) -> str:
        h = self.h
        grounded = h.reading.verdict(h.find(name)).status
        if verdict.status != grounded:
            return f"grounded semantics {'leaves it open' if grounded == 'open' else f'says that it {grounded}'}"
        phrases = Phrases(h, frozenset({name, h.find(name)}))
        return headline(phrases, name, standing.case(h, name, self.knots))

    def _seen(self, names: list[str]) -> tuple[tuple[Sight, ...], Views | None]:
        """How the answers to a dispute can be seen together, where the semantics may see that in several ways."""
        if self.h.answered.semantics == GROUNDED or not names:
            return (), None
        seen = views(self.h, names, self.h.answered.semantics, min(LARGE, self.room))
        self.room -= seen.undecided
        counted: dict[tuple[str, ...], int] = {}
        for view in seen.seen:
            up = tuple(name for name in names if status(self.h, view, name) == "stands")
            counted[up] = counted.get(up, 0) + 1
        return tuple(Sight(up, count) for up, count in counted.items()), seen


def judgeable(m: ArgMap) -> Iterator[Record]:
    """What may be judged: answers, claims, reasons and turns."""
    return (record for record in m if isinstance(record, (Position, Claim, Argument, Turn)))
