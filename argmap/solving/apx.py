"""`.apx`, the competition's format until 2021: `arg(a).` for an argument, `att(a,b).` for an attack.

In any order, several to a line if need be; what follows `%` is a comment.

Source: Cerutti et al. (2016), probo, section 3.
"""

from __future__ import annotations

from argmap.semantics.framework import Framework
from argmap.solving import text
from argmap.solving.refusals import Refused, shown


def read(data: bytes) -> Framework:
    """The framework of a file. Raises Refused."""
    names: dict[str, int] = {}
    attacks: list[tuple[str, str, int]] = []
    for number, line in enumerate(text.lines(data), 1):
        *facts, rest = line.partition("%")[0].split(").")
        if rest.strip():
            raise Refused(f"`{shown(line.strip())}` does not end in `).`", _HINT, number)
        for fact in facts:
            kind, bracket, inside = fact.strip().partition("(")
            words = [word.strip() for word in inside.split(",")]
            if not bracket or "(" in inside or ")" in inside or not all(words):
                raise Refused(f"`{shown(fact.strip())}).` is neither argument nor attack", _HINT, number)
            if kind == "arg" and len(words) == 1:
                names.setdefault(words[0], len(names))
            elif kind == "att" and len(words) == 2:
                attacks.append((words[0], words[1], number))
            else:
                raise Refused(f"`{shown(fact.strip())}).` is neither argument nor attack", _HINT, number)
    return text.framework(names, attacks)


_HINT = "write `arg(a).` or `att(a,b).`"
