"""How much of a file is read: a map is untrusted text.

The defaults stand far above any map that a person writes, and far below what would make a machine slow.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """file_size in bytes, line_length in characters, depth in levels of indentation."""

    file_size: int = 64 * 1024 * 1024
    line_length: int = 100_000
    depth: int = 60
