"""A map as one page for the browser: pictures, words, dates and texts in a file that needs no other.

Knows no disk, no server and no Graphviz: pictures come from `drawing` and `picture`, findings as values.
"""
