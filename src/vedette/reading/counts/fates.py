"""What befell the counted: killed, injured, displaced …, from the words that govern the number.

The tree is climbed from the counted noun: its own participles and relative clauses first, then the verb it
is subject or object of, then a noun of happening ("the deaths of 12 people"), last the words beside it.
The words themselves are data.
"""

from __future__ import annotations

from vedette.knowledge.people import MOVING, Fate, measure_words, people_words
from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.among import among_the, opens_a_whole, whole_behind
from vedette.reading.counts.apart import is_shared_out, own_state
from vedette.reading.counts.counted import Counted, kind_of
from vedette.reading.counts.headlines import in_a_headline, joined_participle, own_participle
from vedette.reading.counts.homes import of_homes
from vedette.reading.counts.hurting import HURTS, WOUNDING, is_fatal_part
from vedette.reading.counts.misparsed import behind_a_year, own_verb
from vedette.reading.counts.moved import fate_of_movers, is_dealt_out, is_delivered
from vedette.reading.counts.nouns import beside, numbered, of_event, of_noun, within
from vedette.reading.counts.quantities import Quantity
from vedette.reading.counts.sums import of_a_sum, of_its_own_noun
from vedette.reading.counts.verbs import DEEPEST, FREEING, as_object, as_subject

DESTROYING = frozenset({"destroy", "annihilate", "obliterate"})
KILLING = frozenset({"kill", "murder", "slay"})
TOGETHER = 6
"""Words between an object and another that the parse hangs on the verb."""
CLIMB = 6
"""Steps up the tree; bounds the work on hostile input."""
OPEN_FATES = tuple(
    [one, "or", other] for dead in ("dead", "killed") for one, other in ((dead, "missing"), ("missing", dead))
)
"""What befell some and not others of one number: "40 are dead or missing"."""
TELLING = frozenset({"killed", "injured"})
"""Fates that a noun tells more surely than its verb: "12 deaths were returned by the registry"."""


def fate_of(syntax: Syntax, quantity: Quantity, counted: Counted) -> Fate | None:
    """Return the measure and the term for what is counted, or None where the words tell none."""
    node = syntax[counted.head]
    if counted.kind == "homes":
        return of_homes(syntax, counted)
    if node.lemma == "casualty" or _is_whole(syntax, quantity) or _of_two_fates(syntax, node, counted.end):
        # Casualties are killed or injured, and the word does not say which.
        return None
    if is_fatal_part(syntax, max(counted.end, quantity.end)):
        return "killed", "killed"
    if is_shared_out(syntax, quantity.start):
        return _behind(syntax, node) or within(syntax, quantity, counted)
    apart, state = own_state(syntax, quantity, counted)
    if is_delivered(syntax, node) or is_dealt_out(syntax, quantity.start, max(quantity.end, counted.end)):
        return None
    found = state if apart else _told(syntax, quantity, counted, node)
    if found is not None and found[0] in MOVING:
        found = fate_of_movers(syntax, node, found)
    if found is not None and found[0] == "injured" and _died_of_it(syntax, node):
        return "killed", "killed"
    if is_armed(node) and (found is None or found[0] in ("displaced", "in_need")):
        # Soldiers who flee or take shelter retreat; only their destruction is a figure.
        return ("killed", "killed") if _destroyed(syntax, node) else None
    return found


def _died_of_it(syntax: Syntax, node: Token) -> bool:
    """Return whether the wounded are told to have died: "three of the wounded later died"."""
    at = node
    for _ in range(3):
        above = syntax.head(at.i)
        if at.dep == "pobj" and above.text.lower() == "of":
            at = syntax.head(above.i)
        elif at.dep in ("appos", "nummod", "compound") and above.pos not in ("VERB", "AUX"):
            at = above
        else:
            break
    verb = syntax.head(at.i)
    if at.dep == "nsubjpass" and verb.lemma in ("pronounce", "declare"):
        return any(c.text.lower() == "dead" for c in syntax.children(verb.i, "oprd", "acomp", "xcomp"))
    told = measure_words().subject.get(verb.lemma.lower())
    if at.dep != "nsubj" or told is None or told[0] != "killed" or syntax.child(verb.i, "neg") is not None:
        return False
    return not any(c.tag == "MD" for c in syntax.children(verb.i, "aux"))


