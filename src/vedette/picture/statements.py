"""Claims and quotes of the picture: the reports' own, with the picture's ids for who, whom and where."""

from __future__ import annotations

from vedette.knowledge.naming import naming
from vedette.model.claims import Report, Speaker
from vedette.model.judgements import Subject
from vedette.model.pictures import PicturedClaim, PicturedQuote, Said
from vedette.picture.cast import Cast
from vedette.picture.fold import Fold, Held


def pictured_claims(fold: Fold, cast: Cast) -> tuple[PicturedClaim, ...]:
    """Return all claims in the order of their reports and of their words."""
    found = [_claim(held, fold, cast) for held in fold.held]
    order = {r.document.id: n for n, r in enumerate(fold.reports)}
    return tuple(sorted(found, key=lambda c: (order[c.report], c.evidence[0].start if c.evidence else 0, c.kind, c.id)))


def _claim(held: Held, fold: Fold, cast: Cast) -> PicturedClaim:
    claim, report = held.claim, held.report
    speakers = tuple(
        Said(_voice_id(s.actor, report, fold, cast), _words_for(s), _relay(s, report, fold, cast))
        for s in claim.said_by
    )
    return PicturedClaim(
        claim.id,
        claim.kind,
        claim.report,
        speakers,
        claim.modality,
        claim.polarity,
        claim.background,
        cast.actors_of(held.actors),
        cast.actors_of(held.targets),
        cast.place(held.place),
        claim.when,
        claim.count,
        claim.evidence,
        _cast_id(claim.source, report, fold, cast),
        _cast_id(claim.goal, report, fold, cast),
        claim.about,
        claim.cause,
        claim.object_text,
        claim.extent,
        claim.found_by,
    )


def _cast_id(name: str | None, report: Report, fold: Fold, cast: Cast) -> str | None:
    return cast.actor(fold.actor(report.document.id, name)) if name else None


def _voice_id(name: str | None, report: Report, fold: Fold, cast: Cast) -> str | None:
    """Return the id of a speaker with a name; "a source" of two reports may be two."""
    named = name is not None and Subject("actor", report.document.id, name) not in cast.nameless
    return _cast_id(name, report, fold, cast) if named else None


def _words_for(speaker: Speaker) -> str:
    """Return the words for a speaker; "they" gives way to whom it points at."""
    return speaker.actor if speaker.actor and speaker.text.lower() in naming().pointing else speaker.text


def _relay(speaker: Speaker, report: Report, fold: Fold, cast: Cast) -> str | None:
    """Return the id of who passed the words on, looked up by name and by every surface of the report's cast."""
    name = speaker.relayed_by
    if not name:
        return None
    party = next((p for p in report.parties if name == p.name or name in p.surfaces), None)
    return _cast_id(party.name if party else name, report, fold, cast)


def pictured_quotes(fold: Fold, cast: Cast) -> tuple[PicturedQuote, ...]:
    """Return the quotes of every report; one that two reports give stands twice, each with its own evidence."""
    return tuple(
        PicturedQuote(
            _voice_id(q.speaker, report, fold, cast),
            q.speaker_text,
            q.role,
            q.text,
            q.evidence,
            q.said_on or report.document.published,
        )
        for report in fold.telling
        for q in sorted(report.quotes, key=lambda q: (q.evidence.start, q.text))
    )
