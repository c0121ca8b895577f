"""When records were: their own dates, narrowed by what is before, after, during and within days of what.

Knows no text: it is given records, and answers for each by name.
"""

from collections.abc import Mapping

from argmap.chronology.when import When
from argmap.model.record import Record


class Times:
    """The solved chronology of a map's records."""

    def __init__(self, records: Mapping[str, Record]) -> None:
        self._records = records

    def when(self, name: str) -> When | None:
        """When a record was, as narrow as dates and links tell together; None if nothing is known of it."""
        return self._records[name].when
