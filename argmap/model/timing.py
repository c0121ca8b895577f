"""Dating by other events, for whatever has a place in time.

Dates are as written; what can be concluded from them and these links is not concluded here.
"""

from typing import Annotated

from pydantic import Field

from argmap.model.record import Record
from argmap.model.values import EVENTS, Certainty, Frozen, Link, Name

_Event = Annotated[Name, Link("timed-by", EVENTS)]


class Order(Frozen):
    """Before, after or during an event, which the field's name says."""

    event: _Event
    certainty: Certainty | None = None


class Distance(Frozen):
    """At most so many days from an event, either way."""

    days: Annotated[int, Field(ge=0, le=400_000)]
    event: _Event
    certainty: Certainty | None = None


class Timed(Record):
    """A record with a place in time."""

    before: tuple[Order, ...] = ()
    after: tuple[Order, ...] = ()
    during: tuple[Order, ...] = ()
    within: tuple[Distance, ...] = ()
