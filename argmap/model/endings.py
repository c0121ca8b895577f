"""How a dispute ended, as far as its outcomes tell: which of them stand, and which gave way to a later one.

Knows nobody's stance. What is denied does not count.
"""

from argmap.chronology.when import When
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome
from argmap.model.voices import denied


def outcomes(m: ArgMap, dispute: str) -> list[Outcome]:
    """The outcomes of a dispute, in the order of the text."""
    told = (m[edge.tail] for edge in m.into(dispute, "closes"))
    return [o for o in told if isinstance(o, Outcome) and not denied(o)]


def standing(m: ArgMap, told: list[Outcome]) -> list[Outcome]:
    """Those of a dispute's outcomes that gave way to no other; of a dispute that takes several answers there may be
    several.
    """
    return [o for o in told if not any(gives_way(m, o, other) for other in told if other.position != o.position)]


def gives_way(m: ArgMap, earlier: Outcome, later: Outcome) -> bool:
    """Whether one outcome certainly began before the other did, or is what the other one reversed."""
    a, b = m.times.when(earlier.name), m.times.when(later.name)
    if _began_before(a, b):
        return True
    return later.kind == "reversed" and earlier.kind != "reversed" and not _began_before(b, a)


def _began_before(a: When | None, b: When | None) -> bool:
    if a is None or b is None:
        return False
    return min(a.bounds[1], a.bounds[3]) < b.bounds[0]
