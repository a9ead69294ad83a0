"""The scores of figures, on small cases with known answers."""

from evals.counts import Told, countries, tolls

from vedette.model.claims import Claim, Report, Site
from vedette.model.counts import Count
from vedette.model.documents import Document


def told(incident, day, killed, injured, gold=(1, 2)):
    return Told(incident, day, {"killed": gold[0], "injured": gold[1]}, killed, injured)


def test_an_article_is_right_when_both_numbers_are_compared_exactly():
    """None told is none."""
    scores = tolls([told("a", "2020-01-01", 1, 3), told("b", "2020-01-01", None, 2, gold=(0, 2))])
    assert scores["toll killed, articles"] == 1.0
    assert scores["toll injured, articles"] == 0.5


def test_an_incident_takes_the_number_of_most_of_its_articles():
    """Two say one, the last says four."""
    articles = [told("a", "2020-01-01", 1, 2), told("a", "2020-01-02", 1, 2), told("a", "2020-01-03", 4, 2)]
    assert tolls(articles)["toll killed, incidents"] == 1.0


def test_the_later_word_decides_a_draw_and_the_silent_have_no_voice():
    """The hurt may die; an article without a toll says nothing of it."""
    articles = [told("a", "2020-01-01", 4, 2), told("a", "2020-01-02", 1, 2), told("a", "2020-01-03", None, None)]
    assert tolls(articles)["toll killed, incidents"] == 1.0
    assert tolls(list(reversed(articles)))["toll killed, incidents"] == 1.0


def row(**changed):
    return {
        "row": "1",
        "Excerpt": "In Sundale 40 people fled.",
        "Specific location": "Sundale",
        "Location (Country)": "Ruritania;RUR;999",
        "Displacement figure": "40",
        **changed,
    }


def report(country):
    document = Document("r", "r", "In Sundale 40 people fled.", "0" * 64)
    site = Site("r", "Sundale", "town", country=country)
    claim = Claim("c", "figure", "r", (), place="Sundale", count=Count(40, 40, measure="displaced"))
    return Report(document, 1.0, (), (site,), (claim,), ())


def test_the_country_of_the_gold_figure_is_compared():
    """The wrong land is as wrong as none."""
    assert countries([(row(), report("RUR"))]) == {"displacement country": 1.0}
    assert countries([(row(), report("XXX")), (row(), report(None))]) == {"displacement country": 0.0}


def test_an_excerpt_that_names_no_place_is_not_asked_for_one():
    """Nobody can read what is not there."""
    nameless = row(Excerpt="40 people fled.")
    assert countries([(nameless, report("RUR")), (row(), report("RUR"))]) == {"displacement country": 1.0}
    assert countries([(nameless, report("RUR"))]) == {"displacement country": 0.0}
