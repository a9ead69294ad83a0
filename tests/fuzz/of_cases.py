"""What a case file holds, what travels between cases, and what people ask of one."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import unquote

from tests.fuzz.of_sources import file_of
from tests.fuzz.parsers import Parser
from tests.fuzz.seeds import cases

from vedette.knowledge.exchange import read_exchange
from vedette.model.documents import Document
from vedette.store import Store, is_case, open_store
from vedette.store.addresses import address_of
from vedette.store.packing import Unreadable, unpacked
from vedette.store.recognising import is_url
from vedette.surfaces.cli.durations import seconds_given


def _case(content: bytes) -> object:
    """A file that says it is a case: opened and read, or refused in words."""
    path = file_of(content, "torn.vedette")
    for ending in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    is_case(str(path))
    with open_store(str(path)) as store:
        return [*store.check(), *map(str, store.documents()), *map(str, store.log()), *map(str, store.search("bridge"))]


def _record(content: bytes) -> object:
    return unpacked(content, Document)


def _exchange(content: bytes) -> object:
    return read_exchange(file_of(content, "exchange.jsonl"))


@lru_cache(maxsize=1)
def _kept() -> Store:
    return open_store(str(file_of(cases.files()[0], "asked.vedette")))


def _question(content: bytes) -> object:
    return _kept().search(content.decode("utf-8", "surrogateescape"))


def _address(content: bytes) -> object:
    words = content.decode("utf-8", "surrogateescape")
    if not is_url(words):
        return words
    address = address_of(words)
    assert ":s3cret@" not in unquote(address.shown + repr(address)), "a password that is shown"
    return address.shown


def _duration(content: bytes) -> object:
    return seconds_given(content.decode("utf-8", "surrogateescape"), "--every")


PARSERS = (
    Parser("case-file", _case, cases.files, cases.WORDS, native=True),
    Parser("case-record", _record, cases.records, cases.WORDS_OF_RECORDS, (Unreadable,)),
    Parser("judgement-exchange", _exchange, cases.exchanges, cases.WORDS_OF_EXCHANGES),
    Parser("question", _question, cases.questions, cases.WORDS_OF_QUESTIONS),
    Parser("case-address", _address, cases.addresses, cases.WORDS_OF_ADDRESSES),
    Parser("duration", _duration, lambda: (b"30m", b"90 s", b"1D"), (b"1", b"s", b"m", b" ", b"-", b"9" * 7)),
)
