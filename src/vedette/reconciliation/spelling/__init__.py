"""Spelling: whether two names can be spellings of one."""
