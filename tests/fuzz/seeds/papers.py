# ruff: noqa: E501 - the inputs stand as they are written
"""Seeds of PDF files, written object by object, and the pieces of which they are made."""

from __future__ import annotations

import zlib

from tests.fuzz.seeds.texts import STORY

PAGE = f"BT /F1 12 Tf 72 700 Td ({STORY[:80]}) Tj 0 -14 Td [({STORY[80:120]}) -250 ({STORY[120:]})] TJ ET"


def made(objects: list[bytes], head: bytes = b"%PDF-1.5\n", trailer: bytes = b"/Root 1 0 R /Info 5 0 R") -> bytes:
    """A PDF of ``objects``, numbered from one, with a true table of where they stand."""
    out, places = bytearray(head), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out) + b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, at)


def with_page(stream: bytes) -> bytes:
    """A PDF of one page that draws ``stream``."""
    return made(_objects(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)))


def with_objects(body: bytes) -> bytes:
    """A PDF whose objects are the pieces of ``body`` between lines of ``%%``."""
    return made(body.split(b"\n%%\n"))


def _objects(content: bytes) -> list[bytes]:
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 6 0 R >> >> >>",
        content,
        b"<< /Title (Village falls) /CreationDate (D:20241206100000Z) >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]


def streams() -> tuple[bytes, ...]:
    """What pages draw."""
    return (
        PAGE.encode(),
        b"BT /F1 1 Tf 1 0 0 1 72 700 Tm <48656c6c6f20776f726c64> Tj T* (Second \\(line\\) \\101) ' ET q 1 0 0 1 0 0 cm /X Do Q",
    )


def objects() -> tuple[bytes, ...]:
    """Objects of whole files, parted by lines of ``%%``."""
    packed = zlib.compress(PAGE.encode())
    unicode = b"<< /Length 200 >>\nstream\n/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange 1 beginbfchar <41> <0041> endbfchar endcmap end\nendstream"  # fmt: skip
    loop = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 >>",
        *_objects(b"")[2:],
    ]
    font = [*_objects(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed))[:5], b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [8 0 R] >>", unicode, b"<< /Type /Font /Subtype /CIDFontType2 /W [0 [500 600] 3 9 400] /DW 1000 >>"]  # fmt: skip
    return tuple(b"\n%%\n".join(given) for given in (_objects(b"<< /Length 3 >>\nstream\nBT \nendstream"), loop, font))


def pdf() -> tuple[bytes, ...]:
    """Whole files."""
    return (with_page(streams()[0]), *(with_objects(one) for one in objects()))


WORDS_OF_PAGES = tuple(
    words.encode()
    for words in ("BT ", " ET", " Tj", " TJ", " Td", " Tm", " Tf", "/F1 ", " Do", "q ", " Q", " cm", "[(a) -250]", "<48>", "(", ")", "\\", "'", '"', "T* ", "BI ", " ID ", " EI", "<<", ">>", "/Span << /ActualText (x) >> BDC", "EMC", "999999999 ")
)  # fmt: skip
WORDS = tuple(
    words.encode()
    for words in (
        "<< ", " >>", "/Type ", "/Pages ", "/Kids [", "2 0 R", "1 0 R", "999 0 R", "/Count 999999", "/Parent ", "/Contents ", "/Filter /FlateDecode", "/Filter [/FlateDecode /FlateDecode]", "/ASCII85Decode", "/LZWDecode", "/ASCIIHexDecode", "/RunLengthDecode", "/DCTDecode", "/Length ",
        "/DecodeParms << /Predictor 12 /Columns 99999999 >>", "/Type /ObjStm /N 999999 /First 9", "/Type /XRef /W [1 9 9] /Index [0 999999999]", "/Prev 9", "stream\n", "\nendstream", "endobj\n", "\n%%\n", "xref\n", "trailer\n", "startxref\n0\n", "%%EOF", "/Encrypt << /Filter /Standard /V 4 /R 4 /O (x) /U (y) /P -1 >>",
        "/Encoding << /Differences [0 /a] >>", "/ToUnicode 4 0 R", "/DescendantFonts [6 0 R]", "/W [0 999999999 1]", "beginbfrange <0000> <ffff> <0000> endbfrange", "(", ")", "<", ">", "[", "]", "\\", "/", "null", "true", "-", "..", "1e9", "/Resources ", "/Font ", "/CreationDate (D:99999999)",
    )
)  # fmt: skip
