"""Frameworks of up to sixty arguments, beside clingo.

`ARGMAP_FRAMEWORKS=500` compares so many. A framework with hundreds of extensions is passed over: listing them all
would take clingo minutes.
"""

from __future__ import annotations

import os
from collections import Counter
from itertools import islice
from random import Random

import pytest

from argmap.semantics.framework import Framework
from argmap.semantics.search import sat
from argmap.solving.tasks import SEMANTICS, task
from semantics import asp
from semantics.frameworks import of_any_shape

FRAMEWORKS = int(os.environ.get("ARGMAP_FRAMEWORKS", "20"))
MOST = 100
# What these have is listed for small frameworks elsewhere; here they have far too many extensions.
LISTED = [code for code, name in SEMANTICS.items() if name not in ("conflict_free", "admissible")]


# Naive sets are listed without a solver.
@pytest.mark.parametrize(
    ("code", "few"), [(code, few) for code in LISTED for few in ((sat.FEW, -1) if code != "NA" else (0,))]
)
def test_clingo_finds_the_same_extensions(code: str, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sat, "FEW", few)
    _, semantics = task(f"EE-{code}")
    random = Random(code)
    compared = 0
    while compared < FRAMEWORKS:
        f = of_any_shape(random)
        # The same bound on both sides of ideal and eager, which clingo lists others for.
        bounds = {"ID": "PR", "EAG": "SST", "GR": "CO"}
        if _counted(bounds.get(code, code), f) > MOST:
            continue
        found = list(semantics.extensions(f))
        assert Counter(found) == Counter(asp.extensions(f, SEMANTICS[code])), (f, list(f.attacks()))
        compared += 1


def _counted(code: str, f: Framework) -> int:
    """How many extensions there are, up to one more than are compared."""
    _, semantics = task(f"EE-{code}")
    return sum(1 for _ in islice(semantics.extensions(f), MOST + 1))
