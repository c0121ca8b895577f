"""A warrant licenses the step from the premises to the conclusion; a premise is where the step begins. One claim
cannot be both in one argument: then nothing is left to license the step.

Bad:
    claim forbid: Such engines should be forbidden.
      pro loud: They are loud.
        premise noise: What is loud should be forbidden.
        warrant noise

Good:
    claim forbid: Such engines should be forbidden.
      pro loud: They are loud.
        premise measured: They make ninety decibels.
        warrant noise: What is so loud should be forbidden.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Argument
from argmap.model.graph import ArgMap

RULE = Rule("AM413", "warrant-as-premise", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for a in m.of(Argument):
        if a.warrant and a.warrant in a.premises:
            yield RULE.at(
                m.where(a.name, f"warrant:{a.warrant}"),
                f"`{a.warrant}` is a premise and the warrant of `{a.name}`",
                hint="keep it as one of the two: a warrant says why the premises lead to the conclusion",
                remarks=(Remark(m.where(a.name, f"premises:{a.warrant}"), "a premise here"),),
            )
