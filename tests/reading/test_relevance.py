"""War is told from the worlds that borrow its words."""

from collections.abc import Callable

import pytest

from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Document
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax
from vedette.reading.relevance import reader

ABOUT = [
    "At least 40 people were killed when militiamen shelled a camp for displaced families, doctors said.",
    "Flash floods have left thousands missing and tens of thousands homeless after two dams collapsed.",
    "Gangs set fire to houses in the capital overnight, forcing hundreds of families to flee, the UN said.",
    "On 9 October, members of a mob killed a woman accused of witchcraft.",
    "On 14 March, two women were raped by soldiers in the town. There is no further information.",
    "On 2 May, a drone strike hit a church near the market, killing eight people.",
    "Around 3 June, unidentified armed men abducted a teacher from his home.",
    "Protesters clashed with police; at least 12 students were killed as security forces opened fire.",
]
NOT_ABOUT = [
    "Evening derby: city stormed the gates of United and captured all three points; the champions surrendered.",
    "Alcaraz came under heavy fire in the second set, then attacked. Ruud's defences collapsed in the tie-break.",
    "Airline shares were under siege as an army of short sellers launched a raid on the carrier.",
    "Chef wages war on food waste: a small army of volunteers conquered the kitchen and its stale bread.",
    "Our gunners took no prisoners, blasting five past the visitors' keeper in a first-half massacre.",
    "The striker fired home after a defensive collapse, and the visitors had three more shots on goal by half-time.",
    "The sci-fi sequel turned out to be a box-office bomb as critics savaged the film's battle scenes.",
    "Shares jumped after the company rejected a hostile takeover bid; a bond rally pushed yields lower.",
    "A man was sentenced to 12 years in prison for stabbing his neighbour in a dispute over parking, a jury heard.",
    "Parliament passed the annual budget on Tuesday after the finance minister accepted an amendment on school meals.",
]
Relevance = Callable[[str], float]


@pytest.fixture(scope="session")
def relevance(document: Callable[..., Document], read_syntax: Callable[[str], Syntax]) -> Relevance:
    read = reader(CaseKnowledge()).read
    return lambda text: read(Reading(document(text), read_syntax(text)))  # type: ignore[return-value]


@pytest.mark.parametrize("text", ABOUT)
def test_a_report_of_violence_or_disaster_is_relevant(relevance: Relevance, text: str) -> None:
    """A report taken for sport is lost without a word."""
    assert relevance(text) > 0.6


@pytest.mark.parametrize("text", NOT_ABOUT)
def test_words_of_war_in_another_world_are_not(relevance: Relevance, text: str) -> None:
    """A match report in the picture would be a battle."""
    assert relevance(text) < 0.4


def test_an_empty_report_is_about_nothing(relevance: Relevance) -> None:
    """Nothing is told by no words."""
    assert relevance("") == 0.0
