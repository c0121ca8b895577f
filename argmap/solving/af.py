"""`.af`, the competition's format since 2023: a line `p af N`, then an attack a line, as two numbers from 1 to N.

Lines that begin with `#` are comments.

Source: ICCMA 2023, Järvisalo, Lehtonen and Niskanen (2025), section 3.1.
"""

from __future__ import annotations

from argmap.semantics.framework import Framework, arrays
from argmap.solving.refusals import Refused, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# More would not fit the memory of most machines; a slip of the pen must not try.
MOST_ARGUMENTS = 20_000_000
# Numbers with fewer digits cannot overflow anything.
_LONG = b"0" * 10
_DIGITS = b"0123456789"
_ZEROS = bytes.maketrans(_DIGITS, b"0" * 10)


def read(data: bytes) -> Framework:
    """The framework of a file. Raises Refused."""
    begin, line, count = _header(data)
    body = data[begin:]
    numbers = _plain(body)
    if numbers is not None:
        try:
            return Framework(count, numbers[0::2], numbers[1::2])
        except ValueError:
            pass  # The careful way finds the line to blame.
    numbers = _careful(body, line, count)
    return Framework(count, numbers[0::2], numbers[1::2])


def _header(data: bytes) -> tuple[int, int, int]:
    """Where the attacks begin, the number of the header's line, and how many arguments it announces."""
    begin = 0
    line = 0
    while begin < len(data):
        end = data.find(b"\n", begin)
        end = len(data) if end < 0 else end
        words = data[begin:end].split()
        begin, line = end + 1, line + 1
        if words and not words[0].startswith(b"#"):
            return begin, line, _count(words, line)
    raise Refused("there is no line `p af N`", "begin with it; N is the number of arguments", 1)


def _count(words: list[bytes], line: int) -> int:
    if words[:2] == [b"p", b"aba"]:
        raise Refused("`p aba` begins a file of assumptions and rules", "only `p af` is read here", line)
    if words[:2] != [b"p", b"af"] or len(words) != 3 or not words[2].isdigit():
        raise Refused(
            f"`{shown(b' '.join(words))}` is not `p af N`",
            "the first line gives the number of arguments; `-fo apx` and `-fo tgf` read other formats",
            line,
        )
    if len(words[2]) > len(str(MOST_ARGUMENTS)) or int(words[2]) > MOST_ARGUMENTS:
        raise Refused(f"`{shown(words[2])}` arguments are too many", f"at most {MOST_ARGUMENTS:,} are read", line)
    return int(words[2])


def _plain(body: bytes) -> Any:
    """All arguments, from 0, of a body of which each line is `number number`; None for any other body."""
    if body and not body.endswith(b"\n"):
        body += b"\n"
    separators = body.translate(None, _DIGITS)
    lines = len(separators) // 2
    if separators != b" \n" * lines or _LONG in body.translate(_ZEROS):
        return None
    np = arrays(lines)
    if np is not None:
        numbers = np.fromstring(body, dtype=np.int64, sep=" ") - 1
        return numbers if len(numbers) == 2 * lines else None
    words = body.split()
    return [int(word) - 1 for word in words] if len(words) == 2 * lines else None


def _careful(body: bytes, line: int, count: int) -> list[int]:
    """The same, line by line, with comments and any white space."""
    numbers = []
    for number, text in enumerate(body.split(b"\n"), line + 1):
        words = text.split()
        if not words or words[0].startswith(b"#"):
            continue
        if len(words) != 2 or not all(word.isdigit() for word in words):
            raise Refused(f"`{shown(text.strip())}` is no attack", "write two numbers, `attacker attacked`", number)
        for word in words:
            if len(word) >= len(_LONG) or not 1 <= int(word) <= count:
                raise Refused(f"`{shown(word)}` is no argument", f"arguments are numbered from 1 to {count}", number)
            numbers.append(int(word) - 1)
    return numbers
