"""Turns of phrase in which a subject does not stand where the tree has it.

Headlines drop their helpers ("Thirteen peacekeepers killed"), old-fashioned prose puts the subject last ("into the town
returned the police"), and a list before a passive is joined to the place before it ("In Kharkiv, power was cut").
"""

from __future__ import annotations

from vedette.claims.scene import Scene
from vedette.model.syntax import Syntax, Token

VERBS = frozenset({"VERB", "AUX"})
SPEECH = frozenset({"say", "tell", "state", "declare", "announce", "claim", "add", "write", "report", "insist"})
ADDRESSING = frozenset(
    {
        "blame",
        "accuse",
        "urge",
        "warn",
        "call",
        "condemn",
        "vow",
        "reject",
        "deny",
        "appeal",
        "demand",
        "denounce",
        "threaten",
        "pledge",
        "thank",
        "praise",
        "criticise",
        "criticize",
        "promise",
    }
)
"""Verbs of one who speaks: beside "said that troops were deployed" they share the speaker, not the troops."""
STEPPING = frozenset(
    {
        "return",
        "arrive",
        "come",
        "go",
        "perish",
        "die",
        "flee",
        "disappear",
        "retreat",
        "advance",
        "withdraw",
        "fall",
    }
)
"""Verbs that take no object: a noun behind them, where none stands before, is their subject ("into town came …")."""
PHRASAL = frozenset(
    {
        ("hand", "over"),
        ("turn", "over"),
        ("take", "over"),
        ("give", "up"),
        ("blow", "up"),
        ("cut", "off"),
        ("seal", "off"),
    }
)
"""Verbs with their particles, where the particle is no preposition though a noun follows."""
UNDERGONE = frozenset(
    {
        "kill",
        "wound",
        "injure",
        "displace",
        "arrest",
        "detain",
        "abduct",
        "kidnap",
        "evacuate",
        "destroy",
        "loot",
        "capture",
        "seize",
        "bomb",
        "shell",
        "rescue",
        "free",
        "shoot",
        "execute",
        "behead",
        "rape",
        "torture",
        "liberate",
        "recapture",
        "besiege",
        "damage",
        "ambush",
        "cut",
        "retake",
        "overrun",
        "murder",
        "attack",
        "torch",
        "hijack",
        "raid",
        "lynch",
        "deport",
        "expel",
        "distribute",
        "deliver",
        "release",
        "uproot",
        "storm",
        "sabotage",
        "flood",
        "close",
    }
)
"""Verbs that headlines use bare for what befell their subject: "Thirteen peacekeepers killed in three days"."""
BEFALLS_FIGHTERS = frozenset({"kill", "wound", "injure", "arrest", "detain", "capture", "execute"})
PARTICLES = frozenset({"on", "at", "down", "off", "into"})
FARTHEST = 3
"""Verbs climbed from a verb that goes on from a speech."""


AIMED_AT = frozenset({"people", "person", "armed", "vehicle", "ship", "aircraft", "law", "crowd", "protesters"})


def befell_barely(scene: Scene, v: int) -> bool:
    """Return whether the verb stands bare as a headline's passive: a subject before it, no object, no helper."""
    syntax, token = scene.syntax, scene.syntax[v]
    if token.lemma not in UNDERGONE or token.dep not in ("ROOT", "ccomp", "conj", "advcl"):
        return False
    subject = syntax.child(v, "nsubj")
    if subject is None or subject.i > v or syntax.child(v, "dobj", "aux", "xcomp"):
        return False
    if syntax.child(v, "prt") is not None:
        return token.lemma == "shoot" and bool(scene.classes(subject.i) & {"aircraft", "drone"})
    if (token.dep == "advcl") != (subject.text.lower() == "that"):
        return False
    if syntax.child(v, "agent") is not None:
        return True
    if token.lemma not in BEFALLS_FIGHTERS and scene.classes(subject.i) & {"armed", "aircraft"}:
        return False
    behind = syntax.children(v, "prep")[:1]
    aims = token.lemma in ("shoot", "fire") and any(p.text.lower() in ("at", "on", "into", "towards") for p in behind)
    if aims and any(scene.classes(t.i) & AIMED_AT for t in syntax.children(behind[0].i, "pobj")):
        return False  # "a man shot at vehicles"
    aimed = bool(behind) and behind[0].i == v + 1 and behind[0].text.lower() in PARTICLES
    someone = subject.pos in ("NOUN", "PROPN", "NUM") or subject.text.lower() == "that"  # "that of a driver, shot at"
    return someone and (not aimed or subject.pos == "PRON")


