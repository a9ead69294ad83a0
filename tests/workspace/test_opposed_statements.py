"""Pairs of statements in plain words: what cannot both hold is seen, with its reason, and what can is left alone."""

import pytest

import vedette


def told(a: str, b: str, day_a: str, day_b: str | None = None) -> tuple[bool, str | None]:
    """Return whether two statements are opposed, and why; the order of the two makes no difference."""
    found = vedette.compare_statements(a, b, day_a, day_b or day_a)
    assert vedette.compare_statements(b, a, day_b or day_a, day_a) == found
    return found.contradicts >= 0.5, found.reason


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The army retook Bambari from the rebels on Sunday.", "The rebels captured Bambari from the army on Sunday."),
        (
            "The garrison was forced to withdraw from Wad Madani after heavy fighting.",
            "The garrison withdrew from Wad Madani as planned, the army said.",
        ),
        ("The paramilitaries advanced on El Obeid on Monday.", "The paramilitaries retreated from El Obeid on Monday."),
        (
            "Rebels broke through the army's lines near Sake on Tuesday.",
            "The army repelled a rebel attack on its lines near Sake on Tuesday.",
        ),
        ("Insurgents overran the barracks at Palma.", "Soldiers held off the insurgents at the barracks in Palma."),
        ("The siege of Mekelle has been lifted.", "Mekelle remains besieged."),
        ("The Tatmadaw has been pushed out of Lashio.", "Lashio is firmly in government hands, the command announced."),
        (
            "FARC dissidents planted the bomb that killed the mayor in Cauca.",
            "The ELN planted the bomb that killed the mayor in Cauca.",
        ),
        (
            "The government blamed the rebels for the massacre in Moura.",
            "The rebels accused the army of carrying out the massacre in Moura.",
        ),
        ("Gang members killed the journalist in Delmas.", "Police officers killed the journalist in Delmas."),
        ("The helicopter was shot down over Kivu.", "The helicopter crashed in Kivu because of bad weather."),
        ("People fled Bentiu because of the floods.", "People fled Bentiu because of the fighting."),
        ("The bridge in Marawi fell after heavy rain.", "The bridge in Marawi fell after it was hit by shells."),
        ("The army used cluster bombs in Saada.", "The army said it did not use cluster bombs in Saada."),
        ("Talk of white phosphorus at Dhayra is an invention, the army said.", "White phosphorus was fired at Dhayra."),
        ("The commander was killed in the raid on Derry.", "The commander survived the raid on Derry."),
        ("All passengers survived when the convoy was ambushed near Bukavu.",
         "Five passengers were killed when the convoy was ambushed near Bukavu."),
    ],
)  # fmt: skip
def test_opposite_things_in_nearly_the_same_words_are_a_contradiction(a: str, b: str):
    """Who, which way, by whose will, by what cause, and whether at all: each turns a statement round."""
    assert told(a, b, "2024-02-14") == (True, "contradiction")


