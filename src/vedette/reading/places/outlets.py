"""What an outlet's name and address tell of where it is read.

"Athens Review" is a paper of an Athens, and since it writes English more likely of one in Texas than of the Greek one.
An address ending in a country's code belongs to that country. Both are hints: they weigh, they do not decide.
"""

from __future__ import annotations

import re
from functools import lru_cache

from vedette.knowledge.countries import countries
from vedette.knowledge.gazetteer import GazetteerPlace, gazetteer
from vedette.knowledge.gazetteer.folding import fold
from vedette.model.documents import Document
from vedette.model.records import Record

ENGLISH = frozenset(("USA", "GBR", "CAN", "AUS", "IRL", "NZL", "ZAF"))
"""Countries whose local papers write English."""
GENERIC = frozenset(("co", "io", "me", "tv", "ly", "fm", "ai", "to", "is", "it", "la"))
"""Country codes that are sold to all the world as words."""
_LABEL = re.compile(r"(?:https?://)?(?:www\.|news\.|m\.)?([a-z0-9.-]+)")


class Outlet(Record, frozen=True):
    """``squeezed`` is the outlet's name and host in small letters, no spaces; ``homes`` towns whose name it bears."""

    squeezed: str = ""
    country: str | None = None
    homes: tuple[GazetteerPlace, ...] = ()

    def favours(self, key: str, place: GazetteerPlace) -> float:
        """Return the weight that the outlet adds to a place of a folded name that the outlet's own name holds."""
        if len(key) < 4 or not self.squeezed or key.replace(" ", "") not in self.squeezed:
            return 0.0
        return 2.2 if place.country in ENGLISH and place.kind in ("town", "district", "province") else 0.0


def outlet_of(document: Document) -> Outlet:
    """Return what the outlet and the address of a report tell."""
    return _outlet(document.outlet or "", document.url or "")


@lru_cache(maxsize=2048)
def _outlet(name: str, url: str) -> Outlet:
    host = _LABEL.match(url.lower())
    address = host.group(1) if host else ""
    label = name.lower() if "." in name and " " not in name else address
    squeezed = re.sub(r"[^a-z]", "", fold(name)) + "|" + re.sub(r"[^a-z]", "", address.rpartition(".")[0])
    return Outlet(squeezed, _country(label or address), _homes(squeezed))


def _country(address: str) -> str | None:
    code = address.rpartition(".")[2]
    if len(code) != 2 or code in GENERIC:
        return None
    code = {"uk": "gb"}.get(code, code).upper()
    return next((c.iso3 for c in countries() if c.iso2 == code), None)


def _homes(squeezed: str) -> tuple[GazetteerPlace, ...]:
    """The biggest town of an English-speaking country whose name begins the outlet's: "columbuslocalnews"."""
    for label in squeezed.split("|"):
        label = re.sub(r"^(the|my|daily|www)", "", label)
        for length in range(min(len(label), 16), 4, -1):
            towns = [
                p
                for p in gazetteer().named(label[:length])
                if p.kind == "town" and p.country in ENGLISH and not p.alternate
            ]
            if towns and towns[0].population >= 20_000 and not towns[0].wordy:
                return (max(towns, key=lambda p: p.population),)
    return ()
