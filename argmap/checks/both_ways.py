"""A reason for every answer that a dispute has is a reason for none of them: it does not help to choose.

Only disputes that take a single answer are looked at. A reason against every answer may well be meant: it says that
another one is to be sought.

Bad:
    person anna: Anna
    person ben: Ben
    dispute bridge: Shall the bridge be closed?
      position close: Close it.
        held by anna
        pro cheap: It is cheap.
      position keep: Keep it open.
        held by ben
        pro cheap
      outcome open: Nobody gave way.

Good:
    person anna: Anna
    person ben: Ben
    dispute bridge: Shall the bridge be closed?
      position close: Close it.
        held by anna
        pro cheap: It is cheap.
      position keep: Keep it open.
        held by ben
        pro needed: It is needed.
      outcome open: Nobody gave way.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.diagnostics.nearest import listed
from argmap.model.claims import Argument
from argmap.model.graph import ArgMap
from argmap.model.rivals import answers, question

RULE = Rule("AM410", "both-ways", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    several = [a for a in m.of(Argument) if len(a.supports) > 1]
    positions = answers(m) if several else {}
    for a in several:
        supported: dict[str, list[str]] = {}
        for name in dict.fromkeys(a.supports):
            supported.setdefault(question(m, name), []).append(name)
        for dispute, names in supported.items():
            if len(names) > 1 and len(names) == len(positions.get(dispute, ())):
                yield _finding(m, a.name, dispute, names)


def _finding(m: ArgMap, argument: str, dispute: str, names: list[str]) -> Diagnostic:
    places = [m.where(argument, f"supports:{name}") for name in names]
    return RULE.at(
        places[-1],
        f"`{argument}` speaks for all {len(names)} answers to `{dispute}`: {listed([f'`{n}`' for n in names], 'and')}",
        hint="keep it where it makes a difference, or say in `agreed` what nobody contests",
        remarks=tuple(Remark(place, "a reason here too") for place in places[:-1]),
    )
