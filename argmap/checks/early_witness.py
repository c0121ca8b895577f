"""A source is said to be known only through another one that is older than itself, and cannot tell of it.

Bad:
    source history (1915): A history of the town
    source diary (1931): The clerk's diary
      via history
    note: The clerk was there. [@diary]

Good:
    source history (1935): A history of the town
    source diary (1931): The clerk's diary
      via history
    note: The clerk was there. [@diary]
"""

from collections.abc import Iterator

from argmap.chronology.answer import Answer
from argmap.chronology.words import said
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.sources import Source

RULE = Rule("AM507", "early-witness", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for source in m.of(Source):
        for name in source.via if source.when else ():
            older = m[name].when
            if source.when and older and older.before(source.when) is Answer.CERTAIN:
                yield RULE.at(
                    m.where(source.name, f"via:{name}"),
                    f"`{name}`, of {said(older)}, cannot tell of `{source.name}`, of {said(source.when)}",
                    hint="correct one of the two dates, or name the source that reports it",
                    remarks=(
                        Remark(m.where(source.name, "when"), "made later"),
                        Remark(m.where(name, "when"), "made earlier"),
                    ),
                )
