"""What a writer asks of a map on a page: options in words, checked, and nothing else.

Knows no page and no library. The options that say what is shown are the fields of `Asked`, whatever they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, get_args

from argmap.config import RenderSettings
from argmap.drawing import Asked
from argmap.model.pictures import MOST_STEPS, NEEDS

_OPTION = re.compile(r"""\s*([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']\S*)))?(?=\s|$)""")
_YES = {"": True, "yes": True, "no": False}
_CHOICES: dict[str, tuple[str, ...]] = {
    "show": ("both", "picture", "source", "findings"),
    "theme": get_args(RenderSettings.model_fields["theme"].annotation),
    "direction": get_args(RenderSettings.model_fields["direction"].annotation),
}


class BadOption(Exception):  # noqa: N818 - reads as what it is
    """An option that cannot be had. `message` states the fact, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message}; {hint}")
        self.message, self.hint = message, hint


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure that is asked for.

    view: one of the views there are, or one that the map names. picture: fields of `Asked` with what is said of them.
    file: a map instead of one on the page. show: picture and source (`both`), one of them, or the source with all
    that is found wrong in it. key: whether the picture explains its signs. theme, direction: empty if nothing is said.
    """

    view: str = "map"
    picture: tuple[tuple[str, Any], ...] = ()
    file: str = ""
    show: str = "both"
    title: str = ""
    key: bool = True
    theme: str = ""
    direction: str = ""

    def asked(self, named: Asked) -> Asked:
        """What is asked for of a view, with what is said here instead of what it says itself. Raises BadOption."""
        asked = replace(named, **dict(self.picture))
        for name, other in NEEDS.items():
            if name in dict(self.picture) and not getattr(asked, other):
                raise BadOption(f"`{name}` says nothing without `{other}`", f"give `{other}` too")
        return asked


_PICTURE = {f.name: f.default for f in fields(Asked) if f.name != "view"}
_FIGURE = {f.name: f.default for f in fields(Wanted) if f.name != "picture"}
NAMES = (*_PICTURE, *_FIGURE)


def options(words: str) -> dict[str, str]:
    """The options of a line such as `view=timeline at=1922-09-28 certainly title="Who moved?"`. Raises BadOption."""
    found: dict[str, str] = {}
    at = 0
    words = words.strip()
    while at < len(words):
        option = _OPTION.match(words, at)
        if not option:
            raise BadOption(
                f"`{words[at:].strip()}` is no option", 'options are written `name=value` or `name="words"`'
            )
        if option[1] in found:
            raise BadOption(f"`{option[1]}` is given twice", "say it once")
        found[option[1]] = option[2] or option[3] or option[4] or ""
        at = option.end()
    return found


def wanted(given: Mapping[str, str], show: str = "both") -> Wanted:
    """What options ask for; an option without a value is empty. show: what is shown if they do not say it.

    Raises BadOption for a name or a value that there is not.
    """
    for name in given:
        if name not in NAMES:
            raise BadOption(f"no option is named `{name}`", _meant(name))
    picture = tuple((name, _value(name, said, _PICTURE[name])) for name, said in given.items() if name in _PICTURE)
    rest: Any = {name: _value(name, said, _FIGURE[name]) for name, said in given.items() if name in _FIGURE}
    return replace(Wanted(picture=picture, show=show), **rest)


def _value(name: str, said: str, default: object) -> object:
    """An option's value, of the kind that its default has."""
    if name in _CHOICES and said not in _CHOICES[name]:
        raise BadOption(f"`{name}` cannot be `{said}`", f"it is one of {', '.join(_CHOICES[name])}")
    if isinstance(default, bool):
        if said not in _YES:
            raise BadOption(f"`{name}` cannot be `{said}`", "it is yes or no")
        return _YES[said]
    if isinstance(default, int):
        if not re.fullmatch("[0-9]{1,3}", said) or int(said) > MOST_STEPS:
            raise BadOption(f"`{name}` cannot be `{said}`", f"it is a whole number up to {MOST_STEPS}")
        return int(said)
    if not said and name != "standing":
        raise BadOption(f"`{name}` says nothing", f"write `{name}=` and a value, or leave it out")
    if isinstance(default, tuple):
        return tuple(word for word in re.split(r"[,\s]+", said) if word)
    return said or "grounded"


def _meant(name: str) -> str:
    from argmap.diagnostics.nearest import listed, nearest

    near = nearest(name, NAMES)
    return f"a similar name: `{near}`" if near else f"options: {listed(NAMES, 'and')}"
