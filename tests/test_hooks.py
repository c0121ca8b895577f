"""What pre-commit and a build server are told to run: that it exists, and that a new project passes it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from running import alone, run

from argmap import registry

ROOT = Path(__file__).parents[1]
# What pre-commit reads of a hook (its documentation, "Creating new hooks"), as far as ours say it.
FIELDS = {"id", "name", "description", "entry", "language", "files", "require_serial", "pass_filenames"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


def hooks(text: str) -> list[dict[str, str]]:
    """The hooks of a file, each as field -> value: one line a field, which is all of YAML that ours use."""
    lines = [line.replace("- ", "  ", 1) if line.lstrip().startswith("- id:") else line for line in text.split("\n")]
    found: list[dict[str, str]] = []
    for line in lines:
        field = re.fullmatch(r"\s+(\w+): (.+)", line)
        if field and field[1] == "id":
            found.append({})
        if field and found:
            found[-1][field[1]] = field[2]
    return found


def test_the_hooks_of_the_project_are_its_commands() -> None:
    offered = hooks((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["entry"] for hook in offered] == ["argmap fmt", "argmap check", "argmap test"]
    for hook in offered:
        assert {"id", "name", "entry", "language"} <= set(hook) <= FIELDS
        assert hook["entry"].split()[1] in registry.names("argmap.cli")
        assert hook["id"] == hook["entry"].replace(" ", "-") and hook["language"] == "python"
        assert re.search(hook["files"], "maps/one.argmap") and not re.search(hook["files"], "one.argmap.bak")


@pytest.mark.parametrize("template", ["debate", "dispute", "classroom"])
def test_a_new_project_passes_what_it_is_told_to_run(template: str) -> None:
    run("init", "--template", template)
    told = Path(".pre-commit-config.yaml").read_text("utf-8")
    commands = [
        shlex.split(hook["entry"]) + ([] if hook.get("pass_filenames") == "false" else [f"maps/{template}.argmap"])
        for hook in hooks(told)
    ]
    ci = Path(".github/workflows/argmap.yml").read_text("utf-8")
    commands += [shlex.split(line) for line in re.findall(r"^ +- run: (argmap .+)$", ci, re.M)]
    assert {command[1] for command in commands} == {"fmt", "check", "test"}
    for command in commands:
        assert run(*command[1:]).exit_code == 0, command
