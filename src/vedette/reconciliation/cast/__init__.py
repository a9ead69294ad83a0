"""The cast: which actors and places of different reports are one."""
