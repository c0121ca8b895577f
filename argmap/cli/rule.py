"""`argmap rule`: what a rule is about, with a map that raises it and one that does not."""

from __future__ import annotations

import click

from argmap.checking import all_rules
from argmap.cli import _shared
from argmap.diagnostics.diagnostic import Rule, page
from argmap.diagnostics.nearest import nearest
from argmap.diagnostics.pages import markdown
from argmap.expect.rules import FAILED


@click.command("rule")
@click.argument("name", metavar="[CODE|NAME]", required=False)
@click.option("--markdown", "as_page", is_flag=True, help="The reference page of all rules.")
def command(name: str | None, as_page: bool) -> None:
    """Explain a rule; without a name, list all rules."""
    if as_page:
        click.echo(markdown(all_rules()), nl=False)
        return
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
    if rule.mends:
        flags = "--fix" if rule.mends == "safe" else "--fix --unsafe-fixes"
        parts += ["", f"Mended by `argmap check {flags}`, where it is clear how."]
    if rule != FAILED:
        parts += ["", f"To allow it: `# allow {rule.name}` above the line, or at the top of the file."]
    return "\n".join(parts) + "\n"
