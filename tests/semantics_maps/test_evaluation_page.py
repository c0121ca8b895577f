"""What docs/evaluation.md says of its maps is so: its `expect` lines, and its prose on numbers and audiences."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap
from argmap import registry
from argmap.compile.evaluation import STANDARDS, answered, for_whom, lens, proven, weighed
from argmap.model.graph import ArgMap
from argmap.model.sources import Expectation
from argmap.semantics.structured.views import COMPLETE

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "evaluation.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```argmap[^\n]*\n(.*?)^```$", PAGE, re.M | re.S)
MODELS = registry.names("argmap.semantics.gradual")
MAPS = sorted((ROOT / "maps").glob("*.argmap"))


def unmet(m: ArgMap) -> list[str]:
    """The expectations on what stands and what is stronger that are not met."""
    return [e.name for e in m.of(Expectation) if e.form in ("standing", "strength") and not met(m, e)]


def met(m: ArgMap, e: Expectation) -> bool:
    assert e.subject
    if e.form == "strength":
        assert e.object
        return weighed(m, model=e.semantics or "df-quad").stronger(e.subject, e.object) is not e.negated
    found = answered(m, semantics=e.semantics or "grounded").verdict(e.subject)
    return (found.status == e.verb) is not e.negated


@pytest.mark.parametrize("text", EXAMPLES, ids=lambda text: text.split(":")[0].split()[-1])
def test_an_example_comes_out_as_it_says(text: str) -> None:
    debate = argmap.load_text(text)
    assert [f for f in debate.check() if f.severity == "error"] == []
    assert unmet(debate.map) == []


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_what_the_maps_that_come_with_it_expect_comes_out(path: Path) -> None:
    assert unmet(argmap.load(path).map) == []


def example(first: str) -> ArgMap:
    """The map of the page that holds some words."""
    (text,) = (text for text in EXAMPLES if first in text)
    return argmap.load_text(text).map


def test_each_judges_by_his_own_values() -> None:
    store = example("dispute store")
    assert [answered(store, audience=who).verdict("table").status for who in ("", "ines", "dov")] == [
        "open",
        "stands",
        "falls",
    ]
    found = for_whom(store, ["table", "log"])
    assert found.subjective("table") and found.subjective("log") and not found.objective("table")


def test_the_gate_is_more_likely_open_than_not_and_that_is_not_enough() -> None:
    gate = proven(example("dispute gate"))
    proof = gate.proof("left")
    assert (proof.met, proof.standard, proof.pro, proof.con) == (False, "clear-and-convincing", 0.9, 0.6)
    assert gate.found.meets("left", "preponderance") is True


def test_the_page_names_the_lenses_that_there_are() -> None:
    named = set(re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.M)) & {*_all("weighed"), *_all("proven")}
    assert named == {*_all("weighed"), *_all("proven")}
    assert all(name in PAGE for name in _all("answered"))


def _all(kind: str) -> set[str]:
    return {name for name in (*COMPLETE, *MODELS, *STANDARDS) if lens(name) == kind}
