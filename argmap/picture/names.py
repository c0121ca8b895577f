"""Names that survive a format: a readable identifier for any text, never the same for two texts."""

import re
from hashlib import sha256

_LONG = 1_000
_SAFE = re.compile(r"[A-Za-z0-9.-]*")
_UNSAFE = re.compile(r"[^A-Za-z0-9.-]")
_AS_IT_IS = re.compile(r"(?!#)[\w .,:;()!?/+=*'~-]+")


def identifier(kind: str, name: str) -> str:
    """An XML id like `box-galileo`; letters other than ASCII become `_hex_`, so two names never meet.

    A name that is very long keeps its beginning, and the rest becomes a hash.
    """
    if not _SAFE.fullmatch(name):
        name = _UNSAFE.sub(lambda found: f"_{ord(found[0]):x}_", name)
    if len(name) > _LONG:
        name = f"{name[:_LONG]}_{sha256(name.encode()).hexdigest()}"
    return f"{kind}-{name}"


def node_name(name: str) -> str:
    """What DOT calls a box: its own name where that is plain, else a `#` and its identifier."""
    return name if len(name) <= _LONG and _AS_IT_IS.fullmatch(name) else identifier("#", name)


def unique(name: str, taken: set[str]) -> str:
    """`name`, or with the first number that makes it new; it is `taken` from now on."""
    found, count = name, 1
    while found in taken:
        count += 1
        found = f"{name}_{count}"
    taken.add(found)
    return found
