"""A map without errors, and what is made of it once for all its pictures and pages. Knows no file and no drawing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from argmap.drawing import described
from argmap.page import data as parts
from argmap.page.dating import Dating, dating
from argmap.page.marking import Marking
from argmap.page.records import entries
from argmap.picture.words import clean

if TYPE_CHECKING:
    from argmap.model.graph import ArgMap
    from argmap.page.shape import Entry, View

# Records that are told of in one go.
_AT_ONCE = 500


class Sound:
    """A map without errors. before: the one until now. `records` are whole once `tell` says so."""

    def __init__(self, m: ArgMap, before: Sound | None) -> None:
        self.map = m
        self.marking: Marking = Marking(m, before.marking if before else None)
        self.title = parts.title(m)
        self.chosen = {one.id: one for one in parts.asked_for(m)}
        self.records: dict[str, Entry] = {}
        self._steps = self._telling()

    def tell(self) -> bool:
        """Makes a little of what is said of the map; a save never waits for all of it. Returns whether all is made."""
        return next(self._steps, True)

    def _telling(self) -> Iterator[bool]:
        made = entries(self.map)
        while some := dict(islice(made, _AT_ONCE)):
            self.records |= some
            yield False
        _ = self.words
        yield False
        _ = self.dated

    @cached_property
    def dated(self) -> Dating:
        return dating(self.map)

    @cached_property
    def words(self) -> str:
        return described(self.map)

    def told(self, view: View) -> View:
        """A picture with what is said of it: what it shows, in words, and what one should know of its days."""
        notes = [*view["notes"], *map(clean, self.dated.notes)]
        return {**view, "words": view["words"] or self.words, "notes": notes}
