"""Map files with their fixes applied, round by round, until none is left.

Writes nothing: what is to become of a file is returned.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap import api, checking
from argmap.checking import Checked
from argmap.config import Config
from argmap.diagnostics.allow import ALL as ABOUT_COMMENTS
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.diagnostics.fixes import fixed, mends
from argmap.disk import map_files
from argmap.project import Kept
from argmap.syntax.comments import comments
from argmap.syntax.rules import UNCLEAN, UNKNOWN
from argmap.text import Edit, Span, Text, edited

_LINE_END = re.compile(r"[\r\n]")
# One fix may uncover what another one mends, or lie in its way. More often than this it never happens.
_ROUNDS = 100


@dataclass(frozen=True)
class Mended:
    """What fixes make of map files: their content before and after by path, the findings that were mended, and what
    is found afterwards.
    """

    changed: Mapping[str, tuple[str, str]]
    done: tuple[Diagnostic, ...]
    left: Checked


def mended(
    paths: Iterable[str],
    config: Config,
    given: dict[str, bytes] | None = None,
    kept: Kept | None = None,
    *,
    unsafe: bool = False,
) -> Mended:
    """The map files that paths mean, with all fixes applied that can be. Raises Refusal.

    Files that they use are read and left alone, and so is a file that is not clean text. given, kept: as for
    `api.projects`. unsafe: also fixes that the author should look at.
    """
    named, texts, kept = tuple(map_files(paths, given or {})), dict(given or {}), kept or Kept()
    changed: dict[str, tuple[str, str]] = {}
    done: list[Diagnostic] = []
    for number in range(_ROUNDS + 1):
        found = api.projects(named, config, texts, kept)
        left = checking.check(found, config.select, config.ignore, strict=config.strict)
        spoilt = {f.span.path for p in found for f in p.findings if f.rule in UNCLEAN}
        before = {path: left.texts[path] for path in named if path not in spoilt}
        after = {path: _fixed(text, left, unsafe=unsafe) for path, text in before.items()}
        moved = {path: content for path, (content, _) in after.items() if content != before[path].content}
        if not moved or number == _ROUNDS:
            break
        for path, content in moved.items():
            texts[path] = content.encode("utf-8")
            changed[path] = (changed[path][0] if path in changed else before[path].content, content)
            done += after[path][1]
    return Mended(changed, tuple(done), left)


def _fixed(text: Text, found: Checked, *, unsafe: bool) -> tuple[str, tuple[Diagnostic, ...]]:
    findings = [f for f in found.findings if f.span.path == text.path and mends(f, unsafe=unsafe)]
    return fixed(text, [f for f in findings if _keeps_comments(text, f)], unsafe=unsafe)


def _keeps_comments(text: Text, finding: Diagnostic) -> bool:
    """Whether the comments on the lines that a fix touches are the same afterwards. What is a comment depends on its
    line alone. One that allows what nobody needs allowed is itself what is mended.
    """
    edits = finding.fix.edits if finding.fix else ()
    if finding.rule in ABOUT_COMMENTS or not edits:
        return True
    begin = min(e.span.start for e in edits)
    begin -= text.place(begin)[1] - 1
    rest = _LINE_END.search(text.content, max(e.span.end for e in edits))
    end = rest.start() if rest else len(text.content)
    moved = [Edit(Span(text.path, e.span.start - begin, e.span.end - begin), e.new) for e in edits]
    lines = text.content[begin:end]
    before, after = comments(lines), comments(edited(lines, moved))
    # Behind a keyword that takes no prose, what looked like prose may be a comment, and was meant as one.
    return not Counter(before) - Counter(after) if finding.rule is UNKNOWN else before == after
