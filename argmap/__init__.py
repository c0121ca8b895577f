"""argmap: disputes as text, with the people, dates, sources and outcomes in it, that a machine can check.

import argmap
debate = argmap.load("maps/union-form.argmap")
debate.check(), debate.at("1922-09-28").render("matrix"), debate.to_json()
"""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["CannotShow", "Debate", "Evaluation", "Result", "Why", "from_json", "load", "load_text", "to_json"]

# What `typing` calls so; importing it costs half as much as starting Python.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from argmap.api import Debate, from_json, load, load_text, to_json
    from argmap.drawing import CannotShow
    from argmap.expect.verdict import Result
    from argmap.explaining.answers import Evaluation, Why


def __getattr__(name: str) -> Any:
    # Starting is cheap: the command line asks for the version before it asks for anything else.
    if name in ("Evaluation", "Why"):
        from argmap.explaining import answers

        return getattr(answers, name)
    if name == "CannotShow":
        from argmap import drawing

        return drawing.CannotShow
    if name in __all__:
        from argmap import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
