"""Tokens to a tree, over Lark's tables, in two gears.

The fast gear takes tokens to a tree or stops at the first that does not fit. The careful gear goes line by line,
reports each line that does not fit, and reads on. Both build the same tree from what is right; tests hold it
against the tree that Lark's own parser builds. Knows no rule of any particular grammar.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from argmap.syntax.repairs import repairs
from argmap.syntax.tables import SPLICE, TAKE, Tables
from argmap.syntax.tree import Node, Token

END = "$END"
# (the symbol a rule makes, of how many parts, what it makes of them)
_Maker = tuple[str, int, Callable[[list[Any]], Any]]


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that does not fit: which of its tokens, and what could have stood there.

    above: the first tokens of the lines it stands under, outermost first.
    """

    line: tuple[Token, ...]
    index: int
    expected: frozenset[str]
    above: tuple[Token, ...]

    @property
    def token(self) -> Token:
        return self.line[self.index]


def parse(tables: Tables, tokens: list[Token], start: str = "start") -> Node | Token:
    """The fast gear: the tree, or the first token that does not fit."""
    machine = _Machine(tables, start)
    return machine.feed(tokens) or machine.feed((_end(tokens),)) or machine.node()


def expected(tables: Tables, tokens: list[Token], start: str = "start") -> frozenset[str]:
    """What could stand after tokens that fit."""
    machine = _Machine(tables, start)
    machine.feed(tokens)
    return machine.accepts(machine.states)


@dataclass(frozen=True, slots=True)
class Recovered:
    """The tree of all lines that fit, those that do not, and the names after the keywords of those."""

    tree: Node
    refused: list[Refused]
    lost: list[tuple[Token, Token]]


def recover(tables: Tables, tokens: list[Token], start: str = "start") -> Recovered:
    """The careful gear. A line that would fit without the part that does not is read so; else a `bad` stands for
    it in the tree. Lines under one that takes none are read for their own mistakes only.
    """
    return _Recovery(tables, start).run(tokens)


def _end(tokens: list[Token]) -> Token:
    return Token(END, "", tokens[-1].end if tokens else 0)


class _Machine:
    """Where a reading stands: the states passed, and what was built on the way."""

    def __init__(self, tables: Tables, start: str) -> None:
        self.rows = tables.states
        self.rules = tables.rules
        self.makers = _makers(tables)
        self.states = [tables.starts[start]]
        self.values: list[Any] = []

    def feed(self, tokens: Iterable[Token]) -> Token | None:
        """Takes tokens in; returns the first that does not fit, or None."""
        rows, states, values, makers = self.rows, self.states, self.values, self.makers
        row = rows[states[-1]]
        for token in tokens:
            kind = token.type
            action = row.get(kind)
            while action is not None and action < 0:
                origin, size, make = makers[~action]
                if size:
                    parts = values[-size:]
                    del values[-size:], states[-size:]
                    values.append(make(parts))
                else:
                    values.append(make([]))
                goal = rows[states[-1]][origin]
                states.append(goal)
                row = rows[goal]
                action = row.get(kind)
            if action is None:
                return token
            states.append(action)
            values.append(token)
            row = rows[action]
        return None

    def node(self) -> Node:
        """The tree, once the end was taken."""
        node = self.values[-2]
        assert isinstance(node, Node)
        return node

    # ------------------------------------------------------------------ looking ahead: states only

    def refuses(self, kinds: Iterable[str]) -> tuple[int, frozenset[str]] | None:
        """The first of the kinds of token that would not fit, and what would; None if all fit."""
        states = list(self.states)
        for index, kind in enumerate(kinds):
            before = list(states)
            if not self._step(states, kind):
                return index, self.accepts(before)
        return None

    def accepts(self, states: list[int]) -> frozenset[str]:
        """The kinds of token that fit after these states."""
        kinds = (k for k in self.rows[states[-1]] if k.isupper())
        return frozenset(k for k in kinds if self._step(list(states), k))

    def _step(self, states: list[int], kind: str) -> bool:
        action = self.rows[states[-1]].get(kind)
        while action is not None and action < 0:
            origin, _, plan = self.rules[-action - 1]
            if plan:
                del states[-len(plan) :]
            states.append(self.rows[states[-1]][origin])
            action = self.rows[states[-1]].get(kind)
        if action is None:
            return False
        states.append(action)
        return True


@cache
def _makers(tables: Tables) -> list[_Maker]:
    """What each rule makes, made ready once for each language."""
    return [(origin, len(plan), _maker(name, plan)) for origin, name, plan in tables.rules]


