"""Words came through other people's hands (`via`), and no source says so.

Whoever took them down or carried them is a witness. A testimony is as good as the chain that leads to it, and a chain
that ends in no source cannot be looked at. A map that cites nothing at all is left alone.

Bad:
    person mayor: The mayor
    person clerk: The town clerk
    source minutes (1931-05-12): Minutes of the council
    note: The council met. [@minutes]
    event letter (mayor, 1931-05-11): The mayor dictates a letter.
      via clerk

Good:
    person mayor: The mayor
    person clerk: The town clerk
    source minutes (1931-05-12): Minutes of the council
    note: The council met. [@minutes]
    event letter (mayor, 1931-05-11): The mayor dictates a letter. [@minutes p. 4]
      via clerk
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.diagnostics.nearest import listed
from argmap.model.graph import ArgMap
from argmap.model.happenings import Happening

RULE = Rule("AM504", "rootless-testimony", "warning", __doc__)
# What speaks of an event or belongs to it, and may cite for it.
_NEAR = ("remarks-on", "quoted-for", "turn-of", "explains")


def check(m: ArgMap) -> Iterator[Diagnostic]:
    carried = [event for event in m.of(Happening) if event.via]
    if not carried or not any(record.cites for record in m):
        return
    for event in carried:
        near = [m[edge.tail] for edge in m.into(event.name, *_NEAR)]
        above = [m[event.dispute]] if event.dispute else []
        if not any(record.cites for record in (event, *near, *above)):
            hands = listed([f"`{name}`" for name in event.via], "and")
            yield RULE.at(
                m.where(event.name, f"via:{event.via[0]}"),
                f"`{event.name}` came through {hands}, and no source says so",
                hint="cite where it is reported, at the end of its line: `[@source]`",
            )
