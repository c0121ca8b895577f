"""All rules over projects: what reading found, what the checks find, what comments allow.

Knows no rule by name and no disk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from argmap import registry
from argmap.compile.respelling import cautious, clashing
from argmap.compile.rules import NOT_A_DATE, TWICE, UNFIT, UNKNOWN_NAME
from argmap.diagnostics.allow import judged
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.project import Project
from argmap.syntax.rules import MISPLACED, NO_NAME, NO_PROSE, UNCLOSED, UNEVEN, UNEXPECTED, UNKNOWN
from argmap.syntax.rules import NAME_FORM as ILL_NAMED
from argmap.text import Span, Text

if TYPE_CHECKING:
    from argmap.expect.verdict import Result
    from argmap.model.sources import Expectation

# A line that one of these is about was read without a part of it, and may miss that part elsewhere.
UNREAD = (UNEXPECTED, UNKNOWN, MISPLACED, UNCLOSED, ILL_NAMED, NO_PROSE)
ECHOES = (NO_NAME, UNKNOWN_NAME, UNFIT, TWICE)
# The indentation of a line that is no comment and no more of the prose above.
_STATEMENT = re.compile(r"(?:\A|(?<=[\r\n]))[ \t]*(?=[^\s#|])")
_WITH_RULES = (
    "argmap.syntax.rules",
    "argmap.compile.rules",
    "argmap.compile.shelf",
    "argmap.diagnostics.allow",
    "argmap.expect.rules",
)


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings on some files, sorted by place, and the texts they speak of.

    possible: how many more there are of which dates merely allow, and which were not asked for. attached: the paths of
    the texts that are no maps.
    """

    findings: tuple[Diagnostic, ...]
    texts: Mapping[str, Text]
    possible: int = 0
    attached: frozenset[str] = frozenset()

    def fails(self, *, strict: bool = False) -> bool:
        """Whether there is an error, or a warning; strict: or anything at all."""
        return any(f.severity != "info" or strict for f in self.findings)


