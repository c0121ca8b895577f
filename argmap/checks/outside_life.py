"""Somebody holds, says or does something before birth or after death; a body or group, before or after it existed.

Only a life with a start or an end is asked, (1870/1924) and (1870/) alike. A stance that is `unstated`, and what is
denied, is no deed. What somebody only receives may come too late.

Bad:
    person galileo (1564/1642): Galileo
    event recantation (galileo, 1663-06-22): He recants.

Good:
    person galileo (1564/1642): Galileo
    event recantation (galileo, 1633-06-22): He recants.
"""

from collections.abc import Callable, Iterable, Iterator

from argmap.chronology.anachronism import outside
from argmap.chronology.words import said
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.ballots import ballots
from argmap.model.claims import Argument, Claim
from argmap.model.graph import ArgMap
from argmap.model.happenings import Dialogue, Event, Happening, Proposal, Turn, Vote
from argmap.model.lives import life_line, lives, out_of_life
from argmap.model.people import Stance, Tie
from argmap.model.record import Record
from argmap.model.standing import SAYS
from argmap.model.voices import denied

RULE = Rule("AM203", "outside-life", "error", __doc__)
_Deeds = Iterable[tuple[str, str, str]]


def check(m: ArgMap) -> Iterator[Diagnostic]:
    known = lives(m)
    told: set[tuple[str, str]] = set()
    for record, (actor, deed, of) in _all_deeds(m) if known else ():
        life = known.get(actor)
        when = m.times.when(record.name) if life else None
        found = outside(when, life) if when and life else None
        if when and life and found and not denied(record) and (record.name, actor) not in told:
            told.add((record.name, actor))
            yield RULE.at(
                m.where(record.name, "when"),
                f"`{actor}` {deed} `{of}`, {said(when)}: that {out_of_life(m, actor, found)}",
                hint="correct one of the two dates, or name who it was",
                remarks=(life_line(m, actor, life),),
                possible=not found.is_certain,
            )


def _all_deeds(m: ArgMap) -> Iterator[tuple[Record, tuple[str, str, str]]]:
    for kind, deeds in _KINDS:
        for record in m.of(kind):
            for deed in deeds(record):
                yield record, deed


# ------------------------------------------------------------------ who does what to what, kind by kind


def _stance(stance: Record) -> _Deeds:
    assert isinstance(stance, Stance)
    return () if stance.mode == "unstated" else ((stance.actor, SAYS[stance.mode], stance.position),)


def _act(act: Record) -> _Deeds:
    yield from ((actor, "takes part in", act.name) for actor in act.by)
    yield from _taking_part(act)


def _taking_part(act: Record) -> _Deeds:
    assert isinstance(act, Happening)
    yield from ((actor, "takes part in", act.name) for actor in act.via)
    yield from ((actor, "is present at", act.name) for actor in act.present)


def _vote(vote: Record) -> _Deeds:
    assert isinstance(vote, Vote)
    yield from _act(vote)
    yield from ((actor, "votes in", vote.name) for _, actor in ballots(vote))


def _turn(turn: Record) -> _Deeds:
    assert isinstance(turn, Turn)
    return ((actor, "speaks in", turn.dialogue) for actor in turn.by)


def _words(words: Record) -> _Deeds:
    return ((actor, "says", words.name) for actor in words.by)


def _tie(tie: Record) -> _Deeds:
    assert isinstance(tie, Tie)
    return ((actor, "is tied in", tie.name) for actor in tie.between)


# Whoever a dialogue names in its bracket vouches for it, and need not have been there.
_KINDS: tuple[tuple[type[Record], Callable[[Record], _Deeds]], ...] = (
    (Stance, _stance), (Event, _act), (Vote, _vote), (Proposal, _act), (Dialogue, _taking_part), (Turn, _turn),
    (Claim, _words), (Argument, _words), (Tie, _tie),
)  # fmt: skip
