"""What is argued with premises, rivals, undercuts and voices, and three ways to judge it.

`structure` is what all of them read. `flat` and `verdicts`: which statements stand, by any semantics one folder above.
`strengths`: how strong everything is, by a model of `gradual`. `standards`: whether a burden of proof is met.
"""
