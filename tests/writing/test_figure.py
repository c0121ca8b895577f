"""A map on a page: what is shown, what is told when it cannot be, and that nothing in it becomes markup."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.picture import draw
from argmap.writing._figure import Figure, figure, identity
from argmap.writing._source import marked
from writing.pages import ATTACK, BROKEN, WALL, elements, unscripted


def made(text: str, options: str = "", folder: Path = Path()) -> Figure:
    return figure(text, options, folder, name="the map", id="f")


def words_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_a_figure_has_picture_source_and_words_for_those_who_cannot_see_it() -> None:
    shown = made(WALL)
    found = elements(shown.html)
    assert shown.wrong == ""
    assert {"figure", "svg", "desc", "code"} <= found.tags
    assert "held by Anna, February 1871 to 1872" in shown.html
    assert WALL.strip() in words_of(shown.html)
    assert found.refers and set(found.refers) <= set(found.ids)
    assert len(found.ids) == len(set(found.ids)) and all(name.startswith("f") for name in found.ids)


@pytest.mark.parametrize(
    ("options", "picture", "source"),
    [("", True, True), ("show=both", True, True), ("show=picture", True, False), ("show=source", False, True)],
)
def test_what_is_shown_is_what_is_asked_for(options: str, picture: bool, source: bool) -> None:
    tags = elements(made(WALL, options).html).tags
    assert ("svg" in tags, "code" in tags) == (picture, source)


def test_options_reach_the_picture() -> None:
    assert "As of" not in made(WALL, "view=timeline").words
    assert "now" not in made(WALL, "view=outline at=1871-03").words
    assert "Ben" not in made(WALL, "show=picture keep=name:lasting").words
    assert "question in dispute" in made(WALL, "show=picture").html
    assert "question in dispute" not in made(WALL, "show=picture key=no").html
    assert "#ffffff" in made(WALL, "show=picture").html.lower()
    assert made(WALL, "show=picture theme=dark").html != made(WALL, "show=picture").html
    assert made(WALL, "show=picture direction=LR").html != made(WALL, "show=picture").html
    assert "✓" in made(WALL, "show=picture standing").html


def test_a_caption_is_the_title_that_is_given_or_that_the_map_has() -> None:
    assert "<figcaption>" not in made(WALL).html
    assert "<figcaption>A wall</figcaption>" in made(f"map m: A wall\n{WALL}").html
    assert "<figcaption>A &lt;b&gt; wall</figcaption>" in made(f"map m: A wall\n{WALL}", 'title="A <b> wall"').html
    assert "· 1872</figcaption>" in made(WALL, "at=1872").html


def test_a_view_that_the_map_names_is_shown_under_its_title() -> None:
    named = f"{WALL}view early: Who moved early?\n  kind timeline\n  at 1871-03\n  theme mono\n"
    html = made(named, "view=early show=picture").html
    assert "<figcaption>Who moved early? · March 1871</figcaption>" in html
    assert html == made(f"{named}\n", "view=early show=picture").html
    assert "March 1872</figcaption>" in made(named, "view=early at=1872-03").html
    assert made(named, "view=early theme=print").html != made(named, "view=early").html
    assert "views" in made(named, "view=late").wrong


def test_a_map_with_errors_is_told_as_check_tells_it_beside_its_source() -> None:
    shown = made(BROKEN)
    assert "error[AM102]: `anna` is defined twice" in shown.wrong
    assert shown.wrong in words_of(shown.html)
    assert "Another Anna" in words_of(shown.html)
    assert "svg" not in elements(shown.html).tags


def test_a_line_that_was_not_read_is_told_even_where_a_comment_allows_it() -> None:
    assert "AM102" in made(f"# allow defined-twice\n\n{BROKEN}").wrong


def test_findings_are_shown_on_purpose_and_are_then_no_trouble() -> None:
    shown = made(BROKEN, "show=findings")
    assert shown.wrong == "" and "AM102" in shown.html
    assert "AM102" not in made(WALL, "show=findings").html
    assert "finds nothing" in made(WALL, "show=findings").html


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("view=movie", "no view is named `movie`"),
        ("at=1872-02-31", "no day `31`"),
        ("keep=(", "hint"),
        ("around=nobody", "no statement is named `nobody`"),
        ("standing=luck", "luck"),
        ("view=dialogue", "shows nothing of this map"),
        ("file=docs/harbour-wall.argmap", "a map and a file are given"),
        ("wiew=map", "a similar name: `view`"),
    ],
)
def test_what_cannot_be_shown_is_told_and_the_source_stays(options: str, said: str) -> None:
    shown = made(WALL, options)
    assert said in shown.wrong
    assert "How is the wall" in shown.html and "svg" not in elements(shown.html).tags


def test_without_graphviz_the_picture_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(draw, "find_spec", lambda _: None)
    shown = made(WALL)
    assert "Graphviz is not installed" in shown.wrong
    assert "In granite." in shown.html and "held by" in shown.html


def project(folder: Path) -> Path:
    (folder / "argmap.toml").write_text('[render]\ntheme = "mono"\n')
    (folder / "maps").mkdir()
    (folder / "maps" / "wall.argmap").write_text(WALL)
    (folder / "notes.txt").write_text("private")
    return folder


def test_a_file_of_the_project_is_shown_and_used(tmp_path: Path) -> None:
    folder = project(tmp_path)
    shown = made("", "file=maps/wall.argmap", folder)
    assert not shown.wrong and "In granite." in shown.html
    assert [Path(name).name for name in shown.files] == ["wall.argmap"]
    opened = made('use "maps/wall.argmap"\ndispute wall\n  position bricks: In bricks.\n', "", folder)
    assert not opened.wrong and "In bricks." in opened.html
    assert [Path(name).name for name in opened.files] == ["wall.argmap"]


@pytest.mark.parametrize(
    "path", ["../outside.argmap", "/etc/passwd", "notes.txt", "maps/none.argmap", "link.argmap", "."]
)
def test_no_other_file_is_read(tmp_path: Path, path: str) -> None:
    (tmp_path / "inside").mkdir()
    folder = project(tmp_path / "inside")
    (tmp_path / "outside.argmap").write_text("person eve: secret-outside\n")
    (folder / "link.argmap").symlink_to(tmp_path / "outside.argmap")
    for shown in (made("", f'file="{path}"', folder), made(f'use "{path}"\n', "", folder)):
        assert shown.wrong
        assert "secret-outside" not in shown.html and "private" not in shown.html


def test_settings_of_the_project_count_and_bad_ones_are_told(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert made(WALL, "show=picture", folder).html != made(WALL, "show=picture theme=print", folder).html
    (folder / "argmap.toml").write_text("speed = 3\n")
    assert "no setting is named `speed`" in made(WALL, "", folder).wrong
    (folder / "argmap.toml").write_text('[render]\nengine = "steam"\n')
    assert "`render.engine` cannot be `steam`" in made(WALL, "", folder).wrong


@pytest.mark.parametrize("view", ["map", "matrix", "timeline", "network", "outline"])
def test_text_that_attacks_the_page_is_shown_as_text(view: str) -> None:
    html = made(ATTACK, f"view={view}").html
    assert unscripted(html)
    assert "<script>alert(1)</script>" in words_of(html)
    assert "\u202e" not in html


def test_an_attack_in_errors_options_and_captions_is_shown_as_text() -> None:
    for shown in (
        made(f"{BROKEN}<script>alert(1)</script>\n"),
        made(WALL, 'title="</figcaption><script>alert(1)</script>"'),
        made(WALL, 'view="<script>alert(1)</script>"'),
        made(WALL, "<script>alert(1)</script>"),
        made("", 'file="<script>alert(1)</script>.argmap"'),
        made(ATTACK, "show=findings"),
    ):
        assert unscripted(shown.html)
        assert "<script>" not in shown.html


@given(st.text(max_size=80))
def test_a_source_with_its_words_marked_is_the_same_source(text: str) -> None:
    html = marked(text)
    assert set(re.findall(r"<[^>]*>", html)) <= {
        "</span>",
        *(f'<span class="{c}">' for c in ["k", "nf", "m", "kc", "s", "err", "c1"]),
    }
    html.encode()
    visible = words_of(html).replace("\ufffd", "")
    assert all(sign in text.replace("\r", "\n") for sign in visible)


def test_words_are_marked_by_what_they_are() -> None:
    html = marked('con late (anna, 1922-05, perhaps "it seems"): No, con. [@book p. 3]  # allow x\n# end')
    for part in (
        '<span class="k">con</span>',
        '<span class="nf">late</span>',
        '<span class="m">1922-05</span>',
        '<span class="kc">perhaps</span>',
        '<span class="s">"it seems"</span>',
        ": No, con. [",
        '<span class="s">@book</span>',
        '<span class="c1"># end</span>',
    ):
        assert part in html


def test_the_same_figure_has_the_same_bytes_and_others_have_other_ids() -> None:
    assert made(WALL).html == made(WALL).html
    assert identity("a", "b") != identity("ab") and identity("a") == identity("a")
