"""A list of lemmas is found in words that nobody has parsed."""

import pytest

from vedette.knowledge.inflecting import forms_of


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("raid", "raided"), ("kidnap", "kidnapped"), ("casualty", "casualties"), ("shoot", "shot"), ("gunman", "gunmen"),
     ("clash", "clashes"), ("seize", "seizing"), ("flee", "fled"), ("bomb", "bombing")],
)  # fmt: skip
def test_a_form_is_found_from_its_lemma(lemma: str, form: str) -> None:
    """A report in the past tense would say nothing of what the lists hold."""
    assert form in forms_of(lemma)
