"""The boxes of a picture as an outline in plain text: each once in full, under what its line leads to.

A line is told from where it arrives: what stands under a box bears on that box. What a line only compares, and
what has a place of its own in a frame, is named there and told elsewhere. Knows no grid and no legend.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass

from argmap.picture.joints import with_joints
from argmap.picture.labels import signed
from argmap.picture.picture import Box, Group, Line, Picture, all_groups, homes
from argmap.picture.style import chip_look, line_look
from argmap.picture.words import clean, shorten, width, wrap

COLUMNS = 78
INDENT = 2
# Past this the text would be a narrow strip at the right; depth goes on, the indent does not.
DEEPEST = 20
MEMBER = "·"
# Enough to be known again; of a short statement less, so that none stands twice in full.
_BRIEF = 48
_LEAST = 20
_SIGN = 6
_STOPS = tuple('.!?…:;"”»）)。！？')
# Boxes that have a name of their own; the heading of any other says who put it forward.
_NAMED = ("position", "actor", "source")

# What stands before a box whose line arrives at the one above: a sign that the key explains, or words.
ARRIVING = {
    "answers": "=",
    "supports": "+",
    "attacks": "−",
    "undercuts": "⊘",
    "concludes": "follows from:",
    "concedes": "conceded in:",
    "rival": "rival of:",
    "decides": "decided by:",
    "prevails": "prevails by:",
    "part-of": "has part:",
    "like": "compare:",
    "agrees": "agrees with:",
    "disagrees": "disagrees with:",
    "tied": "tied to:",
    "member-of": "has member:",
    "follows": "then:",
    "replies": "answered by:",
    "shifts": "changed from:",
    "shifts-undated": "changed, then or later, from:",
    "reports": "on the word of:",
}


def paragraph(words: str, before: str = "", pad: str = "") -> list[str]:
    """The words wrapped behind `pad`, the first line after `before`; none if there are none.

    The other lines stand as far in as the first if only a sign is before it.
    """
    if not words:
        return []
    if width(before) <= _SIGN:
        hang = " " * width(before)
        first, *rest = wrap(words, max(_LEAST, COLUMNS - width(pad) - width(before)))
        return [f"{pad}{before}{first}", *(f"{pad}{hang}{line}" for line in rest)]
    hang = " " * INDENT
    first, *rest = wrap(before + words, max(_LEAST, COLUMNS - width(pad) - INDENT))
    return [f"{pad}{first}", *(f"{pad}{hang}{line}" for line in rest)]


def outline(picture: Picture) -> Iterator[str]:
    """The rows, of at most 78 columns where the indent leaves room. Every box is there, however the lines run."""
    web = _webbed(with_joints(picture))
    seen: set[str] = set()
    for start in web.starts:
        if start in seen:
            continue
        # A stack, not recursion: a chain of arguments may be longer than Python's.
        stack = [(0, _Entry(start))]
        while stack:
            depth, entry = stack.pop()
            below = yield from _rows(entry, " " * (INDENT * min(depth, DEEPEST)), web, seen)
            stack += ((depth + 1, one) for one in reversed(below))


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands under a box, behind which words; `elsewhere`: it is only named here."""

    name: str
    before: str = ""
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class _Web:
    """`carriers`: joint -> the one box or group whose line leads through it; `starts`: where telling begins."""

    boxes: dict[str, Box]
    groups: dict[str, Group]
    below: dict[str, list[_Entry]]
    carriers: dict[str, _Entry]
    starts: list[str]


def _rows(entry: _Entry, pad: str, web: _Web, seen: set[str]) -> Generator[str, None, list[_Entry]]:
    """The rows of one entry; returns what stands below it."""
    below: list[_Entry] = []
    one = entry
    while not one.elsewhere and one.name not in seen:
        seen.add(one.name)
        below = [*web.below.get(one.name, ()), *below]
        if one.name not in web.carriers:
            yield from _told(one.name, entry.before, pad, web)
            return below
        # A joint has no words: what leads through it stands in its place.
        one = web.carriers[one.name]
    where = "as above" if one.name in seen else "below"
    yield from paragraph(f"{_brief(one.name, web)} ({where})", entry.before, pad)
    return below


