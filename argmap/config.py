"""Settings of a project: `argmap.toml`, or `[tool.argmap]` in `pyproject.toml`. A misspelt one is refused.

Knows no command: what a setting means is said where it is used.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, ValidationError

from argmap.diagnostics.nearest import listed, nearest
from argmap.model.values import Frozen
from argmap.syntax.limits import Limits


class BadConfig(Exception):  # noqa: N818 - reads as what it is
    """Settings that cannot be used: what is wrong, where, and what to do."""

    def __init__(self, path: Path, message: str, hint: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message
        self.hint = hint


_DEFAULT = Limits()


def _dashed(name: str) -> str:
    return name.replace("_", "-")


class _Settings(Frozen):
    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_dashed, defer_build=True)


class LimitSettings(_Settings):
    """`[limits]`: see `Limits`. Deeper than 200 levels nothing is read, whatever is set."""

    file_size: Annotated[int, Field(ge=1, le=2**31)] = _DEFAULT.file_size
    line_length: Annotated[int, Field(ge=80, le=10_000_000)] = _DEFAULT.line_length
    depth: Annotated[int, Field(ge=2, le=200)] = _DEFAULT.depth


class RenderSettings(_Settings):
    """`[render]`: the defaults of `argmap render`. None names a program: settings may come from a stranger."""

    engine: Literal["dot", "neato", "fdp", "sfdp", "twopi", "circo"] = "dot"
    theme: Literal["print", "screen", "dark", "mono"] = "print"
    direction: Literal["TB", "LR", "BT", "RL"] = "TB"
    timeout: Annotated[float, Field(gt=0, le=86_400)] = 60.0


class Config(_Settings):
    """All settings of a project."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    limits: LimitSettings = LimitSettings()
    render: RenderSettings = RenderSettings()

    def reading(self) -> Limits:
        """The limits that reading keeps to."""
        return Limits(self.limits.file_size, self.limits.line_length, self.limits.depth)


def find(folder: Path) -> Config:
    """The settings nearest to a folder, or the defaults. Raises BadConfig."""
    for place in (folder.resolve(), *folder.resolve().parents):
        found = read(place)
        if found is not None:
            return found
    return Config()


def read(folder: Path) -> Config | None:
    """The settings in a folder; None if it has none. Raises BadConfig."""
    for name, keys in (("argmap.toml", ()), ("pyproject.toml", ("tool", "argmap"))):
        path = folder / name
        if path.is_file():
            table = _table(path)
            for key in keys:
                table = table.get(key) if isinstance(table, dict) else None
            if table is not None:
                return _valid(path, table)
    return None


def _table(path: Path) -> Any:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BadConfig(path, f"it cannot be read: {error}", "check its rights and its encoding (UTF-8)") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadConfig(path, f"it is no TOML: {error}", "see toml.io for how it is written") from None


def _valid(path: Path, table: Any) -> Config:
    try:
        return Config.model_validate(table)
    except ValidationError as wrong:
        error = wrong.errors(include_url=False)[0]
        place = [str(p) for p in error["loc"]]
        if error["type"] == "extra_forbidden":
            known = _known(place[:-1])
            near = nearest(place[-1], known)
            hint = f"a setting with a similar name: `{near}`" if near else f"settings here: {listed(known, 'and')}"
            raise BadConfig(path, f"no setting is named `{'.'.join(place)}`", hint) from None
        message = f"`{'.'.join(place)}` cannot be `{error['input']}`"
        if error["type"] == "tuple_type" and isinstance(error["input"], str):
            words = ", ".join(f'"{word.strip()}"' for word in error["input"].split(","))
            raise BadConfig(path, message, f"it is a list: `{place[-1]} = [{words}]`") from None
        raise BadConfig(path, message, error["msg"].lower()) from None


def _known(place: list[str]) -> list[str]:
    model: Any = Config
    for name in place:
        model = {"limits": LimitSettings, "render": RenderSettings}.get(name, Config)
    return [_dashed(name) for name in model.model_fields]
