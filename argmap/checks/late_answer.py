"""A critical question was raised or answered when the dispute had already come out: it bears on what is true, and had
no part in how it was decided.

Dates decide, and only where they leave no doubt. The last outcome of the dispute counts; that a matter is `open` is
none.

Bad:
    person anna: Anna
    person ben: Ben
    dispute wall (1872): In what is the wall to be built?
      position granite: In granite.
        held by anna
        pro engineer (anna, 1872-03-01): The engineer says that it lasts.
          scheme expert-opinion
          answers field (anna, 1872-09-01): He has built three such walls.
      position timber: In timber.
        held by ben
      outcome granite (1872-06-20): In granite.
        because: Granite lasts.

Good:
    person anna: Anna
    person ben: Ben
    dispute wall (1872): In what is the wall to be built?
      position granite: In granite.
        held by anna
        pro engineer (anna, 1872-03-01): The engineer says that it lasts.
          scheme expert-opinion
          answers field (anna, 1872-03-02): He has built three such walls.
      position timber: In timber.
        held by ben
      outcome granite (1872-06-20): In granite.
        because: Granite lasts.
"""

from collections.abc import Iterator

from argmap.chronology.answer import Answer
from argmap.chronology.when import When, on
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.diagnostics.nearest import listed
from argmap.model.claims import Argument, Position
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome
from argmap.model.wording import dated

RULE = Rule("AM426", "late-answer", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    late = [(a, *said) for a in m.of(Argument) for said in _said(m, a)]
    ends = _ends(m) if late else {}
    disputes = _disputes(m) if ends else {}
    for a, field, questions, when in late:
        day, outcome = ends.get(disputes.get(a.name, ""), (None, ""))
        if day is not None and when.after(on(day)) is Answer.CERTAIN:
            names = listed([f"`{question}`" for question in questions], "and")
            yield RULE.at(
                m.where(a.name, f"{field}:{questions[0]}"),
                f"{names}: {'answered' if field == 'answers' else 'raised'} {dated(when)}, after the outcome",
                hint="date it before the outcome if it was said then; else say in a note who brought it up later",
                remarks=(Remark(m.where(outcome, "when"), f"the outcome, {dated(m.times.when(outcome))}"),),
            )


def _said(m: ArgMap, argument: Argument) -> Iterator[tuple[str, list[str], When]]:
    """The questions that an argument answers or raises on a known date: how, which, and when."""
    yield from (("answers", [a.question], a.when) for a in argument.answers if a.when is not None)
    when = m.times.when(argument.name) if argument.raises else None
    if when is not None:
        yield "raises", [raised.question for raised in argument.raises], when


def _ends(m: ArgMap) -> dict[str, tuple[int | None, str]]:
    """Dispute -> the day by which its last outcome had come, and that outcome; no day if nobody knows."""
    found: dict[str, tuple[int | None, str]] = {}
    for outcome in m.of(Outcome):
        if outcome.result != "open":
            day, name = _day(m.times.when(outcome.name)), outcome.name
            before, _ = found.get(outcome.dispute, (day, name))
            if before is None or day is None:
                found[outcome.dispute] = (None, name)
            elif outcome.dispute not in found or day > before:
                found[outcome.dispute] = (day, name)
    return found


def _disputes(m: ArgMap) -> dict[str, str]:
    """Argument, claim or position -> the one dispute that it bears on; empty if there are several."""
    found = {position.name: position.dispute for position in m.of(Position)}
    waiting = list(found)
    while waiting:
        name = waiting.pop()
        for edge in m.into(name, "supports", "attacks", "undercuts", "premise-of", "warrant-of"):
            before = found.get(edge.tail)
            if before is None or before not in ("", found[name]):
                found[edge.tail] = found[name] if before is None else ""
                waiting.append(edge.tail)
    return found


def _day(outcome: When | None) -> int | None:
    """The day by which an outcome had certainly come: what came in a year, at its end."""
    if outcome is None:
        return None
    return outcome.start_latest if outcome.start_latest is not None else outcome.latest
