"""A scheme asks questions, and nobody has raised or answered some of them: where a critic could go on.

Only questions that are for a critic to ask are counted. One finding tells all of an argument. A question is answered
by `answers`, and raised by `raises` under an attack.

Bad:
    claim bound: He is to keep to it.
      pro promise: He promised it.
        scheme commitment
        answers made: He said so before witnesses.
        answers follows: It is what he promised.

Good:
    claim bound: He is to keep to it.
      pro promise: He promised it.
        scheme commitment
        answers made: He said so before witnesses.
        answers follows: It is what he promised.
      con later: He took it back.
        raises withdrawn
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.diagnostics.nearest import listed
from argmap.model.graph import ArgMap
from argmap.model.questioning import open_questions

RULE = Rule("AM424", "open-question", "info", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for a, questions in open_questions(m):
        names = [f"`{question.name}`" for question in questions if question.kind != "assumes"]
        if names:
            yield RULE.at(
                m.where(a.name, "scheme"),
                f"nobody has asked of `{a.name}`: {listed(names, 'and')}",
                hint="write `answers` under it, or `raises` under an attack; `argmap scheme` shows what is asked",
            )
