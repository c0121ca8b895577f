"""Max-based: only the strongest attacker counts, so that repeating an objection gains nothing.

It was made for attacks alone. Where something is supported, it starts from its weight or from its strongest supporter,
whichever is more.
"""

from __future__ import annotations

from collections.abc import Sequence


def strength(weight: float, attackers: Sequence[float], supporters: Sequence[float]) -> float:
    """Weight (or the strongest supporter) / (1 + the strongest attacker). Strengths and result in [0, 1].

    Source: Amgoud, Ben-Naim, Doder and Vesic (2017), Acceptability semantics for weighted argumentation frameworks.
    """
    return max(weight, *supporters, 0.0) / (1 + max(attackers, default=0.0))
