"""What sources tell alike, beside what they dispute."""

from datetime import date

from vedette.model.claims import Claim, Party, Report, Site
from vedette.model.counts import Count
from vedette.model.documents import Document
from vedette.model.pictures import Picture
from vedette.model.spans import Evidence
from vedette.model.when import When
from vedette.picture import picture_of
from vedette.reconciliation import reconcile

DAY = date(2031, 5, 6)


def report(key: str, *claims: Claim) -> Report:
    text = " ".join(f"{key}{n}" for n in range(30))
    parties = (Party(key, "Blue Front", "armed group", "CVD"), Party(key, "army", "state forces", "CVD"))
    sites = (Site(key, "Port Amar", "town", 4.0, 5.0, gazetteer_id="g:1"),)
    document = Document(key, key, text, key * 8, published=DAY, outlet=f"Outlet {key}")
    return Report(document, 1.0, parties, sites, claims, ())


def taken(key: str) -> Claim:
    words = f"The Blue Front took Port Amar, {key} wrote."
    return Claim(
        f"{key}0", "capture", key, (Evidence(key, 0, len(words), words),),
        actors=("Blue Front",), targets=("army",), place="Port Amar", when=When.on(DAY),
    )  # fmt: skip


def dead(key: str, low: int, *, n: int = 1, day: date = DAY, words: str = "") -> Claim:
    text = words or f"{low} people were killed, {key} wrote."
    return Claim(
        f"{key}{n}", "figure", key, (Evidence(key, 0, len(text), text),),
        place="Port Amar", when=When.on(day), count=Count(low, low, measure="killed"),
    )  # fmt: skip


def drawn(*reports: Report) -> Picture:
    return picture_of(reports, reconcile(reports), as_of=None, case="x", skipped=())


def test_what_two_origins_tell_is_an_agreement_and_what_one_tells_is_none():
    """A reader sees what nobody disputes, and from how many."""
    both = drawn(report("a", taken("a")), report("b", taken("b")))
    told = [a for a in both.agreements if "captured Port Amar" in a.says]
    assert [(a.origins, a.outlets) for a in told] == [(2, 2)]
    assert set(told[0].claims) == {"a0", "b0"}
    assert not drawn(report("a", taken("a"))).agreements


def test_rival_figures_tell_what_none_of_them_goes_below():
    """Both sides of a dispute over a number share its floor."""
    picture = drawn(report("a", taken("a"), dead("a", 12)), report("b", taken("b"), dead("b", 20)))
    assert [d.agreed for d in picture.disagreements] == ["none gives fewer than 12"]


def test_parts_that_add_up_to_the_other_figure_do_not_disagree():
    """Fifteen here and six there are 21."""
    words = "15 were killed in the town and six in a village near by."
    parts = (dead("a", 15, n=1, words=words), dead("a", 6, n=2, words=words))
    assert not drawn(report("a", taken("a"), *parts), report("b", taken("b"), dead("b", 21))).disagreements


def test_a_few_dead_of_one_week_and_of_the_next_are_two_matters():
    """Small numbers of unlike days are no rivals, unless one event holds both."""
    later = dead("b", 4, day=date(2031, 5, 20))
    assert not drawn(report("a", dead("a", 3)), report("b", later)).disagreements
