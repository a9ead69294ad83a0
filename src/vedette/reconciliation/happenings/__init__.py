"""Happenings: which claims of different reports tell of one event."""
