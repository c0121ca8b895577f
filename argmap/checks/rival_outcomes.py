"""Two rival positions of a dispute that takes a single answer prevail at one time.

One outcome may follow another: each has its date, or the vote that decided it has, or the later one is of the kind
`reversed`. A compromise may take from both. Where two witnesses differ, each is named in the bracket.

Bad:
    person anna: Anna
    person bert: Bert
    dispute wall (1922): Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
        conceded by bert
      outcome half: They share it.
        because: It was the custom.
      outcome owner: Bert pays.
        kind conceded

Good:
    person anna: Anna
    person bert: Bert
    dispute wall (1922): Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
        conceded by bert
      outcome half (1922-03/1922-04): They share it.
        because: It was the custom.
      outcome owner (1922-05/): Bert pays.
        kind conceded
"""

from collections.abc import Iterator

from argmap.chronology.answer import Answer
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome
from argmap.model.rivals import rivals
from argmap.model.spells import at_once, dateless, neighbours
from argmap.model.voices import one_voice

RULE = Rule("AM313", "rival-outcomes", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    found: dict[str, list[Outcome]] = {}
    for outcome in m.of(Outcome):
        if outcome.position:
            found.setdefault(outcome.dispute, []).append(outcome)
    for outcomes in found.values():
        told: set[str] = set()
        for earlier, outcome in neighbours(outcomes):
            answer = _together(m, earlier, outcome) if outcome.name not in told else Answer.IMPOSSIBLE
            if answer in (Answer.CERTAIN, Answer.POSSIBLE):
                told.add(outcome.name)
                yield _finding(m, earlier, outcome, possible=answer is Answer.POSSIBLE)


def _together(m: ArgMap, one: Outcome, other: Outcome) -> Answer | None:
    """Whether two outcomes that exclude each other were so at one time; None if nothing is known of when."""
    follows = "reversed" in (one.kind, other.kind) or one.kind == other.kind == "compromise"
    if follows or not (one.position and other.position and rivals(m, one.position, other.position)):
        return Answer.IMPOSSIBLE
    if not one_voice(m, one, other):
        return Answer.IMPOSSIBLE
    if dateless(m, one) and dateless(m, other) and one.decided_by and other.decided_by:
        # What decided them may have been at different times, even if nobody says which.
        return None if set(one.decided_by).isdisjoint(other.decided_by) else Answer.CERTAIN
    return at_once(m, one, other)


def _finding(m: ArgMap, earlier: Outcome, outcome: Outcome, *, possible: bool) -> Diagnostic:
    return RULE.at(
        m.where(outcome.name, "position"),
        f"`{outcome.position}` prevails, and so does its rival `{earlier.position}`{', perhaps' if possible else ''} "
        "at the same time",
        hint="date both, write `kind reversed` with the later one, or `exclusive no` with the dispute",
        remarks=(Remark(m.where(earlier.name, "position"), "prevails too"),),
        possible=possible,
    )
