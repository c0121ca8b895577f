"""What every record of a map has, whatever it records.

Knows no kind of record.
"""

from argmap.model.values import Actor, Certainty, Cite, Date, Frozen, Name


class Record(Frozen):
    """A line of a map, typed: a name to link by, and who said what, when, how sure and on whose word.

    record: the kind of record. text: prose. by: the voices that put it forward; none named means the voice of the map.
    when: the day or span that the line gives. tags: labels to filter by. map: the map it was written for, if its file
    names one.
    """

    record: str
    name: Name
    text: str = ""
    by: tuple[Actor, ...] = ()
    when: Date | None = None
    certainty: Certainty | None = None
    cites: tuple[Cite, ...] = ()
    tags: tuple[str, ...] = ()
    map: str = ""
