"""``python -m tests.fuzz``: so many inputs over all parsers, or one; findings are kept as files and end it with 1.

The ordinary form is ``--inputs 5000``, the nightly one ``--inputs 100000``; ``--engine atheris`` is guided by coverage.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from pathlib import Path

from tests.fuzz.parsers import all_parsers
from tests.fuzz.watching import Told, watched


def main() -> int:
    """Fuzz, and tell how it went."""
    given = _arguments()
    names = given.parser or list(all_parsers())
    each = max(1, given.inputs // len(names))
    engine: Callable[..., Told] = watched
    if given.engine == "atheris":
        from tests.fuzz.atheris_run import guided

        engine = guided
        names = [name for name in names if not all_parsers()[name].native or given.parser]
    with ThreadPoolExecutor(given.workers) as pool:
        told = list(pool.map(partial(_told, engine, each, given.seed, Path(given.keep)), names))
    findings = sum(len(one.findings) for one in told)
    print(f"{sum(one.tried for one in told):,} inputs over {len(told)} parsers: {findings} findings")
    return 1 if findings else 0


def _told(engine: Callable[[str, int, int], Told], inputs: int, number: int, keep: Path, name: str) -> Told:
    told = engine(name, inputs, number)
    lines = [
        f"{name:24} {told.tried:7,} inputs {told.seconds:6.1f} s  grew {told.growth / 1e6:5.0f} MB"
        f"  {len(told.findings)} findings"
    ]
    for finding in told.findings:
        keep.mkdir(parents=True, exist_ok=True)
        path = keep / f"{name}-{sha256(finding.content).hexdigest()[:12]}"
        path.write_bytes(finding.content)
        lines.append(f"    {finding.kind} at {finding.where}: {finding.words}")
        lines.append(f"    {path} ({len(finding.content)} bytes): {finding.content[:200]!r}")
    print("\n".join(lines), flush=True)
    return told


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=5_000, help="inputs in all, shared among the parsers")
    parser.add_argument(
        "--parser", action="append", choices=sorted(all_parsers()), help="this parser alone; may be repeated"
    )
    parser.add_argument("--seed", type=int, default=1, help="the same seed tries the same inputs")
    parser.add_argument("--workers", type=int, default=2, help="parsers at a time")
    parser.add_argument("--keep", default=".fuzz", help="the folder for inputs that did harm")
    parser.add_argument("--engine", choices=("hypothesis", "atheris"), default="hypothesis")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
