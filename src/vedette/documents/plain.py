"""Plain text: decoded, and otherwise left as it came, so that offsets are those of the user's own file."""

from __future__ import annotations

import re

from vedette.documents.decoding import decoded
from vedette.documents.opened import Opened
from vedette.documents.own import REASON, is_own_prose
from vedette.model.documents import Capture

CHARSET = re.compile(r"(?i)charset=[\"']?([\w.:-]{1,40})")


def open_text(capture: Capture) -> Opened | str:
    """Return the text of ``capture`` unchanged but for its encoding."""
    charset = CHARSET.search(capture.media_type)
    if charset and charset[1].lower() == "utf-8":
        return _stated_utf8(capture.content)
    text, warning = decoded(capture.content, charset[1] if charset else None)
    if is_own_prose(text):
        return REASON
    return Opened(text, warnings=(warning,) if warning else ())


def _stated_utf8(content: bytes) -> Opened:
    """Decode what came as text already, halves of characters and all; a line's ``text`` is never guessed at."""
    try:
        return Opened(content.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
        return Opened(text, warnings=("some bytes are not UTF-8 and are shown as \ufffd",))
