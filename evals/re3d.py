"""The product's layers in the words of re3d: its types of entities, and what its spans take in.

re3d marks spans flat and by other habits than the product, so both sides are brought to one form before they are
compared, and only where the habits merely differ:

- what only points or counts before a noun is no part of a span ("the", "these", "its", "all"; "60" of "60 civilians");
- no span lies within another: "Government of Iraq" is one mark;
- a span holds a person's title ("Foreign Minister X") and what an office is an office of ("Minister for the North");
- a span holds the common noun that a place is called by ("the town of X", "X province") and a country behind a comma;
- "we" is an organisation whoever says it; "its" and "their" are no mentions;
- an adjective of a nation or a community that names no actor is a Nationality; a document is a DocumentReference.

Spans that the crowd did not confirm (confidence under 0.5) are not wanted: one that is given is wrong. A second row
counts them neither way, since a span of which the crowd doubts the type alone is given by a reader that sees it too.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any

from vedette.knowledge.actor_words import name_words, office_words
from vedette.model.documents import Block, Document
from vedette.model.readings import ActorMention, PlaceMention, Reading
from vedette.model.syntax import Token
from vedette.reading.actors.nations import nations_in

Spans = dict[tuple[int, int], str]
THINGS = {"weapon": "Weapon", "vehicle": "MilitaryPlatform", "document": "DocumentReference", "money": "Money"}
POINTING = re.compile(r"(?:the|an?|this|these|that|those|all|both|some|other|its|their|his|her|our|my|your)\s+", re.I)
COUNTING = re.compile(
    r"(?:[\d,.]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:dozens|hundreds|thousands|tens|millions)\s+of)\s+",
    re.I,
)
BEFORE = re.compile(r"(?:[\w.’'-]+ ){0,9}$")
SMALL = frozenset(("of", "for", "to", "the", "and", "in"))
OF = (" of ", " of the ", " from ", " from the ")
OPENERS = frozenset(("in", "on", "at", "as", "by", "but", "while", "when", "after", "before", "speaking", "from"))
OWNING = frozenset(("its", "their", "his", "her"))
PLACED_BEFORE = re.compile(r"\b(\w+) of (?:the )?$", re.IGNORECASE)
PLACED_AFTER = re.compile(r" (\w+)\b")


def gold(folder: Path) -> tuple[dict[str, str], dict[str, Spans], dict[str, set[tuple[int, int]]]]:
    """Return the texts, the confirmed entities and the spans that the crowd did not confirm, by document."""
    texts: dict[str, str] = {}
    marked: dict[str, Spans] = {}
    doubted: dict[str, set[tuple[int, int]]] = {}
    for path in sorted(folder.glob("*/entities.json")):
        texts.update((row["_id"], row["text"]) for row in lines(path.parent / "documents.json"))
        for row in lines(path):
            span = trimmed(texts[row["documentId"]], row["begin"], row["end"], row["type"])
            if row["confidence"] >= 0.5:
                marked.setdefault(row["documentId"], {})[span] = row["type"]
            else:
                doubted.setdefault(row["documentId"], set()).add(span)
    return texts, marked, doubted


def relations(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the confirmed relations by document."""
    told: dict[str, list[dict[str, Any]]] = {}
    for path in sorted(folder.glob("*/relations.json")):
        for row in lines(path):
            if row["confidence"] >= 0.5:
                told.setdefault(row["documentId"], []).append(row)
    return told


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file of JSON lines."""
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def documents(texts: Mapping[str, str]) -> Iterator[Document]:
    """Yield the texts as documents, a paragraph to a line."""
    for name, text in texts.items():
        starts = [0, *(m.end() for m in re.finditer(r"\n+", text))]
        ends = [*(m.start() for m in re.finditer(r"\n+", text)), len(text)]
        blocks = tuple(Block(a, b, "paragraph") for a, b in zip(starts, ends, strict=True) if text[a:b].strip())
        yield Document(id=name, input=name, text=text, sha256="", language="en", blocks=blocks)


def trimmed(text: str, start: int, end: int, kind: str) -> tuple[int, int]:
    """Return a span without blanks round it and without what only points or, before somebody, counts."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    leadings = (POINTING, COUNTING) if kind in ("Organisation", "Person") else (POINTING,)
    while leading := next((m for p in leadings if (m := p.match(text, start, end)) is not None), None):
        start = leading.end()
    return start, end


