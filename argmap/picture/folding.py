"""Parts of a picture closed to one box each, for a map that is too large to be read at once.

Knows no map: what belongs to a box is what leads to it by lines that rank boxes. So it works on every view that draws
disputes or positions.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from argmap.picture.picture import Box, Group, Line, Picture, all_groups, largest_component
from argmap.picture.style import line_look

# Boxes that hang together. With more, Graphviz takes minutes, and nobody can read the picture.
TOO_MANY = 5_000
# Small boxes in the middle of a line, that say nothing.
_SILENT = ("inference", "label")


def folded(picture: Picture, names: Iterable[str] | None = None) -> Picture:
    """The same picture with some boxes closed: each holds all that leads to it, and says how many statements that is.

    names: ids of boxes; without them, every dispute. What leads to several disputes or positions belongs to the one
    that it is nearest to, and of those to the first; the turns of a dialogue stay together. Lines from and to what is
    inside lead from and to the closed box; several of one kind between the same two are one, with their number.
    A box inside another closed one is gone.
    Raises KeyError for a name that no box has.
    """
    chosen = _chosen(picture, names)
    home = _homes(picture, chosen)
    inside = Counter(home[box.id] for box in picture.boxes if home[box.id] != box.id and box.style not in _SILENT)
    groups = tuple(_left(picture.groups, home))
    ends = {name: (at,) for name, at in home.items()} | _ends_of_gone(picture, groups, home)
    return replace(
        picture,
        boxes=tuple(_closed(box, inside[box.id]) for box in picture.boxes if home[box.id] == box.id),
        lines=tuple(_lines(picture, ends, chosen)),
        groups=groups,
    )


def enclosing(picture: Picture, names: Iterable[str] | None = None) -> dict[str, str]:
    """Each box and group that `folded` takes away -> the closed box that it is in. Raises KeyError as `folded` does."""
    return {name: at for name, at in _homes(picture, _chosen(picture, names)).items() if name != at}


def overview(picture: Picture) -> Picture:
    """The picture; its disputes are closed, and it says so, if more boxes hang together than can be drawn or read."""
    if largest_component(picture) <= TOO_MANY:
        return picture
    smaller = folded(picture)
    if len(smaller.boxes) == len(picture.boxes):
        return picture
    told = f"more than {TOO_MANY:,} boxes hang together: each dispute is closed to one box; see --around"
    return replace(smaller, left_out=(told, *picture.left_out))


def _chosen(picture: Picture, names: Iterable[str] | None) -> dict[str, None]:
    boxes = {box.id: box for box in picture.boxes}
    disputes = [box.id for box in picture.boxes if box.style == "dispute"]
    return {boxes[name].id: None for name in (disputes if names is None else names)}


def _homes(picture: Picture, chosen: Mapping[str, None]) -> dict[str, str]:
    """Box or group -> the outermost closed box that it is inside of; else itself."""
    home = {box.id: box.id for box in picture.boxes}
    home |= {group.id: group.id for group in all_groups(picture.groups)}
    for name, up in _tree(picture, chosen).items():
        if up is not None and home[up] in chosen:
            home[name] = home[up]
    return home


def _tree(picture: Picture, chosen: Mapping[str, None]) -> dict[str, str | None]:
    """Box or group -> what it leads to, on its shortest way to a dispute or a position; roots lead to None.

    In such an order that what is led to comes first.
    """
    before = _before(picture)
    styles = {box.id: box.style for box in picture.boxes}
    tree: dict[str, str | None] = {name: None for name, style in styles.items() if style == "dispute"}
    # A position is as near to its reasons as its dispute is.
    answers = {line.tail: line.head for line in picture.lines if line.style == "answers" and line.head in tree}
    tree |= {name: answers.get(name) for name, style in styles.items() if style == "position"}
    _grow(tree, before, list(tree))
    for name in chosen:
        if name not in tree:
            tree[name] = None
            _grow(tree, before, [name])
    return tree


def _grow(tree: dict[str, str | None], before: Mapping[str, list[str]], roots: list[str]) -> None:
    waiting = deque(roots)
    while waiting:
        up = waiting.popleft()
        for name in before.get(up, ()):
            if name not in tree:
                tree[name] = up
                waiting.append(name)


def _before(picture: Picture) -> dict[str, list[str]]:
    """Box or group -> what leads to it, or stands in it."""
    before: dict[str, list[str]] = {}
    starts = {line.id: line.tail for line in picture.lines if line.id}
    for line in picture.lines:
        if line_look(line.style).ranked:
            # What meets a line in its middle belongs to what the line starts from.
            head = line.head if line.head_line is None else starts[line.head_line]
            before.setdefault(head, []).append(line.tail)
    for group in all_groups(picture.groups):
        before.setdefault(group.id, []).extend((*group.boxes, *(inner.id for inner in group.groups)))
        # A dialogue goes as a whole: the rest of it would say nothing.
        for name in group.boxes if group.style != "premises" else ():
            before.setdefault(name, []).append(group.id)
    return before


def _closed(box: Box, count: int) -> Box:
    if not count:
        return box
    said = f"{count:,} {'statement' if count == 1 else 'statements'} inside"
    return replace(box, note="; ".join(filter(None, (box.note.removesuffix("."), said))))


def _left(groups: Iterable[Group], home: Mapping[str, str]) -> Iterator[Group]:
    """The groups that are not closed, with what is left in them."""
    for group in groups:
        boxes = tuple(name for name in group.boxes if home[name] == name)
        inner = tuple(_left(group.groups, home))
        if home[group.id] == group.id and (boxes or inner):
            yield replace(group, boxes=boxes, groups=inner)


def _ends_of_gone(picture: Picture, left: Iterable[Group], home: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """For each group that is not left, where its boxes are."""
    gone = {group.id: group for group in all_groups(picture.groups)}
    for group in all_groups(left):
        del gone[group.id]
    return {
        name: tuple(dict.fromkeys(home[box] for one in all_groups((group,)) for box in one.boxes))
        for name, group in gone.items()
    }


def _lines(picture: Picture, ends: Mapping[str, tuple[str, ...]], closed: Mapping[str, None]) -> list[Line]:
    """The lines that are left, those from or to a closed box merged."""
    lost: set[str] = set()
    while True:
        bundles: dict[object, list[Line]] = {}
        for line in _moved(picture, ends, lost):
            between = (line.tail, line.head_line or line.head, line.style)
            alone = line.tail not in closed and line.head not in closed
            bundles.setdefault(len(bundles) if alone else between, []).append(line)
        left = {lines[0].id for lines in bundles.values() if len(lines) == 1}
        gone = {line.id for line in picture.lines} - left - lost
        # What ends on a line that is gone ends on a box, and may be merged in its turn.
        if gone.isdisjoint({line.head_line for line in picture.lines}):
            return [_merged(lines) for lines in bundles.values()]
        lost |= gone


def _moved(picture: Picture, ends: Mapping[str, tuple[str, ...]], lost: set[str]) -> Iterator[Line]:
    """The lines with the ends that are left to them, but for those inside of one box."""
    starts = {line.id: line.tail for line in picture.lines}
    joints = {line.tail: line.style for line in picture.lines}
    for line in picture.lines:
        if line.head_line is not None:
            if line.head_line in lost:
                line = replace(line, head=starts[line.head_line], head_line=None)
            else:
                yield from (replace(line, tail=tail) for tail in ends[line.tail])
                continue
        # Half a line, whose joint is inside, says what the other half said.
        half = line.style == "concludes" and ends[line.head] != (line.head,)
        style = joints.get(line.head, line.style) if half else line.style
        for tail in ends[line.tail]:
            for head in ends[line.head]:
                if tail != head or line.tail == line.head:
                    yield replace(line, tail=tail, head=head, style=style)


def _merged(lines: list[Line]) -> Line:
    if len(lines) == 1:
        return lines[0]
    count = len(lines)
    return replace(lines[0], id="", label=f"×{count:,}", note="", weight=min(5, count.bit_length()))
