"""Who does what to whom across clauses, lists and vows, and words that tell of no act at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from vedette.claims import report_of

Claims = Callable[..., Any]


def ties(claims: Claims, text: str, kind: str) -> set[tuple[str, str]]:
    """Return source and goal of each tie of a kind."""
    return {(c.source, c.goal) for c in claims(text) if c.kind == kind}


def kinds(claims: Claims, text: str) -> set[str]:
    """Return the kinds of a text's claims."""
    return {c.kind for c in claims(text)}


def one(claims: Claims, text: str, kind: str) -> Any:
    """Return the first claim of a kind."""
    return next(c for c in claims(text) if c.kind == kind)


@pytest.mark.parametrize(
    ("text", "bystander"),
    [
        ("Clashes broke out between rebels and militias that support the junta in Sagaing.", "rebels"),
        ("The army fought guerrillas and paramilitaries who support the government in Arauca.", "guerrillas"),
    ],
)
def test_a_relative_clause_is_said_of_its_own_noun(claims: Claims, text: str, bystander: str) -> None:
    """The nearer of two side by side, unless a comma sets the clause off."""
    found = {source for source, _ in ties(claims, text, "supports")}
    assert found
    assert bystander not in found


def test_speaking_beside_somebody_takes_no_side(claims: Claims) -> None:
    """A joint appearance is no alliance; fighting side by side is one."""
    spoke = "President Ali Noor, speaking alongside Russian envoy Ivan Petrov, said the truce in Aden would hold."
    assert not ties(claims, spoke, "allied with")
    fought = "Ethiopian troops fought alongside the Amhara militia against the Tigray People's Liberation Front."
    assert ties(claims, fought, "allied with")


@pytest.mark.parametrize(
    ("text", "doer", "suffers"),
    [
        ("Police in Jos arrested a 42-year-old man, Musa Bello, for kidnapping a herdsman.", "abduction", "Musa Bello"),
        ("Troops detained a trader, Ali Omar, on suspicion of killing a policeman in Mandera.", "attack", "Ali Omar"),
    ],
)
def test_the_arrested_did_what_he_is_arrested_for(claims: Claims, text: str, doer: str, suffers: str) -> None:
    """Neither did the police do it, nor is its victim arrested; the name stands for the bare noun before it."""
    arrest, deed = one(claims, text, "arrest"), one(claims, text, doer)
    assert arrest.targets == (suffers,)
    assert deed.actors == (suffers,)


def test_two_harms_of_one_sentence_keep_their_own(claims: Claims) -> None:
    """The detained are not shot."""
    text = "The report covered the shooting of Mary Doyle in Derry and the detention of the union leaders."
    assert one(claims, text, "attack").targets == ("Mary Doyle",)


def test_all_parts_of_a_coalition_act(claims: Claims) -> None:
    """A coalition without a name is those it is made of."""
    text = "A coalition of rebels and Islamist fighters cut off the main road to Gao last week."
    assert len(one(claims, text, "blockade").actors) == 2


def test_the_act_avenged_is_another_act(claims: Claims) -> None:
    """Whom somebody avenges he has not struck."""
    text = "The army shelled a market in Nyala with mortars in retaliation for the killing of Colonel Adam Idris."
    assert "Adam Idris" not in one(claims, text, "shelling").targets


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In the mines of Hpakant, the junta has restored what it calls discipline.", "demand"),
        ("Activists called attention to the plight of detainees in Khartoum.", "demand"),
        ("The envoy insisted the ceasefire in Aden was not dead.", "demand"),
        ("The Colombian navy defended its actions off Tumaco.", "support"),
        ("The ministry in Port-au-Prince said it was committed to sharing its findings.", "promise"),
        ("Ethiopia's foreign minister offered his view of the situation in Tigray.", "promise"),
        ("President Saleh of Yemen said he will not seek re-election.", "rejection"),
        ("A court in Jos dismissed charges against Musa Bello.", "rejection"),
        ("The Congolese army ended the siege of Goma by storming the hills.", "withdrawal"),
        ("Hundreds of buildings collapsed in the earthquake in Haiti.", "accident"),
        ("Rwanda should close the transit centre in Goma.", "blockade"),
        ("Two of the gunmen managed to escape after the attack in Marawi.", "displacement"),
        ("If the rebels take the airport, Goma will be cut off, aid workers said.", "threat"),
        ("The mayor of Cali said two policemen were killed.", "accusation"),
        ("Turkey's defence ministry said its forces had killed 12 militants in northern Iraq.", "accusation"),
        ("Boko Haram fighters who had surrendered were taken to a camp in Maiduguri.", "arrest"),
    ],
)
def test_words_that_tell_of_no_such_act(claims: Claims, text: str, kind: str) -> None:
    """Each sentence has a word of the kind, and tells of none."""
    assert kind not in kinds(claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "Yemen's prime minister insisted that the rebels must leave Sanaa.",
        "Mali's junta demanded that the peacekeepers leave Gao.",
    ],
)
def test_what_is_wished_is_demanded(claims: Claims, text: str) -> None:
    """To insist that somebody must is to demand it."""
    assert "demand" in kinds(claims, text)


