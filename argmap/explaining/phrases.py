"""Moves in words: who speaks for or against what, with prose, holders, dates and places in the file.

Every phrase is a clause that can stand in a sentence; none judges.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.diagnostics.nearest import listed
from argmap.explaining.case import Link, Objection, Reply
from argmap.explaining.hearing import Hearing, Move
from argmap.model.claims import Argument
from argmap.model.happenings import Turn
from argmap.model.people import Group
from argmap.model.sentences import citations
from argmap.model.wording import called, hedge, timed
from argmap.picture.words import shorten
from argmap.semantics.structured.structure import Assertion, Rank

# Characters of prose that are shown of one statement.
_PROSE = 160
# With these the names of groups and bodies begin that are no names of their own.
_SMALL = frozenset({"A", "All", "An", "Many", "Most", "Some", "The"})


@dataclass(frozen=True)
class Phrases:
    """Clauses about the moves of a hearing. it: the names that "it" stands for; none, if every name is to be said."""

    h: Hearing
    it: frozenset[str] = frozenset()

    # ------------------------------------------------------------------ names

    def named(self, name: str) -> str:
        """A name, or "it"."""
        return "it" if name in self.it else f"`{name}`"

    def who(self, voices: Iterable[str]) -> str:
        """Some voices in a row, as a reader calls them within a sentence."""
        return listed((_within(called(self.h.m, voice)) for voice in voices), "and")

    def by(self, move: Move) -> str:
        """A move by its name and whose it is: "`hood` (Tomasz)"; the second only if it is not "it"."""
        said = self.named(move.name)
        voices = self.who(move.voices)
        return f"{said} ({voices})" if voices and said != "it" else said

    def place(self, name: str) -> str:
        """Where it was written: "file:line"; empty if it was not."""
        line = self.h.m.line(name)
        return f"{line[0]}:{line[1]}" if line else ""

    def quote(self, name: str) -> str:
        """What a record says: “The prose” (hedge), its date, on whose word, and where it stands."""
        m = self.h.m
        record = m[name]
        doubt = hedge(record.certainty)
        words = f"“{shorten(record.text, _PROSE)}”" if record.text else f"`{name}`"
        when = timed(m, m[record.dialogue] if isinstance(record, Turn) else record)
        said = (words, doubt and f"({doubt})", when, citations(record.cites))
        return " ".join(filter(None, (*said, self.place(name))))

    @property
    def judged(self) -> str:
        """By what, and on what, the map was judged: "Judged by grounded semantics, on the whole map"."""
        judge = self.h.answered
        ranks = any(p.holder == judge.audience for p in self.h.structure.preferences)
        values = f" and the values of {self.who([judge.audience])}" if judge.audience and ranks else ""
        return f"Judged by {judge.semantics} semantics{values}, {self.h.told}"

    # ------------------------------------------------------------------ clauses

    def bears(self, move: Move) -> str:
        """What a move does: "`hood` (Tomasz) speaks against `gate-notices`", "Jonas puts it forward"."""
        if move.kind == "asserted":
            return self._put_forward(move)
        if move.kind == "denied":
            return self._denied(move)
        if move.kind == "question":
            return self._asked(move)
        verb = {"supports": "speaks for", "attacks": "speaks against"}.get(move.does, "undercuts")
        if move.name == move.to:
            return f"the premises of {self.named(move.name)} speak for it"
        return f"{self.by(move)} {verb} {self.named(move.to)}"

    def _put_forward(self, move: Move) -> str:
        who = self.who(move.voices)
        doubt = self._doubt(move)
        if not who:
            return f"{self.named(move.name)} is put forward{doubt}"
        return f"{who} put{'' if self._many(move.voices) else 's'} {self.named(move.name)} forward{doubt}"

    def _doubt(self, move: Move) -> str:
        """The voice's own hedge, where nobody puts it forward without."""
        made = self.h.made_of(move.node) if move.node >= 0 else None
        hedged = isinstance(made, Assertion) and made.holds and made.rank < Rank.PLAIN
        doubt = hedge(self.h.m[move.name].certainty)
        return f" ({doubt})" if hedged and doubt else ""

    def _denied(self, move: Move) -> str:
        certainty = self.h.m[move.name].certainty
        verb = "doubt" if certainty and certainty.level == "doubtful" else "deny"
        words = f" (“{certainty.words}”)" if certainty and certainty.words else ""
        who = self.who(move.voices)
        if not who:
            return f"{self.named(move.name)} is {'doubted' if verb == 'doubt' else 'denied'}{words}"
        one = {"doubt": "doubts", "deny": "denies"}[verb]
        return f"{who} {verb if self._many(move.voices) else one} {self.named(move.name)}{words}"

    def _asked(self, move: Move) -> str:
        """A question that is open, and to whom it is put."""
        record = self.h.m[move.name]
        return f"{self.who(record.by) or 'somebody'} asks of {self.named(move.to)}: “{shorten(record.text, _PROSE)}”"

    def _many(self, voices: tuple[str, ...]) -> bool:
        return len(voices) > 1 or any(isinstance(self.h.m.records.get(v), Group) for v in voices)

    def put(self, by: Move, to: Move) -> str:
        """A move as something against another: what it does, and why that is against it."""
        said = self.bears(by)
        if by.does != "supports":
            return said
        if by.to != to.to:
            whose = ", for which it speaks" if to.name in self.it and to.to not in self.it else ""
            return f"{said}, which excludes {self.named(to.to)}{whose}"
        if to.kind == "reason" and to.does == "attacks":
            return f"{said}, against which {self.named(to.name)} speaks"
        return said

    def reply(self, reply: Reply) -> str:
        """What defeats a move, by way of what that rests on."""
        lead = [f"{self.named(link.move.name)} rests on {self.premise(link)}" for link in reply.through if _apart(link)]
        if reply.by is None:
            last = reply.through[-1]
            if _apart(last):
                return f"{', and '.join(lead)}, which nobody puts forward"
            return ", and ".join([*lead, f"nobody puts {self.named(last.premise)} forward"])
        said = self.put(reply.by, reply.to)
        if lead and reply.by.does == "attacks" and reply.by.to == reply.through[-1].premise:
            said = said.replace(f" {self.named(reply.by.to)}", " that", 1)
        return ", and ".join([*lead, said])

    def premise(self, link: Link) -> str:
        """A premise by the name that the argument has for it, where several statements are one and the same."""
        record, same = self.h.m.records.get(link.move.name), self.h.answered.framed.same
        given = (*record.premises, record.warrant or "") if isinstance(record, Argument) else ()
        return self.named(next((name for name in given if same.get(name, name) == link.premise), link.premise))

    def outweighs(self, objection: Objection) -> str:
        """How what an objection is put to outweighs it: "is ranked above `sofa`"."""
        by = objection.by
        if objection.outweighed == "preferred":
            return f"is ranked above {self.by(by)}"
        if objection.outweighed == "specific":
            return f"rests on all that {self.by(by)} rests on, and on more"
        if objection.outweighed == "surer":
            return f"is put forward more surely than {self.by(by)}"
        what = "denial" if by.kind == "denied" else "assertion"
        voices = self.who(by.voices)
        return f"outweighs a mere {what} of {self.named(by.to)}{f' ({voices})' if voices else ''}"


def _apart(link: Link) -> bool:
    """Whether the premise is another statement than the prose of the move itself."""
    return link.premise != link.move.name


def _within(name: str) -> str:
    """What somebody is called in the middle of a sentence: "the committee", "most officials"."""
    first, blank, rest = name.partition(" ")
    return f"{first.lower()}{blank}{rest}" if first in _SMALL and rest else name


def moves(phrases: Phrases, some: Iterable[Move]) -> str:
    """Moves in a row, each once."""
    return listed(dict.fromkeys(phrases.by(move) for move in some), "and")


def names(phrases: Phrases, some: Iterable[str]) -> str:
    """Names in a row."""
    return listed((phrases.named(name) for name in dict.fromkeys(some)), "and")
