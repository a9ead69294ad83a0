"""Write the exact versions of ``requirements.lock`` into ``[tool.uv] constraint-dependencies`` of pyproject.toml.

    just lock

``uv run`` then installs what the lock holds, without a lock file that names a package host.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD, TAIL = "constraint-dependencies = [\n", "]\n"


def pinned(lock: str) -> list[str]:
    """Return the ``name==version`` pins of a lock file, sorted."""
    return sorted(re.findall(r"^([A-Za-z0-9_.-]+==[^\s;\\]+)", lock, re.MULTILINE))


def with_pins(project: str, pins: list[str]) -> str:
    """Return the text of pyproject.toml with its constraints replaced."""
    start = project.index(HEAD) + len(HEAD)
    end = project.index(TAIL, start)
    return project[:start] + "".join(f'    "{pin}",\n' for pin in pins) + project[end:]


if __name__ == "__main__":
    path = ROOT / "pyproject.toml"
    pins = pinned((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    path.write_text(with_pins(path.read_text(encoding="utf-8"), pins), encoding="utf-8")
