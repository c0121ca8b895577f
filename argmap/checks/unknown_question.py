"""An argument answers or raises a critical question that no scheme asks there.

An argument answers questions of its own scheme. An attack raises questions of the scheme of what it attacks: of the
argument it undercuts or speaks against, or of one whose premise, warrant or conclusion it speaks against.

Bad:
    claim rain: It will rain.
      pro radio: The forecaster says so.
        scheme expert-opinion
        answers field: It is about the weather.
        answers age: The forecaster is sixty.

Good:
    claim rain: It will rain.
      pro radio: The forecaster says so.
        scheme expert-opinion
        answers field: It is about the weather.
        undercut paid: The forecaster sells umbrellas.
          raises trustworthiness
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.diagnostics.nearest import listed, nearest
from argmap.model.claims import Argument
from argmap.model.graph import ArgMap
from argmap.model.questioning import places, scheme_of, targets, unread
from argmap.model.schemes import Scheme

RULE = Rule("AM423", "unknown-question", "error", __doc__)
# More schemes than this at one place, and nobody reads which questions they ask.
_FEW = 4


def check(m: ArgMap) -> Iterator[Diagnostic]:
    arguments = m.of(Argument)
    for a in arguments:
        if not a.answers:
            continue
        scheme = scheme_of(m, a)
        # A scheme that is named and unknown has been reported.
        for answer in a.answers if scheme or not unread(m, a.name, "scheme") else ():
            yield from _wrong(m, a, "answers", answer.question, [scheme] if scheme else [])
    critics = [a for a in arguments if a.raises]
    schemes = _schemes(m, arguments) if critics else {}
    for a in critics:
        asking = {s.name: s for name in targets(a) for s in schemes.get(name, {}).values()}
        lost = not asking and any(unread(m, name, "scheme") for name in targets(a))
        for raised in a.raises if not lost else ():
            yield from _wrong(m, a, "raises", raised.question, list(asking.values()))


def _schemes(m: ArgMap, arguments: tuple[Argument, ...]) -> dict[str, dict[str, Scheme]]:
    """Name -> the schemes whose questions may be raised at it."""
    found: dict[str, dict[str, Scheme]] = {}
    for a in arguments:
        scheme = scheme_of(m, a)
        if scheme:
            for name in places(a):
                found.setdefault(name, {})[scheme.name] = scheme
    return found


def _wrong(m: ArgMap, argument: Argument, field: str, question: str, schemes: list[Scheme]) -> Iterator[Diagnostic]:
    known = dict.fromkeys(q.name for scheme in schemes for q in scheme.questions)
    if question in known or any(unread(m, scheme.name, f"questions:{question}") for scheme in schemes):
        return
    near = nearest(question, known)
    if schemes:
        who = listed([f"`{s.name}`" for s in schemes[:_FEW]])
        said = f"{who} asks no question `{question}`"
        asked = listed([f"`{name}`" for name in known], "and")
        hint = f"a similar question: `{near}`" if near else f"asked is {asked or 'nothing'}"
    elif field == "answers":
        said = f"`{argument.name}` follows no scheme that could ask `{question}`"
        hint = f"add `scheme` under `{argument.name}`, or say it in a note"
    else:
        said = f"nothing that `{argument.name}` attacks follows a scheme that could ask `{question}`"
        hint = "add `scheme` to the argument that it attacks, or leave the line out"
    yield RULE.at(m.where(argument.name, f"{field}:{question}"), said, hint=hint)
