"""Who answered whom? Each dialogue turn by turn, a lane a speaker, with what every turn does."""

from __future__ import annotations

from argmap.chronology.when import When
from argmap.model.graph import ArgMap
from argmap.model.happenings import Dialogue, Turn
from argmap.model.sentences import dated_by
from argmap.model.sources import Map
from argmap.model.wording import brief, called, dated, hedge, people, timed
from argmap.picture.picture import Box, Chip, Group, Line, Link, Picture

_TURNS = 120
# Whoever else speaks shares one lane.
_LANES = 8
_OTHERS = "others"
# What a turn does to a statement: its field, the style of the chip, and the words before the statement.
_ACTS = (
    ("holds", "held", "holds"),
    ("concedes", "conceded", "gives way to"),
    ("supports", "supported", "for"),
    ("attacks", "opposed", "against"),
)


def view(m: ArgMap, day: When | None) -> Picture:
    """All dialogues, in the order of the text."""
    left_out: list[str] = []
    said: dict[str, list[Turn]] = {dialogue.name: [] for dialogue in m.of(Dialogue)}
    for turn in sorted(m.of(Turn), key=lambda turn: turn.number):
        said.setdefault(turn.dialogue, []).append(turn)
    order = [turn for turns in said.values() for turn in turns]
    shown = {turn.name: turn for turn in order[:_TURNS]}
    if len(shown) < len(order):
        left_out.append(f"{len(shown)} of {len(order):,} turns are shown, the first ones; see --keep")
    if not order:
        left_out.append("no dialogue is told here")
    lanes = {name: _lanes(m, turns) for name, turns in said.items()}
    groups = [
        Group(name, "dialogue", _caption(m, name), tuple(t.name for t in turns if t.name in shown))
        for name, turns in said.items()
    ]
    return Picture(
        " ".join(("Who answered whom?", *[r.text for r in m.of(Map)][-1:])),
        "",
        dated(day),
        tuple(_box(m, turn, lanes[turn.dialogue]) for turn in shown.values()),
        tuple(line for turn in shown.values() for line in _lines(turn) if line.head in shown),
        tuple(group for group in groups if group.boxes),
        layout="lanes",
        left_out=tuple(left_out),
    )


def _lanes(m: ArgMap, turns: list[Turn]) -> dict[str, str]:
    """Speaker -> the heading of his lane."""
    speakers = list(dict.fromkeys(name for turn in turns for name in turn.by))
    own = len(speakers) if len(speakers) <= _LANES else _LANES - 1
    return {name: called(m, name) if at < own else _OTHERS for at, name in enumerate(speakers)}


def _caption(m: ArgMap, name: str) -> str:
    """What the dialogue was, when, where, and who else was there."""
    dialogue = m[name]
    assert isinstance(dialogue, Dialogue)
    parts = (
        timed(m, dialogue) or dated_by(m, dialogue),
        dialogue.place,
        f"present: {people(m, dialogue.present)}" if dialogue.present else "",
        f"absent: {people(m, dialogue.absent)}" if dialogue.absent else "",
        hedge(dialogue.certainty),
    )
    about = "; ".join(filter(None, parts))
    return f"{dialogue.text or name}{f' ({about})' if about else ''}"


def _box(m: ArgMap, turn: Turn, lanes: dict[str, str]) -> Box:
    lane = next((lanes[name] for name in turn.by), _OTHERS)
    chips = tuple(
        Chip(f"{verb} {brief(m, name)}", style)
        for field, style, verb in _ACTS
        for name in getattr(turn, field)
        if not isinstance(m[name], Turn)
    )
    place = m.line(turn.name)
    return Box(
        turn.name,
        "turn",
        turn.text,
        f"{turn.number}. {people(m, turn.by)}",
        "; ".join(_acts(m, turn)),
        chips,
        hedge(turn.certainty),
        Link(*place) if place else None,
        lane,
    )


def _acts(m: ArgMap, turn: Turn) -> list[str]:
    """What a turn does to other turns and to people, in words."""
    acts = [f"replies to {_number(m, name)}" for name in turn.replies]
    acts += [f"for {_number(m, name)}" for name in turn.supports if isinstance(m[name], Turn)]
    acts += [f"against {_number(m, name)}" for name in turn.attacks if isinstance(m[name], Turn)]
    acts += ["asks"] if turn.asks == "yes" else []
    acts += [f"charges {called(m, name)}" for name in turn.charges]
    acts += [f"aimed at {called(m, name)}" for name in turn.against]
    return acts


def _number(m: ArgMap, name: str) -> str:
    turn = m[name]
    assert isinstance(turn, Turn)
    return f"{turn.number} ({people(m, turn.by)})"


def _lines(turn: Turn) -> list[Line]:
    """Lines to the turns that it answers; one that attacks or supports what it answers needs no second line."""
    told = {*turn.supports, *turn.attacks}
    return [
        *(Line(turn.name, name, "replies") for name in turn.replies if name not in told),
        *(Line(turn.name, name, "supports") for name in turn.supports),
        *(Line(turn.name, name, "attacks") for name in turn.attacks),
    ]
