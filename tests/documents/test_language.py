"""Language: English is told by its little words, and a short text gets the benefit of the doubt."""

import pytest

from vedette.documents.language import language_of


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured Hama.",
        "Army retakes Wad Madani",
        "Gangs storm Port-au-Prince prison",
        "M23 enters Goma",
        "Twelve killed in Maiduguri market blast",
        "Al-Shabaab fighters attacked Bulo Marer base on Friday, Ugandan army said",
        "Avdiivka, Bakhmut, Kupiansk, Lyman axis clashes continue; 41 Shahed drones downed over Odesa, Kharkiv oblasts",
    ],
)
def test_short_and_name_laden_english_is_english(text):
    """A detector calls half of these Catalan or Swahili."""
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Los rebeldes tomaron la ciudad el jueves y el ejército se retiró hacia el sur del país.", "es"),
        ("Die Armee hat sich aus der Stadt zurückgezogen, teilte das Ministerium am Montag mit.", "de"),
        ("Ordu pazartesi günü kentten çekildi, bakanlık yaptığı açıklamada bunu doğruladı.", "tr"),
        ("انسحب الجيش من المدينة يوم الخميس بعد معارك استمرت ثلاثة أيام", "ar"),
        ("Армия отступила из города в четверг после трёх дней боёв", "ru"),
    ],
)
def test_other_languages_are_named(text, code):
    """What is not read is declared by name."""
    assert language_of(text) == code


def test_no_words_have_no_language():
    """Unknown is None."""
    assert language_of("12 -- 34") is None
