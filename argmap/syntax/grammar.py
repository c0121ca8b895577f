"""The one place that knows where the grammars lie, and the only one that calls Lark.

Lark turns a grammar into LALR tables; that takes a third of a second, so the tables are kept as modules beside
this one (`make tables` writes them, a test says when they are stale). Without such a module, Lark is asked.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.syntax.tables import DROP, SPLICE, TAKE, Tables, loaded

if TYPE_CHECKING:
    import lark

# What each language can be read as.
STARTS = {"argmap": ("start", "stray"), "when": ("start",), "query": ("start",)}
_HUMAN = re.compile(r"^// (.+)\n([A-Z_]+)\s*[.:]", re.M)
# Where what a line can be goes on to lists, prose or the lines below it.
_ENDS = ("_NL", "_INDENT", "qualifiers", "_tail", "_names")
_LAYOUT = ("_NL", "_INDENT", "_DEDENT")


@cache
def tables(name: str) -> Tables:
    """The tables of a language, by the name of its grammar."""
    try:
        module = import_module(f"argmap.syntax.{name}_tables")
    except ModuleNotFoundError:
        return build(name)
    return loaded(module)


def folder() -> Path:
    """Where the grammars lie: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "grammars"
    return inside if inside.is_dir() else package.parent / "grammars"


def text(name: str) -> str:
    """A grammar as written."""
    return (folder() / f"{name}.lark").read_text("utf-8")


def stock(name: str) -> lark.Lark:
    """Lark's own parser for a language: what makes the tables, and what tests hold our reading against."""
    import lark

    return lark.Lark(
        text(name),
        parser="lalr",
        lexer="basic",
        start=list(STARTS[name]),
        maybe_placeholders=False,
        import_paths=[str(folder())],
        source_path=str(folder() / f"{name}.lark"),
    )


def build(name: str) -> Tables:
    """The tables of a language, made by Lark from its grammar."""
    from lark.parsers.lalr_analysis import Shift

    parser: Any = stock(name)
    # Private to Lark: hence the pin `lark>=1.3,<1.4`, and a test that holds our trees against Lark's own.
    table = parser.parser.parser._parse_table
    rules = sorted(parser.rules, key=_spelling)
    number = {rule: i for i, rule in enumerate(rules)}
    order = _numbered(table)
    states: list[dict[str, int]] = [{} for _ in order]
    for state, place in order.items():
        for symbol, (action, goal) in sorted(table.states[state].items()):
            # The rules that Lark itself adds, one for each start, come last.
            use = -(number.setdefault(goal, len(number)) + 1) if action is not Shift else 0
            states[place][str(symbol)] = order[goal] if action is Shift else use
    # Lark stops where the start symbol is made; for us the end is a token like any other.
    for state in table.end_states.values():
        states[order[state]]["$END"] = order[state]
    made = [_made(rule) for rule in number]
    terminals = sorted(parser.terminals, key=_trial)
    words = {str(t.pattern.value): str(t.name) for t in terminals if t.pattern.type == "str"}
    shape = _Shape(rules)
    return Tables(
        states,
        made,
        {start: order[state] for start, state in sorted(table.start_states.items())},
        [(str(t.name), t.pattern.to_regexp()) for t in terminals],
        words,
        _human(name, words),
        shape.lines(set(words.values())),
        shape.blocks(),
        shape.keywords(),
        shape.plain(),
    )


def _spelling(rule: Any) -> tuple[str, list[str], str]:
    return str(rule.origin.name), [str(s.name) for s in rule.expansion], str(rule.alias)


def _numbered(table: Any) -> dict[Any, int]:
    """States by the order in which they are reached. Lark's own order changes with the hash of strings."""
    from lark.parsers.lalr_analysis import Shift

    order: dict[Any, int] = {}
    waiting = [state for _, state in sorted(table.start_states.items())]
    while waiting:
        state = waiting.pop(0)
        if state not in order:
            order[state] = len(order)
            waiting += [goal for _, (action, goal) in sorted(table.states[state].items()) if action is Shift]
    return order


def _made(rule: Any) -> tuple[str, str, tuple[int, ...]]:
    origin = str(rule.origin.name)
    node = str(rule.alias or origin)
    plan = tuple(
        (DROP if s.filter_out else TAKE) if s.is_term else SPLICE if s.name.startswith("_") else TAKE
        for s in rule.expansion
    )
    if rule.options.expand1 and not rule.alias:
        node = f"?{node}"
    return origin, "" if node.startswith("_") else node, plan