@dataclass(frozen=True, slots=True)
class Tested:
    """What came of the expectations written in one file, in the order of the text.

    damage: the errors of reading it and the files it uses. A map that has some is not what its author wrote, so none
    of its expectations was run.
    """

    path: str
    results: tuple[Result, ...]
    damage: tuple[Diagnostic, ...]
    texts: Mapping[str, Text]

    @property
    def fails(self) -> bool:
        """Whether there is an error, or an expectation is not met."""
        return bool(self.damage) or any(r.status == "failed" for r in self.results)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule there is, by code."""
    stated = [rule for module in _WITH_RULES for rule in import_module(module).ALL]
    checked = [registry.feature("argmap.checks", name).RULE for name in registry.names("argmap.checks")]
    return tuple(sorted((*stated, *checked), key=lambda rule: rule.code))


def run_checks(m: ArgMap, *, whole: bool = True) -> Iterable[Diagnostic]:
    """What the checks find in a map. If it is not whole, because lines of it could not be read, only errors: what
    seems to be missing or of no use may stand in such a line.
    """
    for name in registry.names("argmap.checks"):
        rule = registry.feature("argmap.checks", name)
        if whole or rule.RULE.severity == "error":
            yield from rule.check(m)


def check(
    projects: Iterable[Project], select: Iterable[str] = (), ignore: Iterable[str] = (), *, strict: bool = False
) -> Checked:
    """The findings on projects; what is merely possible, as far as vague dates tell, only if `strict`.

    A file that another of the given files uses is checked as a part of that one, and besides only for what it needs
    to be read by itself. select, ignore: rules by name, code, or beginning of a code.
    """
    roots = list(projects)
    inner = {path for p in roots for path in p.texts if path != p.root and path not in p.attached}
    findings: dict[tuple[str, int, str, str], Diagnostic] = {}
    texts: dict[str, Text] = {}
    risky: set[tuple[str, int, str, str]] = set()
    for project in roots:
        texts.update(project.texts)
        found = [
            *project.findings,
            *(_checked(project) if project.root not in inner else ()),
        ]
        findings.update((f.key, f) for f in found)
        risky |= clashing(project.findings, project.map.records, project.texts)
    told = _without_echoes([cautious(f) if key in risky else f for key, f in findings.items()], texts)
    chosen = [f for f in told if _chosen(f.rule, tuple(select), tuple(ignore))]
    known = {name for rule in all_rules() for name in (rule.name, rule.code)}
    idle = (
        ()
        if all(p.clean for p in roots)
        else {n for r in all_rules() if r.severity != "error" for n in (r.name, r.code)}
    )
    # What a source says in its text, or a bibliography, allows nothing.
    maps = {path: text for p in roots for path, text in p.texts.items() if path not in p.attached}
    left = judged(chosen, maps, known, idle) if _has_allowances(maps) else chosen
    left = sorted((f for f in left if _chosen(f.rule, tuple(select), tuple(ignore))), key=lambda f: f.key)
    shown = tuple(f for f in left if strict or not f.possible)
    attached = frozenset(path for p in roots for path in p.attached)
    return Checked(shown, texts, len(left) - len(shown), attached)


def tested(
    project: Project,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    *,
    strict: bool = False,
    only: Callable[[Expectation], bool] = lambda _: True,
) -> Tested:
    """What comes of the expectations in a project's own file; those in files that it uses are not run.

    select, ignore, strict: as for `check`; they decide what `expect no warnings` and `expect no errors` ask about.
    only: which expectations are run.
    """
    from argmap.expect import run

    m, path, texts = project.map, project.root, project.texts
    wanted = [e for e in run.expectations(m, path) if only(e)]
    damage = damaged(project)
    if damage:
        return Tested(path, tuple(run.skipped(m, e, run.DAMAGED) for e in wanted), damage, texts)
    asked = any(e.form == "findings" for e in wanted)
    findings = check([project], select, ignore, strict=strict).findings if asked else ()
    return Tested(path, tuple(run.results(m, wanted, findings)), (), texts)


def damaged(project: Project) -> tuple[Diagnostic, ...]:
    """The errors of reading a project, sorted by place, whatever a comment allows: what was not read is lost."""
    errors = [f for f in project.findings if f.severity == "error"]
    return tuple(sorted(_without_echoes(errors, project.texts), key=lambda f: f.key))


def _checked(project: Project) -> Iterator[Diagnostic]:
    """What the checks find in a project, but for what they find on a line with a date that could not be read: without
    its date, something seems to have been so at all times.
    """
    texts = project.texts
    undated = {_line(f.span, texts) for f in project.findings if f.rule is NOT_A_DATE}
    for finding in run_checks(project.map, whole=project.clean):
        if not undated or undated.isdisjoint(
            _line(s, texts) for s in (finding.span, *(r.span for r in finding.remarks))
        ):
            yield finding


def _line(span: Span, texts: Mapping[str, Text]) -> tuple[str, int]:
    return span.path, texts[span.path].place(span.start)[0] if span.path in texts else 0


def _without_echoes(findings: list[Diagnostic], texts: Mapping[str, Text]) -> list[Diagnostic]:
    """Without what is found wrong only because another part of the line could not be read, or because a line above
    is indented to a depth of its own.
    """
    uneven = {place for f in findings if f.rule is UNEVEN for place in _as_deep(f.span, texts)}
    findings = [f for f in findings if f.rule is not MISPLACED or (f.span.path, f.span.start) not in uneven]
    broken = {_line(f.span, texts) for f in findings if f.rule in UNREAD}
    return [f for f in findings if f.rule not in ECHOES or _line(f.span, texts) not in broken] if broken else findings


def _as_deep(indented: Span, texts: Mapping[str, Text]) -> Iterator[tuple[str, int]]:
    """Where the statements of the block begin that is indented so, from its first line on."""
    depth = indented.end - indented.start
    for line in _STATEMENT.finditer(texts[indented.path].content, indented.start):
        if len(line[0]) < depth:
            return
        if len(line[0]) == depth:
            yield indented.path, line.end()


def _has_allowances(texts: Mapping[str, Text]) -> bool:
    return any("allow" in text.content for text in texts.values())


def _chosen(rule: Rule, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    def named(names: tuple[str, ...]) -> bool:
        return any(rule.name == name or rule.code.startswith(name) for name in names)

    return (not select or named(select)) and not named(ignore)
