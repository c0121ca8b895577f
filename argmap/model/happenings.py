"""What happened: events, votes, proposals, dialogues, outcomes, and why somebody acted.

Knows no order of events beyond what each of them says.
"""

from typing import Annotated, Literal

from pydantic import Field

from argmap.model.claims import Dispute_
from argmap.model.record import Record
from argmap.model.timing import Timed
from argmap.model.values import ACTORS, ANY, EVENTS, STATEMENTS, Link, Name

Actor_ = Annotated[Name, Link("involves", ACTORS)]


class Happening(Timed):
    """Whatever has a place in time and people in it."""

    dispute: Dispute_ | None = None
    kind: str = ""
    place: str = ""
    to: tuple[Actor_, ...] = ()
    via: tuple[Actor_, ...] = ()
    present: tuple[Actor_, ...] = ()
    absent: tuple[Actor_, ...] = ()


class Event(Happening):
    """Something that happened, a letter or a speech included. `via`: who took it down or carried it."""

    record: Literal["event"] = "event"


class Vote(Happening):
    """An event that decides. `by` is the body that votes.

    tally: "for-against" or "for-against-abstaining" in numbers, or how the source puts it ("majority").
    """

    record: Literal["vote"] = "vote"
    motion: Annotated[Name, Link("moves", ("position", "claim", "proposal"))] | None = None
    result: Literal["carried", "rejected", "tied", "deferred"] | None = None
    tally: Annotated[str, Field(pattern=r"^(|\d{1,9}-\d{1,9}(-\d{1,9})?|majority|unanimous|minority|unstated)$")] = ""
    in_favour: tuple[Annotated[Name, Link("votes-for", ACTORS, inward=True)], ...] = ()
    against: tuple[Annotated[Name, Link("votes-against", ACTORS, inward=True)], ...] = ()
    abstaining: tuple[Annotated[Name, Link("abstains", ACTORS, inward=True)], ...] = ()
    reverses: Annotated[Name, Link("reverses", ("vote",))] | None = None


class Proposal(Happening):
    """What somebody asked to be done."""

    record: Literal["proposal"] = "proposal"
    status: Literal["done", "refused", "open", "unstated"] | None = None


class Dialogue(Happening):
    """Turns in order."""

    record: Literal["dialogue"] = "dialogue"


class Turn(Record):
    """What one speaker said in a dialogue, and what that does. `by` has the one speaker."""

    record: Literal["turn"] = "turn"
    dialogue: Annotated[Name, Link("turn-of", ("dialogue",))]
    number: Annotated[int, Field(ge=1)]
    replies: tuple[Annotated[Name, Link("replies-to", ("turn",))], ...] = ()
    supports: tuple[Annotated[Name, Link("supports", (*STATEMENTS, "turn"))], ...] = ()
    attacks: tuple[Annotated[Name, Link("attacks", (*STATEMENTS, "turn"))], ...] = ()
    holds: tuple[Annotated[Name, Link("voices", ("position", "claim"))], ...] = ()
    concedes: tuple[Annotated[Name, Link("yields-to", ("position", "claim"))], ...] = ()
    asks: Literal["yes", "no"] = "no"
    charges: tuple[Annotated[Name, Link("charges", ACTORS)], ...] = ()
    against: tuple[Annotated[Name, Link("aimed-at", ACTORS)], ...] = ()


class Motive(Record):
    """Why somebody acted: no reason for a position, and never part of an evaluation. `about`: whom or what it names."""

    record: Literal["motive"] = "motive"
    about: tuple[Annotated[Name, Link("about", ANY)], ...] = ()
    explains: tuple[Annotated[Name, Link("explains", ("stance", "outcome", *EVENTS))], ...]


class Outcome(Timed):
    """How a dispute came out: the position that prevails, or `result` says that none does or all is open."""

    record: Literal["outcome"] = "outcome"
    dispute: Annotated[Name, Link("closes", ("dispute",))]
    position: Annotated[Name, Link("prevails", ("position",))] | None = None
    result: Literal["position", "none", "open"] = "position"
    kind: Literal["decided", "conceded", "reversed", "compromise", "lapsed"] | None = None
    decided_by: tuple[Annotated[Name, Link("decides", EVENTS, inward=True)], ...] = ()
