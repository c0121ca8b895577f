"""Laws of reading and linking: on every text that Hypothesis can think of."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import lark
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import SAMPLES, broken, maps, projects, texts
from telling import ROOT, assert_closed, found, from_bytes, loaded, misplaced

from argmap import api
from argmap.diagnostics import rows, sarif, terminal
from argmap.model.records import Document
from argmap.syntax import grammar
from argmap.syntax.parser import parse, recover
from argmap.syntax.reading import cut, lexer, one_kind_of_line_end, read
from argmap.syntax.tree import Node, Token

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
    assert_closed(project.map)
    for record in project.map:
        span = project.map.where(record.name)
        assert span.path in contents and span.start < span.end <= len(contents[span.path])


@given(broken())
def test_every_link_of_a_broken_map_leads_somewhere_too(text: str) -> None:
    assert_closed(loaded(text).map)


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
