"""What was decided, what is open, and who was overruled? A strip a dispute: how it came out, then its answers.

Under each answer stand the stances on it, and what became of whoever took them. Silence stays silence: an outcome that
nothing is said to have decided, a vote without figures and an answer that nobody stands for say so.
"""

from __future__ import annotations

from dataclasses import dataclass

from argmap.chronology.answer import Answer
from argmap.chronology.when import End, When
from argmap.model.claims import Dispute
from argmap.model.deciding import decided_by, decided_when, happened, prevailed
from argmap.model.endings import outcomes, standing
from argmap.model.graph import ArgMap
from argmap.model.happenings import Motive, Outcome
from argmap.model.people import Stance
from argmap.model.record import Record
from argmap.model.rivals import answers
from argmap.model.sentences import since
from argmap.model.sources import Map
from argmap.model.standing import FOR
from argmap.model.voices import denied
from argmap.model.wording import brief, called, dated, hedge, unsure
from argmap.picture.picture import Cell, Chip, Grid, Link, Picture

_WIDE = 32
# Answers side by side in a strip; more of them stand below.
_ACROSS = 4
_DISPUTES = 24
_CHIPS = 16
_OVERRULED = "overruled"
_KEY = f"{_OVERRULED}: stood for another answer, and is not said to have given way or left it"
_RESULTS = {"none": "no answer prevails", "open": "it is still open"}
_STATUS = {"prevailed": ": prevailed", "lost": ": did not prevail", "undecided": ""}


def view(m: ArgMap, day: When | None) -> Picture:
    """A strip for each dispute, in the order of the text."""
    left_out: list[str] = []
    disputes = [d.name for d in m.of(Dispute)]
    if not disputes:
        left_out.append("there is no dispute here")
    if len(disputes) > _DISPUTES:
        left_out.append(f"{_DISPUTES} of {len(disputes):,} disputes are shown, those with an outcome first; see --keep")
        kept = set(sorted(disputes, key=lambda name: not m.into(name, "closes"))[:_DISPUTES])
        disputes = [name for name in disputes if name in kept]
    positions = answers(m)
    grids = tuple(_strip(m, name, positions[name], day, left_out) for name in disputes)
    chips = (chip for grid in grids for row in grid.rows for cell in row for chip in cell.chips)
    overruled = any(chip.text.endswith(f": {_OVERRULED}") for chip in chips)
    title = " ".join(("How did it come out?", *[r.text for r in m.of(Map)][-1:]))
    return Picture(
        title, "", dated(day), grids=grids, notes=(_KEY,) if overruled else (), left_out=tuple(dict.fromkeys(left_out))
    )


@dataclass(frozen=True, slots=True)
class _End:
    """How a dispute ended: its outcomes, those of them that stand, and the answers that prevail by these.

    excluded: whether the other answers are out. day: the day that is asked about, if there is one.
    """

    told: list[Outcome]
    now: list[Outcome]
    won: set[str]
    excluded: bool
    day: When | None


def _strip(m: ArgMap, name: str, positions: list[str], day: When | None, left_out: list[str]) -> Grid:
    dispute = m[name]
    assert isinstance(dispute, Dispute)
    told = outcomes(m, name)
    now = standing(m, told)
    end = _End(told, now, {o.position for o in now if o.position}, dispute.exclusive == "yes", day)
    heading, words = _ending(m, end)
    how = Cell(words, heading=heading, place=_place(m, told[0].name if told else name), id=name)
    cells = [_answer(m, p, end, left_out) for p in sorted(positions, key=lambda p: p not in end.won)]
    rows = (
        (Cell("") if start else how, *cells[start : start + _ACROSS]) for start in range(0, len(cells) or 1, _ACROSS)
    )
    span = f"({dated(dispute.when)})" if dispute.when else ""
    title = " ".join(filter(None, (dispute.text or name, span)))
    return Grid((), tuple(rows), title, _WIDE)


# ------------------------------------------------------------------ how it came out


def _ending(m: ArgMap, end: _End) -> tuple[str, str]:
    """How and when a dispute came out, and the same in a few sentences."""
    if not end.told:
        return f"No outcome is recorded{' by then' if end.day else ''}", ""
    heading = "; then ".join(_lead(m, outcome) for outcome in end.told)
    return heading, " ".join(_outcome(m, o) + ("" if o in end.now else " It did not last.") for o in end.told)


