"""The sources are said not to tell what somebody holds, and the map tells it.

`unstated for` without a date speaks of all times. A stance that is merely `perhaps` breaks no silence, and neither
does one on another witness's word.

Bad:
    person anna: Anna
    person bert: Bert
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna, bert
        unstated for bert
      position owner: Whoever built it pays.
      outcome open: Nobody gave way.

Good:
    person anna: Anna
    person bert: Bert
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
        unstated for bert
      position owner: Whoever built it pays.
      outcome open: Nobody gave way.
"""

from collections.abc import Iterator

from argmap.chronology.answer import Answer
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.people import Stance
from argmap.model.spells import at_once, dateless
from argmap.model.standing import SAYS, stances, voiced
from argmap.model.voices import asserted, one_voice
from argmap.text import Span

RULE = Rule("AM317", "broken-silence", "error", __doc__)
# Beyond so many stances of one actor on one question, nobody needs to be told once more.
_MOST = 16


def check(m: ArgMap) -> Iterator[Diagnostic]:
    silences = [s for s in m.of(Stance) if s.mode == "unstated" and asserted(s)]
    if not silences:
        return
    taken, spoken = _by_statement(m), voiced(m)
    for silence in silences:
        key = silence.actor, silence.position
        answers = [(_breaks(m, silence, stance), stance) for stance in taken.get(key, [])]
        broken = next((s for wanted in (Answer.CERTAIN, Answer.POSSIBLE) for a, s in answers if a is wanted), None)
        if broken:
            possible = all(a is not Answer.CERTAIN for a, _ in answers)
            yield _finding(m, silence, SAYS[broken.mode], m.where(broken.name), possible=possible)
        elif key in spoken and dateless(m, silence):
            yield _finding(m, silence, "speaks for", m.where(spoken[key]), possible=False)


def _by_statement(m: ArgMap) -> dict[tuple[str, str], list[Stance]]:
    found: dict[tuple[str, str], list[Stance]] = {}
    for taken in stances(m).values():
        for stance in taken:
            told = found.setdefault((stance.actor, stance.position), [])
            if stance.mode != "unstated" and len(told) < _MOST:
                told.append(stance)
    return found


def _breaks(m: ArgMap, silence: Stance, stance: Stance) -> Answer | None:
    """Whether a stance falls in the time of a silence; one of all times is broken by any."""
    if not one_voice(m, silence, stance):
        return None
    return Answer.CERTAIN if dateless(m, silence) else at_once(m, silence, stance)


def _finding(m: ArgMap, silence: Stance, does: str, span: Span, *, possible: bool) -> Diagnostic:
    return RULE.at(
        m.where(silence.name),
        f"what `{silence.actor}` held of `{silence.position}` is unstated, and `{silence.actor}` {does} "
        f"`{silence.position}`{', perhaps at that time' if possible else ''}",
        hint="take one of the two out, or say by dates of which time each speaks",
        remarks=(Remark(span, f"{does} `{silence.position}`"),),
        possible=possible,
    )
