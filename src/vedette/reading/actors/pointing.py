"""Words that point back: "the group", "they", "he", "the president".

A wrong antecedent puts words in a stranger's mouth, so a pointer is resolved only where number and kind
fit and one candidate stands out: the subject of the sentence before, or the only one in reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vedette.knowledge.actor_words import hints
from vedette.model.syntax import Token
from vedette.reading.actors.binding import possessor
from vedette.reading.actors.referring import NOUNS, is_told, led_bodies, led_body, pointer_to
from vedette.reading.actors.scene import Found, Scene

REACH = 2
"""Sentences back in which an antecedent is looked for."""
WINDOW = 120
"""Words of one sentence that are looked through for another subject."""
SINGULAR_PERSON = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
PLURAL = frozenset(("they", "them", "their", "themselves"))
POSSESSIVE = frozenset(("his", "her", "its", "their"))
THING = frozenset(("it", "its", "itself"))
COLLECTIVE = hints("collective")
POINTING = frozenset(("PRON", "NOUN", "PROPN"))


@dataclass(slots=True)
class Candidate:
    """A mention as an antecedent: its sentence, whether it is a subject or stands behind "by", and whether it is a
    nameless subject of an inner clause only ("he wanted the police chief captured")."""

    found: Found
    sentence: int
    subject: bool
    agent: bool = False
    embedded: bool = False


def pointers(scene: Scene, found: list[Found], gender: dict[str, str], quoted: frozenset[int]) -> Iterator[Found]:
    """Yield the words that point back, with the name of what they point to."""
    syntax = scene.syntax
    cast: list[Found | None] = [None] * len(syntax)
    for one in found:
        cast[one.first : one.last] = [one] * (one.last - one.first)
    queue = sorted(found, key=lambda f: f.first)
    heads = {
        f.head: f
        for f in found
        if f.sort == "group"
        and f.owner is None
        and f.tie is None
        and not f.locality
        and f.kind != "state forces"
        and scene.noun(syntax[f.head]) in NOUNS
    }
    led = led_bodies(found)
    seen: list[Candidate] = []
    at = 0
    for token in syntax.tokens:
        while at < len(queue) and queue[at].last <= token.i:
            seen.append(_candidate(scene, queue[at]))
            at += 1
        if cast[token.i] is not None:
            if token.i in heads:
                _resolve(scene, heads[token.i], token, seen)
            continue
        if token.pos not in POINTING:
            continue
        pointer = led_body(scene, token, led) or _pointer(scene, token, seen, gender, cast, quoted)
        if pointer is not None:
            seen.append(_candidate(scene, pointer))
            cast[token.i] = pointer
            yield pointer


def _resolve(scene: Scene, found: Found, token: Token, seen: list[Candidate]) -> None:
    """Send "the Islamist group" to the named group it points to, where there is one."""
    before = scene.syntax[found.first - 1].text.lower() if found.first else ""
    if before not in ("the", "this") or token.tag == "NNS" or is_told(scene, token):
        return
    noun = scene.noun(token)
    chosen = _told_beside(token, seen)
    if chosen is None and not _is_beside_a_name(scene, token):
        chosen = _namesake(token, noun, seen) or _nearest(
            token, seen, NOUNS[noun] - {"international organisation", "ngo", "monitor", "other"}
        )
    if chosen is not None:
        found.name, found.kind, found.country, found.pointing, found.group = (
            chosen.name,
            chosen.kind,
            chosen.country,
            True,
            None,
        )


def _told_beside(token: Token, seen: list[Candidate]) -> Found | None:
    """Return the body whose apposition the noun is: "a fabrication by the Army of X, the group holding the town"."""
    if token.dep != "appos":
        return None
    beside = (c.found for c in _near(seen, token.sentence, 0) if c.found.first <= token.head < c.found.last)
    return next((f for f in beside if f.sort == "name" and f.kind != "person"), None)


def _is_beside_a_name(scene: Scene, token: Token) -> bool:
    """Return whether "the group" stands right behind a name and a comma: it is that name's, known or not."""
    if token.i < 3 or token.dep in ("nsubj", "nsubjpass"):
        return False
    comma, name = scene.syntax[token.i - 2], scene.syntax[token.i - 3]
    return comma.text == "," and name.pos == "PROPN" and name.sentence == token.sentence


def _namesake(token: Token, noun: str, seen: list[Candidate]) -> Found | None:
    """Return the body last named whose name ends in the noun: "the council" after "the Kuki-Zo Council"."""
    fits = (c.found for c in _near(seen, token.sentence, 3) if c.found.sort == "name")
    return next((f for f in fits if " " in f.name and f.name.lower().endswith(f" {noun}")), None)


def _candidate(scene: Scene, found: Found) -> Candidate:
    head = scene.syntax[found.head]
    above = scene.syntax[head.head]
    subject = head.dep in ("nsubj", "nsubjpass") or (
        found.sort == "name" and found.kind == "person" and head.dep == "appos" and above.dep in ("nsubj", "nsubjpass")
    )
    return Candidate(
        found,
        head.sentence,
        subject,
        agent=head.dep == "pobj" and above.dep == "agent",
        embedded=found.sort in ("office", "group") and above.dep in ("ccomp", "xcomp", "relcl", "acl", "advcl"),
    )