def is_armed(node: Token) -> bool:
    """Return whether the noun names fighters."""
    words = people_words()
    return node.text.lower() in words.armed or node.lemma.lower() in words.armed


def _destroyed(syntax: Syntax, node: Token) -> bool:
    """Read "80 militants were destroyed", as armies put it: of fighters themselves, not of what is theirs."""
    at = node
    for _ in range(3):
        if at.dep != "conj":
            break
        at = syntax.head(at.i)
    verb = syntax.head(at.i)
    return (
        at.dep in ("dobj", "nsubjpass", "nsubj")
        and verb.lemma in DESTROYING
        and (at.dep == "dobj" or syntax.child(verb.i, "auxpass") is not None)
    )


def _of_two_fates(syntax: Syntax, node: Token, end: int) -> bool:
    """Return whether one number is of dead and hurt together: "130 servicemen killed and wounded"."""
    after = [t.lemma.lower() for t in syntax.tokens[end : end + 7] if t.sentence == node.sentence]
    words = measure_words()
    plain = [t.text.lower() for t in syntax.tokens[end : end + 5] if t.sentence == node.sentence]
    if any(plain[at : at + 3] in OPEN_FATES for at in range(2)):
        return True

    def fate(at: int) -> Fate | None:
        return words.patient.get(after[at]) or words.adjectives.get(syntax[end + at].text.lower())

    for at in range(min(len(after) - 2, 4)):
        one, other = fate(at), fate(at + 2)
        aside = at > 1 and any(word not in ("be", "have", "also", "already", "either") for word in after[:at])
        dealt = after[at] in WOUNDING and after[at + 2] in KILLING  # "shot and killed": how, and what came of it
        if (
            not (aside or dealt)
            and after[at + 1] in ("and", "or", "/")
            and one
            and other
            and {one[0], other[0]} == {"killed", "injured"}
        ):
            return True
    return False


def _told(syntax: Syntax, quantity: Quantity, counted: Counted, node: Token) -> Fate | None:
    own = (
        None
        if syntax.head(node.i).lemma in FREEING and node.dep in ("dobj", "nsubjpass")
        else of_noun(node, counted, syntax)
    )
    if own is not None and own[0] in TELLING:
        return own
    if (dead := within(syntax, quantity, counted)) is not None and dead[0] == "killed":
        return dead  # "two of the dead officers were shot": they are dead
    if opens_a_whole(syntax, quantity, node):
        return (
            own_participle(syntax, quantity, counted, node)
            or _behind(syntax, node)
            or within(syntax, quantity, counted)
        )
    if (others := whole_behind(syntax, node)) is not None:
        return measure_words().adjectives.get(others.text.lower()) or _behind(syntax, others)
    return (
        of_its_own_noun(syntax, quantity)
        or joined_participle(syntax, quantity, counted)
        or own_participle(syntax, quantity, counted, node)
        or in_a_headline(syntax, quantity, counted)
        or own_verb(syntax, node, max(counted.end, node.i + 1))
        or _struck(syntax, quantity, node)
        or _behind(syntax, node)
        or _governing(syntax, node)
        or within(syntax, quantity, counted)
        or own
        or beside(syntax, quantity, counted)
        or _of_partner(syntax, node)
        or behind_a_year(syntax, quantity, node)
        or _of_whom_some(syntax, quantity, counted)
        or among_the(syntax, quantity)
        or of_a_sum(syntax, quantity)
    )


