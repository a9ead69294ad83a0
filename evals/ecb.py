"""How well documents and mentions of one happening are put together, with the topics of ECB+.

Each topic holds two happenings of one kind. ``documents``: B-cubed of the picture's stories over all documents at once,
topics not given; right is topic and part. ``mentions``: cross-document coreference of events over all documents at
once, in the validated sentences. A mention of ours is the trigger of a claim of an event, and meets the mention of the
coders that it shares most tokens with. ``CoNLL`` scores what was found as it is: what was not found is missing, what
nobody coded is too much. ``CoNLL, coders' mentions`` scores the same events on the coders' mentions alone: those that
no event of the picture tells stand by themselves.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Any

from evals.ability import Ability, Metric, part
from evals.clustering import b_cubed, conll, groups_of
from evals.pictured import pictured, story_by_report
from vedette.model.claims import Report
from vedette.model.pictures import Picture

SET = "ECB+, topics 1-35"
ABILITY = Ability(
    ("ecbplus",),
    {SET: "772 documents, 69 happenings"},
    {
        "documents": Metric(SET, "documents by happening, B-cubed F1", "0.870 TF-IDF, average link"),
        "documents precision": part(SET, "precision of the same"),
        "documents recall": part(SET, "recall of the same"),
        "CoNLL": Metric(SET, "events across documents, own mentions, CoNLL F1"),
        "CoNLL, coders' mentions": Metric(SET, "events across documents, coders' mentions, CoNLL F1"),
    },
)
"""What is measured here, and how it is called in the table."""
Mention = tuple[str, tuple[int, ...]]
"""A document and the ids of a mention's tokens."""


def measure(bench: Path) -> dict[str, float]:
    """Return the measures by name; ``bench`` is the folder of the research data."""
    rows = read_rows(bench)
    reports, picture = pictured({"id": row["doc"], "text": text_of(row)} for row in rows)
    found = triggers(rows, validated(bench), reports, picture)
    return {**documents(rows, picture), **mentions(rows, validated(bench), found)}


def read_rows(bench: Path) -> list[dict[str, Any]]:
    """Return the documents of the set."""
    lines = (bench / "ecbplus/ecbplus_topics_1_35.jsonl").read_text(encoding="utf-8").splitlines()
    return list(map(json.loads, lines))


def validated(bench: Path) -> set[tuple[str, int]]:
    """Return the sentences, by document and number, that the coders validated."""
    with (bench / "ecbplus/ECBplus_coreference_sentences.csv").open(encoding="utf-8", newline="") as file:
        return {(f"{row['Topic']}_{row['File']}", int(row["Sentence Number"])) for row in csv.DictReader(file)}


def text_of(row: dict[str, Any]) -> str:
    """Return a document's sentences as lines."""
    return "\n".join(" ".join(sentence["tokens"]) for sentence in row["sentences"])


def documents(rows: list[dict[str, Any]], picture: Picture) -> dict[str, float]:
    """Return B-cubed of the stories."""
    story = story_by_report(picture)
    gold: dict[Hashable, Hashable] = {row["doc"]: (row["topic"], row["part"]) for row in rows}
    given: dict[Hashable, Hashable] = {row["doc"]: story.get(row["doc"], row["doc"]) for row in rows}
    precision, recall, f1 = b_cubed(groups_of(gold), groups_of(given))
    return {"documents": f1, "documents precision": precision, "documents recall": recall}


def mentions(
    rows: list[dict[str, Any]], sentences: set[tuple[str, int]], given: dict[Mention, str]
) -> dict[str, float]:
    """Return the CoNLL F1 of the picture's events on its own mentions, ``given``, and on those of the coders."""
    gold: dict[Mention, Hashable] = {}
    for row in rows:
        gold.update(coded(row, sentences))
    by_token = {(doc, token): (doc, tokens) for doc, tokens in gold for token in tokens}
    met: dict[Hashable, Hashable] = {}
    for (doc, tokens), event in given.items():
        touched = [by_token[doc, t] for t in tokens if (doc, t) in by_token]
        met.setdefault(touched[0] if touched else (doc, tokens), event)
    on_gold: dict[Hashable, Hashable] = {mention: met.get(mention, mention) for mention in gold}
    right = groups_of(dict(gold))
    own, theirs = conll([(right, groups_of(met))]), conll([(right, groups_of(on_gold))])
    return {
        **own,
        **{f"{name}, coders' mentions": score for name, score in theirs.items()},
    }


def coded(row: dict[str, Any], sentences: set[tuple[str, int]]) -> dict[Mention, Hashable]:
    """Return the coders' mentions of events in validated sentences, each with what it is a mention of."""
    doc = row["doc"]
    kept = {
        s["first_t_id"] + k for s in row["sentences"] if (doc, s["n"]) in sentences for k in range(len(s["tokens"]))
    }
    of: dict[str, Hashable] = {}
    for relation in row["relations"]:
        within = relation["tag"] == "INTRA_DOC_COREF"
        of.update(dict.fromkeys(relation["source"], (doc, relation["r_id"]) if within else relation["note"]))
    return {
        (doc, tuple(m["t"])): of.get(m["m_id"], (doc, m["m_id"], "alone"))
        for m in row["markables"]
        if "ACTION" in m["tag"] and "t" in m and kept.issuperset(m["t"])
    }


def triggers(
    rows: list[dict[str, Any]], sentences: set[tuple[str, int]], reports: list[Report], picture: Picture
) -> dict[Mention, str]:
    """Return the triggers of the picture's events in validated sentences, as tokens, each with its event."""
    event = {claim: e.id for e in picture.events for claim in e.claims}
    told: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for claim in (claim for report in reports for claim in report.claims):
        if claim.id in event and claim.trigger is not None:
            told[claim.report].append((claim.trigger.start, claim.trigger.end, event[claim.id]))
    found: dict[Mention, str] = {}
    for row in rows:
        tokens = [t for t in offsets(row) if (row["doc"], t[3]) in sentences]
        for start, end, of in sorted(told.get(row["doc"], ())):
            if held := tuple(t for t, a, b, _ in tokens if a < end and start < b):
                found.setdefault((row["doc"], held), of)
    return found


def offsets(row: dict[str, Any]) -> Iterator[tuple[int, int, int, int]]:
    """Yield each token's id, its start and end in the text, and the number of its sentence."""
    at = 0
    for sentence in row["sentences"]:
        for k, token in enumerate(sentence["tokens"]):
            yield sentence["first_t_id"] + k, at, at + len(token), sentence["n"]
            at += len(token) + 1
