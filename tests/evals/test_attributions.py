"""The measure of attributions, on an article with known answers."""

from pathlib import Path

import pytest
from evals.attributions import score

from vedette.model.readings import Attribution
from vedette.model.spans import Span

TEXT = 'Aung said rain fell. Thida fears floods. "Go home," Ko Min told them.'


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    """An article of three attributions, the third of them direct, in the set's own format."""
    spans = {name: (TEXT.index(words), words) for name, words in _spans().items()}
    lines = [f"T{n}\tX {at} {at + len(words)}\t{words}" for n, (at, words) in spans.items()]
    lines += ["E1\tAttribution:T9 Content:T2 Source:T1", "E2\tAttribution:T9 Content:T4 Source:T3"]
    lines += ["E3\tAttribution:T9 Content:T6 Source:T5"]
    for folder, name, content in (("attributions", "a_anno.ann", "\n".join(lines)), ("text", "a.txt", TEXT)):
        made = tmp_path / "polnear" / "dev" / folder
        made.mkdir(parents=True)
        (made / name).write_text(content, encoding="utf-8")
    return tmp_path


def _spans() -> dict[int, str]:
    return {1: "Aung", 2: "rain fell", 3: "Thida", 4: "floods", 5: "Ko Min", 6: '"Go home,"', 9: "said"}


def _found(source: str, content: str, *, direct: bool = False) -> Attribution:
    at, start = TEXT.index(source), TEXT.index(content)
    return Attribution(
        content=Span(start, start + len(content)),
        direct=direct,
        source=Span(at, at + len(source)),
        cue=None,
        speaker=source,
        relayed_by=None,
    )


def test_contents_count_by_overlap_and_sources_to_the_letter(bench: Path):
    """Two of three contents are met, one of them with a source that is too short; one given is of nobody."""
    found = (_found("Aung", "rain"), _found("Min", '"Go home,"', direct=True), _found("them", "Thida fears"))
    figures = score(bench, {TEXT: found})
    assert figures["all content overlap precision"] == pytest.approx(2 / 3)
    assert figures["all content overlap recall"] == pytest.approx(2 / 3)
    assert figures["all source exact F1"] == pytest.approx(1 / 3)
    assert figures["direct content overlap F1"] == 1.0
    assert figures["direct source exact F1"] == 0.0


def test_nothing_found_scores_nothing(bench: Path):
    """An empty reading is no error."""
    assert score(bench, {TEXT: ()})["all content overlap F1"] == 0.0
