"""What the words around a trigger do to its certainty: a walk up the tree, one arc at a time.

Each step notes what the word's own modals, negations and adverbs do, then what governs it does. The walk ends
where assertion begins again: at a speech verb, at a relative clause, at "after" or "because", or where a
definite noun is taken for granted ("could embolden assaults after the attack": the attack happened).
"""

from __future__ import annotations

from dataclasses import dataclass

from vedette.claims.governing import FOUND_OUT, ways, ways_governed, ways_of_noun
from vedette.claims.granted import (
    LISTED,
    is_asked_of,
    is_finite_past,
    is_happening,
    is_nothing,
    is_on_a_list,
    is_question,
    is_there,
    is_told_as_done,
    is_turned_round,
    is_what_a_noun_tells,
    over_purpose,
    taken_for_granted,
    was_tried,
    ways_of_its_effort,
)
from vedette.claims.unsaid import agrees_to_none, is_taken_back
from vedette.knowledge.modal_words import modal_lexicon
from vedette.model.syntax import Syntax, Token

CAUSING = frozenset({"let", "make", "have", "help"})
"""Verbs over a bare infinitive, which is as sure as they are."""
ABILITY = frozenset({"able", "unable"})
LONGEST_WALK = 12
"""Arcs climbed; certainty is not carried further in the sentences people write."""
UNSURE = ("feared", "planned", "expected", "reported")
"""The ways of not asserting, those that win where several apply first."""
CLAUSE = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "pcomp", "acl", "relcl", "advcl", "ROOT"})
SPEECH_OBJECTS = frozenset({"deny", "reject", "dismiss", "refute", "dispute", "rebut"})
CHARGED = {"charge": ("with", "over"), "accuse": ("of",), "indict": ("for", "on"), "try": ("for",), "suspect": ("of",)}
"""Verbs behind whose preposition stands what somebody is said to have done, by nobody yet found to be so."""
POSSESSED_BY_TIME = frozenset(
    {"after", "since", "following", "during", "amid", "amidst", "despite", "because", "before", "until"}
)
DONE_TO = frozenset({"commit", "undertake", "resolve", "try", "order", "see"})
"""Verbs of planning that do what their object names: to commit a massacre is no plan."""
COMMITTING = frozenset({"commit", "undertake"})
OVERDUE = frozenset({"long", "much", "widely"})
"""First parts of words for what was long looked for and has come: "launched its long-planned offensive"."""
ASKED = frozenset({"ask", "question", "quiz", "press", "wonder", "pray"})
UNDER_WAY = frozenset(
    {"make", "be", "launch", "do", "begin", "start", "undertake", "redouble", "intensify", "continue", "mount", "renew"}
)
ASSAULTING = frozenset({"attack", "storm", "ambush", "assault", "raid", "rob", "assassinate"})
"""Acts that are done by trying them: who tried to storm a base has attacked it."""
UNARMED = frozenset(
    {"protester", "protestor", "demonstrator", "crowd", "mob", "people", "resident", "villager", "student", "woman"}
)
GATHERING = frozenset(
    {"gather", "rally", "assemble", "march", "defy", "demonstrate", "protest", "turn", "crowd", "throng"}
)
PROTESTING = frozenset(
    {"protest", "demonstrate", "rally", "march", "demand", "resume", "continue", "mark", "mourn", "denounce", "condemn"}
)
CONCERNS = frozenset({"concern", "worry", "alarm", "anxiety", "concerned", "worried", "alarmed"})
"""What is felt about a thing that is there as well as about one that may come."""
UNDOING = frozenset({"call", "cancel", "abort", "avert", "foil", "thwart", "forestall", "prevent"})
"""Verbs by which even a definite act does not come about: "called off its assault"."""
TRUTH = frozenset({"truth", "basis", "foundation", "substance", "validity", "veracity", "merit", "credence"})
"""What a claim lacks that is denied."""
NEVER = frozenset({"time", "point", "stage", "moment", "way", "case", "circumstance", "account", "means", "instance"})
"""What "no" makes a never of, behind a preposition: "at no time", "by no means"."""
HEARD = frozenset({"report", "claim", "rumour", "rumor", "allege", "allegation", "talk"})
UNREAL_PREPOSITIONS = frozenset({"without", "instead", "rather"})


