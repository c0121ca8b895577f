"""The verbs, and the public Python face: load, check, format, render, evaluate, explain, slices, JSON.

Knows the disk through `disk.py`; everything it returns is a value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from argmap import checking, drawing
from argmap.checking import Checked, Tested
from argmap.chronology import edtf
from argmap.config import Config, find
from argmap.disk import Alone, Disk, map_files, project_folder
from argmap.drawing import Asked
from argmap.expect.verdict import Result
from argmap.model.graph import ArgMap
from argmap.project import Kept, Project
from argmap.project import load as load_project
from argmap.syntax.decoding import decoded
from argmap.syntax.formatter import formatted as format_text

if TYPE_CHECKING:
    from argmap.compile.evaluation import Slice
    from argmap.diagnostics.diagnostic import Diagnostic
    from argmap.explaining.answers import Evaluation, Why
    from argmap.model.pictures import View
    from argmap.picture.draw import Drawn
    from argmap.picture.picture import Picture
    from argmap.picture.render import AnyForm
    from argmap.text import Text


_DRAWN = ("theme", "direction", "engine", "timeout")


def projects(
    paths: Iterable[str],
    config: Config,
    given: dict[str, bytes] | None = None,
    kept: Kept | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> list[Project]:
    """The projects of the map files that paths mean. Raises Refusal for a path that cannot be had.

    given: texts that are not on the disk, by path. kept: from an earlier call. progress: told files done and in all.
    """
    kept = kept or Kept()
    limits = config.reading()
    files = list(map_files(paths, given or {}))
    names = {Path(path).resolve(): path for path in files}
    found = []
    for done, path in enumerate(files):
        if progress:
            progress(done, len(files))
        disk = Disk(project_folder(Path(path)), limits, given, names)
        found.append(load_project(path, disk, limits, kept))
    return found


def check(
    paths: Iterable[str],
    config: Config,
    given: dict[str, bytes] | None = None,
    kept: Kept | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Checked:
    """What is wrong with the map files that paths mean; see `projects`. Raises Refusal."""
    return checking.check(
        projects(paths, config, given, kept, progress), config.select, config.ignore, strict=config.strict
    )


def tested(
    paths: Iterable[str],
    config: Config,
    given: dict[str, bytes] | None = None,
    keep: str = "",
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Tested]:
    """What comes of the expectations in each map file that paths mean; see `projects`. Raises Refusal.

    keep: only those that answer a question; a word in it is looked for in the file's path and in the words of the
    expectation. Raises BadQuestion.
    """
    from argmap.expect.choosing import asked_for

    for project in projects(paths, config, given, progress=progress):
        only = asked_for(project.map, project.root, keep) if keep else lambda _: True
        yield checking.tested(project, config.select, config.ignore, strict=config.strict, only=only)


def formatted(
    paths: Iterable[str], config: Config, given: dict[str, bytes] | None = None
) -> Iterable[tuple[Text, str, list[Diagnostic]]]:
    """Each map file's text, the same in canonical form, and why the file is not to be touched, if so."""
    for path in map_files(paths, given or {}):
        text, findings = Disk(project_folder(Path(path)), config.reading(), given).open(path)
        yield text, format_text(text.content, config.limits.depth), findings


def page(m: ArgMap, project: Project, asked: Asked, settings: Mapping[str, Any], opens: str = "") -> str:
    """A page for the browser with all views of a map, or of the part of it that is asked for: one HTML file.

    project: what the map was read from. settings: how pictures are drawn, see `Studio`. opens: the view that it opens
    with. Raises CannotDraw and CannotShow.
    """
    from argmap.page import data, html

    shown = data.data(m, project.texts, (), data.Studio(**settings), asked, opens)
    return html.page(shown, theme=settings["theme"])


def to_json(m: ArgMap) -> str:
    """A map as JSON: every record, in the order of the text; fields that say nothing are left out."""
    from argmap.formats import json

    return json.written(m)


def from_json(text: str | bytes) -> ArgMap:
    """The map that `to_json` wrote. Raises `formats.json.NotAMap`."""
    from argmap.formats import json

    return json.read(text)


