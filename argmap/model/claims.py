"""What is argued: disputes, the positions that answer them, claims, and the arguments between them.

A claim that carries an argument is its premise or warrant; the argument says so, not the claim.
"""

from typing import Annotated, Literal

from pydantic import Field

from argmap.model.people import Preference
from argmap.model.record import Record
from argmap.model.values import ACTORS, STATEMENTS, Actor, Certainty, Cite, Date, Frozen, Link, Name

Weight = Annotated[float, Field(ge=0, le=1)]
Dispute_ = Annotated[Name, Link("in", ("dispute",))]


class Part(Frozen):
    """A larger dispute that one belongs to, and who says so."""

    dispute: Annotated[Name, Link("part-of", ("dispute",))]
    by: tuple[Actor, ...] = ()
    certainty: Certainty | None = None
    cites: tuple[Cite, ...] = ()


class Likeness(Frozen):
    """A parallel case, and who says that it is one."""

    dispute: Annotated[Name, Link("like", ("dispute",))]
    text: str = ""
    by: tuple[Actor, ...] = ()
    certainty: Certainty | None = None
    cites: tuple[Cite, ...] = ()


class Dispute(Record):
    """A question that people answered differently. `text` is the question.

    exclusive: one answer excludes the others. standard: the burden of proof (Gordon and Walton 2009).
    """

    record: Literal["dispute"] = "dispute"
    part_of: Part | None = None
    like: tuple[Likeness, ...] = ()
    exclusive: Literal["yes", "no"] = "yes"
    standard: (
        Literal[
            "scintilla",
            "preponderance",
            "clear-and-convincing",
            "beyond-reasonable-doubt",
            "dialectical-validity",
        ]
        | None
    ) = None
    prefers: tuple[Preference, ...] = ()


class Agreed(Record):
    """What nobody contested."""

    record: Literal["agreed"] = "agreed"
    dispute: Dispute_


class Position(Record):
    """One answer to a dispute."""

    record: Literal["position"] = "position"
    dispute: Annotated[Name, Link("answers", ("dispute",))]
    weight: Weight | None = None


class Claim(Record):
    """A statement that is no answer itself."""

    record: Literal["claim"] = "claim"
    dispute: Dispute_ | None = None
    contradicts: tuple[Annotated[Name, Link("contradicts", STATEMENTS)], ...] = ()
    same_as: tuple[Annotated[Name, Link("same-as", STATEMENTS)], ...] = ()
    weight: Weight | None = None


class Filled(Frozen):
    """A role of the argument's scheme, and the premise that plays it."""

    role: Name
    premise: Annotated[Name, Link("fills", ("claim", "position"), inward=True)]


class Answer(Frozen):
    """A critical question of the argument's scheme, met: by whom, and when."""

    question: Name
    text: str = ""
    by: tuple[Actor, ...] = ()
    when: Date | None = None
    cites: tuple[Cite, ...] = ()


class Raised(Frozen):
    """A critical question that this argument raises against one that it attacks."""

    question: Name


class Argument(Record):
    """A reason: for (`supports`), against (`attacks`), or against a step (`undercuts`). `against`: at whom it is aimed.

    premises: claims that carry it together; without any, `text` is its premise. warrant: what licenses the step
    (Toulmin 1958). scheme: its argumentation scheme (Walton, Reed and Macagno 2008), whose roles its premises play and
    whose questions it answers. raises: questions that it puts to what it attacks.
    """

    record: Literal["argument"] = "argument"
    supports: tuple[Annotated[Name, Link("supports", STATEMENTS)], ...] = ()
    attacks: tuple[Annotated[Name, Link("attacks", STATEMENTS)], ...] = ()
    undercuts: tuple[Annotated[Name, Link("undercuts", ("argument",))], ...] = ()
    premises: tuple[Annotated[Name, Link("premise-of", ("claim", "position"), inward=True)], ...] = ()
    warrant: Annotated[Name, Link("warrant-of", ("claim", "position"), inward=True)] | None = None
    against: tuple[Annotated[Name, Link("aimed-at", ACTORS)], ...] = ()
    scheme: Annotated[Name, Link("follows", ("scheme",))] | None = None
    roles: tuple[Filled, ...] = ()
    answers: tuple[Answer, ...] = ()
    raises: tuple[Raised, ...] = ()
    weight: Weight | None = None
