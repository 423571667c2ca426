"""Helder: a generator of static catalogue sites that make an offer of support transparent."""

__version__ = "0.1.0"
