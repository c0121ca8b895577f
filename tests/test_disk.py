"""Files as they lie on disks: damaged, huge, missing, linked in circles. Each is a clear finding and nothing worse."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from telling import ROOT, from_bytes, ill_told, misplaced

from argmap import api
from argmap.config import Config, LimitSettings
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.disk import Disk, map_files, project_folder
from argmap.model.claims import Argument, Position
from argmap.model.people import Person
from argmap.project import Refusal, load
from argmap.syntax.limits import Limits

KNOWN = b"person anna: Anna\nnote (anna): She knows.\n"


def told(findings: Iterable[Diagnostic]) -> list[str]:
    return [f.rule.name for f in findings]


def checked_file(path: Path) -> list[tuple[str, int, int]]:
    """Rule, line and column of every finding on a file of the disk, each of which must be well told."""
    checked = api.check([str(path)], Config())
    for finding in checked.findings:
        assert misplaced(finding, checked.texts) == [] and ill_told(finding) == []
    return [(f.rule.name, *checked.texts[f.span.path].place(f.span.start)) for f in checked.findings]


# ------------------------------------------------------------------ bytes


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"note: x\n# caf\xe9\n", [("damaged-text", 2, 6)]),
        ("note: Привет\n".encode("cp1251"), [("damaged-text", 1, 7)]),
        (b"note: x\xc3", [("damaged-text", 1, 8)]),
        (b"note: x\nnote: y\x00z\nnote: \x1b[31m\n", [("damaged-text", 2, 8), ("damaged-text", 3, 7)]),
        (b"note: \xed\xa0\x80 is half a letter\n", [("damaged-text", 1, 7)]),
        (b"note: \xff\xff\xff, \xff twice on one line\n", [("damaged-text", 1, 7)]),
        (b"note: \x7f\n", [("damaged-text", 1, 7)]),
        (b"note: a tab\tand a form that is fine\n", []),
    ],
)
def test_bytes_that_are_no_text_are_told_where_they_stand_once_a_line(
    data: bytes, expected: list[tuple[str, int, int]], tmp_path: Path
) -> None:
    file = tmp_path / ROOT
    file.write_bytes(data)
    assert checked_file(file) == expected


def test_what_can_be_read_around_damaged_bytes_makes_a_map(tmp_path: Path) -> None:
    file = tmp_path / ROOT
    file.write_bytes(b"person anna: Ann\xe9\nperson bert: Bert\n\x00\x00\nperson carl: Carl\n")
    m = load(str(file), Disk(tmp_path, Limits()), Limits()).map
    assert [person.name for person in m.of(Person)] == ["anna", "bert", "carl"]
    assert m["anna"].text == "Ann\ufffd"


def test_a_file_of_noise_is_told_in_a_few_lines(tmp_path: Path) -> None:
    checked = from_bytes(tmp_path, {ROOT: b"\x00\xff\n" * 5000})
    assert told(checked.findings).count("damaged-text") <= 20


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"   \n\t\n  ", b"# Only a comment.", b"# One\n\n  # Two\n", b"\xef\xbb\xbf"]
)
def test_a_file_that_says_nothing_is_an_empty_map(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / ROOT
    file.write_bytes(data)
    assert checked_file(file) == [] and len(load(str(file), Disk(tmp_path, Limits())).map) == 0


@pytest.mark.parametrize(
    "data", [KNOWN, b"\xef\xbb\xbf" + KNOWN, KNOWN.replace(b"\n", b"\r\n"), KNOWN.replace(b"\n", b"\r")]
)
def test_byte_order_marks_and_line_ends_change_no_map(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / ROOT
    file.write_bytes(data)
    assert checked_file(file) == []
    assert {r.text for r in load(str(file), Disk(tmp_path, Limits())).map} == {"Anna", "She knows."}


# ------------------------------------------------------------------ sizes


def test_a_file_that_is_too_large_is_told_and_not_read(tmp_path: Path) -> None:
    (tmp_path / ROOT).write_bytes(KNOWN)
    (tmp_path / "more.argmap").write_bytes(b'use "main.argmap"\nnote: x\n')
    config = Config(limits=LimitSettings.model_validate({"file-size": len(KNOWN) - 1}))
    checked = api.check([str(tmp_path / "more.argmap")], config)
    assert told(checked.findings) == ["file-too-large"] and "42 bytes" in checked.findings[0].message
    given = from_bytes(tmp_path, {ROOT: KNOWN}, Limits(file_size=len(KNOWN) - 1))
    assert told(given.findings) == ["file-too-large"]
    assert told(from_bytes(tmp_path, {ROOT: KNOWN}, Limits(file_size=len(KNOWN))).findings) == []


def test_a_line_that_is_too_long_is_told_at_its_limit_and_read_up_to_it(tmp_path: Path) -> None:
    data = b"note: short\nnote: " + b"x" * 100 + b"\nnote: " + b"y" * 74 + b"\nnote: z"
    checked = from_bytes(tmp_path, {ROOT: data}, Limits(line_length=80))
    assert told(checked.findings) == ["line-too-long"] and "106 characters" in checked.findings[0].message
    text = next(iter(checked.texts.values()))
    assert text.place(checked.findings[0].span.start) == (2, 80)
    assert text.line(4) == "note: z"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_the_limit_of_a_line_does_not_count_its_end(end: bytes, tmp_path: Path) -> None:
    data = end.join([b"note: " + b"x" * 74] * 3) + end
    assert told(from_bytes(tmp_path, {ROOT: data}, Limits(line_length=80)).findings) == []


def test_one_line_of_a_million_characters_is_read_up_to_its_limit(tmp_path: Path) -> None:
    checked = from_bytes(tmp_path, {ROOT: b"note: " + b"a b(:[@" * 200_000})
    assert told(checked.findings) == ["line-too-long", "stray-citation"] or told(checked.findings) == [
        "stray-citation",
        "line-too-long",
    ]


def test_ten_thousand_levels_of_indentation_are_one_finding(tmp_path: Path) -> None:
    file = tmp_path / ROOT
    with file.open("w", encoding="utf-8") as out:
        out.write("claim late: It is late.\n")
        out.writelines(f"{' ' * level}pro: Reason {level}.\n" for level in range(1, 10_001))
        out.write("note: It goes on from the left margin.\n")
    project = load(str(file), Disk(tmp_path, Limits()), Limits())
    assert told(project.findings) == ["too-deep"]
    assert project.texts[str(file)].place(project.findings[0].span.start)[0] == Limits().depth + 2
    assert len(project.map.of(Argument)) == Limits().depth and "note/1" in project.map


@pytest.mark.parametrize("depth", [2, 60, 200])
def test_blocks_are_read_down_to_the_depth_that_is_set(depth: int, tmp_path: Path) -> None:
    lines = ["claim late: It is late."] + [f"{'  ' * n}pro: Reason {n}." for n in range(1, 300)]
    (tmp_path / ROOT).write_text("\n".join([*lines, "  con: It is early."]), "utf-8")
    limits = Limits(depth=depth)
    project = load(str(tmp_path / ROOT), Disk(tmp_path, limits), limits)
    assert told(project.findings) == ["too-deep"] and len(project.map.of(Argument)) == depth + 1


def test_a_block_of_thirty_thousand_lines_is_read(tmp_path: Path) -> None:
    lines = [f"  position p{n}: Answer {n}." for n in range(30_000)]
    project = load(ROOT, Disk(tmp_path, Limits(), {ROOT: "\n".join(["dispute d: Which?", *lines]).encode()}))
    assert project.clean and len(project.map.of(Position)) == 30_000


def test_a_name_of_a_thousand_letters_is_a_finding(tmp_path: Path) -> None:
    checked = from_bytes(tmp_path, {ROOT: b"person " + b"a" * 1000 + b": A\n"})
    assert len(told(checked.findings)) == 1 and checked.findings[0].severity == "error"
    assert len(checked.findings[0].message) < 300


# ------------------------------------------------------------------ paths


def test_a_file_that_is_not_there_ends_in_a_refusal(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.argmap", tmp_path, tmp_path / "missing" / "map.argmap"):
        with pytest.raises(Refusal) as refusal:
            load(str(path), Disk(tmp_path, Limits()))
        assert str(path) in refusal.value.message and refusal.value.hint
    with pytest.raises(Refusal):
        list(map_files([str(tmp_path / "missing.argmap")]))


def test_what_is_used_and_cannot_be_read_is_told_where_it_is_used(tmp_path: Path) -> None:
    (tmp_path / "folder.argmap").mkdir()
    (tmp_path / "file").write_bytes(KNOWN)
    os.mkfifo(tmp_path / "pipe.argmap")
    (tmp_path / "dangling.argmap").symlink_to(tmp_path / "nowhere")
    names = ["missing.argmap", "folder.argmap", "file/inner.argmap", "pipe.argmap", "dangling.argmap", "x" * 5000, " "]
    file = tmp_path / ROOT
    file.write_text("".join(f'use "{name}"\n' for name in names), "utf-8")
    assert checked_file(file) == [("unreadable-file", line, 5) for line in range(1, len(names) + 1)]


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever is root may read every file")
def test_a_file_that_may_not_be_read_is_told_where_it_is_used(tmp_path: Path) -> None:
    (tmp_path / "secret.argmap").write_bytes(KNOWN)
    (tmp_path / "secret.argmap").chmod(0)
    file = tmp_path / ROOT
    file.write_text('use "secret.argmap"\n', "utf-8")
    assert checked_file(file) == [("unreadable-file", 1, 5)]


def test_no_use_leaves_the_project_folder(tmp_path: Path) -> None:
    (tmp_path / "outside.argmap").write_bytes(KNOWN)
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "argmap.toml").touch()
    (inside / "by-link.argmap").symlink_to(tmp_path / "outside.argmap")
    (inside / "by-folder").symlink_to(tmp_path)
    names = ["../outside.argmap", str(tmp_path / "outside.argmap"), "by-link.argmap", "by-folder/outside.argmap"]
    names += ["x/../../outside.argmap", str(inside / ROOT)]
    (inside / ROOT).write_text("".join(f'use "{name}"\n' for name in names), "utf-8")
    assert checked_file(inside / ROOT) == [("use-outside", line, 5) for line in range(1, len(names) + 1)]


def test_links_that_stay_inside_the_project_folder_are_followed(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").touch()
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "people.argmap").write_bytes(KNOWN)
    (tmp_path / "link.argmap").symlink_to(tmp_path / "real" / "people.argmap")
    (tmp_path / "folder").symlink_to(tmp_path / "real")
    names = ["link.argmap", "real/people.argmap", "folder/people.argmap", "./real/../real/people.argmap"]
    (tmp_path / ROOT).write_text("".join(f'use "{name}"\n' for name in names), "utf-8")
    assert checked_file(tmp_path / ROOT) == [], "one file under four names is read once"


def test_links_in_a_circle_are_findings(tmp_path: Path) -> None:
    (tmp_path / "one.argmap").symlink_to(tmp_path / "two.argmap")
    (tmp_path / "two.argmap").symlink_to(tmp_path / "one.argmap")
    (tmp_path / "self.argmap").symlink_to("self.argmap")
    (tmp_path / "around").symlink_to(tmp_path)
    file = tmp_path / ROOT
    file.write_text('use "one.argmap"\nuse "self.argmap"\nuse "around/around/main.argmap"\n', "utf-8")
    found = checked_file(file)
    assert found == [("unreadable-file", 1, 5), ("unreadable-file", 2, 5), ("use-circle", 3, 5)]
    assert list(map_files([str(tmp_path)])) == [str(file)]


def test_files_that_use_each_other_in_a_circle_are_told_once_and_read(tmp_path: Path) -> None:
    for name, other in (("main", "two"), ("two", "three"), ("three", "main")):
        text = f'use "{other}.argmap"\nperson {name}: N\nnote ({name}): It is read.\n'
        (tmp_path / f"{name}.argmap").write_text(text, "utf-8")
    checked = api.check([str(tmp_path / ROOT)], Config())
    assert told(checked.findings) == ["use-circle"] and checked.findings[0].span.path.endswith("three.argmap")
    assert "three.argmap" in checked.findings[0].message and len(checked.texts) == 3


def test_a_chain_of_a_thousand_files_is_read_or_told_about(tmp_path: Path) -> None:
    given = {str(tmp_path / f"f{n}.argmap"): f'use "f{n + 1}.argmap"\n'.encode() for n in range(1000)}
    given[str(tmp_path / "f1000.argmap")] = KNOWN
    project = load(str(tmp_path / "f0.argmap"), Disk(tmp_path, Limits(), given))
    assert "anna" in project.map or project.findings


def test_the_project_folder_is_the_nearest_above_that_says_so(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "m.argmap").write_bytes(KNOWN)
    assert project_folder(inner / "m.argmap") == inner
    (tmp_path / "a" / "argmap.toml").touch()
    assert project_folder(inner / "m.argmap") == tmp_path / "a" == project_folder(inner)
