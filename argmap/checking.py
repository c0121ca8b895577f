"""All rules over projects: what reading found, what the checks find, what comments allow.

Knows no rule by name and no disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from argmap import registry
from argmap.compile.rules import TWICE, UNFIT, UNKNOWN_NAME
from argmap.diagnostics.allow import judged
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.project import Project
from argmap.syntax.rules import MISPLACED, NO_NAME, NO_PROSE, UNCLOSED, UNEXPECTED, UNKNOWN
from argmap.syntax.rules import NAME_FORM as ILL_NAMED
from argmap.text import Text

# A line that one of these is about was read without a part of it, and may miss that part elsewhere.
UNREAD = (UNEXPECTED, UNKNOWN, MISPLACED, UNCLOSED, ILL_NAMED, NO_PROSE)
ECHOES = (NO_NAME, UNKNOWN_NAME, UNFIT, TWICE)
_WITH_RULES = ("argmap.syntax.rules", "argmap.compile.rules", "argmap.diagnostics.allow")


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings on some files, sorted by place, and the texts they speak of."""

    findings: tuple[Diagnostic, ...]
    texts: Mapping[str, Text]

    def fails(self, *, strict: bool = False) -> bool:
        """Whether there is an error, or a warning; strict: or anything at all."""
        return any(f.severity != "info" or strict for f in self.findings)


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
    inner = {path for p in roots for path in p.texts if path != p.root}
    findings: dict[tuple[str, int, str, str], Diagnostic] = {}
    texts: dict[str, Text] = {}
    for project in roots:
        texts.update(project.texts)
        found = [
            *project.findings,
            *(run_checks(project.map, whole=project.clean) if project.root not in inner else ()),
        ]
        findings.update((f.key, f) for f in found)
    told = _without_echoes(list(findings.values()), texts)
    chosen = [f for f in told if _chosen(f.rule, tuple(select), tuple(ignore))]
    known = {name for rule in all_rules() for name in (rule.name, rule.code)}
    idle = (
        ()
        if all(p.clean for p in roots)
        else {n for r in all_rules() if r.severity != "error" for n in (r.name, r.code)}
    )
    left = judged(chosen, texts, known, idle) if _has_allowances(texts) else chosen
    left = [f for f in left if (strict or not f.possible) and _chosen(f.rule, tuple(select), tuple(ignore))]
    return Checked(tuple(sorted(left, key=lambda f: f.key)), texts)


def _without_echoes(findings: list[Diagnostic], texts: Mapping[str, Text]) -> list[Diagnostic]:
    """Without what is found wrong only because another part of the line could not be read."""

    def line(finding: Diagnostic) -> tuple[str, int]:
        span = finding.span
        return span.path, texts[span.path].place(span.start)[0] if span.path in texts else 0

    broken = {line(f) for f in findings if f.rule in UNREAD}
    return [f for f in findings if f.rule not in ECHOES or line(f) not in broken] if broken else findings


def _has_allowances(texts: Mapping[str, Text]) -> bool:
    return any("allow" in text.content for text in texts.values())


def _chosen(rule: Rule, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    def named(names: tuple[str, ...]) -> bool:
        return any(rule.name == name or rule.code.startswith(name) for name in names)

    return (not select or named(select)) and not named(ignore)
