"""LALR tables as plain data, and how they are written down as a module.

Knows no grammar: `grammar.py` makes them from one, `parser.py` runs them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

# What becomes of a symbol of a rule when the rule is used up.
DROP, TAKE, SPLICE = 0, 1, 2


@dataclass(slots=True, eq=False)
class Tables:
    """Everything that reading a language needs.

    states: for each state, symbol -> action; 0 or more: go to that state; below 0: use rule -(action + 1).
    rules: (symbol it makes, name of its node, what becomes of each part). No name: its parts are spliced; a name
    after `?`: a single part stands for itself.
    starts: start symbol -> first state. terminals: (name, pattern), in the order in which they are tried.
    words: text -> terminal, for terminals that are plain words. human: terminal -> how messages name it.
    lines: keyword -> for lines with words that are no names: what may follow upon the last two terminals.
    blocks: rule -> rules that may stand below it. keywords: rule -> the keyword that begins its line.
    plain: keywords that take the rest of the line as it is.
    """

    states: list[dict[str, int]]
    rules: list[tuple[str, str, tuple[int, ...]]]
    starts: dict[str, int]
    terminals: list[tuple[str, str]]
    words: dict[str, str]
    human: dict[str, str]
    lines: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = field(default_factory=dict)
    blocks: dict[str, tuple[str, ...]] = field(default_factory=dict)
    keywords: dict[str, str] = field(default_factory=dict)
    plain: tuple[str, ...] = ()

    def pattern(self, terminal: str) -> str:
        """The regular expression of a terminal; KeyError if the grammar has none of that name."""
        return dict(self.terminals)[terminal]


def written(tables: Tables) -> str:
    """The tables as the text of a Python module; `loaded` reads what it defines."""
    symbols = sorted({symbol for row in tables.states for symbol in row})
    number = {symbol: i for i, symbol in enumerate(symbols)}
    # Most rows say "use this rule whatever comes next": what may come next is one of a few sets.
    sets: dict[tuple[int, ...], int] = {}
    rows = []
    for row in tables.states:
        uses: dict[int, list[int]] = {}
        for symbol, action in row.items():
            if action < 0:
                uses.setdefault(action, []).append(number[symbol])
        moves = tuple((number[s], a) for s, a in row.items() if a >= 0)
        shared = tuple((a, sets.setdefault(tuple(sorted(ss)), len(sets))) for a, ss in uses.items())
        rows.append((moves, shared))
    parts = {
        "SYMBOLS": tuple(symbols),
        "SETS": tuple(sets),
        "ROWS": tuple(rows),
        "RULES": tuple(tables.rules),
        "STARTS": tuple(tables.starts.items()),
        "TERMINALS": tuple(tables.terminals),
        "WORDS": tuple(tables.words.items()),
        "HUMAN": tuple(tables.human.items()),
        "LINES": tuple(tables.lines.items()),
        "BLOCKS": tuple(tables.blocks.items()),
        "KEYWORDS": tuple(tables.keywords.items()),
        "PLAIN": tuple(tables.plain),
    }
    lines = [f"{name} = {value!r}" for name, value in parts.items()]
    return '"""Written by `make tables` from the grammar; not for editing."""\n\n' + "\n".join(lines) + "\n"


def loaded(module: Any) -> Tables:
    """The tables in a module that `written` wrote."""
    symbols = module.SYMBOLS
    sets = [[symbols[i] for i in members] for members in module.SETS]
    states = []
    for moves, uses in module.ROWS:
        row = {symbols[i]: action for i, action in moves}
        for action, chosen in uses:
            row.update(dict.fromkeys(sets[chosen], action))
        states.append(row)
    return Tables(
        states,
        list(module.RULES),
        dict(module.STARTS),
        list(module.TERMINALS),
        dict(module.WORDS),
        dict(module.HUMAN),
        dict(module.LINES),
        dict(module.BLOCKS),
        dict(module.KEYWORDS),
        module.PLAIN,
    )
