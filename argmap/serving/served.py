"""One map that is served: what was read of it last, the last of it that could be drawn, and what its pages show.

A text with errors changes the text and the findings on its pages, and leaves their pictures. Knows no network, and
not who looks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from argmap import checking
from argmap.config import Config
from argmap.disk import Disk, project_folder
from argmap.drawing import Asked, CannotShow
from argmap.page import data as parts
from argmap.page.dating import Dating
from argmap.picture.draw import CannotDraw
from argmap.picture.pieces import Layouts
from argmap.project import Kept, Project, Refusal
from argmap.project import load as load_project
from argmap.serving.sound import Sound
from argmap.syntax.rules import UNREADABLE

if TYPE_CHECKING:
    from argmap.page.shape import Data, Finding, Piece, View

Stamp = tuple[int, int, int]
# What is done last after a change: what is said of the records, and when they stood.
WORDS = ""
# Pieces of text, and characters of pictures, that are kept besides those in use.
_SPARE, _LAYOUTS = 50, 1_000_000
_FIRST = parts.Chosen("map", "Map", Asked("map"))
_UNDATED = Dating((), {}, ())
_AWAITED = "this picture is being drawn"
_EMPTY = "there is nothing in the map that this picture could show"
_UNSOUND = "the text has errors, and there is no earlier picture of it"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the pages of a map show. number: another one after each change."""

    number: int
    data: Data


class Served:
    """One map, from the file at `path`. Nothing is read or drawn before it is asked for.

    settings: what is wrong with the settings, if anything is.
    """

    def __init__(self, path: str, theme: str = "") -> None:
        self.path, self._theme = path, theme
        self.settings: Finding | None = None
        self._config = Config()
        self._project: Project | None = None
        self._refused: Finding | None = None
        self._checked: list[Finding] = []
        self._troubles: dict[str, Finding] = {}
        self._kept, self._layouts = Kept(spare=_SPARE), Layouts()
        self._stamps: dict[str, Stamp | None] = {path: None}
        self._sound: Sound | None = None
        self._told: Sound | None = None
        # Pictures that nothing is said of yet: that takes longer than a picture where little changed.
        self._drawn: dict[str, View] = {}
        self._bare: dict[str, View] = {}
        self._due: dict[str, None] = {}
        self.shown = Shown(0, self._data())

    @property
    def theme(self) -> str:
        """The theme that its pictures are drawn in."""
        return self._theme or self._config.render.theme

    @property
    def title(self) -> str:
        """What the map is called; its file's name, if it never could be read."""
        return self._sound.title if self._sound else Path(self.path).name

    @property
    def files(self) -> Iterable[str]:
        """All files that the map was read from."""
        return self._project.texts if self._project else (self.path,)

    @property
    def findings(self) -> list[Finding]:
        """All that is wrong now, with the settings, the text and the pictures."""
        text = [self._refused] if self._refused else self._checked
        return [*([self.settings] if self.settings else ()), *text, *self._troubles.values()]

    def read(self, config: Config, names: Mapping[Path, str]) -> bool:
        """Reads and checks the map if a file of it, or a setting, may have changed. Returns whether something has.

        names: see `Disk`.
        """
        now: dict[str, Stamp | None] = {path: _stamp(path) for path in self._stamps}
        if now == self._stamps and config == self._config and not self._waits:
            return False
        limits = config.reading()
        try:
            disk = Disk(project_folder(Path(self.path)), limits, None, names)
            project = load_project(self.path, disk, limits, self._kept)
        except Refusal as refusal:
            self._stamps = now
            had, rule = self._refused, refusal.rule
            self._refused = wrong(self.path, refusal.message, refusal.hint, rule.code, rule.name)
            return had != self._refused
        # A file that is new here may have changed since it was read: it has no stamp yet, and is read once more.
        self._stamps = {path: now.get(path) for path in project.texts}
        if not self._refused and config == self._config and _same(project, self._project):
            return False
        try:
            self._take(project, config)
        except Exception as error:
            self._refused = _own_fault(self.path, error)
        return True

    @property
    def _waits(self) -> bool:
        """Whether a file that was not there may have come."""
        found = self._project.findings if self._project else ()
        return any(f.rule == UNREADABLE for f in found)

    def _take(self, project: Project, config: Config) -> None:
        checked = checking.check([project], config.select, config.ignore, strict=config.strict)
        # What could not be read is lost, whatever a comment allows.
        lost = {f.key: f for f in project.findings if f.severity == "error"}
        found = {**lost, **{f.key: f for f in checked.findings}}
        self._project, self._refused, self._config = project, None, config
        self._checked = parts.told([found[key] for key in sorted(found)], project.texts)
        if not any(one["severity"] == "error" for one in self._checked):
            self._sound = Sound(project.map, self._sound)
            # What had to wait comes first, so that nothing waits for ever while somebody types; but for the words.
            known = self._sound.chosen
            self._due = {one: None for one in (*self._due, *known) if one in known} | {WORDS: None}
            self._troubles, self._bare = {}, {}

    def opening(self, view: str) -> str:
        """The view that a page opens with if it is asked for this one: it, or the first that there is."""
        known = self._sound.chosen if self._sound else {_FIRST.id: _FIRST}
        return view if view in known else next(iter(known))

    def due(self, views: Collection[str]) -> str | None:
        """What is to be done next for pages that show these views; a page that does not say which may show any.

        None if all is done.
        """
        known = self._sound.chosen if self._sound else {}
        wanted = {*views, WORDS} if all(view in known for view in views) else {*known, WORDS}
        return next((one for one in self._due if one in wanted), None)

    def do(self, one: str) -> None:
        """Does what is due: draws a view, or words what its reader may ask of it."""
        self._due.pop(one, None)
        if self._sound is None:
            return
        self._troubles.pop(one, None)
        try:
            if one == WORDS and not self._sound.tell():
                self._due[WORDS] = None
            elif one == WORDS:
                self._take_words(self._sound)
            else:
                self._draw(self._sound, self._sound.chosen[one])
        except (CannotDraw, CannotShow) as trouble:
            said = f"{self._sound.chosen[one].title}: {trouble.message}"
            self._troubles[one] = wrong(self.path, said, trouble.hint)
        except Exception as error:  # the next save may be drawn again
            self._troubles[one] = _own_fault(self.path, error)

    def _take_words(self, sound: Sound) -> None:
        self._drawn |= {name: sound.told(view) for name, view in self._bare.items()}
        self._bare, self._told = {}, sound

    def _draw(self, sound: Sound, chosen: parts.Chosen) -> None:
        settings = self._config.render
        studio = parts.Studio(self.theme, settings.direction, settings.engine, settings.timeout, None, self._layouts)
        dated = replace(sound.dated, notes=()) if parts.is_staged(chosen) else _UNDATED
        found = parts.view(sound.map, chosen, studio, dated, sound.marking, "")
        if found and self._told is sound:
            found = sound.told(found)
        elif found:
            self._bare[chosen.id] = found
            had = self._drawn.get(chosen.id, found)
            found = {**found, "words": found["words"] or had["words"]}
        self._drawn[chosen.id] = found or _blank(chosen, _EMPTY)
        # As much again as is shown: what is undone is laid out already, and memory stays level.
        shown = sum(len(piece["svg"]) for view in self._drawn.values() for piece in _pieces(view))
        self._layouts.trim(_LAYOUTS + 2 * shown)

    def settle(self) -> bool:
        """Makes what pages show of all that is known now. Returns whether it is something else than before."""
        now = self._data()
        if now == self.shown.data:
            return False
        self.shown = Shown(self.shown.number + 1, now)
        return True

    def _data(self) -> Data:
        chosen = self._sound.chosen if self._sound else {_FIRST.id: _FIRST}
        note = _AWAITED if self._sound else _UNSOUND
        told = self._told
        return {
            "argmap": 1,
            "title": self.title,
            "view": "",
            "day": "",
            "views": [self._drawn.get(name) or _blank(one, note) for name, one in chosen.items()],
            "records": told.records if told else {},
            "spans": told.dated.spans if told else {},
            "days": list(told.dated.days) if told else [],
            "texts": parts.written(self._project.texts) if self._project else [],
            "findings": self.findings,
        }


