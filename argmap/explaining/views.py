"""In how many ways a debate can be seen as a whole, and what stands in each, under a semantics that sees several.

Only what can bear on what is asked is looked at, where the semantics allows for that: complete, preferred and ideal
semantics are directional (Baroni and Giacomin 2007, On principle-based evaluation of extension-based argumentation
semantics, section 5). Knows no sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from argmap import registry
from argmap.explaining.hearing import Hearing
from argmap.semantics.framework import Framework
from argmap.semantics.search.sat import NoSolver
from argmap.semantics.structured.flat import Node
from argmap.semantics.structured.verdicts import Status

_DIRECTIONAL = ("complete", "preferred", "ideal")
# Views that are looked at; nobody compares more.
MOST = 50
# Undecided nodes beyond which views are not searched for: that could take minutes.
LARGE = 3_000


@dataclass(frozen=True, slots=True)
class Views:
    """semantics: whose. seen: of each view, the nodes that it accepts. all_seen: there are no more.

    too_large: why none was searched for; empty if that was done. undecided: what was searched.
    """

    semantics: str
    seen: tuple[frozenset[int], ...]
    all_seen: bool = True
    too_large: str = ""
    undecided: int = 0


def views(h: Hearing, names: Iterable[str], semantics: str, room: int = LARGE) -> Views:
    """The views of what bears on some names. Raises KeyError for one that argues nothing here.

    room: undecided nodes that may be searched.
    """
    framework = h.answered.made.framework
    found = dict.fromkeys(node for name in names for node in _deciding(h, name))
    if semantics in _DIRECTIONAL:
        for node in (waiting := list(found)):
            fresh = [a for a in framework.attackers(node) if a not in found]
            found.update(dict.fromkeys(fresh))
            waiting += fresh
        nodes = list(found)
    else:
        nodes = list(range(len(framework)))
    left = sum(h.label(node) == "undecided" for node in nodes)
    if left > room:
        return Views(semantics, (), False, f"{left:,} moves and statements that are undecided bear on it")
    number = {node: n for n, node in enumerate(nodes)}
    attacks = [(number[a], n) for node, n in number.items() for a in framework.attackers(node) if a in number]
    part = Framework(len(nodes), [a for a, _ in attacks], [b for _, b in attacks])
    search = registry.feature("argmap.semantics", semantics).SEMANTICS
    try:
        seen = list(islice(search.extensions(part), MOST + 1))
    except NoSolver as wrong:
        return Views(semantics, (), False, wrong.message)
    told = tuple(frozenset(nodes[n] for n in view) for view in seen[:MOST])
    return Views(semantics, told, len(seen) <= MOST, undecided=left)


def _deciding(h: Hearing, name: str) -> tuple[int, ...]:
    """The nodes by which a view says what becomes of a name."""
    found = h.find(name)
    missing = () if found in h.structure.steps else (h.answered.made.at[Node("missing", found)],)
    return (*h.spoken_for(name), *missing)


def status(h: Hearing, view: frozenset[int], name: str) -> Status:
    """What becomes of a name in a view that has seen it."""
    speaking = h.spoken_for(name)
    if any(node in view for node in speaking):
        return "stands"
    found = h.find(name)
    if found not in h.structure.steps:
        return "falls" if h.answered.made.at[Node("missing", found)] in view else "open"
    framework = h.answered.made.framework
    out = all(any(a in view for a in framework.attackers(node)) for node in speaking)
    return "falls" if out else "open"
