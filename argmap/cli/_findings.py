"""How findings are written: a form a line of the register; counts of them; what is said of them at the end.

Knows no command.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from argmap import __version__
from argmap.checking import Checked
from argmap.diagnostics import terminal
from argmap.diagnostics.fixes import mends

if TYPE_CHECKING:
    from argmap.mending import Mended


def _json(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _rows(found: Checked, _: terminal.Paint) -> str:
    from argmap.diagnostics.rows import rows

    return _json(rows(found.findings, found.texts))


def _sarif(found: Checked, _: terminal.Paint) -> str:
    from argmap.diagnostics.sarif import sarif

    return _json(sarif(found.findings, found.texts, __version__))


def _github(found: Checked, _: terminal.Paint) -> str:
    from argmap.diagnostics.github import github

    return github(found.findings, found.texts)


def _junit(found: Checked, _: terminal.Paint) -> str:
    from argmap.diagnostics.junit import junit, of_findings

    return junit(of_findings(found.findings, found.texts)).decode("utf-8")


# What `--output-format` takes; what machines read is imported when it is asked for. A form that a person reads has a
# last line on standard error.
FORMS: dict[str, Callable[[Checked, terminal.Paint], str]] = {
    "full": lambda found, paint: terminal.full(found.findings, found.texts, paint),
    "concise": lambda found, paint: terminal.concise(found.findings, found.texts, paint),
    "json": _rows,
    "sarif": _sarif,
    "github": _github,
    "junit": _junit,
}
FOR_PEOPLE = ("full", "concise")


def counted(found: Checked, form: str) -> str:
    """How often each rule was broken, in the form that was asked for or, failing that, in lines."""
    counts = Counter((f.rule.code, f.rule.name, f.severity) for f in found.findings)
    if form == "json":
        named = ("code", "name", "severity")
        return _json([{**dict(zip(named, key, strict=True)), "count": n} for key, n in sorted(counts.items())])
    return "".join(f"{n:>6}  {code}  {severity:<7}  {name}\n" for (code, name, severity), n in sorted(counts.items()))


def summary(found: Checked, *, offers: bool = True) -> str:
    """How much was read and found, what is left unsaid and, if that is still to be offered, what can be mended."""
    counts = Counter(f.severity for f in found.findings)
    said = [_several(counts[s], s) for s in ("error", "warning") if counts[s]]
    said += [_several(counts["info"], "note")] if counts["info"] else []
    rest = f"; {found.possible} more {_are(found.possible)} possible: see --strict" if found.possible else ""
    safe = sum(mends(f) for f in found.findings) if offers else 0
    mend = f"\n{_several(safe, 'finding')} can be mended with --fix" if safe else ""
    maps = _several(len(found.texts.keys() - found.attached), "file")
    return f"{maps}: {', '.join(said) or 'nothing wrong'}{rest}{mend}"


def mended(made: Mended, *, unsafe: bool, written: bool) -> str:
    """What fixes did or would do, and how many more there are for those who look at them afterwards."""
    more = 0 if unsafe else sum(mends(f, unsafe=True) and not mends(f) for f in made.left.findings)
    did = "mended" if written else "would mend"
    rest = f"; {more} more with --unsafe-fixes, to be looked at" if more else ""
    return f"{did} {_several(len(made.done), 'finding')} in {_several(len(made.changed), 'file')}{rest}"


def _several(count: int, what: str) -> str:
    return f"{count} {what}{'s' if count != 1 else ''}"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
