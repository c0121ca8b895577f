"""Expectations of whole maps: what checking finds, what is not run, whose lines are run, and laws for all of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from quarrel import QUARREL, tried
from strategies import projects
from telling import ROOT, found, ill_told, loaded, misplaced

import argmap
from argmap import api, checking
from argmap.config import Config
from argmap.diagnostics.diagnostic import page
from argmap.expect.rules import FAILED
from argmap.expect.run import expectations, results
from argmap.expect.words import words

HERE = Path(__file__).parent
PAGES = [HERE.parent / "README.md", *sorted((HERE.parent / "docs").glob("*.md"))]
FENCE = re.compile(r"^```argmap(?!.*show=findings)[^\n]*\n(.*?)^```$", re.M | re.S)
EXAMPLES = [text for page in PAGES for text in FENCE.findall(page.read_text("utf-8")) if text]

# Forms that take a `not`.
CONTRARY = ("stance", "silence", "membership", "standing", "strength")

# ------------------------------------------------------------------ what checking finds


def test_an_expectation_of_no_warnings_names_the_first_finding() -> None:
    noted = "person anna: Anna\nnote: Nobody knows.\n"
    warned = "person anna: Anna\nnote (anna): She [@x] knows.\nnote: It [@x] is so.\n"
    assert [r.status for r in tried("no warnings", "no errors", before=noted)] == ["passed", "passed"]
    warnings, errors = tried("no warnings", "no errors", before=warned)
    assert (warnings.status, errors.status) == ("failed", "passed")
    assert warnings.reason == (
        "checking finds 2 findings, the first: a citation in the middle of prose is read as prose [stray-citation]"
    )
    assert warnings.finding and warnings.finding.hint == "mend what is found, or allow it with a comment"


def test_an_expectation_of_no_warnings_heeds_what_a_comment_allows() -> None:
    text = "note: She [@x] knows.\n"
    assert tried("no warnings", before=f"# allow stray-citation\n{text}")[0].status == "passed"
    assert tried("no warnings", before=text)[0].reason.startswith("checking finds this: ")


def test_an_expectation_of_no_warnings_heeds_the_settings() -> None:
    project = loaded("note: She [@x] knows.\nexpect no warnings\n")
    assert [r.status for r in checking.tested(project, ignore=["stray-citation"]).results] == ["passed"]


# ------------------------------------------------------------------ what is not run


def test_a_map_with_errors_is_not_held_to_what_it_expects() -> None:
    project = loaded("person anna: Anna\nnote (ana): She knows.\nexpect no errors\n")
    tested = checking.tested(project)
    assert [(r.status, r.reason) for r in tested.results] == [("skipped", "not run: the map has errors")]
    assert [f.rule.name for f in tested.damage] == ["unknown-name"] and tested.fails


def test_an_error_that_a_comment_allows_is_damage_all_the_same() -> None:
    project = loaded("# allow unknown-name\nnote (ana): She knows.\nexpect no errors\n")
    assert checking.tested(project).damage


def test_only_what_a_file_itself_expects_is_run() -> None:
    files = {ROOT: 'use "b.argmap"\nexpect anna holds half\n', "b.argmap": f"{QUARREL}expect anna holds owner\n"}
    assert [r.words for r in checking.tested(loaded(files)).results] == ["anna holds half"]


# ------------------------------------------------------------------ the faces


def test_a_loaded_map_tells_what_comes_of_its_expectations() -> None:
    ran = argmap.load_text(f"{QUARREL}expect anna holds half\nexpect bert holds half\n").test()
    assert [type(r) for r in ran] == [argmap.Result, argmap.Result]
    assert [r.status for r in ran] == ["passed", "failed"]


def test_what_the_rule_calls_bad_fails_and_what_it_calls_good_passes() -> None:
    said = page(FAILED)
    assert [r.status for r in argmap.load_text(said.bad).test()] == ["failed"]
    assert [r.status for r in argmap.load_text(said.good).test()] == ["passed"]
    assert {f.severity for text in (said.bad, said.good) for f in found(text).findings} <= {"info"}


def test_the_maps_that_come_with_it_are_as_they_expect() -> None:
    ran = [r for t in api.tested([str(HERE.parent / "maps")], Config()) for r in t.results]
    assert len(ran) > 60 and [(r.words, r.reason) for r in ran if r.status != "passed"] == []


@pytest.mark.parametrize("text", EXAMPLES)
def test_what_the_examples_expect_is_so(text: str) -> None:
    assert [(r.words, r.reason) for r in argmap.load_text(text).test() if r.status != "passed"] == []


@pytest.mark.parametrize("path", sorted((HERE.parent / "argmap" / "templates").glob("*.argmap")), ids=lambda p: p.stem)
def test_what_a_first_map_expects_is_so(path: Path) -> None:
    assert {r.status for r in argmap.load(path).test()} == {"passed"}


# ------------------------------------------------------------------ laws


@given(projects())
def test_whatever_is_expected_of_whatever_map_is_met_or_told(contents: dict[str, str]) -> None:
    project = loaded(contents)
    for result in results(project.map, expectations(project.map), ()):
        assert result.span.path in project.texts and result.words
        assert result.status in ("passed", "failed")
        assert (result.status == "failed") == (result.finding is not None)
        assert bool(result.reason) == (result.status != "passed")
        if result.finding:
            assert ill_told(result.finding) == [] and misplaced(result.finding, project.texts) == []


@given(projects())
def test_of_an_expectation_and_its_contrary_exactly_one_is_met(contents: dict[str, str]) -> None:
    m = loaded(contents).map
    wanted = [e for e in expectations(m) if e.form in CONTRARY]
    contrary = [e.model_copy(update={"negated": not e.negated}) for e in wanted]
    for one, other in zip(results(m, wanted, ()), results(m, contrary, ()), strict=True):
        assert {one.status, other.status} == {"passed", "failed"}


@given(projects())
def test_the_words_of_an_expectation_are_read_as_that_expectation(contents: dict[str, str]) -> None:
    m = loaded(contents).map
    for e in expectations(m):
        again = loaded({**contents, ROOT: f"{contents[ROOT]}\nexpect {words(e)}\n"}).map
        same = {"name": e.name, "map": e.map}
        last = [x for x in expectations(again) if words(x) == words(e)][-1]
        assert last.model_copy(update=same) == e