def _pointer(
    scene: Scene,
    token: Token,
    seen: list[Candidate],
    gender: dict[str, str],
    cast: list[Found | None],
    quoted: frozenset[int],
) -> Found | None:
    low = token.text.lower()
    if token.pos == "PRON":
        whose = _possessor(scene, token, cast, gender) if low in POSSESSIVE and token.tag == "PRP$" else None
        if whose is not None:
            chosen: Found | None = whose
        elif low in SINGULAR_PERSON:
            chosen = _person(scene, token, seen, SINGULAR_PERSON[low], gender, quoted)
        elif low in PLURAL:
            chosen = _plural(scene, token, seen)
        elif low in THING:
            chosen = _thing(scene, token, seen)
        else:
            return None
        return pointer_to(token.i, token, chosen)
    if token.pos == "NOUN" and low in NOUNS:
        return _noun(scene, token, seen, NOUNS[low])
    return None


def _possessor(scene: Scene, token: Token, cast: list[Found | None], gender: dict[str, str]) -> Found | None:
    """Return whose a possessive is by the clauses it stands in; before its subject, that subject's."""
    low = token.text.lower()
    found = possessor(scene.syntax, token.i, cast)
    if found is None and low in SINGULAR_PERSON:
        found = _person_ahead(scene, token, cast)
    if found is None:
        return None
    if low in SINGULAR_PERSON:
        fits = (
            found.kind == "person"
            and not found.plural
            and gender.get(found.name, SINGULAR_PERSON[low]) == SINGULAR_PERSON[low]
        )
    elif low == "its":
        fits = found.kind in COLLECTIVE
    else:
        fits = found.plural or found.kind not in ("person", "state")
    return found if fits else None


def _person_ahead(scene: Scene, token: Token, cast: list[Found | None]) -> Found | None:
    """Return the person of "In his nightly address President X said …"."""
    syntax = scene.syntax
    below, at = token.i, token.head
    for _ in range(6):
        above = syntax[at]
        if above.pos in ("VERB", "AUX"):
            subject = syntax.child(at, "nsubj", "nsubjpass")
            ahead = subject is not None and subject.i > token.i and subject.i != below
            return cast[subject.i] if subject is not None and ahead else None
        if above.head == at:
            break
        below, at = at, above.head
    return None


def _near(seen: list[Candidate], sentence: int, reach: int = REACH) -> Iterator[Candidate]:
    """Yield candidates from the nearest back, the last sixty at most."""
    for candidate in reversed(seen[-60:]):
        if sentence - candidate.sentence > reach:
            return
        yield candidate


def _person(
    scene: Scene,
    token: Token,
    seen: list[Candidate],
    wanted: str,
    gender: dict[str, str],
    quoted: frozenset[int],
) -> Found | None:
    best: tuple[float, Found] | None = None
    rivals: set[str] = set()
    outside = token.i not in quoted
    own = scene.syntax.child(token.head, "nsubj", "nsubjpass") if token.dep in ("dobj", "dative") else None
    for rank, c in enumerate(_near(seen, token.sentence, 3)):
        if c.found.kind != "person" or c.found.plural or gender.get(c.found.name, wanted) != wanted:
            continue
        if own is not None and c.found.first <= own.i < c.found.last:
            continue  # "X warned him" is about another
        if token.sentence - c.sentence > REACH and rivals - {c.found.name}:
            break
        rivals.add(c.found.name)
        score = 3.0 * c.subject - 2.0 * (token.sentence - c.sentence) - 0.1 * rank
        score += 0.5 * (c.found.sort == "pointer") - 2.0 * (
            c.embedded and token.head != scene.syntax[c.found.head].head
        )
        if outside and c.found.first in quoted:
            score -= 4.0  # who speaks is not whom the words in quotation marks name
        if best is None or score > best[0]:
            best = (score, c.found)
    if best is None:
        return None
    gender.setdefault(best[1].name, wanted)
    return best[1]


