"""Figures about a map, each made in one place, for pictures and reports alike."""
