"""`argmap rule`: what a rule is about, with a map that raises it and one that does not."""

from __future__ import annotations

import click

from argmap.checking import all_rules
from argmap.cli import _shared
from argmap.diagnostics.diagnostic import Rule, page
from argmap.diagnostics.nearest import nearest


@click.command("rule")
@click.argument("name", metavar="[CODE|NAME]", required=False)
def command(name: str | None) -> None:
    """Explain a rule; without a name, list all rules."""
    if name is None:
        for rule in all_rules():
            click.echo(f"{rule.code}  {rule.severity:<7}  {rule.name}")
        return
    found = next((r for r in all_rules() if name.lower() in (r.code.lower(), r.name)), None)
    if found is None:
        near = nearest(name, [n for r in all_rules() for n in (r.code, r.name)])
        _shared.fail(f"no rule is named `{name}`", f"a similar one: `{near}`" if near else "`argmap rule` lists them")
    click.echo(_explained(found), nl=False)


def _explained(rule: Rule) -> str:
    said = page(rule)
    parts = [f"{rule.code} {rule.name} ({rule.severity})", "", click.wrap_text(said.about, 88)]
    for title, text in (("Bad:", said.bad), ("Good:", said.good)):
        if text:
            parts += ["", title, "", *(f"    {line}" for line in text.rstrip("\n").split("\n"))]
    parts += ["", f"To allow it: `# allow {rule.name}` above the line, or at the top of the file."]
    return "\n".join(parts) + "\n"
