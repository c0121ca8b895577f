"""Maps in Markdown: a Python-Markdown extension, for MkDocs, Zensical and whatever else reads Markdown with it.

A fence begins with three or more backticks or tildes and the word `argmap`, then options as `argmap render` has them:
`view=timeline at=1922-09-28`. It becomes a figure. Settings: `folder`, where files are looked for (within the project
of that folder); `strict`, whether a map that cannot be shown ends the build; else what is wrong stands on the page.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from argmap.writing._figure import Figure, figure, identity

# Below 30, where white space is made regular and stashed marks would be lost; above 25, where others take all fences.
_PRIORITY = 28
_FENCE = re.compile(r"(?P<indent>[ ]*)(?P<fence>`{3,}(?=[^`]*$)|~{3,})[ ]*(?P<words>.*)$")
_OURS = re.compile(r"argmap(?:\s+(?P<options>.*))?$")
# What may have an indented block below it: a list, an admonition, a tab.
_HOLDS_A_BLOCK = re.compile(r"[ ]*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?|===[!+]?|:)[ ]")
_CODE_INDENT = 4


class CannotBuild(ValueError):  # noqa: N818 - reads as what it is
    """A map in a page cannot be shown, and the build is strict."""


class Fences(Extension):  # type: ignore[misc]
    """The extension; see the module."""

    def __init__(self, **settings: Any) -> None:
        self.config = {
            "folder": [".", "where files are looked for, within the project of that folder"],
            "strict": [False, "whether a map that cannot be shown ends the build"],
        }
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is theirs
        fences = _Fences(md, Path(str(self.getConfig("folder"))), bool(self.getConfig("strict")))
        md.preprocessors.register(fences, "argmap", _PRIORITY)
        md.registerExtension(fences)


def makeExtension(**settings: Any) -> Fences:  # noqa: N802 - the name is theirs
    """What Python-Markdown calls when the extension is named by its module."""
    return Fences(**settings)


class _Fences(Preprocessor):  # type: ignore[misc]
    """The lines of a page, with a figure for each of our fences."""

    def __init__(self, md: Markdown, folder: Path, strict: bool) -> None:
        super().__init__(md)
        self.folder, self.strict = folder, strict
        self.taken: set[str] = set()

    def reset(self) -> None:
        """A new page: ids may be used again."""
        self.taken.clear()

    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        at = 0
        while at < len(lines):
            opened = _FENCE.match(lines[at])
            end = _closed(lines, at, opened) if opened and _opens(lines, at, len(opened["indent"])) else None
            if opened is None or end is None:
                out.append(lines[at])
                at += 1
                continue
            ours = _OURS.match(opened["words"].strip())
            out += self._stashed(lines[at + 1 : end], opened["indent"], ours, at) if ours else lines[at : end + 1]
            at = end + 1
        return out

    def _stashed(self, body: list[str], indent: str, ours: re.Match[str], at: int) -> list[str]:
        text = "".join(line.removeprefix(indent) + "\n" for line in body)
        made = self._figure(text, (ours["options"] or "").strip())
        if made.wrong and self.strict:
            # Who calls does not say which page this is.
            first = next(filter(None, text.splitlines()), ours["options"] or "")
            raise CannotBuild(f"the map at line {at + 1}, `{first}` …, cannot be shown:\n{made.wrong}")
        return ["", indent + self.md.htmlStash.store(made.html), ""]

    def _figure(self, text: str, words: str) -> Figure:
        id = identity(text, words)
        while id in self.taken:
            id = identity(text, words, id)
        self.taken.add(id)
        return figure(text, words, self.folder, name=f"map {len(self.taken)} of the page", id=id)


def _opens(lines: list[str], at: int, indent: int) -> bool:
    """Whether a line so far in begins a block of its own, and is not the text of an indented one."""
    above = next((line for line in reversed(lines[:at]) if line.strip() and _width(line) < indent), "")
    return indent < _CODE_INDENT or bool(_HOLDS_A_BLOCK.match(above))


def _closed(lines: list[str], at: int, opened: re.Match[str]) -> int | None:
    """The line that closes a fence; None if none does."""
    fence = opened["fence"]
    close = re.compile(rf"[ ]*{re.escape(fence[0])}{{{len(fence)},}}[ ]*$")
    return next((n for n in range(at + 1, len(lines)) if close.match(lines[n])), None)


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
