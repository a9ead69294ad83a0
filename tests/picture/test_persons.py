"""A person's judgement outranks the rules wherever the words that it points with stand, and survives a new reading."""

from datetime import date

import msgspec
import pytest
from war import PORT, Teller, copy, the_war, wire

from vedette.model.claims import Report
from vedette.model.judgements import GivenJudgement, Pointer
from vedette.model.pictures import Picture
from vedette.picture import picture_of
from vedette.reconciliation import idle_judgements, reconcile


def judged(verdict, left, right, *, by="N. Analyst") -> GivenJudgement:
    return GivenJudgement(Pointer(*left), Pointer(*right), verdict, by, "she knows them")


def picture(reports: list[Report], *given: GivenJudgement) -> Picture:
    return picture_of(reports, reconcile(reports, given=given), as_of=None, case="w", skipped=())


def cast(key: str, *names: str, kind: str = "person") -> Report:
    teller = Teller(key, f"{key}. " + " and ".join(names) + " met at Port Amar.", date(2031, 3, 5))
    for name in names:
        teller.party(name, kind, country="CVD")
    teller.site("Port Amar", **PORT)
    teller.says("talks", "met at Port Amar", actors=tuple(names), place="Port Amar")
    return teller.report()


def names_of(p: Picture) -> list[set[str]]:
    return sorted(({a.name, *a.aliases} for a in p.actors), key=sorted)


def test_names_that_a_rule_would_join_are_kept_apart_in_every_report():
    """Two spellings that are two women: in reports at hand and in those that come."""
    reports = [cast("a", "Ana Ruiz"), cast("b", "Anna Ruiz"), cast("c", "Anna Ruiz"), cast("d", "Ana Ruiz")]
    assert len(picture(reports).actors) == 1
    apart = judged("different", ("actor", "Ana Ruiz"), ("actor", "Anna Ruiz"))
    kept = picture(reports, apart)
    assert names_of(kept) == [{"Ana Ruiz"}, {"Anna Ruiz"}]
    assert names_of(picture([*reports, cast("e", "Anna Ruiz")], apart)) == [{"Ana Ruiz"}, {"Anna Ruiz"}]


def test_names_that_no_rule_would_join_are_joined():
    """A nom de guerre shares no letter with the name."""
    reports = [cast("a", "Ana Ruiz"), cast("b", "La Golondrina")]
    assert len(picture(reports).actors) == 2
    joined = picture(reports, judged("same", ("actor", "ana ruiz"), ("actor", "La Golondrina")))
    assert names_of(joined) == [{"Ana Ruiz", "La Golondrina"}]
    assert {(m.left, m.right, m.by) for m in joined.merges} >= {("Ana Ruiz", "La Golondrina", "N. Analyst")}


def test_one_name_may_be_two_people_in_two_reports():
    """Only where a report is named."""
    reports = [cast("a", "Ana Ruiz"), cast("b", "Ana Ruiz")]
    apart = judged("different", ("actor", "Ana Ruiz", "a.txt"), ("actor", "Ana Ruiz", "b.txt"))
    assert len(picture(reports, apart).actors) == 2


def test_a_report_that_calls_one_actor_by_both_names_does_not_undo_the_judgement():
    """The others are kept apart all the same; that one goes with either."""
    teller = Teller("c", "The Amar Defence League (ADL) met at Port Amar.", date(2031, 3, 5))
    teller.party("Amar Defence League", "armed group", "Amar Defence League", "ADL", country="CVD")
    teller.site("Port Amar", **PORT)
    teller.says("talks", "met at Port Amar", actors=("Amar Defence League",), place="Port Amar")
    group = "armed group"
    reports = [cast("a", "Amar Defence League", kind=group), cast("b", "ADL", kind=group), teller.report()]
    assert len(picture(reports).actors) == 1
    kept = picture(reports, judged("different", ("actor", "Amar Defence League"), ("actor", "ADL")))
    assert len(kept.actors) == 2


def test_different_outranks_same_of_another_person():
    """Of two people who disagree the one who keeps apart is heard: a wrong join hides, a wrong split shows."""
    reports = [cast("a", "Ana Ruiz"), cast("b", "La Golondrina")]
    pair = (("actor", "Ana Ruiz"), ("actor", "La Golondrina"))
    assert len(picture(reports, judged("same", *pair), judged("different", *pair, by="B. Other")).actors) == 2


def test_two_texts_that_a_rule_takes_for_one_origin_can_be_parted():
    """An editor knows that her paper had its own reporter there."""
    reports = [wire(), copy()]
    assert picture(reports).coverage.origins == 1
    apart = judged("different", ("report", wire().document.id), ("report", copy().document.id))
    assert picture(reports, apart).coverage.origins == 2


def test_an_event_is_split_by_words_of_its_sentences_and_stays_so_after_a_new_reading():
    """Claims get other ids when the reader changes; the sentence stays."""
    reports = the_war()
    told = next(e for e in picture(reports).events if e.kind == "capture" and len({c[:3] for c in e.claims}) > 1)
    sentences = {c.id: c.evidence[0].text for r in reports for c in r.claims}
    one, other = told.claims[0], next(c for c in told.claims if sentences[c] != sentences[told.claims[0]])
    apart = judged("different", ("event", sentences[one][:40]), ("event", sentences[other][:40]))
    for read in (reports, [_read_anew(r) for r in reports]):
        events = picture(read, apart).events
        texts = {c.id: c.evidence[0].text for r in read for c in r.claims}
        for event in (e for e in events if e.kind == "capture"):
            assert not {sentences[one], sentences[other]} <= {texts[c] for c in event.claims}


def _read_anew(report: Report) -> Report:
    ids = {c.id: f"{c.id}x" for c in report.claims}
    claims = tuple(msgspec.structs.replace(c, id=ids[c.id], about=ids.get(c.about or "")) for c in report.claims)
    return msgspec.structs.replace(report, claims=claims, main_claim=ids.get(report.main_claim or ""))


def test_the_picture_tells_what_a_person_judged():
    """Whoever reads it sees that it is no rule's work."""
    reports = [cast("a", "Ana Ruiz"), cast("b", "La Golondrina")]
    p = picture(reports, judged("same", ("actor", "Ana Ruiz"), ("actor", "La Golondrina")))
    assert [j.by for j in p.judgements] == ["N. Analyst"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (judged("same", ("actor", "Nobody"), ("actor", "Ana Ruiz")), "“Nobody”"),
        (judged("different", ("actor", "Ana Ruiz"), ("actor", "ana  ruiz")), "same record"),
        (judged("same", ("place", "Port Amar", "z.txt"), ("place", "Port Amar")), "in z.txt"),
    ],
)
def test_what_points_at_nothing_is_told(given, words):
    """A judgement that does nothing must not look as if it did."""
    [(idle, why)] = idle_judgements([cast("a", "Ana Ruiz")], [given])
    assert idle is given
    assert words in why


def test_the_order_of_judgements_changes_nothing():
    """Two analysts' files merge in any order."""
    reports = [cast("a", "Ana Ruiz"), cast("b", "Anna Ruiz"), cast("c", "La Golondrina")]
    given = [
        judged("different", ("actor", "Ana Ruiz"), ("actor", "Anna Ruiz")),
        judged("same", ("actor", "Ana Ruiz"), ("actor", "La Golondrina")),
        judged("same", ("actor", "Anna Ruiz"), ("actor", "La Golondrina"), by="B. Other"),
    ]
    first = msgspec.json.encode(picture(reports, *given))
    assert msgspec.json.encode(picture(reports, *reversed(given))) == first
