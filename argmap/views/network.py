"""Who stands with whom? Actors, joined by what they agree on and by what they are at odds about.

The numbers are those of `measures.congruence`. A body or a group stands for itself: who belongs to it is shown, and
what it holds counts for none of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from argmap.chronology.answer import Answer
from argmap.chronology.when import When
from argmap.measures.affiliation import SIDES, affiliations
from argmap.measures.congruence import Pair, congruence
from argmap.model.graph import ArgMap
from argmap.model.people import Body, Group, Party, Tie
from argmap.model.sources import Map
from argmap.model.voices import denied
from argmap.model.wording import brief, called, dated, hedge
from argmap.picture.picture import Box, Line, Link, Picture

_ACTORS = 40
# So many statements are named on a line, and none if more lines than these would hide each other's words.
_NAMED = 2
_DENSE = 7
# What the numbers on the lines are.
_KEY = "number on a line: how many statements they agree on (+), or are at odds about (−)"
_UNNAMED = "which statements these are: see the matrix"


def view(m: ArgMap, day: When | None) -> Picture:
    """The network of those who take a side, and of whoever is tied to others or belongs to them."""
    left_out: list[str] = []
    actors = _chosen(m, left_out)
    shown = set(actors)
    if not actors:
        left_out.append("nobody takes a side here, or is tied to anybody")
    pairs = congruence(m, shown)
    dense = sum(bool(pair.agreed) + bool(pair.opposed or pair.rival) for pair in pairs) > _DENSE
    lines = [line for pair in pairs for line in _lines(m, pair, dense)]
    lines += [line for tie in m.of(Tie) if not denied(tie) for line in _ties(tie) if {line.tail, line.head} <= shown]
    lines += [line for line in _memberships(m, day) if {line.tail, line.head} <= shown]
    return Picture(
        " ".join(("Who stands with whom?", *[r.text for r in m.of(Map)][-1:])),
        "",
        dated(day),
        tuple(Box(name, "actor", called(m, name), note=_note(m, name), place=_place(m, name)) for name in actors),
        tuple(lines),
        layout="free",
        notes=((_KEY, _UNNAMED) if dense else (_KEY,)) if pairs else (),
        left_out=tuple(left_out),
    )


def _chosen(m: ArgMap, left_out: list[str]) -> list[str]:
    """Whoever takes a side, those who do so most often first; then whoever is tied to somebody or belongs to him."""
    sides = {actor: sum(s.mode in SIDES for ss in on.values() for s in ss) for actor, on in affiliations(m).items()}
    found = dict.fromkeys(sorted((a for a in sides if sides[a]), key=lambda actor: -sides[actor]))
    found.update(dict.fromkeys(name for tie in m.of(Tie) for name in tie.between))
    for line in _memberships(m, None):
        if line.tail in found or line.head in found:
            found.update({line.tail: None, line.head: None})
    if len(found) > _ACTORS:
        left_out.append(f"{_ACTORS} of {len(found)} actors are shown, those who take sides most often; see --keep")
    return list(found)[:_ACTORS]


def _note(m: ArgMap, name: str) -> str:
    record = m[name]
    return record.record if isinstance(record, (Body, Group)) else ""


def _lines(m: ArgMap, pair: Pair, dense: bool) -> Iterator[Line]:
    """One line for what they agree on, and one for what they are at odds about."""
    agreed, opposed = ([brief(m, name) for name in names] for names in (pair.agreed, pair.opposed))
    opposed += [f"{brief(m, name)}, rival answers" for name in pair.rival]
    for style, sign, words in (("agrees", "+", agreed), ("disagrees", "−", opposed)):
        if words:
            named = words if len(words) <= _NAMED else [*words[: _NAMED - 1], f"{len(words) - _NAMED + 1} more"]
            count = f"{sign}{len(words)}"
            label = count if dense else f"{count}: {'; '.join(named)}"
            yield Line(pair.one, pair.other, style, label, weight=len(words), note=f"{count}: {'; '.join(words)}")


def _ties(tie: Tie) -> Iterator[Line]:
    label = ", ".join(filter(None, (tie.kind or "tied", dated(tie.when), hedge(tie.certainty))))
    for one, other in combinations(tie.between, 2):
        yield Line(one, other, "tied", label, id=f"{tie.name} tied {one} {other}")


def _memberships(m: ArgMap, day: When | None) -> Iterator[Line]:
    """Who belongs to which body or group, as far as it may have been so on a day."""
    for party in (p for p in m.of(Party) if isinstance(p, (Body, Group))):
        for member in party.members:
            past = day and member.when and member.when.holds_at(day) is Answer.IMPOSSIBLE
            if not past and not denied(member):
                label = ", ".join(filter(None, ("" if day else dated(member.when), hedge(member.certainty))))
                yield Line(member.actor, party.name, "member-of", label)
        if party.share:
            yield Line(party.name, party.share.of, "member-of", f"{party.share.quantity} of")


def _place(m: ArgMap, name: str) -> Link | None:
    place = m.line(name)
    return Link(*place) if place else None
