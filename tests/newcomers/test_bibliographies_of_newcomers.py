"""What a bibliography takes from other places of its own, and marks that LaTeX would swallow."""

from __future__ import annotations

import pytest

from argmap.bibliography import bibtex
from argmap.compile.shelf import Told, source
from argmap.text import Text


def told(text: str, key: str) -> Told:
    return next(e for e in bibtex.read(Text("refs.bib", text)).entries if e.key == key).told()


def dated(text: str, key: str) -> str:
    made, wrong = source(next(e for e in bibtex.read(Text("refs.bib", text)).entries if e.key == key))
    assert wrong == [] and made.when
    return made.when.text


STRINGS = '@string{wall = "The Wall"}\n@string(Gate = {The Gate})\n'


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("wall", "The Wall"),
        ("WALL", "The Wall"),
        ("wall # { and } # gate", "The Wall and The Gate"),
        ('"A " # wall', "A The Wall"),
        ('{A {W}all, } # 1931 # "."', "A Wall, 1931."),
        ("{C # sharp}", "C # sharp"),
    ],
)
def test_strings_are_put_in_and_parts_are_joined(value: str, title: str) -> None:
    assert told(f"{STRINGS}@book{{one, title = {value}}}", "one") == Told(title)


def test_a_string_that_nobody_defines_is_told() -> None:
    assert told("@book{one, title = wall # { and } # gate}", "one").doubts == (
        "`title` names the string `wall`, which is not defined",
        "`title` names the string `gate`, which is not defined",
    )
    assert told("@book{one, title = {A}, month = may # {~5}, year = 1931}", "one").doubts == ()


def test_what_a_parent_has_is_lent_and_what_an_entry_says_itself_counts() -> None:
    text = (
        "@incollection{one, title = {A part}, crossref = {book}}\n@incollection{two, crossref = {book}}\n"
        "@collection{book, title = {The whole}, editor = {Vale, Ann}, year = 1931, crossref = {series}}\n"
        "@collection{series, url = {http://a.example}, crossref = {book}}\n"
    )
    assert told(text, "one") == Told("A part", ("Ann Vale",), "1931", url="http://a.example")
    assert told(text, "two").title == "The whole"
    assert told("@book{one, title = {A}, crossref = {gone}}", "one").doubts == (
        "`crossref` names the entry `gone`, which is not there",
    )


@pytest.mark.parametrize("date", ["1931~", r"1931\textasciitilde", r"1931\textasciitilde{}", r"1931\~{}"])
def test_a_tilde_behind_a_date_is_a_mark_of_it(date: str) -> None:
    assert dated(f"@book{{one, date = {{{date}}}}}", "one") == "1931~"
    assert dated(f"@book{{one, year = {{{date}}}}}", "one") == "1931~"
