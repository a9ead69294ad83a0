"""Statements: whether two short texts say the same or opposite things."""
