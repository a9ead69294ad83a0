"""Labels: what stands outside a report, put together from several places."""

from __future__ import annotations

import msgspec

from vedette.model.documents import Label


def merged(under: Label, over: Label) -> Label:
    """Return ``under`` with each thing that ``over`` knows in its place.

    >>> merged(Label(title="A", outlet="B"), Label(title="C")).title
    'C'
    """
    known = {name: value for name, value in msgspec.structs.asdict(over).items() if value is not None}
    return msgspec.structs.replace(under, **known)
