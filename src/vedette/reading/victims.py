"""Victims: people told of as the ones to whom harm was done, by number, by noun, by name or by pronoun.

Counts give the numbers ("three men", "a woman"). A reader also knows of the dead that nobody numbers: "Maria Lopez,
34, was shot dead", "the victim was pronounced dead", "he killed his wife". Which of the mentions are one person is
for the claims to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import msgspec

from vedette.knowledge.case import CaseKnowledge
from vedette.knowledge.people import measure_words, people_words
from vedette.knowledge.victims import victim_words
from vedette.model.readings import Reader, Reading, Traits, VictimMention
from vedette.model.syntax import Syntax, Token
from vedette.model.words import Harm, Sex
from vedette.reading.counts.counted import Counted, kind_of
from vedette.reading.counts.fates import fate_of
from vedette.reading.counts.quantities import Quantity
from vedette.reading.numerals import numeral_at

PRONOUNS = frozenset({"he", "she", "him", "her"})
REFLEXIVE = frozenset({"himself", "herself", "themselves", "self"})
NO_PERSON = frozenset(
    {
        "death", "body", "corpse", "remains", "life", "killing", "murder", "injury", "execution", "fatality", "dead",
        "casualty", "missing", "homeless", "wounded", "injured", "arrest", "kidnapping", "abduction", "displacement",
        "disappearance", "crowd", "staff", "crew", "personnel", "people", "general", "private", "major", "minor",
        "other", "group", "team", "troop", "couple", "family", "user", "holder", "live",
    }
)  # fmt: skip
"""Nouns on the list of people that name no one person."""
Named = tuple[int, str]
"""The first token of a name, and the fullest form of it that the report gives."""
MULTIPLIED = frozenset({"shooting", "stabbing", "murder", "homicide", "killing", "slaying", "assassination"})
DEADLY = frozenset({"fatal", "deadly", "lethal"})
SHOOTINGS = frozenset({"shooting", "stabbing"})
OWN_LIFE = frozenset({"turn", "kill", "shoot", "hang", "stab"})
MEANING = frozenset(
    {"go", "want", "plan", "threaten", "try", "attempt", "intend", "wish", "vow", "aim", "like", "order"}
)
ACCUSED = frozenset(
    {"charge", "accuse", "arrest", "sentence", "convict", "want", "seek", "suspect", "indict", "detain"}
)
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ"})
CLIMB = 3
BEFORE, AFTER = 6, 4
"""Words around a head within which its age stands."""
OLDEST = 110


def reader(_case: CaseKnowledge) -> Reader:
    """Return the reader of victims. It needs nothing of a case."""
    return Reader("victims", ("syntax", "actors", "counts"), "victims", victims_in)


def victims_in(reading: Reading) -> tuple[VictimMention, ...]:
    """Return those to whom harm was done, in order; none overlap."""
    syntax = reading.syntax
    names = _names(reading)
    counted, covered = _counted(reading, names)
    single = [
        m
        for token in syntax.tokens
        if token.pos in NOMINAL and token.i not in covered and (m := _single(reading, token, names)) is not None
    ]
    return _joined(reading, sorted([*counted, *single, *_multiples(reading)], key=lambda m: (m.start, m.end)))


def _joined(reading: Reading, found: list[VictimMention]) -> tuple[VictimMention, ...]:
    """Return the mentions with a noun and the name beside it as one: "her husband, Amin Noor"."""
    kept: list[VictimMention] = []
    for mention in found:
        before = kept[-1] if kept else None
        if before is not None and before.low == mention.low == 1 and before.harm == mention.harm:
            between = reading.document.text[before.end : mention.start]
            one, other = before.who, mention.who
            named = other.name is not None and one.name in (None, other.name)
            if between in (" ", ", ") and named and mention.count is None:
                both = msgspec.structs.replace(one, name=other.name, sex=one.sex or other.sex, age=one.age or other.age)
                kept[-1] = msgspec.structs.replace(before, who=both)
                continue
        kept.append(mention)
    return tuple(kept)


def _multiples(reading: Reading) -> list[VictimMention]:
    """Return those whom "a triple murder", "the quadruple shooting" counts."""
    words, found = victim_words(), []
    for before, token in pairwise(reading.syntax.tokens):
        number = words.multiples.get(before.text.lower())
        lemma = token.lemma.lower()
        if number is None or lemma not in MULTIPLIED:
            continue
        harm: Harm = "hit" if lemma in SHOOTINGS else "killed"
        text = reading.document.text[before.start : token.end]
        found.append(VictimMention(before.start, token.end, text, harm, number))
    return found


def _counted(reading: Reading, names: Mapping[int, Named]) -> tuple[list[VictimMention], frozenset[int]]:
    """Return the victims that counts give, and the tokens of all counts."""
    syntax, found, covered = reading.syntax, [], set[int]()
    for n, count in enumerate(reading.counts):
        first, last = syntax.at(count.start, count.end)
        covered.update(range(first, last))
        if count.measure not in ("killed", "injured") or count.low is None or first >= last:
            continue
        head = syntax[last - 1]
        if head.dep == "pobj" and syntax.head(head.i).text.lower() == "as":
            continue  # "charged as an adult"
        low = count.low if count.low > 1 else _one_of(syntax, first, last)
        harm = _harm(syntax, head, count.measure)
        described = _described(syntax, head, names)
        fresh = any(t.text.lower() in victim_words().fresh for t in syntax.tokens[max(first - 1, 0) : last])
        found.append(VictimMention(count.start, count.end, count.text, harm, low, fresh=fresh, count=n, who=described))
    return found, frozenset(covered)


def _one_of(syntax: Syntax, first: int, last: int) -> int:
    """Return how many "one of four people wounded" tells of: the four."""
    words = [t.text.lower() for t in syntax.tokens[first : last + 4]]
    if words[:2] == ["one", "of"]:
        at = 3 if words[2:3] in (["the"], ["at"], ["about"], ["some"]) else 2
        numeral = numeral_at(words, at)
        if numeral is not None and numeral.low >= 2:
            return int(numeral.low)
    return 0 if words[:1] in (["no"], ["none"], ["nobody"]) else 1


def _single(reading: Reading, token: Token, names: Mapping[int, Named]) -> VictimMention | None:
    """Return the one person that ``token`` heads, if harm was done to them."""
    syntax = reading.syntax
    text = token.text.lower()
    if text in REFLEXIVE or _is_own_death(syntax, token):
        return _by_own_hand(reading, token, names)
    if not _is_one(syntax, token, names):
        return None
    harm = _harm_of(reading, token)
    if harm is None:
        return None
    pointing = token.pos in ("PRON", "NOUN")
    fresh = any(t.text.lower() in victim_words().fresh for t in syntax.children(token.i, "amod", "det"))
    first = names[token.i][0] if token.i in names else _first_of_name(syntax, token.i)
    start = syntax[first].start
    return VictimMention(
        start,
        token.end,
        reading.document.text[start : token.end],
        harm,
        pointing=pointing,
        fresh=fresh,
        who=_described(syntax, token, names),
    )


def _names(reading: Reading) -> dict[int, Named]:
    """Return, for the last token of each mention of a person by name, its first token and the fullest name."""
    found = {}
    for mention in reading.actors:
        if mention.kind == "person" and not mention.pointing:
            first, last = reading.syntax.at(mention.start, mention.end)
            if first < last and reading.syntax[last - 1].pos == "PROPN" and not _is_common(mention.name):
                found[last - 1] = (first, mention.name)
    return found


def _is_common(name: str) -> bool:
    """Return whether a name is a noun for a person, as headlines in capitals write them: "Man", "Teen"."""
    last = name.split()[-1] if name.split() else ""
    return last.islower() or last.lower() in people_words().people


def _is_one(syntax: Syntax, token: Token, names: Mapping[int, Named]) -> bool:
    text, top = token.text.lower(), token
    while top.dep == "conj":
        top = syntax.head(top.i)
    following = syntax[token.i + 1] if token.i + 1 < len(syntax) else token
    if top.dep in ("attr", "agent") or following.text == ":" or following.lemma.lower() in ACCUSED:
        return False
    if top.dep == "pobj" and not (_is_of_harm(syntax, top) or _is_told_behind(syntax, token, names)):
        return False
    if token.pos == "PRON":
        return (text in PRONOUNS and token.tag == "PRP") or (text == "they" and _is_one_they(syntax, token))
    if token.i in names:
        return True
    if token.entity.endswith("PERSON") and token.pos == "PROPN":
        after = syntax[token.i + 1] if token.i + 1 < len(syntax) else None
        return (after is None or not after.entity.startswith("I")) and token.text.istitle()
    if token.tag != "NN" or token.lemma.lower() in NO_PERSON:
        return False
    if kind_of(token) != "people" and text != "old":
        return False
    if any(t.text.lower() in ("every", "each", "any", "no") for t in syntax.children(token.i, "det")):
        return False
    return not syntax.children(token.i, "nummod") and token.dep not in ("attr", "compound", "amod", "nmod")


def _is_told_behind(syntax: Syntax, token: Token, names: Mapping[int, Named]) -> bool:
    """Return whether a relative clause tells of somebody's fate: "a vigil for Ana Ruiz, who was shot and killed"."""
    if token.i not in names:
        return False
    clauses = (c for c in syntax.children(token.i, "relcl") if c.lemma.lower() in measure_words().patient)
    return any(subject.tag == "WP" for c in clauses if (subject := syntax.child(c.i, "nsubjpass")) is not None)


