"""Reconciliation: the one room that compares two reports, and says what is the same and what is not."""

from vedette.reconciliation.beside import Beside
from vedette.reconciliation.corrections import Corrected, corrected
from vedette.reconciliation.room import ALONE, idle_judgements, reconcile
from vedette.reconciliation.spelling.bodies import compare_names
from vedette.reconciliation.statements.statements import Comparison, compare_statements
from vedette.reconciliation.statements.wordings import Wording

__all__ = [
    "ALONE",
    "Beside",
    "Comparison",
    "Corrected",
    "Wording",
    "compare_names",
    "compare_statements",
    "corrected",
    "idle_judgements",
    "reconcile",
]