def test_a_vow_to_fight_names_its_target(claims: Claims) -> None:
    """A vow to combat somebody threatens him."""
    threat = one(claims, "President Petro vowed on Sunday to combat ELN rebels in Arauca.", "threat")
    assert threat.targets == ("ELN",)


def test_no_new_body_is_found_dead(claims: Claims) -> None:
    """A body that is set up is no corpse; one that is found is."""
    assert not [c for c in claims("The deputy must organise a new constitutional body for Yemen.") if c.count]
    assert [c for c in claims("Police found a body in a mine near Marikana after clashes.") if c.count]


@pytest.mark.parametrize(
    ("text", "kind", "modality", "polarity"),
    [
        ("Efforts are being made to arrest the kidnappers in Jos.", "arrest", "planned", "yes"),
        ("There was no evidence of shells hitting the convoy in Bakhmut.", "shelling", "reported", "denied"),
        (
            "She ran on two points: a release of prisoners in Yangon and new polls.",
            "prisoner release",
            "expected",
            "yes",
        ),
        ("The residents of Goma are too scared to return to their homes.", "return", "asserted", "denied"),
        ("They fear for him until he is released from prison in Managua.", "prisoner release", "expected", "yes"),
    ],
)
def test_what_is_not_told_as_done(claims: Claims, text: str, kind: str, modality: str, polarity: str) -> None:
    """Efforts, evidence that lacks, points of a programme, and what "until" waits for."""
    found = one(claims, text, kind)
    assert (found.modality, found.polarity) == (modality, polarity)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Smugglers fired at the trawler with rifles off Zuwara.", "attack"),
        ("Someone began shooting at the crowd in Cali.", "attack"),
        ("A gunman walked up and started shooting in a market in Goma.", "attack"),
        ("Azerbaijan said a soldier was killed by Armenian sniper fire near Lachin.", "attack"),
        ("The frigate seized 14 rifles off Pemba.", "disrupted weapons use"),
        ("Loyalists threw petrol bombs at police in west Belfast.", "riot"),
        ("They were held in a detention centre in Kigali after the protests.", "arrest"),
    ],
)
def test_plain_words_for_an_act(claims: Claims, text: str, kind: str) -> None:
    """Acts told in everyday words, with things and vessels as objects."""
    assert kind in kinds(claims, text)


def test_a_country_addressed_is_the_target(claims: Claims) -> None:
    """Whom somebody tells of a concern is dealt with."""
    found = one(claims, "Norway expressed concern to Ethiopia about the war in Tigray.", "accusation")
    assert found.targets == ("Ethiopia",)


def test_a_sailor_is_not_his_country(claims: Claims) -> None:
    """The nationality of one who is killed makes no target of his state."""
    found = one(claims, "A Thai crew member was killed in the attack off Hodeidah.", "attack")
    assert "Thailand" not in found.targets


def test_an_office_is_of_its_whole_body(claims: Claims) -> None:
    """A name that is cut at its "'s" is made whole, and a bare "Office" is no body."""
    text = "Harris County Sheriff's Office spokesman John Reed said three men were killed."
    assert ties(claims, text, "member of") == {("John Reed", "Harris County Sheriff's Office")}


@pytest.mark.parametrize(
    "text",
    [
        "Interior Minister Karim Aziz criticised the Israeli government over the raid in Jenin.",
        "Sudanese activist Amina Saleh spoke in Khartoum after the army had shelled Omdurman.",
    ],
)
def test_who_deals_with_a_state_or_comes_from_it_holds_no_office_there(claims: Claims, text: str) -> None:
    """Neither the government criticised nor one's country of origin is the body of an office."""
    assert not ties(claims, text, "member of")


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ("Photo: Rebels shelled Kalemie on Monday.", "photo"),
        ("Insurgents fired rockets at Palma, killing two people.", "insurgents"),
    ],
)
def test_neither_a_caption_nor_a_shooter_tells(read, text: str, barred: str):
    """Who fires does not report the dead, and a picture says nothing."""
    report = report_of(read(text))
    assert report.claims
    assert all(barred not in speaker.text.lower() for claim in report.claims for speaker in claim.said_by)


def test_a_toll_is_not_where_those_who_fired_are_stationed(read):
    """Troops shell from afar."""
    report = report_of(read("Troops stationed near Zalingei shelled the town of Nertiti, wounding three people."))
    figures = [c for c in report.claims if c.kind == "figure"]
    assert figures
    assert all(c.place != "Zalingei" for c in figures)


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Goma's mayor accused the M23 rebels of shelling a clinic in Sake, killing 12 people.", "M23"),
        ("Baku accused Armenian troops of firing on Lachin, wounding two soldiers.", "Armenia"),
    ],
)
def test_the_accused_and_not_the_accuser_did_the_harm(read, text: str, accused: str):
    """What comes of the deed is of the one who did it."""
    doers = {a for c in report_of(read(text)).claims if c.kind in ("shelling", "attack", "clash") for a in c.actors}
    assert doers
    assert all(accused in doer for doer in doers)
