"""The reading, as lines: ``vedette.reading/1``, one JSON object for each report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from vedette.knowledge.actors import actor_codes
from vedette.knowledge.cameo import cameo_of
from vedette.knowledge.codes import codes_of, plover_of
from vedette.model.claims import Claim, Report, Site
from vedette.model.readings import Reading
from vedette.model.spans import Span


def reading_line(reading: Reading, report: Report) -> bytes:
    """Return one line of ``vedette.reading/1``, without its end of line. Keys keep the order of the format."""
    return msgspec.json.encode(reading_object(reading, report))


def reading_object(reading: Reading, report: Report) -> dict[str, Any]:
    """Return the object behind one line, as plain lists, dicts, strings and numbers."""
    document = reading.document
    sites = {site.name: site for site in report.sites}
    built: dict[str, Any] = {
        "format": "vedette.reading/1",
        "report": {key: getattr(document, key) for key in ("id", "input", "title", "outlet", "published", "language")},
        "text": document.text,
        "relevance": round(reading.relevance, 4),
        "sentences": [_span(s) for s in reading.sentences],
        "actors": reading.actors,
        "places": _places(reading),
        "things": reading.things,
        "times": [
            {
                "start": t.start,
                "end": t.end,
                "text": t.text,
                "type": t.type,
                "value": t.value,
                "from": t.first,
                "to": t.last,
                "precision": t.precision,
            }
            for t in reading.times
        ],
        "counts": reading.counts,
        "attributions": [
            {
                "source": _cut(a.source, document.text),
                "cue": _cut(a.cue, document.text),
                "content": _cut(a.content, document.text),
                "direct": a.direct,
                "speaker": a.speaker,
                "relayed_by": a.relayed_by,
            }
            for a in reading.attributions
        ],
        "claims": [_claim(c, sites, report, document.published) for c in report.claims],
        "main_claim": report.main_claim,
        "toll": _toll(report),
    }
    plain: dict[str, Any] = msgspec.to_builtins(built)
    return plain


def _places(reading: Reading) -> list[dict[str, Any]]:
    """Return the places and, marked as ``inside``, the place names inside other names, in the order of the text."""
    both = [(m, False) for m in reading.places] + [(m, True) for m in reading.place_names]
    both.sort(key=lambda told: (told[0].start, -told[0].end))
    return [{**msgspec.to_builtins(m), "inside": inside} for m, inside in both]


def _toll(report: Report) -> dict[str, Any]:
    """Return the killed and injured of what the report is about; no evidence without a number."""
    toll = report.toll
    told = toll.killed is not None or toll.injured is not None
    evidence = [{"start": e.start, "end": e.end, "text": e.text} for e in toll.evidence] if told else []
    return {"killed": toll.killed, "injured": toll.injured, "derived": toll.derived, "evidence": evidence}


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _cut(span: Span | None, text: str) -> dict[str, Any] | None:
    return None if span is None else {**_span(span), "text": text[span.start : span.end]}


def _codes(phrases: Sequence[str], report: Report, on: date | None) -> list[str]:
    """Return the CAMEO codes of those whom ``phrases`` name, by their words and what the report knows of them."""
    found: list[str] = []
    for phrase in phrases:
        party = next((p for p in report.parties if p.name == phrase or any(s in phrase for s in p.surfaces)), None)
        kind, country = (party.kind, party.country) if party else (None, None)
        found += actor_codes(phrase, kind, country, on)
    return list(dict.fromkeys(found))


def _claim(claim: Claim, sites: dict[str, Site], report: Report, on: date | None) -> dict[str, Any]:
    site = sites.get(claim.place) if claim.place else None
    kinds = {party.name: party.kind for party in report.parties}
    plover, acled = codes_of(
        claim.kind,
        actor_kind=next((kinds[a] for a in claim.actors if a in kinds), None),
        target_kind=next((kinds[t] for t in claim.targets if t in kinds), None),
        unopposed=claim.unopposed,
        words=" ".join(e.text for e in (claim.trigger, *claim.evidence) if e),
        frame=claim.found_by,
    )
    return {
        "id": claim.id,
        "kind": claim.kind,
        "acled": acled,
        "plover": plover_of(
            plover, claim.kind, modality=claim.modality, polarity=claim.polarity, intended=claim.intended
        ),
        "cameo": cameo_of(
            claim.kind, frame=claim.found_by, modality=claim.modality, polarity=claim.polarity, intended=claim.intended
        ),
        "source_codes": _codes(claim.doer_words, report, on),
        "target_codes": _codes(claim.target_words, report, on),
        "said_by": claim.said_by,
        "modality": claim.modality,
        "polarity": claim.polarity,
        "background": claim.background,
        "actors": claim.actors,
        "targets": claim.targets,
        "place": site
        and {
            "name": site.name,
            "kind": site.kind,
            "lat": site.lat,
            "lon": site.lon,
            "country": site.country,
            "admin1": site.admin1,
        },
        "country": report.country_of(claim) if claim.kind == "figure" else site and site.country,
        "when": claim.when,
        "count": claim.count,
        "from": claim.source,
        "to": claim.goal,
        "about": claim.about,
        "service": claim.service,
        "state": claim.state,
        "cause": claim.cause,
        "object": claim.object_text,
        "evidence": [{"start": e.start, "end": e.end, "text": e.text} for e in claim.evidence],
        "found_by": claim.found_by,
    }
