"""Sources: from what a person names, a folder, a feed, an archive, to captures, one for each report."""

from vedette.sources.captures import captures_from

__all__ = ["captures_from"]
