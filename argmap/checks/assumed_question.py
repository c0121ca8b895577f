"""A scheme takes something for granted, and the argument does not say that it is so: a premise is left unstated.

Such questions are for whoever argues to answer. Only arguments that spell out their premises are looked at, for
others leave more than that unsaid. Who raises the question has taken it up, and it is not reported.

Bad:
    claim rain: It will rain.
      pro radio: The forecaster says so.
        scheme expert-opinion
        premise knows as expert: The forecaster knows the weather.
        premise says as assertion: The forecaster said it on the radio.

Good:
    claim rain: It will rain.
      pro radio: The forecaster says so.
        scheme expert-opinion
        premise knows as expert: The forecaster knows the weather.
        premise says as assertion: The forecaster said it on the radio.
        answers field: It is about the weather.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.diagnostics.nearest import listed
from argmap.model.graph import ArgMap
from argmap.model.questioning import open_questions

RULE = Rule("AM425", "assumed-question", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for a, questions in open_questions(m):
        assumed = [question for question in questions if question.kind == "assumes"] if a.premises else []
        if assumed:
            names = listed([f"`{question.name}`" for question in assumed], "and")
            yield RULE.at(
                m.where(a.name, "scheme"),
                f"`{a.name}` takes for granted, and does not say, what `{a.scheme}` asks: {names}",
                hint=f"say it under `{a.name}`: `answers {assumed[0].name}: …`",
            )
