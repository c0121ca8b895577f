"""Answers as the competition prints them: since 2023 with witnesses, before that with brackets.

Source: ICCMA 2023 and ICCMA 2019, output format in the rules for solvers.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argmap.semantics.framework import Extension, Framework
    from argmap.solving.tasks import Answer


def printed(f: Framework, kind: str, answer: Answer, *, witness: bool, brackets: bool) -> str:
    """An answer, each line ended.

    witness: with the extension that shows why, after YES or NO. brackets: `[a,b]`, not `w a b`. All extensions are
    always in brackets, since the newer form has no way to list them.
    """
    if kind == "CE":
        return f"{answer.count}\n"
    if kind == "EE":
        return f"[{','.join(_bracketed(f, found) for found in answer.extensions)}]\n"
    one = _bracketed if brackets else _line
    shown = [one(f, found) for found in answer.extensions]
    if kind == "SE":
        return f"{shown[0]}\n" if shown else "NO\n"
    said = "YES" if answer.accepted else "NO"
    return "".join(f"{line}\n" for line in (said, *(shown if witness else ())))


def _bracketed(f: Framework, extension: Extension) -> str:
    return f"[{','.join(f.named(extension))}]"


def _line(f: Framework, extension: Extension) -> str:
    return " ".join(("w", *f.named(extension)))
