"""What a page is made of, as plain data that fits into JSON: the contract between Python, the page and a server.

A page holds one `Data`. In live mode the page listens to an event stream; each message is JSON, `{"patch": Patch}`.
Of most keys a patch brings the page's new value; of what is large it brings what is new in it:

* `views`: the changed ones; of each only its changed pieces, and `order` names all of them: those that are not sent
  stay. A piece without `svg` is drawn as before, in another place; a view without `stages` or `words` keeps those, or
  `edit` tells what is new in its words. A view that the page does not know is added. `gone`: views to take away.
* `records`: the changed and the new ones, these behind all others; `lines`: the new lines of such as only moved;
  `lost`: names of those to take away. `names`: all of them in their order, if it is another one then.
* `texts`: all, in their order. One with neither `content` nor `edit` stays as it is.

`whole`: the page forgets first all views, records and texts that it has. What the reader looks at (view, day, place,
selection) stays.
"""

from typing import Literal, NotRequired, TypedDict

from argmap.picture.wiring import Wiring

# Intervals of days from the list of days, first and last one included: what stood for certain, or possibly.
Stood = Literal["certain", "possible"]
Interval = tuple[str, str, Stood]


class Piece(TypedDict):
    """A part of a picture that was laid out by itself; in pixels. `svg` is one <svg> element.

    In it, `data-of` names the records that an element shows, `data-ends` those that a line joins.
    """

    id: str
    x: float
    y: float
    width: float
    height: float
    svg: str


class Stage(TypedDict):
    """The picture of a view from one of the days on until the next stage, where it is another picture on each day."""

    day: str
    width: float
    height: float
    pieces: list[Piece]


class View(TypedDict):
    """A picture to choose. `kind` is a view's name; `words`, the same as text; `notes`, what is not in it.

    day: in words, of a picture that always shows one day, whatever day is chosen. wiring: how its boxes hang together,
    if the page can lay them out anew; the elements of its pieces then have `data-id`.
    """

    id: str
    title: str
    kind: str
    width: float
    height: float
    pieces: list[Piece]
    stages: list[Stage]
    words: str
    notes: list[str]
    day: NotRequired[str]
    wiring: NotRequired[Wiring]


class Source(TypedDict):
    """A place in a source: what it is called, where in it, and a link, empty unless it is http or https."""

    name: str
    title: str
    locator: str
    url: str


class Quoted(TypedDict):
    """Words from a source."""

    text: str
    sources: list[Source]


class Linked(TypedDict):
    """A link to another record: how it is called from here ("supported by"), and that record's name."""

    label: str
    name: str


class Entry(TypedDict):
    """A record in words. `line` is the first of its lines, 0 if it was not written; `title` what it is called.

    actors, disputes: those it has to do with, for filters.
    """

    kind: str
    title: str
    sentence: str
    text: str
    by: str
    when: str
    hedge: str
    sources: list[Source]
    quotes: list[Quoted]
    notes: list[str]
    links: list[Linked]
    tags: list[str]
    actors: list[str]
    disputes: list[str]
    path: str
    line: int


class Day(TypedDict):
    """A day on which something changes: ISO 8601 and its number; `label` in words; `changes`: what begins or ends."""

    day: str
    number: int
    label: str
    changes: list[str]


class Written(TypedDict):
    """A file of the map."""

    path: str
    content: str


class Finding(TypedDict):
    """What is wrong with a text, and where; line and column from 1."""

    severity: Literal["error", "warning", "info"]
    code: str
    rule: str
    message: str
    hint: str
    path: str
    line: int
    column: int


class Data(TypedDict):
    """All that a page shows. `records` by name, in the order of the text; `days` in the order of time.

    spans: by name, when it stood; a name that is not there stood on all days, for certain. One with an empty list
    stood on none. view, day: what the page opens with, empty for the first view and the whole time.
    """

    argmap: Literal[1]
    title: str
    view: str
    day: str
    views: list[View]
    records: dict[str, Entry]
    spans: dict[str, list[Interval]]
    days: list[Day]
    texts: list[Written]
    findings: list[Finding]


class Edit(TypedDict):
    """Other lines in a text, split at its line feeds: from `start` on, before `end`, stand `lines` now."""

    start: int
    end: int
    lines: list[str]


class PatchedPiece(TypedDict):
    """A piece in a patch."""

    id: str
    x: float
    y: float
    width: float
    height: float
    svg: NotRequired[str]


class PatchedView(TypedDict):
    """A view in a patch."""

    id: str
    title: str
    kind: str
    width: float
    height: float
    pieces: list[PatchedPiece]
    order: list[str]
    stages: NotRequired[list[Stage]]
    words: NotRequired[str]
    edit: NotRequired[Edit]
    notes: list[str]
    day: NotRequired[str]


class PatchedText(TypedDict):
    """A file in a patch."""

    path: str
    content: NotRequired[str]
    edit: NotRequired[Edit]


class Patch(TypedDict, total=False):
    """What changed; see above."""

    whole: bool
    title: str
    views: list[PatchedView]
    gone: list[str]
    records: dict[str, Entry]
    lines: dict[str, int]
    lost: list[str]
    names: list[str]
    spans: dict[str, list[Interval]]
    days: list[Day]
    texts: list[PatchedText]
    findings: list[Finding]
