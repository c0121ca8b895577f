"""A judged slice of a map, and the moves in it: who speaks for or against what, by the names of the map.

Knows no sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from argmap import registry
from argmap.chronology.words import said
from argmap.compile.evaluation import WHOLE, Answered, Proven, Slice, Weighed, answered
from argmap.compile.query import question
from argmap.diagnostics.nearest import listed
from argmap.explaining.voicing import Silence, Voicings, silence
from argmap.model import slices
from argmap.model.graph import ArgMap
from argmap.model.wording import called_within
from argmap.semantics.structured.rounds import rounds
from argmap.semantics.structured.standards import Proof, proofs
from argmap.semantics.structured.strengths import strengths
from argmap.semantics.structured.structure import STRENGTH, Inference, Producer, Side, Standard, Structure
from argmap.semantics.structured.verdicts import Reading, Verdict

GROUNDED = "grounded"
MODEL = "df-quad"
_MODELS = "argmap.semantics.gradual"
WHOLE_MAP = "on the whole map"
Label = Literal["in", "out", "undecided"]


@dataclass(frozen=True, slots=True)
class Move:
    """What bears on something. name: the argument or the statement; of a question, the turn that asks it.

    to: what it speaks for or against. voices: whose it is, by their names in the map.
    """

    node: int
    kind: Literal["reason", "asserted", "denied", "question"]
    name: str
    does: Literal["supports", "attacks", "undercuts", "asks"]
    to: str
    voices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hearing:
    """A slice of a map, judged. m: that slice. part: which it is, of the map as it was given. given: what that was, in
    words.
    """

    m: ArgMap
    part: Slice
    answered: Answered
    weighed: Weighed
    given: str = WHOLE_MAP

    @property
    def told(self) -> str:
        """Which slice it is, in words: "on the whole map", "as of September 1922, without `bells`"."""
        part, said_of = self.part, []
        if part.day is not None:
            beside = ", with what may have been" if part.possibly else ", with what certainly had been"
            said_of.append(f"as of {said(part.day)}{beside}")
        if part.query:
            said_of.append(f"on what answers `{part.query}`")
        if part.actor:
            said_of.append(f"on what {called_within(self.m, part.actor)} put forward or conceded")
        if part.without:
            said_of.append(f"without {listed((f'`{name}`' for name in part.without), 'and')}")
        return ", ".join(said_of) or self.given

    @cached_property
    def voicings(self) -> Voicings:
        """Who puts which statement forward, and how."""
        return Voicings(self.m, self.part, self.answered.framed.same)

    @cached_property
    def silence(self) -> Silence:
        """What is not said, in words."""
        return silence(self.m, self.part)

    @cached_property
    def structure(self) -> Structure:
        """What the lenses read."""
        return self.answered.framed.structure

    @cached_property
    def reading(self) -> Reading:
        """The grounded labelling, read."""
        return Reading(self.answered.made, self.accepted, self.rejected)

    @cached_property
    def accepted(self) -> dict[int, int]:
        """The nodes that grounded semantics accepts, and in which round."""
        return self._rounds[0]

    @cached_property
    def rejected(self) -> dict[int, int]:
        """Those that it rejects, and in which round."""
        return self._rounds[1]

    @cached_property
    def _rounds(self) -> tuple[dict[int, int], dict[int, int]]:
        return rounds(self.answered.made.framework)

    def label(self, node: int) -> Label:
        """What the grounded labelling says of a node."""
        return "in" if node in self.accepted else "out" if node in self.rejected else "undecided"

    def find(self, name: str) -> str:
        """What a statement or an argument is called in the structure. Raises KeyError if it argues nothing here."""
        return self.answered.framed.find(name)

    def verdict(self, name: str) -> Verdict:
        """What becomes of a statement or an argument. Raises KeyError if it argues nothing here."""
        if self.answered.judge is None:
            return self.reading.verdict(self.find(name))
        return self.answered.verdict(name)

    def strength(self, name: str) -> float | None:
        """How strong it is, 0 to 1; None if it has no stable strength. Raises KeyError."""
        return self.weighed.strength(name)

    def force(self, node: int) -> float:
        """How strong a move is, to two decimals: what decides which of several is the strongest."""
        made = self.made_of(node)
        found = self.weighed.found
        if made is None:
            return 1.0
        if isinstance(made, Inference):
            strength = found.inferences[made.name]
        else:
            strength = found.statements[made.statement] if made.holds else STRENGTH[made.rank]
        return round(strength or 0.0, 2)

    @cached_property
    def proven(self) -> Proven:
        """What is proven, by the standards of the disputes."""
        order = self.answered.made.order
        return Proven(self.answered.part, self.answered.framed, proofs(self.structure, order))

    def proof(self, name: str, standard: Standard | None = None) -> Proof | None:
        """Whether a statement meets a standard, or else that of its dispute; None if neither is named, or if it is no
        statement.
        """
        statement = self.structure.named.get(name)
        if statement is None or not (standard or statement.standard):
            return None
        proof = self.proven.found.statements[name]
        return replace(proof, met=self.proven.found.meets(name, standard), standard=standard) if standard else proof

    # ------------------------------------------------------------------ moves

    def producer(self, node: int) -> str | Side | None:
        """The inference, by its name, or the side that is asserted; None for what speaks for nothing."""
        kind, name = self.answered.made.nodes[node]
        if kind == "step":
            return name
        return Side(name, kind == "asserted") if kind in ("asserted", "denied") else None

    def made_of(self, node: int) -> Producer | None:
        """What speaks for a side; None for a question, or what only says that something is missing."""
        found = self.producer(node)
        if found is None:
            return None
        return self.structure.inference[found] if isinstance(found, str) else self.structure.asserted[found]

    def side(self, node: int) -> Side | None:
        """What a node speaks for; None for an undercut or a question."""
        found = self.producer(node)
        if not isinstance(found, str):
            return found
        step = self.structure.inference[found]
        return None if step.does == "undercuts" else step.side

    def move(self, node: int) -> Move:
        """A node as a move. Raises ValueError for one that is none: something missing, or a node that gathers."""
        kind, name = self.answered.made.nodes[node]
        if kind == "question":
            return self._question(node, name)
        if kind not in ("step", "asserted", "denied"):
            raise ValueError(f"no move: {kind} {name}")
        if kind == "step":
            step = self.structure.inference[name]
            return Move(node, "reason", record_of(step.argument), step.does, step.to, step.voices)
        said = self.structure.asserted[Side(name, kind == "asserted")]
        if kind == "asserted":
            return Move(node, "asserted", name, "supports", name, said.voices)
        return Move(node, "denied", name, "attacks", name, said.voices)

    def _question(self, node: int, name: str) -> Move:
        """A question by its name, which the frame makes: `TURN → STATEMENT`."""
        put = next(q for q in self.structure.questions if q.name == name)
        turn = name.partition(" → ")[0]
        return Move(node, "question", turn, "asks", put.to, self.m[turn].by)

    def is_move(self, node: int) -> bool:
        return self.answered.made.nodes[node].kind not in ("missing", "gathers")

    def spoken_for(self, name: str) -> tuple[int, ...]:
        """The nodes that decide about a name: what speaks for a statement, or the steps of an argument."""
        return self.answered.spoken_for(name)

    def attackers(self, node: int) -> tuple[int, ...]:
        """What attacks a node; none of it gathers."""
        known = self._attackers.get(node)
        if known is None:
            known = self._attackers[node] = self.answered.made.attackers(node)
        return known

    @cached_property
    def _attackers(self) -> dict[int, tuple[int, ...]]:
        return {}

    # ------------------------------------------------------------------ what rests on what

    def missing(self, node: int) -> str | None:
        """The statement that a node says is not established; None for any other node."""
        kind, name = self.answered.made.nodes[node]
        return name if kind == "missing" else None

    def carriers(self, node: int) -> Iterator[int]:
        """An accepted move with those that its premises rest on, and theirs: of several, the first that was decided."""
        seen = {node}
        waiting = [node]
        while waiting:
            one = waiting.pop(0)
            yield one
            for lack in self.attackers(one):
                if self.missing(lack) is None:
                    continue
                held = [a for a in self.attackers(lack) if a in self.accepted]
                if held:
                    carrier = min(held, key=lambda a: (self.accepted[a], a))
                    if carrier not in seen:
                        seen.add(carrier)
                        waiting.append(carrier)

    def rivals(self, side: Side) -> Iterator[Side]:
        """The sides that cannot be so if this one is."""
        s = self.structure
        yield Side(side.statement, not side.holds)
        if side.holds:
            yield from (Side(other) for other in s.excludes.get(side.statement, ()))
            for place in s.answers.get(side.statement, ()):
                yield from (Side(name) for name in s.exclusive[place] if name != side.statement)


def record_of(argument: str) -> str:
    """The record that a structure's argument is in the map: a step to its own prose goes by a name of its own."""
    return argument.removesuffix(" (premises)")


def taken(m: ArgMap, part: Slice) -> ArgMap:
    """The part of a map that a slice takes, apart from who speaks. Raises BadQuestion."""
    if part.day is not None:
        m = slices.at(m, part.day, possibly=part.possibly)
    return slices.keep(m, question(part.query, m)) if part.query else m


def heard(
    m: ArgMap, part: Slice = WHOLE, semantics: str = GROUNDED, model: str = MODEL, given: str = WHOLE_MAP
) -> Hearing:
    """A map judged once for all that is to be told of it. given: what the map is, in words, if nothing is cut from it.

    Raises NoLens, TooLarge, BadQuestion, and KeyError for a name that is not in the slice.
    """
    sliced = taken(m, part)
    speaking = replace(part, day=None, query="")
    judged = answered(sliced, speaking, semantics)
    how = registry.feature(_MODELS, model).strength
    weighed = Weighed(speaking, model, judged.framed, strengths(judged.framed.structure, how))
    return Hearing(sliced, part, judged, weighed, given)
