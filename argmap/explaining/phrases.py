"""Moves in words: who speaks for or against what, with prose, holders, dates and places in the file.

Every phrase is a clause that can stand in a sentence; none judges.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.diagnostics.nearest import listed
from argmap.explaining.case import Link, Objection, Reply
from argmap.explaining.hearing import Hearing, Move
from argmap.model.claims import Argument
from argmap.model.happenings import Turn
from argmap.model.sentences import citations
from argmap.model.wording import called_within, hedge, many, timed
from argmap.picture.words import shorten

# Characters of prose that are shown of one statement.
_PROSE = 160


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
        return listed((called_within(self.h.m, voice) for voice in voices), "and")

    def by(self, move: Move) -> str:
        """A move by its name and whose it is: "`hood` (Tomasz)"; the second only if it is not "it"."""
        said = self.named(move.name)
        later = "possibly already" if move.kind == "reason" and self.h.voicings.may_come_later(move.name) else ""
        whose = ", ".join(filter(None, (self.who(move.voices), later)))
        return f"{said} ({whose})" if whose and said != "it" else said

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
        what = self.named(move.name)
        if not move.voices:
            doubt = hedge(self.h.m[move.name].certainty)
            return f"{what} is put forward{f' ({doubt})' if doubt else ''}"
        who, doubt = self._voices(move)
        if self.concedes(move):
            return f"{who} {'concede' if many(self.h.m, move.voices) else 'concedes'} {what}{doubt}"
        return f"{who} {'put' if many(self.h.m, move.voices) else 'puts'} {what} forward{doubt}"

    def _voices(self, move: Move) -> tuple[str, str]:
        """Who puts something forward, each with his hedge; or the hedge that they share, to stand at the end."""
        doubts = [self.h.voicings.of(voice, move.to).doubt for voice in move.voices]
        if len(set(doubts)) == 1:
            return self.who(move.voices), f" ({doubts[0]})" if doubts[0] else ""
        said = zip(move.voices, doubts, strict=True)
        return listed((_aside(called_within(self.h.m, v), doubt) for v, doubt in said), "and"), ""

    def goes_on(self, before: Move, clause: str) -> str:
        """A clause behind what a move does, without its subject if that is the same."""
        who = self.who(before.voices)
        same = before.kind == "asserted" and who and clause.startswith(f"{who} ")
        return clause.removeprefix(f"{who} ") if same else clause

    def concedes(self, move: Move) -> bool:
        """Whether those who put something forward do no more than give way to it."""
        return bool(move.voices) and all(self.h.voicings.of(voice, move.to).concedes for voice in move.voices)

    def put_forward_by(self, statement: str, voices: Sequence[str], *, surely: bool = False) -> str:
        """Who puts a statement forward, each with since when, and how surely unless that has been told."""
        rows = [(called_within(self.h.m, v), self.h.voicings.of(v, statement)) for v in voices]
        if len(rows) > 1 and len({voicing for _, voicing in rows}) == 1:
            shared = rows[0][1]
            both = "both " if len(rows) == 2 and (shared.since or shared.doubt) else ""
            return _aside(f"{both}{self.who(voices)}", shared.since, "" if surely else shared.doubt)
        return listed((_aside(who, voicing.since, "" if surely else voicing.doubt) for who, voicing in rows), "and")

    def _denied(self, move: Move) -> str:
        certainty = self.h.m[move.name].certainty
        verb = "doubt" if certainty and certainty.level == "doubtful" else "deny"
        words = f" (“{certainty.words}”)" if certainty and certainty.words else ""
        who = self.who(move.voices)
        if not who:
            return f"{self.named(move.name)} is {'doubted' if verb == 'doubt' else 'denied'}{words}"
        one = {"doubt": "doubts", "deny": "denies"}[verb]
        return f"{who} {verb if many(self.h.m, move.voices) else one} {self.named(move.name)}{words}"

    def _asked(self, move: Move) -> str:
        """A question that is open, and to whom it is put."""
        record = self.h.m[move.name]
        return f"{self.who(record.by) or 'somebody'} asks of {self.named(move.to)}: “{shorten(record.text, _PROSE)}”"

    def put(self, by: Move, to: Move) -> str:
        """A move as something against another: what it does, and why that is against it."""
        said = self.bears(by)
        whose = ", for which it speaks" if to.name in self.it and to.to not in self.it and to.does == "supports" else ""
        if by.does != "supports":
            return f"{said}{whose}" if by.does == "attacks" and by.to == to.to else said
        if by.to != to.to:
            return f"{said}, which excludes {self.named(to.to)}{whose}"
        if to.kind == "reason" and to.does == "attacks":
            return f"{said}, against which {self.named(to.name)} speaks"
        return said

    def reply(self, reply: Reply) -> str:
        """What defeats a move, by way of what that rests on."""
        lead = [f"{self.named(link.move.name)} rests on {self.premise(link)}" for link in reply.through if _apart(link)]
        if reply.by is None:
            last = reply.through[-1]
            what = "that" if _apart(last) else self.named(last.premise)
            return ", and ".join([*lead, self.h.silence.puts(what)])
        said = self.put(reply.by, reply.to)
        if lead and reply.by.does == "attacks" and reply.by.to == reply.through[-1].premise:
            said = said.replace(f" {self.named(reply.by.to)}", " that", 1)
        return ", and ".join([*lead, said])

    def premise(self, link: Link) -> str:
        """A premise by the name that the argument has for it, where several statements are one and the same."""
        record, same = self.h.m.records.get(link.move.name), self.h.answered.framed.same
        given = (*record.premises, record.warrant or "") if isinstance(record, Argument) else ()
        return self.named(next((name for name in given if same.get(name, name) == link.premise), link.premise))

    def outweighs(self, objection: Objection, *, told: bool = False) -> str:
        """How what an objection is put to outweighs it: "is ranked above `sofa`"; "above that" if it has been told."""
        by = objection.by
        that = "that" if told else self.by(by)
        if objection.outweighed == "preferred":
            return f"is ranked above {that}"
        if objection.outweighed == "specific":
            return "rests on the same, and on more" if told else f"rests on all that {that} rests on, and on more"
        if objection.outweighed == "surer":
            return "is put forward more surely" if told else f"is put forward more surely than {that}"
        what = "denial" if by.kind == "denied" else "concession" if self.concedes(by) else "assertion"
        if told:
            return f"outweighs a mere {what}"
        voices = self.who(by.voices)
        return f"outweighs a mere {what} of {self.named(by.to)}{f' ({voices})' if voices else ''}"


def _apart(link: Link) -> bool:
    """Whether the premise is another statement than the prose of the move itself."""
    return link.premise != link.move.name


def _aside(words: str, *more: str) -> str:
    """Words with what is said beside them in brackets, if anything is."""
    beside = ", ".join(filter(None, more))
    return f"{words} ({beside})" if beside else words


def sentence(clause: str) -> str:
    """A clause as a sentence; one that ends with what somebody says has its stop already."""
    stop = "" if clause.endswith(("?”", "!”", ".”")) else "."
    return f"{clause[:1].upper()}{clause[1:]}{stop}"


def counted(number: int) -> str:
    """A number, the first in a word: "in one it stands, in 3 it falls"."""
    return "one" if number == 1 else str(number)


def moves(phrases: Phrases, some: Iterable[Move]) -> str:
    """Moves in a row, each once."""
    return listed(dict.fromkeys(phrases.by(move) for move in some), "and")


def names(phrases: Phrases, some: Iterable[str]) -> str:
    """Names in a row."""
    return listed((phrases.named(name) for name in dict.fromkeys(some)), "and")
