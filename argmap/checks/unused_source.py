"""A source is defined and never cited.

A file of sources and people alone is a list for other files to use.

Bad:
    source history: A history of the quarrel
    note: They met at the table.

Good:
    source history: A history of the quarrel
    note: They met at the table. [@history]
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.sources import Source

RULE = Rule("AM111", "unused-source", "info", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for source in m.of(Source) if not m.is_list else ():
        if source.name not in m.used:
            yield RULE.at(
                m.where(source.name),
                f"no statement cites `{source.name}`",
                hint=f"cite it at the end of a line: `[@{source.name}]`, or take it out",
            )
