"""Services: hospitals, power, water and their like, out of action, destroyed or restored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from vedette.claims.background import is_background
from vedette.claims.cast import Cast
from vedette.claims.certainty import certainty_of
from vedette.claims.evidence import sentence_at
from vedette.claims.ids import claim_id
from vedette.claims.modality import modality_of
from vedette.claims.speakers import said_by
from vedette.claims.states import state_of
from vedette.knowledge.services import ServiceWords, service_words
from vedette.model.claims import Claim
from vedette.model.readings import PlaceMention, Reading
from vedette.model.syntax import Token
from vedette.model.when import When
from vedette.model.words import ServiceState

LONGEST_PHRASE = 3
CAUSES = ("due to", "because of", "owing to", "as a result of", "following", "amid", "amidst", "for lack of", "after")
MOST_PLACES = 8
"""Places that lose one service in one sentence; a longer list is a table."""
WHERE = frozenset({"in", "at", "across", "throughout", "around", "near", "within", "to", "of", "from", "outside"})


def services_in(reading: Reading) -> tuple[Claim, ...]:
    """Return one ``service`` claim for each service whose state the report tells, and each place it tells it of."""
    words, cast = service_words(), Cast(reading)
    found: dict[tuple[int, str, str | None], Claim] = {}
    for first, last in reading.syntax.sentences:
        for head, service in _named(reading, first, last, words):
            told = state_of(cast, head, words)
            if told is None or _is_undone(cast, told[1], words):
                continue
            for place in _places(cast, head, told[1]) or [None]:
                found.setdefault((head.sentence, service, place), _claim(cast, head, service, *told, place))
    return tuple(found.values())


def _is_undone(cast: Cast, told: Token, words: ServiceWords) -> bool:
    """Return whether the change of state was never brought about: "was not able to cut the road"."""
    if told.dep != "xcomp" or told.lemma.lower() not in words.verbs or cast.syntax.child(told.i, "neg") is not None:
        return False
    return certainty_of(cast.syntax, told.i)[1]


def _named(reading: Reading, first: int, last: int, words: ServiceWords) -> Iterator[tuple[Token, str]]:
    """Yield each service named between two tokens with the head of its phrase, longest phrase first."""
    tokens = reading.syntax.tokens
    i = first
    while i < last:
        if tokens[i].text.lower() not in words.openings:
            i += 1
            continue
        for length in range(min(LONGEST_PHRASE, last - i), 0, -1):
            phrase = " ".join(t.text.lower() for t in tokens[i : i + length])
            service = words.services.get(phrase)
            if service and _is_service(reading, i, length):
                yield tokens[i + length - 1], service
                i += length - 1
                break
        i += 1


def _is_service(reading: Reading, i: int, length: int) -> bool:
    """Return whether the phrase is a noun that heads its own group, and no part of a name or of a longer noun."""
    syntax = reading.syntax
    head = syntax[i + length - 1]
    first = i == 0 or syntax[i - 1].sentence != head.sentence
    capital = any(t.text != t.text.lower() for t in syntax.tokens[i + first : i + length])
    noun = head.pos in ("NOUN", "PROPN") or (head.pos == "ADJ" and head.dep in ("nsubj", "nsubjpass"))
    if not noun or (capital and not _heads_a_name(syntax[i], head)):
        return False
    if _is_figurative(reading, head):
        return False
    return head.dep != "compound" or head.lemma in ("power", "electricity", "water", "internet", "fuel", "gas")


def _heads_a_name(first: Token, head: Token) -> bool:
    """Return whether a capital is only that of a name whose last word is the service: "Goma International Airport"."""
    return first.i == head.i and head.pos == "PROPN" and head.lemma.lower() in ("airport", "hospital", "bridge", "port")


def _is_figurative(reading: Reading, head: Token) -> bool:
    """Tell "the road to peace", "lost power in the election", "came to light" from services."""
    syntax = reading.syntax
    lemma = head.lemma.lower()
    goals = {
        g.lemma.lower()
        for p in syntax.children(head.i, "prep")
        for g in syntax.children(p.i, "pobj")
        if p.text.lower() in ("to", "of", "over")
    }
    if lemma in ("road", "bridge", "port", "light") and goals & {
        "peace",
        "recovery",
        "war",
        "democracy",
        "reconciliation",
        "victory",
        "hope",
        "storm",
        "understanding",
        "day",
    }:
        return True
    if lemma == "gas":
        return _is_no_fuel(reading, head)
    if lemma == "power":
        return bool(goals) or _ruled(reading, head)
    if lemma == "light":
        article = syntax.child(head.i, "det")
        verb = syntax.head(head.i)
        return (article is None and head.dep == "pobj") or verb.lemma.lower() in (
            "come",
            "see",
            "shed",
            "bring",
            "cast",
        )
    return lemma == "water" and head.dep == "pobj" and syntax.head(head.i).text.lower() in ("by", "on", "under")


def _is_no_fuel(reading: Reading, head: Token) -> bool:
    """Return whether the gas is a weapon or leaks: "tear gas was cut off" tells of no supply."""
    syntax = reading.syntax
    kinds = {c.text.lower() for c in syntax.children(head.i, "compound", "amod")}
    return bool(kinds - {"natural", "cooking", "piped", "domestic"}) or syntax.head(head.i).lemma.lower() in LOOSE


def _ruled(reading: Reading, head: Token) -> bool:
    """Return whether the power that is lost or seized is a ruler's: one who loses it is a person, a party, a killer."""
    syntax = reading.syntax
    verb = syntax.head(head.i)
    if head.dep != "dobj" or verb.lemma.lower() not in ("lose", "cut", "restore", "regain", "hold", "keep"):
        return head.dep == "dobj" and verb.lemma.lower() not in ("disrupt", "interrupt", "knock", "have")
    subject = syntax.child(verb.i, "nsubj")
    if subject is None or verb.lemma.lower() in ("cut", "restore"):
        return False
    if any(p.start <= subject.start < p.end for p in reading.places):
        return False
    return subject.lemma.lower() not in LOSERS


