"""XML from strangers cannot read the machine's files, grow without end, or nest without end."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.sources.markup import MAX_DEPTH, MarkupRefused, refuse_entities, xml_root

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 if n else ''};" * 10}">' for n in range(9))
    + "]><z>&a8;</z>"
).encode()
BARE = "<!DOCTYPE rss [<!ENTITY x 'y'>]><rss>&x;</rss>"


@pytest.mark.parametrize(
    "content",
    [
        LAUGHS,
        BARE.encode(),
        BARE.encode("utf-8-sig"),
        BARE.encode("utf-16"),
        BARE.encode("utf-16-be"),
        b"<!-- > [ -->\n<?x ?>" + BARE.encode(),
        b"<!DOCTYPE rss PUBLIC 'a>' 'b' [<!ENTITY x 'y'>]><rss/>",
        b"<!DOCTYPE rss [<!ENTITY % x SYSTEM 'http://127.0.0.1/x.dtd'> %x;]><rss/>",
        b"<!DOCTYPE rss [<!-- ] --><!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss>&x;</rss>",
        b"<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE a +AFsAPAAh-ENTITY x 'y'+AD4AXQA+-<a/>",
    ],
)
def test_a_document_that_declares_entities_is_refused(content: bytes) -> None:
    """Entities are how XML reads files, calls out, and grows; no feed needs its own."""
    for recover in (False, True):
        with pytest.raises(MarkupRefused, match="declares XML entities"):
            xml_root(content, recover=recover)


def test_nothing_is_read_from_the_machine(tmp_path: Path) -> None:
    """By entity, by DTD, by inclusion or by stylesheet."""
    secret = tmp_path / "secret.dtd"
    secret.write_text("<!ENTITY x 'secret words'>")
    for content in (
        f"<!DOCTYPE a SYSTEM '{secret.as_uri()}'><a>&x;</a>",
        f"<?xml-stylesheet href='{secret.as_uri()}'?><a>x</a>",
        f"<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='{secret.as_uri()}' parse='text'/></a>",
    ):
        root = xml_root(content.encode(), recover=True)
        assert "secret words" not in "".join(root.itertext())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<a>" * (MAX_DEPTH + 1) + b"</a>" * (MAX_DEPTH + 1), "nested deeper"),
        (b"<a>" * 1_000_000, "no XML|deeper"),
        (b"<a>" + b"<b/>" * 1_600_000 + b"</a>", "more than 1,500,000 tags"),
        (b"<a" + b" b='1'" * 1_600_000 + b"/>", "more than 1,500,000 tags"),
        (b"x" * 50_000_001, "larger than 50 MB"),
        (b"", "no XML"),
        (b"garbage", "no XML"),
        (b"\x1f\x8b\x08\x00", "no XML"),
        (b"<!DOCTYPE a '" * 100_000, "no XML"),
        (b"<!--" * 500_000, "no XML"),
    ],
)
def test_what_would_take_too_much_is_refused(content: bytes, words: str) -> None:
    """In words, and in little time."""
    begun = time.process_time()  # of this process: others may be at work
    with pytest.raises(MarkupRefused, match=words):
        xml_root(content)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "content",
    [
        b"<rss version='2.0'><channel/></rss>",
        b"<?xml version='1.0' encoding='windows-1251'?><rss>\xec\xe8\xf0</rss>",
        b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd"><rss/>',
        b"<!DOCTYPE rss><rss><![CDATA[ [ <!ENTITY x 'y'> ]]></rss>",
        b"<rss><!-- <!DOCTYPE a [<!ENTITY x 'y'>]> --></rss>",
        "<?xml version='1.0' encoding='utf-16'?><rss>мир</rss>".encode("utf-16"),
        b"<rss>" + b"<i/>" * 100_000 + b"</rss>",
    ],
)
def test_feeds_as_they_are_can_be_read(content: bytes) -> None:
    """A guard that keeps feeds out is no use."""
    assert xml_root(content).tag == "rss"


def test_broken_feeds_are_read_as_far_as_they_go() -> None:
    """With ``recover``, for what people really publish."""
    root = xml_root(b"<rss><title>Fire & smoke&nbsp;</title><p>", recover=True)
    assert root.findtext("title", "").startswith("Fire")
    with pytest.raises(MarkupRefused, match="no XML"):
        xml_root(b"<rss><title>Fire & smoke&nbsp;</title><p>")


@given(st.binary() | st.text(alphabet="<>!?-[]'\"& \n\0aDOCTYPENTITY", max_size=60).map(str.encode))
def test_anything_is_parsed_or_refused(content: bytes) -> None:
    """No other error, and no tree from what declares entities."""
    for recover in (False, True):
        try:
            refuse_entities(content)
            root = xml_root(content, recover=recover)
        except MarkupRefused:
            continue
        internal = root.getroottree().docinfo.internalDTD
        assert internal is None or not list(internal.iterentities())
