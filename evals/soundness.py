"""What is unsound in a picture whatever the gold says: evidence that is no slice, a sentence that says more than it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from evals.gold import Held, Item, plain

NUMBER = re.compile(r"\d[\d,.]*\d|\d")
DAY_OR_YEAR = re.compile(r"\b20\d\d\b|\b[0-3]?\d\b")
"""Days and years may be resolved from the words ("on Thursday"), so they need not stand in the evidence."""
NUMBER_WORDS = {
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "dozens", "half"),
    *("hundred", "hundreds", "thousand", "thousands", "million"),
}


def faults_of(picture: Item, texts: Mapping[str, str]) -> Iterator[str]:
    """Yield each fault in words; ``texts`` are the plain text reports by file stem."""
    held = Held(picture)
    for claim in held.claims.values():
        if not claim.get("evidence"):
            yield f"claim {claim['id']} has no evidence"
        for evidence in claim.get("evidence", ()):
            text = texts.get(held.reports.get(evidence["report"], ""))
            if text is not None and evidence["text"] not in text:
                yield f"claim {claim['id']}: evidence is not in its report: {evidence['text'][:60]!r}"
    brief = picture.get("brief") or {}
    for section in ({"title": "highlights", "sentences": brief.get("highlights", ())}, *brief.get("sections", ())):
        for sentence in section.get("sentences", ()):
            yield from (f"brief, {section['title']}: {fault}" for fault in _in_sentence(held, sentence))


def _in_sentence(held: Held, sentence: Item) -> Iterator[str]:
    shown = repr(sentence["text"][:60])
    if not sentence.get("claims"):
        yield f"no claims behind {shown}"
        return
    claims = (held.claims.get(claim, {}) for claim in sentence["claims"])
    evidence = " ".join(e["text"] for claim in claims for e in claim.get("evidence", ()))
    written = evidence.replace(",", "")
    in_words = bool(NUMBER_WORDS & set(plain(evidence).split()))
    for number in NUMBER.findall(sentence["text"]):
        bare = number.replace(",", "")
        if bare not in written and not DAY_OR_YEAR.search(bare) and not in_words:
            yield f"{number} is not in the evidence of {shown}"