LOOSE = frozenset({"burn", "explode", "leak", "escape", "fire", "use", "inhale", "release", "spray", "run", "lose"})
LOSERS = frozenset(
    {
        "home",
        "house",
        "household",
        "family",
        "resident",
        "part",
        "half",
        "region",
        "city",
        "town",
        "area",
        "district",
        "hospital",
        "customer",
        "consumer",
        "building",
        "quarter",
        "neighbourhood",
        "neighborhood",
        "village",
        "province",
        "people",
        "third",
        "island",
        "user",
        "school",
        "facility",
        "clinic",
        "plant",
        "station",
        "suburb",
        "camp",
        "million",
        "thousand",
        "ten",
    }
)


def _places(cast: Cast, head: Token, told: Token) -> list[str | None]:
    """Return where it is so: the places that lose it, or those that the words around put it in."""
    verb = told if told.pos in ("VERB", "AUX") else cast.syntax.head(told.i)
    subject = cast.syntax.child(verb.i, "nsubj", "nsubjpass") if verb.pos in ("VERB", "AUX") else None
    if subject is not None and subject.i != head.i:
        losing = _listed(cast, subject)
        if losing:
            return list(losing)
    for token in (head, told, verb, *list(cast.syntax.ancestors(told.i))[:4]):
        near = [p for p in cast.places_under(token.i) if _locates(cast, p)]
        if near:
            chosen = _listed_with(cast, near[0])
            return list(chosen)
    before = [p for p in cast.reading.places if p.end <= head.start and p.kind != "country"]
    fit = [
        p
        for p in before[-4:]
        if head.start - p.end < 400 and _locates(cast, p) and cast.actor(cast.syntax.at(p.start, p.end)[0]) is None
    ]
    main = _main_town(cast)
    if main is not None and (not fit or _speaks_of_the_city(cast, head)):
        return [main]
    return [fit[-1].name] if fit else []