def _trial(terminal: Any) -> tuple[int, int, int, str]:
    # The order of Lark's own lexer.
    return -terminal.priority, -terminal.pattern.max_width, -len(terminal.pattern.value), terminal.name


def _human(name: str, words: dict[str, str]) -> dict[str, str]:
    grammar = text("common") + text(name)
    names = {terminal: f"`{word}`" for word, terminal in words.items()}
    named = {m[2]: m[1] for m in _HUMAN.finditer(grammar)}
    punctuation = {t: f"`{n}`" for t, n in named.items() if len(n) == 1}
    return {**named, **names, **punctuation, "_NL": "the end of the line", "$END": "the end"}


class _Shape:
    """What a grammar's rules say about its lines: made of rules, asked while tables are built."""

    def __init__(self, rules: list[Any]) -> None:
        self.expansions: dict[str, list[list[Any]]] = {}
        for rule in rules:
            self.expansions.setdefault(str(rule.origin.name), []).append(list(rule.expansion))
        self.statements = {
            origin: str(expansions[0][0].name)
            for origin, expansions in self.expansions.items()
            if not origin.startswith("_") and any(s.name == "_NL" for e in expansions for s in self._flat(e))
        }

    def _flat(self, expansion: list[Any], seen: tuple[str, ...] = ()) -> list[Any]:
        """The symbols of an expansion, with those of spliced rules in their place, up to any block."""
        flat: list[Any] = []
        for symbol in expansion:
            if symbol.name == "_INDENT":
                break
            if symbol.is_term or not symbol.name.startswith("_"):
                flat.append(symbol)
            elif symbol.name not in seen:
                for inner in self.expansions[symbol.name]:
                    flat += self._flat(inner, (*seen, symbol.name))
        return flat

    def keywords(self) -> dict[str, str]:
        return {rule: first for rule, first in sorted(self.statements.items()) if first.isupper()}

    def lines(self, words: set[str]) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
        plain = {word for word in words if word[0] != "_"} - set(self.keywords().values()) | {
            "HOLDS",
            "CONCEDES",
        }
        lines = {}
        for rule, keyword in self.keywords().items():
            rows = [row for e in self.expansions[rule] for row in self._rows(e)]
            if any(plain & set(row[1:]) for row in rows):
                pairs: dict[str, set[str]] = {}
                for row in rows:
                    for at in range(1, len(row)):
                        pairs.setdefault(" ".join(row[max(at - 2, 0) : at]), set()).add(row[at])
                lines[keyword] = tuple((before, tuple(sorted(after))) for before, after in sorted(pairs.items()))
        return lines

    def _rows(self, expansion: list[Any]) -> list[list[str]]:
        """The rows of terminals that a line can be, up to its tail or its block."""
        rows: list[list[str]] = [[]]
        for symbol in expansion:
            if symbol.name in _ENDS or symbol.name.startswith("__"):
                break
            below = [] if symbol.is_term else self.expansions[symbol.name]
            inner = [row for e in below for row in self._rows(e)] or [[str(symbol.name)]]
            rows = [before + after for before in rows for after in inner]
        return rows

    def blocks(self) -> dict[str, tuple[str, ...]]:
        return {rule: self._below(rule) for rule in sorted(self.statements)}

    def _below(self, rule: str) -> tuple[str, ...]:
        found: set[str] = set()
        for expansion in self.expansions[rule]:
            names = [s.name for s in expansion]
            if "_INDENT" in names:
                found |= self._members(names[names.index("_INDENT") + 1], set())
        return tuple(sorted(found - {"bad"}))

    def _members(self, name: str, seen: set[str]) -> set[str]:
        if not name.startswith("_"):
            return {str(name)}
        if name in seen or name in _LAYOUT:
            return set()
        seen.add(name)
        return {m for e in self.expansions[name] for s in e for m in self._members(s.name, seen)}

    def plain(self) -> tuple[str, ...]:
        return tuple(
            sorted(
                keyword
                for rule, keyword in self.keywords().items()
                if any(len(e) > 1 and e[1].name == "TEXT" for e in self.expansions[rule])
            )
        )
