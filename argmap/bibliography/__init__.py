"""Bibliographies that other programs keep: one format a file.

A format has `SUFFIXES`, of the files that are in it, and `read(text)`, which never fails. Knows no map.
"""
