"""Names that no list knows: the words around tell that they are places.

Small places of poor countries stand in no gazetteer, and those are where wars are fought. What is captured, entered,
fled or shelled, what lies on a road or has residents, is a place; what speaks, leads or is met is a person. The
evidence of all mentions of one name is put together, since most of them stand where a person could stand as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from vedette.knowledge.countries import country_of_demonym
from vedette.knowledge.gazetteer.folding import ARTICLES, fold
from vedette.model.syntax import Syntax, Token
from vedette.reading.places.against import against
from vedette.reading.places.drafts import Draft
from vedette.reading.places.words import PlaceWords, place_words

ACCEPTED = 1.9
"""Least evidence, over all mentions, that an unlisted name is a place."""
COMPLETE = 2.8
"""The same in a report on countries whose every village is listed: a name that no list knows is seldom one."""
AGAINST = -1.5
"""A mention whose own words say less than this is another thing that bears the place's name."""
LONGEST = 5
"""Words in a name."""
STRIPPED = frozenset(("town", "district", "province", "facility", "road", "bridge"))
"""Sorts whose noun is no part of the name before it: "Numbi Village", but "Neches River"."""
# fmt: off
LABELS = {
    "GPE": 1.9, "LOC": 1.9, "FAC": 0.8, "PERSON": -0.8, "ORG": -0.7, "NORP": -2.0, "PRODUCT": -1.5, "EVENT": -2.0,
    "WORK_OF_ART": -1.5, "LAW": -3.0, "LANGUAGE": -5.0, "DATE": -5.0, "TIME": -5.0, "CARDINAL": -5.0, "ORDINAL": -5.0,
    "MONEY": -5.0, "PERCENT": -5.0, "QUANTITY": -5.0,
}
# fmt: on
"""What the parser's label says; it calls unknown towns persons and organisations about as often as places."""
_ILLS = frozenset(("virus", "fever", "hemorrhagic", "haemorrhagic", "disease", "strain", "variant", "vaccine"))
LENGTHS = frozenset(("km", "kms", "kilometres", "kilometers", "kilometre", "kilometer", "miles", "mile"))
JOINED = frozenset((",", "and", "or", "&", "/"))


def run_at(tokens: tuple[Token, ...], i: int, text: str) -> Draft | None:
    """Return the capitalised name that begins at token ``i``, or None where it can be no name of a place."""
    first = tokens[i]
    begins = i == 0 or tokens[i - 1].sentence != first.sentence
    if country_of_demonym(first.text) is not None:
        return None
    if first.pos != "PROPN" and first.entity[2:] not in ("GPE", "LOC", "FAC"):
        return None
    if begins and first.pos in ("PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX"):
        return None
    end = _end(tokens, i, text)
    words = place_words()
    while end > i + 1 and (
        not _begins_a_half(tokens[end - 1]) or words.designators.get(tokens[end - 1].text.lower()) in STRIPPED
    ):
        end -= 1
    if end > i + 3 and words.designators.get(" ".join(t.text.lower() for t in tokens[end - 3 : end])) == "district":
        end -= 3  # "Bosso Local Government Area"
    surface = text[first.start : tokens[end - 1].end]
    if len(surface) < 3 or "\n" in surface or country_of_demonym(surface) or not surface[-1].isalpha():
        return None
    if any(c.isdigit() or c in "@/|_$%&" for c in surface) or surface[1] == "-":
        return None
    if any(t.text.lower() in _PEOPLES or country_of_demonym(t.text) for t in tokens[i + 1 : end]):
        return None
    if tokens[end - 1].text in ("No", "Nos", "No.", "Hall") or len(tokens[end - 1].text) == 1:
        return None
    if end < len(tokens) and tokens[end].text[0].isdigit() and tokens[end].start <= tokens[end - 1].end + 1:
        return None
    if fold(surface) in words.never or (end == i + 1 and surface.lower() in words.designators):
        return None
    return Draft(i, end, first.start, tokens[end - 1].end, surface, fold(surface), guessed=True)


