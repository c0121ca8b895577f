"""An event that is a letter, a speech or an interview is dated more finely than the source that has its words.

Events and their sources are taken for the same thing where both are of one `kind`, and somebody who acts in the event
is an author of the source. Where a record rests on anything else besides, that may tell the day.

Bad:
    person anna: Anna
    source letter (anna, 1922): A letter of Anna's
      kind letter
    event protest (anna, 1922-04-03): Anna writes that it is not her wall. [@letter]
      kind letter

Good:
    person anna: Anna
    source letter (anna, 1922-04-03): A letter of Anna's
      kind letter
    event protest (anna, 1922-04-03): Anna writes that it is not her wall. [@letter]
      kind letter
"""

from collections.abc import Iterator

from argmap.chronology.when import When
from argmap.chronology.words import said
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Event
from argmap.model.sources import Source

RULE = Rule("AM209", "too-fine-date", "warning", __doc__)
# What is made in the act, and so has the date of the act. What is written of many days may be dated by any of them.
_MADE_AT_ONCE = ("letter", "speech", "interview")


def check(m: ArgMap) -> Iterator[Diagnostic]:
    sources = {source.name: source for source in m.of(Source)}
    for event in m.of(Event):
        if event.when is None or event.kind not in _MADE_AT_ONCE or not event.cites:
            continue
        cited = [sources[cite.source] for cite in event.cites]
        if all(_is_coarser(event, source) for source in cited):
            source = cited[0]
            assert source.when is not None
            yield RULE.at(
                m.where(event.name, "when"),
                f"`{event.name}` is dated {said(event.when)}, and the {source.kind} that it is, `{source.name}`, only"
                f" {said(source.when)}",
                hint="date the source as finely, or cite what tells the day",
                remarks=(Remark(m.where(source.name, "when"), "no finer than this"),),
            )


def _is_coarser(event: Event, source: Source) -> bool:
    """Whether a source is the event's own text, and its date takes in that of the event with days to spare."""
    if source.kind != event.kind or set(source.by).isdisjoint(event.by) or not (event.when and source.when):
        return False
    days, others = _days(event.when), _days(source.when)
    return days is not None and others is not None and others[0] <= days[0] and days[1] <= others[1] and days != others


def _days(when: When) -> tuple[int, int] | None:
    """First and last day of a single date; nothing of an interval, which is not vague because it is long."""
    if when.is_interval or when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest
