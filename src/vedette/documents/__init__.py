"""Documents: captures opened to texts, with what is known of them and how they fall into blocks."""

from vedette.documents.copies import without_copies
from vedette.documents.fingerprint import fingerprint_of
from vedette.documents.opening import LANGUAGES, open_capture

__all__ = ["LANGUAGES", "fingerprint_of", "open_capture", "without_copies"]
