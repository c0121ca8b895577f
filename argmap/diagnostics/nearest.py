"""What somebody may have meant: the known word nearest to an unknown one, and words in a row.

Knows no rule; every message that lists or suggests words is written with it.
"""

from __future__ import annotations

from collections.abc import Iterable

# Below this likeness (difflib's ratio) a suggestion misleads more often than it helps.
_LIKENESS = 0.7


def nearest(word: str, known: Iterable[str], likeness: float = _LIKENESS) -> str | None:
    """The known word most like `word`, the first in the alphabet if several are; None if none is near.

    likeness: the least there must be, 0 to 1.
    """
    import difflib

    found = difflib.get_close_matches(word, sorted(known), n=1, cutoff=likeness)
    return found[0] if found else None


def installing(extra: str) -> str:
    """How to install what one feature needs, in the words of a hint: from a registry, or in a copy of the source."""
    return f'`pip install "argmap[{extra}]"` (in a copy of the source `pip install -e ".[{extra}]"`)'


def listed(words: Iterable[str], last: str = "or", most: int = 12) -> str:
    """Words as a person lists them: `a, b or c`; past `most` the rest is counted."""
    rows = list(words)
    if len(rows) > most:
        rows = [*rows[: most - 1], f"{len(rows) - most + 1} more"]
    if len(rows) < 2:
        return "".join(rows)
    return f"{', '.join(rows[:-1])} {last} {rows[-1]}"
