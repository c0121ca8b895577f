"""The same is said twice: a name stands twice in a row, somebody has the same stance, tie or membership twice, a scheme
has a role or a question twice. The second time adds nothing, or another one was meant.

What differs in date, voice, certainty, prose or citation is not the same.

Bad:
    person anna: Anna
    person ben: Ben
    event storm (1922): The wall falls.
      present anna, ben, anna

Good:
    person anna: Anna
    person ben: Ben
    event storm (1922): The wall falls.
      present anna, ben
"""

from collections.abc import Hashable, Iterator
from functools import cache

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote
from argmap.model.links import shapes
from argmap.model.people import Stance, Tie
from argmap.model.record import Record
from argmap.model.schemes import Question, Slot
from argmap.model.values import Frozen

RULE = Rule("AM117", "said-twice", "warning", __doc__)
# A source may be cited twice for good reason, and a tie of one with himself is told as such.
_LEFT = ("cites", "between")
# Whoever votes twice is told as such.
_BALLOTS = ("in_favour", "against", "abstaining")


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for record in m:
        # Fields that nobody gave are empty: most lists are, and there are many records.
        for field in sorted(record.model_fields_set & _lists(type(record))):
            entries = getattr(record, field)
            if len(entries) > 1:
                yield from _within(m, record, field, entries)
    yield from _alike(m)


@cache
def _lists(kind: type[Record]) -> frozenset[str]:
    left = (*_LEFT, *_BALLOTS) if kind is Vote else _LEFT
    return frozenset(field for field, shape in shapes(kind).items() if shape.many and field not in left)


def _within(m: ArgMap, record: Record, field: str, entries: tuple[object, ...]) -> Iterator[Diagnostic]:
    """Entries of a list that are there already."""
    first: dict[Hashable, int] = {}
    for number, entry in enumerate(entries):
        earlier = first.setdefault(_said(entry), number)
        if earlier != number:
            yield _twice(m, record.name, field, _name(entry), (earlier, number))


def _said(entry: object) -> Hashable:
    """What of an entry counts: of a role or a question its name alone, for arguments mean it by that."""
    if isinstance(entry, (Slot, Question)):
        return entry.name
    return repr(entry)


def _name(entry: object) -> str:
    """How a message calls an entry: by the first of its parts."""
    return str(next(iter(entry.model_dump().values()))) if isinstance(entry, Frozen) else str(entry)


def _twice(m: ArgMap, name: str, field: str, entry: str, numbers: tuple[int, int]) -> Diagnostic:
    first, second = (m.origins.find(name, f"{field}:{n}") for n in numbers)
    return RULE.at(
        second or m.where(name, f"{field}:{entry}"),
        f"`{entry}` stands here twice",
        hint="take one of the two out, or name another",
        remarks=(Remark(first, "the first is here"),) if first else (),
    )


def _alike(m: ArgMap) -> Iterator[Diagnostic]:
    """Stances and ties that another one repeats."""
    groups: dict[Hashable, list[Stance | Tie]] = {}
    for stance in m.of(Stance):
        groups.setdefault((stance.position, stance.actor, stance.mode), []).append(stance)
    for tie in m.of(Tie):
        groups.setdefault(frozenset(tie.between), []).append(tie)
    for alike in groups.values():
        first: dict[str, str] = {}
        for record in alike if len(alike) > 1 else ():
            told = record.model_dump(exclude={"name", "map", "between"})
            earlier = first.setdefault(repr(told), record.name)
            if earlier != record.name:
                yield RULE.at(
                    m.where(record.name),
                    f"this {record.record} is told twice",
                    hint="take one of the two out, or say in which date, voice or source they differ",
                    remarks=(Remark(m.where(earlier), "the first is here"),),
                )
