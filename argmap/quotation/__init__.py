"""Words said to be quoted, and the text they are quoted from: whether they stand there, where, and what stands there.

Knows no record and no file: it is given strings.
"""
