"""Names of the cast: what the reports call an actor or a place most."""

from datetime import date
from typing import Any

from vedette.model.claims import Party, Report, Site
from vedette.model.documents import Document
from vedette.model.pictures import Picture
from vedette.picture import picture_of
from vedette.reconciliation import reconcile

DAY = date(2031, 3, 7)


def report(key: str, text: str, *parties: Party, sites: tuple[Site, ...] = ()) -> Report:
    return Report(Document(key, key, text, key * 8, published=DAY), 1.0, parties, sites, (), ())


def party(key: str, name: str, *surfaces: str, kind: Any = "armed group", **fields: Any) -> Party:
    return Party(key, name, kind, surfaces=(name, *surfaces), mentions=1, **fields)


def drawn(*reports: Report) -> Picture:
    return picture_of(reports, reconcile(reports), as_of=None, case="w", skipped=())


def _names(rest: int) -> list[str]:
    words = "The Twelve March Movement (M12) came. M12 stayed."
    first = report("a", words, party("a", "Twelve March Movement", "M12"))
    others = [
        report(k, "M12 fired. M12 left. M12 fled.", party(k, "Twelve March Movement", "M12")) for k in "bcd"[:rest]
    ]
    return [a.name for a in drawn(first, *others).actors]


def test_a_short_form_that_everybody_writes_is_the_name():
    """An analyst looks for M23, and not for the full name that one report of ten gives."""
    assert _names(3) == ["M12"]


def test_a_full_name_stands_where_few_reports_are_read():
    """In one report the full name is what explains the short one."""
    assert _names(0) == ["Twelve March Movement"]


def test_an_office_is_no_name_of_its_holder():
    """The president of today is not the president of tomorrow."""
    named = party("a", "Adel Karim", kind="person", country="CVD", roles=("President",))
    bare = party("b", "President", kind="person", country="CVD")
    [actor] = drawn(report("a", "x", named), report("b", "y", bare)).actors
    assert (actor.name, actor.aliases) == ("Adel Karim", ())


def test_an_area_that_is_the_town_is_drawn_as_the_town():
    """The town's own coordinates stand, not the middle of its district."""
    town = Site("a", "El Vila", "town", 4.0, 5.0, 1, "CVD", "North", "g:1", ("El Vila",), 1)
    area = Site("b", "Al Vila", "district", 5.5, 6.5, 1, "CVD", "North", "g:2", ("Al Vila",), 5)
    [place] = drawn(report("a", "x", sites=(town,)), report("b", "y", sites=(area,))).places
    assert (place.kind, place.lat, place.gazetteer_id) == ("town", 4.0, "g:1")
