"""A premise is said to play a role that the scheme of its argument does not have, or that no scheme is there for.

Bad:
    claim rain: It will rain.
      pro radio: The forecaster says so.
        scheme expert-opinion
        premise knows as expert: The forecaster knows the weather.
        premise says as assertion: The forecaster said it on the radio.
        premise sure as certainty: The forecaster was quite sure.
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
from argmap.diagnostics.nearest import listed, nearest
from argmap.model.claims import Argument, Filled
from argmap.model.graph import ArgMap
from argmap.model.questioning import scheme_of, unread
from argmap.model.schemes import Scheme

RULE = Rule("AM422", "unknown-role", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for a in m.of(Argument):
        scheme = scheme_of(m, a) if a.roles else None
        known = {slot.name for slot in scheme.roles} if scheme else set()
        for filled in a.roles:
            if filled.role not in known and not _is_told(m, a, filled.role, scheme):
                yield _finding(m, a, filled, scheme)


def _is_told(m: ArgMap, argument: Argument, role: str, scheme: Scheme | None) -> bool:
    """Whether another mistake made the role unknown: in the line of the scheme, or in that of the role."""
    return unread(m, scheme.name, f"roles:{role}") if scheme else unread(m, argument.name, "scheme")


def _finding(m: ArgMap, argument: Argument, filled: Filled, scheme: Scheme | None) -> Diagnostic:
    place = m.where(argument.name, f"roles:{filled.premise}")
    if scheme is None:
        return RULE.at(
            place,
            f"`{argument.name}` follows no scheme that could have a role `{filled.role}`",
            hint=f"add `scheme` under `{argument.name}`, or leave out `as {filled.role}`",
        )
    roles = [slot.name for slot in scheme.roles]
    near = nearest(filled.role, roles)
    return RULE.at(
        place,
        f"`{scheme.name}` has no role `{filled.role}`",
        hint=f"a similar role: `{near}`" if near else f"it has {listed([f'`{r}`' for r in roles], 'and') or 'none'}",
    )
