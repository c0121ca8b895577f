"""A small solver of our own: whether clauses can all be true, for up to a few hundred variables.

It learns from conflicts and goes back to the decision that caused them, and does nothing else that large solvers do.
What it answers does not depend on what is installed. A variable is a number from 1 on; a literal is a variable or
minus it.

Source: Marques-Silva and Sakallah (1999), sections 3 and 4; Eén and Sörensson (2003), sections 4.2 to 4.4.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class OwnSolver:
    """Clauses, which may be added to between questions. What it has learned stays true."""

    __slots__ = (
        "_activity",
        "_broken",
        "_bump",
        "_done",
        "_levels",
        "_liked",
        "_model",
        "_reason",
        "_trail",
        "_value",
        "_watch",
    )

    def __init__(self) -> None:
        self._value: dict[int, bool] = {}  # of every literal that has one, and of its opposite
        self._reason: dict[int, list[int] | None] = {}  # of a variable: the clause that forced it
        self._trail: list[int] = []  # literals made true, in order
        self._done = 0  # what follows from the literals before this place has been put
        self._levels: list[int] = []  # how long the trail was before each decision
        self._watch: dict[int, list[list[int]]] = {}  # clauses to look at when a literal becomes false
        self._activity: dict[int, float] = {}
        self._bump = 1.0
        self._liked: set[int] = set()
        self._broken = False
        self._model: set[int] = set()

    def add(self, clauses: Iterable[Sequence[int]]) -> None:
        """More clauses; each at least one of its literals true."""
        self._back(0)
        for clause in clauses:
            self._add(clause)

    def _add(self, clause: Sequence[int]) -> None:
        value = self._value
        for literal in clause:
            self._activity.setdefault(abs(literal), 0.0)
        wanted = dict.fromkeys(clause)
        if any(-literal in wanted or value.get(literal) for literal in wanted):
            return
        rest = [literal for literal in wanted if literal not in value]
        if len(rest) > 1:
            self._attach(rest)
        elif not rest or not self._put(rest[0], None) or self._propagate() is not None:
            self._broken = True

    def like(self, literals: Iterable[int]) -> None:
        """These are tried first wherever there is a choice; a variable of which nothing is said is tried false."""
        self._liked.update(literals)

    def solve(self, assumed: Sequence[int] = ()) -> bool:
        """Whether all clauses can be true, with all that is assumed."""
        self._back(0)
        while not self._broken:
            conflict = self._propagate()
            if conflict is not None:
                if not self._levels:
                    self._broken = True
                    break
                self._learn(conflict)
                continue
            literal = self._next(assumed)
            if literal == 0:
                self._model = set(self._trail)
                return True
            if self._value.get(literal) is False:
                return False
            self._levels.append(len(self._trail))
            self._put(literal, None)
        return False

    def true(self, variables: Iterable[int]) -> list[int]:
        """Which of these are true in the answer that was found last."""
        return [v for v in variables if v in self._model]

    def _attach(self, clause: list[int]) -> None:
        for literal in clause[:2]:
            self._watch.setdefault(literal, []).append(clause)

    def _put(self, literal: int, reason: list[int] | None) -> bool:
        value = self._value
        if literal in value:
            return value[literal]
        value[literal], value[-literal] = True, False
        self._reason[abs(literal)] = reason
        self._trail.append(literal)
        return True

    def _back(self, level: int) -> None:
        if len(self._levels) > level:
            begin = self._levels[level]
            for literal in self._trail[begin:]:
                del self._value[literal], self._value[-literal]
            del self._trail[begin:], self._levels[level:]
            self._done = begin

    def _propagate(self) -> list[int] | None:
        """Puts all that now follows; returns a clause that became false, if one did."""
        while self._done < len(self._trail):
            conflict = self._follow(-self._trail[self._done])
            if conflict is not None:
                return conflict
            self._done += 1
        return None

    def _follow(self, false: int) -> list[int] | None:
        """Looks at the clauses that watch a literal which has become false."""
        value, watch = self._value, self._watch
        watching = watch.get(false, [])
        watch[false] = kept = []
        for number, clause in enumerate(watching):
            if clause[0] == false:
                clause[0], clause[1] = clause[1], false
            if value.get(clause[0]):
                kept.append(clause)
                continue
            for k in range(2, len(clause)):
                if value.get(clause[k]) is not False:
                    clause[1], clause[k] = clause[k], false
                    watch.setdefault(clause[1], []).append(clause)
                    break
            else:
                kept.append(clause)
                if not self._put(clause[0], clause):
                    kept.extend(watching[number + 1 :])
                    return clause
        return None

    def _learn(self, conflict: list[int]) -> None:
        """Adds what the conflict teaches, and goes back to where that would have decided something."""
        place = {literal: i for i, literal in enumerate(self._trail)}
        cause, others = self._common_cause(conflict, place)
        others.sort(key=lambda literal: -place[-literal])
        self._back(sum(begin <= place[-others[0]] for begin in self._levels) if others else 0)
        clause = [-cause, *others]
        if others:
            self._attach(clause)
        self._put(-cause, clause)
        self._bump *= 1.05
        if self._bump > 1e100:
            self._bump = 1.0
            self._activity = {v: activity * 1e-100 for v, activity in self._activity.items()}

    def _common_cause(self, conflict: list[int], place: dict[int, int]) -> tuple[int, list[int]]:
        """The last literal that alone, with earlier decisions, leads to the conflict; and those, made false."""
        fixed, begin = self._levels[0], self._levels[-1]
        seen: set[int] = set()
        others: list[int] = []
        clause: list[int] = conflict
        waiting, at = 0, len(self._trail) - 1
        while True:
            for literal in clause:
                if -literal in seen or place[-literal] < fixed:
                    continue
                seen.add(-literal)
                self._activity[abs(literal)] += self._bump
                if place[-literal] >= begin:
                    waiting += 1
                else:
                    others.append(literal)
            while self._trail[at] not in seen:
                at -= 1
            cause, at, waiting = self._trail[at], at - 1, waiting - 1
            if not waiting:
                return cause, others
            clause = [literal for literal in self._reason[abs(cause)] or () if literal != cause]

    def _next(self, assumed: Sequence[int]) -> int:
        """The next literal to decide: what is assumed, then what took part in most conflicts; 0 if none is left."""
        value = self._value
        for literal in assumed:
            if not value.get(literal):
                return literal
        free = max((v for v in self._activity if v not in value), key=self._activity.__getitem__, default=0)
        return free if free in self._liked else -free
