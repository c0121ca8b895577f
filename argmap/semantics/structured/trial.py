"""The labelling behind the proof standards: what is decided decides what rests on it, until nothing more follows.

Knows of standards only what `satisfies` says, and of weights only numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from argmap.semantics.structured.ordering import MANY_APART, Ordering, place, standing_apart
from argmap.semantics.structured.structure import Inference, Side, Standard, Structure, TooLarge

# Pairs of rivals that preferences or shared premises set apart: beyond so many, nobody waits.
_MOST = 2_000_000
# What a contest came to for a side: whether it met its standard (None: a tie is left open), and the weights.
Result = tuple[bool | None, float, float]


@dataclass(frozen=True, slots=True)
class _Case:
    """What speaks for a side. applies: whether any argument does; plain: the greatest weight of those that are judged
    by weight alone, 0 if there is none; alone: the others.
    """

    applies: bool
    plain: float
    alone: list[Inference]


class Trial:
    """A structure on the way to its labels. weight: of an inference. met: whether weights satisfy a standard.

    statements, inferences: the labels; what is not decided is missing. results: of every statement, contest by contest.
    """

    def __init__(
        self,
        s: Structure,
        order: Ordering,
        weight: Callable[[Inference], float],
        met: Callable[[Standard, float, float], bool],
        default: Standard,
        *,
        ties_lose: bool,
    ) -> None:
        self.s = s
        self.order = order
        self.weight = weight
        self.met = met
        self.default = default
        self.ties_lose = ties_lose
        self.left = _MOST
        self.statements: dict[str, bool] = {}
        self.inferences: dict[str, bool] = {}
        self.results: dict[str, list[Result]] = {}
        self.waiting: list[tuple[str, bool] | Inference] = []
        self._index()

    def _index(self) -> None:
        s = self.s
        self.arguments = {side: [p for p in made if isinstance(p, Inference)] for side, made in s.producers.items()}
        contested = {side for group in s.rivalries for side in group}
        alone = (side for side, made in self.arguments.items() if made and side.holds and side not in contested)
        self.contests: list[tuple[Side, ...]] = [*s.rivalries, *((side,) for side in alone)]
        self.of: dict[Side, list[int]] = {}
        for number, group in enumerate(self.contests):
            for side in dict.fromkeys(group):
                self.of.setdefault(side, []).append(number)
        # How many arguments of a side, and how many sides of a contest, are not decided.
        self.unheard = {side: len(made) for side, made in self.arguments.items()}
        self.pending = [sum(bool(self.unheard[side]) for side in dict.fromkeys(group)) for group in self.contests]
        self.cases: dict[Side, _Case] = {}
        self.uncut = {argument: len(cuts) for argument, cuts in s.undercuts.items()}
        self.needs = {i.name: len(set(i.premises)) + (i.argument in self.uncut) for i in s.inferences}
        self.users: dict[str, list[Inference]] = {}
        for inference in s.inferences:
            for premise in dict.fromkeys(inference.premises):
                self.users.setdefault(premise, []).append(inference)
        self.apart = standing_apart(s, self.order, s.rivalries)

    def run(self) -> None:
        """Decides all that can be decided."""
        self._start()
        while self.waiting:
            decided = self.waiting.pop()
            if isinstance(decided, Inference):
                self._applied(decided)
            else:
                self._accepted(*decided)

    def _start(self) -> None:
        for inference in self.s.inferences:
            if inference.argument in self.s.questioned_steps:
                self._apply(inference, applies=False)
            elif not self.needs[inference.name]:
                self._apply(inference, applies=True)
        for statement in self.s.statements:
            side = Side(statement.name)
            if not any(len(self.contests[number]) > 1 for number in self.of.get(side, ())):
                self._unopposed(side, statement.standard)
        for number, pending in enumerate(self.pending):
            if not pending:
                self._hear(number)

    def _unopposed(self, side: Side, standard: Standard | None) -> None:
        """What nobody contests is accepted if it is put forward; where nobody argues for it, that is all there is."""
        accepted = standard is None and self._asserted(side)
        if accepted or side not in self.of:
            self._decide(side.statement, so=accepted)

    def _decide(self, name: str, *, so: bool) -> None:
        if name not in self.statements:
            self.statements[name] = so
            self.waiting.append((name, so))

    def _apply(self, inference: Inference, *, applies: bool) -> None:
        if inference.name not in self.inferences:
            self.inferences[inference.name] = applies
            self.waiting.append(inference)

    def _accepted(self, name: str, so: bool) -> None:
        for inference in self.users.get(name, ()):
            self._met(inference) if so else self._apply(inference, applies=False)

    def _met(self, inference: Inference) -> None:
        """One need of an inference is met."""
        self.needs[inference.name] -= 1
        if not self.needs[inference.name]:
            self._apply(inference, applies=True)

    def _applied(self, inference: Inference) -> None:
        applies = self.inferences[inference.name]
        if inference.does == "undercuts":
            self._undercut(inference.to, applies=applies)
            return
        side = inference.side
        self.unheard[side] -= 1
        for number in self.of.get(side, ()) if not self.unheard[side] else ():
            self.pending[number] -= 1
            if not self.pending[number]:
                self._hear(number)
        # What nobody contests need not wait for its other arguments: they may rest on it.
        if applies and side in self.of and len(self.contests[self.of[side][0]]) == 1 and self._enough(inference):
            self._decide(inference.to, so=True)

    def _undercut(self, argument: str, *, applies: bool) -> None:
        """An undercut is decided: the first that applies stops the steps of the argument; if none does, they go."""
        if argument not in self.uncut:
            return
        self.uncut[argument] -= 1
        if applies or not self.uncut[argument]:
            del self.uncut[argument]
            for step in self.s.steps.get(argument, ()):
                self._apply(step, applies=False) if applies else self._met(step)

    # ------------------------------------------------------------------ contests

    def _enough(self, inference: Inference) -> bool:
        return self.met(self.s.named[inference.to].standard or self.default, self.weight(inference), 0.0)

    def _hear(self, number: int) -> None:
        """Judges a contest in which all arguments are decided."""
        for name, result in self.weighed(number):
            results = self.results.setdefault(name, [])
            results.append(result)
            if result[0] is False:
                self._decide(name, so=False)
            elif len(results) == len(self.of[Side(name)]) and all(met for met, _, _ in results):
                self._decide(name, so=True)

    def weighed(self, number: int) -> Iterator[tuple[str, Result]]:
        """What a contest comes to for every statement in it; once all is decided that can be, so far as it is."""
        group = self.contests[number]
        cases = [self._case(side) for side in group]
        said = sum(case.applies or self._asserted(side) for side, case in zip(group, cases, strict=True))
        best = self._best(cases)
        top = max(range(len(group)), key=best.__getitem__)
        second = max((weight for at, weight in enumerate(best) if at != top), default=0.0)
        for at, side in enumerate(group):
            if side.holds:
                con = second if at == top else best[top]
                yield side.statement, self._result(side, cases[at].applies, best[at], con, said)

    def _case(self, side: Side) -> _Case:
        """What applies for a side, all of whose arguments are decided, or never will be."""
        if side not in self.cases:
            applying = [i for i in self.arguments[side] if self.inferences.get(i.name)]
            plain = max((self.weight(i) for i in applying if place(i) not in self.apart), default=0.0)
            self.cases[side] = _Case(bool(applying), plain, [i for i in applying if place(i) in self.apart])
        return self.cases[side]

    def _result(self, side: Side, applies: bool, pro: float, con: float, said: int) -> Result:
        named = self.s.named[side.statement].standard
        asserted = self._asserted(side)
        tie = pro == con and (applies or asserted) and said > 1
        if tie and not self.ties_lose and (named or self.default) == "preponderance":
            return None, pro, con
        if not applies:
            return asserted and said == 1 and named is None, pro, con
        return self.met(named or self.default, pro, con), pro, con

    def _asserted(self, side: Side) -> bool:
        """Whether a side is put forward, and no question to that is open."""
        questioned = side.holds and side.statement in self.s.questioned
        return not questioned and side in self.s.asserted

    def _best(self, cases: Sequence[_Case]) -> list[float]:
        """The weight of the weightiest argument of every side, but for those that an applying rival outdoes."""
        alone = [i for case in cases for i in case.alone]
        found = []
        for case in cases:
            mine = {i.name for i in case.alone}
            rivals = [i for i in alone if i.name not in mine] if mine else []
            self.left -= len(rivals) * len(mine)
            if self.left < 0:
                raise TooLarge(*MANY_APART)
            left = (i for i in case.alone if not any(self._outdoes(rival, i) for rival in rivals))
            found.append(max([case.plain, *map(self.weight, left)]))
        return found

    def _outdoes(self, one: Inference, other: Inference) -> bool:
        preferred = self.order.prefers(one, other)
        if preferred is not None:
            return preferred
        return self.weight(one) == self.weight(other) and self.order.more_specific(one, other)
