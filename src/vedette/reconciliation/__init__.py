"""Reconciliation: the one room that compares two reports, and says what is the same and what is not."""

from vedette.reconciliation.room import idle_judgements, reconcile
from vedette.reconciliation.spelling.bodies import compare_names
from vedette.reconciliation.statements.statements import Comparison, compare_statements
from vedette.reconciliation.statements.wordings import Wording

__all__ = ["Comparison", "Wording", "compare_names", "compare_statements", "idle_judgements", "reconcile"]
