"""Whoever was present is listed, and somebody who speaks or votes there is not among them.

Where a body or group is in the list, anybody may have been there with it. One who is listed as absent is a case of its
own.

Bad:
    person anna: Anna
    person bert: Bert
    dialogue talk (1922-05-01): They talk over the hedge.
      present anna
      anna: Let us share it.
      bert: Have it your way.

Good:
    person anna: Anna
    person bert: Bert
    dialogue talk (1922-05-01): They talk over the hedge.
      present anna, bert
      anna: Let us share it.
      bert: Have it your way.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.ballots import ballots
from argmap.model.graph import ArgMap
from argmap.model.happenings import Dialogue, Happening, Turn, Vote
from argmap.model.people import Person

RULE = Rule("AM323", "unlisted-participant", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    told: set[tuple[str, str]] = set()
    listed = {event.name: _listed(m, event) for kind in (Dialogue, Vote) for event in m.of(kind) if event.present}
    listed = {name: there for name, there in listed.items() if there}
    for event, actor, deed, place in _taking_part(m) if listed else ():
        there = listed.get(event)
        if there and actor not in there and isinstance(m[actor], Person) and (event, actor) not in told:
            told.add((event, actor))
            yield RULE.at(
                m.where(*place),
                f"`{actor}` {deed} in `{event}`, and is not among those present",
                hint=f"add `{actor}` to `present`",
                remarks=(Remark(m.where(event, "present"), "those present"),),
            )


def _listed(m: ArgMap, event: Happening) -> set[str]:
    """Those who may take part by the lists of an event; nobody if the lists leave it open who was there."""
    if not all(isinstance(m[actor], Person) for actor in event.present):
        return set()
    return {*event.present, *event.absent}


def _taking_part(m: ArgMap) -> Iterator[tuple[str, str, str, tuple[str, str]]]:
    """Event, actor, what he does there, and the record and part of it that say so."""
    for vote in m.of(Vote):
        for side, voter in ballots(vote):
            yield vote.name, voter, "votes", (vote.name, f"{side}:{voter}")
    for turn in m.of(Turn):
        for speaker in turn.by:
            yield turn.dialogue, speaker, "speaks", (turn.name, f"by:{speaker}")
