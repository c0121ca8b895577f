"""BibTeX and BibLaTeX, read with bibtexparser, which is imported when it is asked.

Raises ImportError if that is not installed. Source: the BibLaTeX manual, sections 2.1 to 2.4, for types, fields,
strings and what entries lend each other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Any

from argmap.compile.shelf import DAMAGED, Contents, Entry, Told, citable, one_line
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.reading import one_kind_of_line_end
from argmap.text import Span, Text

SUFFIXES = (".bib", ".bibtex", ".biblatex")
_HEAD = re.compile(r"@[ \t]*\w+[ \t\n]*[{(][ \t\n]*([^\s,{}()=\"]*)")
_MOST = 20
# Deeper braces are no typesetting, and reading them takes more than it is worth.
_DEEPEST = 50
_KINDS = {
    **dict.fromkeys(("article", "inproceedings", "conference", "phdthesis", "mastersthesis", "thesis"), "scholarship"),
    **dict.fromkeys(("techreport", "report", "review"), "scholarship"),
    **dict.fromkeys(("online", "electronic", "www"), "web"),
    **dict.fromkeys(("legislation", "jurisdiction", "legal"), "law"),
    "dataset": "dataset",
    "letter": "letter",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What an entry has for itself alone.
_NOT_LENT = ("crossref", "xdata", "ids", "options", "entryset")
_PIECES = re.compile(
    r'\s*(?:"(?P<quoted>(?:[^"{}]|\{[^{}]*\})*)"|\{(?P<braced>(?:[^{}]|\{[^{}]*\})*)\}|(?P<word>[^\s#"{}]+))\s*(?:#|$)'
)
# Parents of parents of parents; a circle ends there too.
_DEPTH = 5


def read(text: Text) -> Contents:
    """The entries of a file. Raises ImportError."""
    import logging

    from bibtexparser.entrypoint import parse_string

    # What it would print is told in findings.
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    content = one_kind_of_line_end(text.content)
    blocks = parse_string(content).blocks
    return _Contents(text.path, content).of(blocks)


class _Contents:
    """The blocks of one file on their way to entries."""

    def __init__(self, path: str, content: str) -> None:
        self.path = path
        self.content = content
        self.starts = [0, *(match.end() for match in re.finditer("\n", content))]
        self.at = 0
        self.findings: list[Diagnostic] = []
        self.damaged: set[str] = set()
        self.strings: dict[str, str] = {}
        self.fields: dict[str, dict[str, str]] = {}

    def of(self, blocks: list[Any]) -> Contents:
        from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, ParsingFailedBlock, String
        from bibtexparser.model import Entry as Block

        self.strings = {block.key.lower(): str(block.value) for block in blocks if isinstance(block, String)}
        entries = []
        for block in blocks:
            if isinstance(block, DuplicateFieldKeyBlock):
                named = ", ".join(f"`{key}`" for key in sorted(block.duplicate_keys))
                self._report(block.start_line, f"an entry gives {named} twice")
            # Of a part that is there twice the first counts, and of two entries with one key the shelf chooses.
            inner = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
            if isinstance(inner, Block):
                entries.append(self._entry(inner))
            elif isinstance(block, ParsingFailedBlock) and not isinstance(block, DuplicateBlockKeyBlock):
                self._lost(block)
        return Contents(tuple(e for e in entries if e), frozenset(self.damaged), tuple(self.findings))

    def _entry(self, block: Any) -> Entry | None:
        key = block.key.strip()
        if not key:
            self._report(block.start_line, "an entry has no key to cite it by")
            return None
        fields, doubts = _written(block, self.strings)
        self.fields.setdefault(key, fields)
        head = _HEAD.search(self.content, max(self._start(block.start_line), self.at))
        self.at = head.end() if head else self.at
        start = head.start(1) if head else self._start(block.start_line)
        place = Span(self.path, start, min(start + len(key), len(self.content)))
        return (
            Entry(key, place, partial(self._told, block.entry_type.lower(), fields, doubts)) if citable(key) else None
        )

    def _told(self, kind: str, fields: dict[str, str], doubts: tuple[str, ...]) -> Told:
        whole, missing = _lent(fields, self.fields)
        return replace(_told(kind, whole), doubts=(*doubts, *missing))

    def _lost(self, block: Any) -> None:
        head = _HEAD.match((block.raw or "").lstrip())
        key = head[1] if head else ""
        self.damaged |= {key} - {""}
        self._report(block.start_line, f"the entry `{key}` cannot be read" if key else "an entry cannot be read")

    def _start(self, line: int | None) -> int:
        return self.starts[min(line or 0, len(self.starts) - 1)]

    def _report(self, line: int | None, message: str) -> None:
        if len(self.findings) == _MOST:
            return
        start = max(self.content.find("@", max(self._start(line), self.at)), 0)
        end = self.content.find("\n", start)
        self.findings.append(
            DAMAGED.at(
                Span(self.path, start, end if end >= 0 else len(self.content)),
                message,
                hint="close every brace and quotation mark, and put a comma behind the key and behind every field",
            )
        )


def _written(block: Any, strings: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The fields of an entry by name, in small letters, and what could not be understood in them.

    strings: what `@string` defines, by name in small letters. Of a field that is there twice the first counts.
    """
    enclosed = (block.parser_metadata or {}).get("removed_enclosing", {})
    resolved = (block.parser_metadata or {}).get("ResolveStringReferences", ())
    fields: dict[str, str] = {}
    doubts: list[str] = []
    for field in reversed(block.fields):
        name, value = field.key.lower(), str(field.value)
        if enclosed.get(field.key) == "no-enclosing" and field.key not in resolved:
            value, unknown = _joined(value, strings)
            doubts[:0] = [f"`{name}` names the string `{word}`, which is not defined" for word in unknown]
        fields[name] = value
    return fields, tuple(doubts)


