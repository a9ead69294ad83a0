"""Titles, families, areas, rows and the board: what the map, the timeline and the tables show."""

import time
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_picture import sample

from vedette.knowledge.codes import CODES, KINDS
from vedette.knowledge.outlines import outlines_within
from vedette.model.pictures import Control, Coverage, Known, Picture, Place, Plover
from vedette.model.when import When
from vedette.products.casebook import Casebook
from vedette.products.screens.board.areas import areas_of, outlines_of
from vedette.products.screens.board.columns import board_of
from vedette.products.screens.families import FAMILIES, FAMILY_OF, family_of
from vedette.products.screens.keys import control_key
from vedette.products.screens.known import as_known_by
from vedette.products.screens.narrowing.choosing import asks_for_all, chosen
from vedette.products.screens.selection import Selection
from vedette.products.screens.tables.rows import EVENT_COLUMNS, event_rows, sorted_events, table_of
from vedette.products.screens.titles import event_title
from vedette.products.tables import rows_of

PICTURE = sample()
BOOK = Casebook(PICTURE)


def place(name, kind, **more):
    """A place of one name."""
    given = {"lat": None, "lon": None, "radius_m": None, "country": None, "admin1": None, "gazetteer_id": None, **more}
    return Place(name.lower(), name, (), kind, claims=(), **given)


def with_event(**changes):
    """The title of the sample's first event, changed."""
    event = msgspec.structs.replace(PICTURE.events[0], **changes)
    return event_title(Casebook(msgspec.structs.replace(PICTURE, events=(event,))), event)


def test_every_kind_of_event_has_a_family():
    """One without would lose its colour the day a rule finds it."""
    assert set(FAMILY_OF) == KINDS
    assert {family_of(kind) for kind in (*CODES, "a kind of tomorrow")} == set(FAMILIES)


def test_a_title_says_who_did_what_where():
    """The sentence of the brief, without its day and its source."""
    told = with_event(kind="capture", actors=("hf",), targets=(), place="tarnov", object_text=None, status="confirmed")
    assert told == "The Highland Front captured Tarnov"


@pytest.mark.parametrize(
    ("changes", "mark"),
    [
        ({"status": "claimed"}, "claimed"),
        ({"status": "contested"}, "contested"),
        ({"modality": "expected"}, "expected"),
        ({"status": "claimed", "actors": (), "object_text": "the houses " * 40}, "claimed"),
    ],
)
def test_a_title_does_not_state_what_is_only_said(changes, mark):
    """A line that stands alone on a screen is read as a fact."""
    assert with_event(**{"status": "reported", **changes}).endswith(f" ({mark})")


def test_what_has_not_happened_is_named_and_not_told():
    """ "Captured" of a town that may fall would be false."""
    told = with_event(kind="capture", actors=("hf",), place="brod", modality="expected", status="reported")
    assert told.startswith("Capture by the Highland Front")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_a_title_of_one_line(kind):
    """With all of its names, and with none."""
    for changes in (
        {"actors": (), "targets": (), "place": None, "object_text": None},
        {"object_text": "x\u202e\n" * 90},
    ):
        told = with_event(kind=kind, plover=Plover(None, None), **changes)
        assert 0 < len(told) <= 170
        assert "\n" not in told
        assert "\u202e" not in told


def test_an_id_made_of_a_holding_outlives_what_is_learnt_of_it():
    """A link to it must not die when one more report tells it."""
    held = Control("p", "a", None, "claimed", When.on(date(2031, 3, 3)), None, ("c1",), ())
    later = msgspec.structs.replace(held, status="assessed", claims=("c1", "c2"), until=When.on(date(2031, 3, 9)))
    assert control_key(held) == control_key(later) != control_key(msgspec.structs.replace(held, holder="b"))


def test_outlines_have_ids_of_their_own():
    """An area of control is found by its id."""
    for level in ("countries", "admin1"):
        whole = {one.id: one for one in outlines_within(-180, -90, 180, 90, level)}
        assert len(whole) == len(outlines_within(-180, -90, 180, 90, level))
        for near in outlines_within(29, -3, 31, -1, level):
            assert whole[near.id].name == near.name


def test_a_province_is_its_outline_and_a_town_is_none():
    """A colour laid over a province that nobody holds would be the worst of errors."""
    kharkiv = {"country": "UKR", "lat": 49.5, "lon": 36.5}
    found = areas_of(
        (
            place("Kharkiv Oblast", "province", **kharkiv),
            place("Kharkiv", "town", **kharkiv),
            place("Nowhere", "province", **kharkiv),
            place("Ukraine", "country", country="UKR"),
        )
    )
    assert found["kharkiv oblast"].startswith("admin1:UKR/Khark")
    assert found["ukraine"].startswith("countries:UKR/")
    assert "kharkiv" not in found
    assert "nowhere" not in found


@settings(deadline=None)
@given(st.floats(-170, 160), st.floats(-70, 70), st.floats(0.2, 30))
def test_outlines_near_a_box_are_whole_and_short(west, south, size):
    """Every ring is closed, and an answer fits in a moment on a slow line."""
    told = outlines_of("admin1", (west, south, west + size, min(south + size, 90)))
    assert len(msgspec.json.encode(told)) < 700_000
    for one in told.shapes:
        assert one.rings
        assert all(ring[0] == ring[-1] and len(ring) > 3 for ring in one.rings)


