"""Feeds: RSS, Atom and JSON Feed, opened from their bytes alone."""