def _plural(scene: Scene, token: Token, seen: list[Candidate]) -> Found | None:
    """Return whom "they" are: the acting group of this sentence or the last, when no other stands by it as subject."""
    subjects: list[Candidate] = []
    others: list[Candidate] = []
    for c in _near(seen, token.sentence, 1):
        fits = c.found.plural or (
            c.found.sort == "name"
            and (
                c.found.kind in ("armed group", "militia", "state forces", "community") or _is_a_people(scene, c.found)
            )
        )
        if not fits or (c.found.kind == "person" and not c.found.plural):
            continue
        (subjects if c.subject else others).append(c)
    if token.text.lower() == "them" and scene.syntax[max(token.i - 1, 0)].text.lower() == "of":
        near = next(
            (t for t in reversed(scene.syntax.tokens[max(token.i - 15, 0) : token.i - 1]) if t.tag in ("NNS", "NNPS")),
            None,
        )
        if near is None or all(c.found.head != near.i for c in subjects + others):
            return None  # "10 rooms in towns of the region, two of them in X"
    if token.text.lower() == "them":
        names = {c.found.name for c in subjects + others}
        return others[0].found if len(names) == 1 and others else None
    first, _ = scene.syntax.sentences[token.sentence]
    here = [
        t
        for t in scene.syntax.tokens[max(first, token.i - WINDOW) : token.i]
        if t.dep in ("nsubj", "nsubjpass") and t.pos in ("NOUN", "PROPN") and t.head >= first
    ]
    if any(
        (t.tag in ("NNS", "NNPS") or len(scene.syntax.conjuncts(t.i)) > 1)
        and all(c.found.head != t.i for c in subjects)
        for t in here
    ):
        return None  # "India and the US … their citizens": the subject is no single group
    agents = [c for c in others if c.agent and c.sentence == token.sentence]
    if agents and not any(c.sentence == token.sentence for c in subjects):
        return agents[0].found if len({c.found.name for c in agents}) == 1 else None
    for pool in (subjects, others):
        nearest = [c for c in pool if c.sentence == token.sentence] or pool
        names = {c.found.name for c in nearest}
        if len(names) == 1:
            if pool is others and subjects:
                return None
            return nearest[0].found
        if names:
            return None
    return None


def _is_a_people(scene: Scene, found: Found) -> bool:
    """Return whether a name is a plural: "the Houthis" are they; "the United Nations" is it."""
    the = found.first > 0 and scene.syntax[found.first - 1].text.lower() == "the"
    last = found.name.rsplit(" ", 1)[-1].lower()
    several = last.endswith("s") and not last.endswith("ss")
    return the and several and found.kind not in ("person", "state", "international organisation", "media")


def _thing(scene: Scene, token: Token, seen: list[Candidate]) -> Found | None:
    """Return what "it" is, only where the subject of this sentence or the last is one body that can act."""
    syntax = scene.syntax
    above = syntax[token.head]
    if token.text.lower() == "it" and (
        token.dep != "nsubj" or above.lemma.lower() not in scene.acting.subject or _is_empty(scene, above)
    ):
        return None
    own = list(_near(seen, token.sentence, 1))
    for sentence in (token.sentence, token.sentence - 1):
        subjects = [c for c in own if c.sentence == sentence and c.subject]
        fits = {
            c.found.name: c.found
            for c in subjects
            if c.found.kind in COLLECTIVE
            and not (
                c.found.sort == "group" and c.found.plural and c.found.group not in ("government", "army", "police")
            )
        }
        if (
            len(fits) == 1
            and len({c.found.name for c in subjects}) == 1
            and not _other_subject(scene, token, sentence, subjects)
        ):
            return next(iter(fits.values()))
        if subjects:
            return None
    return None


def _is_empty(scene: Scene, verb: Token) -> bool:
    return (
        scene.syntax.child(verb.i, "ccomp", "acomp", "xcomp") is not None
        and verb.lemma.lower() not in scene.acting.speech
    )


def _other_subject(scene: Scene, token: Token, sentence: int, subjects: list[Candidate]) -> bool:
    """Return whether a noun that is no actor is also a subject there, so that "it" may be that."""
    known = {c.found.head for c in subjects}
    first, last = scene.syntax.sentences[sentence]
    end = min(last, token.i)
    return any(
        t.dep in ("nsubj", "nsubjpass")
        and t.pos in ("NOUN", "PROPN")
        and t.i not in known
        and t.i > max(known, default=0) - 1
        for t in scene.syntax.tokens[max(first, end - WINDOW) : end]
    )


def _noun(scene: Scene, token: Token, seen: list[Candidate], kinds: frozenset[str]) -> Found | None:
    """ "The group", "the organisation": the nearest bearer of a name of such a kind, a subject before another."""
    syntax = scene.syntax
    before = syntax[token.i - 1] if token.i else None
    if (
        before is None
        or before.text.lower() not in ("the", "this")
        or (
            syntax.child(token.i, "prep", "acl", "relcl") is not None
            and any(c.text.lower() in ("of", "called", "known", "that", "which") for c in syntax.children(token.i))
        )
    ):
        return None
    if token.dep in ("compound", "appos", "attr") or token.tag == "NNS" or _is_beside_a_name(scene, token):
        return None
    if token.text.lower() == "front" and token.dep not in ("nsubj", "nsubjpass"):
        return None  # "near the front"
    return pointer_to(token.i, token, _nearest(token, seen, kinds))


def _nearest(token: Token, seen: list[Candidate], kinds: frozenset[str]) -> Found | None:
    best: tuple[float, Found] | None = None
    for rank, c in enumerate(_near(seen, token.sentence, 3)):
        if (
            c.found.kind not in kinds
            or (c.found.group is not None and c.found.owner is None)
            or c.found.sort not in ("name", "pointer", "group")
        ):
            continue
        score = 2.0 * c.subject - 1.5 * (token.sentence - c.sentence) - 0.3 * rank
        score += 4.0 * (token.text.lower() in c.found.name.lower().split())
        if best is None or score > best[0]:
            best = (score, c.found)
    return best[1] if best else None
