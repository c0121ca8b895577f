"""The definitions themselves, for checking what a search has found before it leaves.

Linear in the number of attacks. That nothing larger exists is not checked here: for the maximal semantics that is
what the search's last, failing question says.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.semantics.framework import Extension, Framework


def attacked_by(f: Framework, s: Extension) -> set[int]:
    """All that some member of `s` attacks."""
    out, at = f.out, f.out_at
    return set().union(*[out[at[i] : at[i + 1]] for i in s])


def is_conflict_free(f: Framework, s: Extension) -> bool:
    """Dung (1995), definition 5."""
    return attacked_by(f, s).isdisjoint(s)


def is_admissible(f: Framework, s: Extension) -> bool:
    """Dung (1995), definition 6."""
    beaten = attacked_by(f, s)
    into, at = f.into, f.into_at
    return beaten.isdisjoint(s) and beaten.issuperset(set().union(*[into[at[i] : at[i + 1]] for i in s]))


def is_complete(f: Framework, s: Extension) -> bool:
    """Dung (1995), definition 23: admissible, and whatever it defends is in it."""
    beaten = attacked_by(f, s)
    into, at = f.into, f.into_at
    if not beaten.isdisjoint(s) or not beaten.issuperset(set().union(*[into[at[i] : at[i + 1]] for i in s])):
        return False
    return not any(beaten.issuperset(into[at[i] : at[i + 1]]) for i in range(len(f)) if i not in s and i not in beaten)


def is_stable(f: Framework, s: Extension) -> bool:
    """Dung (1995), definition 13."""
    beaten = attacked_by(f, s)
    return beaten.isdisjoint(s) and len(beaten) + len(s) == len(f)


def is_naive(f: Framework, s: Extension) -> bool:
    """A conflict-free set to which nothing can be added: Bondarenko et al. (1997), section 4."""
    beaten = attacked_by(f, s)
    return beaten.isdisjoint(s) and all(
        i in s or i in beaten or any(b in s or b == i for b in f.attacked(i)) for i in range(len(f))
    )


def verified(f: Framework, s: Extension, definition: Callable[[Framework, Extension], bool]) -> Extension:
    """`s` itself. Raises AssertionError if it is not what it was said to be: that is a mistake of ours."""
    if not definition(f, s):
        raise AssertionError(f"an extension of {len(s)} arguments fails {definition.__name__}")
    return s