def _end(tokens: tuple[Token, ...], i: int, text: str) -> int:
    end = i + 1
    while end < len(tokens) and end - i < LONGEST and tokens[end].sentence == tokens[i].sentence:
        token, before = tokens[end], tokens[end - 1]
        tight = token.start == before.end
        if end == i + 1 and hyphened_article(tokens, end):
            end += 3
        elif token.text == "-" and tight and end + 1 < len(tokens) and _begins_a_half(tokens[end + 1]):
            end += 2
        elif not token.text[0].isupper() and not (token.entity[:1] == "I" and token.text.lower() in _INSIDE):
            break
        elif token.text[0].isupper() and (token.entity[:1] == "B" or token.pos not in ("PROPN", "NOUN", "ADJ")):
            if before.text != "-":
                break
            end += 1
        else:
            end += 1
        if "\n" in text[before.end : token.start]:
            return end - 1
    return max(end, i + 1)


def _begins_a_half(token: Token) -> bool:
    """Whether a hyphen joins the token to a name: "Pont-Sondé", "Saut-d'Eau"."""
    return token.text[0].isupper() or (token.text[:2] in ("d'", "d’", "l'", "l’") and token.text[2:3].isupper())


def hyphened_article(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether an article hyphened to a capital stands at token ``i``: the "az-Zour" of "Deir az-Zour"."""
    if i + 2 >= len(tokens) or tokens[i].text.lower() not in ARTICLES or tokens[i + 1].text != "-":
        return False
    tight = tokens[i].end == tokens[i + 1].start and tokens[i + 1].end == tokens[i + 2].start
    return tight and tokens[i + 2].text[0].isupper() and tokens[i].start == tokens[i - 1].end + 1


_PEOPLES = frozenset(("african", "european", "asian", "american", "arab", "islamic", "christian", "muslim"))
_STRICT = frozenset(("near", "toward", "towards", "into", "outside", "around", "in", "at"))
_STRICT_OF = frozenset(("fall", "capture", "loss", "siege", "town", "village", "outskirts", "resident", "recapture"))
_INSIDE = frozenset(("de", "du", "la", "el", "al", "le", "des", "da", "do", "di"))


def context(draft: Draft, tokens: tuple[Token, ...], words: PlaceWords) -> None:
    """Set ``strength`` and ``label`` of an unlisted name from the words in and around it."""
    first, last = draft.first, draft.last
    inside = tokens[first:last]
    sentence = inside[0].sentence
    draft.label = inside[-1].entity[2:]
    before = tokens[first - 1] if first and tokens[first - 1].sentence == sentence else None
    after = tokens[last] if last < len(tokens) and tokens[last].sentence == sentence else None
    fullname = draft.label == "PERSON" and last - first > 1
    told = role(inside, tokens, words)
    entered = told >= 2.2 and _verb_over(inside, tokens) in _DONE_TO_NO_PERSON
    if fullname and not entered and not (told >= 3.0 and _taken_by_force(inside, tokens)):
        told = 0.0  # a person's full name: only what no person can be done to tells of a place
    if after is not None:
        told += _behind(draft, after, tokens, words)
    if before is not None and not (told >= 2.0 and before.text.lower() == "the"):
        told += before_a_place(before, tokens, words)
    score = LABELS.get(draft.label, 0.0) - (1.0 if fullname else 0.0)
    if score < 0 and told >= 2.2 and (not fullname or entered or (before is not None and _strict(before, tokens))):
        score *= 0.3  # The parser calls unknown towns persons; what is entered or fled is none.
    score += told
    small = [t.text.lower() for t in inside]
    if any(w in words.belongs_to_name for w in small) or small[0] in words.titles or small[-1] in words.titles:
        score -= 5.0
    if draft.text.isupper() and (len(draft.text) <= 6 or before is not None):
        score -= 3.0
    if after is None and before is None:
        score -= 1.0
    if _in_a_headline(draft, tokens):
        score -= 1.5  # Where every word has a capital, a capital says nothing.
    if inside[-1].tag == "NNPS" and draft.label not in ("GPE", "LOC"):
        score -= 2.0
    score += against(draft, tokens, words)
    draft.shown = score > LABELS.get(draft.label, 0.0) + 0.4
    if before is None and draft.text.isupper() and after is not None and after.text in ("-", "–", "—", "(", ","):
        score += 3.0 if _dashed(tokens, last) else 0.0
        draft.shown = draft.shown or _dashed(tokens, last)
    draft.strength = score
    draft.inner = after is not None and _inner(tokens, last, words)


def _in_a_headline(draft: Draft, tokens: tuple[Token, ...]) -> bool:
    beside = (*tokens[max(draft.first - 3, 0) : draft.first], *tokens[draft.last : draft.last + 3])
    beside = tuple(t for t in beside if t.entity[2:] != "DATE" and t.sentence == tokens[draft.first].sentence)
    long = [t for t in beside if len(t.text) > 3 and t.text.isalpha()]
    return len(long) >= 2 and all(t.text[0].isupper() for t in long)


def _strict(before: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether a person's full name could hardly stand after a word."""
    word = before.text.lower()
    return word in _STRICT or (word == "of" and tokens[before.head].lemma.lower() in _STRICT_OF)


def _inner(tokens: tuple[Token, ...], last: int, words: PlaceWords) -> bool:
    """Whether the name is only the first part of a longer one: "Divinity Road", "Ndosho hospital"."""
    after = tokens[last]
    word = after.text.lower()
    if word in ("'s", "’s") and last + 1 < len(tokens):
        return tokens[last + 1].text[0].isupper()
    if after.text[0].isupper() and (word in words.belongs_to_name or word in ("square", "route", "way")):
        return True
    for skip in range(2):
        at = last + skip
        if at < len(tokens) and tokens[at].sentence == after.sentence:
            word = tokens[at].text.lower()
            if words.designators.get(word) in ("facility", "bridge", "road") and (word in words.site_ends or skip == 0):
                return words.designators[word] != "road" or tokens[at].text[0].isupper()
            if tokens[at].pos not in ("ADJ", "NOUN", "PROPN"):
                break
    return False


def before_a_place(before: Token, tokens: tuple[Token, ...], words: PlaceWords) -> float:
    """Return what the word before a name says for a place: much after "near", little after "of"."""
    word = before.text.lower().rstrip(".")
    lemma = tokens[before.head].lemma.lower()
    if word in words.titles or word in ("operation", "a", "an"):
        return -4.0
    if before.pos == "PROPN":
        return -1.5 if before.text in words.taken_forms or not before.text[0].isupper() else -3.0
    if word in words.prepositions:
        weak = word in ("at", "across", "through", "within", "beyond") and lemma not in words.had_by_places
        weak = weak and not (word == "at" and _of_harm(before, tokens))
        return 1.8 if weak else 2.8
    if before.text in words.taken_forms:
        return 1.5
    if word in ("from", "to"):
        return 2.2 if lemma in words.motion or lemma in words.had_by_places else 0.9
    if word == "of":
        if tokens[before.head].text.lower() == "out" and tokens[tokens[before.head].head].lemma.lower() in _DRIVEN:
            return 2.5
        return 2.5 if lemma in words.had_by_places or _compass(tokens[before.head].text) else 0.0
    return _seldom(before, lemma, tokens, words)


def _of_harm(before: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether a preposition tells where somebody came to harm: "killed two men at X", "died at X"."""
    verb = tokens[before.head]
    for _ in range(3):  # "lost 47 soldiers and 84 volunteers at X"
        if verb.pos == "VERB":
            break
        verb = tokens[verb.head]
    if verb.pos != "VERB" or verb.i >= before.i:
        return False
    lemma = verb.lemma.lower()
    return lemma in _HARMING or (lemma in _COUNTING and _tells_of_dead(tokens, verb.i, before.i))


def _tells_of_dead(tokens: tuple[Token, ...], verb: int, end: int) -> bool:
    """Whether it is the dead or the hurt who are counted or found: "41 dead were counted at X"."""
    near = tokens[max(verb - 8, 0) : end]
    return any(t.text.lower() in _DEAD and t.sentence == tokens[verb].sentence for t in near)


_COUNTING = frozenset(("count", "find", "recover", "collect", "report", "register", "record", "see", "bury", "treat"))
_DEAD = frozenset(("dead", "bodies", "body", "corpses", "corpse", "wounded", "injured", "deaths", "casualties"))

_HARMING = frozenset((
    "kill", "die", "wound", "injure", "shoot", "hack", "ambush", "detain", "arrest", "abduct", "kidnap", "fight",
    "clash", "lose", "fall", "drown", "shell", "bomb", "massacre", "slaughter", "capture", "behead", "execute",
    "hijack", "carjack", "attack", "assault", "rob", "loot", "raid", "rape", "torch", "gun",
))  # fmt: skip
_DRIVEN = frozenset(("push", "drive", "force", "throw", "kick", "pull", "chase", "flush", "flee", "move"))


def _seldom(before: Token, lemma: str, tokens: tuple[Token, ...], words: PlaceWords) -> float:
    word = before.text.lower()
    if word == "as":
        return 2.8 if before.i and tokens[before.i - 1].text == "far" else 0.0
    if word == "for":
        return 2.8 if lemma in ("leave", "head", "depart", "bind", "bound", "set") else 0.0
    if word == "on":
        return 1.8 if lemma in words.aims else 0.2
    if word in ("between", "northern", "southern", "eastern", "western", "central", "downtown", "nearby"):
        return 1.5
    return -2.0 if word == "the" else 0.0


def _compass(word: str) -> bool:
    return word.lower().replace("-", "") in _SIDES


_SIDES = frozenset(("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"))


def _behind(draft: Draft, after: Token, tokens: tuple[Token, ...], words: PlaceWords) -> float:
    word = after.text.lower()
    following = tokens[draft.last + 1] if draft.last + 1 < len(tokens) else after
    if word == "who" or (word == "," and following.text.lower() in ("who", "whose", "aged")):
        return -5.0
    if word in ("'s", "’s"):
        return 1.0 if following.text.lower() in words.had_by_places else -2.0
    if word in _ILLS:
        return -5.0
    if _at_a_distance(tokens, draft.last):
        return 2.5
    if word in ("-", "–") and after.start == draft.end:
        return 2.0 if following.text.lower() in ("centre", "center", "ville", "town") else -2.0
    if word == "," and following.text.lower() in ("a", "an", "the", "another", "one"):
        return _described(tokens, draft.last + 2, words)
    if word == "(" or (word == "," and following.text.isdigit()):
        return -0.5
    if after.pos in ("NOUN", "PROPN") and tokens[draft.last - 1].dep in ("compound", "nmod", "amod"):
        if after.text[0].isupper() and draft.label not in ("GPE", "LOC"):
            return 0.0  # "The 34th Military Region".
        if word in words.designators or word in words.had_by_places:
            return 2.4
        return -1.5 if draft.label not in ("GPE", "LOC") else -0.8
    return 0.0


def _described(tokens: tuple[Token, ...], at: int, words: PlaceWords) -> float:
    """ ", a mining town" after a name is worth much for a place, ", the head doctor" against it."""
    for token, following in pairwise(tokens[at : at + 7]):
        goes_on = following.tag in ("NN", "NNS", "POS", "HYPH") and not _compass(following.text)
        if token.tag in ("NN", "NNS") and not goes_on:
            return 3.0 if token.text.lower() in words.designators else -1.5
        if token.text in (",", ".") or token.pos == "VERB" or following.tag == "POS":
            break
    return -0.5


def _at_a_distance(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether ", about 40 km from" follows."""
    return any(a.text[0].isdigit() and b.text.lower() in LENGTHS for a, b in pairwise(tokens[at : at + 6]))


def role(inside: tuple[Token, ...], tokens: tuple[Token, ...], words: PlaceWords) -> float:
    """What the name's part in its clause says: what is captured is a place, who speaks is none."""
    numbers = range(inside[0].i, inside[-1].i + 1)
    head = next((t for t in inside if t.head not in numbers or t.head == t.i), inside[-1])
    verb = tokens[head.head]
    lemma = verb.lemma.lower()
    if head.dep in ("dobj", "nsubjpass"):
        by_force = 0.0 if not any(t.head == verb.i and _fights(t) for t in tokens[max(verb.i - 8, 0) : verb.i]) else 1.2
        if lemma in words.taken_surely:
            return 2.6 + by_force
        return 1.6 + by_force if lemma in words.taken_maybe else -1.0
    if head.dep == "nsubj" and head.head != head.i:
        fallen = lemma == "be" and any(t.head == verb.i and t.lemma == "fall" for t in tokens[verb.i : verb.i + 6])
        if lemma == "fall" or fallen:
            return 2.2
        if lemma in ("be", "remain", "pass", "come") and _is_in_hands(verb, tokens):
            return 2.6
        return -3.0 if lemma in words.speaking else 0.2 if lemma == "be" else -0.9
    return 0.0


def _taken_by_force(inside: tuple[Token, ...], tokens: tuple[Token, ...]) -> bool:
    """Whether an armed side does to the name what is done to places alone: "the army retook X from the rebels"."""
    return _verb_over(inside, tokens) in _DONE_TO_PLACES


def _verb_over(inside: tuple[Token, ...], tokens: tuple[Token, ...]) -> str:
    """The lemma of the word that the name hangs from."""
    numbers = range(inside[0].i, inside[-1].i + 1)
    head = next((t for t in inside if t.head not in numbers or t.head == t.i), inside[-1])
    return tokens[head.head].lemma.lower()


def _is_in_hands(verb: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether "is … in X hands" or "is under the control of X" follows the verb."""
    for token in tokens[verb.i + 1 : verb.i + 9]:
        if token.sentence != verb.sentence:
            return False
        if token.lemma.lower() in _GRIPS and tokens[token.head].text.lower() in ("in", "under", "into"):
            return True
    return False


_GRIPS = frozenset(("hand", "control", "siege", "occupation", "curfew", "blockade"))
_DONE_TO_PLACES = frozenset((
    "retake", "recapture", "overrun", "besiege", "encircle", "shell", "bombard", "liberate", "occupy", "reoccupy",
    "reenter", "re-enter", "reclaim", "garrison",
))  # fmt: skip

_DONE_TO_NO_PERSON = frozenset(("enter", "overrun", "besiege", "raze", "torch", "loot", "retake", "shell", "bombard"))


def _fights(token: Token) -> bool:
    return token.dep == "nsubj" and token.lemma.lower() in _FIGHTERS


_FIGHTERS = frozenset((
    "fighter", "rebel", "troop", "soldier", "force", "army", "militant", "insurgent", "militia", "gunman", "jihadist",
    "guerrilla", "junta", "military", "militiaman", "paramilitary", "terrorist", "marine", "tank", "column",
))  # fmt: skip


def _dashed(tokens: tuple[Token, ...], last: int) -> bool:
    return any(t.text in ("-", "–", "—", "--") for t in tokens[last : last + 8])


def stands_alone(draft: Draft, syntax: Syntax) -> bool:
    """Return whether a name without a place in any list is told by its words to be one all the same."""
    if draft.guessed:
        return True
    if draft.wanted is not None:
        return against(draft, syntax.tokens, place_words()) > -2.0
    context(draft, syntax.tokens, place_words())
    return draft.strength >= ACCEPTED


def settle(drafts: list[Draft], syntax: Syntax, surnames: Iterable[str], least: float = ACCEPTED) -> None:
    """Put the evidence of all mentions of each unlisted name together; set ``strength`` to what it comes to.

    ``least`` is the evidence that is asked for.
    """
    persons = frozenset(surnames)
    _coordinate(drafts, syntax)
    by_key: defaultdict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.guessed and not draft.candidates:
            by_key[draft.key].append(draft)
    for key, group in by_key.items():
        outer = [d for d in group if not d.inner]
        if not any(d.shown or d.listed or d.wanted for d in outer):
            for draft in group:
                draft.strength = -9.0
            continue
        scores = sorted((d.strength for d in outer), reverse=True)
        total = scores[0] + 0.4 * min(sum(s > 0.5 for s in scores[1:]), 4) + 0.6 * min(0.0, scores[-1] + 0.5)
        if key in persons:
            total -= 4.0
        for draft in group:
            draft.strength = total if total >= least and draft.strength > AGAINST and not draft.inner else -9.0


def _coordinate(drafts: list[Draft], syntax: Syntax) -> None:
    """Names in one list are of one sort: each unlisted one gains from its neighbours."""
    tokens = syntax.tokens
    owner = {i: d for d in drafts for i in range(d.first, d.last)}
    for known in (True, False, False):
        for a, b in pairwise(drafts):
            near = tokens[a.first].sentence == tokens[b.first].sentence and 1 <= b.first - a.last <= 2
            if near and all(t.text.lower() in JOINED for t in tokens[a.last : b.first]):
                _list(a, b, known)
                _list(b, a, known)
        for draft in drafts:
            for token in tokens[draft.first : draft.last]:
                other = owner.get(token.head)
                if token.dep == "conj" and other is not None and other is not draft:
                    _list(other, draft, known)


def _list(sure: Draft, draft: Draft, known: bool) -> None:
    """Raise an unlisted name that stands in a list with a sure one, which a list must know where ``known`` is set."""
    if known and not sure.candidates:
        return
    if not draft.guessed or draft.candidates or draft.listed or draft.inner or sure.strength < ACCEPTED:
        return
    draft.listed = True
    single = draft.label != "PERSON" or draft.last - draft.first == 1
    draft.strength += (2.8 if sure.candidates else 2.2) if single else 1.0
