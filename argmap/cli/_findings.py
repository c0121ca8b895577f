"""How findings are written: a form a line of the register; counts of them; what is said of them at the end.

Knows no command.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable

from argmap import __version__
from argmap.checking import Checked
from argmap.diagnostics import github, junit, rows, sarif, terminal
from argmap.diagnostics.fixes import mends
from argmap.mending import Mended


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


# What `--output-format` takes. A form that a person reads has a last line on standard error.
FORMS: dict[str, Callable[[Checked, terminal.Paint], str]] = {
    "full": lambda found, paint: terminal.full(found.findings, found.texts, paint),
    "concise": lambda found, paint: terminal.concise(found.findings, found.texts, paint),
    "json": lambda found, _: _json(rows.rows(found.findings, found.texts)),
    "sarif": lambda found, _: _json(sarif.sarif(found.findings, found.texts, __version__)),
    "github": lambda found, _: github.github(found.findings, found.texts),
    "junit": lambda found, _: junit.junit(junit.of_findings(found.findings, found.texts)).decode("utf-8"),
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
    return f"{_several(len(found.texts), 'file')}: {', '.join(said) or 'nothing wrong'}{rest}{mend}"


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
