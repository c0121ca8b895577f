"""`python -m argmap.syntax`: writes the tables of every grammar as modules beside this one (`make tables`)."""

from pathlib import Path

from argmap.syntax.grammar import STARTS, build
from argmap.syntax.tables import written

if __name__ == "__main__":  # pragma: no cover - a test builds the same tables and compares
    for _name in STARTS:
        (Path(__file__).parent / f"{_name}_tables.py").write_text(written(build(_name)), "utf-8")
