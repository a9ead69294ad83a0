"""Ids of the picture's records: made from content, readable where there is a name."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import blake2b

from anyascii import anyascii


def slug(name: str) -> str:
    """Return ``name`` in lower-case ASCII with hyphens, at most 48 characters."""
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-")[:48].strip("-") or "x"


def mark(prefix: str, *parts: str) -> str:
    """Return ``prefix`` and twelve hexadecimal digits of ``parts``."""
    key = "\x1f".join(parts)
    return prefix + blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def named(prefix: str, names: list[tuple[str, str]]) -> list[str]:
    """Return an id for each ``(name, what tells namesakes apart)``; only namesakes carry a mark behind the name."""
    slugs = [slug(name) for name, _ in names]
    used = Counter(slugs)
    return [
        f"{prefix}-{one}" if used[one] == 1 else mark(f"{prefix}-{one}-", name, rest)
        for one, (name, rest) in zip(slugs, names, strict=True)
    ]
