"""When violent acts were done: by the words at hand, and by the rest of the report where it tells of one act."""

from datetime import date

import pytest

from vedette.claims.room import claims_in
from vedette.model.documents import Block, Document
from vedette.model.readings import Reading
from vedette.reading.room import ReadingRoom

THURSDAY = date(2031, 5, 8)
FRIDAY = date(2031, 5, 9)
"""The day on which every report here is published."""


@pytest.fixture
def told():
    """Return the days of the violent claims of a report, by kind and the sentence that tells them."""

    def read(*paragraphs):
        text = "\n\n".join(paragraphs)
        blocks, at = [], 0
        for paragraph in paragraphs:
            blocks.append(Block(at, at + len(paragraph), "paragraph"))
            at += len(paragraph) + 2
        document = Document("r", "r", text, "0" * 64, published=FRIDAY, language="en", blocks=tuple(blocks))
        [reading] = ReadingRoom().read_all([document])
        assert isinstance(reading, Reading)
        return [c for c in claims_in(reading) if c.kind in ("attack", "clash", "execution", "bombing")]

    return read


@pytest.mark.parametrize(
    ("lead", "later"),
    [
        ("Gunmen shot six villagers in Barkin Ladi.", "The attack took place late on Thursday, police said."),
        ("Gunmen killed two teachers in Buenaventura.", "It happened on Thursday night, residents said."),
        ("Militiamen shot three miners near Bunia.", "Police were called to the mine on Thursday."),
        ("Militants killed a chief in Pattani.", "The chief was shot on Thursday outside his home."),
        ("Gang members shot four people in Cap-Haïtien.", "Thursday's shooting was the first in weeks."),
    ],
)
def test_a_lead_takes_the_day_that_the_report_tells_further_down(told, lead, later):
    """News tells first what was done, and dates it below."""
    first = told(lead, later)[0]
    assert (first.when.start, first.when.end) == (THURSDAY, THURSDAY)


def test_acts_at_two_places_keep_their_own_days(told):
    """The day of one raid is not that of another village's."""
    found = told("Militants attacked Mocimboa and killed two guards.", "On Thursday militants attacked Palma.")
    mocimboa = next(c for c in found if "Mocimboa" in c.evidence[0].text)
    assert mocimboa.when.start is None


def test_another_act_is_not_dated_by_the_first(told):
    """ "Another chief was killed" tells of a second day, and the report does not say which."""
    found = told("Rebels killed a chief on Thursday.", "Another chief was killed by rebels.")
    assert [c.when.start for c in found] == [THURSDAY, None]


def test_what_sums_up_is_not_dated_by_one_act(told):
    """ "Have attacked" tells of many days."""
    found = told(
        "Rebels shot a nurse on Thursday.",
        "She was buried at home.",
        "Her family wept.",
        "Rebels have attacked nurses.",
    )
    assert found[-1].when.start is None


@pytest.mark.parametrize(
    "text",
    [
        "A man accused of killing two nurses was charged on Thursday.",
        "Soldiers arrested a man on Thursday over the killing of two priests.",
        "The army on Thursday named the gunman who shot two judges.",
    ],
)
def test_the_day_of_what_was_done_about_an_act_is_not_its_own(told, text):
    """Charges, arrests and names come days or years after the act."""
    assert all(c.when.start != THURSDAY for c in told(text))


def test_the_day_of_the_page_is_not_the_day_of_the_act(told):
    """A page's own line tells when it was put up."""
    found = told("Posted: Thursday, May 8, 2031. Gunmen attacked a school in Bamenda.")
    assert all(c.when.start != THURSDAY for c in found)


def test_one_breath_of_two_verbs_has_one_day(told):
    """ "Was shot and killed on Thursday" dates both; "was hit as she left on Thursday" dates the hit."""
    shot = told("A teacher was shot and killed on Thursday in Jenin by gunmen.")
    assert {c.when.start for c in shot} == {THURSDAY}
    hit = told("A farmer was shot by gunmen when he left his house on Thursday.")
    assert hit[0].when.start == THURSDAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("MAIDUGURI, May 9 – Gunmen killed nine farmers in Borno on Thursday.", THURSDAY),
        ("JUBA, May 8 – Gunmen killed nine farmers near Bor.", None),
        ("The minister spoke on Thursday. Soldiers shot two students in Bangui.", None),
        ("Soldiers entered Loikaw on Thursday. They shot three monks.", THURSDAY),
        ("Colombia's 2016 peace deal collapsed when gunmen shot a mayor in Cauca.", None),
        ("Rebels attacked last month's harvest fair near Mopti on Thursday.", THURSDAY),
        ("Speaking in Manila on Thursday, the mayor said gunmen had shot a priest in Cotabato.", None),
    ],
)
def test_only_the_acts_own_day_is_its_day(told, text, day):
    """A dateline, a speech and the name of a law have days of their own."""
    [claim] = [c for c in told(text) if c.kind == "attack"]
    assert claim.when.start == day


def test_an_act_counted_from_another_has_not_its_day(told):
    """ "A week after an attack on 1 May" is the eighth."""
    found = told("The blast came a week after an attack on 1 May in Quetta.")
    assert all(c.when.start is None for c in found if c.trigger.text == "blast")
