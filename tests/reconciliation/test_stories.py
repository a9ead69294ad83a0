"""Which reports tell of one happening."""

import hashlib
from datetime import date
from importlib.resources import files

import msgspec
import pytest
from telling import DAY, claim, told

from vedette.model.claims import Report
from vedette.model.documents import Document
from vedette.model.judgements import Judgement, Subject
from vedette.model.when import When
from vedette.reconciliation import reconcile
from vedette.reconciliation.cast.kinship import Kinship
from vedette.reconciliation.happenings.accounts import accounts_of
from vedette.reconciliation.happenings.events import happenings_in
from vedette.reconciliation.stories.events import main_events_of_stories
from vedette.reconciliation.stories.groups import Grouping
from vedette.reconciliation.stories.stories import same_stories
from vedette.reconciliation.stories.text import stem_of, story_text

QUAKE = (
    "An earthquake shook the island of Lombara on Monday. Rescuers dug for survivors in Tavua, where a school fell.",
    "In Tavua on Lombara a school collapsed in Monday's earthquake; rescuers were digging for survivors at night.",
)
TRIAL = (
    "The mayor of Brenholm, Ilse Vanter, was sentenced to four years on Friday for taking bribes from a builder.",
    "Ilse Vanter must go to prison for four years: a court found that the mayor of Brenholm took bribes of a builder.",
)
FERRY = "The ferry to Sandoy ran aground in fog. All 61 passengers were taken ashore by lifeboats before noon."


def read(key: str, text: str, published: date | None = None) -> Report:
    return Report(Document(key, key, text, key * 8, published=published), 0.0, (), (), (), ())


def stories(*reports: Report) -> list[Judgement]:
    return [j for j in reconcile(reports) if j.left.sort == "story"]


def test_reports_of_one_happening_are_one_story_whatever_world_they_are_of():
    """An earthquake and a trial yield no claims of a conflict, and two reports each."""
    found = stories(*(read(k, t) for k, t in zip("abcde", (*QUAKE, *TRIAL, FERRY), strict=True)))
    assert [(j.left.report, j.right.report) for j in found] == [("a", "b"), ("c", "d")]


def test_the_judgement_says_what_they_share():
    """A reader must be able to see why two reports stand together."""
    [judgement] = stories(*(read(k, t) for k, t in zip("abc", (*TRIAL, FERRY), strict=True)))
    assert judgement.by == "rule:stories"
    assert "Vanter" in judgement.why
    assert "words in common" in judgement.why


def test_the_order_of_reports_changes_no_story():
    """Arrival says nothing of the world."""
    reports = [read(k, t) for k, t in zip("abcde", (*QUAKE, *TRIAL, FERRY), strict=True)]
    assert stories(*reports) == stories(*reversed(reports))


def test_each_report_is_bound_to_one_that_was_published_before_it():
    """What was known on a day must not hang on what came later."""
    days = [date(2031, 5, d) for d in (3, 1, 2)]
    third = QUAKE[0] + " The school in Tavua had been warned."
    reports = [read(k, t, d) for k, t, d in zip("abc", (*QUAKE, third), days, strict=True)]
    told_on = {r.document.id: r.document.published for r in reports}
    found = same_stories([*reports, *(read(k, t) for k, t in zip("de", TRIAL, strict=True))])
    first = [j for j in found if j.left.report in told_on]
    later = {max((j.left.report, j.right.report), key=lambda k: told_on[k] or DAY) for j in first}
    assert later == {"a", "c"}


def test_a_report_that_leads_with_a_denial_stands_with_what_it_denies():
    """The army's denial is told of the same happening as the rebels' claim."""
    taken = claim("a", "capture", actors=("Blue Front",), place="Port Amar", when=When.on(DAY))
    denied = claim("b", "capture", targets=("army",), place="Port Amar", polarity="denied")
    one = msgspec.structs.replace(told("a", taken), main_claim="a0")
    [judgement] = stories(one, told("b", denied))
    assert "denies" in judgement.why


