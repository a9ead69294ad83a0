"""Ties told by nouns: "an ally of Y", "part of Y", "the leader of Y", "support for Y", "sanctions on Y"."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.claims.cast import Cast
from vedette.claims.relations.parts import antecedent, has_ended, objects, passive_subjects, subjects
from vedette.claims.relations.tie import Tie
from vedette.knowledge.countries import country_named
from vedette.knowledge.ties import TieWords, tie_words
from vedette.model.syntax import Token
from vedette.model.words import RelationType

GONE = frozenset({"late", "former", "ex", "ousted", "slain", "onetime", "deposed", "exiled"})
"""Offices that are no more tie nobody to a body now."""
GROUP_NOUNS = frozenset({"group", "movement", "militia", "gang", "faction", "organisation", "organization", "party"})
"""Nouns that point back to the body just spoken of: "the group's leader"."""
DELEGATED = frozenset({"at", "to", "in", "with", "for"})


def noun_ties(cast: Cast, token: Token, kind: RelationType) -> Iterator[Tie]:
    """Read "Y's ally X", "X, an ally of Y", "X is part of Y", "his allies, X and Z"; a former ally is none."""
    if any(c.text.lower() in tie_words().past for c in cast.syntax.children(token.i, "amod", "compound", "advmod")):
        return
    owners = _owners(cast, token) or _named_before(cast, token, kind)
    for name in _so_called(cast, token):
        for goal in owners:
            if name not in owners:
                yield Tie(name, kind, goal, token, f"tie:{token.lemma.lower()}-noun")


def _named_before(cast: Cast, token: Token, kind: RelationType) -> tuple[str, ...]:
    """Read "X, an Islamic State affiliate": the group whose affiliate it is, named right before the noun."""
    for child in cast.syntax.children(token.i, "compound", "nmod"):
        actor = cast.actor(child.i)
        named = actor is not None and actor.kind in ("armed group", "militia", "other") and child.pos == "PROPN"
        if named and actor is not None and kind != "fights" and token.text not in actor.name.split():
            return (actor.name,)
    return ()


def office_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X, the leader of Y": a leader leads the body; a spokesman or commander is a member of it."""
    lemma = token.lemma.lower()
    if lemma in words.local_offices:
        return
    leads = lemma in words.leading_offices and not _is_deputy(cast, token) and not _is_one_of_many(cast, token)
    kind: RelationType = "leads" if leads else "member of"
    people = {a.name for a in cast.reading.actors if a.kind == "person"}
    if any(c.text.lower() in GONE for c in cast.syntax.children(token.i, "amod", "compound")):
        return
    owners = tuple(o for o in _owners(cast, token) or _body_before(cast, token) if o not in people)
    owners = _for_a_crowd(cast, token, owners)
    said = {
        cast.syntax[i].text
        for i in range(max(token.i - 25, 0), min(token.i + 25, len(cast.syntax)))
        if cast.syntax[i].pos == "PROPN"
    }
    for name in _so_called(cast, token):
        for goal in owners:
            if name in people and said.intersection(name.split()) and not _is_an_office(goal, token):
                yield Tie(name, kind, goal, token, "tie:office-noun")


def _is_an_office(goal: str, token: Token) -> bool:
    """Return whether a body's name is that of an office: nobody is a member of "UN envoy" or of "local officials"."""
    last = goal.rsplit(" ", 1)[-1].lower()
    return last == "officials" or last == token.lemma.lower()


def _for_a_crowd(cast: Cast, token: Token, owners: tuple[str, ...]) -> tuple[str, ...]:
    """Return the group named before where "its" was taken for people: volunteers have no secretary general."""
    owner = cast.syntax.child(token.i, "poss")
    if owner is None or owner.pos != "PRON" or owner.text.lower() != "its":
        return owners
    kinds = {a.name: a.kind for a in cast.reading.actors}
    if not owners or any(kinds.get(o) in ("civilians", "community") or not o[:1].isupper() for o in owners):
        group = cast.group_before(owner)
        return (group,) if group else owners
    return owners


