"""Files that Vedette wrote and reads again, and words of the command line."""

from __future__ import annotations

import argparse
import sys
from functools import lru_cache
from pathlib import Path

from tests.fuzz.of_sources import file_of
from tests.fuzz.parsers import Parser
from tests.fuzz.seeds import tables

from vedette.surfaces.cli.options import _workers, day_given


def _picture(content: bytes) -> object:
    from vedette.workspace.changes import open_picture

    return open_picture(file_of(content, "picture.json"))


@lru_cache(maxsize=1)
def _pictures() -> tuple[bytes, ...]:
    folder = str(Path(__file__).resolve().parents[1] / "products")
    if folder not in sys.path:
        sys.path.append(folder)
    import msgspec
    from sample_picture import sample

    from vedette.products.files import picture_json

    whole = sample()
    short = msgspec.structs.replace(whole, reports=whole.reports[:1], claims=whole.claims[:1], events=whole.events[:1])
    return tuple(
        text.encode() if isinstance(text, str) else text for text in (picture_json(short), picture_json(whole))
    )


def _option(content: bytes) -> object:
    words = content.decode("utf-8", "surrogateescape")
    try:
        _workers(words)
    except argparse.ArgumentTypeError as told:
        str(told)
    return day_given(words, "--as-of")


WORDS = (
    b'"format":"vedette.picture/1"',
    b'{"format":"vedette.picture/1",',
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"null",
    b"-1",
    b'""',
    b'"start":',
    b'"end":',
    b'"reports":[',
    b'"2031-13-41"',
)
PARSERS = (
    Parser("picture", _picture, _pictures, WORDS, native=True),
    Parser("options", _option, lambda: (*tables.days(), b"4", b"64", b"0"), tables.WORDS_OF_DAYS),
)
