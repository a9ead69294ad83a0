"""Two processes at one case: neither undoes what the other put into the picture."""

from vedette.engine.cases.arrivals.reading import read_pending
from vedette.engine.cases.arrivals.receiving import receive
from vedette.engine.cases.pictures import standing
from vedette.engine.cases.pictures.renewing import renew
from vedette.engine.cases.pictures.settling import settle
from vedette.engine.cases.pictures.standing import standing_picture
from vedette.knowledge.case import CaseKnowledge
from vedette.sources import captures_from
from vedette.store import open_store

CASE = CaseKnowledge()


def added(store, *paths):
    """Receive and read reports, and return their ids in order of the paths."""
    ids = [receive(store, captures_from([str(path)]), source=None).new[0] for path in paths]
    read_pending(store, CASE)
    return ids


def test_two_that_renew_the_picture_at_once_both_stand_in_it(store, location, reports, monkeypatch):
    """A watch and a person who adds: the later of the two must not put the records of the earlier back."""
    added(store, reports / "01-front.txt")
    settle(store)
    one, other = added(store, reports / "02-wire.txt", reports / "04-aid.txt")
    put = store.put_marks
    went_before = []

    def meanwhile(marks):
        if not went_before:
            with open_store(location) as second:
                went_before.append(renew(second, CASE, [other]))
        put(marks)

    monkeypatch.setattr(store, "put_marks", meanwhile)
    assert renew(store, CASE, [one]).put == (one,)
    picture = standing_picture(store)
    assert {one, other} <= {report.id for report in picture.reports}
    told = {claim for event in picture.events for claim in event.claims} | {
        c for f in picture.figures for c in f.claims
    }
    assert {c.report for c in picture.claims if c.id in told} >= {one, other}


def test_a_picture_that_is_renewed_while_it_is_read_is_read_again(store, location, reports, monkeypatch):
    """Half of one picture and half of another would tell what neither does."""
    added(store, reports / "01-front.txt")
    settle(store)
    [one] = added(store, reports / "02-wire.txt")
    read, rounds = standing._standing_records, []

    def meanwhile(asked):
        found = read(asked)
        rounds.append(1)
        if len(rounds) == 1:
            with open_store(location) as second:
                renew(second, CASE, [one])
        return found

    monkeypatch.setattr(standing, "_standing_records", meanwhile)
    assert one in {report.id for report in standing_picture(store).reports}
    assert len(rounds) == 2
