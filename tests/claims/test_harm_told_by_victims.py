"""Violence that a report tells only by its victims: an attack or an accident, and how many it killed and hurt."""

import pytest

from vedette.claims import report_of

TOLD = [
    ("Two brothers died from gunshot wounds in Tumaco.", "attack", "Tumaco"),
    ("Three bodies with bullet wounds were found in Goma.", "attack", "Goma"),
    ("A 16-year-old was shot in the hand on Wednesday night in Aden.", "attack", "Aden"),
    ("A guard in Imphal suffered a gunshot wound when his rifle went off.", "accident", "Imphal"),
]
UNTOLD = [
    "A nurse died in a hospital in Bamako.",
    "A soldier in Kharkiv died of a self-inflicted gunshot wound.",
    "Nobody was wounded by the shots in Jos.",
]
TOLLS = [
    ("A farmer was shot and killed in Goma.", 1, 0),
    ("Three traders were shot and killed in Jos on Monday.", 3, 0),
    ("Two men, 21 and 24, were shot in Popayan.", 0, 2),
    ("Four people were shot in Imphal, one fatally.", 1, 3),
    ("A blast in Mogadishu left one person dead and three others in the hospital.", 1, 3),
    ("An explosion in Taiz left two soldiers dead and five civilians in critical condition.", 2, 5),
    ("A gunman shot six people in Kidal, killing four of them.", 4, 2),
    ("Medics found three men with bullet wounds in Tumaco. Two of those men later died.", 2, 1),
    ("The man killed his son in Cali before taking his own life.", 2, 0),
    ("A man shot his wife and her mother to death before killing himself in Pemba.", 3, 0),
    ("The victim was taken to a hospital in Imphal, where they later died.", 1, 0),
    ("Her 7-year-old sister, also suffering from a gunshot wound, was pronounced dead in Gao.", 1, 0),
    ("Shells nearly killed his father in Kharkiv.", 0, 0),
    ("He was named as the attacker in Davao and was not injured.", 0, 0),
    ("A 17-year-old who was shot by police in Derry is charged as an adult.", 0, 1),
    ("Relatives held a vigil for Ana Ruiz, 20, who was shot and killed on Friday in Cali.", 1, 0),
    ("The death of a 12-year-old boy in Goma, who was hit by a stray bullet, is under investigation.", 1, 0),
    ("Two people are recovering after being shot in Port-au-Prince.", 0, 2),
    ("Two people are in hospital with gunshot wounds in Odesa.", 0, 2),
    ("A second victim was treated and released for a bullet wound in Derry.", 0, 1),
    ("Fighters fired at a crowd in Bamenda, striking six. Two died. Four others were shot, but will live.", 2, 4),
]


@pytest.mark.parametrize(("text", "kind", "place"), TOLD)
def test_wounds_of_victims_tell_of_what_was_done(read, text, kind, place):
    """Who has a bullet in him was shot, though no verb of attacking says so."""
    events = [c for c in report_of(read(text)).claims if c.kind in ("attack", "accident")]
    assert [(c.kind, c.place) for c in events] == [(kind, place)]


@pytest.mark.parametrize("text", UNTOLD)
def test_how_somebody_died_stays_unknown_where_nobody_tells(read, text):
    """A death alone is no attack."""
    assert not [c for c in report_of(read(text)).claims if c.kind in ("attack", "accident")]


def test_a_report_that_opens_with_a_shooting_tells_of_it_by_any_victim(read):
    """The weapon stands in one sentence, the victim in the next."""
    report = report_of(read("Gunfire was heard in the market of Aden at dawn. A boy, 16, was taken to a hospital."))
    assert [c.kind for c in report.claims if c.kind == "attack"] == ["attack"]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_a_report_gives_the_toll_of_its_happening(read, text, killed, injured):
    """The dead are dead, the wounded who lived are wounded, each once."""
    toll = report_of(read(text)).toll
    assert (toll.killed or 0, toll.injured or 0) == (killed, injured)
