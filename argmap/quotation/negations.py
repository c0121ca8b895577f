"""Words that turn a sentence into its contrary, in the languages that quoted sources are often in.

Short on purpose: only words that negate wherever they stand. Knows no record.
"""

from __future__ import annotations

import re

_WORDS = (
    "not", "never", "cannot", "nor", "neither", "no",
    "nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "keines",
    "ne", "pas", "jamais", "non", "не", "никогда", "ни", "nunca", "mai",
)  # fmt: skip
_NEGATION = re.compile(rf"(?<!\w)(?:{'|'.join(dict.fromkeys(_WORDS))})(?!\w)|n't(?!\w)", re.I)
_SENTENCE_END = re.compile(r"[.!?;:](?:\s|'|$)")
# What is left out and is longer has a sense of its own: in "not in timber, but in granite" nothing is lost.
_LONGEST = 20


def negation(words: str) -> str:
    """The first negation in a few words within one sentence; empty if there is none, or if they are more than that."""
    if len(words) > _LONGEST or _SENTENCE_END.search(words):
        return ""
    found = _NEGATION.search(words)
    return found[0] if found else ""
