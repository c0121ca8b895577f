"""Restricted Euler-based: an exponential of the sum of what supports less the sum of what attacks.

A weight of 0 or 1 never moves, so it is for weights in between.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

# Beyond, the result no longer changes in a float, and the exponential would overflow.
_MOST = 700.0


def strength(weight: float, attackers: Sequence[float], supporters: Sequence[float]) -> float:
    """E = sum of supporters - sum of attackers; 1 - (1 - weight²) / (1 + weight e^E). Strengths and result in [0, 1].

    Source: Amgoud and Ben-Naim (2017), Evaluation of arguments in weighted bipolar graphs.
    """
    energy = min(sum(supporters) - sum(attackers), _MOST)
    return 1 - (1 - weight * weight) / (1 + weight * exp(energy))
