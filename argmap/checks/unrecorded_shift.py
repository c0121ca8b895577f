"""An actor changes sides, and the map says neither when nor why.

A date, an event before or after it, a `because`, a note, a quote, a citation or a word of prose with the new stance
is enough; so is a turn in which the actor says so, or a vote.

Bad:
    person bert: Bert
    person anna: Anna
    dispute wall (1922): Who pays for the wall?
      position half: Each pays half.
        held by anna
        conceded by bert
      position owner: Whoever built it pays.
        held by bert
      outcome half: They share it.
        kind conceded

Good:
    person bert: Bert
    person anna: Anna
    dispute wall (1922): Who pays for the wall?
      position half: Each pays half.
        held by anna
        conceded by bert
          because: He was tired of it.
      position owner: Whoever built it pays.
        held by bert
      outcome half: They share it.
        kind conceded
"""

from collections.abc import Iterator

from argmap.chronology.when import End
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote
from argmap.model.people import Stance
from argmap.model.rivals import rivals
from argmap.model.spells import dateless, neighbours
from argmap.model.standing import FOR, SAYS, stances, voiced
from argmap.model.voices import one_voice

RULE = Rule("AM308", "unrecorded-shift", "warning", __doc__)
# What somebody can go over to.
_NEW = (*FOR, "conceded", "opposed")


def check(m: ArgMap) -> Iterator[Diagnostic]:
    bare = [(earlier, stance) for taken in stances(m).values() for earlier, stance in _shifts(m, taken)]
    said = _said(m) if bare else set()
    for earlier, stance in bare:
        explained = m.into(stance.name, "explains", "remarks-on", "quoted-for")
        if not explained and (stance.actor, stance.position) not in said:
            yield _finding(m, earlier, stance)


def _shifts(m: ArgMap, taken: list[Stance]) -> Iterator[tuple[Stance, Stance]]:
    """What an actor left, and what he went over to without a date or a word; each of the latter once."""
    bare = {s.name for s in taken if _is_bare(s) and dateless(m, s)} if len(taken) > 1 else set()
    for pair in neighbours(taken) if bare else ():
        for old, new in (pair, pair[::-1]):
            if new.name in bare and _leads(m, old, new) and not _ended(m, old) and one_voice(m, old, new):
                bare.discard(new.name)
                yield old, new


def _is_bare(stance: Stance) -> bool:
    return stance.mode in _NEW and stance.when is None and not stance.text and not stance.cites


def _leads(m: ArgMap, old: Stance, new: Stance) -> bool:
    """Whether a stance without a date can only be a change from another one."""
    if new.mode == "conceded":
        return (old.mode in FOR and rivals(m, old.position, new.position)) or (
            old.mode == "opposed" and old.position == new.position
        )
    # Of two that both have no date, nobody could say which came first: they are incompatible.
    if dateless(m, old):
        return False
    if old.position == new.position:
        return (old.mode in FOR and new.mode == "opposed") or (old.mode == "opposed" and new.mode in FOR)
    return old.mode in FOR and new.mode in FOR and rivals(m, old.position, new.position)


def _ended(m: ArgMap, stance: Stance) -> bool:
    """Whether the map says when a stance was left."""
    when = m.times.when(stance.name)
    return when is not None and when.is_interval and when.ends is End.DATED


def _said(m: ArgMap) -> set[tuple[str, str]]:
    """Actor and statement, where a turn or a vote shows that he came round to it."""
    return {*voiced(m), *((voter, v.motion) for v in m.of(Vote) if v.motion for voter in v.in_favour)}


def _finding(m: ArgMap, old: Stance, new: Stance) -> Diagnostic:
    if old.position == new.position:
        what = f"{SAYS[old.mode]} and {SAYS[new.mode]} `{new.position}`"
    else:
        what = f"{SAYS[old.mode]} `{old.position}` and {SAYS[new.mode]} its rival `{new.position}`"
    return RULE.at(
        m.where(new.name),
        f"`{new.actor}` {what}, and nothing says when or why",
        hint="date the new stance, or put a `because`, a `note` or a citation to it",
        remarks=(Remark(m.where(old.name), f"{SAYS[old.mode]} `{old.position}`"),),
    )
