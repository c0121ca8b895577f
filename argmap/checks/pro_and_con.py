"""One reason cannot speak both for and against one and the same statement. Where it was used both ways, they are two
reasons, and each deserves words of its own.

Bad:
    claim close: The bridge should be closed.
      pro old: It is old.
      con old

Good:
    claim close: The bridge should be closed.
      pro old: It is so old that it may fall.
      con loved: It is so old that people love it.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Argument
from argmap.model.graph import ArgMap
from argmap.model.sameness import sames

RULE = Rule("AM403", "pro-and-con", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    both = [argument for argument in m.of(Argument) if argument.supports and argument.attacks]
    same = sames(m) if both else {}
    for a in both:
        supported = {same.get(name, name): name for name in reversed(a.supports)}
        for name in a.attacks:
            other = supported.get(same.get(name, name))
            if other:
                yield RULE.at(
                    m.where(a.name, f"attacks:{name}"),
                    f"`{a.name}` is a reason against `{name}` here and for {_itself(name, other)} elsewhere",
                    hint="keep one of the two, or state the other as a reason of its own",
                    remarks=(Remark(m.where(a.name, f"supports:{other}"), "a reason for it here"),),
                )


def _itself(name: str, other: str) -> str:
    return "it" if name == other else f"`{other}`, which is the same,"