@pytest.mark.parametrize(
    ("a", "b", "days", "reason"),
    [
        ("Gunmen attacked the convoy near Djibo on Monday.", "Gunmen attacked the convoy near Djibo on Tuesday.",
         ("2024-01-17", "2024-01-17"), "date"),
        ("The strike on Chernihiv left 17 dead.", "The strike on Chernihiv killed and wounded 60 people.",
         ("2024-04-18", "2024-04-18"), "measure"),
        ("Some 4,000 households fled the fighting in Lanao.", "About 20,000 people fled the fighting in Lanao.",
         ("2024-08-03", "2024-08-03"), "measure"),
        ("Clashes in Manipur killed 54 people in the first week of May.",
         "Clashes in Manipur have killed more than 200 people since May.", ("2023-05-08", "2024-05-03"), "scope"),
        ("At least 9 people were killed in the bombing in Mogadishu, police said.",
         "The death toll from the bombing in Mogadishu has risen to 32, police said.",
         ("2024-08-03", "2024-08-05"), "supersession"),
        ("Hospital officials put the number of dead in the Port-au-Prince shooting at 70.",
         "Police counted 20 dead in the Port-au-Prince shooting.", ("2024-10-05", "2024-10-05"), "claimant"),
        ("All of Puerto Guzman is held by the front, a priest said.",
         "The front holds only the riverside hamlets of Puerto Guzman.", ("2023-02-18", "2023-02-18"), "scope"),
    ],
)  # fmt: skip
def test_a_difference_that_is_no_contradiction_has_its_own_reason(a: str, b: str, days: tuple[str, str], reason: str):
    """A later count, another measure, another area: the reader is told why the two differ."""
    assert told(a, b, *days) == (True, reason)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Rebels captured the town of Kiwanja on Monday.", "The price of bread has doubled in Khartoum."),
        ("The army plans to retake Mocimboa next month.", "The insurgents still hold Mocimboa."),
        ("Drones struck the refinery at Tuapse on Monday.", "Drones struck the refinery at Tuapse again on Friday."),
        ("The army shelled Kadugli on Monday, killing six.", "The army shelled Dilling on Monday, killing nine."),
        ("Police in Medan arrested five men over a robbery.", "A flood in Medan drowned three people."),
        ("Two soldiers were killed near Labbezanga.", "Insurgents abducted a mayor near Labbezanga."),
        ("Troops advanced towards Toretsk.", "Troops retreated from Vuhledar."),
        ("There is no longer any soldier in Wau Shilluk; the rebels run it.",
         "Rebels are in charge at Wau Shilluk since the garrison left."),
        ("A governor was appointed for Tillaberi on Monday.",
         "Gunmen stopped a bus in Tillaberi on Monday and robbed it."),
        ("An electrical fault caused the explosion at the arms store in Yerevan.",
         "The explosion at the arms store in Yerevan was the result of an electrical fault."),
        ("Loyalist gunmen shot the two men in Belfast.", "The two men in Belfast were shot by loyalist gunmen."),
    ],
)  # fmt: skip
def test_what_can_both_hold_is_not_opposed(a: str, b: str):
    """A plan, a second act, another town, other words: none contradicts."""
    assert not told(a, b, "2024-06-17")[0]


def test_short_answers_are_compared_by_their_meaning():
    """Near words tell the same, a number that differs does not."""
    assert vedette.compare_statements("to curb arms smuggling", "to stop the smuggling of weapons").same > 0.5
    assert vedette.compare_statements("to curb arms smuggling", "after the harvest had failed").same < 0.5
    assert vedette.compare_statements("for two years", "for three years").same < 0.5
    assert vedette.compare_statements("2024", "2024").same > 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Misseriya gunmen opened fire on Dinka herders at Abyei.",
         "Dinka gunmen opened fire on Misseriya herders at Abyei."),
        ("Village guards have taken over the two outposts above Moreh from central forces.",
         "Central forces have taken over the two outposts above Moreh from village guards."),
        ("The national flag flies over the county hall of Bentiu.",
         "Opposition fighters are in every street of Bentiu."),
        ("An Israeli tank shell killed the reporter at Alma.",
         "The fire that killed the reporter at Alma came from Hezbollah."),
        ("Ethiopian troops have crossed into Gedo, elders said.",
         "Addis Ababa: not a single soldier of ours is in Gedo."),
    ],
)  # fmt: skip
def test_roles_presence_and_parties_tell_statements_apart(a: str, b: str):
    """Who acts on whom, whose men stand there, whom a deed is laid to, and whether anything happened at all."""
    assert told(a, b, "2024-06-17") == (True, "contradiction")


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("Gendarmes shot two herders in Dori who carried no weapons, the mayor said.",
         "The gendarmerie said that its men in Dori fired only at herders with rifles.", True),
        ("Police killed three unarmed men in Mathare on Friday, witnesses said.",
         "Police killed three men armed with machetes in Mathare on Friday, the inspector said.", True),
        ("Police killed three armed men in Mathare on Friday, witnesses said.",
         "Police killed three men armed with machetes in Mathare on Friday, the inspector said.", False),
        ("Soldiers killed four villagers with rifles in Mueda on Friday, a teacher said.",
         "Soldiers killed four unarmed villagers in Mueda on Friday, a teacher said.", False),
    ],
)  # fmt: skip
def test_whether_those_shot_were_armed_tells_statements_apart(a: str, b: str, apart: bool):
    """Doer, place and deed are shared; the quarrel is about who was shot at. What killed is nobody's arms."""
    assert told(a, b, "2024-06-17")[0] is apart
