"""How long a server asks to wait, and how long to wait before another try."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from hashlib import sha256

LONGEST_S = 86_400
"""A day: the longest wait that a server is believed, in seconds."""


def asked_to_wait(retry_after: str | None, now: datetime) -> int | None:
    """Return the seconds that a Retry-After header asks for, 0 to a day; None where it says nothing that is known.

    It holds seconds or a date (RFC 9110, 10.2.3).
    """
    if not retry_after:
        return None
    if retry_after.isascii() and retry_after.isdigit():
        return min(int(retry_after[:9]), LONGEST_S)
    try:
        moment = parsedate_to_datetime(retry_after)
        left = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
    except (ValueError, OverflowError):
        return None
    return max(0, min(-(-left // timedelta(seconds=1)), LONGEST_S))


def back_off(url: str, attempt: int, first_s: float) -> float:
    """Return the seconds before the attempt after number ``attempt``: doubled each time, and up to half as much again.

    The addition is made from the URL, so that many readers of one server do not come back in step, and the same run
    waits the same time twice.
    """
    part = int.from_bytes(sha256(f"{attempt} {url}".encode("utf-8", "replace")).digest()[:4], "big") / 2**32
    return float(first_s * 2 ** (attempt - 1) * (1 + part / 2))
