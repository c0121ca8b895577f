"""An argument that nobody puts forward, in a map that says of most others who does: it can be weighed for nobody.

It has a voice if its line names one or rests on a source, or if its map has a voice (`by`) that speaks where nobody
else is named. Maps that name next to nobody are left alone.

Bad:
    person anna: Anna
    person ben: Ben
    claim close: The bridge should be closed.
      pro old (anna): It is old.
      con needed (ben): We need it.
      pro ugly: It is ugly.

Good:
    person anna: Anna
    person ben: Ben
    claim close: The bridge should be closed.
      pro old (anna): It is old.
      con needed (ben): We need it.
      pro ugly (anna): It is ugly.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.claims import Argument
from argmap.model.graph import ArgMap
from argmap.model.voices import voices

RULE = Rule("AM404", "unvoiced-argument", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    voiced: dict[str, int] = {}
    unvoiced: dict[str, list[Argument]] = {}
    for a in m.of(Argument):
        if a.by:
            voiced[a.map] = voiced.get(a.map, 0) + 1
        elif not a.cites:
            unvoiced.setdefault(a.map, []).append(a)
    for of_map, arguments in unvoiced.items():
        named = voiced.get(of_map, 0)
        if len(arguments) < named and not voices(m, arguments[0]):
            yield from (_finding(m, a, named) for a in arguments)


def _finding(m: ArgMap, argument: Argument, named: int) -> Diagnostic:
    return RULE.at(
        m.where(argument.name),
        f"nobody puts `{argument.name}` forward, and of {named} other arguments here it is said who does",
        hint="name who says it in brackets, or give the map a voice of its own: `by` under `map`",
    )
