"""Ways along links that lead back to where they began.

Knows no record: links are names to names.
"""

from collections.abc import Iterable, Iterator, Mapping

# Names in rings that are told. A few thousand links can close so many rings that nobody could count them.
_ROOM = 10_000


def rings(links: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Ways from a name back to itself: one for each link that closes one, found in one walk over all links.

    The first ring is told however long it is; once 10,000 names are told, no more rings are.
    """
    settled: set[str] = set()
    room = _ROOM
    for start in links:
        path = [start] if start not in settled else []
        way: dict[str, tuple[int, Iterator[str]]] = {name: (0, iter(links[name])) for name in path}
        while path and room > 0:
            following = next(way[path[-1]][1], None)
            if following is None:
                settled.add(path[-1])
                del way[path.pop()]
            elif following in way:
                ring = path[way[following][0] :]
                room -= len(ring)
                yield ring
            elif following in links and following not in settled:
                way[following] = (len(path), iter(links[following]))
                path.append(following)
