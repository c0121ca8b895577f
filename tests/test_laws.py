"""Laws of reading, linking, slicing and formatting: on every text that Hypothesis can think of."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import lark
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from strategies import SAMPLES, broken, maps, projects, texts
from telling import ROOT, found, from_bytes, loaded, misplaced

from argmap import api, checking, registry
from argmap.chronology import edtf
from argmap.chronology.answer import Answer
from argmap.chronology.when import When
from argmap.compile.query import BadQuestion, question
from argmap.diagnostics import rows, sarif, terminal
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import slices
from argmap.model.graph import ArgMap
from argmap.model.links import linked
from argmap.model.people import Stance, Tie
from argmap.model.record import Record
from argmap.model.records import Document
from argmap.model.timing import Timed
from argmap.picture.render import render
from argmap.project import Kept
from argmap.syntax import grammar
from argmap.syntax.formatter import formatted
from argmap.syntax.parser import parse, recover
from argmap.syntax.reading import cut, lexer, one_kind_of_line_end, read
from argmap.syntax.tree import Node, Token
from argmap.text import Edit, Span, edited

DEPTH = 60
_TABLES = grammar.tables("argmap")
_STOCK = grammar.stock("argmap")


# ------------------------------------------------------------------ reading is total and exact


@given(texts())
@example("person a: A\n  prefers a over")
@example("dispute d: q\n" + "".join(f"{'  ' * i}pro: x\n" for i in range(1, 90)))
def test_no_text_stops_reading_and_every_finding_lies_in_it(text: str) -> None:
    checked = found(text)
    assert [f for f in checked.findings if misplaced(f, checked.texts)] == []
    assert all(f.message and f.rule for f in checked.findings)
    for written in (
        terminal.full(checked.findings, checked.texts),
        terminal.concise(checked.findings, checked.texts),
    ):
        assert all(line.isprintable() for line in written.split("\n"))
    assert len(rows.rows(checked.findings, checked.texts)) == len(checked.findings)
    assert sarif.sarif(checked.findings, checked.texts, "0")["runs"][0]["columnKind"] == "unicodeCodePoints"


@given(st.binary(max_size=60) | broken().map(lambda text: text.encode("utf-16")) | texts().map(str.encode))
@example(b"\xff\xfe\x00")
@example(b"\xef\xbb\xbf\xef\xbb\xbfnote: x")
def test_no_bytes_stop_reading(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        checked = from_bytes(Path(folder).resolve(), {ROOT: data})
    assert [f for f in checked.findings if misplaced(f, checked.texts)] == []


@given(texts())
def test_a_text_is_cut_where_it_can_be_joined_again(text: str) -> None:
    pieces = cut(text)
    assert "".join(piece for _, piece in pieces) == text
    assert all(text.startswith(piece, start) for start, piece in pieces)


@given(texts())
@example("| a\n|b\n  |\n")
def test_every_character_is_in_one_token_or_a_comment_or_blank(text: str) -> None:
    for _, piece in cut(one_kind_of_line_end(text)):
        taken = [False] * len(piece)
        for token in lexer(10_000).lex(piece).tokens:
            assert piece[token.start : token.end] == token.text and "\n" not in token.text
            assert not any(taken[token.start : token.end])
            taken[token.start : token.end] = [True] * len(token.text)
        start = 0
        for line in piece.split("\n"):
            _assert_layout(line, taken[start : start + len(line)])
            start += len(line) + 1


def _assert_layout(line: str, taken: list[bool]) -> None:
    """What no token has of a line is blank, a bar at its start, or a comment."""
    left = [i for i, c in enumerate(line) if not taken[i] and not c.isspace()]
    if left and line[left[0]] == "|" and not line[: left[0]].strip():
        del left[0]
    if left:
        assert line[left[0]] == "#" and not any(taken[left[0] :]), line


@given(texts())
def test_both_gears_and_larks_own_parser_make_one_tree(text: str) -> None:
    for _, piece in cut(one_kind_of_line_end(text)):
        tokens = lexer(DEPTH).lex(piece).tokens
        fast = parse(_TABLES, tokens)
        careful = recover(_TABLES, tokens)
        if isinstance(fast, Node):
            assert not careful.refused and careful.tree == fast and not careful.lost
            assert _by_lark(tokens) == fast
        else:
            assert careful.refused


@given(projects())
def test_both_gears_and_larks_own_parser_make_one_tree_of_a_good_map(contents: dict[str, str]) -> None:
    for text in contents.values():
        tokens = lexer(DEPTH).lex(text).tokens
        fast = parse(_TABLES, tokens)
        assert isinstance(fast, Node) and recover(_TABLES, tokens).tree == fast == _by_lark(tokens)


@pytest.mark.parametrize("text", SAMPLES)
def test_both_gears_and_larks_own_parser_make_one_tree_of_a_sample(text: str) -> None:
    for _, piece in cut(text):
        tokens = lexer(DEPTH).lex(piece).tokens
        fast = parse(_TABLES, tokens)
        if isinstance(fast, Node):
            assert recover(_TABLES, tokens).tree == fast == _by_lark(tokens)


@given(broken())
def test_a_piece_is_read_alike_whatever_stands_around_it(text: str) -> None:
    for _, piece in cut(text):
        alone = read(piece, DEPTH)
        assert read(piece, DEPTH) == alone
        assert all(0 <= f.span.start <= f.span.end <= len(piece) for f in alone.findings)


def _by_lark(tokens: list[Token]) -> Node:
    reading = _STOCK.parse_interactive(start="start")
    for token in tokens:
        reading.feed_token(lark.Token(token.type, token.text, start_pos=token.start))
    return _node(reading.feed_eof())  # type: ignore[no-untyped-call]


def _node(tree: lark.Tree[lark.Token]) -> Node:
    return Node(
        str(tree.data),
        [
            _node(c) if isinstance(c, lark.Tree) else Token(str(c.type), str(c), int(c.start_pos or 0))
            for c in tree.children
        ],
    )


# ------------------------------------------------------------------ maps


@given(projects())
def test_a_map_made_of_defined_names_and_known_forms_has_no_error(contents: dict[str, str]) -> None:
    project = loaded(contents)
    assert [f.message for f in project.findings if f.severity == "error"] == []
    assert set(project.texts) == set(contents)


@given(projects())
def test_a_map_survives_as_json(contents: dict[str, str]) -> None:
    document = Document.model_validate({"records": tuple(loaded(contents).map)})
    assert Document.model_validate_json(document.model_dump_json()) == document


@given(projects())
def test_a_map_survives_its_own_json_text(contents: dict[str, str]) -> None:
    m = loaded(contents).map
    text = api.to_json(m)
    assert api.from_json(text) == m and api.to_json(api.from_json(text)) == text


@given(projects())
def test_every_link_of_a_map_leads_somewhere_and_has_a_place(contents: dict[str, str]) -> None:
    project = loaded(contents)
    _assert_closed(project.map)
    for record in project.map:
        span = project.map.where(record.name)
        assert span.path in contents and span.start < span.end <= len(contents[span.path])


@given(broken())
def test_every_link_of_a_broken_map_leads_somewhere_too(text: str) -> None:
    _assert_closed(loaded(text).map)


@given(maps(), st.sampled_from(["\r\n", "\r"]))
def test_a_map_is_the_same_with_any_line_ends(text: str, end: str) -> None:
    assert loaded(text.replace("\n", end)).map == loaded(text).map


@given(maps(), st.integers(0, 99))
def test_comments_and_empty_lines_change_no_map(text: str, seed: int) -> None:
    chance = Random(seed)
    lines = [
        part
        for line in text.split("\n")
        for part in (*(chance.choice([[], [], [""], ["   # here"], ["# there"]])), line)
    ]
    assert loaded("\n".join(lines)).map == loaded(text).map


@given(projects(files=3))
def test_a_map_is_the_same_in_one_file_as_in_several(contents: dict[str, str]) -> None:
    joined: list[str] = []
    _join(ROOT, contents, [], joined)
    assert {**loaded("\n".join(joined)).map.records}.keys() == {**loaded(contents).map.records}.keys()


def _join(name: str, contents: dict[str, str], done: list[str], joined: list[str]) -> None:
    """Files in the order in which they count: what a file uses comes before it."""
    done.append(name)
    for other in contents:
        if f'use "{other}"' in contents[name] and other not in done:
            _join(other, contents, done, joined)
    lines = contents[name].split("\n")
    joined += [line for line in lines if not line.startswith("use ")]


# ------------------------------------------------------------------ parts of maps are maps


def _assert_closed(m: ArgMap) -> None:
    assert {name for record in m for _, _, name in linked(record)} <= set(m.records)
    assert all(record.name == name for name, record in m.records.items())


_DAYS = st.sampled_from(["1921", "1922-09", "1922-09-28", "1922-12-31", "2100", "-0700", "1922/1923", "[1921,1950]"])


@given(projects(), _DAYS, st.booleans())
def test_a_map_at_a_day_is_a_map_and_taking_it_again_changes_nothing(
    contents: dict[str, str], day: str, possibly: bool
) -> None:
    m = loaded(contents).map
    part = slices.at(m, edtf.read(day), possibly=possibly)
    _assert_closed(part)
    assert part.records.keys() <= m.records.keys()
    assert slices.at(part, edtf.read(day), possibly=possibly) == part


@given(projects(), _DAYS)
def test_what_certainly_stood_also_possibly_stood(contents: dict[str, str], day: str) -> None:
    m = loaded(contents).map
    certain, possible = (slices.at(m, edtf.read(day), possibly=p) for p in (False, True))
    assert certain.records.keys() <= possible.records.keys()


@given(projects())
def test_long_afterwards_only_what_has_ended_is_gone_and_what_hung_on_it(contents: dict[str, str]) -> None:
    m = loaded(contents).map
    later = edtf.read("Y17E5")
    gone = m.records.keys() - slices.at(m, later).records.keys()
    for name in gone:
        ended = isinstance(m[name], (Stance, Tie)) and m[name].when is not None
        assert ended or _waits(m, m[name], later) or {other for *_, other in linked(m[name])} & gone


def _waits(m: ArgMap, record: Record, day: When) -> bool:
    """Whether a record comes after an event of which nobody knows that it was over by the day."""
    events = [m[order.event].when for order in record.after] if isinstance(record, Timed) else []
    return any(when is not None and when.before(day) is not Answer.CERTAIN for when in events)


@given(projects(), st.sampled_from(["Y-17E5", "1922", "Y17E5"]))
def test_what_is_undated_is_so_at_any_day(contents: dict[str, str], day: str) -> None:
    m = loaded(contents).map
    undated = ArgMap({name: record.model_copy(update={"when": None}) for name, record in m.records.items()})
    assert slices.at(undated, edtf.read(day)) == undated


@given(projects(), st.integers(0, 9999))
def test_what_answers_a_question_is_a_map_and_answers_it_again(contents: dict[str, str], seed: int) -> None:
    m = loaded(contents).map
    chosen = frozenset(Random(seed).sample(sorted(m.records), min(3, len(m))))
    part = slices.keep(m, lambda record: record.name in chosen)
    _assert_closed(part)
    assert slices.keep(part, lambda record: record.name in part.records) == part
    assert slices.keep(m, lambda _: True) == m and len(slices.keep(m, lambda _: False)) == 0


@given(projects(), st.integers(0, 10_000), st.integers(0, 3))
def test_what_lies_around_a_name_is_a_map_that_grows_with_every_step(
    contents: dict[str, str], chosen: int, steps: int
) -> None:
    m = loaded(contents).map
    name = sorted(m.records)[chosen % len(m)]
    near, far = slices.around(m, name, steps), slices.around(m, name, steps + 1)
    _assert_closed(near)
    assert name in near and near.records.keys() <= far.records.keys() <= m.records.keys()
    assert slices.around(near, name, len(near)).records.keys() <= near.records.keys()


_QUESTIONS = st.lists(
    st.sampled_from(
        [
            "and",
            "or",
            "not",
            "(",
            ")",
            "anna",
            "kind:claim",
            "when:1922",
            "by:",
            "text:",
            '"so"',
            "*",
            "x:",
            ":",
            '"',
            " ",
        ]
    ),
    max_size=12,
)


@given(maps(), _QUESTIONS.map(" ".join) | st.text(max_size=20))
def test_any_question_is_answered_by_a_map_or_refused_with_a_hint(text: str, asked: str) -> None:
    m = loaded(text).map
    try:
        answers = question(asked, m)
    except BadQuestion as refused:
        assert refused.hint and str(refused)
    else:
        _assert_closed(slices.keep(m, answers))


def test_a_question_of_five_hundred_nots_is_answered_or_refused() -> None:
    # No law: Hypothesis lifts Python's limit of recursion.
    m = loaded("person anna: Anna").map
    try:
        assert len(slices.keep(m, question("not " * 499 + "anna", m))) == 0
    except BadQuestion as refused:
        assert refused.hint


@settings(max_examples=25)
@given(projects(), st.sampled_from(registry.names("argmap.views")), st.none() | _DAYS, st.integers(0, 10_000))
def test_every_view_shows_every_part_of_a_map(
    contents: dict[str, str], view: str, date: str | None, chosen: int
) -> None:
    m = loaded(contents).map
    day = edtf.read(date) if date else None
    near = slices.around(m, sorted(m.records)[chosen % len(m)], 1)
    for part in (m, near, ArgMap({}), *([slices.at(m, day)] if day else [])):
        picture, _ = api.picture(part, view, day)
        boxes = {box.id for box in picture.boxes} | {group.id for group in picture.groups}
        boxes |= {line.id for line in picture.lines}
        assert all(line.tail in boxes and line.head in boxes for line in picture.lines)
        assert render(picture, "txt").data


def test_there_is_nothing_around_a_name_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        slices.around(loaded("note: x").map, "nobody")


# ------------------------------------------------------------------ formatting


def words(text: str) -> list[str]:
    """Everything but white space between tokens: what formatting may not touch."""
    return text.split()


def _comments(text: str) -> list[str]:
    return [line.strip() for line in one_kind_of_line_end(text).split("\n") if line.strip().startswith("#")]


@given(texts())
def test_formatting_changes_no_word_and_keeps_every_comment(text: str) -> None:
    after = formatted(text)
    assert words(after) == words(text) or _unspaced(after) == _unspaced(text)
    assert _comments(after) == _comments(text)


def _unspaced(text: str) -> str:
    return "".join(text.split())


@given(texts())
def test_formatting_twice_is_formatting_once(text: str) -> None:
    once = formatted(text)
    assert formatted(once) == once


@given(projects())
def test_formatting_changes_no_map(contents: dict[str, str]) -> None:
    after = {name: formatted(text) for name, text in contents.items()}
    assert loaded(after).map == loaded(contents).map
    assert [f.message for f in loaded(after).findings] == [f.message for f in loaded(contents).findings]


@given(broken())
def test_formatting_changes_no_broken_map_and_mends_nothing_but_layout(text: str) -> None:
    layout = {"tab-indentation", "uneven-indentation"}
    before, after = loaded(text), loaded(formatted(text))
    if not any(f.rule.name in layout for f in before.findings):
        assert after.map == before.map
        assert _told(after.findings) == _told(before.findings)


def _told(findings: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return sorted((f.rule.name, f.message) for f in findings)


@given(maps())
def test_formatted_text_ends_with_one_line_end_and_holds_no_tab_or_loose_blank(text: str) -> None:
    after = formatted(text)
    assert not after or (after.endswith("\n") and not after.endswith("\n\n"))
    assert "\n\n\n" not in after
    assert all(line == line.rstrip(" \t") for line in after.split("\n"))
    assert all((len(line) - len(line.lstrip(" "))) % 2 == 0 for line in after.split("\n"))


# ------------------------------------------------------------------ warm reading


@st.composite
def edits(draw: st.DrawFn) -> tuple[dict[str, str], list[Edit]]:
    """Files, and changes to them one after another."""
    contents = draw(projects())
    changes = []
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(sorted(contents)))
        start = draw(st.integers(0, 5000))
        length = draw(st.sampled_from([0, 0, 1, 2, 30]))
        new = draw(st.sampled_from(["", "x", "\n", "  ", "\nperson new: N\n", "note: x\n", "(", "#", "pro: y", ":"]))
        changes.append(Edit(Span(name, start, start + length), new))
    return contents, changes


@given(edits())
def test_reading_again_after_an_edit_is_reading_afresh(case: tuple[dict[str, str], list[Edit]]) -> None:
    contents, changes = case
    kept = Kept()
    loaded(contents, kept)
    for change in changes:
        size = len(contents[change.span.path])
        start, end = min(change.span.start, size), min(change.span.end, size)
        path = change.span.path
        contents = {**contents, path: edited(contents[path], [Edit(Span(path, start, end), change.new)])}
        warm, cold = loaded(contents, kept), loaded(contents)
        assert list(warm.map.records.items()) == list(cold.map.records.items())
        assert warm.findings == cold.findings
        assert checking.check([warm]) == checking.check([cold])
        assert all(warm.map.where(r.name) == cold.map.where(r.name) for r in cold.map)
        assert warm.map.used == cold.map.used


@given(maps())
def test_reading_a_text_again_reads_nothing_anew(text: str) -> None:
    kept = Kept()
    first = loaded(text, kept)
    readings, lowered = dict(kept.readings), dict(kept.lowered)
    again = loaded(text, kept)
    assert kept.readings == readings and kept.lowered.keys() == lowered.keys()
    assert all(kept.lowered[key] is value for key, value in lowered.items())
    assert again.findings == first.findings and again.map == first.map
