"""What a judgement would do is shown before it is kept, and is what then happens."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from vedette.engine.cases.arrivals.receiving import receive
from vedette.engine.cases.judgements.previewing import preview
from vedette.engine.cases.judgements.reviewing import Answer, judge
from vedette.engine.cases.pictures.settling import draw
from vedette.engine.cases.pictures.upkeep import current_picture, is_current
from vedette.errors import InputError, NotInCase
from vedette.model.judgements import Pointer
from vedette.model.pictures import Picture
from vedette.sources import captures_from
from vedette.store import Store

NOW = datetime(2025, 3, 9, tzinfo=UTC)
WRONG = Answer("wrong", "it was an attempt", (Pointer("event", "seized the town of Butembo"),))


@pytest.fixture
def drawn(store: Store, reports: Path) -> Store:
    """A case whose picture stands."""
    receive(store, captures_from([reports]), source=None)
    current_picture(store)
    return store


def _bare(picture: Picture) -> Picture:
    """Return a picture without the moments of judgements, which a preview cannot know."""
    return msgspec.structs.replace(picture, corrections=(), judgements=())


def test_a_preview_is_what_then_happens_and_keeps_nothing(drawn: Store):
    """A person decides by what is shown: it must be what comes of it, to the letter."""
    before = draw(drawn)
    fall, shown = preview(drawn, WRONG, "ana", NOW)
    assert drawn.judgements() == []
    assert draw(drawn) == before
    assert fall.idle is None
    judge(drawn, WRONG, "ana", NOW)
    assert shown is not None
    assert _bare(shown) == _bare(draw(drawn)) != _bare(before)


def test_a_preview_of_an_undo_shows_what_was_there_before(drawn: Store):
    """Taking back is looked at before as well; what falls is told of what is taken back."""
    before = draw(drawn)
    made = judge(drawn, WRONG, "ana", NOW)
    fall, shown = preview(drawn, Answer("undone", "after all", undoes=made.id), "ana", NOW)
    assert shown is not None
    assert _bare(shown) == _bare(before)
    assert fall.idle is None


def test_what_cannot_be_judged_cannot_be_shown(drawn: Store):
    """A preview refuses what keeping would refuse."""
    with pytest.raises(InputError):
        preview(drawn, Answer("excluded", "no", (Pointer("actor", "the army"),)), "ana", NOW)
    with pytest.raises(NotInCase):
        preview(drawn, Answer("undone", "no", undoes="jnone"), "ana", NOW)


def test_a_picture_is_current_until_something_is_to_be_taken_up(drawn: Store, tmp_path: Path):
    """Who serves a case asks each second; only what changes the picture may count."""
    assert is_current(drawn)
    judge(drawn, WRONG, "ana", NOW)
    assert not is_current(drawn)
    current_picture(drawn)
    assert is_current(drawn)
    (tmp_path / "new.txt").write_text("GOMA, 9 March 2025 - Rebels attacked Beni on Saturday, residents said.")
    receive(drawn, captures_from([tmp_path / "new.txt"]), source=None)
    assert not is_current(drawn)
    current_picture(drawn)
    assert is_current(drawn)


def test_an_empty_case_is_current(store: Store):
    """There is nothing to take up, and nothing to show of a judgement."""
    assert is_current(store)
    fall, shown = preview(store, WRONG, "ana", NOW)
    assert shown is None
    assert fall.idle is not None
