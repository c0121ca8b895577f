"""For whom a statement stands: the same arguments, judged once for every audience that ranks them differently.

Source: Bench-Capon (2003), Persuasion in practical argument using value-based argumentation frameworks. An attack fails
for whoever ranks what it attacks higher; what every audience accepts is accepted objectively, what some do,
subjectively.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.semantics.structured.flat import flat
from argmap.semantics.structured.ordering import Ordering
from argmap.semantics.structured.structure import Structure
from argmap.semantics.structured.verdicts import Verdict
from argmap.semantics.structured.views import Semantics, judged


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Audience -> statement or argument -> what becomes of it for that audience."""

    verdicts: dict[str, dict[str, Verdict]]

    def objective(self, name: str) -> bool:
        """Whether it stands for every audience; where nobody ranks anything, nothing does."""
        return bool(self.verdicts) and all(found[name].status == "stands" for found in self.verdicts.values())

    def subjective(self, name: str) -> bool:
        """Whether it stands for some audience, or for all."""
        return any(found[name].status == "stands" for found in self.verdicts.values())


def audiences(s: Structure) -> tuple[str, ...]:
    """Everybody who ranks something, in the order of what they say."""
    return tuple(dict.fromkeys(p.holder for p in s.preferences if p.holder))


def acceptance(s: Structure, names: Iterable[str], semantics: Semantics | None = None) -> Acceptance:
    """What becomes of some statements and arguments for every audience; see `judged`.

    Preferences that count for everybody count besides. One evaluation for each audience.
    """
    asked = tuple(names)
    found = {}
    for audience in audiences(s):
        read = judged(flat(s, Ordering(s, (audience,))), semantics)
        found[audience] = {name: read.verdict(name) for name in asked}
    return Acceptance(found)
