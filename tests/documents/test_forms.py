"""The forms of file: pages, Markdown, e-mail, Word and PDF give clean text with what they say of themselves."""

import io
import re
from datetime import date, datetime

import docx

from vedette.documents import open_capture
from vedette.model.documents import Capture, Document, Skipped

TODAY = date(2025, 6, 1)
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Gangs seize port terminal | Example Wire</title>%s
<style>p{}</style></head><body><nav><a href=/>Home</a><a href=/w>World</a></nav><div>We use cookies</div><article>
<h1>Gangs seize port terminal</h1><p>PORT-AU-PRINCE, Haiti (EW) — Armed gangs stormed the main container terminal of
the capital on Thursday, the operator said, cutting off food imports.</p><p>At least 12 people were killed, according to
a police union. Thousands have fled their homes in the past week, the United Nations said.</p><h2>Airport closed</h2>
<p>The airport remained shut for a fourth day after an attack on Monday that damaged one aircraft, officials said.</p>
<ul><li>Two police stations were burnt in the night.</li><li>A prison was emptied on Saturday.</li></ul></article>
<footer>Copyright 2024</footer></body></html>"""


def opened(content: bytes | str, media_type: str) -> Document:
    content = content.encode() if isinstance(content, str) else content
    found = open_capture(Capture("r", content, media_type), today=TODAY)
    assert isinstance(found, Document), found
    return found


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks if document.text[b.start : b.end] != "- "]


def test_a_page_gives_its_report_without_what_stands_around_it():
    """Menus and notices are not claims; headings stay headings."""
    document = opened(PAGE % "", "text/html")
    kinds = [kind for kind, _ in blocks(document)]
    assert kinds == ["title", "dateline", "paragraph", "paragraph", "heading", "paragraph", "paragraph", "paragraph"]
    assert "cookies" not in document.text
    assert "World" not in document.text
    assert document.outlet == "EW"
    assert document.title == "Gangs seize port terminal"


def test_a_page_with_nothing_but_a_copyright_line_has_no_day():
    """A search for any date would find the first of January 2024."""
    assert opened(PAGE % "", "text/html").published is None


def test_a_page_says_its_day_and_outlet_in_its_head():
    """JSON-LD goes before meta tags, which go before the text."""
    linked = (
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, '
        '{"@type": "NewsArticle", "headline": "Gangs seize port terminal", '
        '"datePublished": "2024-03-07T22:00:00-05:00", '
        '"publisher": {"name": "Example Wire"}}]}</script><meta name="date" content="2024-03-09">'
    )
    document = opened(PAGE % linked, "text/html")
    assert (document.published, document.published_by) == (date(2024, 3, 7), "html metadata")
    assert document.outlet == "Example Wire"
    meta = '<meta content="2024-03-08T01:00:00Z" property="article:published_time">'
    meta += "<meta property=og:site_name content=Wire>"
    document = opened(PAGE % meta, "text/html")
    assert (document.published, document.outlet) == (date(2024, 3, 8), "Wire")


def test_front_matter_is_read_and_marks_are_taken_off():
    """Notes kept in Markdown bring their own labels."""
    document = opened(
        """---
title: "Junta loses second garrison"
date: 2023-11-14
source: Watch
url: https://example.org/x
---
# Junta loses second garrison

