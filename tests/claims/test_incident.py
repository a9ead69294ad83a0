"""The main incident of a whole report: who, whom, where and when, gathered from the sentences that tell of it."""

from datetime import date

import pytest

from vedette.claims import claims_in, report_of
from vedette.model.documents import Block, Document
from vedette.reading.room import ReadingRoom


def reading_of(text, day):
    """Return the reading of a report whose first paragraph is its title."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(at, at + len(paragraph), "paragraph" if blocks else "title"))
        at += len(paragraph) + 2
    title = text.split("\n")[0]
    document = Document("r", "r", text, "0" * 64, title=title, published=day, language="en", blocks=tuple(blocks))
    (reading,) = ReadingRoom().read_all([document])
    return reading


def read(text, day):
    """Return the report and its main claim."""
    report = report_of(reading_of(text, day))
    return report, next((c for c in report.claims if c.id == report.main_claim), None)


def test_what_was_done_leads_and_not_what_was_said_of_it():
    """Sudan: a report that opens with a condemnation is about the arrest."""
    _, main = read(
        "Union condemns arrest of doctors\n\nThe doctors' union condemned the military government on Sunday. "
        "Security forces arrested the doctor Amal Idris in Wad Madani on 9 May 2023.",
        date(2023, 5, 14),
    )
    assert main.kind == "arrest"
    assert main.when.start == date(2023, 5, 9)


def test_a_headline_takes_the_day_and_the_names_of_its_own_incident():
    """Myanmar: the headline names nobody; the lead does, and says when."""
    _, main = read(
        "Soldiers kill monk in Monywa\n\nSoldiers shot dead the monk U Thawbita in Monywa on Tuesday.",
        date(2023, 5, 11),
    )
    assert "U Thawbita" in main.targets
    assert main.when.start == date(2023, 5, 9)


def test_history_is_not_the_incident():
    """Haiti: the killing of years ago lends the news neither its day nor its dead."""
    _, main = read(
        "Gang kidnaps priest\n\nGang members kidnapped the priest Jean Nicolas in Jacmel on Friday. "
        "In 2018 gunmen killed the journalist Vladimir Legrand in Port-au-Prince.",
        date(2023, 5, 14),
    )
    assert main.kind == "abduction"
    assert main.when.start == date(2023, 5, 12)
    assert "Vladimir Legrand" not in main.targets


def test_what_nobody_tells_stays_open():
    """Sahel: no day and no place are told, so the claim has none."""
    _, main = read("Teacher abducted\n\nArmed men abducted the teacher Amadou Diallo.", date(2023, 5, 14))
    assert main.place is None
    assert main.when.start is None


def test_what_is_filled_in_brings_its_sentence():
    """Colombia: no place without the sentence that says it."""
    report, main = read(
        "Indigenous leader murdered\n\nGunmen murdered the governor Luis Ipia. "
        "Luis Ipia was shot dead near Toribío on Saturday.",
        date(2023, 5, 14),
    )
    assert main.when.start == date(2023, 5, 13)
    assert any("Saturday" in e.text for e in main.evidence)
    assert len({c.id for c in report.claims}) == len(report.claims)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Police in Kampala arrested dozens of activists, including Grace Auma and Peter Okello, on Monday.",
            {"Grace Auma", "Peter Okello"},
        ),
        (
            "Five activists – Jean Mugisha, Alexis Bizimana and Hamad Niyonzima – were arrested in Goma on Tuesday.",
            {"Jean Mugisha", "Alexis Bizimana", "Hamad Niyonzima"},
        ),
        ("Velasco was arrested along with the journalist Ana Salem in Manila on 10 May.", {"Ana Salem"}),
        ("He was charged over the murder of reporter James Cole.", {"James Cole"}),
    ],
)
def test_who_is_listed_is_struck(text, names):
    """The noun says how many, the list says whom."""
    claims = claims_in(reading_of(f"News\n\n{text}", date(2023, 5, 14)))
    assert names <= {n for c in claims for n in c.targets}


def test_who_has_company_is_not_who_does_it():
    """Yemen: the army that arrests together with police is no victim."""
    report, _ = read("News\n\nSoldiers together with police arrested the editor Sami Hadi in Aden.", date(2023, 5, 14))
    assert all("police" not in n.lower() for c in report.claims if c.kind == "arrest" for n in c.targets)


@pytest.mark.parametrize(
    "text",
    [
        "The journalist Ko Htun remains in detention in Yangon.",
        "The journalist Amadou Sall is serving a ten-year sentence in Bamako.",
        "Militiamen held the lawyer Osman Bakri in a prison in Nyala.",
    ],
)
def test_who_is_held_is_told_as_held(text):
    """A report on somebody in prison is about that, though nobody arrests."""
    claims = claims_in(reading_of(f"News\n\n{text}", date(2023, 5, 14)))
    assert any(c.kind in ("arrest", "abduction") and c.targets for c in claims)


@pytest.mark.parametrize(
    "text",
    [
        "Police in Addis Ababa detained three reporters: Abebe Tesfaye, Hanna Girma and Yonas Bekele.",
        "Soldiers in Addis Ababa arrested three activists, namely Abebe Tesfaye, Hanna Girma and Yonas Bekele.",
        "The three kidnapped were identified as Abebe Tesfaye of Adama, Hanna Girma of Jimma and Yonas Bekele.",
    ],
)
def test_those_listed_behind_a_colon_are_those_it_befell(text):
    """Ethiopia: the names of the arrested stand in a list after the sentence's own object."""
    told = {name for claim in claims_in(reading_of(text, date(2021, 7, 2))) for name in claim.targets}
    assert {"Abebe Tesfaye", "Hanna Girma", "Yonas Bekele"} <= told


def test_an_arrest_for_a_crime_leads_to_the_crime():
    """Haiti: the man is arrested for a kidnapping; the report is about the kidnapping."""
    _, main = read(
        "Man arrested over kidnapping of nun\n\nPolice arrested a man in Jacmel on charges of kidnapping a nun. "
        "The gang kidnapped Sister Marie Laurent in Jacmel on 3 May 2022.",
        date(2022, 5, 9),
    )
    assert main.kind == "abduction"


def test_an_arrest_for_words_is_still_the_news():
    """Myanmar: who is arrested for what they wrote has done nobody harm."""
    _, main = read(
        "Poet arrested\n\nPolice arrested a poet, Ko Zaw, in Mandalay on 3 May 2022 over remarks about the killing "
        "of students.",
        date(2022, 5, 4),
    )
    assert main.kind == "arrest"
