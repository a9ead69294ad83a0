"""Words in quotation marks, with who said them: whole quotes, and the few words quoted inside a report's own clause."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vedette.claims.evidence import sentence_at
from vedette.claims.speakers import innermost
from vedette.knowledge.cues import cue_lexicon
from vedette.knowledge.marks import Quoted, quoted_in
from vedette.model.claims import Quote
from vedette.model.documents import Document
from vedette.model.readings import ActorMention, Attribution, Reading

MARKS = "\"“”„‟«»'‘’`"
PRONOUNS = frozenset({"he", "she", "they", "who"})
GAP = 200
"""Characters of the cue between two halves of one quote ("…," she told reporters on Monday, "…")."""


def quotes_in(reading: Reading) -> tuple[Quote, ...]:
    """Return the quotes of the report in order; the halves of a split quote are one, its cue left out."""
    found: list[tuple[Attribution, list[Quoted]]] = []
    text = reading.document.text
    for quoted in quoted_in(text, _paragraphs(reading.document)):
        attribution = _attribution_of(reading, quoted)
        if attribution is None or _names_a_thing(reading, quoted):
            continue
        if found and _goes_on(text, found[-1], attribution, quoted):
            found[-1][1].append(quoted)
        else:
            found.append((attribution, [quoted]))
    return tuple(_quote(reading, attribution, parts) for attribution, parts in found)


def _paragraphs(document: Document) -> Sequence[tuple[int, int]]:
    if document.blocks:
        return [(b.start, b.end) for b in document.blocks if b.kind != "litter"]
    spans, at = [], 0
    for line in document.text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def _attribution_of(reading: Reading, quoted: Quoted) -> Attribution | None:
    """Return whose words these are: the attribution with a source that holds them most closely."""
    within = innermost(reading, quoted.start + 1, quoted.end - 1, stances=True)
    named = [a for a in within if a.source is not None or a.speaker is not None]
    return named[0] if named else None


def _names_a_thing(reading: Reading, quoted: Quoted) -> bool:
    """Return whether a word of naming stands right before the marks: "so-called", "the operation “…”"."""
    first, _ = reading.syntax.at(quoted.start, quoted.end)
    if first == 0:
        return False
    before = reading.syntax[first - 1]
    if reading.document.text[max(0, quoted.start - 12) : quoted.start].rstrip().lower().endswith("so-called"):
        return True
    return before.lemma.lower() in cue_lexicon().words.naming_words and before.lemma.lower() not in (
        "call",
        "name",
        "dub",
        "term",
    )


def _goes_on(text: str, last: tuple[Attribution, list[Quoted]], attribution: Attribution, quoted: Quoted) -> bool:
    """Return whether ``quoted`` is the rest of the quote before: one cue, and only that cue or nothing between."""
    before, parts = last
    if not (before.direct and attribution.direct) or before.cue is None or before.cue != attribution.cue:
        return False
    between = text[parts[-1].end : quoted.start]
    if quoted.resumes or not between.strip():
        return True
    if between.rstrip()[-1:] in ".!?":
        # The cue has closed its sentence: what follows is another, and words are never run together.
        return False
    return parts[-1].end <= before.cue.start < quoted.start and len(between) <= GAP and "\n" not in between


def _quote(reading: Reading, attribution: Attribution, parts: list[Quoted]) -> Quote:
    text = reading.document.text
    words = " ".join(_inner(text, part) for part in parts).rstrip(",")
    source = attribution.source
    speaker = attribution.speaker
    known = speaker
    told = " ".join(text[source.start : source.end].split()).rstrip(",: ") if source else speaker
    return Quote(
        known,
        speaker if speaker and (told or "").lower() in PRONOUNS else told,
        _role(reading, attribution),
        words,
        sentence_at(reading, parts[0].start, parts[-1].end),
        _said_on(reading, attribution, parts),
    )


def _inner(text: str, part: Quoted) -> str:
    return " ".join(text[part.start : part.end].strip(MARKS).split())


def _role(reading: Reading, attribution: Attribution) -> str | None:
    """Return the office that the source's own words give, else one that the report gives the speaker."""
    known = [a for a in reading.actors if a.name == attribution.speaker and a.role]
    here = [a for a in known if attribution.source and attribution.source.touches(a.start, a.end)]
    chosen: ActorMention | None = next(iter(here or known), None)
    return chosen.role if chosen else None


def _said_on(reading: Reading, attribution: Attribution, parts: list[Quoted]) -> date | None:
    """Return the day named in the cue's clause outside the quote, else the day of publication."""
    if attribution.cue is not None:
        sentence = sentence_at(reading, attribution.cue.start, attribution.cue.end)
        for time in reading.times:
            if time.start >= sentence.end:
                break
            inside = sentence.start <= time.start and not any(p.start <= time.start < p.end for p in parts)
            if (
                inside
                and time.precision == "day"
                and time.first is not None
                and _belongs_to_cue(reading, time.start, time.end, attribution)
            ):
                return time.first
    return reading.document.published


def _belongs_to_cue(reading: Reading, start: int, end: int, attribution: Attribution) -> bool:
    """Return whether the time hangs on the verb of saying rather than on what is told."""
    syntax = reading.syntax
    time, cue = syntax.head_of(start, end), attribution.cue
    if time is None or cue is None:
        return False
    nearest = next((t for t in syntax.ancestors(time.i) if t.pos in ("VERB", "AUX")), None)
    return nearest is not None and cue.holds(nearest.start, nearest.end)