def _is_one_they(syntax: Syntax, token: Token) -> bool:
    """Return whether "they" is the one person of the clause above: "the victim was taken away and they died"."""
    verb = syntax.head(token.i)
    over = syntax.child(syntax.head(verb.i).i, "nsubj", "nsubjpass")
    if token.dep != "nsubj" or verb.lemma not in ("die", "succumb"):
        return False
    above = [over] if verb.dep == "advcl" and over is not None else []
    if verb.dep in ("relcl", "acl"):
        clause = next((a for a in syntax.ancestors(verb.i) if a.pos == "VERB"), None)
        over = syntax.child(clause.i, "nsubj", "nsubjpass") if clause is not None else None
        above = [over] if over is not None else []
    return any(a.tag == "NN" and kind_of(a) == "people" and a.i < token.i for a in above)


def _is_of_harm(syntax: Syntax, token: Token) -> bool:
    """Return whether the words are "the death of" or "the shooting of" somebody, or "with" two at once."""
    preposition = syntax.head(token.i)
    over = syntax.head(preposition.i).lemma.lower()
    if preposition.text.lower() != "of":
        return preposition.text.lower() == "with"
    return over in measure_words().events or over in SHOOTINGS or over == "life"


def _harm_of(reading: Reading, token: Token) -> Harm | None:
    syntax = reading.syntax
    verb = syntax.head(token.i)
    if _is_to_come(syntax, token):
        return None
    if token.dep == "nsubj" and verb.tag in ("VBD", "VBN", "VBP", "VBZ", "VBG") and not _suffers(reading, verb):
        return None
    event = syntax.head(verb.i) if token.dep == "pobj" and verb.text.lower() == "of" else verb
    if token.dep == "pobj" and event.lemma.lower() == "death" and verb.text.lower() == "of":
        return "killed"
    if token.dep in ("pobj", "poss") and event.lemma.lower() in SHOOTINGS:
        fatal = any(c.lemma.lower() in DEADLY for c in syntax.children(event.i, "amod"))
        return "killed" if fatal else "hit"
    fate = fate_of(
        syntax,
        Quantity(token.i, token.i, token.i, 1, 1, "exactly"),
        Counted("people", token.i, token.i, token.i + 1),
    )
    return _harm(syntax, token, fate[0]) if fate is not None and fate[0] in ("killed", "injured") else None


