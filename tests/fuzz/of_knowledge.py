"""What a user writes by hand: knowledge and judgements in YAML."""

from __future__ import annotations

from tests.fuzz.of_sources import file_of
from tests.fuzz.parsers import Parser
from tests.fuzz.seeds import lists

from vedette.knowledge.case_files import parse_case, read_case_files
from vedette.knowledge.judgement_files import read_judgement_files
from vedette.knowledge.registry import Registry


def _case(content: bytes) -> object:
    case = parse_case(content.decode("utf-8", "surrogateescape"))
    Registry(case.outlets)
    return case


def _case_file(content: bytes) -> object:
    return read_case_files([file_of(content, "case.yaml")])


def _judgements(content: bytes) -> object:
    return read_judgement_files([file_of(content, "judgements.yaml")])


PARSERS = (
    Parser("knowledge", _case, lists.knowledge, lists.WORDS),
    Parser("knowledge-file", _case_file, lists.knowledge, lists.WORDS),
    Parser("judgement-file", _judgements, lists.judgements, lists.WORDS),
)