def _of_whom_some(syntax: Syntax, quantity: Quantity, counted: Counted) -> Fate | None:
    """Read "six of its citizens, four of them officers, were killed": the verb behind an aside about some of them."""
    at = max(counted.end, quantity.end)
    if at + 6 >= len(syntax) or syntax[at].text != ",":
        return None
    aside = [t.text.lower() for t in syntax.tokens[at + 1 : at + 6]]
    if "of" not in aside or not {"them", "whom", "those", "these"} & set(aside):
        return None
    sentence = syntax[quantity.first].sentence
    for i in range(at + 3, min(at + 16, len(syntax) - 1)):
        if syntax[i].sentence != sentence:
            return None
        if syntax[i].text == ",":
            for verb in syntax.tokens[i + 1 : i + 6]:
                if verb.tag in ("VBN", "VBD") and verb.pos == "VERB":
                    passive = verb.tag == "VBN"
                    return as_object(syntax, verb) if passive else as_subject(syntax, verb)
            return None
    return None


def _struck(syntax: Syntax, quantity: Quantity, node: Token) -> Fate | None:
    """Return the fate of the object right behind a verb that tells one: nothing farther on outweighs it."""
    verb = syntax.head(node.i)
    before = syntax[quantity.start - 1] if quantity.start else node
    follows = node.i + 1 < len(syntax) and syntax[node.i + 1].text == ","
    if node.dep == "nsubj" and follows and before.tag in ("VBD", "VBN") and before.dep != "auxpass":
        # "has killed 20,000 people, displaced 11 million": the parse takes the killed for those who displace.
        passive = syntax.child(before.i, "auxpass", "nsubjpass") is not None
        found = None if passive else measure_words().patient.get(before.lemma.lower())
        return found if found is not None and found[0] in TELLING else None
    if node.dep != "dobj" or verb.i > node.i or verb.lemma.lower() not in measure_words().patient:
        return None
    found = as_object(syntax, verb)
    return found if found is not None and found[0] in TELLING else None


def _is_whole(syntax: Syntax, quantity: Quantity) -> bool:
    """Return whether the number is what a part is taken of: "110,000 of the region's 120,000 inhabitants fled"."""
    for at in range(quantity.start - 1, max(quantity.start - 6, 0), -1):
        if syntax[at].text.lower() == "of":
            return syntax[at - 1].tag == "CD"
        if syntax[at].pos in ("VERB", "AUX", "ADP", "PUNCT"):
            return False
    return False


def _behind(syntax: Syntax, node: Token) -> Fate | None:
    """Read a participle or a relative clause behind the noun: "12 people killed in …", "who were killed"."""
    for child in syntax.children(node.i, "acl", "relcl", "amod", "advcl"):
        if child.i < node.i or (child.dep == "relcl" and _of_a_nearer(syntax, node, child)):
            continue
        if child.dep == "relcl":
            found = _relative(syntax, child)
        elif child.tag == "VBG":
            found = as_subject(syntax, child)
        else:
            found = as_object(syntax, child) or measure_words().adjectives.get(child.text.lower())
        if found:
            return found
    for preposition in syntax.children(node.i, "prep"):
        goals = {g.lemma.lower() for g in syntax.children(preposition.i, "pobj")}
        if preposition.text.lower() == "with" and goals & HURTS:
            return "injured", "injured"
        if preposition.text.lower() == "in" and preposition.i > node.i and "need" in goals:
            return "in_need", "in need"
        if preposition.text.lower() == "in" and node.pos == "NUM" and goals & {"camp", "shelter", "tent"}:
            return "displaced", "sheltered"
    return None


def _of_a_nearer(syntax: Syntax, node: Token, clause: Token) -> bool:
    """Return whether somebody stands nearer to a relative clause: "the mother of a boy who was killed"."""
    of = syntax.child(node.i, "prep")
    other = syntax.child(of.i, "pobj") if of is not None and of.text.lower() == "of" else None
    if other is None or not node.i < other.i < clause.i or node.tag == "CD" or kind_of(node) != "people":
        return False
    return kind_of(other) == "people" or other.text.lower() == "old"


