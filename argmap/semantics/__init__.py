"""Which arguments stand: frameworks of arguments and attacks, and one semantics a file.

Knows no map, no text and no file. Nothing here imports anything else of argmap.
"""
