"""Who puts forward what: the voices behind the statements and arguments of a map, and how sure they are.

A position is put forward by the voice in its bracket, and by who holds or supports it. A claim is put forward by its
voice. If it names none and gives no certainty, then by whoever argues from it; else, if it is recorded how people stand
to it, by those who hold or support it, and perhaps nobody; else by the voice of the map. To doubt or to deny is to put
the contrary forward. Knows no semantics.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.model.claims import Argument, Claim, Position
from argmap.model.graph import ArgMap
from argmap.model.happenings import Turn
from argmap.model.people import Stance
from argmap.model.record import Record
from argmap.model.standing import FOR
from argmap.model.voices import voices
from argmap.semantics.structured.structure import Assertion, Rank

# A word of certainty -> whether the statement itself is put forward, or its contrary, and how surely.
RANKS: dict[str, tuple[bool, Rank]] = {
    "": (True, Rank.PLAIN),
    "certain": (True, Rank.CERTAIN),
    "probable": (True, Rank.PROBABLE),
    "perhaps": (True, Rank.PERHAPS),
    "doubtful": (False, Rank.PROBABLE),
    "denied": (False, Rank.PLAIN),
}
Said = tuple[bool, Rank, tuple[str, ...]]


def rank(record: Record) -> tuple[bool, Rank]:
    """Whether a record puts its prose forward, or the contrary, and how surely."""
    return RANKS[record.certainty.level if record.certainty else ""]


class Forward:
    """What is put forward in a map, which may be a part of `whole`.

    actor: heed him only, and what he conceded as well; empty: everybody.
    gone: arguments, claims and positions taken as not put forward, and actors taken as silent.
    """

    def __init__(self, m: ArgMap, whole: ArgMap, actor: str, gone: frozenset[str]) -> None:
        self.m = m
        self.actor = actor
        self.gone = gone
        self._voices: dict[str, frozenset[str]] = {}
        self._heard: dict[frozenset[str], tuple[str, ...] | None] = {}
        self.holders: dict[str, list[str]] = {}
        # Of a claim that somebody holds on another day only, the map's own voice does not speak on this one.
        self.recorded = {stance.position for stance in whole.of(Stance)}
        modes = (*FOR, "conceded") if actor else FOR
        for stance in m.of(Stance):
            if stance.mode in modes and rank(stance)[0]:
                self.holders.setdefault(stance.position, []).append(stance.actor)
        for turn in m.of(Turn):
            for name in (*turn.holds, *(turn.concedes if actor else ())):
                self.holders.setdefault(name, []).extend(turn.by)
        self.users: dict[str, list[Argument]] = {}
        for argument in m.of(Argument):
            for name in (*argument.premises, *((argument.warrant,) if argument.warrant else ())):
                self.users.setdefault(name, []).append(argument)

    def argued(self, record: Argument | Turn) -> bool:
        """Whether an argument or turn is taken."""
        return record.name not in self.gone and self.speaking(record) is not None

    def speaking(self, record: Record) -> tuple[str, ...] | None:
        """Those of the voices of a record that are heeded; None if none is."""
        # Records without a voice of their own share that of their map.
        said = frozenset(record.by) if record.by else self._voices.get(record.map)
        if said is None:
            said = self._voices[record.map] = voices(self.m, record)
        return self.heard(said)

    def heard(self, said: Iterable[str]) -> tuple[str, ...] | None:
        """Those of some voices that are heeded; None if there were some and none is. No voice: a map without one."""
        named = frozenset(said)
        if named not in self._heard:
            heeded = named & {self.actor} if self.actor else named - self.gone
            self._heard[named] = tuple(sorted(heeded)) if heeded or not (named or self.actor) else None
        return self._heard[named]

    def assertions(self, stated: Iterable[tuple[Record, bool]], same: Mapping[str, str]) -> list[Assertion]:
        """Who puts forward which side of which statement, the same ones taken together, as sure as the surest.

        stated: the records whose prose is a statement, and whether it is there to be believed without a reason.
        """
        found: dict[tuple[str, bool], tuple[Rank, tuple[str, ...]]] = {}
        for record, believed in stated:
            name = same.get(record.name, record.name)
            for holds, sure, by in self._said(record) if record.name not in self.gone else ():
                if believed or not holds:
                    before, known = found.get((name, holds), (sure, ()))
                    found[name, holds] = max(sure, before), (*known, *(who for who in by if who not in known))
        return [Assertion(name, holds, sure, by) for (name, holds), (sure, by) in found.items()]

    def _said(self, record: Record) -> Iterator[Said]:
        """What is said of a record's prose, voice by voice."""
        by = self._vouching(record)
        if by is not None:
            yield (*rank(record), by)
        holders = self.heard(self.holders[record.name]) if record.name in self.holders else None
        if holders is not None:
            yield True, Rank.PLAIN, holders

    def _vouching(self, record: Record) -> tuple[str, ...] | None:
        """The voice of a record itself, if heeded; None also if the record is there to tell what others say."""
        if isinstance(record, Position):
            return self.heard(record.by) if record.by else None
        if not isinstance(record, Claim) or record.by or record.certainty:
            return self.speaking(record)
        users = self.users.get(record.name)
        if users:
            return self.heard(frozenset[str]().union(*(voices(self.m, user) for user in users)))
        return None if record.name in self.recorded else self.speaking(record)
