"""What the formats with names share: bytes to text, and attacks between names to a framework."""

from __future__ import annotations

from argmap.semantics.framework import Framework
from argmap.solving.refusals import Refused, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def lines(data: bytes) -> list[str]:
    """The lines of a text. Raises Refused for bytes that are none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        place = data.count(b"\n", 0, wrong.start) + 1
        raise Refused("this is no text in UTF-8", "only text files can be read", place) from None
    if "\0" in text:
        raise Refused(
            "this is no text: it has a zero byte",
            "only text files can be read",
            text.count("\n", 0, text.index("\0")) + 1,
        )
    return text.split("\n")


def framework(names: Mapping[str, int], attacks: Sequence[tuple[str, str, int]]) -> Framework:
    """names: arguments, 0 … n-1 in order. attacks: attacker, attacked, and the line that says so. Raises Refused."""
    if not names:
        raise Refused("no argument is defined", "a framework has its arguments before its attacks", 1)
    try:
        sources, targets = [names[a] for a, _, _ in attacks], [names[b] for _, b, _ in attacks]
    except KeyError:
        a, b, line = next(attack for attack in attacks if attack[0] not in names or attack[1] not in names)
        raise Refused(
            f"no argument is named `{shown(a if a not in names else b)}`",
            "define every argument that attacks or is attacked",
            line,
        ) from None
    return Framework(len(names), sources, targets, names)
