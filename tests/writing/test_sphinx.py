"""The directive of Sphinx, in a project of two pages: figures in HTML, words elsewhere, warnings for what is wrong."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from writing.pages import BROKEN, WALL, elements

pytest.importorskip("sphinx", reason="sphinx is not installed: pip install 'argmap[sphinx]'")


def block(text: str) -> str:
    return "".join(f"   {line}\n" for line in text.splitlines())


INDEX = f"""\
Walls
=====

.. argmap::
   :view: timeline
   :key: no

{block(WALL)}
.. argmap::

{block(WALL)}
.. argmap:: maps/wall.argmap
   :title: From a file
   :show: picture

.. toctree::

   sub/broken
"""
BROKEN_PAGE = f"""\
Broken
======

.. argmap::

{block(BROKEN)}
.. argmap:: /maps/wall.argmap
   :view: matrix
   :show: picture

.. argmap:: ../../outside.argmap
"""


def build(source: Path, out: Path, form: str) -> tuple[list[str], str]:
    """The pages that were read, and the warnings."""
    from sphinx.application import Sphinx
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    read: list[str] = []
    warnings = io.StringIO()
    with patch_docutils(str(source)), docutils_namespace():
        app = Sphinx(
            str(source),
            None,
            str(out / form),
            str(out / "trees"),
            form,
            confoverrides=SETTINGS,
            status=None,
            warning=warnings,
        )
        app.connect("env-before-read-docs", lambda _app, _env, names: read.extend(names))
        app.build()
    return read, warnings.getvalue()


SETTINGS = {"extensions": ["argmap.writing.sphinx"], "project": "walls", "html_theme": "basic"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    folder = tmp_path_factory.mktemp("walls")
    source = folder / "docs"
    (source / "maps").mkdir(parents=True)
    (source / "sub").mkdir()
    (folder / "outside.argmap").write_text("person eve: secret-outside\n")
    (source / "argmap.toml").write_text("")
    (source / "maps" / "wall.argmap").write_text(WALL.replace("granite", "marble"))
    (source / "index.rst").write_text(INDEX)
    (source / "sub" / "broken.rst").write_text(BROKEN_PAGE)
    _, warnings = build(source, folder / "out", "html")
    return source, folder / "out", warnings


def test_a_directive_becomes_a_figure_with_ids_of_its_own(built: tuple[Path, Path, str]) -> None:
    html = (built[1] / "html" / "index.html").read_text("utf-8")
    assert html.count("<svg") == 3
    found = elements(html)
    ids = [name for name in found.ids if name.startswith("argmap-")]
    assert len(ids) == len(set(ids)) and ids
    assert "<figcaption>From a file</figcaption>" in html and "marble" in html


def test_what_is_wrong_stands_on_the_page_and_is_a_warning_at_its_line(built: tuple[Path, Path, str]) -> None:
    html = (built[1] / "html" / "sub" / "broken.html").read_text("utf-8")
    assert "error[AM102]" in html and html.count("<svg") == 1
    assert "secret-outside" not in html and "leads out of the project folder" in html
    assert "broken.rst:4: WARNING: a map cannot be shown" in built[2]
    assert built[2].count("WARNING") == 2


def test_elsewhere_the_picture_is_told_in_words(built: tuple[Path, Path, str]) -> None:
    build(built[0], built[1], "text")
    told = (built[1] / "text" / "index.txt").read_text("utf-8")
    assert "holds Granite, February 1871 to 1872" in told and "<svg" not in told


def test_a_page_is_read_again_when_a_map_that_it_shows_has_changed(built: tuple[Path, Path, str]) -> None:
    source, out, _ = built
    assert build(source, out, "html")[0] == []
    (source / "maps" / "wall.argmap").write_text(WALL.replace("granite", "basalt"))
    assert sorted(build(source, out, "html")[0]) == ["index", "sub/broken"]
    assert "basalt" in (out / "html" / "index.html").read_text("utf-8")
