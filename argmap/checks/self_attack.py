"""Something bears on itself: an argument that supports, attacks or undercuts itself; a claim that contradicts itself,
or is said to be the same as itself.

Bad:
    claim safe: The bridge is safe.
      pro tested: It was tested.
        con tested

Good:
    claim safe: The bridge is safe.
      pro tested: It was tested.
        con long-ago: That was long ago.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.claims import Argument, Claim
from argmap.model.graph import ArgMap

RULE = Rule("AM402", "self-attack", "error", __doc__)
_SAID = {
    "supports": "supports itself",
    "attacks": "speaks against itself",
    "undercuts": "undercuts itself",
    "contradicts": "contradicts itself",
    "same_as": "is said to be the same as itself",
}


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for argument in m.of(Argument):
        for field in ("supports", "attacks", "undercuts"):
            if argument.name in getattr(argument, field):
                yield _finding(m, argument.name, field)
    for claim in m.of(Claim):
        for field in ("contradicts", "same_as"):
            if claim.name in getattr(claim, field):
                yield _finding(m, claim.name, field)


def _finding(m: ArgMap, name: str, field: str) -> Diagnostic:
    return RULE.at(
        m.where(name, f"{field}:{name}"),
        f"`{name}` {_SAID[field]}",
        hint="name another statement here, or take the line out",
    )
