"""`argmap render` with views that a map names, and `argmap explain --view`, as their users meet them."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import alone, run
from test_named_views import QUARREL

FENCE = "fence.argmap"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    alone(tmp_path, monkeypatch)
    (tmp_path / FENCE).write_text(QUARREL, "utf-8")
    return tmp_path


# ------------------------------------------------------------------ render


def test_a_view_is_drawn_by_its_name() -> None:
    drawn = run("render", FENCE, "--view", "spring", "-T", "txt")
    assert drawn.exit_code == 0 and drawn.stdout.startswith("The quarrel in spring\nas of May 1931\n")


def test_flags_count_instead_of_the_fields_of_a_view() -> None:
    assert "as of January 1932" in run("render", FENCE, "--view", "spring", "-T", "txt", "--at", "1932-01").stdout
    near = run("render", FENCE, "--view", "near", "-T", "txt").stdout
    nearer = run("render", FENCE, "--view", "near", "-T", "txt", "--steps", "0").stdout
    assert "Ben, since 1931" in near and "Ben, since 1931" not in nearer
    whole = run("render", FENCE, "--view", "short", "-T", "txt", "--fold", "both").stdout
    assert "It is fair" not in whole and "Both pay" in whole
    assert "Both pay" not in run("render", FENCE, "--view", "short", "-T", "txt").stdout


def test_theme_and_direction_are_those_of_the_view_unless_a_flag_says_otherwise() -> None:
    def drawn(*flags: str) -> str:
        return run("render", FENCE, "-T", "dot", *flags).stdout

    turned, plain = drawn("--view", "near"), drawn("--view", "near", "--direction", "TB")
    assert "rankdir=RL" in turned and "rankdir=BT" in plain
    assert drawn("--view", "spring") == drawn("--view", "spring", "--theme", "mono")
    assert drawn("--view", "spring") != drawn("--view", "spring", "--theme", "print")


def test_what_stands_is_marked_if_the_view_or_a_flag_asks_for_it() -> None:
    marked = run("render", FENCE, "--view", "short", "-T", "json", "--fold", "height")
    assert '"standing": "open"' in marked.stdout or '"standing":"open"' in marked.stdout
    none = run("render", FENCE, "--view", "short", "-T", "txt", "--semantics", "nothing")
    assert none.exit_code == 2 and "--semantics" not in none.stdout and "nothing that judges a map" in none.stderr
    idle = run("render", FENCE, "--view", "near", "--semantics", "preferred")
    assert idle.exit_code == 2 and "without --standing" in idle.stderr


@pytest.mark.parametrize(
    ("flags", "error", "hint"),
    [
        (["--view", "sprin"], "no view is named `sprin`", "a similar name: `spring`"),
        (["--view", "xyzzy"], "no view is named `xyzzy`", "of this map: spring, near, short and shortest"),
        (["--view", "spring", "--around", "fenc"], "no statement is named `fenc`", ""),
        (["--view", "near", "--at", "1800"], "view `near`: `anna-pays` is not in that part of the map", "ask for more"),
        (["--view", "short", "--keep", "nobody"], "--keep: nothing answers", "a similar name"),
        (["--fold", "anna"], "--fold: `anna` is a person", "name a dispute or a position"),
        (["--certainly"], "--certainly says nothing without --at", ""),
        (["--view", "spring", "--steps", "1"], "--steps says nothing without --around", ""),
    ],
)
def test_what_cannot_be_drawn_says_which_flag_or_view_is_to_blame(flags: list[str], error: str, hint: str) -> None:
    result = run("render", FENCE, "-T", "txt", *flags)
    assert result.exit_code == 2 and error in result.stderr and hint in result.stderr


def test_all_views_are_written_to_a_folder_which_is_made() -> None:
    result = run("render", FENCE, "--all-views", "-o", "a/figures", "-T", "txt")
    files = [f"a/figures/{name}.txt" for name in ("spring", "near", "short", "shortest")]
    assert result.exit_code == 0 and [line for line in result.stderr.splitlines() if line.startswith("wrote")] == [
        f"wrote {file}" for file in files
    ]
    assert sorted(str(path) for path in Path("a/figures").iterdir()) == sorted(files)
    assert Path(files[0]).read_text("utf-8") == run("render", FENCE, "--view", "spring", "-T", "txt").stdout
    assert not run("render", FENCE, "--all-views", "-o", "a/figures", "-T", "txt", "-q").stderr


def test_a_view_that_cannot_be_drawn_leaves_the_others_drawn() -> None:
    result = run("render", FENCE, "--all-views", "-o", "out", "-T", "txt", "--at", "1800")
    assert result.exit_code == 2 and "1 of 4 pictures could not be drawn" in result.stderr
    assert sorted(path.stem for path in Path("out").iterdir()) == ["short", "shortest", "spring"]


def test_of_a_folder_each_view_is_drawn_once_from_the_file_that_names_it() -> None:
    Path("book.argmap").write_text(f'use "{FENCE}"\nview all-of-it: The whole book\n  kind outline\n', "utf-8")
    assert run("render", ".", "--all-views", "-o", "out", "-T", "txt").exit_code == 0
    assert sorted(path.stem for path in Path("out").iterdir()) == ["all-of-it", "near", "short", "shortest", "spring"]
    assert run("render", "book.argmap", "--view", "spring", "-T", "txt").exit_code == 0


@pytest.mark.parametrize(
    ("flags", "error"),
    [
        (["--all-views"], "--all-views makes several files"),
        (["--all-views", "-o", FENCE], "cannot be the folder for the pictures"),
        (["--all-views", "-o", "out", "--view", "spring"], "ask for different things"),
    ],
)
def test_all_views_need_a_folder(flags: list[str], error: str) -> None:
    result = run("render", FENCE, *flags)
    assert result.exit_code == 2 and error in result.stderr and "hint:" in result.stderr


def test_a_map_without_views_and_two_maps_with_one_name_are_refused() -> None:
    Path("none.argmap").write_text("person anna: Anna\n", "utf-8")
    result = run("render", "none.argmap", "--all-views", "-o", "out")
    assert result.exit_code == 2 and "`none.argmap` names no view" in result.stderr
    Path("other.argmap").write_text("note: x\nview spring: y\n  kind outline\n", "utf-8")
    result = run("render", ".", "--all-views", "-o", "out")
    assert result.exit_code == 2 and "`spring` names a view in `fence.argmap` and in `other.argmap`" in result.stderr
    Path("broken.argmap").write_text("person anna\n", "utf-8")
    assert run("render", ".", "--all-views", "-o", "out").exit_code == 1


# ------------------------------------------------------------------ explain


@pytest.mark.parametrize(
    ("name", "flags", "said"),
    [
        ("fair", ["--view", "map"], "`fair` is in `map`\n"),
        (
            "fair",
            ["--view", "spring", "--at", "1931-04"],
            "`fair` is not in `spring`: `at 1931-04` leaves it out, because it was put forward later: May 1931 "
            "(fence.argmap:7)\n",
        ),
        ("both", ["--view", "map", "--fold", "pay"], "`both` is not in `map`: it is folded into `pay`\n"),
        ("low", ["--view", "near"], "`low` is not in `near`: nothing leads from `anna-pays` to it\n"),
    ],
)
def test_explain_says_why_something_is_not_in_a_picture(name: str, flags: list[str], said: str) -> None:
    result = run("explain", name, FENCE, *flags)
    assert result.exit_code == 0 and result.stdout == said


@pytest.mark.parametrize(
    ("name", "flags", "error"),
    [
        ("fairr", ["--view", "map"], "nothing is named `fairr`"),
        ("fair", ["--view", "mapp"], "no view is named `mapp`"),
        ("fair", ["--view", "near", "--at", "1800"], "`fair` is"),
        ("fair", ["--view", "map", "--keep", "("], "--keep: `(` cannot be read as a question"),
        ("fair", ["--view", "map", "--without", "both"], "--without says nothing beside --view"),
        ("fair", ["--view", "map", "--as", "anna"], "--as says nothing beside --view"),
        ("fair", ["--fold", "both"], "--fold says nothing without --view"),
        ("pay", ["--view", "near", "--keep", "kind:dispute"], "view `near`: `anna-pays` is not in that part"),
    ],
)
def test_explain_refuses_what_says_nothing(name: str, flags: list[str], error: str) -> None:
    result = run("explain", name, FENCE, *flags)
    assert (result.exit_code == 2 or error == "`fair` is") and error in result.output
