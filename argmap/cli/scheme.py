"""`argmap scheme`: the argumentation schemes that come with argmap, and how an argument follows one."""

from __future__ import annotations

import click

from argmap.cli import _shared
from argmap.compile import library
from argmap.diagnostics.nearest import nearest
from argmap.model.schemes import Question, Scheme, Slot

_COUNTS = {"one": "", "optional": " (may be missing)", "several": " (one premise or more)"}
_BURDENS = {
    "undercuts": "for a critic to raise: the step may fail",
    "rebuts": "for a critic to raise: something may speak against the conclusion",
    "assumes": "for whoever argues to answer: it is taken for granted",
}


@click.command("scheme")
@click.argument("name", metavar="[NAME]", required=False)
@click.option("--markdown", is_flag=True, help="All of them, as a page.")
def command(name: str | None, markdown: bool) -> None:
    """Show an argumentation scheme; without a name, list all that come with argmap."""
    if markdown:
        click.echo(_page(), nl=False)
    elif name is None:
        for scheme in _all():
            click.echo(f"{scheme.name:<26}  {scheme.text}")
    else:
        click.echo(_shown(_found(name)), nl=False)


def _all() -> list[Scheme]:
    return [_found(name) for name in library.names()]


def _found(name: str) -> Scheme:
    scheme = library.scheme(name)
    if scheme is None:
        near = nearest(name, library.names())
        hint = f"a similar one: `{near}`" if near else "`argmap scheme` lists them; a map can define others"
        _shared.fail(f"no scheme named `{name}` comes with argmap", hint)
    return scheme


def _shown(scheme: Scheme) -> str:
    number = f" (AIFdb {scheme.aif})" if scheme.aif else ""
    lines = [f"{scheme.name}{number}", "", scheme.text, "", "Premises play these roles:", ""]
    lines += [f"  {_role(slot)}" for slot in scheme.roles]
    lines += ["", "Critical questions:", ""]
    lines += [f"  {question.name}: {question.text}\n    {_BURDENS[question.kind]}" for question in scheme.questions]
    lines += ["", "To follow it:", "", *(f"    {line}" for line in _sample(scheme))]
    return "\n".join(lines) + "\n"


def _role(slot: Slot) -> str:
    return f"{slot.name}{_COUNTS[slot.count]}: {slot.text}"


def _sample(scheme: Scheme) -> list[str]:
    """An argument that follows a scheme, in the language."""
    said = [f"  premise as {slot.name}: {slot.text}" for slot in scheme.roles if slot.count != "optional"]
    taken = [f"  answers {question.name}: …" for question in scheme.questions if question.kind == "assumes"]
    asked = [question.name for question in scheme.questions if question.kind != "assumes"]
    doubt = ["  undercut: …", f"    raises {asked[0]}"] if asked else []
    return ["pro: …", f"  scheme {scheme.name}", *said, *taken, *doubt]


def _page() -> str:
    """The page of the documentation that shows them all; a test says when it is stale."""
    lines = [
        "# Schemes that come with argmap",
        "",
        "An argument follows one of these with `scheme NAME`, see [the language](language.md#argumentation-schemes).",
        "The patterns are those of Walton, Reed and Macagno (2008), *Argumentation Schemes*; the words, and the choice",
        "of roles and questions, are argmap's own. This page is written by `argmap scheme --markdown`.",
        "",
        "Of every question it is said whose it is. *Critic*: it counts only if somebody raises it, and asks whether",
        "the step fails (*step*) or something speaks against the conclusion (*conclusion*). *Arguer*: the answer is",
        "taken for granted until somebody raises it, so whoever spells out the argument should give it.",
    ]
    for scheme in _all():
        lines += ["", f"## `{scheme.name}`", "", scheme.text + (f" (AIFdb {scheme.aif})" if scheme.aif else ""), ""]
        lines += ["| role | what its premise says |", "|---|---|"]
        lines += [f"| `{slot.name}`{_COUNTS[slot.count]} | {slot.text} |" for slot in scheme.roles]
        lines += ["", "| question | | whose |", "|---|---|---|"]
        lines += [f"| `{question.name}` | {question.text} | {_whose(question)} |" for question in scheme.questions]
    return "\n".join(lines) + "\n"


def _whose(question: Question) -> str:
    return {"undercuts": "critic: step", "rebuts": "critic: conclusion", "assumes": "arguer"}[question.kind]
