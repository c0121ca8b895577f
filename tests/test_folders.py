"""Folders as they are searched, and files as they are written: whole or not at all."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from telling import ROOT

from argmap.disk import map_files, write_whole

KNOWN = b"person anna: Anna\nnote (anna): She knows.\n"


# ------------------------------------------------------------------ folders


def test_a_folder_means_every_map_below_it_that_git_would_not_ignore(tmp_path: Path) -> None:
    kept = ["a.argmap", "sub/b.argmap", "sub/deep/c.argmap", "ä ö.argmap"]
    ignored = ["build/d.argmap", "sub/build/e.argmap", "f.tmp.argmap", "drafts/g.argmap", "sub/only-here.argmap"]
    ignored += [".hidden/h.argmap", "sub/.i.argmap"]
    for name in (*kept, *ignored, "sub/drafts/j.argmap", "notes.txt", "argmap"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(KNOWN)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text(
        "# a comment\n\nbuild/\n*.tmp.argmap\n/drafts\nsub/only-here.argmap\n", "utf-8"
    )
    found = [str(Path(p).relative_to(tmp_path)) for p in map_files([str(tmp_path)])]
    assert found == sorted([*kept, "sub/drafts/j.argmap"])
    below = [str(Path(p).relative_to(tmp_path)) for p in map_files([str(tmp_path / "sub")])]
    assert below == ["sub/b.argmap", "sub/deep/c.argmap", "sub/drafts/j.argmap"]
    named = str(tmp_path / "build" / "d.argmap")
    assert list(map_files([named, named])) == [named], "who names a file means it, once"


def test_what_git_is_told_not_to_ignore_after_all_is_found(tmp_path: Path) -> None:
    for name in ("a.argmap", "keep.argmap"):
        (tmp_path / name).write_bytes(KNOWN)
    (tmp_path / ".gitignore").write_text("*.argmap\n!keep.argmap\n", "utf-8")
    assert list(map_files([str(tmp_path)])) == [str(tmp_path / "keep.argmap")]


def test_a_gitignore_below_counts_for_its_own_folder(tmp_path: Path) -> None:
    for name in ("a.argmap", "sub/a.argmap", "sub/b.argmap"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(KNOWN)
    (tmp_path / "sub" / ".gitignore").write_text("a.argmap\n", "utf-8")
    found = [str(Path(p).relative_to(tmp_path)) for p in map_files([str(tmp_path)])]
    assert found == ["a.argmap", "sub/b.argmap"]


def test_a_file_that_has_several_names_is_found_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "real.argmap").write_bytes(KNOWN)
    (tmp_path / "alias.argmap").symlink_to("real.argmap")
    real, alias = str(tmp_path / "real.argmap"), str(tmp_path / "alias.argmap")
    assert list(map_files([str(tmp_path)])) == [real]
    assert list(map_files([str(tmp_path / "sub" / ".." / "real.argmap"), real, alias])) == [
        f"{tmp_path}/sub/../real.argmap"
    ]
    assert list(map_files([alias, real])) == [alias], "what was named first"


# ------------------------------------------------------------------ writing


def test_a_file_is_written_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    file = tmp_path / ROOT
    write_whole(file, b"one")
    file.chmod(0o640)
    write_whole(file, b"two")
    assert file.read_bytes() == b"two" and stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [p.name for p in tmp_path.iterdir()] == [ROOT]


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "folder", tmp_path / "missing" / ROOT):
        with pytest.raises(OSError):
            write_whole(target, b"one")
    assert [p.name for p in tmp_path.iterdir()] == ["folder"]


def test_writing_through_a_link_changes_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "real.argmap").write_bytes(b"one")
    (tmp_path / "link.argmap").symlink_to("real.argmap")
    write_whole(tmp_path / "link.argmap", b"two")
    assert (tmp_path / "link.argmap").is_symlink() and (tmp_path / "real.argmap").read_bytes() == b"two"