def _maker(name: str, plan: tuple[int, ...]) -> Callable[[list[Any]], Any]:
    """From the parts of a rule to what it makes: the parts that count, spliced where they are lists, in a node."""
    children = _children(plan)
    if not name:
        return children
    if name[0] == "?":
        inner = name[1:]
        return lambda parts: kept[0] if len(kept := children(parts)) == 1 else Node(inner, kept)
    return lambda parts: Node(name, children(parts))


def _children(plan: tuple[int, ...]) -> Callable[[list[Any]], list[Any]]:
    if all(what == TAKE for what in plan):
        return lambda parts: parts
    # A list that grows at its end (`_x*`) is taken over, not copied: else long blocks are quadratic.
    grows = int(plan[0] == SPLICE)
    rest = plan[grows:]

    def mixed(parts: list[Any]) -> list[Any]:
        kept: list[Any] = parts[0] if grows else []
        for part, what in zip(parts[grows:], rest, strict=True):
            if what == TAKE:
                kept.append(part)
            elif what == SPLICE:
                kept.extend(part)
        return kept

    return mixed


class _Recovery:
    """The careful gear on its way through one list of tokens."""

    def __init__(self, tables: Tables, start: str = "start", above: tuple[Token, ...] = ()) -> None:
        self.tables = tables
        self.machine = _Machine(tables, start)
        self.above = list(above)
        self.last = above[-1] if above else None
        self.last_fits = True
        self.refused: list[Refused] = []
        self.lost: list[tuple[Token, Token]] = []

    def run(self, tokens: list[Token]) -> Recovered:
        lines = _lines(tokens)
        at = 0
        while at < len(lines):
            line = lines[at]
            if line[0].type == "_INDENT" and self.machine.refuses(["_INDENT"]):
                stop = _block_end(lines, at)
                self._stray(lines[at:stop])
                at = stop
                continue
            if line[0].type in ("_INDENT", "_DEDENT"):
                self._mark(line[0])
            else:
                self._read(tuple(line))
            at += 1
        self.machine.feed((_end(tokens),))
        return Recovered(self.machine.node(), self.refused, self.lost)

    def _mark(self, mark: Token) -> None:
        self.machine.feed((mark,))
        if mark.type == "_DEDENT":
            self.last = self.above.pop()
        elif self.last:
            self.above.append(self.last)

    def _read(self, line: tuple[Token, ...]) -> None:
        self.last = line[0]
        refusal = self.machine.refuses(t.type for t in line)
        self.last_fits = refusal is None
        if refusal is None:
            self.machine.feed(line)
            return
        self.refused.append(Refused(line, *refusal, tuple(self.above)))
        self.lost += _named(line)
        for repaired in repairs(line, refusal[0]):
            if not self.machine.refuses(t.type for t in repaired):
                self.machine.feed(repaired)
                return
        self.machine.feed((Token("BAD", "", line[0].start), line[-1]))

    def _stray(self, block: list[list[Token]]) -> None:
        """Reads a block under a line that takes none: for the mistakes in it, and to say that it is one.

        Under a line that was itself refused, it is not said again.
        """
        first = next(line for line in block if line[0].type not in ("_INDENT", "_DEDENT"))
        above = (*self.above, *((self.last,) if self.last else ()))
        if self.last_fits:
            self.refused.append(Refused(tuple(first), 0, frozenset(), above))
        tokens = [t for line in block[1:-1] for t in line]
        inner = _Recovery(self.tables, "stray", above).run(tokens)
        self.refused += inner.refused
        self.lost += [pair for line in block for pair in _named(tuple(line))]


def _named(line: tuple[Token, ...]) -> list[tuple[Token, Token]]:
    """The keyword of a line and the name after it, if one stands there."""
    return [(line[0], t) for t in line[1:2] if t.type == "NAME"]


def _lines(tokens: list[Token]) -> list[list[Token]]:
    """Tokens by line; each layout mark is a line of its own."""
    lines: list[list[Token]] = []
    fresh = True
    for token in tokens:
        if token.type in ("_INDENT", "_DEDENT"):
            lines.append([token])
            fresh = True
            continue
        if fresh:
            lines.append([])
        lines[-1].append(token)
        fresh = token.type == "_NL"
    return lines


def _block_end(lines: list[list[Token]], at: int) -> int:
    level = 0
    for stop in range(at, len(lines)):
        level += {"_INDENT": 1, "_DEDENT": -1}.get(lines[stop][0].type, 0)
        if not level:
            return stop + 1
    raise AssertionError("the lexer closes every block")  # pragma: no cover - our own mistake, if ever
