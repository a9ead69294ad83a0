"""Naming: a picture of an earlier day goes by the ids of the one that stands."""

from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from tests.products.screens.invented import drawn
from worlds import some_reports

from vedette.model.pictures import Control, Coverage, Picture, Place
from vedette.model.when import When
from vedette.picture.changes.naming import under_ids_of

NAMED = ("actors", "places", "events", "figures", "disagreements")


def picture(*places):
    """A picture of some places."""
    return Picture("isles", None, "test", Coverage(1, 1, None, None), places=places)


def town(id, gazetteer=None, claims=(), name="Rosso"):
    """A town."""
    return Place(id, name, (name,), "city", None, None, None, None, None, gazetteer, tuple(claims))


def test_a_town_keeps_its_id_though_another_of_its_name_is_told_of_later():
    """Chosen on the map of today, and looked at as of last week, it must not seem quiet."""
    standing = picture(town("p-rosso-1", "g1", ["c1"]), town("p-rosso-2", "g2", ["c2"]))
    for gazetteer, id in (("g1", "p-rosso-1"), ("g2", "p-rosso-2")):
        [place] = under_ids_of(standing, picture(town("p-rosso", gazetteer, ["c1"]))).places
        assert place.id == id


def test_an_id_that_means_another_town_now_is_not_kept():
    """Whoever follows it would read of the wrong town."""
    standing = picture(town("p-rosso", "g1", ["c1"]))
    [place] = under_ids_of(standing, picture(town("p-rosso", "g2", ["c9"]))).places
    assert place.id.startswith("p-rosso-")


def test_what_points_at_a_renamed_record_points_at_it_still():
    """Ids that lead nowhere are printed as not known."""
    held = Control("p-rosso", "a-army", None, "controlled", When(), None, (), ())
    old = replace(picture(town("p-rosso", "g1")), control=(held,))
    new = under_ids_of(picture(town("p-rosso-1", "g1")), old)
    assert [one.place for one in new.control] == [one.id for one in new.places] == ["p-rosso-1"]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_reports)
def test_a_picture_under_the_ids_of_a_later_one_is_whole(reports):
    """No two records come to share an id, and every id still leads to its record."""
    earlier, standing = drawn(reports[:2]), drawn(reports)
    named = under_ids_of(standing, earlier)
    for field in NAMED:
        ids = [one.id for one in getattr(named, field)]
        assert len(set(ids)) == len(ids) == len(getattr(earlier, field))
    before = {p.id: p.name for p in earlier.places}
    after = {p.id: p.name for p in named.places}
    actors = {a.id: a.name for a in named.actors}
    for old, new in zip(earlier.events, named.events, strict=True):
        assert before.get(old.place) == after.get(new.place)
        assert all(actor in actors for actor in (*new.actors, *new.targets))
    assert under_ids_of(standing, standing) == standing
