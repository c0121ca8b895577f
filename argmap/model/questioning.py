"""Critical questions that arguments put to others: where they are raised, and whom they concern.

A question about an argument may be raised by an attack on its step (`undercut`), on it, on a premise or the warrant
that carries it, or on what it concludes. Knows no judgement of any answer.
"""

from argmap.model.claims import Argument
from argmap.model.graph import ArgMap
from argmap.model.schemes import Question, Scheme


def places(argument: Argument) -> tuple[str, ...]:
    """The names at which an attack can raise a question about an argument."""
    warrant = (argument.warrant,) if argument.warrant else ()
    return (argument.name, *argument.premises, *warrant, *argument.supports)


def targets(argument: Argument) -> tuple[str, ...]:
    """The names at which an argument raises its questions."""
    return (*argument.undercuts, *argument.attacks)


def raised(m: ArgMap) -> dict[str, dict[str, list[Argument]]]:
    """Name -> question -> the arguments that raise it there, in the order of the text."""
    found: dict[str, dict[str, list[Argument]]] = {}
    for critic in m.of(Argument):
        for question in critic.raises:
            for name in targets(critic):
                found.setdefault(name, {}).setdefault(question.question, []).append(critic)
    return found


def scheme_of(m: ArgMap, argument: Argument) -> Scheme | None:
    """The scheme that an argument follows, if it says so."""
    scheme = m[argument.scheme] if argument.scheme else None
    return scheme if isinstance(scheme, Scheme) else None


def unread(m: ArgMap, name: str, part: str) -> bool:
    """Whether a part of a record was written and could not be kept: a mistake that has been reported."""
    return m.origins.find(name, part) is not None


def open_questions(m: ArgMap) -> list[tuple[Argument, list[Question]]]:
    """Every argument that follows a scheme, with the questions that it does not answer and that nobody raises."""
    following = [(a, scheme) for a in m.of(Argument) if (scheme := scheme_of(m, a))]
    asked = raised(m) if following else {}
    found = []
    for a, scheme in following:
        met = {answer.question for answer in a.answers}
        if asked:
            met.update(*(asked[name] for name in places(a) if name in asked))
        found.append((a, [question for question in scheme.questions if question.name not in met]))
    return found