def wrong(path: str, message: str, hint: str, code: str = "", rule: str = "") -> Finding:
    """What keeps a whole file from being shown as it is."""
    return {
        "severity": "error",
        "code": code,
        "rule": rule,
        "message": message,
        "hint": hint,
        "path": path,
        "line": 1,
        "column": 1,
    }


def _pieces(view: View) -> Iterator[Piece]:
    yield from view["pieces"]
    for stage in view["stages"]:
        yield from stage["pieces"]


def _own_fault(path: str, error: Exception) -> Finding:
    said = f"a mistake in argmap itself: {type(error).__name__}: {error}"
    return wrong(path, said, "please report it with the map; the next save is tried again")


def _blank(chosen: parts.Chosen, note: str) -> View:
    return {
        "id": chosen.id,
        "title": chosen.title,
        "kind": chosen.asked.view,
        "width": 0.0,
        "height": 0.0,
        "pieces": [],
        "stages": [],
        "words": "",
        "notes": [note],
    }


def _same(now: Project, before: Project | None) -> bool:
    return before is not None and now.texts == before.texts and now.findings == before.findings


def _stamp(path: str) -> Stamp:
    """What tells a file from what it was; zeros if it is not there."""
    try:
        found = Path(path).stat()
    except OSError:
        return 0, 0, 0
    # The mode too: a file that may not be read any more has not been written to.
    return found.st_mtime_ns, found.st_size, found.st_ino ^ found.st_mode << 48
