"""Two premises are said to play a role that takes one. A scheme says of a role that takes several: `role NAME several`.

Bad:
    claim rain: It will rain.
      pro radio: The forecaster says so.
        scheme expert-opinion
        premise knows as expert: The forecaster knows the weather.
        premise paper as assertion: It was in the paper.
        premise says as assertion: The forecaster said it on the radio.
        answers field: It is about the weather.

Good:
    claim rain: It will rain.
      pro radio: The forecaster says so.
        scheme expert-opinion
        premise knows as expert: The forecaster knows the weather.
        premise paper: It was in the paper.
        premise says as assertion: The forecaster said it on the radio.
        answers field: It is about the weather.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Argument
from argmap.model.graph import ArgMap
from argmap.model.questioning import scheme_of

RULE = Rule("AM427", "double-role", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for a in m.of(Argument):
        scheme = scheme_of(m, a) if len(a.roles) > 1 else None
        single = {slot.name for slot in scheme.roles if slot.count != "several"} if scheme else set()
        first: dict[str, str] = {}
        for filled in a.roles:
            earlier = first.setdefault(filled.role, filled.premise)
            if filled.role in single and earlier != filled.premise:
                yield RULE.at(
                    m.where(a.name, f"roles:{filled.premise}"),
                    f"`{filled.role}` is played by `{earlier}` already, and takes one premise",
                    hint="give this premise another role or none, or make two arguments of the one",
                    remarks=(Remark(m.where(a.name, f"roles:{earlier}"), "played here"),),
                )
