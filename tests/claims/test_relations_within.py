"""Who leads whom and who is part of what, in the wordings of wire reports on many wars."""

import pytest

from vedette.model.words import UNREAL

TIES = {"fights", "backs", "supports", "leads", "member of", "part of", "allied with", "sanctions", "mediates"}

TOLD = [
    ("A Kenyan-led security force landed in Port-au-Prince.", [("Kenya", "leads", "force")]),
    ("The Saudi-led coalition bombed Hodeidah.", [("Saudi Arabia", "leads", "coalition")]),
    (
        "The Macina Liberation Front, a branch of JNIM, claimed the attack on Boni.",
        [("Macina Liberation Front", "part of", "JNIM")],
    ),
    ("The Izz ad-Din al-Qassam Brigades, the armed wing of Hamas, released a video.", [("Qassam", "part of", "Hamas")]),
    (
        "The New People's Army is the armed wing of the Communist Party of the Philippines.",
        [("New People's Army", "part of", "Communist Party")],
    ),
    (
        "CODECO, an umbrella group that includes the Union of Revolutionaries, raided a camp in Djugu.",
        [("Union of Revolutionaries", "part of", "CODECO")],
    ),
    (
        "Viv Ansanm, a coalition of the G9 and the G-Pep gangs, burned the prison in Port-au-Prince.",
        [("G9", "part of", "Viv Ansanm"), ("G-Pep", "part of", "Viv Ansanm")],
    ),
    (
        "The Twirwaneho, which is part of the Congo River Alliance, shot down a drone.",
        [("Twirwaneho", "part of", "Congo River Alliance")],
    ),
    (
        "The Kuki National Army belongs to the Kuki National Organisation, which has signed a truce with Delhi.",
        [("Kuki National Army", "part of", "Kuki National Organisation")],
    ),
    (
        "Kenya and Uganda are members of the East African Community.",
        [("Kenya", "member of", "East African Community"), ("Uganda", "member of", "East African Community")],
    ),
    (
        "Zambia, a member of the Southern African Development Community, will send 200 soldiers to Cabo Delgado.",
        [("Zambia", "member of", "SADC")],
    ),
    (
        "The Cartel of the Suns is led by Diosdado Cabello, prosecutors allege.",
        [("Cabello", "leads", "Cartel of the Suns")],
    ),
    ("Bertrand Bisimwa, who leads the M23, rejected the demand.", [("Bisimwa", "leads", "M23")]),
    (
        "Iyad Ag Ghaly heads the JNIM, al-Qaeda's branch in the Sahel.",
        [("Ghaly", "leads", "JNIM"), ("JNIM", "part of", "al-Qaeda")],
    ),
    (
        "The Houthis fired at a ship. The group's leader, Abdelmalek al-Houthi, said more would follow.",
        [("al-Houthi", "leads", "Houthis")],
    ),
    (
        "The Taliwan gang, headed by Michel Ange Bien-Aime, abducted 17 missionaries near Ganthier.",
        [("Bien-Aime", "leads", "Taliwan")],
    ),
    ("Rebels commanded by Gatluak Gai overran Koch.", [("Gatluak Gai", "leads", "ebels")]),
    (
        "Nestor Gregorio Vera, alias Ivan Mordisco, commands the Central General Staff of the FARC dissidents.",
        [("Vera", "leads", "Central General Staff")],
    ),
    (
        "Jimmy Cherizier, the head of the G9 Family and Allies, called on Haitians to rise.",
        [("Cherizier", "leads", "G9")],
    ),
    (
        "Mustafa al-Mabrouk was named the new leader of the Fajr Brigade after his brother was killed.",
        [("Mabrouk", "leads", "Fajr Brigade")],
    ),
    ("ELN commander Antonio Garcia said the talks were frozen.", [("Garcia", "leads", "ELN")]),
    ("Abubakar Shekau's Boko Haram faction burned Dalori.", [("Shekau", "leads", "Boko Haram")]),
    ("The M23's military commander, Sultani Makenga, crossed into Kibumba.", [("Makenga", "leads", "M23")]),
    (
        "General Mohamed Hamdan Dagalo leads the Rapid Support Forces, a paramilitary group.",
        [("Dagalo", "leads", "Rapid Support Forces")],
    ),
    (
        "Abu Aqla Keikal, a commander of the Rapid Support Forces, defected to the Sudanese army in October.",
        [("Keikal", "member of", "Sudanese army")],
    ),
    (
        "Nine groups merged to form the Sudan Founding Alliance, led by the Rapid Support Forces.",
        [("Rapid Support Forces", "leads", "Sudan Founding Alliance")],
    ),
    ("The battalion was integrated into the Ukrainian National Guard.", [("battalion", "part of", "National Guard")]),
    (
        "The rebels broke ranks with the Sudan Liberation Movement and joined the Rapid Support Forces.",
        [("rebels", "member of", "Rapid Support Forces")],
    ),
    ("Joseph Kony's Lord's Resistance Army killed ten people at Obo.", [("Kony", "leads", "Lord's Resistance")]),
    ("The M23 rebel group, whose political leader is Bertrand Bisimwa, signed in Doha.", [("Bisimwa", "leads", "M23")]),
    (
        "The 27th Division, part of the Myanmar army, lost its headquarters.",
        [("27th Division", "part of", "Myanmar army")],
    ),
    (
        "Muhammad Ahmed Nour, chief of the Darfur Justice Front, was killed in a drone strike.",
        [("Nour", "leads", "Darfur Justice Front")],
    ),
    (
        "Brigadier General Chol Deng, who commands the 3rd Brigade, said the town was calm.",
        [("Chol Deng", "leads", "3rd Brigade")],
    ),
    ("The 3rd Brigade's commander, Brigadier Chol Deng, surrendered.", [("Chol Deng", "leads", "3rd Brigade")]),
    (
        "A faction of the National Liberation Army led by Comandante Pablito attacked Arauquita.",
        [("Pablito", "leads", "National Liberation Army")],
    ),
    (
        "Gatwech Dual, a former deputy of Riek Machar, leads the Kitgwang faction.",
        [("Gatwech Dual", "leads", "Kitgwang")],
    ),
    (
        "Jamaat Ansar, the Burkinabe wing of al-Qaeda, stormed a base at Djibo.",
        [("Jamaat Ansar", "part of", "al-Qaeda")],
    ),
    (
        "General Janvier Karairi commands the APCLS, a militia allied to Kinshasa.",
        [("Karairi", "leads", "APCLS"), ("APCLS", "allied with", "Congo")],
    ),
    (
        "The Free Papua Movement's armed wing, led by Egianus Kogoya, freed the pilot.",
        [("Kogoya", "leads", "Free Papua Movement")],
    ),
]