def _joined(value: str, strings: Mapping[str, str]) -> tuple[str, list[str]]:
    """A value without braces or quotation marks around it: a number, a string's name, or several parts in a row."""
    parts: list[str] = []
    unknown: list[str] = []
    at = 0
    while at < len(value):
        piece = _PIECES.match(value, at)
        if piece is None or piece.end() == at:
            return value, unknown
        at = piece.end()
        word = piece["word"]
        if word is None:
            parts.append(piece["quoted"] if piece["quoted"] is not None else piece["braced"])
        else:
            known = word.isdecimal() or word.lower() in _MONTHS
            parts.append(strings.get(word.lower(), word))
            unknown += [word] if not known and word.lower() not in strings and word[0].isalpha() else []
    return "".join(parts), unknown


def _lent(fields: dict[str, str], entries: Mapping[str, dict[str, str]]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The fields of an entry with those that its parents lend it, and the parents that there are not.

    entries: the fields of all entries of the file by key.
    """
    made, missing = dict(fields), []
    waiting = [(name, key.strip()) for name in ("crossref", "xdata") for key in fields.get(name, "").split(",")]
    for name, key in waiting:
        parent = entries.get(key)
        if parent is None:
            missing += [f"`{name}` names the entry `{key}`, which is not there"] if key else []
            continue
        made = {**{k: v for k, v in parent.items() if k not in _NOT_LENT}, **made}
        further = [(n, k.strip()) for n in ("crossref", "xdata") for k in parent.get(n, "").split(",")]
        waiting += [pair for pair in further if pair not in waiting and len(waiting) < _DEPTH]
    return made, tuple(missing)


def _told(kind: str, fields: dict[str, str]) -> Told:
    subtitle = _decoded(fields.get("subtitle", ""))
    title = _decoded(fields.get("title", ""))
    doi = _address(fields.get("doi", ""))
    return Told(
        f"{title}: {subtitle}" if title and subtitle else title or subtitle,
        tuple(filter(None, map(_name, _people(fields.get("author") or fields.get("editor") or "")))),
        _mark_kept(fields.get("date", "")) or _date(fields),
        _KINDS.get(kind),
        _address(fields.get("url", "")) or (f"https://doi.org/{doi}" if doi else ""),
    )


def _people(names: str) -> list[str]:
    """Names that are joined by `and` outside of braces."""
    found, depth = [""], 0
    for word in re.split(r"(\s+)", names):
        if word == "and" and not depth:
            found.append("")
        else:
            found[-1] += word
            depth = max(depth + word.count("{") - word.count("}"), 0)
    return found


def _name(name: str) -> str:
    """A name as it is said: given names first. `Lenin, V. I.` is `V. I. Lenin`."""
    if name.strip().startswith("{"):
        return _decoded(name)
    family, *given = [part.strip() for part in name.split(",")]
    said = _decoded(" ".join(filter(None, (given[-1] if given else "", family, *given[:-1]))))
    return "" if said == "others" else said


def _date(fields: dict[str, str]) -> str:
    year = _mark_kept(fields.get("year", ""))
    month = _decoded(fields.get("month", ""))[:3].lower()
    month = str(_MONTHS.index(month) + 1) if month in _MONTHS else month
    day = _decoded(fields.get("day", ""))
    if not (year.isdecimal() and month.isdecimal()):
        return year
    return "-".join((year, month.zfill(2), *((day.zfill(2),) if day.isdecimal() else ())))


def _mark_kept(date: str) -> str:
    """A date as it is written: a tilde in it is a mark, and no blank."""
    return _decoded(re.sub(r"\\textasciitilde(?:\{\})?|\\~\{\}|~", "\ue000", date)).replace("\ue000", "~")


def _address(address: str) -> str:
    bare = re.sub(r"\\url\b", "", address)
    return "".join(re.sub(r"\\([_%&#~$])", r"\1", bare).translate({ord("{"): "", ord("}"): ""}).split())


def _decoded(latex: str) -> str:
    """A field as one line of Unicode: accents and commands of LaTeX resolved, braces gone."""
    if not any(sign in latex for sign in "\\{}~$%`'-"):
        return one_line(latex)
    depth = deepest = 0
    for sign in latex:
        depth += (sign == "{") - (sign == "}")
        deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        return one_line(latex.replace("{", "").replace("}", ""))
    # A percent sign begins a comment in LaTeX, and none in a bibliography.
    return one_line(_decoder().latex_to_text(re.sub(r"(?<!\\)%", r"\\%", latex), tolerant_parsing=True))


@cache
def _decoder() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

    known = get_default_latex_context_db()
    # The day of today is none of a bibliography's business.
    clocks = [MacroTextSpec(name, "") for name in ("today", "maketitle")]
    known.add_context_category("no-clock", macros=clocks, prepend=True)
    return LatexNodes2Text(latex_context=known, math_mode="verbatim", strict_latex_spaces=False)