DENYING = frozenset({"deny", "reject", "dispute", "refute", "dismiss", "rebut", "repudiate"})


@dataclass(slots=True)
class Found:
    """What the walk has met: ways of not asserting, whether denied, and whether a question asks it."""

    ways: set[str]
    denials: int = 0
    attempted: bool = False
    nothing: int = -1


def certainty_of(syntax: Syntax, trigger: int) -> tuple[str | None, bool]:
    """Return the way in which the words at ``trigger`` are not asserted, or None, and whether they are denied."""
    found = Found(set())
    at, own = syntax[trigger], True
    for _ in range(LONGEST_WALK):
        if own:
            _note_own(syntax, at, found)
        above = _climb(syntax, at, found)
        if above is None:
            break
        at, own = above
    if not found.ways and is_on_a_list(syntax, trigger):
        found.ways.add("expected")
    way = next((w for w in UNSURE if w in found.ways), None)
    return way, found.denials % 2 == 1


def _note_own(syntax: Syntax, at: Token, found: Found) -> None:
    """Note the modals, negations, adverbs and adjectives that stand on the word itself."""
    words = modal_lexicon()
    verbal = at.pos in ("VERB", "AUX")
    found.denials += verbal and agrees_to_none(syntax, at)
    if verbal and at.dep == "advcl" and is_turned_round(syntax, at):
        found.ways.add("expected")
    for child in syntax.children(at.i):
        lemma = child.lemma.lower()
        if child.dep in ("aux", "auxpass") and child.tag == "MD":
            if lemma in words.expected.modals or child.text.lower() in words.expected.modals:
                found.ways.add("expected")
        elif _denies(syntax, child) or _never(syntax, child):
            found.denials += 1
            found.nothing = at.i
        elif child.dep == "mark" and lemma in words.conditions:
            found.ways.add("expected")
        elif verbal and child.text.lower() in ("until", "till") and child.dep in ("mark", "advmod", "prep"):
            if _is_present(syntax, at):
                found.ways.add("expected")  # "until she is released"
        elif child.dep in ("advmod", "amod", "nmod", "compound"):
            if child.i < 2 or syntax[child.i - 1].text != "-" or syntax[child.i - 2].text.lower() not in OVERDUE:
                _note_modifier(child, found, verbal=verbal)
        elif child.dep in ("nsubj", "nsubjpass") and verbal and is_nothing(syntax, child):
            found.denials += child.i != found.nothing  # the "no" of "no raid was carried out" is one


def _denies(syntax: Syntax, word: Token) -> bool:
    """Return whether a word below another denies it: "not", "never", "no", and "no longer"."""
    lemma = word.lemma.lower()
    if word.dep in ("advmod", "preconj", "cc") and lemma in modal_lexicon().denied.adverbs:
        return True
    if word.dep == "advmod" and word.text.lower() == "longer":
        return syntax.child(word.i, "neg", "det") is not None  # "is no longer besieged"
    return word.dep == "neg" or (word.dep == "det" and lemma == "no")


def _never(syntax: Syntax, word: Token) -> bool:
    """Return whether a preposition below a verb says never: "at no time", "in no way", "under no circumstances"."""
    if word.dep != "prep" or word.text.lower() not in ("at", "in", "under", "on", "by"):
        return False
    inner = syntax.child(word.i, "pobj")
    if inner is None or inner.lemma.lower() not in NEVER:
        return False
    return any(c.text.lower() == "no" for c in syntax.children(inner.i, "det"))


def _is_present(syntax: Syntax, verb: Token) -> bool:
    """Return whether a clause stands in the present, which behind "until" tells of what is to come."""
    return any(t.tag in ("VBZ", "VBP") for t in (verb, *syntax.children(verb.i, "aux", "auxpass")))


