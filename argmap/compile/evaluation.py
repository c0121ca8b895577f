"""A map, or a slice of it, judged through a lens: which statements stand, how strong they are, what is proven.

answered: has every objection been answered (abstract argumentation, grounded unless said). weighed: how strong is it,
all told (gradual). proven: is the burden of proof met (Carneades). Each reads the same structure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from argmap import registry
from argmap.chronology.when import When
from argmap.compile.frame import Framed, frame
from argmap.compile.query import question
from argmap.diagnostics.nearest import listed, nearest
from argmap.model import slices
from argmap.model.graph import ArgMap
from argmap.semantics.structured.audiences import Acceptance, acceptance
from argmap.semantics.structured.flat import Flat, Node, flat
from argmap.semantics.structured.ordering import Ordering
from argmap.semantics.structured.rounds import rounds
from argmap.semantics.structured.standards import Proof, Proofs, proofs
from argmap.semantics.structured.strengths import CLOSE, Strengths, strength_of, strengths
from argmap.semantics.structured.structure import Side, Standard
from argmap.semantics.structured.verdicts import Reading, Verdict
from argmap.semantics.structured.views import COMPLETE, Semantics, Views

Lens = Literal["answered", "weighed", "proven"]
STANDARDS: tuple[Standard, ...] = get_args(Standard)
_MODELS = "argmap.semantics.gradual"


class NoLens(ValueError):  # noqa: N818 - reads as what it is
    """A name of no semantics, model or standard that can judge a map; says which there are."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        near = nearest(name, known)
        super().__init__(f"nothing that judges a map is named `{name}`")
        self.hint = f"a similar name is `{near}`" if near else f"there are {listed(known)}"


@dataclass(frozen=True)
class Slice:
    """Which part of a map is judged; by default all of it, whenever and whoever said it.

    day: what had been put forward by then, and the stances held then; possibly: also what may have been. query: what
    answers it, and what that links to. actor: what he put forward or conceded, by his preferences. without: as if
    these arguments, claims, positions and actors had not spoken.
    """

    day: When | None = None
    possibly: bool = False
    query: str = ""
    actor: str = ""
    without: tuple[str, ...] = ()

    def told(self) -> str:
        """The slice in words; empty if it is the whole map."""
        said = []
        if self.day is not None:
            said.append(
                f"as of {self.day.text}, with what may have been" if self.possibly else f"as of {self.day.text}"
            )
        if self.query:
            said.append(f"of what answers `{self.query}`")
        if self.actor:
            said.append(f"as `{self.actor}` put it forward or conceded it")
        if self.without:
            said.append(f"without {', '.join(f'`{name}`' for name in self.without)}")
        return ", ".join(said)

    def framed(self, m: ArgMap) -> Framed:
        """The structure of this part. Raises BadQuestion, and KeyError for a name that is not in it."""
        whole = m
        if self.day is not None:
            m = slices.at(m, self.day, possibly=self.possibly)
        if self.query:
            m = slices.keep(m, question(self.query, m))
        return frame(m, self.actor, self.without, whole)


WHOLE = Slice()


def lens(name: str) -> Lens:
    """Through which lens a semantics, a model or a standard looks. Raises NoLens."""
    if name in COMPLETE:
        return "answered"
    if name in registry.names(_MODELS):
        return "weighed"
    if name in STANDARDS:
        return "proven"
    raise NoLens(name, (*COMPLETE, *registry.names(_MODELS), *STANDARDS))


@dataclass(frozen=True, slots=True)
class Bearing:
    """A node of a slice's framework. record: what it is about; voices: whose it is.

    label, round: of the grounded labelling; no round if that leaves it open. attackers: nodes, none of which gathers.
    """

    node: Node
    record: str
    voices: tuple[str, ...]
    label: Literal["in", "out", "undecided"]
    round: int | None
    attackers: tuple[int, ...]


@dataclass(frozen=True)
class Answered:
    """What stands in a slice of a map. All names are those of the map."""

    part: Slice
    semantics: str
    audience: str
    framed: Framed
    made: Flat
    judge: Semantics | None

    def verdict(self, name: str) -> Verdict:
        """What becomes of a position, claim or argument: for grounded semantics, in its one view; else in all views.

        Raises KeyError if it argues nothing in this slice.
        """
        found = self.framed.find(name)
        return self.views.verdict(found) if self.views else self.reading.verdict(found)

    @cached_property
    def _rounds(self) -> tuple[dict[int, int], dict[int, int]]:
        return rounds(self.made.framework)

    @cached_property
    def reading(self) -> Reading:
        """The grounded labelling, read."""
        return Reading(self.made, *self._rounds)

    @cached_property
    def views(self) -> Views | None:
        """All that the semantics sees, each searched for when it is asked for; None for grounded, which sees one."""
        return Views(self.made, self.judge) if self.judge else None

    def spoken_for(self, name: str) -> tuple[int, ...]:
        """The nodes that decide about a name: what speaks for a statement, or the steps of an argument."""
        found = self.framed.find(name)
        s = self.framed.structure
        return tuple(self.made.producer(p) for p in s.steps.get(found) or s.producers.get(Side(found), ()))

    def bearing(self, node: int) -> Bearing:
        """All about a node, for explaining."""
        accepted, rejected = self._rounds
        kind, name = self.made.nodes[node]
        s = self.framed.structure
        step = s.inference.get(name) if kind == "step" else None
        said = s.asserted[Side(name, kind == "asserted")] if kind in ("asserted", "denied") else None
        return Bearing(
            self.made.nodes[node],
            step.argument if step else name,
            step.voices if step else said.voices if said else (),
            "in" if node in accepted else "out" if node in rejected else "undecided",
            accepted.get(node, rejected.get(node)),
            self.made.attackers(node),
        )


