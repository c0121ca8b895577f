"""The grounded labelling with the round in which each argument is decided.

What nobody attacks is in at round 0; what something of round n puts out is out at round n + 1; what all attackers of
which are out is in one round after the last of them. So an attacker of a lower round explains why something is out,
and the last of the answers to its attackers why something is in. Knows no structure.

Source: Modgil and Caminada (2009), Proof theories and algorithms for abstract argumentation frameworks, section 6.4
(the labels); Caminada and Dunne (2020), Minimal strong admissibility (rounds as min-max numbers).
"""

from __future__ import annotations

from argmap.semantics.framework import Framework


def rounds(f: Framework) -> tuple[dict[int, int], dict[int, int]]:
    """The arguments that are in, and those that are out, each with its round. Linear in the number of attacks."""
    unanswered = [len(f.attackers(i)) for i in range(len(f))]
    accepted: dict[int, int] = {}
    rejected: dict[int, int] = {}
    fresh = [i for i, attackers in enumerate(unanswered) if not attackers]
    done = 0
    while fresh:
        accepted.update(dict.fromkeys(fresh, done))
        beaten = dict.fromkeys(b for i in fresh for b in f.attacked(i) if b not in rejected)
        rejected.update(dict.fromkeys(beaten, done + 1))
        fresh = []
        for b in beaten:
            for c in f.attacked(b):
                unanswered[c] -= 1
                if not unanswered[c] and c not in rejected:
                    fresh.append(c)
        done += 2
    return accepted, rejected
