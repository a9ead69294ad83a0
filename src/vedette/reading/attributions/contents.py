"""What a verb of saying governs: the clause, the infinitive, the object or the phrase that is its content."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.cues import CueVerb, cue_lexicon
from vedette.knowledge.people import people_words
from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.reading.attributions.drafts import phrase, trimmed

RESULTING = frozenset({"take", "bring", "raise", "push", "lift", "leave", "kill", "wound", "injure", "destroy"})
DISMISSING = frozenset({"dismiss", "reject", "denounce", "decry", "deride", "brand", "describe", "slam", "condemn"})
TAKEN = frozenset(
    {"life", "victim", "casualty", "fatality", "allegiance", "title", "seat", "asylum", "place", "spot", "loyalty"}
)
"""What is claimed or pledged as a thing or a deed, not as words."""
HEARD = frozenset({"tell", "inform", "warn", "assure", "notify", "brief"})
GOING_ON = frozenset({"continue", "begin", "start", "go"})
"""Verbs of saying only beside quotation marks: with another verb they tell of an act."""
NOTHING = CueVerb(frozenset(), frozenset())


def contents_of(reading: Reading, verb: Token, subject: Token | None, *, showing: bool) -> Iterator[tuple[int, int]]:
    """Yield the characters of what ``verb`` attributes to ``subject``; most verbs give one content."""
    known = cue_lexicon().verbs.get(verb.lemma.lower(), NOTHING)
    if showing:
        displays = verb.lemma.lower() in cue_lexicon().words.displaying
        known = CueVerb(known.takes | ({"clause", "object"} if displays else {"clause"}), known.prepositions)
    syntax, text = reading.syntax, reading.document.text
    given = False
    for child in syntax.children(verb.i):
        span = _wished(syntax, child, verb, known) or _governed(syntax, child, verb, subject, known, given=given)
        if span and (span := trimmed(text, *span))[0] < span[1]:
            given = True
            if child.dep == "ccomp" and (front := _fronted(syntax, child, verb, subject)):
                yield trimmed(text, *front)
            yield span
    if not given and {"quote", "clause"} <= known.takes and subject is not None:
        yield from _without_a_clause(reading, verb, subject)


def _governed(
    syntax: Syntax,
    child: Token,
    verb: Token,
    subject: Token | None,
    known: CueVerb,
    *,
    given: bool,
) -> tuple[int, int] | None:
    """Return the span of ``child`` where the verb takes such a child as its content."""
    takes = known.takes
    if child.i < verb.i and _is_parted(syntax, verb, subject):
        return None
    if child.dep == "ccomp":
        marked = "quote" in takes and syntax.child(child.i, "mark") is not None  # "shot back that …"
        return _clause(syntax, child, verb, subject) if marked or takes & {"clause", "infinitive", "object"} else None
    if child.dep == "advcl" and child.tag == "VBG" and child.i > verb.i and child.lemma.lower() in RESULTING:
        # "…, the ministry said, taking the toll to 52": what comes of it is told with it; not so of "fired, killing 9".
        span = syntax[child.i].start, syntax[syntax.subtree(child.i)[-1]].end
        return span if takes > {"quote"} else None
    if child.dep == "xcomp":
        gerund = child.tag == "VBG" and verb.lemma.lower() not in GOING_ON
        wanted = (takes & {"clause", "object"} and child.i > verb.i) if gerund else "infinitive" in takes
        return _clause(syntax, child, verb, subject) if wanted else None
    if given:
        return None
    if (
        child.dep == "dobj"
        and {"quote", "clause"} <= takes
        and subject is not None
        and _is_a_clause(syntax, child, verb)
    ):
        return max(syntax[syntax.subtree(child.i)[0]].start, verb.end), syntax[syntax.subtree(child.i)[-1]].end
    if child.dep == "dobj" and takes & {"object", "object as"} and subject is not None:
        return _judged(syntax, child, verb, takes)
    if child.dep == "nsubjpass" and "object" in takes and child.pos != "PRON":
        return phrase(syntax, child)  # "Both raids were claimed by the front."
    if child.dep == "prep" and child.lemma == "as" and verb.lemma.lower() in DISMISSING:
        return _dismissed(syntax, child)
    if child.dep == "prep" and child.lemma.lower() in known.prepositions:
        return _after_preposition(syntax, child, verb)
    if child.dep == "advcl" and "quote" in takes and child.i < verb.i and _ends_before_comma(syntax, child, verb):
        return _clause(syntax, child, verb, subject)
    return None


def _wished(syntax: Syntax, child: Token, verb: Token, known: CueVerb) -> tuple[int, int] | None:
    """Read "called for the troops to withdraw": "for" opens a clause with a subject of its own."""
    if child.dep == "agent" and verb.lemma.lower() in HEARD:
        return _told_by(syntax, child)
    if child.dep != "advcl" or child.i < verb.i or "for" not in known.prepositions:
        return None
    inside = syntax.subtree(child.i)
    if syntax[inside[0]].text.lower() != "for" or syntax[inside[0]].dep != "mark" or len(inside) < 2:
        return None
    return syntax[inside[1]].start, syntax[inside[-1]].end


def _told_by(syntax: Syntax, agent: Token) -> tuple[int, int] | None:
    """Read "was told by police that a bomb had gone off", where the parse hangs the clause on the police."""
    teller = syntax.child(agent.i, "pobj")
    for clause in syntax.children(teller.i, "relcl", "acl", "ccomp") if teller is not None else ():
        inside = syntax.subtree(clause.i)
        if syntax[inside[0]].text.lower() == "that" and syntax.child(clause.i, "nsubj", "nsubjpass"):
            subject = syntax.child(clause.i, "nsubj", "nsubjpass")
            if subject is not None and subject.i != inside[0]:
                return syntax[inside[0]].start, syntax[inside[-1]].end
    return None


def _dismissed(syntax: Syntax, preposition: Token) -> tuple[int, int] | None:
    """Read "dismissed as a fabrication reports that …": the parse takes "reports" for a verb behind "as"."""
    taken = syntax.child(preposition.i, "pobj")
    clause = syntax.child(taken.i, "ccomp", "acl") if taken is not None and taken.tag in ("VBZ", "NNS") else None
    if taken is None or clause is None or clause.i < taken.i:
        return None
    return taken.start, syntax[syntax.subtree(clause.i)[-1]].end


def _is_parted(syntax: Syntax, verb: Token, subject: Token | None) -> bool:
    """Return whether a semicolon parts what stands before from the reporting words: "X accused Y; Y denied it"."""
    first = min(verb.i, _first_of(syntax, subject, verb)) if subject is not None else verb.i
    return first > 0 and syntax[first - 1].text in (";", ":")


def _is_a_clause(syntax: Syntax, child: Token, verb: Token) -> bool:
    """Read "said 2,000 bodies needed to be buried" where the parse takes the clause for a noun with a participle."""
    if child.i < verb.i or child.pos == "PRON" or _is_hearer(syntax, child, verb) or _is_no_word(syntax, child, verb):
        return False
    numbered = syntax.child(child.i, "nummod") is not None
    clause = next((c for c in syntax.children(child.i, "acl") if c.tag in ("VBN", "VBD") and c.i > child.i), None)
    return numbered and (clause is not None or syntax.child(child.i, "amod", "prep") is not None)


def _without_a_clause(reading: Reading, verb: Token, subject: Token) -> Iterator[tuple[int, int]]:
    """Yield the content of a strong verb whose clause the parse hangs elsewhere, from the words alone."""
    if _has_object(reading.syntax, verb):
        return
    inserted = list(_inserted(reading, verb, subject))
    if inserted or verb.text.lower() not in cue_lexicon().words.late_cues:
        yield from inserted
        return
    span = _before_late_cue(reading, verb, subject) or _after_that(reading, verb)
    if span:
        yield span


def _has_object(syntax: Syntax, verb: Token) -> bool:
    """Return whether the verb has an object that is not who hears it."""
    return verb.text.lower() != "told" and syntax.child(verb.i, "dobj", "xcomp") is not None


def _inserted(reading: Reading, verb: Token, subject: Token) -> Iterator[tuple[int, int]]:
    """Read "The bridge, he said, was hit": yield what stands on either side of reporting words between commas."""
    syntax, text = reading.syntax, reading.document.text
    first = min(verb.i, _first_of(syntax, subject, verb))
    if first < 2 or syntax[first - 1].text != "," or syntax[first - 1].sentence != verb.sentence:
        return
    after = next((i for i in range(verb.i + 1, min(verb.i + 8, len(syntax))) if syntax[i].text == ","), None)
    if (
        after is None
        or syntax[after].sentence != verb.sentence
        or any(syntax[i].pos in ("VERB", "AUX") for i in range(verb.i + 1, after))
    ):
        return
    start, end = first - 1, after
    while start and syntax[start - 1].sentence == verb.sentence and syntax[start - 1].text not in ('"', ";"):
        start -= 1
    while (
        end + 1 < len(syntax) and syntax[end + 1].sentence == verb.sentence and syntax[end + 1].text not in ('"', ";")
    ):
        end += 1
    if end > after and start < first - 1:
        yield trimmed(text, syntax[start].start, syntax[first - 2].end)
        yield trimmed(text, syntax[after + 1].start, syntax[end].end)


def _first_of(syntax: Syntax, subject: Token, verb: Token) -> int:
    return next((i for i in syntax.subtree(subject.i) if i <= subject.i), subject.i) if subject.i < verb.i else verb.i


def _after_that(reading: Reading, verb: Token) -> tuple[int, int] | None:
    """Read "reported on Friday that …": the clause that the next "that" opens, to the end of the sentence."""
    syntax = reading.syntax
    for i in range(verb.i + 1, min(verb.i + 16, len(syntax))):
        token = syntax[i]
        if token.sentence != verb.sentence or token.pos in ("VERB", "AUX"):
            return None
        if token.text.lower() == "that" and token.dep in ("mark", "nsubj", "dobj", "nsubjpass"):
            last = i
            while last + 1 < len(syntax) and syntax[last + 1].sentence == verb.sentence:
                last += 1
            return trimmed(reading.document.text, token.start, syntax[last].end) if last > i + 1 else None
    return None


def _clause(syntax: Syntax, clause: Token, verb: Token, subject: Token | None) -> tuple[int, int] | None:
    """Return the span of a clause, cut at the reporting words where these stand inside or beside it."""
    inside = syntax.subtree(clause.i)
    barred = {verb.i}
    if subject is not None:
        barred.add(subject.i)
    if clause.i > verb.i:
        floor = max((b for b in barred if b < clause.i), default=verb.i)
        inside = [i for i in inside if i > floor]
    else:
        ceiling = min(b for b in barred if b > clause.i)
        if subject is not None and clause.i < subject.i:
            ceiling = min(ceiling, min(syntax.subtree(subject.i), default=ceiling)) if subject.i < verb.i else ceiling
        inside = [i for i in inside if i < ceiling and syntax[i].sentence == verb.sentence]
    if clause.i > verb.i:
        inside = _before_the_next_cue(syntax, inside, clause)
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    if clause.i < verb.i:
        first = _to_sentence_start(syntax, first)
    return syntax[first].start, syntax[last].end


def _before_the_next_cue(syntax: Syntax, inside: list[int], clause: Token) -> list[int]:
    """Cut "vowed to resist, accusing …, while his allies …" where the speaker's next act or somebody else's begins."""
    verbs = cue_lexicon().verbs
    for i in inside:
        token = syntax[i]
        if token.dep not in ("advcl", "conj") or token.head != clause.i or token.i < clause.i:
            continue
        first = syntax.subtree(token.i)[0]
        if syntax[first - 1].text != ",":
            continue
        known = verbs.get(token.lemma.lower())
        speaks = token.tag == "VBG" and known is not None and "quote" in known.takes
        aside = clause.dep == "xcomp" and any(
            c.dep == "mark" and c.lemma.lower() in ("while", "whereas", "as") for c in syntax.children(token.i)
        )
        if speaks or aside:
            return [j for j in inside if j < first - 1]
    return inside


def _fronted(syntax: Syntax, clause: Token, verb: Token, subject: Token | None) -> tuple[int, int] | None:
    """Return the part of a clause before the reporting words: "The bridge, the governor said, was hit"."""
    if clause.i < verb.i or subject is None:
        return None
    floor = min(verb.i, subject.i)
    inside = [i for i in syntax.subtree(clause.i) if i < floor]
    if not inside or (len(inside) == 1 and syntax[inside[0]].tag in ("WDT", "WP", "WRB", "DT")):
        return None
    return syntax[_to_sentence_start(syntax, inside[0])].start, syntax[inside[-1]].end


def _to_sentence_start(syntax: Syntax, first: int) -> int:
    """Take in an opening "But" or "On Friday," that the parse hangs on the reporting verb."""
    at = first
    for _ in range(12):
        if at == 0 or syntax[at - 1].sentence != syntax[first].sentence:
            return at
        if syntax[at - 1].text in (";", ":", '"', "--", "—"):
            return first
        at -= 1
    return first


def _object(syntax: Syntax, child: Token, verb: Token) -> tuple[int, int] | None:
    called = syntax.child(verb.i, "oprd")  # "calls him a liar", "hailed these as bold moves"
    as_what = verb.lemma.lower() in cue_lexicon().words.stances and any(
        c.lemma == "as" and c.i > child.i for c in syntax.children(verb.i, "prep")
    )
    bare = child.lemma.lower() in cue_lexicon().words.empty_objects or child.pos == "PRON"
    meant = child.tag == "PRP" and verb.lemma.lower() in cue_lexicon().words.judging  # "denounced him", "denied it"
    if bare and not as_what and not meant and (called is None or called.i < child.i):
        return None
    start, end = phrase(syntax, child)
    if start < verb.end:
        return None
    for sibling in syntax.children(verb.i):
        if sibling.i > child.i and (sibling.dep == "oprd" or (sibling.dep == "prep" and sibling.lemma == "as")):
            end = max(end, syntax[syntax.subtree(sibling.i)[-1]].end)
    return start, end


def _judged(syntax: Syntax, child: Token, verb: Token, takes: frozenset[str]) -> tuple[int, int] | None:
    """Return the span of an object that is a content: "rejected the offer", "sees the truce as a defeat"."""
    if _is_hearer(syntax, child, verb):
        return _charge(syntax, child) if verb.lemma.lower() in ("accuse", "blame") else None
    if _is_no_word(syntax, child, verb):
        return None
    held = "object" in takes or any(c.lemma == "as" for c in syntax.children(verb.i, "prep") if c.i > child.i)
    return _object(syntax, child, verb) if held else None


def _is_no_word(syntax: Syntax, child: Token, verb: Token) -> bool:
    """Return whether the object is taken or let in: "claimed the lives of 30", "the hospital admitted 40 people"."""
    lemma, object_ = verb.lemma.lower(), child.lemma.lower()
    if lemma in ("claim", "pledge", "swear"):
        return object_ in TAKEN
    people = object_ in people_words().people or object_ in ("people", "patient", "casualty", "refugee", "migrant")
    return lemma == "admit" and (people or syntax.child(child.i, "nummod") is not None)


def _charge(syntax: Syntax, accused: Token) -> tuple[int, int] | None:
    """Return the deed where the parse hangs it on the one accused: "accused the rebels of looting"."""
    for preposition in syntax.children(accused.i, "prep"):
        inside = [i for i in syntax.subtree(preposition.i) if i > preposition.i]
        if inside and preposition.text.lower() in ("of", "for"):
            return syntax[inside[0]].start, syntax[inside[-1]].end
    return None


def _is_hearer(syntax: Syntax, child: Token, verb: Token) -> bool:
    """Return whether the object is who is told or asked, and what is told stands elsewhere."""
    words = cue_lexicon().words
    return verb.lemma.lower() in words.hearers and (
        child.lemma.lower() in words.sayers
        or child.entity[2:] in ("PERSON", "ORG", "GPE", "NORP")
        or syntax.child(verb.i, "ccomp", "xcomp", "prep") is not None
    )


def _after_preposition(syntax: Syntax, preposition: Token, verb: Token) -> tuple[int, int] | None:
    if preposition.i < verb.i:
        return None
    inside = [i for i in syntax.subtree(preposition.i) if i > preposition.i]
    if not inside:
        return None
    end = syntax[inside[-1]].end
    if verb.lemma.lower() == "call" and preposition.lemma.lower() in ("on", "upon"):
        # "called on both sides to stop": who is asked and what for are one content.
        follow = syntax.child(verb.i, "xcomp", "advcl")
        if follow is not None and follow.i > preposition.i:
            end = max(end, syntax[syntax.subtree(follow.i)[-1]].end)
    return syntax[inside[0]].start, end


def _ends_before_comma(syntax: Syntax, clause: Token, verb: Token) -> bool:
    return (
        verb.text.lower() in cue_lexicon().words.late_cues
        and any(c.dep in ("nsubj", "nsubjpass") for c in syntax.children(clause.i))
        and not any(c.dep in ("mark",) or c.tag == "WRB" for c in syntax.children(clause.i))
    )


def _before_late_cue(reading: Reading, verb: Token, subject: Token) -> tuple[int, int] | None:
    """Read "The bridge was hit, officials said.": without a clause in the parse, all before the comma is content."""
    if verb.text.lower() not in cue_lexicon().words.late_cues:
        return None
    syntax = reading.syntax
    first = min(verb.i, _first_of(syntax, subject, verb))
    if first == 0 or syntax[first - 1].text != "," or syntax[first - 1].sentence != verb.sentence:
        return None
    if _goes_on(syntax, max(verb.i, subject.i)):
        return None
    start = first - 1
    while start and syntax[start - 1].sentence == verb.sentence and syntax[start - 1].text not in ('"', ";"):
        start -= 1
    if first - 1 - start < 3 or not any(
        syntax[i].dep in ("nsubj", "nsubjpass", "expl") for i in range(start, first - 1)
    ):
        return None
    return trimmed(reading.document.text, syntax[start].start, syntax[first - 2].end)


def _goes_on(syntax: Syntax, i: int) -> bool:
    """Return whether another clause with its own subject follows in the sentence."""
    sentence = syntax[i].sentence
    at = i + 1
    while at < len(syntax) and syntax[at].sentence == sentence and at < i + 40:
        if syntax[at].dep in ("nsubj", "nsubjpass") and syntax.head(at).dep in ("ccomp", "ROOT"):
            return True
        at += 1
    return False
