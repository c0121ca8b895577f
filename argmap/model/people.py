"""Who takes part: persons, bodies, groups, their ties, and what they hold.

A body's or group's stance is never its members' stance: nothing here infers one from the other.
"""

from typing import Annotated, Literal

from pydantic import Field

from argmap.model.record import Record
from argmap.model.timing import Timed
from argmap.model.values import ACTORS, STATEMENTS, Certainty, Cite, Date, Frozen, Link, Name

Mode = Literal["held", "supported", "conceded", "left-open", "doubted", "opposed", "unstated"]
# The edge from an actor to what he takes a stance on, by its mode.
STANCE_EDGES: dict[str, str] = {
    "held": "holds",
    "supported": "backs",
    "conceded": "concedes",
    "left-open": "leaves-open",
    "doubted": "doubts",
    "opposed": "opposes",
    "unstated": "unstated-on",
}


class Role(Frozen):
    """An office held."""

    title: Name
    when: Date | None = None
    certainty: Certainty | None = None
    cites: tuple[Cite, ...] = ()


class Member(Frozen):
    """Somebody who belongs to a body or group."""

    actor: Annotated[Name, Link("member-of", ACTORS, inward=True)]
    when: Date | None = None
    certainty: Certainty | None = None
    cites: tuple[Cite, ...] = ()


class Share(Frozen):
    """The part of a body that a group is, where nobody says who."""

    quantity: Literal["all", "most", "majority", "some", "one", "unstated"]
    of: Annotated[Name, Link("share-of", ("body", "group"))]


class Preference(Frozen):
    """One argument or value ranked above another."""

    preferred: Annotated[Name, Link("prefers", STATEMENTS)]
    over: Annotated[Name, Link("over", STATEMENTS)]


class Party(Record):
    """Whoever can hold a position. `text` is the full name, `when` the life or existence."""

    alias: tuple[str, ...] = ()
    role: tuple[Role, ...] = ()
    prefers: tuple[Preference, ...] = ()


class Person(Party):
    """A human being."""

    record: Literal["person"] = "person"


class Body(Party):
    """An institution that meets and decides."""

    record: Literal["body"] = "body"
    members: tuple[Member, ...] = ()
    share: Share | None = None


class Group(Party):
    """A faction, an alliance or a class of people."""

    record: Literal["group"] = "group"
    members: tuple[Member, ...] = ()
    share: Share | None = None


class Tie(Record):
    """A relation of actors."""

    record: Literal["tie"] = "tie"
    between: Annotated[tuple[Annotated[Name, Link("tied", ACTORS)], ...], Field(min_length=2)]
    kind: str = ""


class Stance(Timed):
    """What one actor holds of one position or claim, in which mode, over which span."""

    record: Literal["stance"] = "stance"
    actor: Annotated[Name, Link("takes", ACTORS, inward=True)]
    position: Annotated[Name, Link("on", ("position", "claim"))]
    mode: Mode