Rebels **captured** the town of [Kunlong](https://e.org/k) on *Sunday*,
a spokesman said.[^1]

## Why it matters

- The road to China is cut.
- At least 30 soldiers surrendered
  with their arms.

> "We will not stop," the commander said.
""",
        "text/markdown",
    )
    assert (document.title, document.outlet) == ("Junta loses second garrison", "Watch")
    assert document.url == "https://example.org/x"
    assert (document.published, document.published_by) == (date(2023, 11, 14), "front matter")
    assert blocks(document) == [
        ("title", "Junta loses second garrison"),
        ("paragraph", "Rebels captured the town of Kunlong on Sunday, a spokesman said."),
        ("heading", "Why it matters"),
        ("paragraph", "The road to China is cut."),
        ("paragraph", "At least 30 soldiers surrendered with their arms."),
        ("paragraph", '"We will not stop," the commander said.'),
    ]


def test_an_e_mail_brings_sender_day_and_subject():
    """Situation reports come by mail more often than by any other way."""
    document = opened(
        b"""From: "Flash Desk" <flash@desk.example>
Subject: =?utf-8?q?Fwd=3A_Flash_Update_=23?=
 =?utf-8?q?3_=E2=80=93_Goma?=
Date: Sun, 26 Jan 2025 22:10:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=B

--B
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Clashes around Goma have displaced 400,000 people since the start of the ye=
ar.

Hospitals are full. =93We lack everything,=94 a doctor said.
--B
Content-Type: application/pdf
Content-Disposition: attachment; filename="map.pdf"

x
--B--
""",
        "message/rfc822",
    )
    assert (document.title, document.outlet) == ("Flash Update #3 – Goma", "Flash Desk")
    assert (document.published, document.published_by) == (date(2025, 1, 26), "email header")
    assert "“We lack everything,” a doctor said." in document.text
    assert document.warnings == ("the attachment map.pdf is not read",)


def test_a_page_in_an_e_mail_is_read_as_a_page():
    """Newsletters hold no plain part."""
    document = opened("Subject: Port\nContent-Type: text/html\n\n" + PAGE % "", "message/rfc822")
    assert "Armed gangs stormed" in document.text
    assert "cookies" not in document.text


def test_a_word_file_gives_headings_lists_and_tables():
    """The order of the page is the order of the text."""
    word = docx.Document()
    word.core_properties.created = datetime(2025, 1, 26)
    word.add_heading("Situation Report No. 4", 0)
    word.add_paragraph("Fighting went on in the east of the province, the governor said.")
    word.add_heading("Highlights", 1)
    word.add_paragraph("Some 120 people were killed.", style="List Bullet")
    table = word.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Goma", "120"
    target = io.BytesIO()
    word.save(target)
    document = opened(target.getvalue(), "text/plain")
    assert blocks(document) == [
        ("title", "Situation Report No. 4"),
        ("paragraph", "Fighting went on in the east of the province, the governor said."),
        ("heading", "Highlights"),
        ("paragraph", "Some 120 people were killed."),
        ("paragraph", "Goma | 120"),
    ]
    assert (document.published, document.published_by) == (date(2025, 1, 26), "document properties")


def pdf(*pages: list[str]) -> bytes:
    """A PDF written by hand: one font, one line of text after another."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"({re.sub(r'([()])', r'\\\1', line)}) Tj T*\n" for line in lines)
        stream = f"BT /F1 10 Tf 12 TL 50 780 Td\n{shown}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append("<< /CreationDate (D:20250126101500Z) /Title (report_final.docx) >>")
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    at = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{at}\n%%EOF\n"
    return out.encode("latin-1")


def test_a_pdf_gives_whole_paragraphs_without_its_running_heads():
    """A page's head in the middle of a sentence would split it; a hyphen at a line's end would split a word."""
    body = [
        [
            "The army said on Monday that it had retaken the two villages at the",
            "river after a week of fight-",
            "ing in which at least 40 of its men",
            "were killed, a spokesman told reporters in the capital.",
        ],
        [
            "Residents said that the market and the clinic had been burnt down by",
            "the men who held the place, and that many",
            "families had fled across the river to the camps on the other bank of",
            "it, where there is neither food nor water.",
        ],
        [
            "Aid workers have been turned back at the last checkpoint before the",
            "bridge since the end of last month, the",
            "head of the mission said in a statement that was sent to reporters in",
            "the capital on the same day.",
        ],
    ]
    pages = [["Weekly Bulletin No. 7", *lines, f"Page {n}"] for n, lines in enumerate(body, 1)]
    document = opened(pdf(*pages), "application/pdf")
    assert "Bulletin" not in document.text
    assert "Page" not in document.text
    assert "a week of fighting in which at least 40 of its men were killed" in document.text
    assert (document.published, document.published_by) == (date(2025, 1, 26), "pdf creation date")
    assert document.title is None


def test_a_day_in_the_words_goes_before_a_files_own_stamp():
    """A PDF is often made days after the report that it holds."""
    page = ["Situation Report", "As of 20 January 2025", "The army said on Monday that it had retaken two villages."]
    document = opened(pdf(page), "application/pdf")
    assert (document.published, document.published_by) == (date(2025, 1, 20), "dateline")


def test_a_pdf_without_words_says_what_to_do():
    """A scan looks like a report to its owner."""
    found = open_capture(Capture("scan.pdf", pdf([]), "application/pdf"), today=TODAY)
    assert isinstance(found, Skipped)
    assert "without text" in found.reason
