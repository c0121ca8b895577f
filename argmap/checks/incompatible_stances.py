"""One actor takes two stances at one time that nobody can take together: holds a position and opposes, doubts or
leaves open the same one, or holds two rival answers to a dispute that takes a single answer.

A stance without a date is taken to last as long as the map does, and every view shows it; so two of them are at once.
A stance with a date beside one without may be of another time, and is left alone. Giving way to a rival (`conceded`)
excludes nothing. Where two witnesses differ, each is named in the bracket. What is merely `perhaps` so excludes
nothing either.

Bad:
    person bert: Bert
    person anna: Anna
    dispute wall (1922): Who pays for the wall?
      position half: Each pays half.
        held by bert (1922-03-01/1922-06-30)
        held by anna
      position owner: Whoever built it pays.
        held by bert (1922-04-01/1922-05-31)
      outcome open: Nobody gave way.

Good:
    person bert: Bert
    person anna: Anna
    dispute wall (1922): Who pays for the wall?
      position half: Each pays half.
        held by bert (1922-06-01/1922-06-30)
        held by anna
      position owner: Whoever built it pays.
        held by bert (1922-04-01/1922-06-01)
      outcome open: Nobody gave way.
"""

from collections.abc import Iterator

from argmap.chronology.answer import Answer
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.people import Stance
from argmap.model.spells import at_once, dateless, neighbours
from argmap.model.standing import SAYS, exclude, stances
from argmap.model.voices import one_voice

RULE = Rule("AM307", "incompatible-stances", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for taken in stances(m).values():
        told: set[str] = set()
        for earlier, stance in neighbours(taken):
            if stance.name in told or not exclude(m, earlier, stance) or not one_voice(m, earlier, stance):
                continue
            answer = at_once(m, earlier, stance)
            if answer in (Answer.CERTAIN, Answer.POSSIBLE):
                told.add(stance.name)
                yield _finding(m, earlier, stance, possible=answer is Answer.POSSIBLE)


def _finding(m: ArgMap, earlier: Stance, stance: Stance, *, possible: bool) -> Diagnostic:
    if earlier.position == stance.position:
        what = f"{SAYS[earlier.mode]} and {SAYS[stance.mode]} `{stance.position}`"
    else:
        what = f"{SAYS[earlier.mode]} `{earlier.position}` and {SAYS[stance.mode]} its rival `{stance.position}`"
    if dateless(m, stance):
        hint = "say when each began or ended, as in (/1922-09) and (1922-09/), or name whose word each is"
    else:
        hint = "let the first end on the day when the second begins, or name whose word each is"
    when = ", perhaps at once" if possible else " at once"
    return RULE.at(
        m.where(stance.name, "when"),
        f"`{stance.actor}` {what}{when}",
        hint=hint,
        remarks=(Remark(m.where(earlier.name, "when"), f"{SAYS[earlier.mode]} `{earlier.position}`"),),
        possible=possible,
    )
