"""A line that does not fit, without the part that does not: what is left may be read all the same.

Knows brackets, commas and colons, and no rule of any particular grammar.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.syntax.tree import Token


def repairs(line: tuple[Token, ...], index: int) -> Iterator[tuple[Token, ...]]:
    """The line without the part that does not fit, the least taken away first.

    In a bracket that is all between two commas: the rest of a date or a name may mean something else.
    """
    start, stop = _entry(line, index)
    if stop - start > 1:
        yield line[:start] + line[stop:]
    if index < len(line) - 1:
        yield line[:index] + line[index + 1 :]
    colon = next((i for i, t in enumerate(line) if t.type == "_COLON"), len(line) - 1)
    for head in (2, 1):
        if index >= head:
            yield line[:head] + line[colon:]
            yield (*line[:head], line[-1])


def _entry(line: tuple[Token, ...], index: int) -> tuple[int, int]:
    """From where to where an entry of an open bracket goes, with one comma, or with the bracket if it is the only one;
    nothing if the bracket is not closed or the token stands in none.
    """
    kinds = [t.type for t in line]
    opens = max((i for i in range(index) if kinds[i] in ("_LPAR", "_RPAR")), default=-1)
    closes = next((i for i in range(index, len(line)) if kinds[i] in ("_RPAR", "_LPAR", "_COLON")), -1)
    if opens < 0 or kinds[opens] != "_LPAR" or closes < 0 or kinds[closes] != "_RPAR":
        return index, index
    commas = [opens, *(i for i in range(opens, closes) if kinds[i] == "_COMMA"), closes]
    before = max(i for i in commas if i < index or i == opens)
    after = min(i for i in commas if i > before)
    if before == opens and after == closes:
        return opens, closes + 1
    return (before + 1, after + 1) if before == opens else (before, after)
