"""What the bracket of a line would say, where one stands in its prose instead: who, when, how sure.

Knows no rule.
"""

import re

from argmap.chronology import edtf
from argmap.model.graph import ArgMap
from argmap.model.people import Party
from argmap.model.values import LEVELS

_DATE = re.compile(r"[\dXYSE/.,?~%\[\]{}-]*\d[\dXYSE/.,?~%\[\]{}-]*")


def kinds(m: ArgMap, inside: str) -> set[str]:
    """What the parts of a bracket are: "who", "when", "sure"; empty if one of them is anything else."""
    found = {_kind(m, part.strip()) for part in inside.split(",")}
    return set() if "" in found else found


def _kind(m: ArgMap, part: str) -> str:
    if part in LEVELS:
        return "sure"
    if part in m:
        return "who" if isinstance(m[part], Party) else ""
    # To find out what is wrong with a date takes long, and words are none.
    if not _DATE.fullmatch(part):
        return ""
    try:
        edtf.read(part)
    except edtf.NotADate:
        return ""
    return "when"
