"""Reconciliation: the one room that compares two reports, and says what is the same and what is not."""

from vedette.reconciliation.names import compare_names
from vedette.reconciliation.room import reconcile
from vedette.reconciliation.statements import Comparison, compare_statements

__all__ = ["Comparison", "compare_names", "compare_statements", "reconcile"]
