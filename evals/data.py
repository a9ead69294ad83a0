"""Where the gold data is: the project's own cases, and research data that may lie beside the checkout.

Research data is measured on and never shipped, so it may be absent; its abilities are then left out, and said so.
"""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def shared() -> Path:
    """Return the folder of research data: ``VEDETTE_SHARED``, else ``../shared`` beside the checkout."""
    return Path(os.environ.get("VEDETTE_SHARED") or ROOT.parent / "shared")


def bench() -> Path:
    """Return the folder of the single abilities' data."""
    return shared() / "bench"


def cases() -> dict[str, Path]:
    """Return the folders with a ``gold.yaml``, by name: examples, held-out cases, and shared ones where present."""
    found = sorted([*ROOT.glob("examples/*/gold.yaml"), *ROOT.glob("evals/corpora/*/gold.yaml")])
    named = {path.parent.relative_to(ROOT).as_posix(): path.parent for path in found}
    beside = sorted(shared().glob("reports/*/gold.yaml"))
    return named | {f"shared {path.parent.name}": path.parent for path in beside}
