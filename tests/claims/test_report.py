"""The report as it is handed to reconciliation."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vedette.claims.report import report_of
from vedette.claims.room import claims_in
from vedette.model.readings import Reading

CAST = {"Rebels": "armed group", "rebels=Rebels": "armed group", "the army": "state forces"}
PLACES = {"Strelsau": "town", "Zenda": "town"}
TEXT = (
    "Rebels captured Strelsau on Monday. The town is quiet. Talks with the army may begin in Zenda. "
    "The rebels hold Strelsau."
)
WORDS = [
    "Rebels",
    "captured",
    "Strelsau",
    "the",
    "army",
    "of",
    "in",
    "by",
    "and",
    "was",
    "shelled",
    "on",
    "Monday",
    "killing",
    "12",
    "people",
    ",",
    ".",
    "(",
    ")",
    "-",
    "that",
    "who",
    "which",
]


def test_mentions_fold_into_one_party_and_one_site_a_name(stage: Callable[..., Reading]):
    """Reconciliation compares bearers of names, not mentions."""
    report = report_of(stage(TEXT, actors=CAST, places=PLACES))
    assert [(p.name, p.mentions, p.surfaces) for p in report.parties] == [
        ("Rebels", 2, ("Rebels", "rebels")),
        ("the army", 1, ("the army",)),
    ]
    assert [(s.name, s.mentions) for s in report.sites] == [("Strelsau", 2), ("Zenda", 1)]


def test_the_main_claim_is_what_happened_first_of_all(stage: Callable[..., Reading]):
    """A list of reports shows what each is about."""
    report = report_of(stage(TEXT, actors=CAST, places=PLACES))
    main = next(c for c in report.claims if c.id == report.main_claim)
    assert (main.kind, main.place) == ("capture", "Strelsau")


def test_a_report_of_no_event_has_no_main_claim(stage: Callable[..., Reading]):
    """None says that nothing was found; the first claim at hand would say something false."""
    assert report_of(stage("The river is long.")).main_claim is None


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_every_name_in_a_claim_is_in_the_cast(stage, words):
    """A claim about somebody unknown to the report loses its evidence; broken prose must not break the reading."""
    reading = stage(" ".join(words), actors=CAST, places=PLACES)
    actors, places = {m.name for m in reading.actors}, {m.name for m in reading.places}
    for claim in claims_in(reading):
        assert {*claim.actors, *claim.targets} <= actors
        assert claim.place is None or claim.place in places
        for piece in claim.evidence:
            assert piece.text == reading.document.text[piece.start : piece.end]