def steps_in(syntax: Syntax, v: int) -> bool:
    """Return whether the noun behind a verb of motion is its subject: "into the town returned the police"."""
    token = syntax[v]
    return (
        token.lemma in STEPPING
        and token.dep in ("ROOT", "ccomp")
        and token.tag in ("VBD", "VBZ", "VBP")
        and not syntax.child(v, "nsubj", "nsubjpass")
    )


def speaker_meant(scene: Scene, pronoun: Token, v: int) -> int | None:
    """Return the speaker whom a pronoun in reported words stands for: "the army says that it has crossed"."""
    if pronoun.tag != "PRP" or pronoun.i in scene.actor_at or pronoun.i in scene.place_at:
        return None
    syntax = scene.syntax
    token = syntax[v]
    while token.dep == "conj" and syntax.head(token.i).pos in VERBS:
        token = syntax.head(token.i)
    above = syntax.head(token.i)
    speaker = syntax.child(above.i, "nsubj") if token.dep == "ccomp" and above.lemma in SPEECH else None
    if speaker is None or speaker.i not in scene.actor_at:
        return None
    if pronoun.text.lower() == "they" and speaker.tag != "NNS":
        return None  # "the movement says they left": others
    if pronoun.text.lower() in ("he", "she") and scene.actor_at[speaker.i].kind != "person":
        return None  # "activists say she was shot": somebody else
    return speaker.i


def refused(syntax: Syntax, i: int) -> list[Token]:
    """Return the verbs of reported words that the speaker will not do: "said it would not withdraw"."""
    found = []
    for clause in syntax.children(i, "ccomp"):
        subject = syntax.child(clause.i, "nsubj")
        modal = any(t.tag == "MD" for t in syntax.children(clause.i, "aux"))
        denied = any(t.dep == "neg" or t.text.lower() == "never" for t in syntax.children(clause.i, "neg", "advmod"))
        if modal and denied and subject is not None and subject.tag == "PRP":
            found.append(clause)
    return found


def own_antecedent(syntax: Syntax, noun: Token, verb: Token) -> Token:
    """Return the last of a list, of which alone a clause right behind it tells: "rebels and militias that support"."""
    pronoun = next((i for i in syntax.subtree(verb.i) if i > noun.i), verb.i)
    behind = [t for t in syntax.conjuncts(noun.i) if t.i < pronoun and t.pos in ("NOUN", "PROPN")]
    last = behind[-1] if behind else noun
    return last if last.i == pronoun - 1 else noun


def is_set_off(syntax: Syntax, verb: Token) -> bool:
    """Return whether a comma parts a relative clause from what it is said of: "A and B, which mediate"."""
    first = syntax.subtree(verb.i)[0]
    return first > 0 and syntax[first - 1].text == ","


def after_particle(syntax: Syntax, v: int) -> list[Token]:
    """Return the object that the tree hangs on a particle as if on a preposition: "handed over Kidal to the army"."""
    for child in syntax.children(v, "prep"):
        if child.i == v + 1 and (syntax[v].lemma, child.text.lower()) in PHRASAL:
            return syntax.children(child.i, "pobj")
    return []


def seen_done(syntax: Syntax, v: int) -> bool:
    """Return whether somebody is told to see or have it done to its own: "saw its last checkpoint overrun"."""
    token = syntax[v]
    above = syntax.head(v)
    return (
        token.dep == "ccomp"
        and above.lemma in ("see", "have", "watch", "find")
        and (token.tag == "VBN" or (token.pos == "NOUN" and syntax.child(v, "agent") is not None))
        and syntax.child(v, "nsubj") is not None
        and not syntax.children(v, "aux", "auxpass", "dobj", "mark")
    )


