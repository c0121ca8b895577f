"""Pieces laid out apart and kept: what did not change is the same to the byte, and costs no layout."""

import re
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.picture import pieces as module
from argmap.picture.dot import dot_of_parts
from argmap.picture.draw import Crashed, TooSlow, draw_each
from argmap.picture.legend import with_legend
from argmap.picture.picture import Box, Group, Line, Link, Picture
from argmap.picture.pieces import FOOT, WHOLE, Layouts, Piece, assembled, extent, pieces
from argmap.picture.render import render
from argmap.picture.svg import _by_tree, body

from .sample import MAP, MATRIX
from .test_any_text import pictures
from .test_draw import program


def debates(count: int, reasons: int = 3) -> Picture:
    """Disputes that have nothing to do with each other, each with a position and reasons."""
    boxes, lines = [], []
    for number in range(count):
        boxes += [Box(f"d{number}", "dispute", f"Question {number}?"), Box(f"p{number}", "position", "Yes.")]
        lines.append(Line(f"p{number}", f"d{number}", "answers"))
        for at in range(reasons):
            boxes.append(Box(f"r{number}-{at}", "argument", f"Reason {at} for it."))
            lines.append(Line(f"r{number}-{at}", f"p{number}", "supports"))
    return with_legend(Picture("Debates", "d", "", tuple(boxes), tuple(lines)))


def grown(picture: Picture, position: str) -> Picture:
    """The picture with one argument more, below a position."""
    box, line = Box("new", "argument", "One thing more."), Line("new", position, "supports")
    return with_legend(replace(picture, boxes=(*picture.boxes, box), lines=(*picture.lines, line)))


def by_id(found: tuple[Piece, ...]) -> dict[str, Piece]:
    assert len({piece.id for piece in found}) == len(found)
    return {piece.id: piece for piece in found}


def test_each_component_is_a_piece_named_after_its_first_box_and_the_key_is_another() -> None:
    found, notes = pieces(debates(3))
    assert [piece.id for piece in found] == ["piece-d0", "piece-d1", "piece-d2", FOOT] and notes == ()
    assert 'id="box-r1-2"' in found[1].svg and "Debates" in found[-1].svg


def test_a_group_and_an_undercut_hold_a_piece_together() -> None:
    boxes = tuple(Box(name, "claim", name) for name in "abcde")
    lines = (Line("a", "b", "supports", id="why"), Line("c", "", "undercuts", head_line="why"))
    found, _ = pieces(Picture("", "", "", boxes, lines, (Group("g", "dialogue", "Talk", ("d", "e")),)))
    assert [piece.id for piece in found] == ["piece-a", "piece-d"]


@pytest.mark.parametrize("position", ["p0", "p2", "p4"])
def test_an_argument_more_leaves_all_other_pieces_as_they_are_to_the_byte(position: str) -> None:
    before, after = (by_id(pieces(picture)[0]) for picture in (debates(5), grown(debates(5), position)))
    touched = f"piece-d{position[1:]}"
    assert before.keys() == after.keys() and before[touched].svg != after[touched].svg
    assert all(before[name].svg == after[name].svg for name in before if name != touched)
    assert all(before[name].x == after[name].x and before[name].y == after[name].y for name in ("piece-d0",))


def test_what_is_kept_is_not_laid_out_again(tmp_path: Path) -> None:
    log = tmp_path / "log"
    code = f"""
import subprocess, sys
text = sys.stdin.read()
open({str(log)!r}, "a").write("".join(row + "\\n" for row in text.splitlines() if row == "digraph picture {{"))
sys.stdout.buffer.write(subprocess.run(["dot", "-Tsvg"], input=text.encode(), capture_output=True).stdout)
"""
    kept, counted = Layouts(), program(tmp_path, code)

    def drawn(picture: Picture) -> int:
        log.write_text("")
        pieces(picture, kept=kept, dot_command=counted)
        return len(log.read_text().splitlines())

    assert drawn(debates(5)) == 6
    assert drawn(debates(5)) == 0
    assert drawn(grown(debates(5), "p3")) == 1
    assert drawn(debates(5)) == 0


def test_what_is_kept_gives_the_same_bytes() -> None:
    kept = Layouts()
    first = render(debates(4), "svg", kept=kept).data
    assert render(debates(4), "svg", kept=kept).data == first == render(debates(4), "svg").data
    assert render(debates(4), "svg", kept=kept, theme="dark").data != first