def _is_to_come(syntax: Syntax, token: Token) -> bool:
    """Return whether the harm is only meant: "was going to kill his wife"."""
    verb = syntax.head(token.i)
    over = syntax.head(verb.i)
    return verb.dep == "xcomp" and over.lemma.lower() in MEANING


def _suffers(reading: Reading, verb: Token) -> bool:
    """Return whether the subject of an active verb is the one who suffers; headlines leave out the "was"."""
    syntax, words = reading.syntax, measure_words()
    if verb.lemma.lower() not in words.patient or syntax.child(verb.i, "auxpass") is not None:
        return True
    block = reading.document.block_at(verb.start)
    headline = block is not None and block.kind in ("title", "heading")
    return headline and verb.tag in ("VBN", "VBD") and syntax.child(verb.i, "dobj") is None


def _harm(syntax: Syntax, token: Token, measure: str) -> Harm:
    """Return what befell them; who was shot may have lived or died."""
    if measure == "killed":
        return "killed"
    words = victim_words()
    at = token
    for _ in range(CLIMB):
        if at.lemma.lower() in words.hitting and at.pos == "VERB":
            hurt = any(c.lemma.lower() in ("wound", "injure", "hurt") for c in syntax.children(at.i, "conj"))
            return "injured" if hurt else "hit"
        if at.head == at.i:
            break
        at = syntax.head(at.i)
    behind = [c for c in syntax.children(token.i, "acl", "relcl") if c.lemma.lower() in words.hitting]
    following = syntax[token.i + 1] if token.i + 1 < len(syntax) else token
    bare = following.lemma.lower() in words.hitting and following.tag in ("VBN", "VBD")
    return "hit" if behind or bare else "injured"


