"""Something is said to be during itself, or within days of itself, or during what is in turn during it. That dates
nothing; another event was meant.

Before or after itself it cannot be at all: that is a contradiction of the chronology.

Bad:
    person anna: Anna
    event letter (anna): Anna writes a letter.
      during letter

Good:
    person anna: Anna
    event storm (1922-03-01): The wall falls in a storm.
    event letter (anna): Anna writes a letter.
      during storm
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.rings import rings
from argmap.model.timing import Timed

RULE = Rule("AM217", "dated-by-itself", "error", __doc__)
# Of a long circle nobody reads every line.
_SHOWN = 10


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for record in m.of(Timed):
        for field in ("during", "within"):
            for number, order in enumerate(getattr(record, field)):
                if order.event == record.name:
                    yield RULE.at(
                        m.where(record.name, f"{field}:{number}"),
                        f"`{record.name}` is dated by itself",
                        hint="name another event, or take the line out",
                    )
    links = {r.name: [o.event for o in r.during if o.event != r.name] for r in m.of(Timed) if r.during}
    for ring in rings(links):
        places = [m.where(name, "during") for name in ring]
        yield RULE.at(
            places[-1],
            f"`{ring[-1]}` is dated by itself: it is during `{ring[0]}`, which is during "
            + (f"`{ring[1]}`" if len(ring) == 2 else f"others and so during `{ring[-1]}`"),
            hint="name another event in one of these lines, or take it out",
            remarks=tuple(Remark(place, "and this is during the next") for place in places[:-1][:_SHOWN]),
        )
