"""`python -m argmap.syntax`: writes the tables of every grammar as modules beside this one (`make tables`)."""

from pathlib import Path

from argmap.syntax.grammar import STARTS, build, folder
from argmap.syntax.tables import written

for _name in STARTS:
    if (folder() / f"{_name}.lark").is_file():
        (Path(__file__).parent / f"{_name}_tables.py").write_text(written(build(_name)), "utf-8")