def test_what_was_not_asked_for_the_longest_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Layouts()
    pieces(debates(3), kept=kept)
    old = list(kept.bodies)
    kept.known(old[0])
    monkeypatch.setattr(module, "_KEPT", 1 + sum(len(one.svg) for one in kept.bodies.values()))
    pieces(debates(1, reasons=1), kept=kept)
    assert old[0] in kept.bodies and old[1] not in kept.bodies


def test_every_id_occurs_once_in_the_whole() -> None:
    twice = debates(3)
    twice = replace(twice, lines=tuple(replace(line, id="same") for line in twice.lines))
    ids = re.findall(rb' id="([^"]*)"', render(twice, "svg").data)
    assert len(ids) == len(set(ids)) and {b"line-same", b"picture", b"picture-foot"} <= set(ids)


def test_pieces_lie_on_the_page_and_not_on_each_other() -> None:
    found, _ = pieces(debates(7))
    wide, tall = extent(found)
    assert all(one.x >= 0 and one.y >= 0 and one.x + one.width <= wide for one in found)
    assert max(one.y + one.height for one in found) <= tall and found[-1].y > max(one.y for one in found[:-1])
    root = ElementTree.fromstring(assembled(debates(7), found))
    assert root.get("viewBox") == f"0 0 {wide:.2f} {tall:.2f}"


@pytest.mark.parametrize("picture", [MATRIX, replace(MAP, layout="free"), Picture("Nothing", "", "")])
def test_what_depends_on_the_whole_is_one_piece(picture: Picture) -> None:
    assert [piece.id for piece in pieces(picture)[0]] == [WHOLE]


def test_a_map_of_another_engine_is_one_piece() -> None:
    assert [piece.id for piece in pieces(debates(2), engine="twopi")[0]] == [WHOLE]


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(pictures(), st.booleans())
def test_the_quick_hand_and_the_slow_one_write_the_same(picture: Picture, tables: bool) -> None:
    shown = picture if tables else replace(picture, grids=())
    texts = [text for _, text in module._graphs(shown, "print", "TB", "dot")]
    for drawn in draw_each(texts):
        svg = drawn.data.decode()
        quick, slow = body(svg), _by_tree(svg)
        both = [ElementTree.canonicalize(one.svg, strip_text=True) for one in (quick, slow)]
        assert both[0] == both[1].replace("scale(1 1) rotate(0) ", "") and quick.width == slow.width


def test_many_graphs_come_back_in_their_order() -> None:
    texts = [f'digraph picture {{\n  "box {at}" [tooltip="{"x" * 9_000}"]\n}}\n' for at in range(150)]
    found = [drawn.data for drawn in draw_each(texts)]
    assert all(f">box {at}<".encode() in svg for at, svg in enumerate(found)) and len(found) == 150
    assert list(draw_each([])) == []


def test_graphs_that_crash_together_are_drawn_one_by_one(tmp_path: Path) -> None:
    fake = program(
        tmp_path,
        "import sys\ntext = sys.stdin.read()\nif text.count('digraph') > 1: sys.exit(3)\n"
        "print('<?xml version=\"1.0\"?>\\n<svg><g>' + text.split()[3] + '</g></svg>')",
    )
    texts = [f"digraph picture {{\n {at} }}\n" for at in "abc"]
    assert [drawn.data[-10:-8] for drawn in draw_each(texts, dot_command=fake)] == [b"/g"] * 3


def test_one_graph_that_crashes_is_an_error_and_not_a_picture_without_it(tmp_path: Path) -> None:
    fake = program(tmp_path, "import sys\nif 'd1' in sys.stdin.read(): sys.exit(3)\nprint('<?xml?>\\n<svg><g/></svg>')")
    with pytest.raises(Crashed, match="failed with code 3"):
        pieces(debates(2), dot_command=fake)


@pytest.mark.parametrize("answer", ["<svg/>", "<?xml version='1.0'?>\n<svg/>", "no picture", "<svg><g></svg>"])
def test_what_is_no_picture_is_an_error(tmp_path: Path, answer: str) -> None:
    fake = program(tmp_path, f"print({answer!r})")
    with pytest.raises(Crashed, match=r"no picture|pictures of"):
        pieces(MATRIX, dot_command=fake)


def test_the_wheel_draws_several_graphs_in_one_call() -> None:
    texts = [f'digraph picture {{\n  "box {at}" [tooltip="digraph picture {{"]\n}}\n' for at in range(3)]
    wheel = str(Path(sys.executable).with_name("argmap-dot"))
    found = [drawn.data for drawn in draw_each(texts, dot_command=wheel)]
    assert [f">box {at}<".encode() in svg for at, svg in enumerate(found)] == [True] * 3


