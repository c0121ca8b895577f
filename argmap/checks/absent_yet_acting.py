"""Somebody is recorded as absent, and is present, votes, speaks or acts there all the same.

Who makes a proposal is not asked: it may come by letter.

Bad:
    person ines: Ines
    person dov: Dov
    dialogue corridor (1922-09-28): A word in the corridor.
      absent dov
      ines: Shall we vote?
      dov: Not today.

Good:
    person ines: Ines
    person dov: Dov
    person yuki: Yuki
    dialogue corridor (1922-09-28): A word in the corridor.
      absent yuki
      ines: Shall we vote?
      dov: Not today.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.ballots import ballots
from argmap.model.graph import ArgMap
from argmap.model.happenings import Happening, Proposal, Turn, Vote

RULE = Rule("AM302", "absent-yet-acting", "error", __doc__)


# What somebody does, and the record and part of it that say so.
_Deed = tuple[str, str, str]


def check(m: ArgMap) -> Iterator[Diagnostic]:
    without = [event for event in m.of(Happening) if event.absent]
    speaking = _speaking(m, {event.name for event in without}) if without else {}
    for event in without:
        acting = speaking.get(event.name, {}) | _acting(event)
        for actor in dict.fromkeys(event.absent):
            if actor in acting:
                deed, *place = acting[actor]
                yield RULE.at(
                    m.where(event.name, f"absent:{actor}"),
                    f"`{actor}` is absent from `{event.name}`, and {deed} there",
                    hint=f"take `{actor}` out of one of the two",
                    remarks=(Remark(m.where(*place), f"{deed} here"),),
                )


def _acting(event: Happening) -> dict[str, _Deed]:
    """Who does what at an event; of several deeds, what shows best that somebody was there."""
    deeds = [(actor, "is present", "present") for actor in event.present]
    if isinstance(event, Vote):
        deeds += [(actor, "votes", side) for side, actor in ballots(event)]
    if not isinstance(event, Proposal):
        deeds += [(actor, "acts", "by") for actor in event.by]
    # Of several entries the last counts.
    return {actor: (deed, event.name, f"{field}:{actor}") for actor, deed, field in reversed(deeds)}


def _speaking(m: ArgMap, dialogues: set[str]) -> dict[str, dict[str, _Deed]]:
    """Dialogue -> its speakers, and the turn in which each speaks first."""
    found: dict[str, dict[str, _Deed]] = {}
    for turn in m.of(Turn):
        for actor in turn.by if turn.dialogue in dialogues else ():
            found.setdefault(turn.dialogue, {}).setdefault(actor, ("speaks", turn.name, f"by:{actor}"))
    return found
