"""Maps beside what is made of them, small enough to read.

Renew with `pytest --golden-update`, and read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap

HERE = Path(__file__).parent / "golden"


def made(path: Path, kind: str) -> str:
    """What a golden file of this kind holds: a view as text, a view at a day, the findings, the map as JSON."""
    debate = argmap.load_text(path.read_text("utf-8"), path.name)
    if kind == "findings":
        return debate.report()
    if kind == "json":
        return debate.keep("half").to_json()
    view, _, day = kind.partition("@")
    return (debate.at(day) if day else debate).render(view, "txt").decode()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("trial", "map"),
        ("trial", "matrix"),
        ("trial", "matrix@1922-04-15"),
        ("trial", "outline"),
        ("trial", "timeline"),
        ("trial", "timeline@1922-04-15"),
        ("trial", "network"),
        ("trial", "dialogue"),
        ("trial", "outcome"),
        ("trial", "evidence"),
        ("trial", "json"),
        ("broken", "findings"),
    ],
)
def test_a_map_gives_what_its_golden_file_holds(name: str, kind: str, request: pytest.FixtureRequest) -> None:
    golden = HERE / f"{name}.{kind}.txt"
    found = made(HERE / f"{name}.argmap", kind)
    if request.config.getoption("--golden-update"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")
