"""Bytes to text: whatever the bytes are, a text comes out, and what was wrong with them is said.

Knows no language and no disk.
"""

from __future__ import annotations

import codecs
import re

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax import rules
from argmap.syntax.limits import Limits
from argmap.text import Span, Text

# What `surrogateescape` makes of bytes that are no UTF-8, and control characters that no text has.
_DAMAGE = re.compile("[\udc80-\udcff]+|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")
_BYTES = re.compile("[\udc80-\udcff]")
_LINE = re.compile(r"[^\r\n]+")
_MOST = 20
# What a file that is no plain text begins with: a zero byte soon, or the name of a format.
_HEAD = 4_096
# A slip of an editor leaves some zero bytes in a map; a program or a picture has hundreds.
_SLIPS = 40
_NO_TEXTS = (b"%PDF", b"PK\x03\x04", b"{\\rtf")


def decoded(path: str, data: bytes, limits: Limits) -> tuple[Text, list[Diagnostic]]:
    """The text of a file, without a byte-order mark; what could not be read stands in it as U+FFFD."""
    if len(data) > limits.file_size:
        return Text(path, ""), [too_large(path, len(data), limits)]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Text(path, ""), [_wide(path)]
    if is_no_text(data, most=_SLIPS):
        return Text(path, ""), [_no_text(path)]
    content = data.decode("utf-8-sig", "surrogateescape")
    text = Text(path, content)
    findings = _damage(text)
    if findings:
        text = Text(path, _DAMAGE.sub(lambda m: "\ufffd" * len(m[0]), content))
    return _shortened(text, limits, findings)


def plain(path: str, data: bytes) -> tuple[Text, list[Diagnostic]]:
    """The text of a file that is no map: its lines may be of any length, and what is no UTF-8 is told once."""
    content = data.decode("utf-8-sig", "surrogateescape")
    first = _BYTES.search(content)
    findings = [_damaged(path, first)] if first else []
    return Text(path, _BYTES.sub("\ufffd", content) if first else content), findings


def too_large(path: str, size: int, limits: Limits) -> Diagnostic:
    """The finding for a file that is not read for its size, in bytes."""
    return rules.LARGE.at(
        Span(path, 0, 0),
        f"the file has {size:,} bytes; at most {limits.file_size:,} are read",
        hint="split it with `use`, or raise `limits.file-size` in the configuration",
    )


def _damage(text: Text) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    last = 0
    for match in _DAMAGE.finditer(text.content):
        line, _ = text.place(match.start())
        if line == last:
            continue
        if len(found) == _MOST:
            break
        last = line
        found.append(_damaged(text.path, match))
    return found


def _wide(path: str) -> Diagnostic:
    return rules.DAMAGED.at(
        Span(path, 0, 0),
        "the file is in UTF-16 or UTF-32, and maps are in UTF-8; nothing of it is read",
        hint="save it as UTF-8, which some editors and spreadsheets call Unicode (UTF-8)",
    )


def is_no_text(data: bytes, most: int = 0) -> bool:
    """Whether a file begins as none does that a person could read. most: so many zero bytes are let pass."""
    return data.count(b"\0", 0, _HEAD) > most or data.startswith(_NO_TEXTS)


def _no_text(path: str) -> Diagnostic:
    return rules.DAMAGED.at(
        Span(path, 0, 0),
        "this is no text; nothing of it is read",
        hint="a map is a file of plain text: save it as such, or choose another file",
    )


def _damaged(path: str, match: re.Match[str]) -> Diagnostic:
    first = ord(match[0][0])
    span = Span(path, match.start(), match.end())
    if first < 0xA0:
        return rules.DAMAGED.at(
            span,
            f"a control character, U+{first:04X}, that no text has",
            hint="delete it, or save the file as text",
        )
    return rules.DAMAGED.at(
        span,
        f"the byte 0x{first - 0xDC00:02X} is no UTF-8",
        hint="save the file as UTF-8; it may be in Latin-1, Windows-1251 or cut off",
    )


def _shortened(text: Text, limits: Limits, findings: list[Diagnostic]) -> tuple[Text, list[Diagnostic]]:
    parts: list[str] = []
    done = cut = 0
    for line in _LINE.finditer(text.content):
        length = line.end() - line.start()
        if length > limits.line_length:
            stop = line.start() + limits.line_length
            parts.append(text.content[done:stop])
            done = line.end()
            findings.append(
                rules.LONG.at(
                    Span(text.path, stop - cut - 1, stop - cut),
                    f"the line has {length:,} characters; at most {limits.line_length:,} are read",
                    hint="break it, and begin each further line with `|`",
                )
            )
            cut += length - limits.line_length
    return (Text(text.path, "".join(parts) + text.content[done:]) if parts else text), findings
