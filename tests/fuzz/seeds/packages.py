# ruff: noqa: E501 - the inputs stand as they are written
"""Seeds of Word files: packages made by hand, whole, and their parts by themselves."""

from __future__ import annotations

import io
import zipfile

from tests.fuzz.seeds.texts import STORY

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PLAIN_STYLES = f'<w:styles {W}><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>'
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Village falls</dc:title><dcterms:created>2024-12-06T10:00:00Z</dcterms:created></cp:coreProperties>'
)


def zipped(parts: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of ``parts``, the same at any time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", how) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2024, 12, 6, 0, 0, 0)), content, how)
    return target.getvalue()


def with_body(body: bytes) -> bytes:
    """A Word file with this main part."""
    return zipped(
        {"word/document.xml": body, "word/styles.xml": PLAIN_STYLES.encode(), "docProps/core.xml": CORE.encode()},
        zipfile.ZIP_STORED,
    )


def with_styles(styles: bytes) -> bytes:
    """A Word file with these styles and properties."""
    return zipped(
        {"word/document.xml": bodies()[0], "word/styles.xml": styles, "docProps/core.xml": styles}, zipfile.ZIP_STORED
    )


def bodies() -> tuple[bytes, ...]:
    """Main parts."""
    paragraph = f"<w:p><w:pPr><w:pStyle w:val='H1'/></w:pPr><w:r><w:t>Village falls</w:t></w:r></w:p><w:p><w:r><w:t>{STORY}</w:t><w:tab/><w:br/></w:r></w:p>"
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tamba</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    return tuple(
        words.encode()
        for words in (
            f"<w:document {W}><w:body>{paragraph}{table}</w:body></w:document>",
            f"<?xml version='1.0' encoding='UTF-8'?><w:document {W}><w:body><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>{STORY}</w:t></w:r></w:p></w:body></w:document>",
            f'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document {W}><w:body><w:p><w:r><w:t>{STORY} &b;</w:t></w:r></w:p></w:body></w:document>',
        )
    )


def styles() -> tuple[bytes, ...]:
    """Parts of styles and of properties."""
    return (PLAIN_STYLES.encode(), CORE.encode())


def word() -> tuple[bytes, ...]:
    """Whole files."""
    return (
        with_body(bodies()[0]),
        zipped({"word/document.xml": bodies()[1]}),
        zipped({"../word/document.xml": b"x", "word/document.xml": bodies()[2]}),
    )


WORDS = tuple(
    words.encode()
    for words in (
        "<w:p>", "</w:p>", "<w:r>", "<w:t>", "</w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:tab/>", "<w:br/>", "<w:del>", "&b;", "<!DOCTYPE d [", '<!ENTITY a "a">', "]>", "<!ENTITY % p SYSTEM 'file:///etc/passwd'>", "%p;",
        "<![CDATA[", "]]>", "<?x?>", "xmlns:w=", "w:val=", "PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "word/document.xml", "&#0;", "<w:style w:styleId='a'>", "<dc:title>", "<dcterms:created>",
    )
)  # fmt: skip
