"""E-mail: the sender, the day and the subject from its head, the report from its first readable part."""

from __future__ import annotations

import re
from datetime import date
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from itertools import islice

import msgspec

from vedette.documents.decoding import decoded
from vedette.documents.opened import Opened, field
from vedette.model.documents import Capture

REPLIES = re.compile(r"(?i)^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*|\[[^\]]{1,40}\]\s*){1,6}")
MAX_PARTS = 200
MAX_HEADER = 4_000
"""Characters of one header that are read; the standard library takes the square of its length for some."""
HTML_TAGS = re.compile(r"(?i)<(?:p|br|div|html)\b")


def open_mail(capture: Capture) -> Opened | str:
    """Return the report in the message ``capture``, or why there is none."""
    try:
        return _opened(message_from_bytes(capture.content))
    except RecursionError:
        return "it is an e-mail of parts within parts, nested too deeply to be read"


def _opened(message: Message) -> Opened | str:
    subject = REPLIES.sub("", _header(message, "Subject") or "") or None
    body = _body(message, subject)
    if isinstance(body, str):
        return body
    day = _day(message)
    attached = [name for part in _parts(message) if (name := _attachment(part))]
    return msgspec.structs.replace(
        body,
        title=subject or body.title,
        outlet=_sender(message) or body.outlet,
        published=day or body.published,
        published_by="email header" if day else body.published_by,
        warnings=(*body.warnings, *(f"the attachment {name} is not read" for name in attached[:10])),
    )


def _parts(message: Message) -> list[Message]:
    return list(islice((part for part in message.walk() if not part.is_multipart()), MAX_PARTS))


def _attachment(part: Message) -> str | None:
    if part.get_content_disposition() != "attachment":
        return None
    return field(part.get_filename() or part.get_content_type())


def _body(message: Message, subject: str | None) -> Opened | str:
    """Return the first plain part with words, else the first page."""
    parts = [part for part in _parts(message) if part.get_content_disposition() != "attachment"]
    for part in parts:
        if part.get_content_type() == "text/plain":
            text, warning = _text(part)
            if len(text.strip()) > 20 and not HTML_TAGS.match(text.lstrip()):
                return _plain(text, subject, warning)
    for part in parts:
        if part.get_content_type() in ("text/html", "text/plain"):
            from vedette.documents.html import open_page

            text, warning = _text(part)
            page = open_page(text, warnings=(warning,) if warning else (), title=subject)
            if not isinstance(page, str):
                return page
    return "it is an e-mail without a text"


def _plain(text: str, subject: str | None, warning: str | None) -> Opened:
    text = text.replace("\r\n", "\n").replace("\0", "")
    if subject and subject.casefold() not in text[: len(subject) + 200].casefold():
        text = f"{subject}\n\n{text}"
    return Opened(text, warnings=(warning,) if warning else ())


def _text(part: Message) -> tuple[str, str | None]:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return "", None
    return decoded(payload, part.get_content_charset())


def _header(message: Message, name: str) -> str | None:
    value = message.get(name)
    if value is None:
        return None
    written = str(value)[:MAX_HEADER]
    try:
        return field(make_header(decode_header(written)))
    except (MessageError, LookupError, ValueError):
        return field(written)


def _sender(message: Message) -> str | None:
    """Return the sender's name, or the domain of the address where no name stands."""
    written = _header(message, "From") or ""
    try:
        name, address = parseaddr(written)
    except RecursionError:  # comments within comments, hundreds deep
        return None
    return field(name) or field(address.rpartition("@")[2])


def _day(message: Message) -> date | None:
    try:
        return parsedate_to_datetime(_header(message, "Date") or "").date()
    except (ValueError, TypeError, OverflowError, IndexError, RecursionError):
        return None