def support_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X's support for Y", "X offered its backing to Y", "support from X for Y"."""
    syntax = cast.syntax
    verb = syntax.head(token.i)
    sources = cast.names(syntax.child(token.i, "poss"))
    goals: tuple[str, ...] = ()
    for modifier in syntax.children(token.i, "amod", "compound"):
        sources = sources or cast.names(modifier)
    if token.dep == "pobj" and verb.text.lower() == "in":
        yield from _in_support(cast, token)
        return
    giving = token.dep == "dobj" and verb.lemma.lower() in words.giving
    if giving:
        sources = sources or subjects(cast, verb)
    for at in (token, verb) if giving else (token,):
        for preposition in syntax.children(at.i, "prep", "dative"):
            named = cast.names(syntax.child(preposition.i, "pobj"))
            if preposition.lemma.lower() in ("for", "to"):
                goals = goals or named
            elif preposition.lemma.lower() == "from":
                sources = sources or named
    for source in sources:
        for goal in goals:
            if source != goal:
                yield Tie(source, "supports", goal, token, "tie:support-noun")


def _in_support(cast: Cast, token: Token) -> Iterator[Tie]:
    """Read "jets flew missions in support of Y's army": who acts supports Y."""
    syntax = cast.syntax
    verb = next((t for t in syntax.ancestors(token.i) if t.pos in ("VERB", "AUX")), None)
    for preposition in syntax.children(token.i, "prep"):
        if verb is None or preposition.text.lower() != "of":
            continue
        for goal in cast.names(syntax.child(preposition.i, "pobj")):
            for source in subjects(cast, verb):
                yield Tie(source, "supports", goal, verb, "tie:in-support")


def supply_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X announced another $600 million in weapons for Y", "X sent drones to Y", "X supplies Y with rockets"."""
    syntax = cast.syntax
    verb = token
    for _ in range(4):
        verb = syntax.head(verb.i)
        if verb.pos == "VERB" or verb.head == verb.i:
            break
    if verb.pos != "VERB" or verb.lemma.lower() not in words.giving or has_ended(cast, verb):
        return
    for at in (token, verb, syntax.head(syntax.head(token.i).i)):
        for preposition in syntax.children(at.i, "prep", "dative"):
            if preposition.text.lower() not in ("for", "to"):
                continue
            inner = syntax.child(preposition.i, "pobj")
            for goal in cast.names(inner):
                for source in subjects(cast, verb):
                    yield Tie(source, "supports", goal, token, "tie:supplies")
            return


def placed_ties(cast: Cast, token: Token) -> Iterator[Tie]:
    """Read "Y, X's appointee": X is behind Y."""
    for source in cast.names(cast.syntax.child(token.i, "poss")):
        for goal in _so_called(cast, token):
            yield Tie(source, "backs", goal, token, "tie:appointee")