def _note_modifier(child: Token, found: Found, *, verbal: bool) -> None:
    lemma, text = child.lemma.lower(), child.text.lower()
    for way, words in ways():
        listed = words.adverbs if child.pos == "ADV" or verbal else words.adjectives
        if lemma in listed or text in listed:
            _note(found, way)
            return


def _climb(syntax: Syntax, at: Token, found: Found) -> tuple[Token, bool] | None:
    """Return the word to go on from and whether its own modals bear on the trigger; None ends the walk."""
    head = syntax.head(at.i)
    if head.i == at.i:
        _note_root(syntax, at, found)
        return None
    step = _STEPS.get(at.dep)
    return step(syntax, at, head, found) if step else None


def _note_root(syntax: Syntax, at: Token, found: Found) -> None:
    if at.pos not in ("VERB", "AUX"):
        if at.pos in ("NOUN", "PROPN") and is_question(syntax, at):
            found.ways.add("expected")  # "Ceasefire in the capital?"
        return
    children = syntax.children(at.i)
    subject = any(c.dep in ("nsubj", "nsubjpass", "expl", "csubj") for c in children)
    if any(c.dep == "aux" and c.tag == "TO" for c in children):
        found.ways.add("planned")
    elif at.tag == "VB" and not subject and not any(c.dep == "aux" for c in children):
        found.ways.add("expected")
    if is_question(syntax, at) and not is_asked_of(syntax, at):
        found.ways.add("expected")


def _from_clause_complement(syntax: Syntax, at: Token, head: Token, found: Found) -> tuple[Token, bool] | None:
    """Read "denied that X fell", "is likely to fall", "plans to attack": the governing word decides."""
    if head.pos == "ADP" or (head.dep == "pobj" and head.pos == "VERB"):
        return _behind_preposition(at, head, found)
    if at.dep == "ccomp" and at.i < head.i and head.lemma.lower() in DENYING and syntax.child(head.i, "dobj"):
        return None  # "Ruritania accuses its neighbour; the neighbour denies it all": two things are told
    found.denials += _is_framed_as_untrue(syntax, at, head)
    if at.dep == "ccomp" and is_asked_of(syntax, at):
        return None  # "asked why police had fired": they did
    if head.lemma.lower() in ABILITY and is_finite_past(syntax, syntax.head(head.i)):
        found.denials += head.lemma.lower() == "unable"
        return syntax.head(head.i), True  # "was able to kill 40 of them": they are dead; "was not able": they are not
    governs = _as_it_went(syntax, at, head, ways_governed(syntax, head))
    if any(c.text.lower() == "too" for c in syntax.children(head.i, "advmod")) and head.pos in ("ADJ", "ADV", "VERB"):
        found.denials += at.dep in ("xcomp", "advcl")  # "too scared to return"
    for way in governs:
        _note(found, way)
    if at.dep == "xcomp" and at.tag == "VB" and head.lemma == "use":
        found.ways.add("planned")  # "money to be used to eliminate X", "used tear gas to disperse the crowd"
    if at.dep == "xcomp" and head.lemma == "be" and any(c.tag == "TO" for c in syntax.children(at.i, "aux")):
        found.ways.add("planned")  # "the sides are to meet"
    if governs or at.dep == "xcomp" or (head.lemma.lower() in CAUSING and at.tag in ("VB", "VBP")):
        return head, True  # "a deal to let rebels leave": they leave as surely as they are let
    if syntax.child(head.i, "neg") and head.lemma.lower() not in ("say", "tell", "report"):
        found.ways.add("expected")
    return None


