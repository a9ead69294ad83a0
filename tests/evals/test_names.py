"""The measures of names, on cases with known answers."""

from pathlib import Path

from evals.names import scores, variants


def test_precision_recall_and_f1_of_verdicts():
    """Two right of three given, two of four wanted."""
    verdicts = [(True, True), (True, True), (False, True), (True, False), (True, False), (False, False)]
    assert scores(verdicts) == {"precision": 2 / 3, "recall": 0.5, "f1": 4 / 7}


def test_variants_are_counted_by_pairs_of_spellings_and_strangers_by_neighbours(tmp_path: Path):
    """Three spellings are three pairs; two names of one kind are one pair of strangers."""
    rows = ["type\tarabic\tlatin", "PERSON\tسليم\tSalim", "PERSON\tسليم\tSaleem", "PERSON\tسليم\tGregor"]
    rows += ["PERSON\tكريم\tKarim"]
    path = tmp_path / "variants.tsv"
    path.write_text("\n".join(rows), encoding="utf-8")
    assert variants(path) == {"variants": 1 / 3, "strangers": 0.0}
