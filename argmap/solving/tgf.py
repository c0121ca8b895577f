"""`.tgf`, the trivial graph format: a name a line, a line `#`, then `attacker attacked` a line.

What follows a name or an attack on its line is a label and says nothing here.

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
    between = False
    for number, line in enumerate(text.lines(data), 1):
        words = line.split()
        if not words:
            continue
        if words == ["#"]:
            if between:
                raise Refused("a second line `#`", "one such line ends the arguments and begins the attacks", number)
            between = True
        elif not between:
            names.setdefault(words[0], len(names))
        elif len(words) < 2:
            raise Refused(f"`{shown(line.strip())}` is no attack", "write two names, `attacker attacked`", number)
        else:
            attacks.append((words[0], words[1], number))
    if names and not between:
        raise Refused("no line `#` ends the arguments", "put one before the attacks, even if there are none", number)
    return text.framework(names, attacks)
