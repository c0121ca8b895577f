"""Quadratic energy: the sum of what supports less the sum of what attacks moves the weight, and never saturates.

For maps that go in circles: its continuous form settles where others swing.
"""

from __future__ import annotations

from collections.abc import Sequence


def strength(weight: float, attackers: Sequence[float], supporters: Sequence[float]) -> float:
    """E = sum of supporters - sum of attackers, h(x) = x² / (1 + x²) for x > 0, else 0;
    weight + (1 - weight) h(E) - weight h(-E). Strengths and result in [0, 1].

    Source: Potyka (2018), Continuous dynamical systems for weighted bipolar argumentation.
    """
    energy = sum(supporters) - sum(attackers)
    moved = energy * energy / (1 + energy * energy)
    return weight + (1 - weight) * moved if energy > 0 else weight - weight * moved
