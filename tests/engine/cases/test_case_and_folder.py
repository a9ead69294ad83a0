"""A case gives the picture that its reports give when they are read at once, however they came in."""

import json
from datetime import date
from itertools import pairwise

import pytest
from tests.engine.cases.conftest import NOW, REPORTS

from vedette.engine import Order, picture_from, take_in
from vedette.engine.cases.arrivals import reading
from vedette.engine.cases.arrivals.methods import pending
from vedette.engine.cases.arrivals.reading import read_pending
from vedette.engine.cases.arrivals.receiving import receive
from vedette.engine.cases.knowing import tell_knowledge
from vedette.engine.cases.pictures import upkeep
from vedette.engine.cases.pictures.settling import draw, settle
from vedette.engine.cases.pictures.upkeep import current_picture
from vedette.engine.cases.status import status_of
from vedette.knowledge.case import CaseKnowledge
from vedette.model.cases import Forgotten
from vedette.products.files import picture_json
from vedette.sources import captures_from
from vedette.store import create_store, open_store


@pytest.fixture(scope="session")
def of_folder(reports):
    """The picture of the folder, as JSON, as of a day and by rules of counting; each drawn once."""
    drawn = {}

    def picture(as_of=None, counting="vedette"):
        if (as_of, counting) not in drawn:
            case = CaseKnowledge(counting=counting)
            intake = take_in(Order((str(reports),), as_of=as_of))
            drawn[as_of, counting] = picture_from(intake, case, name="butembo", as_of=as_of)
        return json.loads(picture_json(drawn[as_of, counting]))

    return picture


def add(store, *paths):
    receive(store, captures_from([str(path) for path in paths]), source=None)


def read(store, **more):
    return read_pending(store, CaseKnowledge(), **more)


def told(picture):
    return json.loads(picture_json(picture))


def test_a_case_gives_the_picture_of_its_folder(store, reports, of_folder):
    """Whoever moves from folders to a case finds the same picture, the same coverage and the same ids."""
    add(store, reports)
    assert len(read(store)) == 4
    assert told(settle(store)) == of_folder()


def test_the_standing_picture_is_the_same(store, reports, of_folder, monkeypatch):
    """What is asked for again is not drawn again, and tells the same."""
    add(store, reports / "01-front.txt")
    assert current_picture(store).coverage.reports == 1
    add(store, reports)
    assert told(current_picture(store)) == of_folder()
    monkeypatch.setattr(upkeep, "settle", None)
    monkeypatch.setattr(upkeep, "renew", None)
    add(store, reports)
    assert told(current_picture(store)) == of_folder()


def test_a_case_that_cannot_be_written_gives_its_picture(tmp_path, reports, of_folder):
    """A colleague's case on a stick, an archive, a folder without rights: what stands there can be read."""
    path = str(tmp_path / "case.vedette")
    (tmp_path / "own.yaml").write_text("actors:\n  - {name: Nobody Of Note}\n", encoding="utf-8")
    with create_store(path, "butembo") as made:
        add(made, reports)
        current_picture(made)
        tell_knowledge(made, [tmp_path / "own.yaml"], "N. Analyst")
        current_picture(made)
    with open_store(path, readonly=True) as kept:
        picture = told(current_picture(kept))
        assert status_of(kept).reports == 4
    assert picture["events"] == of_folder()["events"]


def test_a_forgotten_report_leaves_the_picture(store, reports, of_folder):
    """As if it had never come in: its words, its figures and its remark."""
    add(store, *(reports / name for name in REPORTS if name != "03-capitals.txt"))
    before = told(current_picture(store))
    got = receive(store, captures_from([str(reports / "03-capitals.txt")]), source=None)
    assert told(current_picture(store)) == of_folder()
    store.forget(Forgotten(got.new[0], NOW, "N. Analyst", "test"))
    assert told(current_picture(store)) == before


def test_earlier_days_and_other_rules_are_drawn_from_what_was_read(store, reports, of_folder, monkeypatch):
    """Reading takes minutes; asking what was known on Wednesday must not."""
    add(store, reports)
    read(store)
    monkeypatch.setattr(reading, "read_documents", None)
    day = date(2025, 3, 5)
    assert told(draw(store, as_of=day)) == of_folder(day)
    assert told(draw(store, counting="ucdp")) == of_folder(None, "ucdp")


def test_the_order_of_arrival_and_coming_twice_change_nothing(store, reports, of_folder):
    """Feeds bring reports in any order, and bring them again."""
    files = sorted(reports.iterdir())
    # The two copies keep their order: which of them is the copy is what the order says.
    for name in ("06-blank.txt", "04-aid.txt", "02-wire.txt", "05-copy.txt", "01-front.txt"):
        add(store, reports / name)
        read(store)
    add(store, *files)
    add(store, reports)
    assert len(read(store)) == 1
    assert told(settle(store)) == of_folder()


def test_stopped_at_any_point_it_goes_on_where_it_was(store, reports, of_folder):
    """Minutes of reading are not lost with a lid that is closed."""

    class Stopped(Exception):
        pass

    def stop(_receipt):
        raise Stopped

    with pytest.raises(Stopped):
        receive(store, captures_from([str(reports)]), source=None, told=stop)
    add(store, reports)
    first = read(store, stopping=lambda: True)
    assert len(first) == 1
    assert [len(pending(store, CaseKnowledge())), len(read(store)), read(store)] == [3, 3, []]
    assert told(settle(store)) == of_folder()


def test_what_is_told_is_on_the_disk(store, reports):
    """Whoever saw that a report was kept may pull the plug."""
    seen = []

    def look(receipt):
        if receipt.document is not None:
            assert receipt.document.id in store.document_ids()
            seen.append(receipt.new)

    got = receive(store, captures_from([str(reports)]), source=None, told=look)
    assert seen == [True, True, True, True, False]
    assert (len(got.new), got.known, [s.reason for s in got.skipped]) == (4, 1, ["it holds nothing but blanks"])


def test_readings_are_kept_slice_by_slice(store, reports, monkeypatch):
    """A process that is killed loses a slice and no more."""
    add(store, reports)
    monkeypatch.setattr(reading, "SLICE", 2)
    held = []
    put = store.put_reports
    monkeypatch.setattr(store, "put_reports", lambda some: (put(some), held.append(len(store.read_by()))))
    read(store)
    assert held == [2, 4]
    assert all(later > earlier for earlier, later in pairwise(held))


def test_a_report_that_cannot_be_read_is_told_and_costs_no_other(store, reports, monkeypatch):
    """A fault of one rule on one odd report must not stop a case for good."""
    from vedette.engine import belt

    made = belt.report_of

    def fault(reading):
        if "Red Cross" in reading.document.text:
            raise ValueError("odd")
        return made(reading)

    monkeypatch.setattr(belt, "report_of", fault)
    add(store, reports)
    assert len(read(store)) == 4
    assert read(store) == []
    cover = draw(store).coverage
    assert cover.reports == 3
    current_picture(store)
    monkeypatch.setattr(upkeep, "settle", None)
    assert current_picture(store).coverage == cover
    assert any("fault of Vedette's own" in s.reason and s.input.endswith("04-aid.txt") for s in cover.skipped)
