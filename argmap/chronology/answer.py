"""What can be said about a question when dates are vague: certainly, possibly, certainly not.

Knows no date: it only keeps three values apart, and joins them.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Answer(Enum):
    """Whether something is so, as far as the dates tell."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"

    @classmethod
    def of(cls, *, certain: bool, possible: bool) -> Answer:
        """The answer to a question that every reading of the dates affirms, or at least one does."""
        if certain:
            return cls.CERTAIN
        return cls.POSSIBLE if possible else cls.IMPOSSIBLE

    @classmethod
    def all(cls, answers: Iterable[Answer]) -> Answer:
        """Whether all of it is so. Of nothing, that is certain.

        Source: Kleene (1952), Introduction to Metamathematics, section 64, strong conjunction.
        """
        found = set(answers)
        return cls.of(certain=found <= {cls.CERTAIN}, possible=cls.IMPOSSIBLE not in found)

    @classmethod
    def any(cls, answers: Iterable[Answer]) -> Answer:
        """Whether at least one of it is so. Of nothing, that is impossible.

        Source: Kleene (1952), Introduction to Metamathematics, section 64, strong disjunction.
        """
        found = set(answers)
        return cls.of(certain=cls.CERTAIN in found, possible=not found <= {cls.IMPOSSIBLE})

    @classmethod
    def whichever(cls, answers: Iterable[Answer]) -> Answer:
        """The answer when exactly one of several cases is the true one, and nobody knows which.

        answers: one for each case, at least one. Where they differ, the answer is POSSIBLE.
        """
        found = set(answers)
        return found.pop() if len(found) == 1 else cls.POSSIBLE
