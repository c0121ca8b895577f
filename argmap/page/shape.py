"""What a page is made of, as plain data that fits into JSON: the contract between Python, the page and a server.

A page holds one `Data`. In live mode the page listens to an event stream; each message is JSON, `{"patch": Patch}`.
Every key of a patch replaces the page's value, except `views`: of those, only the changed ones are listed, and of
each only its changed pieces; `order` names all its pieces, and those that are not sent stay as they are. A view that
the page does not know is added, `gone` names views to take away. What the reader looks at (view, day, place,
selection) stays.
"""

from typing import Literal, NotRequired, TypedDict

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

    day: in words, of a picture that always shows one day, whatever day is chosen. order: the ids of all its pieces;
    only in a patch, where `pieces` are the changed ones.
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
    order: NotRequired[list[str]]


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


class Patch(TypedDict, total=False):
    """What changed; see above."""

    title: str
    views: list[View]
    gone: list[str]
    records: dict[str, Entry]
    spans: dict[str, list[Interval]]
    days: list[Day]
    texts: list[Written]
    findings: list[Finding]
