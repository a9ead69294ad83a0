"""``vedette schema``: the JSON Schema of the picture."""

from __future__ import annotations

import typer


def schema() -> None:
    """Print the JSON Schema of the picture file, vedette.picture/1."""
    import json

    from vedette.products.files import picture_schema

    typer.echo(json.dumps(picture_schema(), indent=1))