def _is_own_death(syntax: Syntax, token: Token) -> bool:
    """Return whether somebody "took his own life", "committed suicide"."""
    verb = syntax.head(token.i)
    if token.dep != "dobj" or verb.pos != "VERB":
        return False
    if token.lemma == "life":
        own = any(c.text.lower() == "own" for c in syntax.children(token.i, "amod"))
        return own and verb.lemma in ("take", "end")
    return token.lemma == "suicide" and verb.lemma == "commit"


def _by_own_hand(reading: Reading, token: Token, names: Mapping[int, Named]) -> VictimMention | None:
    """Read "shot himself", "turned the gun on herself": the subject, who is met again as the one who did it."""
    syntax = reading.syntax
    verb = syntax.head(token.i)
    while verb.pos in ("ADP", "NOUN") and verb.head != verb.i:
        verb = syntax.head(verb.i)  # "kills her son, self"
    if verb.dep == "xcomp" and syntax.head(verb.i).lemma.lower() in MEANING:
        return None  # "tried to take his own life"
    own_death = token.text.lower() not in REFLEXIVE
    if not own_death and (verb.lemma.lower() not in OWN_LIFE or (verb.lemma == "turn" and token.dep != "pobj")):
        return None
    harm: Harm = "killed" if own_death or verb.lemma in ("turn", "kill", "hang") else "hit"
    near = {t.text.lower() for t in syntax.tokens[token.i + 1 : token.i + 8] if t.sentence == token.sentence}
    dies = any(c.lemma.lower() in ("die", "succumb") for c in syntax.children(verb.i, "conj"))
    if dies or {"fatally", "death", "dead", "killing", "suicide"} & near:
        harm = "killed"
    subject = _subject(syntax, verb)
    told = _described(syntax, subject or token, names)
    who = msgspec.structs.replace(told, sex=told.sex or _sex(syntax, token), doer=True)
    return VictimMention(token.start, token.end, token.text, harm, pointing=True, who=who)


def _subject(syntax: Syntax, verb: Token) -> Token | None:
    for _ in range(CLIMB):
        if (found := syntax.child(verb.i, "nsubj", "nsubjpass")) is not None:
            return found
        if verb.dep not in ("conj", "pcomp", "prep", "advcl", "xcomp"):
            return None
        verb = syntax.head(verb.i)
    return None


def _described(syntax: Syntax, head: Token, names: Mapping[int, Named]) -> Traits:
    """Return name, sex, age, whether young, and whether a doer, as the words around ``head`` tell them."""
    words, lemma = victim_words(), head.lemma.lower()
    beside = [t for t in syntax.children(head.i, "appos") if t.i in names]
    over = syntax.head(head.i)
    named = names.get(head.i) or next((names[t.i] for t in beside), None)
    if named is None and head.dep == "appos":
        named = names.get(over.i)
    name = named[1] if named is not None else None
    if name is None and head.pos == "PROPN" and head.entity.endswith("PERSON") and not _is_common(head.text):
        name = " ".join(t.text for t in syntax.tokens[_first_of_name(syntax, head.i) : head.i + 1])
    age = _age(syntax, head)
    young = True if lemma in words.young else False if lemma in words.grown else None
    if young is None and age is not None:
        young = age < 18
    return Traits(name, _sex(syntax, head), age, young, lemma in words.doers)


def _first_of_name(syntax: Syntax, i: int) -> int:
    while i and syntax[i].entity.startswith("I") and syntax[i - 1].entity.endswith("PERSON"):
        i -= 1
    return i


def _sex(syntax: Syntax, head: Token) -> Sex | None:
    words = victim_words()
    for token in (head, *syntax.children(head.i, "amod", "compound", "appos")):
        text, lemma = token.text.lower(), token.lemma.lower()
        if text in words.female or lemma in words.female:
            return "female"
        if text in words.male or lemma in words.male:
            return "male"
    return None


def _age(syntax: Syntax, head: Token) -> int | None:
    """Read "a 34-year-old man", "Ana Ruiz, 34,", "the boy, aged 9"."""
    near = [t for t in syntax.tokens[max(head.i - BEFORE, 0) : head.i + AFTER] if t.sentence == head.sentence]
    for n, token in enumerate(near):
        if not token.text.isdigit() or not 0 < int(token.text) < OLDEST:
            continue
        after = [t.text.lower() for t in near[n + 1 : n + 5]]
        if after[:2] == ["-", "year"] or after[:1] in (["year"], ["y"], ["y/o"], ["yo"], ["yr"]):
            if token.i < head.i or head.text.lower() == "old":
                return int(token.text)
        elif token.i > head.i and near[n - 1].text in (",", "(", "aged", "age") and (not after or after[0] in ",.)"):
            return int(token.text)
    return None
