"""``vedette schema``: the JSON Schema of the picture."""

from __future__ import annotations


def schema() -> None:
    """Print the JSON Schema of the picture file, vedette.picture/1."""
    from vedette.products.files import schema_text
    from vedette.surfaces.cli.showing import show

    show(schema_text())