def hidden_verb(scene: Scene, v: int) -> tuple[int, int] | None:
    """Return subject and object of a past verb that the tree takes for an adjective of its own object.

    A day between subject and verb misleads the parser ("X on Monday hosted Y in …"), and so does a list of short
    clauses ("militants attacked Macomia, looted shops and withdrew").
    """
    syntax, token = scene.syntax, scene.syntax[v]
    if token.dep not in ("amod", "compound", "nmod") or v < 2 or token.tag not in ("VBD", "VBN"):
        return None
    held = syntax.head(v)
    if token.tag == "VBD" and v - 1 in scene.time_at and syntax[v - 2].text.lower() == "on":
        subject = syntax.head(syntax[v - 2].i)
        if subject.pos not in ("NOUN", "PROPN") or subject.i > v:
            return None
        while held.dep in ("compound", "nmod", "amod") and syntax.head(held.i).i > held.i:
            held = syntax.head(held.i)
        return subject.i, held.i
    above, going_on = syntax.head(held.i), True
    if held.dep == "conj" and above.dep == "dobj":  # "overran the post, freed inmates and burned": the third tells it
        above = syntax.head(above.i)
        going_on = any(t.i > held.i and t.tag == "VBD" for t in syntax.children(above.i, "conj"))
        going_on = going_on and not syntax.child(held.i, "cc")
    listed = syntax[v - 1].text == "," and held.dep in ("dobj", "conj") and above.tag == "VBD" and above.i < v
    listed = listed and going_on
    if not listed or not any(t.i < v - 1 for t in syntax.children(above.i, "dobj")):
        return None
    doer = syntax.child(above.i, "nsubj")
    return (doer.i, held.i) if doer is not None else None


def stray_subject(scene: Scene, v: int) -> tuple[int, ...]:
    """Return the nouns that the tree joins to a place before a passive: "In Kharkiv, power and water were cut"."""
    syntax = scene.syntax
    before = syntax[v - 1] if v else None
    if before is not None and before.dep == "dep" and before.head == v and before.pos == "NOUN":
        return (v - 1,)  # "Ruritanian shelling hit the town"
    helper = syntax.child(v, "auxpass")
    if helper is None and syntax[v].lemma == "be" and v and syntax[v - 1].dep == "appos":
        return (v - 1,) if syntax[v - 1].pos == "PROPN" else ()  # "By nightfall Baghdad was in the hands of"
    if helper is None or helper.i == 0 or syntax.child(v, "csubjpass", "expl"):
        return ()
    at = next((t for t in syntax.children(v, "aux") if t.i < helper.i), helper).i - 1
    if at < 1 or syntax[at].dep != "conj" or syntax[at].pos != "NOUN":
        return ()
    found = [at]
    while at > 1 and syntax[at - 1].text in ("and", "or") and syntax[at - 2].pos == "NOUN":
        if at - 2 in scene.place_at:
            break
        at -= 2
        found.append(at)
    return tuple(reversed(found)) if syntax[at - 1].text == "," else ()


def speech_gone_on(syntax: Syntax, i: int) -> Token | None:
    """Return the verb of speech whose speaker ``i`` shares: "said troops were deployed and blamed the rebels"."""
    token = syntax[i]
    if token.lemma not in ADDRESSING or token.dep != "conj" or token.tag not in ("VBD", "VBZ"):
        return None
    if syntax.head(i).pos not in VERBS:
        return None
    for n, above in enumerate(syntax.ancestors(i)):
        if above.lemma in SPEECH:
            return above if n and token.tag == above.tag else None
        if n >= FARTHEST:
            break
    return None


def told_with(syntax: Syntax, i: int, modal: str) -> list[Token]:
    """Return the verbs of reported words that stand with a modal: "said that troops must leave", "said it would"."""
    wanted = {"must"} if modal == "must" else {"will", "would"}
    return [
        clause
        for clause in syntax.children(i, "ccomp", "acl")
        if any(t.tag == "MD" and t.text.lower() in wanted for t in syntax.children(clause.i, "aux"))
        and not syntax.child(clause.i, "neg")
        and (modal == "must" or not syntax.child(clause.i, "auxpass"))
    ]
