"""Map files as pytest tests: what is collected, what is reported, and what it costs those who have no map."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points

import pytest

FENCE = """\
person anna: Anna
person bert: Bert
dispute fence: Who pays?
  position half: Each pays half.
    held by anna (1922-05/)
  position owner: The owner pays.
    held by bert
  outcome open
"""
MIXED = f"""\
{FENCE}
expect anna holds half (1922-06)
expect anna holds half (1922-04)
expect bert holds owner
expect half open
"""


@pytest.fixture(autouse=True)
def installed() -> None:
    found = entry_points(group="pytest11")
    assert "argmap.pytest_plugin" in {entry.value for entry in found}, "install argmap again: `make install`"


def _map(pytester: pytest.Pytester, content: str = MIXED, name: str = "fence") -> None:
    pytester.path.joinpath(f"{name}.argmap").write_text(content, "utf-8")


def test_every_expectation_is_a_test_of_its_own(pytester: pytest.Pytester) -> None:
    _map(pytester)
    result = pytester.runpytest("-v")
    result.assert_outcomes(passed=3, failed=1)
    result.stdout.fnmatch_lines(
        [
            "fence.argmap::anna holds half (1922-06) PASSED*",
            "fence.argmap::anna holds half (1922-04) FAILED*",
            "fence.argmap::bert holds owner PASSED*",
            "fence.argmap::half open PASSED*",
        ]
    )


def test_a_failure_is_told_in_our_words_and_without_a_traceback(pytester: pytest.Pytester) -> None:
    _map(pytester)
    result = pytester.runpytest()
    result.stdout.fnmatch_lines(
        [
            "*___ anna holds half (1922-04) ___*",
            "error[[]AM601]: `anna` holds `half` (from May 1922); that is after April 1922",
            "  --> fence.argmap:11:25",
            "  11 | expect anna holds half (1922-04)",
            "     = hint: mend the map, *",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*pytest_plugin*")


def test_reports_name_the_file_and_the_line(pytester: pytest.Pytester) -> None:
    _map(pytester)
    items, _ = pytester.inline_genitems()
    assert [item.location for item in items][:2] == [
        ("fence.argmap", 9, "anna holds half (1922-06)"),
        ("fence.argmap", 10, "anna holds half (1922-04)"),
    ]


def test_a_map_with_errors_cannot_be_collected_and_says_why(pytester: pytest.Pytester) -> None:
    _map(pytester, f"{FENCE}note (ana): She knows.\nexpect bert holds owner\n")
    result = pytester.runpytest()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(
        ["error[[]AM101]: no person, body or group is named `ana`", "  --> fence.argmap:9:7", "*hint: *`anna`"]
    )
    result.stdout.no_fnmatch_line("*Traceback*")


def test_settings_that_cannot_be_used_are_said_to_be_so(pytester: pytest.Pytester) -> None:
    _map(pytester)
    pytester.path.joinpath("argmap.toml").write_text("strikt = true\n", "utf-8")
    result = pytester.runpytest()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["error: *no setting is named `strikt`", "  hint: *`strict`"])


def test_a_mistake_of_ours_is_no_failed_expectation(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise AssertionError("a mistake of ours")

    _map(pytester)
    monkeypatch.setattr("argmap.checking.tested", broken)
    result = pytester.runpytest()
    result.assert_outcomes(failed=4)
    result.stdout.fnmatch_lines(["*AssertionError: a mistake of ours*"])


@pytest.mark.parametrize(
    ("arguments", "outcomes"),
    [
        (["-k", "anna and not 04"], {"passed": 1, "deselected": 4}),
        (["-x"], {"passed": 1, "failed": 1}),
        (["fence.argmap::bert holds owner"], {"passed": 1}),
        (["other.argmap"], {"passed": 1}),
        (["."], {"passed": 4, "failed": 1}),
    ],
)
def test_what_is_run_can_be_chosen_as_always(
    pytester: pytest.Pytester, arguments: list[str], outcomes: dict[str, int]
) -> None:
    _map(pytester)
    _map(pytester, f"{FENCE}expect bert holds owner\n", "other")
    pytester.runpytest(*arguments).assert_outcomes(**outcomes)


def test_what_failed_last_can_be_run_alone(pytester: pytest.Pytester) -> None:
    _map(pytester)
    pytester.runpytest()
    pytester.runpytest("--lf").assert_outcomes(failed=1)


def test_collecting_runs_nothing(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.checking.tested", None)
    _map(pytester)
    result = pytester.runpytest("--collect-only", "-q")
    assert result.ret == 0
    result.stdout.fnmatch_lines(["fence.argmap::anna holds half (1922-06)", "fence.argmap::half open"])


def test_what_is_expected_twice_is_two_tests(pytester: pytest.Pytester) -> None:
    _map(pytester, f"{FENCE}expect bert holds owner\nexpect bert  holds owner\n")
    items, _ = pytester.inline_genitems()
    assert [item.name for item in items] == ["bert holds owner", "bert holds owner #2"]
    pytester.runpytest().assert_outcomes(passed=2)


def test_what_a_used_file_expects_is_run_once(pytester: pytest.Pytester) -> None:
    _map(pytester, 'use "parts/fence.argmap"\nexpect bert holds owner\n', "whole")
    pytester.mkdir("parts").joinpath("fence.argmap").write_text(f"{FENCE}expect anna holds half\n", "utf-8")
    pytester.path.joinpath("argmap.toml").touch()
    pytester.runpytest().assert_outcomes(passed=2)


def test_no_warnings_heeds_the_settings_beside_the_map(pytester: pytest.Pytester) -> None:
    _map(pytester, "person anna: Anna\nnote (anna): She [@x] knows.\nexpect no warnings\n")
    pytester.runpytest().assert_outcomes(failed=1)
    pytester.path.joinpath("argmap.toml").write_text('ignore = ["stray-citation"]\n', "utf-8")
    pytester.runpytest().assert_outcomes(passed=1)


def test_a_setting_turns_it_off(pytester: pytest.Pytester) -> None:
    _map(pytester)
    pytester.makeini("[pytest]\nargmap_collect = false\n")
    pytester.runpytest().assert_outcomes()


def test_python_tests_stand_beside_maps(pytester: pytest.Pytester) -> None:
    _map(pytester)
    pytester.makepyfile("def test_it() -> None:\n    pass\n")
    pytester.runpytest("-W", "error").assert_outcomes(passed=4, failed=1)


def test_workers_collect_the_same_tests(pytester: pytest.Pytester) -> None:
    _map(pytester)
    listed = [pytester.runpytest("--collect-only", "-q").outlines for _ in range(2)]
    assert listed[0][:4] == listed[1][:4] and len(set(listed[0][:4])) == 4


def test_whoever_has_no_map_loads_nothing_heavy() -> None:
    code = "import sys, argmap.pytest_plugin; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    heavy = {"pydantic", "lark", "graphviz", "click", "argmap.api", "argmap.checking"}
    assert set(loaded.stdout.split()) & heavy == set()
