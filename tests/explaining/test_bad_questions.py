"""What cannot be judged or explained is refused in a few words, with a remedy, and nothing is printed by halves."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import alone, run

DEBATE = """person anna: Anna
event storm: A storm.
dispute wall: Shall it be rebuilt?
  position yes: Yes.
    pro safe (anna): It keeps the sea out.
  position no: No.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("text", "words", "says"),
    [
        ("", "eval -", "there is nothing to judge in this map"),
        ("person anna: Anna\n", "eval -", "there is nothing to judge in this map"),
        ("", "explain yes -", "no statement or argument is named `yes`"),
        (DEBATE, "explain yess -", "no statement or argument is named `yess`\n  hint: a similar name: `yes`"),
        (DEBATE, "explain wall -", "`wall` is a dispute, and only its answers stand or fall"),
        (DEBATE, "explain storm -", "`storm` is an event, and nothing that stands or falls"),
        (DEBATE, "explain safe - --without safe", "`safe` argues nothing without `safe`"),
        (DEBATE, "eval - --without nobody", "--without nobody: nothing has that name"),
        (DEBATE, "eval - --without storm", "--without storm: that is an event"),
        (DEBATE, "eval - --as nobody", "--as nobody: nothing has that name"),
        (DEBATE, "eval - --at yesterday", "--at yesterday: "),
        (DEBATE, "eval - --certainly", "--certainly"),
        (DEBATE, "eval - --keep (((", "--keep: "),
        (DEBATE, "eval - --semantics groundd", "nothing that judges a map is named `groundd`"),
        (DEBATE, "eval - --audiences", "nobody ranks anything"),
        (DEBATE, "explain yes - -o why.xyz", "`why.xyz` does not say what form to draw"),
    ],
)
def test_a_question_that_has_no_answer_is_refused(text: str, words: str, says: str) -> None:
    result = run(*words.split(), input=text)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr


@pytest.mark.parametrize(
    "text",
    [
        "claim x: X.\n  con nobody\n",
        "claim x: X.\n  con y: Y.\n    weight 1.5\n",
        "claim x: X.\n  con y: Y.\n    weight -0.5\n",
        "claim x: X.\n  contradicts x\n",
        "claim x: X.\n  con y: Y.\n    con y\n",
        "claim x: X.\n  con y: Y.\n    undercut z: Z.\n      undercut z\n",
    ],
    ids=["unknown", "over-1", "below-0", "contradicts-itself", "attacks-itself", "undercuts-itself"],
)
@pytest.mark.parametrize("words", ["eval -", "explain x -", "explain x - --format dialogue"])
def test_a_map_with_errors_is_not_judged(text: str, words: str) -> None:
    result = run(*words.split(), input=text)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nothing was judged" in result.stderr


def test_what_attacks_itself_by_a_long_way_is_judged_and_told() -> None:
    """Two that undercut each other, and one that undercuts what it rests on, are no errors, and no end of words."""
    text = "claim x: X.\n  pro a: A.\n    undercut b: B.\n      undercut a\n  con c: C.\n    premise x\n"
    for name in "xabc":
        for form in ("text", "dialogue", "json"):
            result = run("explain", name, "-", "--format", form, input=text)
            assert result.exit_code == 0, result.stderr
            assert len(result.stdout.splitlines()) < 60 or form == "json"


def test_where_only_premises_are_left_they_are_shown() -> None:
    assert "stands" in run("eval", "-", input="claim x: X.\n  pro y: Y.\n    premise x\n").stdout
