"""An expectation in the words of its line.

Knows no map.
"""

from __future__ import annotations

from argmap.model.sources import Expectation

_SAID = {
    "stance": "{subject} {negation}{verb} {object}",
    "silence": "{subject} {negation}{verb} on {object}",
    "membership": "{subject} {negation}member of {object}",
    "outcome": "outcome {object} {answer}",
    "vote": "{subject} {verb} {object}",
    "reversal": "{subject} reverses {object}",
    "time": "{subject} within {date}",
    "order": "{subject} {verb} {object}",
    "standing": "{subject} {negation}{verb}",
    "strength": "{subject} {negation}stronger than {object}",
    "findings": "no {verb}",
}


# In place of a name that the map does not know: the finding on it says which.
_UNKNOWN = "…"


def words(e: Expectation) -> str:
    """What a line expects, as it stands behind `expect`: "anna not holds half (1922)"."""
    date = e.when.text if e.when else ""
    verb = e.verb.replace("-", " ")
    said = _SAID[e.form].format(
        subject=e.subject or _UNKNOWN,
        negation="not " if e.negated else "",
        verb=verb,
        object=e.object or _UNKNOWN,
        answer=e.position or verb,
        date=date,
    )
    under = f" under {e.semantics}" if e.semantics else ""
    return f"{said}{under}{f' ({date})' if date and e.form != 'time' else ''}"
