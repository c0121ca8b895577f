"""Map files as pytest tests: every `expect` line of a `*.argmap` file is an item.

Knows pytest, and nothing of maps until one is collected: whoever has argmap installed loads this with every run.
`argmap_collect = false` in pytest's settings turns it off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from argmap.api import Debate
    from argmap.diagnostics.diagnostic import Diagnostic
    from argmap.expect.verdict import Result


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini("argmap_collect", "run the `expect` lines of *.argmap files as tests", type="bool", default=True)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> MapFile | None:
    wanted = file_path.suffix == ".argmap" and parent.config.getini("argmap_collect")
    return MapFile.from_parent(parent, path=file_path) if wanted else None


class MapFile(pytest.File):
    """A map and what it expects."""

    def collect(self) -> Iterator[Expected]:
        from argmap.checking import damaged
        from argmap.diagnostics.terminal import full
        from argmap.expect.run import expectations
        from argmap.expect.words import words

        project = self.debate.project
        damage = damaged(project)
        if damage:
            raise self.CollectError(full(damage, project.texts))
        seen: Counter[str] = Counter()
        for expectation in expectations(project.map, project.root):
            said = words(expectation)
            seen[said] += 1
            place = project.map.line(expectation.name)
            assert place, "what was read from a file has a place in it"
            name = f"{said} #{seen[said]}" if seen[said] > 1 else said
            yield Expected.from_parent(self, name=name, record=expectation.name, line=place[1])

    @cached_property
    def debate(self) -> Debate:
        """The map, loaded once."""
        from argmap import api
        from argmap.config import BadConfig
        from argmap.project import Refusal

        try:
            return api.load(_short(self.path))
        except (Refusal, BadConfig) as wrong:
            raise self.CollectError(f"error: {wrong}\n  hint: {wrong.hint}") from None

    def result(self, name: str) -> Result:
        """What comes of one expectation, by the name of its record."""
        from argmap.checking import tested

        config = self.debate.config
        only = tested(
            self.debate.project, config.select, config.ignore, strict=config.strict, only=lambda e: e.name == name
        )
        return only.results[0]


class Expected(pytest.Item):
    """One `expect` line."""

    parent: MapFile

    def __init__(self, *, record: str, line: int, **given: Any) -> None:
        super().__init__(**given)
        self.record = record
        self.line = line

    def runtest(self) -> None:
        finding = self.parent.result(self.record).finding
        if finding:
            raise _Unmet(finding)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        from argmap.diagnostics.terminal import full

        if isinstance(excinfo.value, _Unmet):
            return full([excinfo.value.finding], self.parent.debate.project.texts)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.line - 1, self.name


class _Unmet(Exception):  # noqa: N818 - it is no error of ours
    """An expectation is not met."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding.message)
        self.finding = finding


def _short(path: Path) -> str:
    """A path as a person at this folder would write it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
