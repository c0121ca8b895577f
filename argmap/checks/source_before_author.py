"""A source is dated before its author was born, or before the body that it is of existed.

What somebody left behind may come out after death.

Bad:
    person anna (1870/1924): Anna
    source diary (anna, 1861): Anna's diary
      kind diary
    event fall (anna, 1922-04-03): She sees the wall fall.
    note: She kept a diary. [@diary]

Good:
    person anna (1870/1924): Anna
    source diary (anna, 1922): Anna's diary
      kind diary
    event fall (anna, 1922-04-03): She sees the wall fall.
    note: She kept a diary. [@diary]
"""

from collections.abc import Iterator

from argmap.chronology.anachronism import early
from argmap.chronology.words import said
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.lives import life_line, lives, out_of_life
from argmap.model.sources import Source

RULE = Rule("AM213", "source-before-author", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    known = lives(m)
    for source in m.of(Source) if known else ():
        for author in source.by:
            life = known.get(author)
            found = early(source.when, life) if source.when and life else None
            if source.when and life and found:
                yield RULE.at(
                    m.where(source.name, "when"),
                    f"`{source.name}` by `{author}` is dated {said(source.when)}: that {out_of_life(m, author, found)}",
                    hint="correct one of the two dates, or name its author",
                    remarks=(life_line(m, author, life),),
                    possible=not found.is_certain,
                )
