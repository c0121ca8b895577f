"""How somebody puts a statement forward: how surely, since when, and whether he only gave way to it; and who is silent.

Reads stances, turns and brackets of a slice, and says no more than they do. Knows no move and no semantics.
"""

from __future__ import annotations

from dataclasses import dataclass

from argmap.compile.evaluation import Slice
from argmap.compile.forward import rank
from argmap.diagnostics.nearest import listed
from argmap.model.claims import Argument, Claim, Position
from argmap.model.graph import ArgMap
from argmap.model.happenings import Turn
from argmap.model.people import Stance
from argmap.model.record import Record
from argmap.model.sentences import since
from argmap.model.slices import stood
from argmap.model.standing import FOR
from argmap.model.wording import called_within, hedge, many, unsure
from argmap.semantics.structured.structure import Rank


@dataclass(frozen=True, slots=True)
class Voicing:
    """concedes: he gives way to it, and does no more. doubt: the hedges, where he nowhere does so without. since: when,
    in words; empty if no date is told.
    """

    concedes: bool
    doubt: str
    since: str


class Voicings:
    """Who puts which statement of a slice forward, and how. m: the slice. same: of statements that are one, the one
    that stands for all.
    """

    def __init__(self, m: ArgMap, part: Slice, same: dict[str, str]) -> None:
        self.m = m
        self.part = part
        self.records: dict[str, list[Record]] = {}
        self.against: dict[str, list[Stance]] = {}
        self.taken: dict[tuple[str, str], list[Stance | Turn]] = {}
        modes = (*FOR, "conceded") if part.actor else FOR
        for record in (*m.of(Claim), *m.of(Position)):
            self.records.setdefault(same.get(record.name, record.name), []).append(record)
        for stance in m.of(Stance):
            if stance.mode in modes and rank(stance)[0]:
                self.taken.setdefault((stance.actor, same.get(stance.position, stance.position)), []).append(stance)
            elif stance.mode in ("opposed", "doubted") and rank(stance)[0]:
                self.against.setdefault(stance.position, []).append(stance)
        for turn in m.of(Turn):
            for name in (*turn.holds, *(turn.concedes if part.actor else ())):
                for who in turn.by:
                    self.taken.setdefault((who, same.get(name, name)), []).append(turn)

    def of(self, who: str, statement: str) -> Voicing:
        """How somebody puts a statement forward, who does."""
        taken = self.taken.get((who, statement), [])
        own = [r for r in self.records.get(statement, ()) if rank(r)[0] and (who in r.by or not (taken or r.by))]
        doubts = [_doubt(r) for r in own] + [self._unsure(t) for t in taken]
        dates = [since(self.m, t) for t in taken if isinstance(t, Stance)]
        return Voicing(
            bool(taken) and not own and all(_concedes(t, self.records.get(statement, [])) for t in taken),
            "" if "" in doubts else next(iter(doubts), ""),
            listed(filter(None, dates), "and") if len(dates) == len(taken) and not own else "",
        )

    def _unsure(self, taken: Stance | Turn) -> str:
        """The hedge of a stance, and whether it may not have been held on the day."""
        if isinstance(taken, Turn):
            return ""
        day = self.part.day if self.part.possibly else None
        span = unsure(self.m, taken, day) if day else ""
        return ", ".join(filter(None, (_doubt(taken), span.replace("undated", ""))))

    def may_come_later(self, name: str) -> bool:
        """Whether an argument was not certainly put forward by the day."""
        day = self.part.day if self.part.possibly else None
        record = self.m.records.get(name)
        return day is not None and isinstance(record, Argument) and not stood(self.m, record, day)


def _doubt(record: Record) -> str:
    return hedge(record.certainty) if rank(record)[1] < Rank.PLAIN else ""


def _concedes(taken: Stance | Turn, alike: list[Record]) -> bool:
    if isinstance(taken, Stance):
        return taken.mode == "conceded"
    return not {r.name for r in alike}.intersection(taken.holds)


@dataclass(frozen=True, slots=True)
class Silence:
    """What is not said in a slice: nowhere, not by the one who alone is heeded, or not for certain.

    who: the one who is heeded, as a reader calls him; empty if everybody is. several: that is a crowd. known: only
    what is certain is taken.
    """

    who: str = ""
    several: bool = False
    known: bool = False

    def puts(self, what: str) -> str:
        """ "nobody puts it forward"."""
        return f"{self._does('put', 'puts')} {what} forward"

    def answers(self, what: str) -> str:
        """ "nobody has answered it"."""
        if self.known:
            return f"{self._is_known()} have answered {what}"
        has = f"{self.who} {'have' if self.several else 'has'} not" if self.who else "nobody has"
        return f"{has} answered {what}"

    def argues(self, what: str) -> str:
        """ "no reason is given against it"."""
        if not self.who:
            return f"no reason is {'known to have been ' if self.known else ''}given against {what}"
        if self.known:
            return f"{self._is_known()} have given a reason against {what}"
        return f"{self.who} {'give' if self.several else 'gives'} no reason against {what}"

    def _does(self, verb: str, verbs: str) -> str:
        if self.known:
            return f"{self._is_known()} {verb}"
        return f"{self.who} {'do' if self.several else 'does'} not {verb}" if self.who else f"nobody {verbs}"

    def _is_known(self) -> str:
        return f"{self.who} {'are' if self.several else 'is'} not known to" if self.who else "nobody is known to"


def silence(m: ArgMap, part: Slice) -> Silence:
    """What is not said in a slice, in words."""
    known = part.day is not None and not part.possibly
    return Silence(called_within(m, part.actor) if part.actor else "", many(m, [part.actor]), known)
