"""Loaded wording is found, and the same words in plain use are let be."""

import time

import pytest

from vedette.knowledge.loaded import loaded_in, loaded_words

LOADED = [
    ("In a stunning advance, the RSF reached the gates of El Fasher.", "stunning", "sensational"),
    ("The loss of Lashio was a gut punch for the generals.", "gut punch", "sensational"),
    ("Gangs unleashed a reign of terror on Cité Soleil.", "reign of terror", "sensational"),
    ("The horrific shelling of Taiz went on all night.", "horrific", "sensational"),
    ("It was a shocking failure of the peacekeepers at Goma.", "shocking", "sensational"),
    ("The village in Cabo Delgado was left a living hell.", "living hell", "sensational"),
    ("Families told harrowing stories of the march from Stepanakert.", "harrowing", "sensational"),
    ("A cold-blooded ambush near Marawi killed four farmers.", "cold-blooded", "sensational"),
    ("The brutal crackdown in Imphal left nine dead.", "brutal", "sensational"),
    ("Drones left a trail of destruction across Kherson.", "trail of destruction", "sensational"),
    ("The savage attack on the market in Djibo shocked residents.", "savage", "sensational"),
    ("The army mercilessly bombed the camp in Tigray.", "mercilessly", "sensational"),
    ("Rivers of blood flowed in Zamzam, the broadcaster said.", "Rivers of blood", "sensational"),
    ("The regime's planes struck Sagaing again.", "regime", "demonising"),
    ("The army killed twelve terrorists near Kidal.", "terrorists", "demonising"),
    ("Thugs loyal to the governor burned the office in Cauca.", "Thugs", "demonising"),
    ("The so-called government in Tripoli signed nothing.", "so-called", "demonising"),
    ("Kyiv's puppet army shelled Donetsk, the channel said.", "puppet", "demonising"),
    ("These bloodthirsty fighters came from across the border.", "bloodthirsty", "demonising"),
    ("Fanatics seized the mosque in Maiduguri.", "Fanatics", "demonising"),
    ("The president and his cronies left Bujumbura.", "cronies", "demonising"),
    ("We will drive the rats out of their holes, the colonel said.", "rats", "demonising"),
    ("Troops neutralised 14 insurgents in Mopti.", "neutralised", "euphemism"),
    ("The strike caused some collateral damage in Rafah.", "collateral damage", "euphemism"),
    ("A surgical strike hit the house in Sanaa.", "surgical strike", "euphemism"),
    ("Two commanders were liquidated in Grozny.", "liquidated", "euphemism"),
    ("The special military operation entered its second week.", "special military operation", "euphemism"),
    ("Units are mopping up in the suburbs of Bukavu.", "mopping up", "euphemism"),
    ("The town of Izium was liberated on Saturday.", "liberated", "euphemism"),
    ("Police were sent to restore order in Nouméa.", "restore order", "euphemism"),
    ("Our heroic soldiers hold every trench at Agdam.", "heroic", "triumphal"),
    ("Three of the movement's martyrs were buried in Derry.", "martyrs", "triumphal"),
    ("The column was annihilated on the road to Mekelle.", "annihilated", "triumphal"),
    ("The army won a decisive victory at Wad Madani.", "decisive victory", "triumphal"),
    ("The rebels were routed near Bunia.", "routed", "triumphal"),
    ("A crushing answer awaits them in Hodeidah.", "crushing", "triumphal"),
]
PLAIN = [
    "Police threw a stunning grenade into the building in Belfast.",
    "Officers used stun grenades and tear gas in Bogotá.",
    "Shock troops of the brigade were moved to Zaporizhzhia.",
    "It was a brutal winter for the displaced in Idlib.",
    "The brutal cold killed two children in a camp near Herat.",
    "A chilling effect on the press was feared in Dhaka.",
    "The man was beaten senseless at the checkpoint.",
    "An inferno of dry forest kept firefighters busy near Alexandroupoli.",
    "The sanctions regime against Mali was lifted.",
    "The visa regime with Georgia remains in force.",
    "Protesters in Tunis called for regime change.",
    "They are designated terrorists under the law of Colombia.",
    "He stood trial as one of the suspected terrorists.",
    "The butcher shop in Aden was hit by a shell.",
    "Rats and mice spread disease in the camp at Bentiu.",
    "Doctors treat parasites and malaria in Bria.",
    "Bandits on motorcycles took cattle in Katsina.",
    "War criminals must face a court, the envoy said.",
    "The programme to eliminate polio reached Kandahar.",
    "The team was eliminated in the second round of the cup.",
    "Sappers neutralised two mines on the road to Kharkiv.",
    "The liquidation of the bank cost depositors in Beirut.",
    "The envoy spoke of ethnic cleansing in West Darfur.",
    "The Oromo Liberation Army entered the town.",
    "The National Liberation Front signed in Kampala.",
    "The water filtration plant in Gaza ran out of fuel.",
    "Refugees were resettled in Canada by the agency.",
    "Bodies were taken out of the rubble in Kahramanmaraş.",
    "The case was dealt with by a court in Juba.",
    "A strike hit Martyrs' Square in Tripoli.",
    "The al-Aqsa Martyrs Brigades claimed the shooting.",
    "He was crushed under the rubble of a school in Jajarkot.",
    "A crowd crush killed eleven in Kinshasa.",
    "Shop windows were smashed in Port Moresby.",
    "Aid was routed through Adré.",
    "The drought decimated herds in Marsabit.",
    "Cruel, inhuman or degrading treatment is banned by the convention.",
    "Soil degraded by salt feeds nobody around Basra.",
    "Residents of Petite Rivière brave the floodwaters to fetch food.",
    "NATO held its exercise Steadfast Defender in Poland.",
    "Minister Peter Savage Toll met the delegation in Freetown.",
    "The army said it took the town of Nyala at dawn.",
]


@pytest.mark.parametrize(("text", "word", "sort"), LOADED)
def test_a_loaded_word_is_marked_with_its_class(text, word, sort):
    """A reader sees which word does the persuading, and how."""
    assert [(text[s.start : s.end], s.sort) for s in loaded_in(text)] == [(word, sort)]


@pytest.mark.parametrize("text", PLAIN)
def test_the_same_words_in_plain_use_are_let_be(text):
    """A mark on a stun grenade teaches the reader to overlook the marks."""
    assert [text[s.start : s.end] for s in loaded_in(text)] == []


def test_every_neighbour_is_of_a_word_that_is_marked():
    """An exception to a word that is not there is a slip of the pen."""
    known = loaded_words()
    phrases = {phrase for rows in known.phrases.values() for phrase, _ in rows}
    assert sorted(set(known.plain) - phrases) == []


def test_a_long_text_is_marked_in_time_that_grows_with_it():
    """A text that begins a phrase at every word must not be read again from each."""
    text = "rain of fire mop up gut " * 20_000
    began = time.perf_counter()
    found = loaded_in(text)
    assert len(found) == 40_000
    assert time.perf_counter() - began < 5
