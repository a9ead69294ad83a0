"""Copies of a text as papers make them, for measuring how well they are found; the same ones for the same seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

PLACES = ("GENEVA", "NAIROBI", "LONDON", "DAKAR", "NEW DELHI", "BOGOTA")
OWN = (
    "Readers of this newspaper have sent more than two hundred letters about the crisis since the start of the year, "
    "and "
    "a collection for those who lost their homes will be held in the town hall on Saturday afternoon.",
    "The embassy here has asked citizens who are in the area to report to its consular desk. A spokeswoman told this "
    "newspaper that eleven families had called so far and that all of them were well.",
    "Our correspondent adds that the price of bread in the market has doubled within a fortnight and that few lorries "
    "come up the road since the rains have washed out the culvert beside the old mill.",
)
ELSEWHERE = (
    "PERU. A landslide buried part of the mountain road on Sunday and cut the bus line for a third day; nobody was "
    "hurt.",
    "NORWAY. Fishermen landed the largest catch of cod in eleven years, and the quay was so full that two boats "
    "waited.",
    "CANADA. The council of the old port voted by nine to four to turn the grain store into a museum of the railway.",
    "JAPAN. Doctors in the capital ended a walkout of three months after the ministry gave way on night shifts.",
)
WORDS = {
    "said": "stated",
    "killed": "slain",
    "killing": "leaving dead",
    "wounded": "hurt",
    "injured": "hurt",
    "people": "persons",
    "town": "township",
    "city": "urban centre",
    "attack": "assault",
    "attacks": "assaults",
    "fighters": "gunmen",
    "including": "among them",
    "least": "minimum",
    "strikes": "raids",
    "strike": "raid",
    "government": "authorities",
    "children": "minors",
    "hit": "struck",
    "near": "close to",
    "after": "following",
    "area": "zone",
    "areas": "zones",
    "bombing": "blast",
    "reported": "related",
    "also": "too",
    "several": "a number of",
    "forces": "troops",
    "group": "faction",
    "monitor": "watchdog",
    "many": "numerous",
    "village": "hamlet",
    "held": "controlled",
    "dead": "deceased",
    "during": "amid",
    "began": "started",
    "large": "big",
    "told": "informed",
    "army": "military",
    "rebels": "insurgents",
    "war": "conflict",
}


def sentences_of(text: str) -> list[str]:
    """Return the sentences of ``text``, each with more than three words."""
    return [s.strip() for s in re.split(r"(?<=[.!?])\s+", text) if len(s.split()) > 3]


def truncated(text: str, rng: random.Random) -> str:
    """Return the first 30 to 70 % of the words."""
    words = text.split()
    return " ".join(words[: max(40, int(len(words) * rng.uniform(0.3, 0.7)))])


def under_new_dateline(text: str, rng: random.Random) -> str:
    """Return the text under another dateline, and without its first words."""
    return f"{rng.choice(PLACES)}, Tuesday — " + " ".join(text.split()[rng.randint(3, 9) :])


def with_another_lead(text: str, rng: random.Random) -> str:
    """Return the text without its first two sentences and one further sentence, with a sentence of its own on top."""
    kept = sentences_of(text)[2:]
    if len(kept) > 4:
        kept.pop(rng.randrange(1, len(kept)))
    return "What happened was confirmed by several people who were there, our desk writes. " + " ".join(kept)


def inside_a_longer_report(text: str, rng: random.Random) -> str:
    """Return a round-up of the world's news that has the text between its other pieces."""
    before, after = rng.sample(ELSEWHERE, 2)
    return f"{before}\n\n{text}\n\n{after}"


def with_own_paragraph(text: str, rng: random.Random) -> str:
    """Return the text with a paragraph of the paper's own after its first half."""
    parts = sentences_of(text)
    half = max(1, len(parts) // 2)
    return " ".join(parts[:half]) + "\n\n" + rng.choice(OWN) + "\n\n" + " ".join(parts[half:])


def in_synonyms(text: str, rng: random.Random) -> str:
    """Return the text with most of the words of a small thesaurus replaced and one word in twelve left out."""
    found = []
    for word in text.split():
        plain = word.strip(".,;:").lower()
        if plain in WORDS and rng.random() < 0.9:
            word = word.lower().replace(plain, WORDS[plain])
        elif rng.random() < 1 / 12:
            continue
        found.append(word)
    return " ".join(found)


def cut_and_reworded(text: str, rng: random.Random) -> str:
    """Return a cut copy in synonyms with a paragraph of the paper's own: three edits at once."""
    return with_own_paragraph(in_synonyms(truncated(text, rng), rng), rng)


def reordered(text: str, rng: random.Random) -> str:
    """Return two thirds of the sentences, the later ones first."""
    parts = sentences_of(text)
    kept = [s for n, s in enumerate(parts) if n % 3 != 1] if len(parts) > 5 else parts
    turn = max(1, len(kept) // 2 + rng.choice((-1, 0, 1)))
    return " ".join(kept[turn:] + kept[:turn])


EDITS: Sequence[Callable[[str, random.Random], str]] = (
    truncated,
    under_new_dateline,
    with_another_lead,
    inside_a_longer_report,
    with_own_paragraph,
    in_synonyms,
    cut_and_reworded,
    reordered,
)
