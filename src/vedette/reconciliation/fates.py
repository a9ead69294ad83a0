"""Fates: what befell one person or hit one spot, told in two ways that exclude each other.

A denial that names no place ("the police have not arrested the gang's leader") is of the act that befell the same one.
Where one lays what happened to somebody, and the other to a mishap ("a misfired rocket"), they differ over the cause.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from vedette.knowledge.opposites import opposites
from vedette.model.claims import Claim, Report
from vedette.model.judgements import Judgement, Subject
from vedette.model.words import UNREAL
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.ground import Ground
from vedette.reconciliation.happenings.accounts import Account
from vedette.reconciliation.happenings.happenings import STRIKES, Happening
from vedette.reconciliation.verdicts import opposed

PERSONAL = frozenset({"arrest", "abduction", "execution", "release", "attack", "rescue", "escape"})
"""Acts that befall persons, who tell them apart where no place is named."""
NEAR_DAYS, CROWDED = 14, 40
SHORT = 3
"""Letters up to which a word with a capital is no name by which a spot is known."""


def denied_fates(
    reports: Sequence[Report], root: Callable[[Subject], Subject], kinship: Kinship
) -> Iterator[Judgement]:
    """Yield each denial without a place of what befell a person, with the claims that tell it of the same one."""
    told: dict[tuple[str, Subject], list[tuple[Subject, Claim, date | None]]] = defaultdict(list)
    denied: list[tuple[tuple[str, Subject], Subject, Claim, date | None]] = []
    for report in reports:
        persons = {p.name for p in report.parties if p.kind == "person"}
        for claim in report.claims:
            if claim.kind not in PERSONAL or claim.modality in UNREAL or claim.background:
                continue
            subject = Subject("claim", report.document.id, claim.id)
            day = claim.when.start or claim.when.end or report.document.published
            for name in claim.targets:
                if name in persons:
                    key = (claim.kind, root(Subject("actor", report.document.id, name)))
                    if claim.polarity == "yes":
                        told[key].append((subject, claim, day))
                    elif claim.place is None:
                        denied.append((key, subject, claim, day))
    for key, subject, claim, day in sorted(denied, key=lambda row: row[:2])[: 10 * CROWDED]:
        for other, affirmed, then in sorted(told.get(key, ()), key=lambda row: row[0])[:CROWDED]:
            near = day is None or then is None or abs((day - then).days) <= NEAR_DAYS
            doers = [{root(Subject("actor", c.report, n)) for n in c.actors} for c in (claim, affirmed)]
            if near and kinship.compatible(doers[0], doers[1]):
                yield opposed(other, subject, "contradiction", "One denies what the other tells.", "disputes.denial")


def denied_at_a_spot(
    reports: Sequence[Report], root: Callable[[Subject], Subject], kinship: Kinship
) -> Iterator[Judgement]:
    """Yield each denial that names only what was struck, "the camp of Vila", with the acts whose words name it too."""
    denied = [
        (Subject("claim", r.document.id, c.id), c, names, r.document.published)
        for r in reports
        for c in r.claims
        if c.polarity == "denied" and c.place is None and c.kind in STRIKES and (names := _names_in(c.object_text))
    ]
    spots = {name: [row for row in denied[:CROWDED] if name in row[2]] for _, _, names, _ in denied for name in names}
    for report in reports if spots else ():
        for claim in report.claims:
            if claim.kind not in STRIKES or claim.polarity != "yes" or claim.background or not claim.evidence:
                continue
            told = _names_in(claim.evidence[0].text)
            rows = {row[0]: row for name in sorted(told & spots.keys()) for row in spots[name] if row[2] <= told}
            for subject, denial, _, day in rows.values():
                then = claim.when.start or claim.when.end or report.document.published
                near = day is None or then is None or 0 <= (day - then).days <= NEAR_DAYS
                doers = [{root(Subject("actor", c.report, n)) for n in c.actors} for c in (denial, claim)]
                if near and kinship.compatible(doers[0], doers[1]):
                    other = Subject("claim", report.document.id, claim.id)
                    yield opposed(
                        other, subject, "contradiction", "One denies what the other tells.", "disputes.denial"
                    )


def _names_in(text: str | None) -> frozenset[str]:
    """Return the words of ``text`` with a capital, the first of a sentence left out."""
    words = (text or "").replace(",", " ").split()
    kept = [w.strip(".;:'’\"()") for w in words[1:] if w[:1].isupper()]
    return frozenset(w for w in kept if len(w) > SHORT)


def deeds_or_mishaps(told: Sequence[Happening], ground: Ground) -> Iterator[Judgement]:
    """Yield pairs of accounts of one event of which one names who did it, and the other tells a mishap."""
    for happening in told:
        laid = [a for a in happening.accounts if a.actors and not _of_a_mishap(a)]
        mishaps = [a for a in happening.accounts if not a.actors and _of_a_mishap(a)] if laid else []
        for one in sorted(laid, key=lambda a: a.subject)[:CROWDED]:
            for other in sorted(mishaps, key=lambda a: a.subject)[:CROWDED]:
                if ground.origin(one.claim) != ground.origin(other.claim):
                    why = "One lays to somebody what the other lays to a mishap."
                    yield opposed(one.subject, other.subject, "contradiction", why, "disputes.cause")


def _of_a_mishap(account: Account) -> bool:
    """Return whether the words near the act tell of a mishap."""
    return any(
        w.strip(".,;:\"'“”‘’()").lower() in opposites().mishap for e in account.claim.evidence for w in e.text.split()
    )
