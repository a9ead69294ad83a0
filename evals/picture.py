"""The whole way from reports to picture, against what a careful reader finds in each case."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from evals.data import cases
from evals.figures import Figure, digest_of
from evals.gold import Gold, background_as_news, recall, score
from evals.soundness import faults_of


def figures() -> Iterator[Figure]:
    """Yield, for each case, its recall by kind, its recall over all, and what must be none."""
    for name, folder in cases().items():
        yield from figures_of(name, folder, picture_of_case(folder))


def figures_of(name: str, folder: Path, picture: dict[str, Any]) -> Iterator[Figure]:
    """Yield the figures of one case from its picture."""
    gold = Gold(yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8")))
    tallies = score(picture, gold)
    listed = sum(tally.listed for tally in tallies)
    digest = digest_of([folder])
    size = f"{picture['coverage']['reports']} reports, {listed} facts"

    def figure(metric: str, value: float, **more: Any) -> Figure:
        return Figure("picture", name, size, metric, value, digest, **more)

    yield figure("recall, all kinds", recall(tallies))
    for tally in tallies:
        if tally.listed and tally.kind != "numbers wrongly in the ledger":
            # One fact more or less of a kind is no regression while the whole holds: only the whole has a floor.
            yield figure(f"{tally.kind} ({tally.held} of {tally.listed})", tally.held / tally.listed, has_floor=False)
    texts = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    wrong = sum(t.listed for t in tallies if t.kind == "numbers wrongly in the ledger")
    yield figure("numbers wrongly in the ledger", wrong, small_is_good=True)
    yield figure("background told as news", background_as_news(picture, gold).held, small_is_good=True)
    yield figure("unsound statements", len(list(faults_of(picture, texts))), small_is_good=True)


def picture_of_case(folder: Path) -> dict[str, Any]:
    """Return the picture file of the reports in ``folder``. Raises ``RuntimeError`` where a reader failed on one."""
    from vedette.engine import Order
    from vedette.products import render
    from vedette.workspace import draw_picture

    picture: dict[str, Any] = json.loads(render(draw_picture(Order((str(folder),))).picture, "json"))
    faults = [s for s in picture["coverage"]["skipped"] if "fault of Vedette" in s["reason"]]
    if faults:
        raise RuntimeError(f"{folder.name}: {faults[0]['input']}: {faults[0]['reason']}")
    return picture
