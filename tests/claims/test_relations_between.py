"""Who backs, fights, mediates between and punishes whom, in the wordings of wire reports on many wars."""

import pytest

from vedette.model.words import UNREAL

TIES = {"fights", "backs", "supports", "leads", "member of", "part of", "allied with", "sanctions", "mediates"}

TOLD = [
    (
        "Fighters who remain loyal to Ahmed Madobe seized the airport at Garbaharey.",
        [("fighters", "supports", "Madobe")],
    ),
    (
        "Clan militias allied with the Somali government retook Adan Yabal from al-Shabab.",
        [("militia", "allied with", "omali")],
    ),
    (
        "Emirati-backed southern separatists tightened their grip on Aden.",
        [("United Arab Emirates", "backs", "separatists")],
    ),
    (
        "The Turkish-backed Syrian National Army shelled villages near Kobani.",
        [("Turkey", "backs", "Syrian National Army")],
    ),
    ("Rwanda-backed rebels of the M23 marched into Walikale, residents said.", [("Rwanda", "backs", "M23")]),
    ("Government-aligned militiamen guarded the bridge at Sake.", [("militia", "allied with", "overnment")]),
    (
        "The Arakan Army, backed by China, refused to leave Kyaukphyu, a trader said.",
        [("China", "backs", "Arakan Army")],
    ),
    (
        "Supported by Ethiopian troops, Jubaland forces recaptured the town of Bulo Hawo.",
        [("Ethiopia", "supports", "Jubaland")],
    ),
    (
        "The Central African army, with backing from Rwandan soldiers, pushed the rebels out of Bouar.",
        [("Rwanda", "supports", "Central African")],
    ),
    (
        "The junta in Niger has the backing of Russia and the support of neighbouring Mali.",
        [("Russia", "supports", "iger"), ("Mali", "supports", "iger")],
    ),
    ("Armenian volunteers were trained and armed by France, Baku claims.", [("France", "backs", "olunteers")]),
    ("The rebels receive weapons and money from Eritrea, diplomats say.", [("Eritrea", "supports", "rebels")]),
    (
        "The militia is funded by the Kachin business elite and gets its rifles from the United Wa State Army.",
        [("United Wa State Army", "supports", "militia")],
    ),
    (
        "Wagner fighters fight alongside the Central African army near Birao.",
        [("Wagner", "allied with", "Central African")],
    ),
    (
        "The FDLR fought alongside Congolese soldiers in Masisi, a UN report said.",
        [("FDLR", "allied with", "Congolese")],
    ),
    ("Chin fighters joined forces with the Arakan Army to storm Paletwa.", [("Chin", "allied with", "Arakan Army")]),
    (
        "JNIM and the Azawad Liberation Front have formed an alliance against the Malian army.",
        [("JNIM", "allied with", "Azawad"), ("JNIM", "fights", "Mali")],
    ),
    (
        "The Joint Forces of Darfur, allies of the Sudanese army, held the airport road.",
        [("Joint Forces", "supports", "Sudanese army")],
    ),
    ("Hezbollah is an ally of Syria's president, Bashar al-Assad.", [("Hezbollah", "supports", "Assad")]),
    (
        "Fighters in Puntland pledged allegiance to the Islamic State in 2015.",
        [("fighters", "allied with", "Islamic State")],
    ),
    (
        "Ansar al-Khilafa, which has sworn allegiance to Islamic State, bombed a bus in Cotabato.",
        [("Ansar al-Khilafa", "allied with", "Islamic State")],
    ),
    ("The Ahrar al-Jabal battalion merged with the Levant Front in 2019.", [("Ahrar", "allied with", "Levant Front")]),
    (
        "Khartoum accused the United Arab Emirates of backing the Rapid Support Forces.",
        [("United Arab Emirates", "backs", "Rapid Support Forces")],
    ),
    ("Uganda has been accused of supporting the M23, which it denies.", [("Uganda", "supports", "M23")]),
    (
        "Talks between Azerbaijan and Armenia brokered by the European Union ended without a deal.",
        [("European Union", "mediates", "Azerbaijan"), ("European Union", "mediates", "Armenia")],
    ),
    (
        "A truce mediated by China between Myanmar and the Kokang rebels collapsed.",
        [("China", "mediates", "Myanmar"), ("China", "mediates", "Kokang")],
    ),
    (
        "Angola has mediated between Rwanda and Congo since 2022.",
        [("Angola", "mediates", "Rwanda"), ("Angola", "mediates", "Congo")],
    ),
    (
        "Norway hosted peace talks between Colombia and the ELN in Oslo.",
        [("Norway", "mediates", "Colombia"), ("Norway", "mediates", "ELN")],
    ),
    (
        "The European Union imposed sanctions on three commanders of the M23 on Friday.",
        [("European Union", "sanctions", "M23")],
    ),
    (
        "Washington has placed the Lord's Resistance Army under sanctions.",
        [("United States", "sanctions", "Lord's Resistance Army")],
    ),
    ("Canada sanctioned former Haitian president Michel Martelly.", [("Canada", "sanctions", "Martelly")]),
    (
        "Mozambique has been at war with Islamist insurgents in Cabo Delgado since 2017.",
        [("Mozambique", "fights", "jihadists")],
    ),
    ("The Amhara militia known as Fano is fighting the Ethiopian army.", [("militia", "fights", "Ethiopian army")]),
    ("The Gaitanist Army and the ELN, its rival, are battling for control of Choco.", [("ELN", "fights", "Gaitanist")]),
    ("The insurgents have been fighting the Thai state for two decades.", [("insurgents", "fights", "Thai")]),
    ("The Karen National Liberation Army took up arms against the junta.", [("Karen", "fights", "government")]),
    (
        "Moscow has thrown its weight behind Haftar's Libyan National Army.",
        [("Russia", "supports", "Libyan National Army")],
    ),
    ("Vietnam sided with the rebels against Pol Pot's army.", [("Vietnam", "supports", "rebels")]),
    (
        "Mercenaries from Colombia are fighting for the Rapid Support Forces in El Obeid.",
        [("ercenaries", "supports", "Rapid Support Forces")],
    ),
    (
        "The Borno vigilantes work with the Nigerian army against Boko Haram.",
        [("vigilantes", "allied with", "Nigerian army")],
    ),
    (
        "The Emirates have poured weapons into Darfur for the Rapid Support Forces, the report said.",
        [("United Arab Emirates", "supports", "Rapid Support Forces")],
    ),
    ("Ethiopia threw its support behind Jubaland's president, Ahmed Madobe.", [("Ethiopia", "supports", "Madobe")]),
    ("Pro-Rapid Support Forces militiamen looted the market at Kas.", [("ilitia", "supports", "Rapid Support Forces")]),
    (
        "Fighters of the Azawad Liberation Front, loyal to Alghabass Ag Intalla, left Tinzaouaten.",
        [("Azawad", "supports", "Intalla")],
    ),
    ("The Wazalendo militias fight on the side of the Congolese army.", [("Wazalendo", "supports", "Congolese army")]),
    (
        "Mai-Mai groups, Burundian troops and the Congolese army are fighting together against the M23 rebels.",
        [("Congolese army", "fights", "M23")],
    ),
    (
        "The Ta'ang National Liberation Army, together with its ally the Arakan Army, seized Kutkai.",
        [("Arakan Army", "supports", "Ta'ang")],
    ),
    ("Sudan's army and its allied militias shelled Nyala.", [("militia", "allied with", "Sudan")]),
    (
        "Russia's Africa Corps, which supports the Malian junta, lost a convoy near Tessalit.",
        [("Africa Corps", "supports", "Mali")],
    ),
    ("South Sudan's army is supported by Ugandan troops.", [("Uganda", "supports", "South Sudan")]),
    ("Ethiopia is widely believed to be arming the militia in Gedo.", [("Ethiopia", "backs", "militia")]),
    (
        "The Maute group, an Islamic State affiliate, seized Marawi in 2017.",
        [("Maute", "allied with", "Islamic State")],
    ),
    ("JNIM is affiliated with al-Qaeda.", [("JNIM", "allied with", "al-Qaeda")]),
    (
        "The al-Qaeda-linked group JNIM has blocked fuel trucks from reaching Bamako.",
        [("JNIM", "allied with", "al-Qaeda")],
    ),
    ("Egypt's longtime rival Ethiopia filled the dam.", [("Ethiopia", "fights", "Egypt")]),
    (
        "Algeria has long backed the Polisario Front, which seeks independence for Western Sahara from Morocco.",
        [("Algeria", "backs", "Polisario")],
    ),
    ("Bamako accuses Algiers of sponsoring the Azawad Liberation Front.", [("Algeria", "backs", "Azawad")]),
    (
        "Six generals of the Myanmar army were sanctioned by Canada.",
        [("Canada", "sanctions", "generals of the Myanmar")],
    ),
    (
        "Luanda hosted talks between the Congolese government and the M23.",
        [("Angola", "mediates", "M23"), ("Angola", "mediates", "Congolese government")],
    ),
    (
        "The African Union is mediating in the conflict between the army and the Rapid Support Forces.",
        [("African Union", "mediates", "Rapid Support Forces")],
    ),
    ("Kyiv received 40 tanks from Poland.", [("Poland", "supports", "Ukraine")]),
    (
        "Seoul has the support of Washington in the dispute with Pyongyang.",
        [("United States", "supports", "South Korea")],
    ),
    (
        "Turkey supplies drones to the Somali army and trains its commandos in Mogadishu.",
        [("Turkey", "supports", "Somali")],
    ),
    (
        "Militants aligned with the Islamic State overran an outpost in Mocimboa da Praia.",
        [("ilitants", "allied with", "Islamic State")],
    ),
    ("Ugandan jets flew missions in support of South Sudan's army.", [("Uganda", "supports", "South Sudan")]),
    ("Kabul has long accused Pakistan of harbouring the Haqqani network.", [("Pakistan", "supports", "Haqqani")]),
    (
        "Ethiopian federal police, backed by regional militia, arrested 30 men in Bahir Dar.",
        [("militia", "backs", "olice")],
    ),
    (
        "The Kachin Independence Army fights the junta with weapons it makes itself.",
        [("Kachin", "fights", "government")],
    ),
    ("Iran's support for the Houthi rebels has grown, a UN panel found.", [("Iran", "supports", "Houthi")]),
]

