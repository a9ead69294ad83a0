"""Decoding: bytes to text, without losing a report to one wrong byte.

Only English is read at present, and English is nearly ASCII: UTF-8 is tried first, then the single-byte
encoding of Western Windows; a guess over all encodings comes last, since on short English it is often wrong.
"""

from __future__ import annotations

import codecs

BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
SAMPLE = 65_536
"""Bytes looked at to tell an encoding; more changes no answer and costs time."""
FEW_FOREIGN = 0.04
"""The share of bytes above ASCII up to which text is taken as Western: quotes and accents in English stay far below."""

PROGRAMS_OWN = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
"""Encodings that no page is written in and that Python has all the same: one takes hours for a large page."""


def decoded(content: bytes, charset: str | None = None) -> tuple[str, str | None]:
    """Return the text of ``content`` and a warning where it was not plain UTF-8 (or ``charset``) throughout."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return _strictly_or_replaced(content[len(mark) :], encoding)
    if charset and (text := _as(content, charset)) is not None:
        return text, None
    if wide := wide_encoding(content):  # before UTF-8, which every second byte zero is as well
        return _strictly_or_replaced(content, wide)
    if (text := _as(content, "utf-8")) is not None:
        return text, None
    return _mixed(content) or _western(content) or _guessed(content)


def wide_encoding(content: bytes) -> str | None:
    """Return UTF-16 in its byte order where every other byte is mostly zero, as in unmarked UTF-16; else None."""
    sample = content[:SAMPLE]
    sample = sample[: len(sample) // 2 * 2]
    if len(sample) < 8:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.7 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 and odd < 0.1 else None


def _as(content: bytes, charset: str) -> str | None:
    """Decode as ``charset``; what calls itself Latin-1 is mostly Windows-1252, as browsers know."""
    try:
        name = codecs.lookup(charset).name
        if name in PROGRAMS_OWN:
            return None
        return content.decode("cp1252" if name in ("iso8859-1", "ascii") else name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _strictly_or_replaced(content: bytes, encoding: str) -> tuple[str, str | None]:
    try:
        return content.decode(encoding), None
    except UnicodeDecodeError:
        return content.decode(encoding, "replace"), f"some bytes are not {encoding.upper()} and are shown as \ufffd"


def _mixed(content: bytes) -> tuple[str, str | None] | None:
    """Read UTF-8 with stray Windows bytes in it, as pages pasted together hold; None where it is not mostly UTF-8."""
    sample = content[:SAMPLE].decode("utf-8", "ignore")
    good = sum(1 for character in sample if character > "\x7f")
    bad = len(content[:SAMPLE]) - len(sample.encode("utf-8", "surrogatepass"))
    if good == 0 or bad > good:
        return None
    return content.decode("utf-8", _western_bytes.__name__), "UTF-8 with stray bytes, read as Windows-1252"


def _western_bytes(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes at which UTF-8 fails as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_western_bytes.__name__, _western_bytes)


def _western(content: bytes) -> tuple[str, str | None] | None:
    sample = content[:SAMPLE]
    foreign = sum(1 for byte in sample if byte > 0x7F)
    if foreign > FEW_FOREIGN * len(sample):
        return None
    return content.decode("cp1252", "replace"), "not UTF-8; read as Windows-1252"


def _guessed(content: bytes) -> tuple[str, str | None]:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:SAMPLE], steps=5, chunk_size=512).best()
    encoding = best.encoding if best else "cp1252"
    return content.decode(encoding, "replace"), f"not UTF-8; read as {encoding}, which is a guess"
