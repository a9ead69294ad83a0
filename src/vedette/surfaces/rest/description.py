"""The API's description as a file, from which the types of its client are made.

python -m vedette.surfaces.rest.description web/openapi.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import cast

from vedette.surfaces.rest.app import create_app
from vedette.surfaces.rest.live.case import LiveCase


def written() -> str:
    """Return the OpenAPI description as indented JSON; no case is needed for it."""
    app = create_app(cast(LiveCase, None))
    return json.dumps(app.openapi(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(written(), encoding="utf-8")
