"""An argument spells out its premises and follows a scheme, yet a role that the scheme needs is played by none of
them: either a premise is missing, or nobody said which one it is.

An argument that spells out no premises leaves its roles unsaid as well, and is left alone.

Bad:
    claim rain: It will rain.
      pro radio: The forecaster says so.
        scheme expert-opinion
        premise knows as expert: The forecaster knows the weather.
        premise says: The forecaster said it on the radio.
        answers field: It is about the weather.

Good:
    claim rain: It will rain.
      pro radio: The forecaster says so.
        scheme expert-opinion
        premise knows as expert: The forecaster knows the weather.
        premise says as assertion: The forecaster said it on the radio.
        answers field: It is about the weather.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.diagnostics.nearest import listed
from argmap.model.claims import Argument
from argmap.model.graph import ArgMap
from argmap.model.questioning import scheme_of

RULE = Rule("AM421", "unfilled-role", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for a in m.of(Argument):
        scheme = scheme_of(m, a) if a.premises else None
        if scheme is None:
            continue
        played = {filled.role for filled in a.roles}
        missing = [f"`{s.name}`" for s in scheme.roles if s.count != "optional" and s.name not in played]
        # A role that does not exist is very likely one of these, misspelt, and reported as such.
        if missing and played <= {slot.name for slot in scheme.roles}:
            yield RULE.at(
                m.where(a.name, "scheme"),
                f"no premise of `{a.name}` plays {listed(missing, 'or')}, which `{a.scheme}` needs",
                hint=f"say which premise it is: `premise … as {missing[0].strip('`')}`, or state it",
            )
