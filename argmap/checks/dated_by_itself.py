"""Something is said to be during itself, or within days of itself. That dates nothing; another event was meant.

Before or after itself it cannot be at all: that is a contradiction of the chronology.

Bad:
    person anna: Anna
    event letter (anna): Anna writes a letter.
      during letter

Good:
    person anna: Anna
    event storm (1922-03-01): The wall falls in a storm.
    event letter (anna): Anna writes a letter.
      during storm
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.timing import Timed

RULE = Rule("AM217", "dated-by-itself", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for record in m.of(Timed):
        for field in ("during", "within"):
            for number, order in enumerate(getattr(record, field)):
                if order.event == record.name:
                    yield RULE.at(
                        m.where(record.name, f"{field}:{number}"),
                        f"`{record.name}` is dated by itself",
                        hint="name another event, or take the line out",
                    )
