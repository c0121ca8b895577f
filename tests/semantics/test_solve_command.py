"""`argmap solve` as the competition and people call it."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner, Result

from argmap.cli import cli
from argmap.cli.solve import _within
from argmap.solving import competition
from semantics.frameworks import knots
from semantics.test_files import written

RULES = b"p af 5\n# of the rules of 2023\n1 2\n2 4\n4 5\n5 4\n5 5\n"
PAIR = b"arg(a).\narg(b).\natt(a,b).\natt(b,a).\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rules.af").write_bytes(RULES)
    (tmp_path / "pair.apx").write_bytes(PAIR)
    (tmp_path / "odd.tgf").write_bytes(b"a\nb\nc\n#\na b\nb c\nc a\n")
    (tmp_path / "none.af").write_bytes(b"p af 0\n")
    return tmp_path


@pytest.fixture
def endless(tmp_path: Path) -> str:
    """A framework with more conflict-free sets than could ever be listed."""
    large = tmp_path / "endless.af"
    large.write_bytes(written(knots(2_000, 9, Random(1)), "af"))
    return str(large)


def confined(interrupts: signal.Handlers) -> None:
    """Before a program starts: whether it hears interrupts, and that it ends before it takes the machine's memory."""
    signal.signal(signal.SIGINT, interrupts)
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def solve(*words: str, input: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["solve", *words], input=input)


def shell(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "argmap", "solve", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("-p SE-PR -f rules.af", "w 1 3 4\n"),
        ("-p SE-GR -f rules.af", "w 1 3\n"),
        ("-p CE-CO -f rules.af", "2\n"),
        ("-p EE-CO -f rules.af", "[[1,3],[1,3,4]]\n"),
        ("-p EE-CO -f rules.af --limit 1", "[[1,3]]\n"),
        ("-p DC-CO -f rules.af -a 4", "YES\nw 1 3 4\n"),
        ("-p DC-CO -f rules.af -a 5", "NO\n"),
        ("-p DS-PR -f rules.af -a 4", "YES\n"),
        ("-p DS-CO -f rules.af -a 4", "NO\nw 1 3\n"),
        ("-p DS-CO -f rules.af -a 4 --no-witness", "NO\n"),
        ("-p ds-pr -f rules.af -fo I23 -a 1", "YES\n"),
        ("-p SE-PR -f pair.apx", "[a]\n"),
        ("-p EE-PR -f pair.apx", "[[a],[b]]\n"),
        ("-p DC-PR -f pair.apx -a a", "YES\n"),
        ("-p DS-PR -f pair.apx -a a --witness", "NO\n[b]\n"),
        ("-p SE-ST -f odd.tgf", "NO\n"),
        ("-p EE-ST -f odd.tgf", "[]\n"),
        ("-p CE-ST -f odd.tgf", "0\n"),
        ("-p DS-ST -f odd.tgf -a c", "YES\n"),
        ("-p SE-PR -f none.af", "w\n"),
        ("-p EE-ST -f none.af", "[[]]\n"),
    ],
)
def test_an_answer_is_printed_as_the_competition_has_it(folder: Path, words: str, said: str) -> None:
    result = solve(*words.split())
    assert (result.stdout, result.stderr, result.exit_code) == (said, "", 0)


def test_a_framework_may_come_through_standard_input() -> None:
    assert solve("-p", "SE-GR", "-f", "-", input=RULES).stdout == "w 1 3\n"
    assert solve("-p", "SE-GR", "-f", "-", "-fo", "apx", input=PAIR).stdout == "[]\n"


def test_the_solver_says_who_it_is_and_what_it_solves() -> None:
    named = solve().stdout
    assert named.startswith("argmap ") and named == solve("--version").stdout
    problems = solve("--problems").stdout.strip("[]\n").split(",")
    assert len(problems) == len(set(problems)) == 55 and {"SE-PR", "DS-STG", "EE-ID", "CE-EAG"} <= set(problems)
    assert solve("--formats").stdout == "[af,i23,apx,tgf]\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("-p SE-XX -f rules.af", "no problem is named `SE-XX`"),
        ("-p PR -f rules.af", "no problem is named `PR`"),
        ("-p SE-PR -f rules.af -fo png", "no format is named `png`"),
        ("-p SE-PR -f nothing.af", "`nothing.af` cannot be read: no such file or directory"),
        ("-p SE-PR -f .", "`.` cannot be read: is a directory"),
        ("-p SE-PR -f rules.af -fo tgf", "rules.af:2: a second line `#`"),
        ("-p DC-PR -f rules.af", "DC-PR asks about an argument, and none is given"),
        ("-p DC-PR -f rules.af -a 6", "`6` is no argument"),
        ("-p DC-PR -f rules.af -a 0", "`0` is no argument"),
        ("-p DC-PR -f rules.af -a a", "`a` is no argument"),
        ("-p DC-PR -f pair.apx -a c", "no argument is named `c`"),
    ],
)
def test_a_users_mistake_ends_in_one_message_and_exit_code_2(folder: Path, words: str, message: str) -> None:
    if "-fo tgf" in words:
        (folder / "rules.af").write_text("a\n#\n#\n")
        message = message.replace(":2:", ":3:")
    result = solve(*words.split())
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr.startswith(f"error: {message}\n  hint: ")