def _as_it_went(syntax: Syntax, at: Token, head: Token, governs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ways of the governing word but for what was done, and those of an effort that it only makes."""
    assault = was_tried(head) and at.lemma.lower() in ASSAULTING and not _is_by_the_unarmed(syntax, head)
    if assault or is_told_as_done(syntax, at):
        return tuple(way for way in governs if way != "planned")
    if not governs and at.dep == "xcomp" and head.lemma.lower() in UNDER_WAY:
        return ways_of_its_effort(syntax, head)
    return governs


def _is_by_the_unarmed(syntax: Syntax, verb: Token) -> bool:
    """Return whether a crowd does it: protesters who tried to storm a house were as often as not held off."""
    subject = syntax.child(verb.i, "nsubj")
    while subject is None and verb.dep == "conj" and verb.head != verb.i:
        verb = syntax.head(verb.i)
        subject = syntax.child(verb.i, "nsubj")
    if subject is None:
        return False
    named = {subject.lemma.lower(), *(t.lemma.lower() for t in syntax.tokens[subject.i + 1 : subject.i + 3])}
    return not named.isdisjoint(UNARMED)


def _is_framed_as_untrue(syntax: Syntax, at: Token, head: Token) -> bool:
    """Return whether what stands before the speech verb calls it false: "It is untrue, she wrote, that …"."""
    framing = syntax.head(head.i) if head.dep == "parataxis" else syntax.child(head.i, "ccomp")
    return framing is not None and framing.i < head.i < at.i and _is_untrue(syntax, framing)


def _is_untrue(syntax: Syntax, verb: Token) -> bool:
    told = syntax.child(verb.i, "acomp")
    return told is not None and told.lemma.lower() in ("untrue", "false", "wrong", "incorrect")


def _behind_preposition(at: Token, head: Token, found: Found) -> tuple[Token, bool] | None:
    """Read "is about to attack"; "dismissed as lies reports that …", where the parse takes the noun for a verb."""
    if head.text.lower() == "about":
        found.ways.add("expected")
    if at.dep == "ccomp" and head.lemma.lower() in modal_lexicon().reported.nouns:
        found.ways.add("reported")
    return head, False


def _from_adverbial(syntax: Syntax, at: Token, head: Token, found: Found) -> tuple[Token, bool] | None:
    """Read "to halt the advance" is a purpose; "leading to clashes" is as sure as what leads there; "after" is fact."""
    children = syntax.children(at.i)
    if any(c.dep == "aux" and c.tag == "TO" for c in children):
        # "was forced to withdraw" and "managed to enter" are results that some parses hang as adverbials.
        protest = head.lemma.lower() in GATHERING and at.lemma.lower() in PROTESTING
        if head.lemma.lower() not in ("force", "compel", "manage") and not protest:
            governs = ways_governed(syntax, head)
            for way in governs or ("planned",):
                _note(found, way)
        return None
    marked = [c for c in children if c.dep == "mark" or (c.dep == "advmod" and c.tag == "WRB")]
    if at.tag != "VBG" or marked:
        return None
    return over_purpose(syntax, head), True


def _from_conjunct(syntax: Syntax, at: Token, head: Token, _found: Found) -> tuple[Token, bool] | None:
    """Read "may attack and seize": a bare second verb shares the first one's modals; a finite one only its governor."""
    if at.pos in ("NOUN", "PROPN"):
        return head, True
    children = syntax.children(at.i)
    own = any(c.dep in ("aux", "nsubj", "nsubjpass") for c in children) or at.tag in ("VBD", "VBZ", "VBP")
    if own and any(c.dep in ("nsubj", "nsubjpass") for c in children) and head.dep == "ROOT":
        return None
    return head, not own


def _from_noun_clause(syntax: Syntax, at: Token, head: Token, found: Found) -> tuple[Token, bool] | None:
    """Read "plans to attack", "fears that X falls", "claims of a massacre": the noun decides."""
    complement = any(c.dep in ("mark", "aux", "nsubj", "nsubjpass") for c in syntax.children(at.i))
    named = any(c.dep == "mark" for c in syntax.children(at.i))  # "the lie that civilians were killed"
    if at.tag == "VBG" and head.dep == "pobj" and syntax.head(head.i).text.lower() == "of":
        above = syntax.head(syntax.head(head.i).i)
        if above.pos in ("NOUN", "PROPN") and ways_of_noun(above):
            return head, False  # "no evidence of shells hitting the convoy"
    if at.dep == "acl" and at.tag in ("VBN", "VBG") and not complement and is_what_a_noun_tells(syntax, head):
        return head, False  # "no evidence of shells hitting the clinic", "reports of a village burned by raiders"
    if named and is_taken_back(syntax, head):
        found.denials += 1  # "retracted its statement that the town had fallen"
        return None
    to_be_done = any(c.tag == "TO" for c in syntax.children(at.i, "aux")) and bool(ways_of_noun(head))
    if (at.dep == "relcl" and not named and not to_be_done) or (at.tag in ("VBN", "VBG") and not complement):
        return None
    governed = ways_of_noun(head)
    for way in governed:
        _note(found, way)
    if "denied" in governed and head.dep == "dobj" and syntax.head(head.i).lemma.lower() in SPEECH_OBJECTS:
        return None  # "reject the lie that": said once that it is not so
    if not governed and any(c.dep == "aux" and c.tag == "TO" for c in syntax.children(at.i)):
        found.ways.add("planned")
    return (head, True) if governed else None


def _from_subject(syntax: Syntax, at: Token, head: Token, found: Found) -> tuple[Token, bool] | None:
    """Read "attacks may resume", "clashes are feared": only what brings the event about passes its doubt on."""
    if at.pos in ("VERB", "AUX") and at.dep not in ("csubj", "csubjpass"):
        return None
    governs = () if at.dep == "nsubjpass" and head.lemma.lower() in COMMITTING else ways_governed(syntax, head)
    if (head.pos == "AUX" or head.lemma.lower() in FOUND_OUT) and "denied" in governs:
        found.denials += 1
        return head, True
    if head.pos == "AUX" and governs and syntax.child(head.i, "acomp") is not None:
        for way in governs:  # "an assault on the town is likely"
            _note(found, way)
        return head, True
    if at.dep in ("nsubjpass", "csubj", "csubjpass") and governs:
        for way in governs:
            _note(found, way)
        return head, True
    if is_happening(syntax, head):
        return head, True  # "the raid never took place"
    carried = head.lemma.lower() in modal_lexicon().carriers and not taken_for_granted(syntax, at)
    return (head, True) if carried else None


def _from_object(syntax: Syntax, at: Token, head: Token, found: Found) -> tuple[Token, bool] | None:
    """Read "may launch an attack", "denied the attack", "could halt the advance" (the advance is real)."""
    lemma = head.lemma.lower()
    words = modal_lexicon()
    if head.pos not in ("VERB", "AUX") or lemma in words.presupposing:
        return None
    governs = () if lemma in DONE_TO else ways_governed(syntax, head)
    if taken_for_granted(syntax, at) and is_asked_of(syntax, head):
        return None  # "unclear who carried out the bombing": there was one
    undone = lemma in UNDOING and "denied" in governs
    if lemma in SPEECH_OBJECTS or undone or (governs and not taken_for_granted(syntax, at)):
        for way in governs:
            _note(found, way)
        return head, True
    if lemma in words.carriers:
        return head, True
    if taken_for_granted(syntax, at):
        return None
    return head, True


def _from_preposition(syntax: Syntax, at: Token, head: Token, found: Found) -> tuple[Token, bool] | None:
    """Read "fears of an attack", "led to clashes", "without capturing": the head of the preposition decides."""
    if head.text.lower() == "from" and syntax.head(head.i).text.lower() == "far":
        found.denials += 1  # "far from withdrawing, the troops …"
        return None
    preposition = head.lemma.lower()
    above = syntax.head(head.i)
    if preposition in UNREAL_PREPOSITIONS or (preposition == "of" and above.text.lower() == "short"):
        found.denials += 1
        return None
    if preposition in POSSESSED_BY_TIME or above.i == head.i:
        return None
    if _lacks_truth(syntax, above):
        return above, True  # "there is no truth to reports that …": the noun's own "no" denies it
    if above.lemma.lower() in HEARD and _lacks_truth(syntax, syntax.head(above.i)):
        found.denials += 1  # "No truth to report of an attack", where the parse takes the report for a verb
        return None
    if above.pos in ("NOUN", "PROPN", "ADJ"):
        if above.lemma.lower() in CONCERNS and preposition in ("about", "over", "at") and is_there(syntax, at):
            return None  # "voiced concern over the killing of monks": they are dead
        governed = ways_of_noun(above)
        for way in governed:
            _note(found, way)
        return (above, True) if governed else None
    if above.pos not in ("VERB", "AUX"):
        return None
    return _from_verb_before(syntax, at, above, preposition, found)


def _lacks_truth(syntax: Syntax, noun: Token) -> bool:
    """Return whether a noun says that what hangs on it is not so: "no truth", "little substance"."""
    return noun.lemma.lower() in TRUTH and any(
        c.lemma.lower() in ("no", "little") for c in syntax.children(noun.i, "det", "amod")
    )


def _from_verb_before(
    syntax: Syntax, at: Token, above: Token, preposition: str, found: Found
) -> tuple[Token, bool] | None:
    """Read "called for a truce", "accused of an attack": the verb before the preposition decides."""
    lemma = above.lemma.lower()
    words = modal_lexicon()
    if lemma in words.wishes and preposition == "for":
        found.ways.add("expected")
        return None
    if preposition in CHARGED.get(lemma, ()) and not taken_for_granted(syntax, at) and at.pos == "VERB":
        found.ways.add("reported")  # "charged with killing a guard": so the charge has it
        return None
    if preposition == "for" and lemma in ("want", "seek") and above.tag == "VBN":
        found.ways.add("reported")  # "wanted for killing three": a charge
        return None
    if lemma in ASKED and preposition in ("about", "over", "on") and taken_for_granted(syntax, at):
        return None  # "was asked about the shooting": there was one
    if preposition == "by" and not taken_for_granted(syntax, at):
        return above, True
    governs = ways_governed(syntax, above)
    wanted = ("of", "about", "against", "from", "for", "in", "on", "to")
    if governs and (preposition in wanted or (preposition == "as" and lemma in SPEECH_OBJECTS)):
        for way in governs:
            _note(found, way)
        return above, True
    if lemma in words.carriers and preposition in ("to", "in", "into", "with", "on"):
        return above, True
    return None


def _from_modifier(_syntax: Syntax, at: Token, head: Token, found: Found) -> tuple[Token, bool] | None:
    """Read "attack plans", "a withdrawal agreement": a noun before another is governed by it."""
    if head.pos not in ("NOUN", "PROPN"):
        return None
    if at.dep == "appos" and head.lemma.lower() in LISTED:
        found.ways.add("expected")
    for way in ways_of_noun(head):
        _note(found, way)
    return None if at.pos in ("VERB", "ADJ") else (head, True)


def _note(found: Found, way: str) -> None:
    if way == "denied":
        found.denials += 1
    else:
        found.ways.add(way)


_STEPS = {
    "ccomp": _from_clause_complement,
    "xcomp": _from_clause_complement,
    "acomp": _from_clause_complement,
    "attr": _from_clause_complement,
    "oprd": _from_clause_complement,
    "advcl": _from_adverbial,
    "conj": _from_conjunct,
    "acl": _from_noun_clause,
    "relcl": _from_noun_clause,
    "nsubj": _from_subject,
    "nsubjpass": _from_subject,
    "csubj": _from_subject,
    "csubjpass": _from_subject,
    "dobj": _from_object,
    "agent": _from_preposition,
    "pobj": _from_preposition,
    "pcomp": _from_preposition,
    "compound": _from_modifier,
    "nmod": _from_modifier,
    "amod": _from_modifier,
    "appos": _from_modifier,
}
