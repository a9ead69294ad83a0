"""Origins: which reports stem from one text."""
