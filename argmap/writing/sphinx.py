"""Maps in Sphinx: `.. argmap::`, with the map as its content or a file as its argument.

    .. argmap:: maps/wall.argmap
       :view: timeline
       :at: 1922-09-28

Options are those of `argmap render`, and `show`, `title`, `key`. In HTML it becomes a figure; elsewhere its words are
shown. A map that cannot be shown is a warning, which `sphinx-build -W` makes fatal. A file is named as Sphinx names
files: from the page, or with a `/` from the folder of the documents.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

import argmap
from argmap.writing._figure import figure, identity
from argmap.writing._wanted import NAMES

_LOG = logging.getLogger(__name__)


class argmap_figure(nodes.literal_block):  # type: ignore[misc]  # noqa: N801 - as a writer's method is called
    """A figure for pages; to all other writers a block of words."""


class ArgmapDirective(SphinxDirective):
    """The directive; see the module."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Any]] = {name: directives.unchanged for name in NAMES if name != "file"}

    def run(self) -> list[nodes.Node]:
        """The figure, and a warning for what is wrong with it."""
        text = "".join(f"{line}\n" for line in self.content)
        given = {name: said.strip() for name, said in self.options.items()}
        page = Path(self.env.doc2path(self.env.docname))
        if self.arguments:
            _, found = self.env.relfn2path(self.arguments[0])
            given["file"] = os.path.relpath(found, page.parent)
        id = identity(self.env.docname, str(self.env.new_serialno("argmap")))
        made = figure(text, given, Path(self.env.srcdir), name=f"{page.name}, the map", id=id, by=page)
        for file in made.files:
            self.env.note_dependency(str(Path(file).resolve()))
        if made.wrong:
            _LOG.warning("a map cannot be shown:\n%s", made.wrong, location=self.get_location(), type="argmap")
        node = argmap_figure(made.words, made.words, html=made.html, language="none")
        self.set_source_info(node)
        return [node]


def _html(writer: Any, node: argmap_figure) -> None:
    writer.body.append(node["html"])
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict[str, Any]:
    """What Sphinx calls when the extension is named in `conf.py`."""
    app.add_node(argmap_figure, html=(_html, None))
    app.add_directive("argmap", ArgmapDirective)
    return {"version": argmap.__version__, "parallel_read_safe": True, "parallel_write_safe": True}