DENIED = [
    ("Rwanda denies backing the M23.", "Rwanda", "backs", "M23"),
    ("Kigali has repeatedly denied that it supports the M23 rebels.", "Rwanda", "supports", "M23"),
    ("Pakistan does not support the Taliban, its foreign minister said.", "Pakistan", "supports", "Taliban"),
    (
        "Washington will not arm the Syrian Democratic Forces, a Pentagon official said.",
        "United States",
        "backs",
        "Syrian Democratic Forces",
    ),
    ("Islamabad denies sheltering the Afghan Taliban.", "Pakistan", "supports", "Taliban"),
]


@pytest.fixture
def ties(claims):
    """The ties of a text."""
    return lambda text: [c for c in claims(text) if c.kind in TIES]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_a_wording_tells_its_tie_in_its_direction(ties, text, wanted):
    """Who backs stands first; a tie the wrong way round names the wrong side as the patron."""
    found = [(c.source, c.kind, c.goal) for c in ties(text) if c.polarity == "yes" and c.modality not in UNREAL]
    for source, kind, goal in wanted:
        assert any(source in s and kind == k and goal in g for s, k, g in found), found


@pytest.mark.parametrize(("text", "source", "kind", "goal"), DENIED)
def test_a_denied_tie_stays_denied(ties, text, source, kind, goal):
    """Who denies backing a side is not told to back it."""
    found = {c.polarity for c in ties(text) if source in c.source and c.kind == kind and goal in c.goal}
    assert found == {"denied"}
