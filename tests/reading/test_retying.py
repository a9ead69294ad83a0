"""Trees mended: each turn has one reading in English, which the parser misses."""

from __future__ import annotations

import pytest

from vedette.model.documents import Block, Document
from vedette.model.syntax import Syntax
from vedette.reading.syntax import parse_all


def tree(text: str) -> Syntax:
    """Return the mended tree of a text."""
    document = Document(
        id="x", input="x", text=text, sha256="0" * 64, language="en", blocks=(Block(0, len(text), "paragraph"),)
    )
    ((_, syntax),) = parse_all([document])
    return syntax


def tied(syntax: Syntax, word: str) -> tuple[str, str]:
    """Return the role of a word and the word above it."""
    token = next(t for t in syntax.tokens if t.text == word)
    return token.dep, syntax.head(token.i).text


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        (
            "More than 130 schoolchildren abducted this month in Kuriga were released on Sunday, the army said.",
            "schoolchildren",
            ("nsubjpass", "released"),
        ),
        ("Raiders seized 276 girls in Chibok, most of whom were later freed.", "freed", ("relcl", "girls")),
        ("Inmates took 178 guards hostage and gunmen invaded a studio.", "guards", ("dobj", "took")),
        ("Inmates took 178 guards hostage and gunmen invaded a studio.", "gunmen", ("nsubj", "invaded")),
        ("Highlanders hold Varn, deny retreat", "retreat", ("dobj", "deny")),
    ],
)
def test_a_word_hangs_where_english_hangs_it(text: str, word: str, wanted: tuple[str, str]) -> None:
    """All readers see the mended tree, so that none has to know the error."""
    assert tied(tree(text), word) == wanted


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("The rebels attacked the town and were driven back.", "attacked", ("ROOT", "attacked")),
        ("Gunmen abducted pupils and soldiers, and fled.", "soldiers", ("conj", "pupils")),
        ("Rebels in Kidal who had fled were arrested.", "fled", ("relcl", "Rebels")),
    ],
)
def test_a_sound_tree_stays(text: str, word: str, wanted: tuple[str, str]) -> None:
    """A mend that touched what is right would cost more than it gives."""
    assert tied(tree(text), word) == wanted