def _lead(m: ArgMap, outcome: Outcome) -> str:
    how = {"none": "no answer", "open": "open"}.get(outcome.result) or outcome.kind or "outcome"
    return ", ".join(filter(None, (how.capitalize(), decided_when(m, outcome))))


def _outcome(m: ArgMap, outcome: Outcome) -> str:
    """An outcome in a few sentences: what, why, and by what."""
    result = _RESULTS.get(outcome.result) or f"{brief(m, outcome.position or '')} prevails"
    doubt = hedge(outcome.certainty)
    why = [f"Because: {motive}" for motive in _motives(m, outcome)]
    by = decided_by(m, outcome)
    untold = "" if outcome.result == "open" else "Nothing is said to have decided it."
    parts = (
        f"{result[:1].upper()}{result[1:]}{f' ({doubt})' if doubt else ''}.",
        outcome.text,
        *why,
        f"By: {by}." if by else untold,
    )
    return " ".join(filter(None, parts))


def _motives(m: ArgMap, record: Record) -> list[str]:
    told = (m[edge.tail] for edge in m.into(record.name, "explains"))
    return [
        f"{r.text}{f' ({hedge(r.certainty)})' if hedge(r.certainty) else ''}" for r in told if isinstance(r, Motive)
    ]


# ------------------------------------------------------------------ who stood for it


def _answer(m: ArgMap, name: str, end: _End, left_out: list[str]) -> Cell:
    """An answer, what became of it, and who stood where on it."""
    style = "prevailed" if name in end.won else "lost" if end.won and end.excluded else "undecided"
    stances = [s for s in (m[edge.via] for edge in m.into(name)) if isinstance(s, Stance) and not denied(s)]
    chips = [Chip(_stood(m, stance, style, end), stance.mode) for stance in stances]
    votes = [edge.tail for edge in m.into(name, "moves")]
    deciding = {event for outcome in end.told for event in outcome.decided_by}
    chips += [Chip(happened(m, m[vote]), "vote") for vote in votes if vote not in deciding]
    if len(chips) > _CHIPS:
        left_out.append(f"under an answer, {_CHIPS} stances and votes are shown at most; see --keep")
    once = prevailed(m, end.told).get(name, "") if style != "prevailed" else ""
    heading = f"{brief(m, name)}{f': {once}' if once else _STATUS[style]}"
    nobody = "" if stances else "nobody is said to stand for it or against it"
    return Cell(m[name].text, style, nobody, _place(m, name), chips=tuple(chips[:_CHIPS]), id=name, heading=heading)


def _stood(m: ArgMap, stance: Stance, style: str, end: _End) -> str:
    open_ends = unsure(m, stance, end.day) if end.day and stance.mode != "unstated" else ""
    words = ", ".join(filter(None, (called(m, stance.actor), since(m, stance), hedge(stance.certainty), open_ends)))
    why = f"; because: {'; '.join(motives)}" if stance.mode == "conceded" and (motives := _motives(m, stance)) else ""
    became = _became(m, stance, style, end)
    return f"{words}{why}{f': {became}' if became else ''}"


def _became(m: ArgMap, stance: Stance, style: str, end: _End) -> str:
    """What became of somebody who stood for an answer that did not prevail, or against the one that did."""
    if stance.mode == "unstated":
        return "not stated"
    lost = (style == "lost" and stance.mode in FOR) or (style == "prevailed" and stance.mode == "opposed")
    if not lost:
        return ""
    later = {
        s.mode
        for name in end.won
        for s in (m[edge.via] for edge in m.into(name))
        if isinstance(s, Stance) and s.actor == stance.actor and not denied(s)
    }
    if "conceded" in later:
        return "gave way"
    if not later.isdisjoint(FOR):
        return "came over"
    return "left it before" if _left(m, stance, end) else _OVERRULED


def _left(m: ArgMap, stance: Stance, end: _End) -> bool:
    """Whether a stance had certainly ended before every outcome that stands."""
    when = m.times.when(stance.name)
    days = [m.times.when(outcome.name) for outcome in end.now]
    if when is None or when.ends is not End.DATED:
        return False
    return all(day is not None and when.before(day) is Answer.CERTAIN for day in days)


def _place(m: ArgMap, name: str) -> Link | None:
    place = m.line(name)
    return Link(*place) if place else None
