"""One happening is one record: claims of two reports on one event are joined, those on two events stay apart."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from vedette.model.claims import Claim, Party, Report, Site
from vedette.model.documents import Document
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.reconciliation import reconcile


@dataclass(frozen=True)
class Land:
    """A conflict in small: its country, its forces as (name, kind), its places as (name, kind, province).

    ``from_abroad`` are the forces of another country, with that country.
    """

    country: str
    forces: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str, str | None], ...]
    from_abroad: tuple[tuple[str, str], ...] = ()


SUDAN = Land(
    "SDN",
    (("Rapid Support Forces", "armed group"), ("Sudanese army", "state forces")),
    (
        ("El Obeid", "town", "North Kordofan"),
        ("Umm Ruwaba", "town", "North Kordofan"),
        ("Nyala", "town", None),
        ("North Kordofan", "province", None),
        ("Sudan", "country", None),
    ),
)
UKRAINE = Land(
    "UKR",
    (("Russian forces", "state forces"), ("Ukrainian army", "state forces")),
    (("Izium", "town", "Kharkiv Oblast"), ("Lyman", "town", None), ("Kharkiv Oblast", "province", None)),
    (("Russian forces", "RUS"),),
)
MYANMAR = Land(
    "MMR",
    (("Arakan Army", "armed group"), ("Myanmar army", "state forces")),
    (("Kyaukphyu", "town", "Rakhine"), ("Ann", "town", "Rakhine"), ("Rakhine", "province", None)),
)
SAHEL = Land(
    "BFA",
    (("JNIM", "armed group"), ("Burkinabe army", "state forces")),
    (("Djibo", "town", "Soum"), ("Arbinda", "town", "Soum"), ("Soum", "province", None)),
)
HAITI = Land(
    "HTI",
    (("Viv Ansanm", "armed group"), ("Haitian police", "state forces")),
    (("Kenscoff", "town", "Ouest"), ("Mirebalais", "town", "Centre"), ("Ouest", "province", None)),
)
YEMEN = Land(
    "YEM",
    (("Houthis", "armed group"), ("Saudi-led coalition", "armed group")),
    (("Marib", "town", None), ("Hays", "town", "Al Hudaydah"), ("Al Hudaydah", "province", None)),
)
COLOMBIA = Land(
    "COL",
    (("ELN", "armed group"), ("Colombian army", "state forces")),
    (("Tibú", "town", "Norte de Santander"), ("Arauca", "town", None), ("Norte de Santander", "province", None)),
)
CONGO = Land(
    "COD",
    (("ADF", "armed group"), ("Congolese army", "state forces")),
    (("Beni", "town", "North Kivu"), ("Oicha", "town", "North Kivu"), ("North Kivu", "province", None)),
)
MINDANAO = Land(
    "PHL",
    (("BIFF", "armed group"), ("Philippine army", "state forces")),
    (("Shariff Aguak", "town", "Maguindanao"), ("Marawi", "town", None), ("Maguindanao", "province", None)),
)
MOZAMBIQUE = Land(
    "MOZ",
    (("ISM", "armed group"), ("Mozambican army", "state forces")),
    (("Palma", "town", "Cabo Delgado"), ("Macomia", "town", "Cabo Delgado"), ("Cabo Delgado", "province", None)),
)

YEAR, MONTH = 2031, 5
PUBLISHED = 14
"""The day on which both reports came out: a Wednesday."""


def on(day: int) -> When:
    return When.on(date(YEAR, MONTH, day))


def within(first: int, last: int) -> When:
    return When(date(YEAR, MONTH, first), date(YEAR, MONTH, last), "week")


UNTIL = When.before(date(YEAR, MONTH, PUBLISHED))
LATELY = When()
SINCE = When(date(YEAR, MONTH, 4), None, "after")


def report(key: str, land: Land, kind: str, more: dict[str, Any]) -> Report:
    """Return a report of one claim. ``actors`` and ``targets`` are numbers of the land's forces, ``place`` a name."""
    given = dict(more)
    for role in ("actors", "targets"):
        given[role] = tuple(land.forces[n][0] for n in given.get(role, ()))
    words = given.pop("words", f"{kind} told in {key}")
    text = f"{words}. " + " ".join(f"{key}{n}" for n in range(30))
    document = Document(key, key, text, key * 8, published=date(YEAR, MONTH, given.pop("published", PUBLISHED)))
    abroad = dict(land.from_abroad)
    parties = tuple(Party(key, name, sort, abroad.get(name, land.country)) for name, sort in land.forces)  # type: ignore[arg-type]
    sites = tuple(
        Site(key, name, sort, 10.0 + n, 20.0 + n, country=land.country, admin1=province, gazetteer_id=f"g:{n}")  # type: ignore[arg-type]
        for n, (name, sort, province) in enumerate(land.places)
    )
    claim = Claim(f"{key}0", kind, key, (Evidence(key, 0, len(words), words),), **given)
    return Report(document, 1.0, parties, sites, (claim,), (), claim.id)


