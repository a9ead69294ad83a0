"""Fates in notes without clauses: "25 civilians killed 80 injured", "Blast Kills 11", "Man killed, girl wounded"."""

from __future__ import annotations

from vedette.knowledge.people import Fate, measure_words
from vedette.model.syntax import Syntax, Token
from vedette.reading.counts.counted import Counted
from vedette.reading.counts.quantities import Quantity

HEADLINE_VERBS = {
    "Kills": "kill", "Kill": "kill", "Killing": "kill", "Injures": "injure", "Wounds": "wound", "Wounding": "wound",
    "Injuring": "injure", "Displaces": "displace", "Displacing": "displace",
}  # fmt: skip
"""Verbs that headlines in capitals write as names, and the lemma of each."""


def joined_participle(syntax: Syntax, quantity: Quantity, counted: Counted) -> Fate | None:
    """Read "killed hundreds and displaced millions", "25 killed 80 injured": its own participle, not the first verb."""
    before = syntax[quantity.start - 1] if quantity.start else None
    if (
        before is not None
        and before.tag in ("VBN", "VBD", "JJ")
        and before.dep == "amod"
        and quantity.start > 1
        and syntax[quantity.start - 2].text.lower() in ("and", ",")
        and counted.kind == "nothing"
    ):
        return measure_words().patient.get(before.lemma.lower())
    return None


def own_participle(syntax: Syntax, quantity: Quantity, counted: Counted, node: Token) -> Fate | None:
    """Read "Teacher killed, two pupils wounded in Uvira": behind a comma the pupils' own word, not the teacher's."""
    end = max(counted.end, quantity.end)
    after = syntax[end] if end < len(syntax) else None
    if after is None or after.tag not in ("VBN", "VBD") or node.dep not in ("conj", "appos", "dep", "dobj", "npadvmod"):
        return None
    before = [c.i for c in syntax.children(node.i, "amod", "compound", "nummod", "det", "poss", "nmod") if c.i < node.i]
    first = min([quantity.start, *(syntax.subtree(i)[0] for i in before)])
    opened = first > 1 and syntax[first - 1].text in (",", ";") and syntax[first - 1].sentence == node.sentence
    if not opened or syntax.child(after.i, "dobj") is not None or after.sentence != node.sentence:
        return None
    return measure_words().patient.get(after.lemma.lower())


def in_a_headline(syntax: Syntax, quantity: Quantity, counted: Counted) -> Fate | None:
    """Read "25 civilians killed 80 injured", "Blast Kills 11 in Y", "12 dead": no clause at all."""
    words, end = measure_words(), max(counted.end, quantity.end)
    after = syntax[end] if end < len(syntax) else None
    before = syntax[quantity.start - 1] if quantity.start else None
    if before is not None and before.text in HEADLINE_VERBS and before.sentence == syntax[quantity.first].sentence:
        return words.patient.get(HEADLINE_VERBS[before.text])
    if after is None or after.sentence != syntax[quantity.first].sentence or after.tag not in ("VBD", "VBN"):
        return None
    fate = words.patient.get(after.lemma.lower())
    following = syntax[after.i + 1] if after.i + 1 < len(syntax) else None
    if fate is None or following is None or following.sentence != after.sentence or following.pos != "NUM":
        return None
    second = [t for t in syntax.tokens[after.i + 2 : after.i + 5] if t.tag in ("VBN", "VBD", "JJ")]
    said = any(words.adjectives.get(t.text.lower()) or words.patient.get(t.lemma.lower()) for t in second)
    return fate if said else None
