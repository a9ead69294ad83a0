"""The codes of the field for each kind of event."""

import pytest

from vedette.claims.happenings import VIOLENT
from vedette.knowledge.codes import KINDS, codes_of
from vedette.knowledge.frames import Frame, Lexicon, lexicon
from vedette.model.pictures import Acled, Plover


def _frames(words: Lexicon) -> list[Frame]:
    opened = [opening.frame for listed in words.verbs.values() for opening in listed]
    return opened + [frame for listed in words.nouns.values() for frame in listed]


def test_every_frame_tells_of_a_kind_that_has_codes():
    """A frame of an unknown kind would give events that no export can carry."""
    words = lexicon()
    frames = _frames(words)
    assert {f.kind for f in frames} <= KINDS
    assert set(words.instruments.values()) <= KINDS
    assert VIOLENT <= KINDS


def test_every_class_that_a_frame_asks_for_exists():
    """A misspelt class makes a frame that never fits, in silence."""
    words = lexicon()
    known = set().union(*words.classes.values()) | {
        "actor",
        "named",
        "people",
        "state",
        "event",
        "any",
        "person",
        "unknown",
        "pronoun",
        "place",
        "present",
    }
    asked = {
        c
        for f in _frames(words)
        for conditions in (f.needs, f.bars)
        for classes in conditions.values()
        for c in classes
    }
    assert asked <= known


@pytest.mark.parametrize(
    ("kind", "given", "sub_event"),
    [
        ("capture", {"actor_kind": "state forces"}, "Government regains territory"),
        ("capture", {"actor_kind": "armed group"}, "Non-state actor overtakes territory"),
        ("capture", {"unopposed": True}, "Non-violent transfer of territory"),
        ("capture", {"words": "the town was handed over without a fight"}, "Non-violent transfer of territory"),
        ("attack", {"actor_kind": "armed group", "target_kind": "civilians"}, "Attack"),
        ("attack", {"actor_kind": "armed group", "target_kind": "state forces"}, "Armed clash"),
        ("protest", {"words": "police fired tear gas at protesters"}, "Protest with intervention"),
        ("protest", {"words": "soldiers opened fire, killing three protesters"}, "Excessive force against protesters"),
        ("protest", {}, "Peaceful protest"),
        ("riot", {"words": "a mob lynched a man"}, "Mob violence"),
        ("drone strike", {}, "Air/drone strike"),
    ],
)
def test_the_words_and_the_parties_choose_the_sub_event(kind, given, sub_event):
    """ACLED's table has rows that one kind shares; the coders choose by who acted, and so must the export."""
    assert codes_of(kind, **given)[1].sub_event_type == sub_event


def test_an_unknown_kind_has_no_codes():
    """Null says that there is no code; a guess would count in somebody's statistics."""
    assert codes_of("figure") == (Plover(None, None), Acled(None, None))
