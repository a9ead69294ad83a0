"""What must hold of anything that a parser returns, whatever it was given."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from vedette.model.documents import Capture, Document, Skipped

MOST_CHARACTERS = 400_000


def check(found: object) -> None:
    """Raise ``AssertionError`` where what was found could do harm further on."""
    if isinstance(found, Document):
        _document(found)
    elif isinstance(found, Skipped):
        _skipped(found)
    elif isinstance(found, Capture):
        _capture(found)
    elif isinstance(found, msgspec.Struct):
        msgspec.json.encode(found)
    elif isinstance(found, Iterable) and not isinstance(found, str | bytes | dict):
        for one in found:
            check(one)


def _document(document: Document) -> None:
    document.text.encode()
    assert len(document.text) <= MOST_CHARACTERS, "a text beyond the bound"
    assert all(a.end <= b.start for a, b in zip(document.blocks, document.blocks[1:], strict=False)), "blocks overlap"
    assert all(0 <= b.start < b.end <= len(document.text) for b in document.blocks), "a block outside the text"
    for words in (document.title, document.outlet, document.url, document.id, *document.warnings):
        assert words is None or len(words) <= 5_000, "a field without a bound"
    for words in (document.title, document.outlet):
        assert words is None or "\n" not in words, "a title or outlet of several lines"
    msgspec.json.encode(document)


def _skipped(skipped: Skipped) -> None:
    assert skipped.reason, "no reason"
    assert "\n" not in skipped.reason, "a reason of several lines"
    assert len(skipped.reason) <= 2_000, "a reason without a bound"
    msgspec.json.encode(skipped)


def _capture(capture: Capture) -> None:
    label = capture.label
    for words in (label.title, label.outlet, label.url, label.id):
        assert words is None or len(words) <= 5_000, "a label without a bound"
    msgspec.json.encode(label)
