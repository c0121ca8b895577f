"""DF-QuAD: what attacks and what supports cancel out, and the rest moves the weight towards 0 or 1.

The default of the weighed lens: without supporters it takes away in proportion, and with as much on both sides the
weight stays. It saturates: one attacker of strength 1 and one supporter of strength 1 cancel, whatever else there is.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod


def strength(weight: float, attackers: Sequence[float], supporters: Sequence[float]) -> float:
    """E = (1 - s1)(1 - s2)… over attackers less the same over supporters; weight + (1 - weight) E if E >= 0, else
    weight + weight E. All in [0, 1].

    Source: Rago, Toni, Aurisicchio and Baroni (2016), Discontinuity-free decision support with quantitative
    argumentation debates.
    """
    energy = prod(1 - s for s in attackers) - prod(1 - s for s in supporters)
    return weight + (1 - weight) * energy if energy >= 0 else weight + weight * energy
