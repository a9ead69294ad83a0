"""Small reports as records: a port, a town, two rebel groups, an army."""

from datetime import date
from typing import Any

import msgspec

from vedette.model.claims import Claim, Party, Report, Site
from vedette.model.documents import Document
from vedette.model.judgements import Judgement
from vedette.model.spans import Evidence
from vedette.reconciliation import reconcile

DAY = date(2031, 5, 6)


def told(key: str, *claims: Claim, day: int = 7) -> Report:
    document = Document(key, key, " ".join(f"{key}{n}" for n in range(20)), key * 8)
    parties = (
        Party(key, "Blue Front", "armed group", "CVD"),
        Party(key, "army", "state forces", "CVD"),
        Party(key, "Observatory", "monitor"),
        Party(key, "ministry", "state", "CVD"),
        Party(key, "Red Army", "armed group", "CVD"),
    )
    sites = (
        Site(key, "Port Amar", "town", 4.0, 5.0, gazetteer_id="g:1"),
        Site(key, "Vila", "town", 4.5, 5.5, gazetteer_id="g:2"),
    )
    document = msgspec.structs.replace(document, published=date(2031, 5, day))
    return Report(document, 1.0, parties, sites, claims, ())


def claim(key: str, kind: str, n: int = 0, words: str | None = None, **fields: Any) -> Claim:
    text = words or f"{kind} in {key}"
    return Claim(f"{key}{n}", kind, key, (Evidence(key, 0, len(text), text),), **fields)


def verdicts(*reports: Report) -> list[Judgement]:
    return [j for j in reconcile(reports) if j.left.sort == "claim"]
