"""What links are called by a reader who looks at one of their ends."""

from collections.abc import Iterator

from argmap.model.graph import ArgMap, Edge
from argmap.model.people import Stance
from argmap.page.shape import Linked

# The end that it leaves, and the end where it arrives. What is not here is called by its kind.
_CALLED: dict[str, tuple[str, str]] = {
    "supports": ("supports", "supported by"),
    "attacks": ("argues against", "argued against by"),
    "undercuts": ("undercuts", "undercut by"),
    "premise-of": ("premise of", "premise"),
    "warrant-of": ("warrant of", "warrant"),
    "answers": ("answers", "answer"),
    "in": ("belongs to", "part"),
    "part-of": ("part of", "has the part"),
    "like": ("parallel case", "parallel case"),
    "contradicts": ("contradicts", "contradicted by"),
    "same-as": ("the same as", "the same as"),
    "says": ("says", "said by"),
    "aimed-at": ("aimed at", "target of"),
    "charges": ("charges", "charged by"),
    "involves": ("involves", "took part in"),
    "moves": ("on", "put to the vote in"),
    "reverses": ("undoes", "undone by"),
    "votes-for": ("voted for", "in favour"),
    "votes-against": ("voted against", "against"),
    "abstains": ("abstained in", "abstaining"),
    "decides": ("decided", "decided by"),
    "closes": ("closes", "outcome"),
    "prevails": ("prevails:", "prevailed in"),
    "explains": ("explains", "because"),
    "about": ("about", "motive in"),
    "member-of": ("belongs to", "member"),
    "share-of": ("a share of", "has the share"),
    "tied": ("tied to", "tied to"),
    "turn-of": ("turn of", "turn"),
    "replies-to": ("replies to", "answered by"),
    "yields-to": ("gives way to", "conceded in"),
    "voices": ("holds", "held in"),
    "timed-by": ("dated by", "dates"),
    "known-through": ("known through", "the way to"),
    "follows": ("follows the scheme", "followed by"),
    "prefers": ("prefers", "preferred by"),
    "over": ("over", "less than another for"),
}
# Sources, quotes and notes have places of their own; expectations and pictures are about the map.
_ELSEWHERE = {"cites", "quoted-for", "remarks-on", "expects", "expects-of", "expects-on", "shows", "folds", "fills"}


def links(m: ArgMap, name: str) -> list[Linked]:
    """What a record links to, and what links to it, each once."""
    found = {(row["label"], row["name"]): row for row in _links(m, name)}
    return [row for (_, other), row in found.items() if other != name and other in m]


def _links(m: ArgMap, name: str) -> Iterator[Linked]:
    record = m[name]
    if isinstance(record, Stance):
        yield {"label": "who", "name": record.actor}
        yield {"label": "on", "name": record.position}
    edges = [(e, 0, e.head) for e in m.out(name)] + [(e, 1, e.tail) for e in m.into(name)]
    for edge, end, other in edges:
        if edge.kind in _ELSEWHERE:
            continue
        if isinstance(m.records.get(edge.via), Stance) and edge.via not in (name, other):
            yield {"label": "stance", "name": edge.via}
        else:
            yield {"label": _label(edge, end), "name": other}


def _label(edge: Edge, end: int) -> str:
    return _CALLED[edge.kind][end] if edge.kind in _CALLED else edge.kind.replace("-", " ")
