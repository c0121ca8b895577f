"""What the styles of a picture mean, in words, and the legend of those that occur in one.

Knows no look: the style sheet has the dashes and colours.
"""

from collections.abc import Iterator
from dataclasses import replace

from argmap.picture.picture import Bar, Kind, LegendEntry, Mark, Picture, all_groups

_STANCES = {
    "held": "holds",
    "supported": "supports it",
    "conceded": "gives way",
    "doubted": "doubts it",
    "opposed": "opposes it",
    "mixed": "mixed",
    "left-open": "leaves it open",
    "unstated": "the sources do not say",
    "unrecorded": "nothing recorded",
    "prevailed": "prevailed",
    "lost": "did not prevail in the end",
    "undecided": "no answer prevails, or it is open",
    "vote": "vote on it",
    "carried": "took it down or carried it",
    "about": "on this question",
    "unresolved": "a note of the source: what it rests on is not named",
}

WORDS: dict[Kind, dict[str, str]] = {
    "box": {
        "dispute": "question in dispute",
        "position": "position",
        "claim": "claim",
        "argument": "argument",
        "turn": "turn",
        "premise": "premise",
        "warrant": "warrant (cut corners)",
        "actor": "person or body (oval)",
        "source": "source (folded corner)",
        "event": "event (tab on top)",
        "outcome": "outcome (double frame)",
    },
    "standing": {"stands": "stands", "falls": "falls", "open": "open"},
    "hedge": {"": "uncertain"},
    "chip": _STANCES,
    "group": {"premises": "premises that work only together"},
    "line": {
        "answers": "answers",
        "supports": "supports",
        "attacks": "argues against",
        "undercuts": "undercuts the step",
        "concludes": "leads to",
        "concedes": "gives way to",
        "rival": "rival answers",
        "decides": "decides",
        "prevails": "prevails",
        "part-of": "part of",
        "like": "a parallel case",
        "agrees": "agrees with",
        "disagrees": "disagrees with",
        "tied": "are tied, as the line says",
        "member-of": "belongs to",
        "follows": "comes after",
        "replies": "replies to",
        "shifts": "changes to",
        "shifts-undated": "changes to, then or later",
        "reports": "the only way it is known",
    },
    "cell": _STANCES,
    "subject": {},
    "bar": {
        "must": "certainly so",
        "may": "possibly so",
        "unknown": "since when or until when is not known",
        "open": "went on: no such day",
    },
    "mark": {
        "vote": "vote",
        "outcome": "outcome",
        "event": "event",
        "proposal": "proposal",
        "dialogue": "dialogue",
        "as-of": "the day of this picture",
        "range": "on one of these days",
    },
}

# More patterns than this nobody looks up; the words of a bar say what it is about.
_SUBJECTS = 16
# Their own shape or place says what they are; a key would only repeat it.
_SELF_EVIDENT: dict[Kind, frozenset[str]] = {
    "box": frozenset({"inference"}),
    "chip": frozenset({""}),
    "group": frozenset({"dispute", "dialogue", "sources"}),
    "cell": frozenset({"heading", "about", ""}),
}


def with_legend(picture: Picture) -> Picture:
    """The same picture with a legend of the styles that occur in it, and no others."""
    used = _used(picture)
    entries: list[LegendEntry] = []
    if picture.chart and len(picture.chart.subjects) <= _SUBJECTS:
        entries += (LegendEntry("subject", str(at), words) for at, (_, words) in enumerate(picture.chart.subjects))
    for kind, words in WORDS.items():
        found = used.get(kind, set()) - _SELF_EVIDENT.get(kind, frozenset())
        known = [style for style in words if style in found]
        entries += (LegendEntry(kind, style, words[style]) for style in known)
        entries += (LegendEntry(kind, s, s.replace("-", " ")) for s in sorted(found.difference(words)))
    return replace(picture, legend=tuple(entries))


def _used(picture: Picture) -> dict[Kind, set[str]]:
    cells = [cell for grid in picture.grids for row in grid.rows for cell in row]
    chart = picture.chart
    chips = [chip for box in picture.boxes for chip in box.chips]
    chips += [chip for lane in chart.lanes for chip in lane.beside] if chart else []
    bars = chart.bars if chart else ()
    lines = {chip.style for cell in cells for chip in cell.chips}
    stances = {chip.style for chip in chips} | {bar.style for bar in bars}
    joints = {box.id for box in picture.boxes if box.style == "inference"}
    return {
        "box": {box.style for box in picture.boxes},
        "standing": {box.standing for box in picture.boxes if box.standing},
        "hedge": {"" for box in picture.boxes if box.hedge},
        "chip": stances,
        "group": {group.style for group in all_groups(picture.groups)},
        "line": {line.style for line in picture.lines if line.style != "concludes" or line.head not in joints},
        "cell": ({cell.style for cell in cells} | lines) - stances,
        "bar": {said for bar in bars for said in _extents(bar)},
        "mark": {style for mark in chart.marks for style in _marked(mark)} if chart else set(),
    }


def _extents(bar: Bar) -> Iterator[str]:
    if bar.must:
        yield "must"
    if bar.must != bar.may:
        yield "may"
    for told in (bar.start, bar.end):
        if told != "dated":
            yield told


def _marked(mark: Mark) -> Iterator[str]:
    yield mark.style
    if mark.first < mark.last:
        yield "range"
