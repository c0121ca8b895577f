"""Two statements are said to contradict each other and to be the same, outright or by way of others.

Bad:
    claim safe: The bridge is safe.
    claim sound: The bridge is sound.
      same as safe
    claim cracked: The bridge is cracked.
      same as sound
      contradicts safe

Good:
    claim safe: The bridge is safe.
    claim sound: The bridge is sound.
      same as safe
    claim cracked: The bridge is cracked.
      contradicts safe
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Claim
from argmap.model.graph import ArgMap
from argmap.model.sameness import sames

RULE = Rule("AM409", "contrary-and-same", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    claims = [claim for claim in m.of(Claim) if claim.contradicts]
    same = sames(m) if claims else {}
    for claim in claims:
        for other in claim.contradicts:
            # What contradicts itself by name is another rule's.
            if other != claim.name and claim.name in same and same[claim.name] == same.get(other):
                yield _finding(m, claim.name, other)


def _finding(m: ArgMap, claim: str, other: str) -> Diagnostic:
    said = {name: record.same_as for name in (claim, other) if isinstance(record := m[name], Claim)}
    outright = other in said[claim] or claim in said.get(other, ())
    places = [(name, f"same_as:{first}") for name, (first, *_) in ((n, s) for n, s in said.items() if s)]
    return RULE.at(
        m.where(claim, f"contradicts:{other}"),
        f"`{claim}` contradicts `{other}`, and is the same{'' if outright else ', by way of others'}",
        hint="take back one of the two: what is the same cannot contradict",
        remarks=tuple(Remark(m.where(*place), "the same here") for place in places),
    )
