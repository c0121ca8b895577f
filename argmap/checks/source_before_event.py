"""All that a record is cited from was made before it happened: none of these sources can tell of it.

Asked of events, votes, dialogues and outcomes, and of stances by their beginning; not of what is merely guessed, nor
of a law, on which later acts rest. A source without a date may be of any time.

Bad:
    person anna: Anna
    source letters (anna, 1921): Anna's letters
      kind letter
    event fall (1922-04-03): The wall falls. [@letters]

Good:
    person anna: Anna
    source letters (anna, 1922): Anna's letters
      kind letter
    event fall (1922-04-03): The wall falls. [@letters]
"""

from collections.abc import Iterator

from argmap.chronology.anachronism import Anachronism, late
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Dialogue, Event, Outcome, Vote
from argmap.model.misdated import misdated
from argmap.model.people import Stance
from argmap.model.record import Record
from argmap.model.sources import Source
from argmap.model.voices import asserted

RULE = Rule("AM208", "source-before-event", "error", __doc__)
_HAPPENED: tuple[type[Record], ...] = (Event, Vote, Dialogue, Outcome, Stance)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    sources = {source.name: source for source in m.of(Source)}
    for kind in _HAPPENED if any(source.when for source in sources.values()) else ():
        for record in m.of(kind):
            if record.cites and asserted(record) and not (isinstance(record, Stance) and record.mode == "unstated"):
                yield from _finding(m, record, [sources[cite.source] for cite in record.cites])


def _finding(m: ArgMap, record: Record, cited: list[Source]) -> Iterator[Diagnostic]:
    """One finding, by the source that is nearest in time, if every source is too old."""
    when = m.times.when(record.name)
    rows: list[tuple[Anachronism, str]] = []
    for source in cited:
        found = late(when, source.when) if when and source.when and source.kind != "law" else None
        if found is None:
            return
        rows.append((found, source.name))
    nearest, name = min(rows, key=lambda row: row[0].days)
    hint = "cite a source that can tell of it, or correct one of the dates"
    yield misdated(RULE, m, record.name, nearest, name, role="what it is cited from,", hint=hint)
