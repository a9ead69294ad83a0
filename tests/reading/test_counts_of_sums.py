"""Sums, increments and those told of as some of others: what is added is no total, and a part no second toll."""

import pytest

from vedette.reading.numerals import numeral_at


def measured(reading):
    """The numbers of a reading that say what befell those counted."""
    return [(c.low, c.measure) for c in reading.counts if c.measure]


SUMS = [
    ("The death toll has risen by 12 to 45, the ministry in Derik said.", [(45, "killed")]),
    ("The number of refugees in Adre grew by about 4,000 to 61,000 in a week.", [(61000, "displaced")]),
    ("The number of displaced stands at 45,000 in Pemba.", [(45000, "displaced")]),
    ("The dead in the blast at Zinjibar number four, not nine as first reported.", [(4, "killed"), (9, "killed")]),
    ("Police numbers rose by 20 to 300 in Imphal.", []),
]


@pytest.mark.parametrize(("text", "told"), SUMS)
def test_what_is_added_is_no_sum(read, text, told):
    """Read as a range, twelve more dead would lower the toll of 45 to "between 12 and 45"."""
    assert measured(read(text)) == told


def test_those_among_others_are_a_part_of_them(read):
    """Added up, seven children among 31 dead would make 38."""
    counts = [c for c in read("Seven children were among 31 people killed in Douma.").counts if c.measure]
    assert [(c.low, c.measure, c.part_of) for c in counts] == [(7, "killed", 1), (31, "killed", None)]


def test_of_those_rescued_only_some_died(read):
    """What befell some is not told of all of whom they are."""
    assert measured(read("Of the 212 people rescued in Marawi, 18 died in hospital.")) == [(18, "killed")]
    wounded = measured(read("Of the 120 wounded in Sanaa, 14 later died."))
    assert wounded == [(120, "injured"), (14, "killed")]


def test_those_beside_a_number_are_they_whom_it_counts(read):
    """Three people, a woman and her two sons, are three and not five."""
    whole, part = read("Three people, a woman and her two sons, were killed by a mine near Izyum.").counts
    assert (whole.low, part.low, part.part_of) == (3, 2, 0)


def test_a_family_of_six_is_six_people(read):
    """A family counted beside its members would be a seventh."""
    assert measured(read("A drone strike killed a family of six in Myawaddy.")) == [(6, "killed")]
    by_one_account = "His aircraft bombed the road near Sumy on Sunday, killing, by one account, a family of six."
    assert measured(read(by_one_account)) == [(6, "killed")]


FATES = [
    ("Thirteen of our policemen have fallen in Carrefour.", [(13, "killed")]),
    ("Six soldiers fell into a river near Menaka.", []),
    ("More than 33,000 people have escaped from the capital in a week.", [(33000, "displaced")]),
    ("Forty people escaped from a prison in Goma.", []),
    ("Some 90 citizens had been lifted to Djibouti by Friday.", [(90, "evacuated")]),
    ("Fighting has driven 6,000 families into the swamps around Bentiu.", [(6000, "displaced")]),
    ("The crisis has driven 6,000 families into debt.", []),
    ("Up to 400 people may have drowned off Zuwara.", [(None, "killed")]),
    ("Chad says 9,000 people had crossed by Tuesday morning.", [(9000, "displaced")]),
]


@pytest.mark.parametrize(("text", "told"), FATES)
def test_a_fate_is_told_in_words_of_other_things(read, text, told):
    """Soldiers fall and people escape; so do prices and thieves."""
    assert measured(read(text)) == told


def test_a_quarter_of_a_million_is_no_quarter_of_a_year(read):
    """The quarter is of the million."""
    found = numeral_at(["a", "quarter", "of", "a", "million"], 0)
    assert found is not None
    assert (found.low, found.end) == (250_000, 5)
    assert measured(read("Nearly a quarter of a million refugees have crossed into Chad."))[0] == (250_000, "displaced")
