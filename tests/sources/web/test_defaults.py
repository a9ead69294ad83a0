"""The page on fetching tells the bounds as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from vedette.sources import markup
from vedette.sources.visiting import WHOLE_FILES
from vedette.sources.web import Limits, Manners, urls, waits, wires

PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "fetching.md"


@pytest.mark.parametrize(
    "words",
    [
        f"| {Limits().bytes:,} (an archive or a mailbox: {WHOLE_FILES.bytes:,}) |",
        f"| {Limits().ratio} times |",
        f"| {Limits().seconds:g} (an archive or a mailbox: {WHOLE_FILES.seconds:g}) |",
        f"| {wires._LONGEST_CONNECT_S:g} |",
        f"| {Limits().header_bytes:,} bytes |",
        f"| {Limits().redirects}, none to an address",
        f"| {urls.LONGEST:,} characters |",
        f"| {Manners().tries}, about 1 s and 2 s apart |",
        f"| {Manners().between_s:g} |",
        f"| followed up to {Manners().crawl_delay_s:g} s |",
        "| believed up to a day |",
        f"larger than {markup.MAX_BYTES // 1_000_000} MB",
        f"more than {markup.MAX_TAGS:,} tags or attributes",
        f"more than {markup.MAX_DEPTH} deep",
    ],
)
def test_the_bounds_stand_on_the_page(words: str) -> None:
    """A team decides by that page what it may point the program at."""
    assert words in PAGE.read_text(encoding="utf-8")
    assert (Manners().back_off_s, waits.LONGEST_S) == (1, 86_400)
