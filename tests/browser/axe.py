"""What axe finds on a page: the faults of access that a machine can see."""

from typing import Any

import pytest

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def faults(page: Any) -> list[tuple[str, str, list[str]]]:
    """Return each rule that is broken, what it says, and the first elements that break it."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    found = axe.run(page, options={"runOnly": {"type": "tag", "values": list(TAGS)}})
    return [(v["id"], v["help"], [n["html"][:160] for n in v["nodes"]][:3]) for v in found.response["violations"]]