def entities(reading: Reading) -> Spans:
    """Return what the layers of a reading hold, as re3d would mark it."""
    text = reading.document.text
    given: Spans = {}
    acting = list(_of_actors(reading))
    taken = sorted((start, end) for start, end, _ in acting)
    for count in reading.counts:
        end = max((t.end for t in tokens_in(reading, count.start, count.end) if t.pos == "NUM"), default=count.start)
        if end > count.start and not _inside(taken, end + 1):
            given[trimmed(text, count.start, end, "Quantity")] = "Quantity"
    given.update({trimmed(text, t.start, t.end, t.kind): THINGS.get(t.kind, t.kind) for t in reading.things})
    given.update(
        {trimmed(text, t.start, t.end, "Temporal"): "Temporal" for t in reading.times if t.value != "PRESENT_REF"}
    )
    for at, nation in nations_in(reading.syntax, text).items():
        start, end = reading.syntax[at].start, reading.syntax[nation.last - 1].end
        if nation.sort == "people" and not _inside(taken, start):
            given[start, end] = "Nationality"
    given.update({_of_place(reading, place): "Location" for place in reading.places})
    given.update({(start, end): kind for start, end, kind in acting})
    return flat(given)


def flat(spans: Spans) -> Spans:
    """Return the spans that lie in no longer one: "Government of Iraq" is marked and "Iraq" within it is not.

    >>> flat({(0, 18): "Organisation", (14, 18): "Location", (20, 24): "Person"})
    {(0, 18): 'Organisation', (20, 24): 'Person'}
    """
    outer: dict[tuple[int, int], str] = {}
    until = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > until:
            outer[start, end] = spans[start, end]
            until = end
    return outer


def tokens_in(reading: Reading, start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens of a span."""
    first, last = reading.syntax.at(start, end)
    return reading.syntax.tokens[first:last]


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    k = bisect_right(spans, (at, len(spans) and 10**9)) - 1
    return k >= 0 and spans[k][0] <= at < spans[k][1]


def _of_actors(reading: Reading) -> Iterator[tuple[int, int, str]]:
    text, until = reading.document.text, -1
    titled = {m.start for m in reading.actors if m.kind == "person" and not m.pointing}
    told = [m for m in reading.actors if m.text.lower() not in OWNING]
    for mention, following in zip_longest(told, told[1:]):
        start, end = mention.start, mention.end
        if start < until:
            continue
        if mention.kind == "person":
            start = _with_title(text, start) if not mention.pointing or mention.role is not None else start
            if mention.text.lower().split()[-1] in office_words().offices:
                end = _with_its_body(reading, mention)
            if end + 1 in titled and end + 1 != start:
                continue  # the title is part of the person's span
        elif following is not None and following.name == mention.name and text[end : following.start] in OF:
            end = until = following.end  # "members of the Security Council"
        person = mention.kind == "person" and mention.text.lower() not in ("we", "us")
        kind = "Person" if person else "Organisation"
        yield *trimmed(text, start, end, kind), kind


def _with_title(text: str, start: int) -> int:
    """Return where the capital words of an office before a name begin."""
    words = office_words()
    before = BEFORE.search(text, max(start - 80, 0), start)
    best = start
    at = start
    for word in reversed(before.group(0).split(" ")[:-1] if before else []):
        at -= len(word) + 1
        if word.lower() in OPENERS or not word or not (word[0].isupper() or word in ("of", "for", "the")):
            break
        phrase = text[at:start].strip().lower().replace(".", "")
        if word[0].isupper() and any(o in phrase for o in words.offices | words.titles if len(o) > 1):
            best = at
    return best


def _with_its_body(reading: Reading, mention: ActorMention) -> int:
    """Return where "the minister for the north", "the leader of X" ends."""
    syntax = reading.syntax
    first, at = syntax.at(mention.start, mention.end)
    if at >= len(syntax) or syntax[at].text.lower() not in ("of", "for", "to"):
        return mention.end
    end, named = mention.end, False
    for token in syntax.tokens[at : at + 12]:
        if token.sentence != syntax[first].sentence or not (
            token.text[0].isupper() or token.text.lower() in SMALL or (token.pos in ("ADJ", "NOUN") and not named)
        ):
            break
        if token.text.lower() not in SMALL:
            end, named = token.end, named or token.text[0].isupper()
    return end


def _of_place(reading: Reading, place: PlaceMention) -> tuple[int, int]:
    text, start, end = reading.document.text, place.start, place.end
    nouns = name_words().place_nouns
    if (before := PLACED_BEFORE.search(text, max(start - 40, 0), start)) and before.group(1).lower() in nouns:
        start = before.start(1)
    if (after := PLACED_AFTER.match(text, end)) and after.group(1).lower() in nouns:
        end = after.end()
    country = next((p for p in reading.places if p.start == end + 2 and p.kind == "country"), None)
    if country is not None and place.kind != "country" and text[end : end + 2] == ", ":
        end = country.end
    return trimmed(text, start, end, "Location")
