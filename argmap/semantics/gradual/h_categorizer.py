"""The h-categorizer: the sum of the attackers divides the weight, so that many weak attackers count.

It was made for attacks alone. Where something is supported, it starts from its weight or from its strongest supporter,
whichever is more: a reason counts as the statement put forward so strongly, and several are no more than the best.
"""

from __future__ import annotations

from collections.abc import Sequence


def strength(weight: float, attackers: Sequence[float], supporters: Sequence[float]) -> float:
    """Weight (or the strongest supporter) / (1 + sum of attackers). Strengths and result in [0, 1].

    Source: Besnard and Hunter (2001), A logic-based theory of deductive arguments; with weights, Amgoud, Ben-Naim,
    Doder and Vesic (2017), Acceptability semantics for weighted argumentation frameworks.
    """
    return max(weight, *supporters, 0.0) / (1 + sum(attackers))