@dataclass(frozen=True, repr=False)
class Debate:
    """A map that was loaded, or a part of one. In a notebook it shows itself as a picture."""

    map: ArgMap
    project: Project
    config: Config
    asked: Asked = field(default=Asked())

    def __repr__(self) -> str:
        return f"<Debate of {len(self.map)} records from {self.project.root}>"

    @cached_property
    def _checked(self) -> Checked:
        return checking.check([self.project], self.config.select, self.config.ignore, strict=self.config.strict)

    def check(self) -> tuple[Diagnostic, ...]:
        """All findings on the file and those it uses, sorted by place."""
        return self._checked.findings

    def report(self) -> str:
        """All findings as `argmap check` shows them."""
        from argmap.diagnostics.terminal import full

        return full(self._checked.findings, self._checked.texts)

    def test(self) -> tuple[Result, ...]:
        """What comes of the `expect` lines of the file, in their order. If it could not be read without errors, all
        of them are skipped: see `check`.
        """
        config = self.config
        return checking.tested(self.project, config.select, config.ignore, strict=config.strict).results

    def at(self, date: str, *, possibly: bool = True) -> Debate:
        """The map as it stood at a date (EDTF), or as far as anybody knows may have stood. Raises CannotShow."""
        return self._part(at=date, certainly=not possibly)

    def keep(self, query: str) -> Debate:
        """What answers a question, and what that links to. Raises CannotShow."""
        return self._part(keep=query)

    def around(self, name: str, steps: int = 2) -> Debate:
        """What lies within so many links of a record. Raises CannotShow if there is none of that name."""
        return self._part(around=name, steps=steps)

    def _part(self, **asked: Any) -> Debate:
        # Each asks of what the one before left: only the day is remembered, for what is drawn and judged of it.
        m = drawing.part(self.map, Asked(**asked))
        day = {k: v for k, v in asked.items() if k in ("at", "certainly")}
        return replace(self, map=m, asked=replace(self.asked, **day))

    def evaluate(self, semantics: str = "grounded", *, actor: str = "", without: Iterable[str] = ()) -> Evaluation:
        """Which answers stand, how strongly, and why; by a semantics, a gradual model or a standard of proof.

        Raises NoLens, TooLarge, NoSolver, and KeyError for a name that is not there.
        """
        from argmap.explaining.answers import evaluation

        return evaluation(self.map, self._slice(actor, without), semantics, whole=self.project.map)

    def explain(self, name: str, semantics: str = "grounded", *, actor: str = "", without: Iterable[str] = ()) -> Why:
        """Why an answer, a claim or an argument stands, falls or is open. Raises what `evaluate` raises."""
        from argmap.explaining.answers import why

        return why(self.map, name, self._slice(actor, without), semantics, whole=self.project.map)

    def _slice(self, actor: str, without: Iterable[str]) -> Slice:
        from argmap.compile.evaluation import Slice

        day = edtf.read(self.asked.at) if self.asked.at else None
        return Slice(day, not self.asked.certainly, "", actor, tuple(without))

    def views(self) -> dict[str, str]:
        """The views that the map names, each with its title: what `render` draws besides the views there are."""
        return {name: view.text for name, view in drawing.named(self.project.map).items()}

    def render(
        self,
        view: str = "map",
        form: AnyForm | Literal["html"] = "svg",
        *,
        theme: str | None = None,
        engine: str | None = None,
        standing: str = "",
    ) -> bytes:
        """A picture's bytes: svg, pdf, png, dot, txt or json; or html, a page with all views that opens with this one.

        view: map, matrix, timeline, network, dialogue, outcome, evidence, outline, or one that the map names; of a part
        of a map it shows what it shows of that part. standing: mark what stands by this semantics, judged on all that
        had been put forward, whatever part is drawn.
        Raises CannotDraw; CannotShow for a view or a semantics, and ValueError for a form, that is not there.
        """
        if form == "html":
            return self._page(view, theme, engine, standing).encode()
        return self._drawn(view, form, theme, engine, standing).data

    def _page(self, view: str, theme: str | None, engine: str | None, standing: str) -> str:
        given = {"theme": theme, "engine": engine}
        settings = {name: given.get(name) or getattr(self.config.render, name) for name in _DRAWN}
        return page(self.map, self.project, Asked(standing=standing), settings, view)

    def _drawn(self, view: str, form: AnyForm, theme: str | None, engine: str | None, standing: str) -> Drawn:
        from argmap.picture.render import render

        settings = self.config.render
        named = drawing.view_of(self.project.map, view)
        shown, _ = self._picture(named, standing)
        return render(
            replace(shown, title=named.text or shown.title),
            form,
            theme=theme or named.theme or settings.theme,
            direction=named.direction or settings.direction,
            engine=engine or settings.engine,
            timeout=settings.timeout,
        )

    def _picture(self, view: View, standing: str) -> tuple[Picture, tuple[str, ...]]:
        asked = drawing.asked_by(view)
        found = drawing.part(self.map, asked)
        # Of a part as of a day, that day is told, unless the view has a day of its own.
        day = asked if asked.at else self.asked
        whole = self.project.map
        asked = replace(asked, at=day.at, certainly=day.certainly, standing=standing or asked.standing)
        return drawing.drawn(found, asked, whole)

    def to_json(self) -> str:
        """The map as JSON, see `argmap schema`."""
        return to_json(self.map)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """What a notebook shows: the picture, and the outline where there is none."""
        from argmap.picture.draw import CannotDraw

        shown = {"text/plain": self.render("outline", "txt").decode()}
        try:
            shown["image/svg+xml"] = self.render().decode()
        except CannotDraw as wrong:
            shown["text/plain"] += f"\n({wrong.message}: {wrong.hint})\n"
        return shown


def load(path: str | Path) -> Debate:
    """A map file with all it uses. Never fails for what is in the file: see `Debate.check`.

    Raises Refusal if the file cannot be had, BadConfig if the settings beside it cannot be used.
    """
    file = Path(path)
    config = find(file.parent)
    return _debate(load_project(str(file), Disk(project_folder(file), config.reading()), config.reading()), config)


def load_text(text: str, name: str = "<text>", folder: str | Path | None = None) -> Debate:
    """A map from text. It cannot use files, unless a folder is named that it is read in, as a file there would be.

    Raises BadConfig if the settings of that folder cannot be used.
    """
    data = text.encode("utf-8", "surrogatepass")
    if folder is not None:
        config, path = find(Path(folder)), str(Path(folder) / name)
        disk = Disk(project_folder(Path(folder)), config.reading(), {path: data})
        return _debate(load_project(path, disk, config.reading()), config)
    config = Config()
    read, wrong = decoded(name, data, config.reading())
    return _debate(load_project(name, Alone(read, wrong), config.reading()), config)


def _debate(project: Project, config: Config) -> Debate:
    return Debate(project.map, project, config)