def test_the_time_limit_holds_for_all_calls_together_and_ends_them(tmp_path: Path) -> None:
    slow = program(tmp_path, "import time\ntime.sleep(30)")
    texts = ["digraph picture {\n" + " " * 600_000 + "}\n"] * 4
    with pytest.raises(TooSlow, match=r"within 0\.5 s"):
        list(draw_each(texts, dot_command=slow, timeout=0.5))


def test_whoever_stops_waiting_ends_what_is_still_drawn(tmp_path: Path) -> None:
    log = tmp_path / "log"
    code = f"""
import sys, time
if "one" not in sys.stdin.read():
    time.sleep(10)
    open({str(log)!r}, "w").write("nobody ended it")
print("<?xml version='1.0'?>\\n<svg><g/></svg>")
"""
    texts = [f"digraph picture {{\n{name}{' ' * 600_000}}}\n" for name in ("one", "two")]
    drawings = draw_each(texts, dot_command=program(tmp_path, code))
    next(drawings)
    drawings.close()
    assert not log.exists()


def test_the_larger_a_piece_the_rougher_its_layout_and_the_others_are_as_fine_as_ever() -> None:
    large = debates(1, reasons=2_001)
    small = debates(2)
    both = Picture("", "", "", (*large.boxes, *small.boxes[5:]), (*large.lines, *small.lines[4:]))
    limited = ["nslimit" in text for _, text in dot_of_parts(both)]
    assert limited == [True, False]


def test_what_a_line_without_rank_joins_stands_in_the_order_of_the_text() -> None:
    names = ("d0", "p0", "q0", "d1", "p1", "q1")
    boxes = tuple(Box(name, "dispute" if name[0] == "d" else "position", name) for name in names)
    answers = tuple(Line(name, f"d{name[1]}", "answers") for name in names if name[0] != "d")
    (piece, *_), _ = pieces(Picture("", "", "", boxes, (*answers, Line("d1", "d0", "like"))))
    place = {name: float(re.search(rf'x="(-?[\d.]+)"[^>]*>{name}<', piece.svg)[1]) for name in names}  # type: ignore[index]
    assert place["p0"] < place["d0"] < place["q0"] < place["p1"] < place["d1"] < place["q1"]


def test_a_program_that_draws_only_the_first_graph_is_asked_for_each(tmp_path: Path) -> None:
    first = program(tmp_path, "import sys\nprint('<?xml?>\\n<svg><g>' + sys.stdin.read().split()[3] + '</g></svg>')")
    texts = [f"digraph picture {{\n {name} }}\n" for name in ("a", "b", "c")]
    found = [drawn.data for drawn in draw_each(texts, dot_command=first)]
    assert [name in svg for name, svg in zip((b"<g>a<", b"<g>b<", b"<g>c<"), found, strict=True)] == [True] * 3


def test_a_line_from_nowhere_is_an_error_and_an_empty_group_is_none() -> None:
    box, empty = Box("a", "claim", "A."), Group("g", "dialogue", "Nothing", ())
    assert next(piece.id for piece in pieces(Picture("", "", "", (box,), (), (empty,)))[0]) == "piece-a"
    with pytest.raises(ValueError, match="'x'"):
        pieces(Picture("", "", "", (box,), (Line("x", "a", "supports"),)))


def test_a_line_more_above_changes_tooltips_and_costs_no_layout() -> None:
    def written(text: str, line: int) -> Picture:
        boxes = (Box("a", "claim", text, place=Link("a:1.argmap", line)), Box("b", "claim", "At 10:30"))
        return Picture("", "", "", boxes)

    kept = Layouts()
    # Only a text that has our own sign is laid out twice.
    for text, layouts in (("At 10:30 — a.b:7", 2), ("A sign: \ue0000\ue001 — a:5", 4)):
        for line in (3, 4):
            fresh, _ = pieces(written(text, line))
            assert pieces(written(text, line), kept=kept)[0] == fresh
            assert f"a:1.argmap:{line}</title>" in fresh[0].svg
        assert len(kept.bodies) == layouts
    assert "a:1.argmap:12345</title>" in pieces(written("At 10:30 — a.b:7", 12_345), kept=kept)[0][0].svg
    assert len(kept.bodies) == 4
