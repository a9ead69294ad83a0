"""The whole of ``brief`` against the bare parser, on the same documents, each in a process of its own.

    python -m benchmarks.brief_speed [--reports 300] [--growth]

Prints tokens per second of both, their ratio (the figure that counts: absolute times drift with the machine),
the peak memory, and with ``--growth`` the cost per report at 100, 500, 1,000 and 2,000 reports.
One process reads in both, unless ``--workers`` says otherwise, so that the ratio compares work and not cores; its
seconds are then those of the processor, which other programs on the machine do not lengthen.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.remix import remixed


def bare(path: Path) -> dict[str, float]:
    """Run the bare parser over the texts; time starts once its model is loaded."""
    from vedette.reading.syntax import parser

    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    nlp = parser()
    list(nlp.pipe(texts[:4]))
    start = time.process_time()
    with nlp.memory_zone():
        tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=32))
    return {"tokens": tokens, "seconds": time.process_time() - start, "peak_mb": _peak_mb()}


def whole(path: Path, workers: int) -> dict[str, float]:
    """Run everything from file to HTML; time starts once the model and the knowledge are loaded."""
    from vedette.engine import Order
    from vedette.products import render
    from vedette.workspace import draw_picture, read_reports

    warm = read_reports("Rebels captured the town of Sake in eastern DR Congo on Monday, killing 12 people.")
    render(warm.picture.picture, "html")
    clock = time.process_time if workers == 1 else time.perf_counter
    start = clock()
    view = draw_picture(Order((str(path),)), name="benchmark", workers=workers)
    page = render(view.picture, "html")
    return {"seconds": clock() - start, "peak_mb": _peak_mb(), "page_kb": len(page) / 1000}


def _peak_mb() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (own + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def measure(what: str, path: Path, workers: int) -> dict[str, float]:
    """Run one of the two in a fresh process and return what it printed."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.brief_speed",
        "--run",
        what,
        "--file",
        str(path),
        "--workers",
        str(workers),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def compare(count: int, workers: int) -> dict[str, float]:
    """Return the figures of both on ``count`` reports."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        path.write_text("\n".join(json.dumps(report) for report in remixed(count)), encoding="utf-8")
        one, other = measure("bare", path, workers), measure("whole", path, workers)
    return {
        "reports": count,
        "bare_tokens_per_s": one["tokens"] / one["seconds"],
        "brief_tokens_per_s": one["tokens"] / other["seconds"],
        "ratio": one["seconds"] / other["seconds"],
        "ms_per_report": 1000 * other["seconds"] / count,
        "peak_mb": other["peak_mb"],
        "page_kb": other["page_kb"],
    }


def main() -> None:
    """Print a table of the comparison, one line per size."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--run", choices=("bare", "whole"))
    parser.add_argument("--file", type=Path)
    args = parser.parse_args()
    if args.run:
        print(json.dumps(bare(args.file) if args.run == "bare" else whole(args.file, args.workers)))
        return
    for count in (100, 500, 1000, 2000) if args.growth else (args.reports,):
        print("  ".join(f"{name} {value:,.2f}" for name, value in compare(count, args.workers).items()), flush=True)


if __name__ == "__main__":
    main()