def sanction_ties(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X imposed sanctions on Y", "X's sanctions against Y"."""
    syntax = cast.syntax
    verb = syntax.head(token.i)
    imposed = token.dep == "dobj" and verb.lemma.lower() in words.imposing
    if token.dep in ("dobj", "nsubjpass") and verb.lemma.lower() in words.lifting:
        return
    if token.dep == "pobj" and verb.text.lower() == "under":
        yield from _put_under(cast, token, words)
        return
    sources = subjects(cast, verb) if imposed else cast.names(syntax.child(token.i, "poss"))
    for at in (token, verb) if imposed else (token,):
        for preposition in syntax.children(at.i, "prep"):
            if preposition.lemma.lower() in ("on", "against"):
                for goal in cast.names(syntax.child(preposition.i, "pobj")):
                    for source in sources:
                        yield Tie(source, "sanctions", goal, token, "tie:sanctions")


def _put_under(cast: Cast, token: Token, words: TieWords) -> Iterator[Tie]:
    """Read "X has placed Y under sanctions", "Y was put under sanctions by X"."""
    verb = cast.syntax.head(cast.syntax.head(token.i).i)
    if verb.lemma.lower() not in words.imposing:
        return
    agent = cast.syntax.child(verb.i, "agent")
    sources = subjects(cast, verb) if agent is None else cast.names(cast.syntax.child(agent.i, "pobj"))
    for goal in objects(cast, verb) or passive_subjects(cast, verb):
        for source in sources:
            yield Tie(source, "sanctions", goal, token, "tie:under-sanctions")


def _is_one_of_many(cast: Cast, token: Token) -> bool:
    """Return whether the body has more than one of them: "a commander of Y"."""
    return any(c.text.lower() in ("a", "an", "another") for c in cast.syntax.children(token.i, "det"))


def _owners(cast: Cast, token: Token) -> tuple[str, ...]:
    owner = cast.syntax.child(token.i, "poss")
    if owner is not None and owner.tag == "WP$":
        return cast.names(antecedent(cast, cast.syntax.head(token.i)))[:1]  # "the group, whose leader is X"
    owners = cast.names(owner)
    if owner is not None and cast.actor(owner.i) is not None and cast.actor(owner.i) is cast.actor(token.i):
        nation = country_named(owner.text)  # "Egypt's longtime rival", read whole as one person
        state = cast.state(nation.iso3) if nation is not None else None
        owners = (state,) if state else ()
    if not owners and owner is not None and owner.lemma.lower() in GROUP_NOUNS and (met := cast.group_before(owner)):
        owners = (met,)
    for preposition in cast.syntax.children(token.i, "prep"):
        if preposition.lemma.lower() in ("of", "to", "for"):
            inner = cast.syntax.child(preposition.i, "pobj")
            if inner is not None and cast.place(inner.i) is not None and cast.actor(inner.i) is None:
                continue  # "head of the region": a place is no body
            owners = owners or cast.names(inner)
    return owners


def _body_before(cast: Cast, token: Token) -> tuple[str, ...]:
    """Read "The national police chief, X", "the AU mission's head": the body that the office's own words name."""
    for modifier in cast.syntax.children(token.i, "compound", "nmod"):
        named = cast.actor(modifier.i)
        if named is not None and named.kind not in ("person", "state"):
            return (named.name,)
        if modifier.text.lower() in ("police", "army", "navy", "intelligence", "gendarmerie"):
            wider = [c for c in cast.syntax.children(token.i, "amod") if c.i == modifier.i - 1]
            first = wider[0] if wider else modifier
            return (" ".join(cast.reading.document.text[first.start : modifier.end].split()),)
    return ()


def _named_behind(cast: Cast, token: Token) -> str | None:
    """Read "the representative of the Ministry of X, General Y": the person right behind the comma that closes it."""
    syntax = cast.syntax
    last = max((i for p in syntax.children(token.i, "prep") for i in syntax.subtree(p.i)), default=token.i)
    if syntax[last].text == ",":
        last -= 1
    if last == token.i or last + 2 >= len(syntax) or syntax[last + 1].text != "," or last - token.i > 12:
        return None
    for at in range(last + 2, min(last + 6, len(syntax))):
        actor = cast.actor(at)
        if actor is not None and actor.kind == "person" and syntax[at].pos == "PROPN":
            return actor.name
        if syntax[at].pos != "PROPN" or syntax[at].sentence != token.sentence:
            return None
    return None


def _is_deputy(cast: Cast, token: Token) -> bool:
    return any(
        c.text.lower() in ("deputy", "vice", "former", "ex", "acting")
        for c in cast.syntax.children(token.i, "amod", "compound")
    )


def _so_called(cast: Cast, token: Token) -> list[str]:
    """Return whom the noun is said of: in apposition either way, as a predicate, or right beside it."""
    syntax = cast.syntax
    found: list[str] = []
    for apposed in syntax.children(token.i, "appos"):
        found.extend(cast.names(apposed))
    for preposition in syntax.children(token.i, "prep"):
        inner = syntax.child(preposition.i, "pobj")
        for apposed in syntax.children(inner.i, "appos") if inner is not None else ():
            actor = cast.actor(apposed.i)  # "the representative of the ministry, General X"
            if actor is not None and actor.kind == "person" and syntax[apposed.i - 1].text != "(":
                found.append(actor.name)
    if not found and (named := _named_behind(cast, token)) is not None:
        found.append(named)
    over = syntax.head(token.i)
    if token.dep == "appos" and over.i != token.i:
        found.extend(cast.names(over) or (cast.names(syntax.head(over.i)) if over.dep == "appos" else ()))
    if token.dep == "nsubj" and over.lemma.lower() == "be":
        found.extend(cast.names(syntax.child(over.i, "attr")))
    if token.dep == "oprd":
        found.extend(cast.names(syntax.child(over.i, "nsubjpass", "dobj")))  # "X was named the leader of Y"
    if token.dep == "attr":
        subject = syntax.child(over.i, "nsubj")
        relative = subject is not None and subject.tag in ("WDT", "WP")
        found.extend(cast.names(syntax.head(over.i) if relative else subject))
    if token.dep in ("compound", "nmod"):
        found.extend(cast.names(over))
    beside = cast.actor(token.i + 1) if token.i + 1 < len(syntax) else None
    if not found and beside is not None and syntax[token.i + 1].sentence == token.sentence:
        found.append(beside.name)
    return found