def are_one(land: Land, one: tuple[str, dict[str, Any]], other: tuple[str, dict[str, Any]]) -> bool:
    judgements = reconcile([report("a", land, *one), report("b", land, *other)])
    return any(j.verdict == "same" and j.left.sort == "claim" for j in judgements)


ONE = {
    "El Obeid: the drone strike dated, and told as of these days": (
        SUDAN,
        ("drone strike", {"actors": (0,), "place": "El Obeid", "when": on(12)}),
        ("drone strike", {"actors": (0,), "place": "El Obeid", "when": UNTIL}),
    ),
    "El Obeid: the town and its province on one day": (
        SUDAN,
        ("drone strike", {"actors": (0,), "place": "El Obeid", "when": on(12)}),
        ("drone strike", {"actors": (0,), "place": "North Kordofan", "when": on(12)}),
    ),
    "El Obeid: a drone strike that another calls an air strike": (
        SUDAN,
        ("drone strike", {"place": "El Obeid", "when": on(12)}),
        ("air strike", {"place": "El Obeid", "when": on(12)}),
    ),
    "Umm Ruwaba: taken on a day and within a week": (
        SUDAN,
        ("capture", {"actors": (1,), "targets": (0,), "place": "Umm Ruwaba", "when": on(10)}),
        ("capture", {"actors": (1,), "place": "Umm Ruwaba", "when": within(8, 14)}),
    ),
    "Nyala: shelled by unnamed guns and by the army's": (
        SUDAN,
        ("shelling", {"place": "Nyala", "when": on(9)}),
        ("shelling", {"actors": (1,), "place": "Nyala", "when": on(9)}),
    ),
    "Izium: the missile strike as shelling and as an attack": (
        UKRAINE,
        ("shelling", {"actors": (0,), "place": "Izium", "when": on(11)}),
        ("attack", {"actors": (0,), "place": "Izium", "when": on(11)}),
    ),
    "Izium: the town and its oblast on one day": (
        UKRAINE,
        ("shelling", {"actors": (0,), "place": "Izium", "when": on(11)}),
        ("shelling", {"actors": (0,), "place": "Kharkiv Oblast", "when": on(11)}),
    ),
    "Lyman: taken, the day misremembered by three": (
        UKRAINE,
        ("capture", {"actors": (1,), "place": "Lyman", "when": on(8)}),
        ("capture", {"actors": (1,), "targets": (0,), "place": "Lyman", "when": on(11)}),
    ),
    "Lyman: a fight in which each names its own side first": (
        UKRAINE,
        ("clash", {"actors": (0,), "targets": (1,), "place": "Lyman", "when": on(7)}),
        ("clash", {"actors": (1,), "targets": (0,), "place": "Lyman", "when": on(7)}),
    ),
    "Kyaukphyu: a siege told on two days of it": (
        MYANMAR,
        ("siege", {"actors": (0,), "place": "Kyaukphyu", "when": on(9)}),
        ("siege", {"actors": (0,), "place": "Kyaukphyu", "when": on(12)}),
    ),
    "Ann: the air strike by jets that one report leaves unnamed": (
        MYANMAR,
        ("air strike", {"actors": (1,), "place": "Ann", "when": on(10)}),
        ("air strike", {"place": "Ann", "when": on(10)}),
    ),
    "Ann: one hospital struck, the town not named by one": (
        MYANMAR,
        ("air strike", {"actors": (1,), "place": "Ann", "when": on(10), "object_text": "a hospital"}),
        ("air strike", {"actors": (1,), "when": on(10), "object_text": "the hospital"}),
    ),
    "Djibo: a raid that one calls an attack and one a clash's opening": (
        SAHEL,
        ("attack", {"actors": (0,), "targets": (1,), "place": "Djibo", "when": on(11)}),
        ("attack", {"actors": (0,), "place": "Djibo", "when": on(11)}),
    ),
    "Djibo: blockaded for weeks, told twice": (
        SAHEL,
        ("siege", {"actors": (0,), "place": "Djibo", "when": on(10)}),
        ("siege", {"actors": (0,), "place": "Djibo", "when": on(13)}),
    ),
    "Djibo: the attack dated and told as of the last week": (
        SAHEL,
        ("attack", {"actors": (0,), "place": "Djibo", "when": on(11)}),
        ("attack", {"actors": (0,), "place": "Djibo", "when": within(8, 14)}),
    ),
    "Kenscoff: the raid by a gang that one leaves unnamed": (
        HAITI,
        ("attack", {"actors": (0,), "place": "Kenscoff", "when": on(12)}),
        ("attack", {"place": "Kenscoff", "when": on(12)}),
    ),
    "Mirebalais: the prison emptied, told as an attack and a bombing": (
        HAITI,
        ("attack", {"actors": (0,), "place": "Mirebalais", "when": on(12)}),
        ("bombing", {"actors": (0,), "place": "Mirebalais", "when": on(12)}),
    ),
    "Marib: one suicide bomber": (
        YEMEN,
        ("bombing", {"place": "Marib", "when": on(13)}),
        ("suicide bombing", {"place": "Marib", "when": on(13)}),
    ),
    "Hays: the market struck, the governorate named by one": (
        YEMEN,
        ("air strike", {"actors": (1,), "place": "Hays", "when": on(6)}),
        ("air strike", {"actors": (1,), "place": "Al Hudaydah", "when": on(6)}),
    ),
    "Tibú: talks named from either side": (
        COLOMBIA,
        ("talks", {"actors": (0,), "targets": (1,), "place": "Tibú", "when": on(9)}),
        ("talks", {"actors": (1,), "targets": (0,), "place": "Tibú", "when": on(9)}),
    ),
    "Arauca: a car bomb called an attack": (
        COLOMBIA,
        ("bombing", {"actors": (0,), "place": "Arauca", "when": on(5)}),
        ("attack", {"actors": (0,), "place": "Arauca", "when": on(5)}),
    ),
    "Beni: a massacre told on its day and as of these days": (
        CONGO,
        ("attack", {"actors": (0,), "place": "Beni", "when": on(12)}),
        ("attack", {"actors": (0,), "place": "Beni", "when": UNTIL}),
    ),
    "Palma: taken by insurgents, the losers named by one": (
        MOZAMBIQUE,
        ("capture", {"actors": (0,), "place": "Palma", "when": on(10)}),
        ("capture", {"actors": (0,), "targets": (1,), "place": "Palma", "when": on(11)}),
    ),
    "Marawi: the fighting of a day, named by town alone": (
        MINDANAO,
        ("clash", {"actors": (0,), "targets": (1,), "place": "Marawi", "when": on(13)}),
        ("clash", {"actors": (1,), "place": "Marawi", "when": on(13)}),
    ),
}
TWO = {
    "El Obeid: clashes on two days": (
        SUDAN,
        ("clash", {"actors": (0,), "targets": (1,), "place": "El Obeid", "when": on(11)}),
        ("clash", {"actors": (0,), "targets": (1,), "place": "El Obeid", "when": on(12)}),
    ),
    "Kordofan: drones over two towns on one day": (
        SUDAN,
        ("drone strike", {"actors": (0,), "place": "El Obeid", "when": on(12)}),
        ("drone strike", {"actors": (0,), "place": "Umm Ruwaba", "when": on(12)}),
    ),
    "Nyala: the town and the country": (
        SUDAN,
        ("attack", {"place": "Nyala", "when": UNTIL}),
        ("attack", {"place": "Sudan", "when": UNTIL}),
    ),
    "El Obeid: shelled by each side on one day": (
        SUDAN,
        ("shelling", {"actors": (0,), "place": "El Obeid", "when": on(9)}),
        ("shelling", {"actors": (1,), "place": "El Obeid", "when": on(9)}),
    ),
    "Izium: shelled on two days": (
        UKRAINE,
        ("shelling", {"actors": (0,), "place": "Izium", "when": on(10)}),
        ("shelling", {"actors": (0,), "place": "Izium", "when": on(11)}),
    ),
    "Lyman: taken by one side and retaken by the other": (
        UKRAINE,
        ("capture", {"actors": (0,), "place": "Lyman", "when": on(5)}),
        ("capture", {"actors": (1,), "place": "Lyman", "when": on(9)}),
    ),
    "Izium: a bridge and a school struck on one day": (
        UKRAINE,
        ("shelling", {"actors": (0,), "place": "Izium", "when": on(10), "object_text": "the bridge"}),
        ("shelling", {"actors": (0,), "place": "Izium", "when": on(10), "object_text": "a school"}),
    ),
    "Rakhine: two towns taken in one week": (
        MYANMAR,
        ("capture", {"actors": (0,), "place": "Ann", "when": on(9)}),
        ("capture", {"actors": (0,), "place": "Kyaukphyu", "when": on(9)}),
    ),
    "Ann: the town and the base in it": (
        MYANMAR,
        ("capture", {"actors": (0,), "place": "Ann", "when": on(9)}),
        ("capture", {"actors": (0,), "place": "Ann", "when": on(9), "object_text": "the base"}),
    ),
    "Soum: two towns raided on one day": (
        SAHEL,
        ("attack", {"actors": (0,), "place": "Djibo", "when": on(11)}),
        ("attack", {"actors": (0,), "place": "Arbinda", "when": on(11)}),
    ),
    "Djibo: raided on two days of a week": (
        SAHEL,
        ("attack", {"actors": (0,), "place": "Djibo", "when": on(8)}),
        ("attack", {"actors": (0,), "place": "Djibo", "when": on(12)}),
    ),
    "Kenscoff: an abduction and an attack on one day": (
        HAITI,
        ("abduction", {"actors": (0,), "place": "Kenscoff", "when": on(12)}),
        ("attack", {"actors": (0,), "place": "Kenscoff", "when": on(12)}),
    ),
    "Haiti: two towns raided at some time": (
        HAITI,
        ("attack", {"actors": (0,), "place": "Kenscoff", "when": UNTIL}),
        ("attack", {"actors": (0,), "place": "Mirebalais", "when": UNTIL}),
    ),
    "Marib: strikes since a day, and the strike of one": (
        YEMEN,
        ("air strike", {"actors": (1,), "place": "Marib", "when": SINCE}),
        ("air strike", {"actors": (1,), "place": "Marib", "when": on(12)}),
    ),
    "Hays: the town taken, and the governorate": (
        YEMEN,
        ("capture", {"actors": (0,), "place": "Hays", "when": on(12)}),
        ("capture", {"actors": (0,), "place": "Al Hudaydah", "when": on(12)}),
    ),
    "Arauca: bombs a month apart": (
        COLOMBIA,
        ("bombing", {"actors": (0,), "place": "Arauca", "when": When.on(date(YEAR, 4, 5))}),
        ("bombing", {"actors": (0,), "place": "Arauca", "when": on(5)}),
    ),
    "Tibú: who killed whom is turned round": (
        COLOMBIA,
        ("attack", {"actors": (0,), "targets": (1,), "place": "Tibú", "when": on(9)}),
        ("attack", {"actors": (1,), "targets": (0,), "place": "Tibú", "when": on(9)}),
    ),
    "Beni: a massacre of the news and one of years ago": (
        CONGO,
        ("attack", {"actors": (0,), "place": "Beni", "when": on(12)}),
        ("attack", {"actors": (0,), "place": "Beni", "when": When.before(date(2030, 1, 1)), "background": True}),
    ),
    "North Kivu: two villages on two days": (
        CONGO,
        ("attack", {"actors": (0,), "place": "Beni", "when": on(12)}),
        ("attack", {"actors": (0,), "place": "Oicha", "when": on(13)}),
    ),
    "Palma: taken, and left again": (
        MOZAMBIQUE,
        ("capture", {"actors": (0,), "place": "Palma", "when": on(10)}),
        ("withdrawal", {"actors": (0,), "place": "Palma", "when": on(10)}),
    ),
    "Cabo Delgado: attacks without a town at some time": (
        MOZAMBIQUE,
        ("attack", {"actors": (0,), "when": UNTIL}),
        ("attack", {"actors": (0,), "when": UNTIL}),
    ),
    "Marawi: fights in two towns on one day": (
        MINDANAO,
        ("clash", {"actors": (0,), "targets": (1,), "place": "Marawi", "when": on(13)}),
        ("clash", {"actors": (0,), "targets": (1,), "place": "Shariff Aguak", "when": on(13)}),
    ),
}


@pytest.mark.parametrize("case", ONE)
def test_one_happening_is_joined(case: str) -> None:
    """Counted twice, it would invent a battle."""
    assert are_one(*ONE[case])


@pytest.mark.parametrize("case", TWO)
def test_two_happenings_stay_apart(case: str) -> None:
    """Counted once, one of them and its dead would be lost."""
    assert not are_one(*TWO[case])


@pytest.mark.parametrize("case", [*ONE, *TWO])
def test_it_does_not_matter_which_report_comes_first(case: str) -> None:
    """The order in which reports are handed in says nothing of the world."""
    land, one, other = (ONE | TWO)[case]
    assert are_one(land, one, other) == are_one(land, other, one)
