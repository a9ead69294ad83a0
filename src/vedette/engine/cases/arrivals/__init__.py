"""Arrivals: from what a person names to readings that are kept."""
