"""A map to the structure that the lenses read: what is argued, who puts it forward, what excludes what.

Motives, notes, quotations, votes and outcomes never enter. A stance enters in one way only: who holds or supports
something puts it forward. Knows no semantics.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.compile.forward import Forward, rank
from argmap.model.claims import Argument, Claim, Dispute, Position
from argmap.model.graph import ArgMap
from argmap.model.happenings import Turn
from argmap.model.people import Party
from argmap.model.record import Record
from argmap.model.rivals import answers
from argmap.model.sameness import sames
from argmap.semantics.structured import structure as s


@dataclass(frozen=True)
class Framed:
    """The structure of a map. same: of statements that are one and the same, the one that stands for all."""

    structure: s.Structure
    same: dict[str, str]

    def find(self, name: str) -> str:
        """What an argument or a statement of the map is called in the structure.

        Raises KeyError for a name that argues nothing here, or nothing that was taken.
        """
        found = name if name in self.structure.steps else self.same.get(name, name)
        if found not in self.structure.steps and found not in self.structure.named:
            raise KeyError(name)
        return found


def frame(m: ArgMap, actor: str = "", without: Iterable[str] = (), whole: ArgMap | None = None) -> Framed:
    """The structure of a map, or of a part of `whole`.

    actor: take only what he put forward or conceded; empty: what anybody did. without: as if these arguments, claims
    and positions had not been put forward, and these actors had said nothing. Raises KeyError for names that are not
    in the map. Linear in the size of the map.
    """
    missing = [name for name in (actor, *without) if name and name not in m]
    if missing:
        raise KeyError(missing[0])
    return _Framing(m, whole or m, actor, frozenset(without)).framed()


class _Framing:
    """A map on its way to a structure."""

    def __init__(self, m: ArgMap, whole: ArgMap, actor: str, gone: frozenset[str]) -> None:
        self.m = m
        self.actor = actor
        self.gone = gone
        self.same = sames(m)
        self.forward = Forward(m, whole, actor, gone)
        self.arguments = {a.name: a for a in m.of(Argument) if self.forward.argued(a)}
        self.turns = [t for t in m.of(Turn) if self.forward.argued(t)]
        self.spoken_of = set(self._spoken_of())
        self.unfolded = {a.name for a in self.arguments.values() if a.premises and self._unfolds(a)}

    def framed(self) -> Framed:
        """The structure, part by part."""
        stated = list(self._stated())
        told = s.Structure(
            tuple(self._statements(stated)),
            tuple(self.forward.assertions(((r, r.name not in self.unfolded) for r in stated), self.same)),
            tuple(self._inferences()),
            tuple(self._contraries()),
            tuple(self._exclusive()),
            tuple(self._questions()),
            tuple(self._preferences()),
        )
        return Framed(told, self.same)

    def _one(self, name: str) -> str:
        """What stands for a statement."""
        return self.same.get(name, name)

    # ------------------------------------------------------------------ statements

    def _spoken_of(self) -> Iterator[str]:
        """The names of what anything bears on, is the same as, or contradicts."""
        reasons: list[Argument | Turn] = [*self.arguments.values(), *self.turns]
        for reason in reasons:
            yield from reason.supports
            yield from reason.attacks
        for claim in self.m.of(Claim):
            yield from claim.contradicts
            yield from claim.same_as

    def _unfolds(self, argument: Argument) -> bool:
        """Whether the prose of an argument with premises is a statement in between, drawn from them.

        Where nothing speaks of it, the step goes from the premises at once; what becomes of the rest is the same.
        """
        bears = len(argument.supports) + len(argument.attacks) + len(argument.undercuts)
        return argument.name in self.spoken_of or bears > 1 or not rank(argument)[0]

    def _stated(self) -> Iterator[Record]:
        """The records whose prose is a statement, in the order of the text."""
        speaking = {t.name for t in self.turns if t.asks == "no" and (t.supports or t.attacks)} | self.spoken_of
        for record in self.m:
            name = record.name
            if isinstance(record, Argument):
                if name in self.spoken_of or name in self.unfolded or (name in self.arguments and not record.premises):
                    yield record
            elif isinstance(record, (Position, Claim)) or (isinstance(record, Turn) and name in speaking):
                yield record

    def _statements(self, stated: Iterable[Record]) -> Iterator[s.Statement]:
        """Each once, with the first weight that is given to it, and the standard of its dispute."""
        weights: dict[str, float | None] = {}
        standards: dict[str, s.Standard | None] = {}
        for record in stated:
            name = self._one(record.name)
            given = getattr(record, "weight", None) if record.name not in self.unfolded else None
            weights[name] = given if weights.get(name) is None else weights[name]
            dispute = self.m.records.get(record.dispute) if isinstance(record, Position) else None
            standard = dispute.standard if isinstance(dispute, Dispute) else None
            standards[name] = standards.get(name) or standard
        return (s.Statement(name, weight, standards[name]) for name, weight in weights.items())

    # ------------------------------------------------------------------ inferences

    def _inferences(self) -> Iterator[s.Inference]:
        for argument in self.arguments.values():
            yield from self._steps(argument, argument.undercuts)
        for turn in self.turns:
            if turn.asks == "no":
                yield from self._steps(turn, ())

    def _steps(self, reason: Argument | Turn, undercuts: tuple[str, ...]) -> Iterator[s.Inference]:
        """The steps of a reason: one to each thing that it bears on."""
        bears: list[tuple[s.Does, str]] = [("supports", self._one(n)) for n in reason.supports if n not in self.gone]
        bears += [("attacks", self._one(name)) for name in reason.attacks]
        bears += [("undercuts", name) for name in undercuts]
        name = reason.name
        own = self._one(name)
        by = self.forward.speaking(reason) or ()
        given: tuple[str, ...] = ()
        warrant: tuple[str, ...] = ()
        weight = None
        if isinstance(reason, Argument):
            given, weight = reason.premises, reason.weight
            warrant = (self._one(reason.warrant),) if reason.warrant else ()
        premises = tuple(dict.fromkeys(map(self._one, given)))
        sure = rank(reason)[1]
        from_prose = not given or name in self.unfolded
        if name in self.unfolded:
            drawn = f"{name} (premises)"
            yield s.Inference(drawn, drawn, "supports", own, premises, premises, weight, sure, by)
        rests = tuple(dict.fromkeys(((own,) if from_prose else premises) + warrant))
        for does, to in dict.fromkeys(bears):
            step = name if len(bears) == 1 else f"{name} {does} {to}"
            yield s.Inference(step, name, does, to, rests, premises or (own,), weight, sure, by)

    # ------------------------------------------------------------------ rivals, questions, preferences

    def _contraries(self) -> Iterable[tuple[str, str]]:
        pairs: dict[frozenset[str], tuple[str, str]] = {}
        for claim in self.m.of(Claim):
            for other in claim.contradicts:
                pair = self._one(claim.name), self._one(other)
                pairs.setdefault(frozenset(pair), pair)
        return pairs.values()

    def _exclusive(self) -> Iterator[tuple[str, ...]]:
        for dispute, positions in answers(self.m).items():
            record = self.m.records.get(dispute)
            rivals = tuple(dict.fromkeys(map(self._one, positions)))
            if isinstance(record, Dispute) and record.exclusive == "yes" and len(rivals) > 1:
                yield rivals

    def _questions(self) -> Iterator[s.Question]:
        """Turns that only ask, and were not answered.

        What a scheme takes for granted is none: it holds unless somebody questions it, and whoever `raises` such a
        question does so with an argument of his own (Gordon, Prakken and Walton 2007, on assumptions).
        """
        replied = {name for t in self.turns if t.asks == "no" for name in t.replies}
        for turn in self.turns:
            for name in turn.attacks if turn.asks == "yes" and turn.name not in replied else ():
                yield self._question(f"{turn.name} → {name}", name)

    def _question(self, question: str, to: str) -> s.Question:
        """A question to whoever put a statement forward; to an argument with premises, to its step."""
        argument = self.arguments.get(to)
        if argument and argument.premises:
            return s.Question(question, to, step=True)
        return s.Question(question, self._one(to))

    def _preferences(self) -> Iterator[s.Preference]:
        for record in self.m:
            if isinstance(record, (Party, Dispute)):
                holder = record.name if isinstance(record, Party) else ""
                for line in record.prefers:
                    yield s.Preference(holder, self._ranked(line.preferred), self._ranked(line.over))

    def _ranked(self, name: str) -> str:
        return name if name in self.arguments else self._one(name)