def test_what_two_reports_of_one_story_lead_with_is_one_event():
    """The second does not say where: by itself it could be any attack in the country."""
    texts = (
        "Gunmen shot the ferryman Pau Delgat at the Amar landing, and his son Teo.",
        "Pau Delgat, the ferryman, was shot by gunmen at the landing with his son Teo.",
    )
    attack = (
        claim("a", "attack", place="Port Amar", when=When.on(DAY)),
        claim("b", "attack", when=When.on(DAY)),
    )
    reports = []
    for key, text, act in zip("ab", texts, attack, strict=True):
        report = told(key, act)
        document = msgspec.structs.replace(report.document, text=text)
        reports.append(msgspec.structs.replace(report, document=document, main_claim=act.id))
    found = reconcile([*reports, read("c", FERRY), read("d", TRIAL[0])])
    assert [j.by for j in found if j.left.sort == "claim" and j.verdict == "same"] == ["rule:stories.lead"]


def test_a_report_without_an_event_between_two_parts_of_a_story_does_not_part_them():
    """Each report is bound to one before it, and that one may lead with nothing."""
    words = "Gunmen shot the ferryman Pau Delgat and his son Teo at the Amar landing near the old salt works."
    texts = (
        words,
        f"Mourning for Pau Delgat. {words}",
        f"Mourning for Pau Delgat: the salt works stand still. {words}",
    )
    attack = claim("a", "attack", when=When.on(DAY)), claim("c", "attack", place="Port Amar", when=When.on(DAY))
    reports = []
    for key, text, acts in zip("abc", texts, (attack[:1], (), attack[1:]), strict=True):
        report = told(key, *acts)
        document = msgspec.structs.replace(report.document, text=text)
        main = acts[0].id if acts else None
        reports.append(msgspec.structs.replace(report, document=document, main_claim=main))
    bound = [Judgement(Subject("story", "a"), Subject("story", "b"), "same", "", "rule:stories")]
    bound.append(Judgement(Subject("story", "b"), Subject("story", "c"), "same", "", "rule:stories"))
    kinship = Kinship(reports, lambda subject: subject)
    happenings = happenings_in(accounts_of(reports, lambda subject: subject), kinship)
    [one] = main_events_of_stories(bound, reports, happenings, kinship)
    assert (one.left.report, one.right.report) == ("a", "c")


def test_groups_are_joined_by_the_mean_of_their_pairs():
    """One pair alike does not chain two groups that are unlike."""
    alike = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.6, (0, 2): 0.1, (0, 3): 0.1, (1, 3): 0.1}
    assert [pair for pair, _ in Grouping(alike.items(), 0.4).joins()] == [(0, 1), (2, 3)]
    assert len(list(Grouping(alike.items(), 0.2).joins())) == 3


@pytest.mark.parametrize(
    ("text", "bits"),
    [
        ("on 5 May", 1 << (32 * 4 + 5)),
        ("May 5, 2031", 1 << (32 * 4 + 5)),
        ("in May", 0),
        ("sept. 30", 1 << (32 * 8 + 30)),
    ],
)
def test_days_are_read_by_month_and_number(text: str, bits: int):
    """A day told in both is a sign; a month alone is none."""
    assert story_text(read("a", text)).days == bits


@pytest.mark.parametrize(
    ("word", "stem"), [("strikes", "strik"), ("striking", "strik"), ("glass", "glass"), ("war", "war")]
)
def test_words_are_cut_to_their_stems(word: str, stem: str):
    """One report strikes, the other tells of striking."""
    assert stem_of(word) == stem


def test_the_shipped_signs_are_those_that_the_provenance_names():
    """A file of weights without its source cannot be trusted."""
    folder = files("vedette.knowledge.stories")
    digest = hashlib.sha256(folder.joinpath("stories.json").read_bytes()).hexdigest()
    assert digest in folder.joinpath("PROVENANCE.md").read_text(encoding="utf-8")