@pytest.mark.parametrize("column", EVENT_COLUMNS)
def test_events_are_sorted_by_any_column(column):
    """Lists by their length, words whatever their capitals, what is not known last."""
    rows = event_rows(BOOK)
    assert set(EVENT_COLUMNS) == set(next(iter(rows.values())))
    for descending in (False, True):
        other = {"start": "end", "end": "start"}.get(column, column)
        ordered = sorted_events(BOOK, PICTURE.events, column, descending=descending)
        cells = [rows[e.id][column] or rows[e.id][other] for e in ordered]
        assert [c is None for c in cells] == sorted(c is None for c in cells)


def test_what_was_taken_by_a_day_stands_among_those_of_that_day():
    """ "By 27 January" has no first day: last in the list, the capture that the whole case is about was never seen."""
    on, by, early = When.on(date(2031, 3, 5)), When.before(date(2031, 3, 4)), When.on(date(2031, 3, 1))
    whens = {"on": on, "by": by, "early": early, "never": When()}
    events = tuple(msgspec.structs.replace(PICTURE.events[0], id=key, when=when) for key, when in whens.items())
    book = Casebook(msgspec.structs.replace(PICTURE, events=events))
    assert [e.id for e in sorted_events(book, events, "start", descending=True)] == ["on", "by", "early", "never"]
    assert [e.id for e in sorted_events(book, events, "end")] == ["early", "by", "on", "never"]


def test_a_cell_that_a_spreadsheet_would_run_is_text():
    """A report's title may be a formula (=HYPERLINK…); the file is opened on an analyst's desk."""
    evil = msgspec.structs.replace(PICTURE.reports[0], title='=HYPERLINK("http://x.example")', outlet="@SUM(A1)")
    rows = table_of(msgspec.structs.replace(PICTURE, reports=(evil,)), "reports")
    assert rows[0]["title"].startswith("'=")
    assert rows[0]["outlet"].startswith("'@")


def test_a_selection_leaves_out_what_it_does_not_hold():
    """Days that are open at an end exclude nothing there; what has no day is left out once days are asked for."""
    events = tuple(
        msgspec.structs.replace(PICTURE.events[0], id=key, when=when, background=False)
        for key, when in (("on", When.on(date(2031, 3, 5))), ("by", When.before(date(2031, 3, 4))), ("never", When()))
    )
    book = Casebook(msgspec.structs.replace(PICTURE, events=events))
    days = Selection(date(2031, 3, 5), date(2031, 3, 6))
    assert [e.id for e in chosen(book, days)] == ["on"]
    assert [e.id for e in chosen(book, Selection(end=date(2031, 3, 4)))] == ["by"]
    assert [e.id for e in chosen(book, Selection())] == ["on", "by", "never"]
    assert not asks_for_all(days)
    assert asks_for_all(Selection(background=True))


def test_what_a_day_knew_holds_nothing_later():
    """No claim, report or standing of a later day is in it, and nothing points outside."""
    day = date(2031, 3, 6)
    known = as_known_by(PICTURE, day)
    claims = {one.id for one in known.claims}
    assert {r.id for r in known.reports} == {r.id for r in PICTURE.reports if r.published <= day}
    assert all(set(d.claims) <= claims for one in known.disagreements for d in one.positions)
    for part in ("events", "control", "figures", "relations", "services", "expectations", "actors", "places"):
        assert all(set(one.claims) <= claims for one in getattr(known, part))


def large():
    """A picture of 10,000 events on a thousand days."""
    first = date(2030, 1, 1)
    events = tuple(
        msgspec.structs.replace(
            PICTURE.events[at % len(PICTURE.events)], id=f"e{at}", when=When.on(first + timedelta(at % 1000)),
            known=Known(first, first), background=False,
        )
        for at in range(10_000)
    )  # fmt: skip
    return msgspec.structs.replace(PICTURE, events=events)


def test_ten_thousand_events_are_chosen_and_laid_out_without_a_wait():
    """A scrub asks many times a second; bounds are wide, since a loaded machine is slow."""
    book = Casebook(large())
    began = time.process_time()
    board = board_of(book, "v")
    laid_out = time.process_time() - began
    chosen(book, Selection(words="tarnov"))
    began = time.process_time()
    for _ in range(10):
        chosen(book, Selection(date(2030, 3, 1), date(2030, 9, 1), words="tarnov", actors=("hf",)))
    assert laid_out < 4
    assert (time.process_time() - began) / 10 < 0.15
    assert len(board.events.id) == 10_000


def test_an_empty_picture_has_a_board():
    """The first report may tell of nothing."""
    board = board_of(Casebook(Picture("empty", None, "vedette", Coverage(0, 0, None, None))), "v")
    assert (board.events.id, board.days, board.known, board.box) == ((), None, None, None)


def test_rows_are_those_of_the_table():
    """One table, whoever shows it."""
    assert list(event_rows(BOOK).values()) == rows_of(PICTURE, "events")
