"""How extensions are found: parts of a framework, clauses, a small solver of our own and the way to a large one.

Knows no semantics by name; the files one folder above put these pieces together.
"""
