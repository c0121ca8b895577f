"""Worked examples of papers, textbooks and other programs' own tests, by their source."""

from __future__ import annotations

import pytest

from argmap.semantics.framework import Framework
from argmap.solving.tasks import SEMANTICS, task
from semantics.frameworks import arrows

# The framework; then for some semantics all extensions, each as the names in it.
CASES: dict[str, tuple[Framework, dict[str, list[str]]]] = {
    "the example in the rules of ICCMA 2023": (
        arrows("1>2>4 4=5 5>5", "3"),
        {"GR": ["1 3"], "CO": ["1 3", "1 3 4"], "PR": ["1 3 4"], "ST": ["1 3 4"], "SST": ["1 3 4"], "ID": ["1 3 4"]},
    ),
    "the Nixon diamond": (arrows("a=b"), {"GR": [""], "PR": ["a", "b"], "ST": ["a", "b"], "ID": [""]}),
    "a chain of three, Carneades": (arrows("1>2>3"), {"GR": ["1 3"], "PR": ["1 3"]}),
    "an odd circle, Caminada": (
        arrows("a>b>c>a"),
        {"PR": [""], "SST": [""], "ST": [], "STG": ["a", "b", "c"], "NA": ["a", "b", "c"]},
    ),
    "an even circle, Carneades": (arrows("a>b>c>d>a"), {"PR": ["a c", "b d"], "ST": ["a c", "b d"], "GR": [""]}),
    "an even circle beside something else, Carneades": (arrows("a>b>c>d>a", "e"), {"PR": ["a c e", "b d e"]}),
    "one complete extension, PyArg": (arrows("b>c c=d"), {"CO": ["b d"], "PR": ["b d"], "ST": ["b d"]}),
    "ideal beyond grounded, Dung, Mancarella and Toni 2007": (
        arrows("a>a a=b c=d"),
        {"GR": [""], "PR": ["b c", "b d"], "ID": ["b"]},
    ),
    "sceptical but not ideal, Dung, Mancarella and Toni 2007": (
        arrows("a>a a=b c=d c>e d>e e>f"),
        {"PR": ["b c f", "b d f"], "ID": ["b"]},
    ),
    "odd circles in a row, Gaggl and Woltran 2013, example 2.8": (
        arrows("a>b>c>a b>d b>e d>f e=f f>g>h>i>f"),
        {"PR": ["g i"], "ID": ["g i"], "ST": []},
    ),
    "floating acceptance": (
        arrows("a=b a>c b>c c>d"),
        {"GR": [""], "ID": [""], "PR": ["a d", "b d"]},
    ),
    "preferred but not semi-stable, Caminada 2006": (
        arrows("a=b b>c>d>e>c"),
        {"PR": ["a", "b d"], "ST": ["b d"], "SST": ["b d"], "ID": [""], "EAG": ["b d"]},
    ),
    "reinstated either way, Scalop": (
        arrows("0>1>2 1>3 2=3 2>4 3>4 4>5"),
        {"GR": ["0"], "PR": ["0 2 5", "0 3 5"], "ID": ["0"]},
    ),
    "an odd circle beside a self-attack, Tweety": (
        arrows("a>b>c>a c=d d>d"),
        {"CO": [""], "ST": [], "STG": ["a", "b", "c"]},
    ),
    "two ways to answer, Tweety": (
        arrows("1>2>3>4 3=5 5>6 6>2"),
        {"GR": ["1"], "PR": ["1 3 6", "1 4 5"], "ST": ["1 3 6", "1 4 5"]},
    ),
    "basic, Carneades": (
        arrows("a>b c>b c=d d>e e>g g>f f>e"),
        {"GR": ["a"], "PR": ["a c", "a d g"], "ST": ["a d g"]},
    ),
}
ANSWERS = [(case, code) for case, (_, answers) in CASES.items() for code in answers]


@pytest.mark.parametrize(("case", "code"), ANSWERS, ids=[f"{case} - {code}" for case, code in ANSWERS])
def test_a_worked_example_comes_out_as_its_source_has_it(case: str, code: str) -> None:
    f, answers = CASES[case]
    _, semantics = task(f"EE-{code}")
    assert sorted(" ".join(f.named(s)) for s in semantics.extensions(f)) == sorted(answers[code])


@pytest.mark.parametrize("code", SEMANTICS)
def test_a_framework_without_arguments_has_the_empty_extension(code: str) -> None:
    _, semantics = task(f"EE-{code}")
    assert list(semantics.extensions(Framework(0, [], []))) == [frozenset()]


def test_what_floats_is_accepted_sceptically_by_preferred_and_not_by_grounded() -> None:
    f, _ = CASES["floating acceptance"]
    d = f.index()["d"]
    assert task("DS-PR")[1].sceptical(f, d) == (True, None)
    assert task("DS-GR")[1].sceptical(f, d) == (False, frozenset())


def test_without_a_stable_extension_nothing_is_accepted_credulously_and_everything_sceptically() -> None:
    for case, (f, answers) in CASES.items():
        if answers.get("ST") == []:
            _, stable = task("DC-ST")
            for a in range(len(f)):
                assert stable.credulous(f, a) == (False, None), case
                assert stable.sceptical(f, a) == (True, None), case
