"""How a number stands to one told before, by the words around it."""

import pytest

from vedette.knowledge.changes import change_of, runs_since_a_start


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Rescuers in Khartoum found [12] more bodies.", "increment"),
        ("Another [12] people were killed in Sagaing.", "increment"),
        ("A further [40] families fled Cabo Delgado.", "increment"),
        ("[Twelve] additional victims were buried in Hodeidah.", "increment"),
        ("The deaths bring the toll in Port-au-Prince to at least [40].", "total"),
        ("Doctors in Kharkiv said the number of dead now stands at [40].", "total"),
        ("The toll rose to [40] from 28.", "total"),
        ("The army killed [40] in all.", "total"),
        ("The toll rose to 40 from [28].", "former"),
        ("The ministry revised the toll down from 90 to [75].", "revision"),
        ("The ministry revised the toll down from [90] to 75.", "former"),
        ("Tegucigalpa lowered its count to [75].", "revision"),
        ("It follows an earlier toll of [52].", "former"),
        ("[12] or more people were killed.", None),
        ("More than [12] people were killed near Mopti.", None),
        ("The blast in Marawi wounded [12] others.", None),
        ("Shells killed [12], no more than two hours after the truce.", None),
    ],
)
def test_a_number_is_added_or_stands_for_all_or_takes_another_back(sentence, change):
    """Twelve more dead are not twelve dead, and forty in all are not forty more."""
    before, _, rest = sentence.partition("[")
    _, _, after = rest.partition("]")
    assert change_of(before, after) == change


@pytest.mark.parametrize(
    ("sentence", "runs"),
    [
        ("The war in Yemen has killed more than 300,000 people.", True),
        ("Some 60,000 people have died since the uprising began in 2011.", True),
        ("Four years of war have left 20,000 dead.", True),
        ("The death toll from the six-year-old conflict is put at 4,000.", True),
        ("Twelve people have been killed in El Geneina since Thursday.", False),
        ("Shelling killed three in Goma.", False),
        ("A monitor of the five-year conflict said that 26 civilians were killed in Taiz.", False),
    ],
)
def test_a_war_s_dead_are_told_from_a_day_s(sentence, runs):
    """What a war cost since its start is no news of the week, and is never added to it."""
    assert runs_since_a_start(sentence) is runs
