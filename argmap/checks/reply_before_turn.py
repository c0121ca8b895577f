"""A turn replies to, backs or contradicts a turn that comes later, or itself.

Bad:
    person anna: Anna
    person bert: Bert
    dialogue talk (1922-05-01): They talk over the hedge.
      anna: Why me?
        replies 2
      bert: You shall pay.

Good:
    person anna: Anna
    person bert: Bert
    dialogue talk (1922-05-01): They talk over the hedge.
      bert: You shall pay.
      anna: Why me?
        replies 1
"""

from collections.abc import Iterator

from argmap.chronology.anachronism import early
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Turn

RULE = Rule("AM204", "reply-before-turn", "error", __doc__)
_ANSWERS = {"replies": "replies to", "supports": "backs", "attacks": "contradicts"}


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for turn in m.of(Turn):
        for field, verb in _ANSWERS.items():
            for name in getattr(turn, field):
                other = m[name]
                trouble, certain = _trouble(m, turn, other) if isinstance(other, Turn) else ("", True)
                if trouble:
                    yield RULE.at(
                        m.where(turn.name, f"{field}:{name}"),
                        f"`{turn.name}` {verb} {trouble}",
                        hint="name the turn that it answers, or put the two in the order in which they were said",
                        remarks=(Remark(m.where(name), "said here"),) if name != turn.name else (),
                        possible=not certain,
                    )


def _trouble(m: ArgMap, turn: Turn, other: Turn) -> tuple[str, bool]:
    """What is wrong with answering another turn, and whether that is certain; empty if nothing is."""
    if turn.name == other.name:
        return "itself", True
    if turn.dialogue == other.dialogue:
        return f"`{other.name}`, which comes later" if turn.number < other.number else "", True
    when, then = m.times.when(turn.name), m.times.when(other.name)
    found = early(when, then) if when and then else None
    return (f"`{other.name}`, and {found.distance} it", found.is_certain) if found else ("", True)