def _speaks_of_the_city(cast: Cast, head: Token) -> bool:
    """Return whether the sentence puts it in "the city", as the town that the report is about."""
    for at in range(max(head.i - 20, 0), min(head.i + 20, len(cast.syntax))):
        token = cast.syntax[at]
        if token.sentence == head.sentence and token.text.lower() in ("city", "town") and cast.place(at) is None:
            return any(c.text.lower() == "the" for c in cast.syntax.children(at, "det"))
    return False


def _main_town(cast: Cast) -> str | None:
    """Return the town that a report names most, where it stands out among the places named."""
    counted = Counter(p.name for p in cast.reading.places if p.kind in ("town", "district"))
    if not counted:
        return None
    name, times = counted.most_common(1)[0]
    second = counted.most_common(2)[1][1] if len(counted) > 1 else 0
    return name if times > max(second, 1) else None


def _listed(cast: Cast, subject: Token) -> list[str]:
    """Return the places that a subject is or lists: "large parts of the A, B and C regions lost power"."""
    named = [p for p in cast.places_under(subject.i) if p.kind != "country"]
    return list(dict.fromkeys(p.name for p in named))[:MOST_PLACES]


def _listed_with(cast: Cast, place: PlaceMention) -> list[str]:
    """Return a place and those coordinated with it: "came back in A and B"."""
    head = cast.syntax.head_of(place.start, place.end)
    if head is None:
        return [place.name]
    names = [cast.place(t.i) for t in cast.syntax.conjuncts(head.i)]
    return list(dict.fromkeys(p.name for p in names if p is not None))[:MOST_PLACES] or [place.name]


def _locates(cast: Cast, place: PlaceMention) -> bool:
    """Return whether the words put something at the place, rather than make it act or speak of its people."""
    head = cast.syntax.head_of(place.start, place.end)
    if head is None:
        return False
    while head.dep in ("appos", "conj", "compound", "nmod") and cast.syntax.head(head.i).pos in ("PROPN", "NOUN"):
        head = cast.syntax.head(head.i)
    if head.dep == "pobj":
        return cast.syntax.head(head.i).text.lower() in WHERE
    return place.kind != "country" and head.dep in (
        "nsubj",
        "nsubjpass",
        "dobj",
        "poss",
        "ROOT",
        "compound",
        "npadvmod",
    )


def _claim(cast: Cast, head: Token, service: str, state: ServiceState, told: Token, place: str | None) -> Claim:
    reading = cast.reading
    published = reading.document.published
    times = [t for t in cast.times_under(told.i) if t.type in ("DATE", "TIME") and (t.first or t.last)]
    when = When(times[0].first, times[0].last, times[0].precision) if times else When()
    if not when.known and published:
        when = When.before(published)
    modality, polarity = modality_of(reading, told.i)
    if polarity == "denied":
        # "There is no water", "does not work": the words of the state already say no.
        polarity = "yes"
    evidence = sentence_at(reading, head.start, head.end)
    return Claim(
        id=claim_id(reading.document.id, "service", head.start, head.end, service, state, place or ""),
        kind="service",
        report=reading.document.id,
        evidence=(evidence,),
        said_by=said_by(reading, head.start, head.end),
        modality=modality,
        polarity=polarity,
        background=is_background(reading, told.i, when),
        place=place,
        when=when,
        service=service,
        state=state,
        cause=_cause(evidence.text),
        found_by=f"service:{state}",
    )


def _cause(sentence: str) -> str | None:
    """Return the reason that the sentence gives, in its own words up to the next break, or None."""
    low = sentence.lower()
    for words in CAUSES:
        at = low.find(f" {words} ")
        if at >= 0:
            rest = sentence[at + len(words) + 2 :]
            for stop in (",", ";", " while ", " — "):
                rest = rest.split(stop)[0]
            return " ".join(rest.strip(" .\n").split()) or None
    return None
