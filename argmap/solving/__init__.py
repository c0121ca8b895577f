"""Frameworks in the competition's files, its tasks, and its way of printing answers.

Knows the semantics and no map. Reads no disk and writes to no screen: bytes and words come in, text goes out.
"""
