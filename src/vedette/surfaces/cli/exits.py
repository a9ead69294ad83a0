"""The exit codes, as the reference documents them."""

from enum import IntEnum


class Exit(IntEnum):
    """What the command tells the shell that called it."""

    DONE = 0
    """Something was read and everything asked for was written; what was skipped is declared."""
    FAILED = 1
    """A fault of Vedette's own: please report it."""
    NOTHING_READ = 2
    """Nothing could be read, or the command was called wrongly."""
    NOT_WRITTEN = 3
    """An output could not be written."""
    CASE_UNUSABLE = 4
    """A case cannot be used: it is none, torn, locked, read-only or of a newer version; or `check` found a fault."""
    INTERRUPTED = 130
    """Stopped by the user."""