def answered(m: ArgMap, part: Slice = WHOLE, semantics: str = "grounded", audience: str = "") -> Answered:
    """Has every objection been answered?

    semantics: one of `views.COMPLETE`. audience: by whose preferences; the slice's actor if none is named.
    Raises NoLens, TooLarge, BadQuestion, and KeyError for a name that is not there.
    """
    judge = _semantics(semantics)
    framed = part.framed(m)
    made = flat(framed.structure, _order(framed, audience or part.actor))
    return Answered(part, semantics, audience or part.actor, framed, made, judge)


@dataclass(frozen=True)
class Weighed:
    """How strong everything in a slice of a map is, under a gradual model."""

    part: Slice
    model: str
    framed: Framed
    found: Strengths

    def strength(self, name: str) -> float | None:
        """The strength of a position, claim or argument, 0 to 1; None if none is stable. Raises KeyError."""
        return strength_of(self.found, self.framed.structure, self.framed.find(name))

    def stronger(self, one: str, other: str) -> bool | None:
        """Whether the first is stronger than the second, by more than rounding; None if one has no stable strength."""
        first, second = self.strength(one), self.strength(other)
        return None if first is None or second is None else first - second > CLOSE


def weighed(m: ArgMap, part: Slice = WHOLE, model: str = "df-quad") -> Weighed:
    """How strong is everything, all told? A second opinion, to stand beside what is answered.

    model: a file of `semantics/gradual`. Preferences do not enter. Raises NoLens, BadQuestion, and KeyError for a name
    that is not there.
    """
    models = registry.names(_MODELS)
    if model not in models:
        raise NoLens(model, models)
    framed = part.framed(m)
    return Weighed(part, model, framed, strengths(framed.structure, registry.feature(_MODELS, model).strength))


@dataclass(frozen=True)
class Proven:
    """What is proven in a slice of a map, by the standard of each dispute."""

    part: Slice
    framed: Framed
    found: Proofs

    def proof(self, name: str) -> Proof:
        """The proof of a position, claim, or an argument's own prose. Raises KeyError."""
        return self.found.statements[self.framed.same.get(name, name)]

    def applies(self, name: str) -> bool | None:
        """Whether an argument applies: all that it rests on is accepted, and nothing undercuts it. None if undecided.

        Raises KeyError.
        """
        steps = {self.found.inferences[step.name] for step in self.framed.structure.steps[name]}
        return True if True in steps else None if None in steps else False


def proven(
    m: ArgMap,
    part: Slice = WHOLE,
    audience: str = "",
    weights: Mapping[str, float] | None = None,
    ties: Literal["lose", "open"] = "lose",
) -> Proven:
    """Is the burden of proof met, of every statement by its standard?

    audience: by whose preferences; the slice's actor if none is named. weights, ties: as in `proofs`.
    Raises TooLarge, BadQuestion, and KeyError for a name that is not there.
    """
    framed = part.framed(m)
    order = _order(framed, audience or part.actor)
    return Proven(part, framed, proofs(framed.structure, order, weights, ties))


def for_whom(m: ArgMap, names: Iterable[str], part: Slice = WHOLE, semantics: str = "grounded") -> Acceptance:
    """What becomes of some names for everybody who ranks something, each by his own preferences.

    Raises NoLens, TooLarge, BadQuestion, and KeyError for a name that is not there.
    """
    framed = part.framed(m)
    asked = {name: framed.find(name) for name in names}
    found = acceptance(framed.structure, asked.values(), _semantics(semantics)).verdicts
    return Acceptance({who: {name: judged[asked[name]] for name in asked} for who, judged in found.items()})


def _order(framed: Framed, audience: str) -> Ordering:
    return Ordering(framed.structure, (audience,) if audience else ())


def _semantics(name: str) -> Semantics | None:
    """A semantics by its name; None for grounded, which needs no search. Raises NoLens."""
    if name not in COMPLETE:
        raise NoLens(name, COMPLETE)
    found: Semantics | None = None if name == "grounded" else registry.feature("argmap.semantics", name).SEMANTICS
    return found
