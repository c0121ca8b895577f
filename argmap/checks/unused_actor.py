"""A person, body or group is defined and does nothing in the map.

A file of sources and people alone is a list for other files to use.

Bad:
    person chairman: The chairman
    event illness (1922-05-30): The chairman falls ill.

Good:
    person chairman: The chairman
    event illness (chairman, 1922-05-30): The chairman falls ill.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.people import Party

RULE = Rule("AM112", "unused-actor", "info", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for party in m.of(Party) if not m.is_list else ():
        if party.name not in m.used:
            yield RULE.at(
                m.where(party.name),
                f"`{party.name}` holds, says and does nothing here",
                hint="let a statement name them, or take the line out",
            )
