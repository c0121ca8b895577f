"""argmap: disputes as text, with the people, dates, sources and outcomes in it, that a machine can check."""

__version__ = "0.1.0"
