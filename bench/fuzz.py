"""Hostile text, for as long as one likes: reading must not raise, and every finding must lie in the file.

Runs under atheris (`pip install atheris`), which learns from the branches that a text reaches:
`python bench/fuzz.py -max_total_time=180`. Starts from the maps of the project.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["argmap"]):
    from argmap import checking
    from argmap.diagnostics import terminal
    from argmap.project import Kept, Memory, load
    from argmap.syntax.decoding import decoded
    from argmap.syntax.formatter import formatted
    from argmap.syntax.limits import Limits

_ROOT = Path(__file__).parents[1]
_KEPT = Kept()


def read(data: bytes) -> None:
    """All that `argmap check` and `argmap fmt` do with a file of these bytes."""
    text, _ = decoded("x.argmap", data, Limits())
    project = load("x.argmap", Memory({"x.argmap": text.content}), kept=_KEPT)
    found = checking.check([project])
    for finding in found.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(text.content), finding
    terminal.full(found.findings, found.texts)
    once = formatted(text.content)
    assert formatted(once) == once, text.content
    assert "".join(once.split()) == "".join(text.content.split()), text.content


def main() -> None:
    """Fuzzes until told to stop; libFuzzer's flags are taken as they are."""
    with tempfile.TemporaryDirectory() as folder:
        for path in (*(_ROOT / "maps").glob("*.argmap"), *(_ROOT / "tests" / "corpus").rglob("*.argmap")):
            (Path(folder) / f"{path.parent.name}-{path.name}").write_bytes(path.read_bytes())
        atheris.Setup([*sys.argv, folder], read)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
