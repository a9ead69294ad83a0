"""The base of every record: frozen, compact, comparable, and serialised without a hand-written line.

Records are ``msgspec`` structs rather than dataclasses: they are built by the million while reading, and
the same definition writes the JSON and its JSON Schema (docs/decisions/0002-records-are-structs.md).
"""

from __future__ import annotations

import msgspec


class Record(msgspec.Struct, frozen=True):
    """A frozen record; ``msgspec.structs.replace`` makes a changed copy."""
