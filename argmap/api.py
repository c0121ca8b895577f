"""The verbs, and the public Python face: load, check, format, render, evaluate, explain, slices, JSON.

Knows the disk through `disk.py`; everything it returns is a value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from argmap import checking, registry
from argmap.checking import Checked, Tested
from argmap.chronology import edtf
from argmap.chronology.when import When
from argmap.config import Config, find
from argmap.disk import Alone, Disk, map_files, project_folder
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
    from argmap.picture.draw import Drawn
    from argmap.picture.picture import Picture
    from argmap.picture.render import AnyForm
    from argmap.text import Text

# Above this many boxes in one piece, a picture shows the disputes and positions only.
_TOO_BIG = 5_000


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


def sliced(
    m: ArgMap, day: When | None = None, query: str = "", around: str = "", steps: int = 2, *, possibly: bool = True
) -> ArgMap:
    """The part of a map that is asked for: a day first, then a question, then what lies around a name.

    Raises BadQuestion, and KeyError for a name that is not there.
    """
    from argmap.compile.query import question
    from argmap.model import slices

    if day is not None:
        m = slices.at(m, day, possibly=possibly)
    if query:
        m = slices.keep(m, question(query, m))
    return slices.around(m, around, steps) if around else m


def picture(
    m: ArgMap, view: str = "map", day: When | None = None, touch: Callable[[Picture], Picture] | None = None
) -> tuple[Picture, tuple[str, ...]]:
    """A view of a map with its legend and its description in words, and what its reader should be told.

    touch: what is done to it before. Raises KeyError if there is no such view.
    """
    from argmap.model.closure import closed
    from argmap.picture.legend import with_legend
    from argmap.picture.picture import largest_component
    from argmap.picture.text import text

    drawn: Picture = registry.feature("argmap.views", view).view(m, day)
    notes = drawn.left_out
    if largest_component(drawn) > _TOO_BIG:
        folded = {r.name: r for r in m if r.record in ("dispute", "position", "outcome", "map")}
        notes = (f"more than {_TOO_BIG:,} boxes hang together: only disputes and positions are drawn; see --around",)
        drawn = registry.feature("argmap.views", view).view(ArgMap(closed(folded), m.origins, texts=m.texts), day)
    drawn = touch(drawn) if touch else drawn
    outline: Picture = registry.feature("argmap.views", "outline").view(m, day)
    return with_legend(replace(drawn, description=text(outline))), notes


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
    day: When | None = None
    possibly: bool = True

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
        """The map as it stood at a date (EDTF), or as far as anybody knows may have stood. Raises NotADate."""
        from argmap.model import slices

        day = edtf.read(date)
        return replace(self, map=slices.at(self.map, day, possibly=possibly), day=day, possibly=possibly)

    def keep(self, query: str) -> Debate:
        """What answers a question, and what that links to. Raises BadQuestion."""
        return replace(self, map=sliced(self.map, query=query))

    def around(self, name: str, steps: int = 2) -> Debate:
        """What lies within so many links of a record. Raises KeyError if there is none of that name."""
        return replace(self, map=sliced(self.map, around=name, steps=steps))

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

        return Slice(self.day, self.possibly, "", actor, tuple(without))

    def render(
        self,
        view: str = "map",
        form: AnyForm = "svg",
        *,
        theme: str | None = None,
        engine: str | None = None,
        standing: str = "",
    ) -> bytes:
        """A picture's bytes: svg, pdf, png, dot, txt or json.

        standing: mark what stands by this semantics, judged on all that had been put forward, whatever part is drawn.
        Raises CannotDraw; ValueError for a form, and KeyError for a view, that is not there; NoLens.
        """
        return self._drawn(view, form, theme, engine, standing).data

    def _drawn(self, view: str, form: AnyForm, theme: str | None, engine: str | None, standing: str) -> Drawn:
        from argmap.picture.render import render

        settings = self.config.render
        shown, _ = picture(self.map, view, self.day, self._marking(standing) if standing else None)
        return render(
            shown,
            form,
            theme=theme or settings.theme,
            direction=settings.direction,
            engine=engine or settings.engine,
            timeout=settings.timeout,
        )

    def _marking(self, semantics: str) -> Callable[[Picture], Picture]:
        from argmap.explaining.answers import hearing
        from argmap.explaining.marking import marked

        h = hearing(self.project.map, self._slice("", ()), semantics)
        return lambda drawn: marked(drawn, h)

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


def load_text(text: str, name: str = "<text>") -> Debate:
    """A map from text. It cannot use files."""
    config = Config()
    read, wrong = decoded(name, text.encode("utf-8", "surrogatepass"), config.reading())
    return _debate(load_project(name, Alone(read, wrong), config.reading()), config)


def _debate(project: Project, config: Config) -> Debate:
    return Debate(project.map, project, config)
