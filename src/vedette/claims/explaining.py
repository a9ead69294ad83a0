"""How a claim was found: the rule, the words it rests on, what else stood there and why it was not taken.

A report is read once more while its decisions are noted, so that what is told is what happened and not a guess at it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from vedette.claims.report import report_of
from vedette.knowledge.rules import rule_told
from vedette.model.claims import Claim, Report
from vedette.model.decisions import About, Decision, decisions
from vedette.model.explanations import Basis, Explanation
from vedette.model.readings import Reading
from vedette.model.spans import Span


class _Mention(Protocol):
    """Anything with a stretch of the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


NOTHING = "no rule ties it to these words"
AROUND = "its sentence does not name it: it comes from the claim or the sentences it hangs from"


def explained(reading: Reading) -> tuple[Report, tuple[Explanation, ...]]:
    """Return the report with the explanation of each claim, and of words that came near a claim and gave none."""
    with decisions() as noted:
        report = report_of(reading)
    told = [_explanation(reading, claim, noted) for claim in report.claims]
    given = {claim.trigger.start for claim in report.claims if claim.trigger is not None}
    return report, (*told, *_not_taken(reading, [d for d in noted if d.about == "claim" and d.at not in given]))


def _explanation(reading: Reading, claim: Claim, noted: Sequence[Decision]) -> Explanation:
    evidence = claim.evidence[0]
    trigger = claim.trigger or evidence
    spans = [Span(e.start, e.end) for e in claim.evidence]
    near = [d for d in noted if d.at == trigger.start]
    bases = tuple(_bases(reading, claim, spans, near))
    used = {basis.value for basis in bases}
    rejected = tuple(dict.fromkeys(d for d in near if not d.taken and d.words not in used))
    return Explanation(
        claim=claim.id,
        kind=claim.kind,
        report=claim.report,
        start=evidence.start,
        end=evidence.end,
        sentence=evidence.text,
        trigger=trigger.text if claim.trigger else "",
        rule=claim.found_by,
        asks=rule_told(claim.found_by),
        bases=bases,
        rejected=rejected,
        untied=tuple(_untied(reading, claim, Span(evidence.start, evidence.end), {d.words for d in near})),
    )


def _bases(reading: Reading, claim: Claim, spans: Sequence[Span], near: Sequence[Decision]) -> Iterator[Basis]:
    taken = {(d.about, d.words): d for d in near if d.taken}
    sides: tuple[tuple[About, tuple[str, ...]], ...] = (("who", claim.actors), ("whom", claim.targets))
    for about, names in sides:
        for name in names:
            yield _basis(reading, about, name, _mentions(reading.actors, name, spans), taken)
    if claim.place:
        yield _basis(reading, "where", claim.place, _mentions(reading.places, claim.place, spans), taken)
    if claim.when.known:
        start, end = claim.when.start or "…", claim.when.end or "…"
        day = str(start) if start == end else f"{start} to {end}"
        yield _basis(reading, "when", day, _times(reading, claim, spans), taken)
    if claim.count is not None:
        yield _basis(reading, "count", str(claim.count), _counts(reading, claim, spans), taken)
    for speaker in claim.said_by:
        yield Basis("speaker", speaker.actor or speaker.text, speaker.text)
    certainty = claim.modality + (", denied" if claim.polarity == "denied" else "")
    why = next((d for d in near if d.about == "certainty" and d.taken), None)
    yield Basis("certainty", certainty, why.words if why else "", why.rule if why else "", why.why if why else "")


def _basis(
    reading: Reading, about: About, value: str, span: _Mention | None, taken: dict[tuple[About, str], Decision]
) -> Basis:
    words = reading.document.text[span.start : span.end] if span else ""
    found = taken.get((about, value)) or (None if words else taken.get((about, "")))
    if found is not None:
        return Basis(about, value, words, found.rule, found.why)
    return Basis(about, value, words, "", "" if words else AROUND)


def _mentions(mentions: Iterable[_Mention], name: str, spans: Sequence[Span]) -> _Mention | None:
    return next((m for m in mentions if getattr(m, "name", None) == name and _within(m, spans)), None)


def _times(reading: Reading, claim: Claim, spans: Sequence[Span]) -> _Mention | None:
    when = claim.when
    return next((t for t in reading.times if (t.first, t.last) == (when.start, when.end) and _within(t, spans)), None)


def _counts(reading: Reading, claim: Claim, spans: Sequence[Span]) -> _Mention | None:
    count = claim.count
    alike = (
        c for c in reading.counts if count and (c.low, c.high, c.measure) == (count.low, count.high, count.measure)
    )
    return next((c for c in alike if _within(c, spans)), None)


def _within(mention: _Mention, spans: Sequence[Span]) -> bool:
    return any(span.start <= mention.start and mention.end <= span.end for span in spans)


def _untied(reading: Reading, claim: Claim, sentence: Span, told: set[str]) -> Iterator[Basis]:
    """Yield the names and times of the sentence that the claim does not use and no decision speaks of."""
    used = {*claim.actors, *claim.targets, claim.place, claim.source, claim.goal, *(s.actor for s in claim.said_by)}
    seen: set[str] = set()
    layers: tuple[tuple[About, Sequence[_Mention]], ...] = (("who", reading.actors), ("where", reading.places))
    for about, mentions in layers:
        for mention in mentions:
            name = str(getattr(mention, "name", ""))
            if _within(mention, [sentence]) and name not in used | seen | told:
                seen.add(name)
                words = reading.document.text[mention.start : mention.end]
                yield Basis(about, name, words, "", NOTHING)
    for time in reading.times:
        own = (time.first, time.last) == (claim.when.start, claim.when.end)
        words = reading.document.text[time.start : time.end]
        if _within(time, [sentence]) and not own and words not in told:
            yield Basis("when", words, words, "", NOTHING)


def _not_taken(reading: Reading, rejected: Sequence[Decision]) -> Iterator[Explanation]:
    for decision in dict.fromkeys(rejected):
        span = next((s for s in reading.sentences if s.start <= decision.at < s.end), None)
        if span is not None:
            yield Explanation(
                claim=None,
                kind=None,
                report=reading.document.id,
                start=span.start,
                end=span.end,
                sentence=reading.document.text[span.start : span.end],
                trigger=decision.words,
                rule=decision.rule,
                asks="",
                rejected=(decision,),
            )
