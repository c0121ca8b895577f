"""Ways along links that lead back to where they began.

Knows no record: links are names to names.
"""

from collections.abc import Iterable, Iterator, Mapping


def rings(links: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Ways from a name back to itself: one for each link that closes one, found in one walk over all links."""
    settled: set[str] = set()
    for start in links:
        way: dict[str, Iterator[str]] = {start: iter(links[start])} if start not in settled else {}
        while way:
            name, rest = next(reversed(way.items()))
            following = next(rest, None)
            if following is None:
                settled.add(name)
                del way[name]
            elif following in way:
                names = list(way)
                yield names[names.index(following) :]
            elif following in links and following not in settled:
                way[following] = iter(links[following])
