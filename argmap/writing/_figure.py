"""A map on a page: picture, caption and source as HTML, or what is wrong with it instead.

Knows HTML and nothing of who asked for it. It never fails for what is in a map or an option: what is wrong is told
on the page, and to the caller. Nothing in a map becomes markup.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import cast

from argmap import api, drawing
from argmap.config import BadConfig
from argmap.diagnostics.terminal import full, safe
from argmap.disk import Disk, project_folder
from argmap.drawing import CannotShow
from argmap.model.pictures import View
from argmap.model.sources import Map
from argmap.picture.dot import Direction
from argmap.picture.draw import CannotDraw
from argmap.picture.inline import inlined
from argmap.picture.picture import Picture
from argmap.picture.render import render
from argmap.picture.text import text as in_words
from argmap.picture.words import clean
from argmap.project import Refusal
from argmap.syntax.limits import Limits
from argmap.writing._source import marked
from argmap.writing._wanted import BadOption, Wanted, options, wanted


@dataclass(frozen=True, slots=True)
class Figure:
    """What is shown of a map.

    html: a whole element. words: the same without pictures or markup. wrong: what keeps it from being shown as it was
    asked for, as `argmap check` says it; empty if nothing does. files: what was read for it.
    """

    html: str
    words: str
    wrong: str = ""
    files: tuple[str, ...] = ()
    debate: api.Debate | None = None


def identity(*parts: str) -> str:
    """An id for a figure on a page, the same for the same parts."""
    return "argmap-" + hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def figure(
    text: str,
    given: str | Mapping[str, str],
    folder: Path,
    *,
    name: str,
    id: str,
    show: str = "both",
    by: Path | None = None,
) -> Figure:
    """The figure of a map that stands on a page, or of a file that it names.

    given: options, in a line or by name. folder: where files are looked for, within the project of that folder; by:
    or beside this file in it. name: what messages call the text. id: of the figure, and the beginning of every id in
    it. show: what is shown if no option says it.
    """
    try:
        asked = wanted(options(given) if isinstance(given, str) else given, show)
        if asked.file and text.strip():
            raise BadOption("a map and a file are given", "leave one of them out")
        debate = _debate(text, asked, folder, name, by)
    except (BadOption, Refusal, BadConfig) as wrong:
        return refused(wrong, text, id)
    files = tuple(path for path in debate.project.texts if path != debate.project.root or asked.file)
    return replace(_shown(debate, asked, id), files=files, debate=debate)


def refused(wrong: BadOption | Refusal | BadConfig, text: str, id: str) -> Figure:
    """What stands in the place of a figure that was asked for in a way that cannot be."""
    said = _said(wrong)
    return Figure(_framed(id, _block(said), _source(text)), f"{said}\n{text}", said)


def _debate(text: str, asked: Wanted, folder: Path, name: str, by: Path | None) -> api.Debate:
    if not asked.file:
        return api.load_text(text, name, _short(folder))
    # Whoever writes a page reads no more of the disk than whoever writes a map beside it.
    disk = Disk(project_folder(folder), Limits())
    return api.load(disk.used(asked.file, str(_short(by or folder / "page"))))


def _short(path: Path) -> Path:
    """A path as a person at this folder would write it: pages do not tell whose machine they were made on."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _shown(debate: api.Debate, asked: Wanted, id: str) -> Figure:
    texts = debate.project.texts
    content = texts[debate.project.root].content
    source = _source(content)
    if asked.show == "findings":
        said = debate.report() or "`argmap check` finds nothing.\n"
        return Figure(_framed(id, source, _block(said, "What argmap check says", "note")), f"{content}\n{said}")
    # What could not be read is lost, whatever a comment allows.
    errors = {f.key: f for f in (*debate.project.findings, *debate.check()) if f.severity == "error"}
    if errors:
        said = full([errors[key] for key in sorted(errors)], texts)
        return Figure(_framed(id, _block(said), source if asked.show != "picture" else ""), f"{said}\n{content}", said)
    if asked.show == "source":
        return Figure(_framed(id, source, _caption(asked.title)), content)
    return _drawn(debate, asked, id, source if asked.show == "both" else "")


def _drawn(debate: api.Debate, asked: Wanted, id: str, source: str) -> Figure:
    try:
        view = drawing.view_of(debate.map, asked.view)
        picture = _picture(debate, asked, view)
    except (CannotShow, BadOption) as wrong:
        said = _said(wrong)
        return Figure(_framed(id, _block(said), source), said, said)
    title = asked.title or " · ".join(filter(None, (picture.title, picture.as_of)))
    # A map without a title has none to show: what a view calls it then stands in the picture anyway.
    has_title = asked.title or view.text or picture.as_of or any(debate.map.of(Map))
    caption = _caption(title) if has_title else ""
    words = in_words(picture)
    settings = debate.config.render
    try:
        svg = render(
            replace(picture, title="", as_of=""),
            "svg",
            theme=asked.theme or view.theme or settings.theme,
            direction=cast(Direction, asked.direction) or view.direction or settings.direction,
            engine=settings.engine,
            timeout=settings.timeout,
        ).data
    except CannotDraw as wrong:
        said = _said(wrong)
        shown = f"<pre>{escape(words)}</pre>"
        return Figure(_framed(id, _block(said), shown, source, caption), words, said)
    shown = f'<div class="argmap-picture">{inlined(svg, f"{id}-", clean(title))}</div>'
    return Figure(_framed(id, shown, source, caption), words)


def _picture(debate: api.Debate, asked: Wanted, view: View) -> Picture:
    picture, _ = drawing.picture(debate.map, asked.asked(drawing.asked_by(view)))
    if not (picture.boxes or picture.grids or picture.chart):
        hint = "`view=outline` shows all of it in words; `show=source` asks for no picture"
        raise BadOption(f"the view `{asked.view}` shows nothing of this map", hint)
    picture = replace(picture, title=view.text or picture.title)
    return picture if asked.key else replace(picture, legend=())


def _framed(id: str, *parts: str) -> str:
    inside = "\n".join(filter(None, parts))
    kinds = "".join(f" argmap-has-{kind}" for kind in ("picture", "source") if f'"argmap-{kind}' in inside)
    return f'<figure class="argmap{kinds}" id="{id}">\n{inside}\n</figure>'


def _source(content: str) -> str:
    if not content.strip():
        return ""
    return f'<div class="argmap-source highlight"><pre><code>{marked(content)}\n</code></pre></div>'


def _caption(title: str) -> str:
    return f"<figcaption>{escape(clean(title))}</figcaption>" if title else ""


def _block(said: str, title: str = "This map cannot be shown", kind: str = "danger") -> str:
    """What is wrong. The classes are those that the style sheets of sites have a look for."""
    return (
        f'<div class="argmap-findings admonition {kind}"><p class="admonition-title">{escape(title)}</p>\n'
        f"<pre><code>{escape(said)}</code></pre></div>"
    )


def _said(wrong: BadOption | CannotShow | CannotDraw | Refusal | BadConfig) -> str:
    hint = "\n  = hint: ".join(["", *wrong.hint.splitlines()]) if wrong.hint else ""
    return f"error: {safe(wrong.message)}{hint}\n"