NO_TIE = [
    ("The general spoke alongside Kenya's foreign minister in Nairobi.", "", {"allied with"}),
    ("President Bola Tinubu stood alongside Emmanuel Macron as the anthem played.", "", {"allied with"}),
    (
        "The Abu Sayyaf, a splinter of the Moro National Liberation Front, freed two hostages on Jolo.",
        "Abu Sayyaf",
        {"member of", "part of"},
    ),
    ("Troops under the command of General Shamseddin Kabbashi entered Dilling.", "Kabbashi", {"leads"}),
    ("The FARC was dissolved in 2017 under the peace deal with Bogota.", "", {"fights"}),
    ("There is no evidence that Belarus arms the rebels, the monitors said.", "Belarus", {"backs", "supports"}),
    ("If Egypt were to back the army openly, the war in Sudan would widen.", "Egypt", {"backs", "supports"}),
    ("Chad may join the coalition against Boko Haram next year.", "Chad", {"member of", "part of"}),
    ("The United States lifted sanctions on Eritrea in 2018.", "United States", {"sanctions"}),
    ("Kenya supports the peace plan, its president said.", "", {"backs", "supports"}),
    ("Lawmakers back the amnesty bill for the ELN.", "", {"backs", "supports"}),
    ("The minister stands by his words on Hamas.", "", {"backs", "supports"}),
    ("Ireland backs calls for a ceasefire in Gaza.", "", {"backs", "supports"}),
    ("The army led the convoy out of Goma.", "", {"leads"}),
    ("The fire was fought by 200 volunteers near Evros, Greece.", "", {"fights"}),
    ("Doctors Without Borders helps the wounded in Zalingei.", "", {"backs", "supports"}),
    ("The United Nations fights hunger in Yemen together with the World Food Programme.", "", {"fights"}),
    ("Chelsea beat Arsenal, led by their captain Reece James, in a battle with rivals.", "", {"fights"}),
    ("The storm headed north, sparing Tacloban.", "", {"leads"}),
    ("Ukraine's parliament joined the government in condemning the strike.", "", {"member of", "part of"}),
    ("France backed down over its troops in Niger.", "", {"backs", "supports"}),
    ("Colombia backs a resolution on Haiti at the Security Council.", "", {"backs", "supports"}),
    ("The Kitgwang faction broke away from the SPLM-IO in 2021.", "Kitgwang", {"allied with", "member of", "part of"}),
    ("The Karbi People's Front, a former ally of Delhi, laid down its arms.", "", {"allied with", "backs", "supports"}),
    ("Kigali dismissed claims that its troops are fighting alongside the M23.", "Rwanda", {"allied with"}),
    (
        "The United States has stopped supplying weapons to the Syrian Democratic Forces.",
        "United States",
        {"backs", "supports"},
    ),
    ("Asked whether Nairobi backed the rebels, the minister declined to comment.", "Kenya", {"backs", "supports"}),
    ("Kenya could send troops to back the Haitian police, officials said.", "Kenya", {"backs", "supports"}),
    ("The singer was backed by a band of refugees at the concert in Juba.", "", {"backs", "supports"}),
    ("The pope led prayers for Sudan.", "", {"leads"}),
    ("Nigeria lead Mali 2-0 at half-time.", "", {"leads"}),
    ("The protesters, backed by trade unions, marched on parliament in Nairobi.", "state", {"backs", "supports"}),
    ("The road leads to Goma.", "", {"leads"}),
    ("Villagers joined the search for the missing in Derna.", "", {"member of", "part of"}),
    ("Aid groups rely on Kenya for fuel.", "", {"backs", "supports"}),
    ("The soldiers fought for their lives as the water rose in Derik.", "", {"backs", "fights", "supports"}),
    ("Doctors work with the army against cholera in Uvira.", "", {"allied with"}),
    ("Britain joined France in calling for an inquiry.", "", {"member of", "part of"}),
    ("The bank gets its cash from Kenya.", "", {"backs", "supports"}),
    ("Fishermen and farmers formed an alliance against the dam in Kratie.", "", {"fights"}),
    ("The Clan del Golfo's second-in-command, alias Siopas, was killed by rivals.", "Siopas", {"leads"}),
    ("The Zomi Revolutionary Army is backed neither by Delhi nor by Naypyidaw.", "India", {"backs", "supports"}),
    ("A Loyalist Volunteer Force splinter group led by Billy Wright refused to disarm.", "Wright", {"leads"}),
]


@pytest.fixture
def ties(claims):
    """The ties of a text."""
    return lambda text: [c for c in claims(text) if c.kind in TIES]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_a_wording_tells_its_tie_in_its_direction(ties, text, wanted):
    """The leader and the part stand first; a tie the wrong way round is another tie."""
    found = [(c.source, c.kind, c.goal) for c in ties(text) if c.polarity == "yes" and c.modality not in UNREAL]
    for source, kind, goal in wanted:
        assert any(source in s and kind == k and goal in g for s, k, g in found), found


@pytest.mark.parametrize(("text", "source", "kinds"), NO_TIE)
def test_figures_of_speech_and_what_is_over_tell_no_tie(ties, text, source, kinds):
    """A bill that is backed, a convoy that is led and a former ally tie nobody to anybody."""
    real = [c for c in ties(text) if c.polarity == "yes" and c.modality not in UNREAL]
    assert not [c for c in real if c.kind in kinds and source in (c.source or "")]
