"""How strong a statement is, given its weight and what attacks and supports it: one model a file, as `strength`.

Knows no structure: what a model is asked about, and in which order, `structured.strengths` decides.
"""