def _told(name: str, before: str, pad: str, web: _Web) -> Iterator[str]:
    if name in web.groups:
        label = clean(web.groups[name].label) or "together"
        yield from paragraph(label if label.endswith(_STOPS) else f"{label}:", before, pad)
        return
    box = web.boxes[name]
    if box.style == "inference":
        yield from paragraph("by this step:", before, pad)
        return
    more = [f"({said})" for said in (box.hedge, box.note) if said]
    yield from paragraph(" ".join([_words(box), *more]), before, pad)
    for chip in box.chips:
        yield from paragraph(chip.text, f"[{chip_look(chip.style).mark}] ", f"{pad}    ")


def _brief(name: str, web: _Web) -> str:
    """Enough of a thing to know it again."""
    passed: set[str] = set()
    while name in web.carriers and name not in passed:
        passed.add(name)
        name = web.carriers[name].name
    if name in web.groups:
        return _cut(web.groups[name].label) or "together"
    box = web.boxes[name]
    if box.style == "inference":
        return "this step"
    return box.heading if box.heading and box.style in _NAMED else _cut(_words(box))


def _words(box: Box) -> str:
    return ": ".join(filter(None, signed(box))) or box.id


def _cut(words: str) -> str:
    return shorten(words, max(_LEAST, min(_BRIEF, len(clean(words)) * 2 // 3)))


def _webbed(picture: Picture) -> _Web:
    boxes = {box.id: box for box in picture.boxes}
    groups = {group.id: group for group in all_groups(picture.groups)}
    joints = {box.id for box in picture.boxes if box.style == "inference"}
    inside = _inside(picture.groups)
    led = _led(picture, joints, groups)
    entries = [_entry(line, joints, inside) for line in picture.lines]
    tails = {entry.name for entry in entries if not entry.elsewhere}
    below = {name: _members(group, tails) for name, group in groups.items()}
    # What is only compared comes first: below all that bears on a box it would be far from it.
    for at, line in sorted(enumerate(picture.lines), key=lambda pair: line_look(pair[1].style).ranked):
        if led.get(line.head) != at:
            below.setdefault(line.head, []).append(entries[at])
    home = homes(picture.groups)
    firsts = dict.fromkeys(home[name].id if name in home else name for name in boxes)
    # What only goes round in a circle has no first box: it starts where the picture starts.
    starts = [*(name for name in firsts if name not in tails), *boxes]
    return _Web(boxes, groups, below, {joint: entries[at] for joint, at in led.items()}, starts)


def _led(picture: Picture, joints: set[str], groups: dict[str, Group]) -> dict[str, int]:
    """Joint -> its one first half, as a place among the lines: the bracket's, if linked premises lead to it."""
    halves: dict[str, list[int]] = {}
    for at, line in enumerate(picture.lines):
        if line.style == "concludes" and line.head in joints:
            halves.setdefault(line.head, []).append(at)
    brackets = {joint: [at for at in all_ if picture.lines[at].tail in groups] for joint, all_ in halves.items()}
    chosen = {joint: brackets[joint] or all_ for joint, all_ in halves.items()}
    return {joint: found[0] for joint, found in chosen.items() if len(found) == 1}


def _entry(line: Line, joints: set[str], inside: dict[str, str]) -> _Entry:
    half = line.style == "concludes" and line.head in joints
    mark = MEMBER if half else ARRIVING.get(line.style, f"{line.style}:")
    label = clean(line.note or line.label)
    if label:
        mark = f"{mark[:-1]} ({label}):" if mark.endswith(":") else f"{mark} {label}:"
    leaves = line.tail in inside and inside[line.tail] != inside.get(line.head, line.head)
    return _Entry(line.tail, f"{mark} ", leaves or not line_look(line.style).ranked)


def _inside(groups: tuple[Group, ...]) -> dict[str, str]:
    """Box or inner group -> the outermost frame around it. The bracket of linked premises is no frame."""
    frames = [group for group in groups if group.style != "premises"]
    within = {name: frame.id for frame in frames for one in all_groups((frame,)) for name in (one.id, *one.boxes)}
    return {name: frame for name, frame in within.items() if name != frame}


def _members(group: Group, tails: set[str]) -> list[_Entry]:
    if group.style == "premises":
        return [_Entry(name, f"{MEMBER} ") for name in group.boxes]
    # The others stand under the heads of their lines.
    return [_Entry(name) for name in (*group.boxes, *(one.id for one in group.groups)) if name not in tails]
