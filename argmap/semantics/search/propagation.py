"""What follows from what is already decided: the linear part of every semantics."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics.framework import Extension, Framework

OPEN, IN, OUT = 0, 1, 2


def labels(f: Framework, chosen: Iterable[int] = ()) -> bytearray:
    """The least complete labelling that accepts `chosen`: OPEN, IN or OUT for each argument.

    chosen: an admissible set; nothing chosen gives the grounded labelling. Linear in the number of attacks.

    Source: Dung (1995), definitions 16 and 20; Modgil and Caminada (2009), section 6.4.
    """
    out, at = f.out, f.out_at
    unanswered = [end - begin for begin, end in zip(f.into_at, f.into_at[1:], strict=False)]
    label = bytearray(len(unanswered))
    accepted = [i for i, attackers in enumerate(unanswered) if not attackers]
    accepted.extend(chosen)
    for i in accepted:
        label[i] = IN
    while accepted:
        i = accepted.pop()
        for b in out[at[i] : at[i + 1]]:
            if label[b]:
                continue
            label[b] = OUT
            for c in out[at[b] : at[b + 1]]:
                unanswered[c] -= 1
                if not unanswered[c] and not label[c]:
                    label[c] = IN
                    accepted.append(c)
    return label


def accepted(label: bytearray) -> list[int]:
    """The arguments labelled IN, ascending."""
    return [i for i, value in enumerate(label) if value == IN]


def closure(f: Framework, chosen: Iterable[int]) -> Extension:
    """The least complete extension around an admissible set."""
    return frozenset(accepted(labels(f, chosen)))
