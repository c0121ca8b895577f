"""Whether the burden of proof is met: proof standards over the arguments whose premises are themselves accepted.

What nobody contests is accepted if it is put forward, or if an argument for it applies. What is contested must prevail
over each rival by its standard, and is not accepted before every argument on either side has been decided. An
assertion weighs nothing then: it holds only where nothing at all is set against it, and no standard is named for it.
What bears on itself is left undecided. Knows no semantics of attacks.

Source: Gordon, Prakken and Walton (2007), The Carneades model of argument and burden of proof; Gordon and Walton
(2009), Proof burdens and standards; for circles, Gordon and Walton (2016), Formalizing balancing arguments.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.semantics.structured.ordering import Ordering
from argmap.semantics.structured.structure import Inference, Standard, Statement, Structure
from argmap.semantics.structured.trial import Result, Trial

# How much more the one side must weigh, and how little the other may, where a standard asks for more than more.
GAP = 0.5
DOUBT = 0.3


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether a statement meets its standard; None if that cannot be said.

    pro, con: the weight of the weightiest argument that applies for it, and for what it competes with; 0 if none does.
    """

    met: bool | None
    standard: Standard = "preponderance"
    pro: float = 0.0
    con: float = 0.0


@dataclass(frozen=True, slots=True)
class Proofs:
    """Statement -> proof, and inference -> whether it applies; None if that is not decided."""

    statements: dict[str, Proof]
    inferences: dict[str, bool | None]

    def meets(self, name: str, standard: Standard) -> bool | None:
        """Whether the arguments about a statement meet another standard; None if they are not decided."""
        proof = self.statements[name]
        return None if proof.met is None else satisfies(standard, proof.pro, proof.con)


def proofs(
    s: Structure,
    order: Ordering | None = None,
    weights: Mapping[str, float] | None = None,
    ties: Literal["lose", "open"] = "lose",
) -> Proofs:
    """What of a structure is proven.

    order: of rivals, as in `flat`: an argument that is ranked below an applying rival counts for nothing, and among
    equal weights so does the less sure and the less specific. weights: an audience's, argument -> 0 to 1; others keep
    their own. ties: whether equal weights lose, or leave open. Linear in the size of the structure, but for
    rivals that preferences or shared premises set apart; those raise TooLarge if they make too many pairs.
    """
    given = weights or {}

    def weight(inference: Inference) -> float:
        return given.get(inference.argument, inference.own_weight)

    trial = Trial(s, order or Ordering(s), weight, satisfies, "preponderance", ties_lose=ties == "lose")
    trial.run()
    results = {name: list(known) for name, known in trial.results.items()}
    for number, pending in enumerate(trial.pending):
        for name, result in trial.weighed(number) if pending else ():
            results.setdefault(name, []).append(result)
    return Proofs(
        {each.name: _proof(trial, each, results.get(each.name, [])) for each in s.statements},
        {each.name: trial.inferences.get(each.name) for each in s.inferences},
    )


def _proof(trial: Trial, statement: Statement, results: list[Result]) -> Proof:
    """With the weights of the contest that it came closest to losing, or lost by most."""
    _, pro, con = min(results, key=lambda result: result[1] - result[2], default=(None, 0.0, 0.0))
    return Proof(trial.statements.get(statement.name), statement.standard or "preponderance", pro, con)


def satisfies(standard: Standard, pro: float, con: float) -> bool:
    """Whether weights satisfy a standard. pro, con: of the weightiest argument on either side, 0 if there is none."""
    if standard == "scintilla":
        return pro > 0
    if standard == "dialectical-validity":
        return pro > 0 and con == 0
    if standard == "clear-and-convincing":
        return pro - con > GAP
    if standard == "beyond-reasonable-doubt":
        return pro - con > GAP and con < DOUBT
    return pro > con