@pytest.mark.parametrize("words", ["-p SE-PR", "-f rules.af", "--limit 0 -p EE-PR -f rules.af", "-p SE-PR -f x y"])
def test_wrong_usage_is_exit_code_2_too(folder: Path, words: str) -> None:
    assert solve(*words.split()).exit_code == 2


def test_too_little_memory_is_said(folder: Path) -> None:
    def read(_: str) -> bytes:
        raise MemoryError

    ended = competition.solved(read, "SE-PR", "rules.af")
    assert (ended.code, ended.out) == (2, "") and "needs more memory" in ended.said


@pytest.mark.parametrize("interrupts", [signal.SIG_DFL, signal.SIG_IGN], ids=["as usual", "ignored, in the background"])
def test_when_the_time_is_over_that_is_said_and_nothing_else(endless: str, interrupts: signal.Handlers) -> None:
    command = [sys.executable, "-m", "argmap", "solve", "-p", "EE-CF", "-f", endless, "--timeout", "0.5"]
    ended = subprocess.run(
        command, capture_output=True, text=True, check=False, preexec_fn=partial(confined, interrupts)
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "error: no answer within 0.5 s\n  hint: allow more time with `--timeout`\n"


def test_who_does_not_hear_that_the_time_is_over_is_told_again() -> None:
    lost: list[int] = []

    def busy() -> competition.Ended:
        while True:
            try:
                while True:
                    pass
            except KeyboardInterrupt:
                if lost:
                    raise
                lost.append(1)

    before = signal.getsignal(signal.SIGINT)
    assert _within(0.05, busy).code == 1
    assert signal.getsignal(signal.SIGINT) is before


def test_in_good_time_a_time_limit_changes_nothing(folder: Path) -> None:
    assert solve("-p", "SE-PR", "-f", "rules.af", "--timeout", "60").stdout == "w 1 3 4\n"


@pytest.mark.parametrize("more", [[], ["--limit", "1000000000"]], ids=["the competition's words", "others"])
def test_an_interrupt_ends_it_with_nothing_half_printed(endless: str, more: list[str]) -> None:
    command = [sys.executable, "-m", "argmap", "solve", "-p", "EE-CF", "-f", endless, *more]
    # Where the tests run in the background, interrupts are ignored, and what they start would ignore them too.
    running = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=partial(confined, signal.SIG_DFL),
    )
    time.sleep(1.5)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate()
    assert (running.returncode, out, err) == (130, "", "interrupted: there is no answer yet\n")


def test_an_interrupt_without_a_time_limit_is_no_delay(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped() -> competition.Ended:
        raise KeyboardInterrupt

    assert _within(None, stopped).code == _within(60, stopped).code == 130


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("-p SE-PR -f x", {"problem": "SE-PR", "file": "x"}),
        ("-f x -a 3 -p DC-CO -fo af", {"problem": "DC-CO", "file": "x", "argument": "3", "form": "af"}),
        ("-p SE-PR", None),
        ("-p SE-PR -f", None),
        ("-p SE-PR -f x -f y", None),
        ("-p SE-PR -f x --timeout 3", None),
        ("--problems", None),
        ("", None),
    ],
)
def test_the_competitions_words_are_told_from_others(words: str, wanted: dict[str, str] | None) -> None:
    assert competition.asked(words.split()) == wanted


def test_a_call_in_the_competitions_words_is_answered(folder: Path) -> None:
    ended = competition.called(lambda file: Path(file).read_bytes(), {"problem": "SE-PR", "file": "rules.af"})
    assert (ended.code, ended.out, ended.said) == (0, "w 1 3 4\n", "")


def test_a_solver_that_is_missing_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pysolvers", None)
    ring = "".join(f"{i} {i % 99 + 1}\n" for i in range(1, 100))
    (folder / "ring.af").write_text(f"p af 99\n{ring}1 50\n")
    ended = solve("-p", "SE-PR", "-f", "ring.af")
    assert (ended.exit_code, ended.stdout) == (2, "") and "argmap[solve]" in ended.stderr


def test_a_small_framework_in_the_competitions_own_words_loads_next_to_nothing(folder: Path) -> None:
    timed = [sys.executable, "-X", "importtime"]
    solving = subprocess.run(
        [*timed, "-m", "argmap", "solve", "-p", "SE-PR", "-f", "rules.af"], capture_output=True, text=True, check=False
    )
    # What is loaded with Python itself, such as what counts the branches that tests reach, is none of our doing.
    idle = subprocess.run([*timed, "-c", "pass"], capture_output=True, text=True, check=False)
    loaded, before = (
        {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()} for ended in (solving, idle)
    )
    heavy = {"click", "pydantic", "lark", "numpy", "pysolvers", "typing", "dataclasses", "argmap.cli", "argmap.api"}
    assert solving.stdout == "w 1 3 4\n"
    assert "argmap.semantics.search.by_parts" in loaded and (loaded - before) & heavy == set()


def test_other_words_reach_the_command_line_itself(folder: Path) -> None:
    assert shell("-p", "SE-PR", "-f", "rules.af", "--timeout", "60").stdout == "w 1 3 4\n"
    assert shell("-p", "SE-PR", "-f", "rules.af", "-p", "SE-GR").stdout == "w 1 3\n"
    assert shell("-p", "SE-XX", "-f", "rules.af").returncode == 2
