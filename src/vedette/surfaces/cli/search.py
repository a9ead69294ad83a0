"""``vedette search``: the reports of a case that hold words."""

from __future__ import annotations

from argparse import Namespace

from vedette.errors import InputError, UnsupportedOutput
from vedette.surfaces.cli.cases import add_case, opened
from vedette.surfaces.cli.parser import Parser, parser_for
from vedette.surfaces.cli.showing import label, show

FORMATS = ("txt", "jsonl")
ABOUT = """Find the reports of a case whose text or title holds all of the words.

Words in quotation marks are a phrase: vedette search CASE '"air strike" hospital'. The best comes first."""


def parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = parser_for("search", ABOUT)
    add_case(made)
    made.add_argument("words", nargs="+", metavar="WORDS", help="what the reports must hold")
    made.add_argument("-n", "--most", metavar="N", type=int, default=50, help="reports told at most; 50 if not given")
    made.add_argument("-f", "--format", metavar="NAME", help="txt, for people, or jsonl: one report a line")
    return made


def run(given: Namespace) -> None:
    """Search. Raises ``InputError`` where there are no words to search for."""
    form = given.format or "txt"
    if form not in FORMATS:
        raise UnsupportedOutput(f"--format {form}", f"formats are {', '.join(FORMATS)}", "Ask for one of these.")
    words = " ".join(given.words).strip()
    if not any(c.isalnum() for c in words):
        raise InputError(f"“{words}”", "words are wanted", "Write for example: vedette search CASE bridge")
    with opened(given.case) as case:
        hits = case.search(words, max(1, given.most))
        heads = {d.id: d for d in case.store.documents([hit.document for hit in hits])}
        for hit in hits:
            d = heads[hit.document]
            if form == "jsonl":
                import msgspec

                row = {"report": d.id, "title": d.title, "outlet": d.outlet, "published": d.published,
                       "input": d.input, "words": hit.words}  # fmt: skip
                show(msgspec.json.encode(row).decode() + "\n")
                continue
            told = " · ".join(filter(None, (d.outlet, str(d.published or "undated"), d.title or d.input)))
            show(f"{label(d.id)}  {_plain(told)}\n    {_plain(hit.words)}\n", plain=True)
        if not hits and form == "txt":
            show("no report holds these words\n")


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
