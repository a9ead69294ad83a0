# ruff: noqa: E501 - the inputs stand as they are written
"""Seeds of e-mail: plain, in parts, with attachments, with heads in odd encodings, and parts in parts."""

from __future__ import annotations

from tests.fuzz.seeds.pages import html
from tests.fuzz.seeds.texts import STORY

HEAD = "From: =?utf-8?q?N=C3=A9wsline?= <desk@newsline.example>\nTo: a@b.example\nSubject: =?iso-8859-1?b?VmlsbGFnZSBmYWxscw==?=\nDate: Fri, 6 Dec 2024 10:00:00 +0000\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"  # fmt: skip


def messages() -> tuple[bytes, ...]:
    """Whole messages."""
    parts = (
        f'{HEAD}Content-Type: multipart/mixed; boundary="b"\n\nx\n--b\nContent-Type: text/plain; charset=utf-8\n\n{STORY}\n--b\n'
        'Content-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment; filename="a.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n--b--\n'
    )
    page = f"{HEAD}Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" + html()[
        1
    ].decode().replace("=", "=3D")
    nested = f'{HEAD}Content-Type: multipart/alternative; boundary="c"\n\n--c\nContent-Type: message/rfc822\n\n{HEAD}\n{STORY}\n--c--\n'
    encoded = f'{HEAD}Content-Type: text/plain; charset="windows-1252"\nContent-Transfer-Encoding: base64\n\nUmViZWxzIHRvb2sgdGhlIHRvd24gb24gTW9uZGF5Lg==\n'
    named = f"{HEAD}Content-Disposition: attachment; filename*0*=utf-8''%e2%82; filename*1=x\nContent-Type: text/plain; charset*=us-ascii'en'utf-8\n\n{STORY}\n"
    return tuple(words.encode() for words in (f"{HEAD}\n{STORY}\n", parts, page, nested, encoded, named))


WORDS = tuple(
    words.encode()
    for words in (
        "From: ", "Subject: ", "Date: ", "Content-Type: ", "multipart/mixed; boundary=b\n", "multipart/mixed", "message/rfc822\n", "text/plain", "text/html", "; charset=", "; charset*0*=", "; filename*0*=utf-8''",
        "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "Content-Transfer-Encoding: x-uuencode\n", "Content-Disposition: attachment", "--b\n", "--b--\n", "\n\n", "=?utf-8?b?", "=?utf-8?q?", "?=", "=\n", "=ff",
        "<a@b>", "(", ")", "\"", "\\", ":;", "<", "@", "Fri, 6 Dec 2024 10:00:00 +0000", "Content-Type: multipart/mixed; boundary=b\n\n--b\n", "Content-Type: message/rfc822\n\n", "begin 666 a\n",
    )
)  # fmt: skip
