"""A scheme is defined and no argument follows it.

A file of schemes, sources and people alone is a list for other files to use.

Bad:
    scheme neighbour: What the neighbour does is best left to him.
      role doing: The neighbour does it.
    claim leave: Leave him alone.
      pro his: It is his hedge.

Good:
    scheme neighbour: What the neighbour does is best left to him.
      role doing: The neighbour does it.
    claim leave: Leave him alone.
      pro his: It is his hedge.
        scheme neighbour
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.schemes import Scheme

RULE = Rule("AM115", "unused-scheme", "info", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for scheme in m.of(Scheme) if not m.is_list else ():
        if scheme.name not in m.used:
            yield RULE.at(
                m.where(scheme.name),
                f"no argument follows `{scheme.name}`",
                hint=f"write `scheme {scheme.name}` under one that does, or take the scheme out",
            )
