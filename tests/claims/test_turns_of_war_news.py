"""Turns in which news tells of war: who took, struck or left what, in whatever order the words stand.

Sentences of the project's own over many conflicts. Each tells an event that must be read, or one that must not be.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pytest

from vedette.claims.control import control_in
from vedette.claims.events import events_in
from vedette.model.claims import Claim
from vedette.model.documents import Block, Document
from vedette.model.words import UNREAL
from vedette.reading import ReadingRoom

TOLD = [
    ("Government troops retook Bunia from the militia on Friday.", "capture", "troops", "Bunia"),
    ("Myanmar's army retook Loikaw after a month of fighting.", "capture", "", "Loikaw"),
    ("Bukavu fell to M23 rebels without a shot being fired.", "capture", "M23", "Bukavu"),
    ("The Syrian army handed over Raqqa to Kurdish fighters.", "capture", "Kurdish", "Raqqa"),
    ("Kherson is back in Ukrainian hands.", "control|capture", "Ukrain", "Kherson"),
    ("Agdam was ceded to Azerbaijan under the deal.", "capture", "Azerbaijan", "Ag"),
    ("Shusha has passed into Azerbaijani hands.", "capture", "Azerbaijan", "Shusha"),
    ("Houthi fighters remain in control of Hodeidah.", "control", "Houthi", "Hod"),
    ("Islamist insurgents drove the army from Palma and hold the town.", "capture", "", "Palma"),
    ("Rebels claimed to have captured Bambari, but the army denied losing the town.", "capture", "", "Bambari"),
    ("The junta has lost Lashio to an ethnic alliance.", "capture", "", "Lashio"),
    ("UN peacekeepers handed Kidal's airport to the Malian army.", "capture|withdrawal|change to group", "", ""),
    ("Wagner-allied forces recaptured Bria from the rebels.", "capture", "", "Bria"),
    ("Gangs now control most of Port-au-Prince.", "control", "gangs", "Port-au-Prince"),
    ("Bakhmut was abandoned by Ukrainian troops in May.", "withdrawal|capture", "", "Bakhmut"),
    ("Gunmen attacked Macomia, looted shops and withdrew.", "attack", "", "Macomia"),
    ("Gunmen attacked Macomia, looted shops and withdrew.", "looting", "", ""),
    ("Gunmen attacked Macomia, looted shops and withdrew.", "withdrawal", "", ""),
    ("Saudi warplanes struck Sanaa, Taiz and Hodeidah overnight.", "air strike", "", "Sana"),
    ("Saudi warplanes struck Sanaa, Taiz and Hodeidah overnight.", "air strike", "", "Ta"),
    ("Saudi warplanes struck Sanaa, Taiz and Hodeidah overnight.", "air strike", "", "Hod"),
    ("Russian forces shelled Nikopol, Kherson and Chuhuiv on Sunday.", "shelling", "", "Nikopol"),
    ("Russian forces shelled Nikopol, Kherson and Chuhuiv on Sunday.", "shelling", "", "Kherson"),
    ("Russian forces shelled Nikopol, Kherson and Chuhuiv on Sunday.", "shelling", "", "Chuhuiv"),
    ("The army bombed Omdurman and the paramilitaries Bahri.", "air strike", "army", "Omdurman"),
    ("Rebels seized Goma in January and Bukavu in February.", "capture", "", "Goma"),
    ("Rebels seized Goma in January and Bukavu in February.", "capture", "", "Bukavu"),
    ("The militia burned houses, killed 12 people and abducted 30 in Djugu.", "destruction", "", ""),
    ("The militia burned houses, killed 12 people and abducted 30 in Djugu.", "abduction", "", ""),
    ("Soldiers entered Kaya, searched homes and arrested six men.", "arrest", "", ""),
    ("Clashes were reported in Bunia, Beni and Butembo.", "clash", "", "Bunia"),
    ("Clashes were reported in Bunia, Beni and Butembo.", "clash", "", "Beni"),
    ("Clashes were reported in Bunia, Beni and Butembo.", "clash", "", "Butembo"),
    ("Rockets hit Haifa and drones Acre.", "shelling", "", "Haifa"),
    ("Both the army and the rebels shelled Kadugli.", "shelling", "army", "Kadugli"),
    ("Both the army and the rebels shelled Kadugli.", "shelling", "rebels", "Kadugli"),
    ("Fighters overran the barracks, freed prisoners and torched the police station in Mubi.", "capture", "", ""),
    (
        "Fighters overran the barracks, freed prisoners and torched the police station in Mubi.",
        "destruction|attack",
        "",
        "",
    ),
    ("Israeli tanks entered Rafah on Tuesday.", "capture|advance", "Israel", "Rafah"),
    ("Turkish drones struck Kobani.", "drone strike", "Tur", "Koban"),
    ("Russian jets bombed Idlib.", "air strike", "Russia", "Idlib"),
    ("Ethiopian artillery pounded Mekelle.", "shelling", "Ethiopia", "Mekel"),
    ("Azerbaijani shelling hit Stepanakert.", "shelling", "Azerbaijan", "Stepanakert"),
    ("Rwandan troops crossed into Congo.", "advance", "Rwanda", ""),
    ("Colombian warplanes bombed a camp in Guaviare.", "air strike", "Colombia", "Guaviare"),
    ("Tehran fired missiles at Erbil.", "shelling", "Iran", "Erbil"),
    ("Kenyan police killed three gang members in Port-au-Prince.", "attack", "Kenya", "Port-au-Prince"),
    (
        "The killing of 14 villagers by soldiers in Barsalogho drew condemnation.",
        "attack|execution",
        "soldiers",
        "Barsalogho",
    ),
    ("The shelling of Avdiivka by Russian forces went on.", "shelling", "Russia", "Avdiivka"),
    ("The rebels' capture of Goma alarmed the region.", "capture", "rebels", "Goma"),
    ("The abduction of 40 pupils in Kaduna by bandits shocked Nigeria.", "abduction", "", "Kaduna"),
    ("Villages near Jalingo were burned and looted by herders.", "destruction|looting", "", "Jalingo"),
    ("A market in Togoga was bombed by the Ethiopian air force.", "air strike", "Ethiopia", "Togoga"),
    ("Two priests were abducted in Bamenda by separatists.", "abduction", "separatists", "Bamenda"),
    ("The bombing of a church in Jolo by militants killed 20.", "bombing", "", "Jolo"),
    ("There was an exchange of fire between Indian and Pakistani troops in Poonch.", "clash", "India", "Poonch"),
    ("The siege of Djibo by jihadists has lasted two years.", "siege|blockade", "jihadists", "Djibo"),
    ("Responsibility for the blast in Mogadishu was claimed by al-Shabaab.", "bombing|explosion", "", "Mogadishu"),
    ("JNIM has spread south. Its fighters attacked Djibo on Monday.", "attack", "JNIM", "Djibo"),
    ("The Arakan Army said it had taken Mrauk-U.", "capture", "Arakan Army", "Mrauk"),
    ("M23 reached Masisi on Friday. The group then shelled Rutshuru.", "shelling", "M23", "Rutshuru"),
    ("Boko Haram was active in Borno. The insurgents killed 12 farmers in Gwoza.", "attack", "Boko Haram", "Gwoza"),
    ("The Houthis vowed revenge. The movement later fired missiles at Eilat.", "shelling", "Houthi", "Eilat"),
    ("The army and the Arakan Army clashed. The rebels took Maungdaw.", "capture", "Arakan Army", "Maungdaw"),
    ("Rebels seize Goma airport\n\nNo details were given.", "capture", "rebels", ""),
    ("15 killed in Beni massacre\n\nNo details were given.", "attack", "", "Beni"),
    ("Rebels say they have seized Bangassou, gunfire heard\n\nNo details were given.", "capture", "", "Bangassou"),
    ("Army retakes Marawi mosque from militants\n\nNo details were given.", "capture", "", ""),
    ("Dozens abducted in Zamfara village raid\n\nNo details were given.", "abduction|attack", "", ""),
    ("Drone attack on Odesa port injures four\n\nNo details were given.", "drone strike", "", "Odesa"),
    ("UN: Militia kills 50 in Ituri camp attack\n\nNo details were given.", "attack", "", ""),
    ("Five soldiers killed in Cabo Delgado ambush\n\nNo details were given.", "attack", "", "Cabo Delgado"),
    ("Kyiv hit by missiles, power cut\n\nNo details were given.", "shelling", "", "Kyiv"),
    ("Rwandan-backed rebels seized Minova.", "capture", "rebels", "Minova"),
    ("Fighters loyal to General Haftar attacked Tripoli.", "attack", "", "Tripoli"),
    ("Russian-installed officials said Ukraine had shelled Donetsk.", "shelling", "Ukraine", "Donetsk"),
    ("Allied militias drove the rebels from Wau.", "capture", "", "Wau"),
    ("Chadian soldiers retook the town of Bol after two days.", "capture", "Chad", "Bol"),
    ("Karen guerrillas overran Myawaddy and burned the customs house.", "capture", "Karen", "Myawaddy"),
    ("Karen guerrillas overran Myawaddy and burned the customs house.", "destruction", "", ""),
    ("Militants stormed the market, shot traders and burned stalls in Bama.", "attack", "", "Bama"),
    ("Indian and Pakistani soldiers traded fire along the line in Kupwara.", "clash", "India", "Kupwara"),
    ("Indian and Pakistani soldiers traded fire along the line in Kupwara.", "clash", "Pakistan", ""),
    ("Emirati drones struck Tripoli, Misrata and Gharyan.", "drone strike", "Em", "Tripoli"),
    ("Emirati drones struck Tripoli, Misrata and Gharyan.", "drone strike", "", "Misrata"),
    ("Emirati drones struck Tripoli, Misrata and Gharyan.", "drone strike", "", "Gharyan"),
    ("The bombardment of Aden by Houthi fighters lasted all night.", "shelling", "Houthi", "Aden"),
    ("The killing in Tumaco of two teachers by gunmen was condemned.", "attack|execution", "gunmen", "Tumaco"),
    ("Kigali accuses Kinshasa of murder; Kinshasa, which arms the militia, denies it.", "accusation", "", ""),
    ("A second prison, in Mocoa, was stormed by gunmen.", "attack|capture", "", "Mocoa"),
    ("Nine wounded in Donetsk shelling\n\nThe shelling went on.", "shelling", "", "Donetsk"),
    ("Army retakes Jolo town hall from militants\n\nOfficials were silent.", "capture", "", ""),
    (
        "Russian strikes kill 7 in Kharkiv, wound dozens\n\nOfficials were silent.",
        "air strike|attack|shelling",
        "Russia",
        "Kharkiv",
    ),
    ("Troops seize Cabo Delgado port after clashes\n\nOfficials were silent.", "capture", "troops", ""),
    ("Haiti gangs kill 70 in Pont-Sondé massacre\n\nOfficials were silent.", "attack", "gangs", ""),
    ("The FPLC, a splinter of the Front led by Jean Bosco, raided Rutshuru.", "attack", "FPLC", "Rutshuru"),
    ("Ansar Dine kidnapped two teachers in Kidal.", "abduction", "Ansar Dine", "Kidal"),
    ("Fano captured Lalibela on Wednesday.", "capture", "Fano", "Lalibela"),
    ("The Mai-Mai turned their guns on the police in Beni.", "attack", "", "Beni"),
    ("The seizure by Houthi fighters of a cargo ship off Hodeidah raised prices.", "looting", "Houthi", ""),
    ("Two nurses were released by Hamas in Gaza on Sunday.", "prisoner release", "", ""),
    ("The verdict drew protests in Bogota.", "protest", "", "Bogot"),
    ("A truce in Tripoli was broken within hours.", "ceasefire", "", "Tripoli"),
    ("Clashes erupted in Tripoli after dark between two militias.", "clash", "", "Tripoli"),
    ("Gunmen of the Viv Ansanm coalition attacked Kenscoff and the army Solino.", "attack", "", "Kenscoff"),
    ("Soldiers took Bentiu and Malakal but not Nasir.", "capture", "", "Bentiu"),
    ("Soldiers took Bentiu and Malakal but not Nasir.", "capture", "", "Malakal"),
    ("Boko Haram raided Gwoza in May, Bama in June and Monguno in July.", "attack", "", "Gwoza"),
    ("Boko Haram raided Gwoza in May, Bama in June and Monguno in July.", "attack", "", "Bama"),
    ("Boko Haram raided Gwoza in May, Bama in June and Monguno in July.", "attack", "", "Monguno"),
    ("Sudan's army bombed Nyala and Zalingei, and RSF drones hit Port Sudan.", "air strike", "", "Nyala"),
    ("Sudan's army bombed Nyala and Zalingei, and RSF drones hit Port Sudan.", "air strike", "", "Zalingei"),
    ("Sudan's army bombed Nyala and Zalingei, and RSF drones hit Port Sudan.", "drone strike", "", "Port Sudan"),
    ("The jihadists lost Mosul to Iraqi troops in July.", "capture", "Iraq", "Mosul"),
    ("Ukrainian troops were driven from Avdiivka by Russian infantry.", "capture|withdrawal", "", "Avdiivka"),
    ("Rebels who had held Bria for a year withdrew from it.", "withdrawal", "", ""),
    ("Kidal airport was seized by soldiers and then abandoned.", "capture", "soldiers", ""),
]
"""Text, kind or kinds, part of the doer's name or nothing, how the place's name begins or nothing."""
DENIED = [
    ("It is false, the mayor wrote, that rebels have seized Bunia.", "capture", "", "Bunia"),
]
NEVER = [
    ("The army failed to retake Mocimboa da Praia.", "capture", "", ""),
    ("The army bombed Omdurman and the paramilitaries Bahri.", "", "army", "Bahri"),
    ("Neither Goma nor Bukavu has fallen.", "capture", "", ""),
    ("Sudan army denies losing Babanusa\n\nNo details were given.", "capture", "", ""),
    ("The coach said his side had been shelled by the critics in Lagos.", "", "", ""),
    ("Nadal fell to Federer in Paris.", "", "", ""),
    ("The party captured Lyon in the municipal elections.", "capture", "", ""),
    ("The firm seized the market in Nairobi from its rivals.", "capture", "", ""),
    ("The bank launched an offensive against fraud in Lagos.", "offensive begins", "", ""),
    ("Fans invaded the pitch in Naples after the striker fired home.", "advance", "", ""),
    ("Fans invaded the pitch in Naples after the striker fired home.", "attack", "", ""),
    ("The film shows rebels seizing Freetown.", "capture", "", ""),
    ("The minister came under fire in Berlin over the budget.", "attack", "", ""),
    ("The minister came under fire in Berlin over the budget.", "clash", "", ""),
    ("Far from leaving Kidal, the mercenaries dug in.", "withdrawal", "", ""),
    ("It is false, the mayor wrote, that rebels have seized Bunia.", "capture", "", ""),
    ("Ceasefire in Sudan? Not yet\n\nOfficials were silent.", "ceasefire", "", ""),
    ("Gunmen of the Viv Ansanm coalition attacked Kenscoff and the army Solino.", "", "Viv", "Solino"),
    ("Soldiers took Bentiu and Malakal but not Nasir.", "capture", "", "Nasir"),
    ("Doctors are waging a battle against cholera in Goma.", "clash", "", ""),
    ("The minister fired off a salvo of insults at his rival in Manila.", "shelling", "", ""),
    ("The minister fired off a salvo of insults at his rival in Manila.", "attack", "", ""),
    ("The airline shot itself in the foot in Lagos.", "attack", "", ""),
    ("The hotel changed hands for 5 million dollars in Aden.", "capture", "", ""),
    ("The police opened an offensive against tax evasion in Rome.", "offensive begins", "", ""),
    ("The soldiers laid a mine near Kadugli.", "change to group", "", ""),
]
"""What must not be told as done; an empty kind stands for every kind."""


@lru_cache(maxsize=1)
def _read() -> dict[str, tuple[Claim, ...]]:
    texts = dict.fromkeys(row[0] for row in (*TOLD, *DENIED, *NEVER))
    documents = [_document(text) for text in texts]
    readings = ReadingRoom().read_all(documents)
    return {r.document.text: (*events_in(r), *control_in(r)) for r in readings}


def _document(text: str) -> Document:
    title, blank, _ = text.partition("\n\n")
    start = len(title) + 2 if blank else 0
    blocks = [Block(0, len(title), "heading")] if blank else []
    blocks.append(Block(start, len(text), "paragraph"))
    return Document(id=text, input=text, text=text, sha256="0" * 64, language="en", blocks=tuple(blocks))


def _matching(claims: Sequence[Claim], kind: str, actor: str, place: str) -> list[Claim]:
    return [
        claim
        for claim in claims
        if (not kind or claim.kind in kind.split("|"))
        and (not actor or any(actor.lower() in name.lower() or _alike(actor, name) for name in claim.actors))
        and (not place or place[:3] in (claim.place or claim.object_text or ""))
    ]


def _alike(wanted: str, name: str) -> bool:
    """Return whether a general word and a side's own name may be one: "soldiers" and an army."""
    return wanted in ("soldiers", "troops", "army") and name.endswith("army")


@pytest.mark.parametrize(("text", "kind", "actor", "place"), TOLD)
def test_is_told(text: str, kind: str, actor: str, place: str) -> None:
    found = _matching(_read()[text], kind, actor, place)
    assert any(c.polarity == "yes" and c.modality not in UNREAL for c in found), [
        (c.kind, c.actors, c.place) for c in _read()[text]
    ]


@pytest.mark.parametrize(("text", "kind", "actor", "place"), DENIED)
def test_is_denied(text: str, kind: str, actor: str, place: str) -> None:
    assert any(c.polarity == "denied" for c in _matching(_read()[text], kind, actor, place))


@pytest.mark.parametrize(("text", "kind", "actor", "place"), NEVER)
def test_is_not_told_as_done(text: str, kind: str, actor: str, place: str) -> None:
    found = _matching(_read()[text], kind, actor, place)
    assert not [c.kind for c in found if c.polarity == "yes" and c.modality not in UNREAL]
