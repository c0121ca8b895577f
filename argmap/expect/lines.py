"""The lines of a map that a reader should look at to see why something is so.

Knows no expectation.
"""

from __future__ import annotations

from argmap.chronology.words import said
from argmap.diagnostics.diagnostic import Remark
from argmap.model.graph import ArgMap
from argmap.model.timing import Distance

HERE = "so it says here"
# More lines than that nobody compares.
_MOST = 8


def datings(m: ArgMap, name: str) -> tuple[Remark, ...]:
    """The lines that make the first and the last day of a record; none if nothing is known of them."""
    lines = m.times.because(name)[:_MOST]
    return tuple(Remark(m.where(other, part), _said(m, other, part, name)) for other, part in lines)


def _said(m: ArgMap, name: str, part: str, asked: str) -> str:
    """What a line says of time, in words; of whom, unless it is what was asked about."""
    record = m[name]
    lead = "" if name == asked else f"`{name}` is "
    if part == "when":
        return f"{lead}dated {said(record.when)}" if record.when else HERE
    field, _, number = part.partition(":")
    if not number:
        return HERE
    order = getattr(record, field)[int(number)]
    distance = f" {order.days} days of" if isinstance(order, Distance) else ""
    return f"{lead}{field}{distance} `{order.event}`"
