"""Carneades' own example files, read from a copy that the variable ARGMAP_CARNEADES names, and judged by our lenses.

The files are MPL-2.0 and are not kept here. A copy: the folder `examples/AGs/YAML` of github.com/carneades/carneades-4.
"""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest

from argmap.semantics.structured.flat import flat
from argmap.semantics.structured.ordering import Ordering
from argmap.semantics.structured.rounds import rounds
from argmap.semantics.structured.standards import proofs
from argmap.semantics.structured.structure import Assertion, Inference, Standard, Statement, Structure
from argmap.semantics.structured.verdicts import Reading

VARIABLE = "ARGMAP_CARNEADES"
FOLDER = os.environ.get(VARIABLE, "")
pytestmark = pytest.mark.skipif(not FOLDER, reason=f"{VARIABLE} names no copy of Carneades' example files")
Label = Literal["in", "out", "undecided"]
# The files that need no rule engine, and their labels.
FILES, LABELS = 30, 163
STANDARDS: dict[str, Standard] = {
    "PE": "preponderance",
    "CCE": "clear-and-convincing",
    "BRD": "beyond-reasonable-doubt",
}
# What plain argument and attack cannot tell as Carneades does; the reasons stand in docs/evaluation.md.
TIES = {"bachelor", "caminada1", "risky-operation"}
CONTRADICTORY = {"paraconsistency"}
CUMULATIVE = {"mandatory-sentences"}


@cache
def files() -> dict[str, dict[str, Any]]:
    """The files that say what is expected of them and need no rule engine, by name."""
    yaml = pytest.importorskip("yaml", reason="reading Carneades' files takes PyYAML")
    read = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(Path(FOLDER).glob("*.yml"))}
    return {
        name: graph
        for name, graph in read.items()
        if graph.get("tests") and not {"argument_schemes", "language"} & set(graph)
    }


def structure(graph: dict[str, Any]) -> Structure:
    """A Carneades graph as ours: assumptions are asserted, issues exclude, convergent premises are steps each."""
    told = graph["statements"]
    assumed = {name for name, said in told.items() if isinstance(said, dict) and said.get("assumed")}
    assumed.update(graph.get("assumptions") or ())
    issues = [(issue["positions"], issue.get("standard")) for issue in (graph.get("issues") or {}).values()]
    standard = {name: STANDARDS[named] for positions, named in issues if named for name in positions}
    return Structure(
        tuple(Statement(name, None, standard.get(name)) for name in told),
        tuple(Assertion(name) for name in told if name in assumed),
        tuple(step for name, a in (graph.get("arguments") or {}).items() for step in steps(name, a)),
        exclusive=tuple(tuple(positions) for positions, _ in issues),
    )


def steps(name: str, argument: dict[str, Any]) -> list[Inference]:
    given = argument.get("premises") or []
    premises = tuple(given.values() if isinstance(given, dict) else given)
    groups = [(p,) for p in premises] if argument.get("scheme") == "convergent" else [premises]
    conclusion = argument["conclusion"]
    made = [Inference(f"{name}/{n}", name, "supports", conclusion, group, group) for n, group in enumerate(groups)]
    if argument.get("undercutter"):
        made.append(Inference(f"cut {name}", f"cut {name}", "undercuts", name, (argument["undercutter"],)))
    return made


def expected(graph: dict[str, Any]) -> list[tuple[str, Label]]:
    """Every label, as often as it is listed."""
    labels: tuple[Label, ...] = ("in", "out", "undecided")
    return [(name, label) for label in labels for name in graph["tests"].get(label) or ()]


def answered(s: Structure, *, specific: bool) -> dict[str, Label]:
    made = flat(s, Ordering(s, specific=specific))
    reading = Reading(made, *rounds(made.framework))
    said: dict[str, Label] = {"stands": "in", "falls": "out", "open": "undecided"}
    return {statement.name: said[reading.statement(statement.name).status] for statement in s.statements}


def proven(s: Structure) -> dict[str, Label]:
    said: dict[bool | None, Label] = {True: "in", False: "out", None: "undecided"}
    return {name: said[proof.met] for name, proof in proofs(s).statements.items()}


def differences(found: dict[str, dict[str, Label]]) -> Counter[str]:
    """Labels that differ, by file."""
    wrong = [name for name, graph in files().items() for each, label in expected(graph) if found[name][each] != label]
    return Counter(wrong)


def test_the_copy_holds_the_files_that_were_counted() -> None:
    assert len(files()) == FILES
    assert sum(len(expected(graph)) for graph in files().values()) == LABELS


def test_plain_grounded_finds_142_of_163_labels() -> None:
    wrong = differences({name: answered(structure(graph), specific=False) for name, graph in files().items()})
    assert LABELS - wrong.total() >= 142, wrong


def test_grounded_with_specificity_finds_148_of_163_labels() -> None:
    wrong = differences({name: answered(structure(graph), specific=True) for name, graph in files().items()})
    assert LABELS - wrong.total() >= 148, wrong
    assert set(wrong) <= TIES | CONTRADICTORY | CUMULATIVE


def test_proof_standards_find_all_but_contradictory_assumptions_and_cumulative_weights() -> None:
    wrong = differences({name: proven(structure(graph)) for name, graph in files().items()})
    assert set(wrong) <= CONTRADICTORY | CUMULATIVE, wrong
