"""A case that is served: which picture is shown, when another takes its place, and that of a past day."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import msgspec
import pytest
from tests.surfaces.rest.at_work import LATER, make_case

from vedette.errors import NothingToRead
from vedette.model.documents import Label
from vedette.store import open_store
from vedette.surfaces.rest.live import served
from vedette.surfaces.rest.live.arriving import capture_of_text
from vedette.surfaces.rest.live.served import ServedCase
from vedette.workspace.cases import Workspace


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A case of two reports, of which the second came three days after the first."""
    return make_case(tmp_path_factory.mktemp("served") / "debaro.vedette")


@pytest.fixture
def case(made, tmp_path):
    """A copy of it, open."""
    with Workspace.open(shutil.copy(made, tmp_path / "debaro.vedette")) as workspace:
        live = ServedCase(workspace)
        live.renew()
        yield live


def add(workspace, text):
    """Put one more report into the case and let the picture take it up, as another program would."""
    from vedette.engine.cases.arrivals.receiving import receive

    receive(workspace.store, [capture_of_text(text, Label(title="later"))], source=None)
    workspace.refresh()


def test_the_picture_that_stands_is_shown_with_its_brief(case):
    """Nothing is drawn anew to show it."""
    held = case.snapshot()
    assert held.how == "standing"
    assert held.picture.brief is not None
    assert msgspec.structs.replace(held.picture, brief=None) == case.workspace.standing()


def test_a_reader_keeps_what_he_was_given_until_he_asks_again(case):
    """Half an answer of the old picture and half of the new would be of none."""
    before = case.snapshot()
    add(case.workspace, LATER)
    assert case.snapshot() is before
    assert case.renew()
    assert case.snapshot().version != before.version
    assert len(case.snapshot().picture.reports) == len(before.picture.reports) + 1
    assert not case.renew()


def test_the_picture_of_a_day_is_the_one_that_stood_then(case):
    """Drawn from what was published by then, and from nothing else."""
    held = case.snapshot(date(2025, 3, 3))
    assert held.how == "drawn"
    assert held.picture == case.workspace.picture(date(2025, 3, 3)).picture
    assert [r.title for r in held.picture.reports] == ["front"]


def test_a_day_from_the_last_report_on_is_shown_by_the_picture_that_stands(case):
    """The handle at the right end must cost nothing."""
    last = case.snapshot().picture.coverage.last_published
    assert case.snapshot(last) is case.snapshot()


def test_many_who_ask_for_one_day_wait_for_one_drawing(case, monkeypatch):
    """A scrub asks for it from several requests at once."""
    drawn = []
    made_of = ServedCase._made_of
    monkeypatch.setattr(ServedCase, "_made_of", lambda *of: drawn.append(of) or made_of(*of))
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(case.snapshot, [date(2025, 3, 4)] * 8))
    assert len(drawn) == 1
    assert all(one is found[0] for one in found)


def test_of_a_large_case_a_past_day_is_filtered(case, monkeypatch):
    """To draw it anew would take minutes; what is told later is left out all the same."""
    monkeypatch.setattr(served, "MOST_DRAWN", 1)
    held = case.snapshot(date(2025, 3, 4))
    assert held.how == "filtered"
    assert [r.title for r in held.picture.reports] == ["front"]
    assert {c.report for c in held.picture.claims} == {held.picture.reports[0].id}
    assert all(e.known.first <= date(2025, 3, 4) for e in held.picture.events)


def test_a_day_before_all_reports_is_refused(case, monkeypatch):
    """An empty picture would look like peace."""
    for most in (400, 1):
        monkeypatch.setattr(served, "MOST_DRAWN", most)
        with pytest.raises(NothingToRead):
            case.snapshot(date(2020, 1, 1))


def test_a_case_that_is_only_read_is_shown(made):
    """A case on a read-only medium is looked at as any other."""
    with Workspace(open_store(str(made), readonly=True)) as workspace:
        live = ServedCase(workspace, readonly=True)
        assert live.renew()
        assert len(live.snapshot().picture.reports) == 2


def test_a_case_without_reports_says_what_to_do(tmp_path):
    """It is where reports are added."""
    with Workspace.create(tmp_path / "new.vedette") as workspace:
        live = ServedCase(workspace)
        assert not live.is_bare()  # not known yet
        assert not live.renew()
        assert live.is_bare()
        with pytest.raises(NothingToRead, match="Add reports"):
            live.snapshot()


def test_what_is_made_of_a_picture_is_made_once(case):
    """The board of 10,000 events takes a second."""
    made = []
    held = case.snapshot()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: held.once("board", lambda: made.append(1) or b"x"), range(8)))
    assert (found, made) == ([b"x"] * 8, [1])


def test_the_picture_of_a_day_goes_by_the_ids_of_the_one_that_stands(case, monkeypatch):
    """A selection holds ids, and all screens share it whichever day they show."""
    from vedette.engine.cases.pictures import settling
    from vedette.picture.renewal.renaming import renamed

    standing = case.snapshot().picture
    ids = {one.id: f"{one.id}-then" for one in (*standing.places, *standing.actors, *standing.events)}
    monkeypatch.setattr(settling, "draw", lambda *_, **__: renamed(msgspec.structs.replace(standing, brief=None), ids))
    held = case.snapshot(date(2025, 3, 4))
    assert held.how == "drawn"
    for field in ("places", "actors", "events"):
        assert [one.id for one in getattr(held.picture, field)] == [one.id for one in getattr(standing, field)] != []
