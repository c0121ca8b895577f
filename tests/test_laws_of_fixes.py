"""Laws of fixes: on every text that Hypothesis can think of."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mends import after, comments, mend
from running import alone
from strategies import SAMPLES, broken, projects, texts
from telling import ROOT, found, loaded

from argmap.diagnostics.fixes import mends
from argmap.mending import Mended
from argmap.syntax.grammar import tables
from argmap.syntax.reading import lexer
from argmap.text import Edit, Span

# A comment of these is of no use, and is what is mended.
COMMENTS = ("needless-allow", "unknown-allow")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


def settled(made: Mended) -> bool:
    """Whether nothing that can be mended safely is left, but what lies in a file that is not clean text."""
    unclean = any(f.rule.name in ("damaged-text", "line-too-long") for f in made.left.findings)
    return unclean or not any(mends(f) for f in made.left.findings)


@given(texts())
@example("person Anna: A # one\n\tNote: B # two\n  # three\n")
def test_safe_fixes_come_to_an_end_and_lose_no_comment(text: str) -> None:
    made = mend(text)
    told = after(made, {ROOT: text})[ROOT]
    assert settled(made) and mend(told).changed == {}
    assert comments(told) == comments(text)


@given(texts())
def test_other_fixes_come_to_an_end_and_lose_no_comment_but_one_that_is_of_no_use(text: str) -> None:
    made = mend(text, unsafe=True)
    told = after(made, {ROOT: text})[ROOT]
    assert mend(told, unsafe=True).changed == {}
    if not any(f.rule.name in COMMENTS for f in made.done):
        assert comments(told) == comments(text)


@given(broken())
def test_a_map_changes_only_where_something_could_not_be_read(text: str) -> None:
    made = mend(text)
    # A tab is read as the blanks that it becomes; all else that is mended was lost to the map.
    if {f.rule.name for f in made.done} <= {"tab-indentation"}:
        assert loaded(after(made, {ROOT: text})[ROOT]).map == loaded(text).map
    assert all(f.severity == "error" and f.rule.code < "AM1" for f in made.done)


@pytest.mark.parametrize("text", SAMPLES)
def test_safe_fixes_of_a_sample_lose_no_comment_and_add_no_error(text: str) -> None:
    made = mend(text)
    told = after(made, {ROOT: text})[ROOT]
    assert comments(told) == comments(text) and settled(made)
    errors = [sum(f.severity == "error" for f in findings) for findings in (made.left.findings, found(text).findings)]
    assert errors[0] <= errors[1]


@given(projects(), st.integers(0, 2**32 - 1))
def test_what_was_typed_by_habit_is_put_right_again(contents: dict[str, str], seed: int) -> None:
    """Tabs, capital letters at the beginning of a line, and typographic quotation marks, anywhere."""
    typed = {path: _typed(text, Random(seed)) for path, text in contents.items()}
    made = mend(typed)
    told = after(made, typed)
    assert [line for path in contents for line in unlike(told[path], contents[path])] == []


def unlike(text: str, other: str) -> list[tuple[str, str]]:
    return [pair for pair in zip_longest(text.split("\n"), other.split("\n"), fillvalue="") if pair[0] != pair[1]]


def _typed(text: str, chance: Random) -> str:
    keywords = set(tables("argmap").keywords.values()) - {"NAME"}
    edits = []
    for token in lexer(60).lex(text).tokens:
        line = text.rfind("\n", 0, token.start) + 1
        first = not text[line : token.start].strip()
        if chance.random() < 0.5 or "\t" in text[line : token.start]:
            continue
        if first and token.type in keywords:
            edits.append(Edit(Span("", token.start, token.end), token.text.title()))
            if not (token.start - line) % 2:
                edits.append(Edit(Span("", line, token.start), "\t" * ((token.start - line) // 2)))
        elif token.type == "STRING":
            edits.append(Edit(Span("", token.start, token.end), f"“{token.text[1:-1]}”"))
    for edit in sorted(edits, key=lambda e: -e.span.start):
        text = text[: edit.span.start] + edit.new + text[edit.span.end :]
    return text
