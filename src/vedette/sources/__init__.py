"""Sources: from a folder, files, lines or standard input to captures, one for each report."""

from vedette.sources.captures import captures_from

__all__ = ["captures_from"]