def _of_partner(syntax: Syntax, node: Token) -> Fate | None:
    """Read the fate behind the last of a pair: "left three men and three women injured"."""
    partner = syntax.child(node.i, "conj")
    if partner is None and node.dep == "ROOT":
        partner = syntax.child(node.i, "appos")  # "Four doctors, a nurse and a clerk abducted from …"
    if partner is None or node.pos != "NOUN":
        return None
    last = syntax.child(partner.i, "conj")
    return _behind(syntax, partner) or (_behind(syntax, last) if last is not None else None)


def _relative(syntax: Syntax, verb: Token) -> Fate | None:
    suffering = syntax.child(verb.i, "nsubjpass")
    if suffering is not None:
        own = suffering.tag in ("WP", "WDT") or suffering.i < verb.head
        return as_object(syntax, verb) if own else None  # "a family whose house was hit"
    subject = syntax.child(verb.i, "nsubj")
    if subject is not None and subject.tag not in ("WP", "WDT"):
        return as_object(syntax, verb)
    return as_subject(syntax, verb)


def _governing(syntax: Syntax, node: Token, depth: int = 0) -> Fate | None:
    """Read the verb or the noun of happening above the noun, through conjunctions, appositions and "of"."""
    at = node
    if node.dep == "acl" and syntax.head(node.i).text.lower() in ("those", "these"):
        at = syntax.head(node.i)  # "1,150 of those displaced have gone back": what they did, not what they were
    for _ in range(CLIMB):
        if at.head == at.i:
            if at.i == node.i:
                return _of_fragment(syntax, at)
            return _from_verb(syntax, at, at) if at.pos in ("VERB", "AUX", "ADJ") else of_event(syntax, at)
        above = syntax.head(at.i)
        if at.dep in ("conj", "appos", "nummod", "npadvmod", "dep", "nmod") and above.pos not in ("VERB", "AUX"):
            if at.dep == "conj" and (found := _behind(syntax, above)):
                return found
            if at.dep == "appos" and above.dep == "advcl" and (found := of_event(syntax, above)):
                return found  # "…, killing, by one account, a family of six"
            at = above
            continue
        if at.dep == "pobj" and above.text.lower() == "of":
            over = syntax.head(above.i)
            found = of_event(syntax, over)
            if found:
                return found
            at = over
            continue
        if at.dep in ("pobj", "pcomp"):
            return _through_preposition(syntax, above, depth)
        if above.pos in ("VERB", "AUX"):
            return _from_verb(syntax, at, above)
        return measure_words().adjectives.get(above.text.lower()) or of_event(syntax, above)
    return None


def _from_verb(syntax: Syntax, node: Token, verb: Token) -> Fate | None:
    """Read the verb that ``node`` depends on, by the part it plays."""
    if node.dep == "conj" and node.pos == "NUM" and syntax[min(node.i + 1, len(syntax) - 1)].pos not in ("AUX", "VERB"):
        return (
            as_object(syntax, verb)
            if syntax.child(verb.i, "dobj", "auxpass") or verb.tag == "VBN"
            else as_subject(syntax, verb)
        )
    if node.dep in ("nsubj", "nsubjpass"):
        return _of_subject(syntax, node, verb)
    beside = syntax.child(verb.i, "dobj") if node.dep == "conj" and node.pos == "NOUN" else None
    if beside is not None and verb.i < beside.i < node.i <= beside.i + TOGETHER:
        return as_object(syntax, verb)  # "killed a couple and their three children", hung on the verb
    aside = node.dep == "appos" and verb.tag == "VBG" and syntax.child(verb.i, "dobj") is None
    if node.dep in ("dobj", "obj", "dative", "oprd", "ROOT") or aside:  # "killing, by one account, a family of six"
        return as_object(syntax, verb) or _counted_by_number(syntax, verb)
    if node.dep in ("attr", "acomp"):
        subject = syntax.child(verb.i, "nsubj", "nsubjpass")
        if subject is None and verb.dep == "xcomp":
            subject = syntax.child(verb.head, "nsubj", "nsubjpass")
        if subject is not None and subject.lemma.lower() in ("they", "these", "those"):
            return _of_those_before(syntax, subject)
        return of_event(syntax, subject) or numbered(syntax, subject) if subject is not None else None
    if node.dep in ("npadvmod", "advmod", "ccomp", "nummod"):
        return as_object(syntax, verb)
    return None


