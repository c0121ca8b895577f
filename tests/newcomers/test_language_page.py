"""The page on the language shows what people copy: its examples are clean, and its table of lines is true."""

from __future__ import annotations

import re

import pytest
from telling import found
from test_docs import DOCS, FENCE

from argmap.syntax.grammar import tables
from argmap.syntax.parser import parse
from argmap.syntax.reading import lexer
from argmap.syntax.tree import Node

PAGE = (DOCS / "language.md").read_text("utf-8")
ROWS = re.findall(r"^\| `([^`]+)` \| .+? \| `([^`]+)` \| [^|]+ \|$", PAGE.split("## 13. ", 1)[1], re.M)
LANGUAGE = tables("argmap")


def test_no_example_raises_more_than_notes() -> None:
    for example in FENCE.finditer(PAGE):
        if "show=findings" not in (example["options"] or ""):
            assert [f for f in found(example["text"]).findings if f.severity != "info"] == []


def test_every_word_that_begins_a_line_has_one_row_in_the_table_of_lines() -> None:
    begins = {word for word, kind in LANGUAGE.words.items() if kind in LANGUAGE.keywords.values()}
    assert sorted(begins) == sorted(word for word, _ in ROWS)


@pytest.mark.parametrize(("word", "line"), ROWS)
def test_an_example_of_a_line_begins_with_its_word_and_can_be_read(word: str, line: str) -> None:
    assert line.split(word)[0] == ""
    assert isinstance(parse(LANGUAGE, lexer(1).lex(line).tokens, "stray"), Node)
