"""A finding about two records that are dated in the wrong order, told alike by every rule that looks for some.

Knows no rule. What is dated by links is shown with the lines that date it.
"""

from argmap.chronology.anachronism import Anachronism
from argmap.chronology.words import said
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap

# More lines than that nobody compares.
_MOST = 6


def misdated(rule: Rule, m: ArgMap, one: str, found: Anachronism, other: str, *, role: str, hint: str) -> Diagnostic:
    """That one record is, or may be, on the wrong side of another. role: what the other is to it, before its name."""
    lines = [*_lines(m, other), *(_lines(m, one) if m.times.is_derived(one) else ())]
    return rule.at(
        m.where(one, "when"),
        f"{dated_name(m, one)} {found.distance} {role} {dated_name(m, other)}",
        hint=hint,
        remarks=tuple(dict.fromkeys(lines))[:_MOST],
        possible=not found.is_certain,
    )


def dated_name(m: ArgMap, name: str) -> str:
    """A record's name with its date, "`october` (6 October 1922)"."""
    when = m.times.when(name)
    return f"`{name}` ({said(when)})" if when else f"`{name}`"


def _lines(m: ArgMap, name: str) -> list[Remark]:
    """The lines that date a record."""
    return [Remark(m.where(owner, part), f"this dates `{name}`") for owner, part in m.times.because(name)]