def _of_those_before(syntax: Syntax, pronoun: Token) -> Fate | None:
    """Read "The dead are counted again. They are 2,900": the pronoun means the subject of the sentence before."""
    words = measure_words()
    at = pronoun.i - 1
    while at >= 0 and pronoun.sentence - syntax[at].sentence <= 1:
        token = syntax[at]
        if token.dep in ("nsubj", "nsubjpass") and token.sentence < pronoun.sentence:
            return words.adjectives.get(token.text.lower()) or words.nouns.get(token.lemma.lower())
        at -= 1
    return None


def _of_subject(syntax: Syntax, node: Token, verb: Token) -> Fate | None:
    """Return what befalls the subject, by its verb or by one coordinated with it: "were affected and evacuated"."""
    passive = node.dep == "nsubjpass"
    for at in _coordinated(syntax, verb):
        if at.i != verb.i and (at.pos not in ("VERB", "AUX") or syntax.child(at.i, "nsubj", "nsubjpass")):
            continue
        bare = passive and at.tag == "VBN" and not syntax.child(at.i, "aux")
        found = (
            as_object(syntax, at)
            if passive and (at.i == verb.i or bare or syntax.child(at.i, "auxpass"))
            else as_subject(syntax, at)
        )
        if found:
            return found
    return None


def _coordinated(syntax: Syntax, verb: Token) -> list[Token]:
    """Return a verb and the two that are coordinated with it at most."""
    found = [verb]
    while len(found) < 3 and (after := syntax.child(found[-1].i, "conj")) is not None:
        found.append(after)
    return found


def _through_preposition(syntax: Syntax, preposition: Token, depth: int) -> Fate | None:
    """Read "the death toll rose to 773", "including 111 civilians", "aid to 82,000 displaced persons"."""
    over = syntax.head(preposition.i)
    text = preposition.text.lower()
    if (text == "to" and over.text.lower() == "from") or (text == "from" and over.text.lower() in ("up", "down")):
        over = syntax.head(over.i)  # "has risen from 31 to 40", "reached 180, up from 100"
    if text == "including" and over.pos in ("NOUN", "PROPN", "NUM", "PRON") and depth < DEEPEST:
        return _behind(syntax, over) or _governing(syntax, over, depth + 1)
    if text in ("to", "at", "by", "past", "as", "from") and over.pos in ("VERB", "AUX"):
        return numbered(syntax, syntax.child(over.i, "nsubj", "nsubjpass")) or numbered(
            syntax, syntax.child(over.i, "dobj")
        )
    return None


def _counted_by_number(syntax: Syntax, verb: Token) -> Fate | None:
    """Read "the toll reached 773": a number that a verb gives to its subject."""
    if verb.lemma not in (
        "reach",
        "hit",
        "pass",
        "exceed",
        "top",
        "surpass",
        "total",
        "number",
        "stand",
        "include",
        "climb",
        "rise",
        "cross",
        "become",
    ):
        return None
    return numbered(syntax, syntax.child(verb.i, "nsubj", "nsubjpass"))


def _of_fragment(syntax: Syntax, root: Token) -> Fate | None:
    """Read a group that is a sentence by itself, as in headlines and lists."""
    for child in syntax.children(root.i):
        found = measure_words().adjectives.get(child.text.lower())
        if found:
            return found
    return None
