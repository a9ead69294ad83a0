"""Reconciliation: the one room that compares two reports, and says what is the same and what is not."""

from vedette.reconciliation.names import compare_names

__all__ = ["compare_names"]
