"""The one name of each group in a report: "the army", "government troops" and "Syrian soldiers" are one actor.

The government's side is named by country ("Syrian army"), rebels by their sort ("rebels"), and those whom a
locality or a backer sets apart keep that in their name ("southern rebel factions", "Iran-backed militias").
"""

from __future__ import annotations

from vedette.knowledge.actor_words import Sort, hints
from vedette.model.syntax import Token
from vedette.reading.actors.casting import ARMED, Cast, phrase_of
from vedette.reading.actors.nations import demonym
from vedette.reading.actors.owned import of_bearer, of_group, of_nation
from vedette.reading.actors.scene import Found, Scene

PREFERRED = ("rebel", "insurgent", "guerrilla", "guerilla", "militant")
"""What the armed opposition is called where a report calls it several things."""
SIDELESS = frozenset(("fighter", "faction", "battalion", "brigade"))
"""Nouns that tell of armed men and not whose: no report that has no other word calls them rebels."""


OWN_WORDS = frozenset(
    ("settler", "bandit", "robber", "vigilante", "mutineer", "putschist", "kidnapper", "hijacker", "cattle rustler")
)
"""Nouns that say more than their sort: "settlers" are called militias by nobody who calls them settlers."""


def name_groups(scene: Scene, groups: list[Found], cast: Cast) -> None:
    """Fill in name, kind and country of every group; those that cannot be named are dropped."""
    called = _called(scene, groups)
    for found in sorted(groups, key=lambda g: g.first):
        explicit = found.country is not None or found.owner is not None or found.possessor is not None
        _name(scene, found, cast, called)
        _note_government(scene, found, cast)
        if cast.sides is not None and not found.dropped:
            cast.sides.note(found, explicit=explicit)


def _note_government(scene: Scene, found: Found, cast: Cast) -> None:
    """Keep whose a ministry is where that is no country's: "the Taliban administration's defence ministry"."""
    if found.dropped or found.kind != "state" or found.country is not None or cast.sides is None:
        return
    owner = scene.syntax.child(found.head, "poss")
    whose = cast.sides.cast[owner.i] if owner is not None else None
    if whose is None or whose is found or whose.country or not whose.name:
        return
    if whose.group != "government" and (whose.owner is None or whose.kind not in ("armed group", "militia", "other")):
        return
    stem, _, last = whose.name.rpartition(" ")
    found.of = stem if stem and last.lower() in RULES else whose.name
    found.name = f"{found.of} {found.name}"


RULES = frozenset(("administration", "government", "authorities", "regime", "authority", "rulers"))


def _called(scene: Scene, groups: list[Found]) -> str | None:
    """Return the report's own word for the armed opposition, or None where it tells of no more than fighters."""
    armed = [g for g in groups if g.group == "rebels"]
    if all(_is_sideless(scene, g) for g in armed):
        return None
    words = {scene.noun(scene.syntax[g.head]) for g in groups if g.group == "rebels"} | {
        scene.syntax[i].text.lower() for g in groups if g.group == "rebels" for i in range(g.first, g.last)
    }
    return next((f"{w}s" for w in PREFERRED if w in words), "rebels")


def _is_sideless(scene: Scene, found: Found) -> bool:
    """Return whether a group is "fighters" or the like, and no word before it tells on which side they stand."""
    before = {scene.syntax[i].text.lower() for i in range(found.first, found.head)}
    return scene.noun(scene.syntax[found.head]) in SIDELESS and not before & scene.groups.sides.keys()


def _is_told_apart(scene: Scene, found: Found) -> bool:
    """Return whether fighters have a word of their own that tells who they are: "tribal fighters"."""
    before = {scene.syntax[i].text.lower() for i in range(found.first, found.head)}
    return bool(before - scene.groups.colours - scene.groups.localities - {"local", "-"})


def _name(scene: Scene, found: Found, cast: Cast, rebels: str | None) -> None:
    owner = found.owner
    bearer = cast.bearer_of.get(id(owner)) if owner is not None else None
    lone = found.possessive is not None and found.possessor is None and owner is None
    if lone and scene.syntax[found.head].text.lower() == "men":
        found.dropped = True  # whose men they are is not known
    elif found.possessor is not None:
        of_group(scene, found, found.possessor)
    elif owner is not None and owner.sort == "nation":
        of_nation(scene, found, cast.frame)
    elif bearer is not None:
        of_bearer(scene, found, bearer, cast)
    if found.dropped or found.name:
        return
    if found.group is None:
        found.dropped = True
        return
    sort = scene.groups.sorts[found.group]
    found.kind = sort.kind
    if found.group == "government" and _not_the_states(scene, found):
        return
    if sort.fold is None:
        _keep(scene, found, sort, cast)
    elif "{" in sort.fold:
        _state_side(scene, found, sort, cast)
    elif not found.plural and _one_person(scene, found):
        _keep(scene, found, sort, cast)
    else:
        found.name = _variety(scene, found) or _folded(scene, found, sort.fold, rebels)


def _folded(scene: Scene, found: Found, fold: str, rebels: str | None) -> str:
    """Return the one name of a sort: that of rebels is the report's own word, or the words of the mention."""
    if found.group != "rebels":
        noun = scene.noun(scene.syntax[found.head])
        return f"{noun}s" if noun in OWN_WORDS else fold
    if _is_sideless(scene, found) and (rebels is None or _is_told_apart(scene, found)):
        return phrase_of(scene, found)
    return rebels or fold


def _not_the_states(scene: Scene, found: Found) -> bool:
    """Name an administration that is not the state's own by its words: "Russian-installed", "separatist authorities".

    That of a party or a body that is no country ("the presidency of the bloc") is dropped.
    """
    syntax = scene.syntax
    words = {syntax[k].text.lower() for k in range(max(found.first - 2, 0), found.head)}
    if words & INSTALLED:
        start = found.first
        if found.tie and start > 2 and syntax[start - 1].text.lower() in INSTALLED:
            start -= 3
        found.name = scene.slice(start, found.last) if start >= 0 else phrase_of(scene, found)
        found.kind = "armed group" if words & {"separatist", "rebel", "secessionist", "breakaway"} else "other"
        found.country = None
        return True
    if words & REGIONAL and _name_region(scene, found):
        return True
    for prep in syntax.children(found.head, "prep"):
        target = syntax.child(prep.i, "pobj")
        if prep.text.lower() != "of" or target is None or found.owner is not None or found.country is not None:
            continue
        if target.text[0].isupper() and scene.placed[target.i] is None and not _is_ruler(scene, target):
            found.dropped = True
            return True
    return False


REGIONAL = frozenset(("regional", "provincial", "municipal", "cantonal", "local", "state"))


def _name_region(scene: Scene, found: Found) -> bool:
    """Name the government of a part of the country by that part: "Amhara's regional government"."""
    syntax = scene.syntax
    at = found.first
    while at and (syntax[at - 1].tag == "POS" or scene.placed[at - 1] is not None):
        at -= 1
    place = scene.placed[at]
    if place is None or place.kind == "country":
        return False
    words = [t.text for t in syntax.tokens[at : found.last] if t.tag != "POS"]
    found.name, found.country, found.first = " ".join(words), place.country, at
    return True


def _is_ruler(scene: Scene, token: Token) -> bool:
    """Return whether a government is somebody's: "the junta of Colonel X", "the government of President Y"."""
    called = {token.text.lower(), *(c.text.lower() for c in scene.syntax.children(token.i, "compound"))}
    offices = scene.offices
    return token.entity.endswith("PERSON") or any(
        word in offices.offices or word in offices.titles or word in offices.ranks for word in called
    )


INSTALLED = hints("installed")


def _one_person(scene: Scene, found: Found) -> bool:
    """Return whether a noun is told as one person of many: "a fighter", "one protester"."""
    before = scene.syntax[found.first - 1].text.lower() if found.first else ""
    return (
        before in ("a", "an", "one", "another")
        and scene.syntax[found.head].tag == "NN"
        and scene.noun(scene.syntax[found.head]) not in COLLECTIVES
    )


COLLECTIVES = hints("collectives")


def _state_side(scene: Scene, found: Found, sort: Sort, cast: Cast) -> None:
    """Name the government's side by its country, that of the report where the words tell none."""
    words = {scene.syntax[k].text.lower() for k in range(found.first, found.head)}
    if found.group == "army" and words & IRREGULAR and scene.noun(scene.syntax[found.head]) in ("army", "force"):
        found.name, found.kind, found.country = phrase_of(scene, found), "armed group", None  # "the free army"
        return
    if found.country is None and found.group in ("army", "police") and _has_proper_word(scene, found):
        found.name = phrase_of(scene, found)  # "Azov regiment soldiers", "Galmudug police"
        return
    if found.country is None and found.group == "government" and _is_of_a_name(scene, found):
        found.name = phrase_of(scene, found)  # "the Taliban administration"
        return
    if found.country is None and found.group == "government" and _are_some_authorities(scene, found):
        found.name, found.kind = phrase_of(scene, found), "state"  # those of a town as soon as the nation's
        return
    found.country = found.country or (cast.sides.guess(found) if cast.sides is not None else cast.frame)
    pattern = sort.fold or sort.name
    if found.country:
        found.name = pattern.format(demonym=demonym(found.country))
    elif cast.frame and sort.name == "army" and scene.noun(scene.syntax[found.head]) not in ("army", "military"):
        found.name = phrase_of(scene, found)
    else:
        found.name = pattern.replace("{demonym} ", "")


def _are_some_authorities(scene: Scene, found: Found) -> bool:
    """Return whether authorities are named by no more than their town, or by nothing: "Authorities in X said"."""
    syntax = scene.syntax
    if syntax[found.head].tag != "NNS" or scene.noun(syntax[found.head]) != "authority":
        return False
    before = syntax[found.first - 1] if found.first else None
    if {syntax[k].text.lower() for k in range(max(found.first - 1, 0), found.head)} & (REGIONAL - {"state"}):
        return True
    if before is None or before.text.lower() not in ("the", "these", "those", "its", "their"):
        return True
    behind = [t for p in syntax.children(found.head, "prep") for t in syntax.children(p.i, "pobj") if p.text == "in"]
    places = (scene.placed[t.i] for t in behind)
    return any(place is not None and place.kind != "country" for place in places)


IRREGULAR = frozenset(
    ("free", "liberation", "popular", "people's", "resistance", "revolutionary", "volunteer", "rebel")
)
"""Words before an army that make it no state's."""


def _has_proper_word(scene: Scene, found: Found) -> bool:
    """Return whether a proper word that is no nation stands within the group's phrase."""
    groups = scene.groups
    for k in range(found.first, found.head):
        word = scene.syntax[k]
        low = word.text.lower()
        if word.text[0].isupper() and word.pos == "PROPN" and k not in scene.nations and scene.cased[word.sentence]:
            known = low in groups.sides or low in groups.colours or low in groups.localities or low in groups.nouns
            if not known and low not in scene.heads.regular:
                return True
    return False


FORMS = frozenset(
    {"federal", "transitional", "interim", "national", "central", "provisional", "military", "union", "local", "state"}
    | {"regional", "provincial", "caretaker", "unity", "coalition", "royal", "imperial", "new", "former", "civilian"}
    | {"municipal", "people's", "revolutionary", "temporary"}
)
"""Words that tell what sort of government it is, and not whose."""


def _is_of_a_name(scene: Scene, found: Found) -> bool:
    """Return whether a government bears the name of who rules: "the Taliban administration"."""
    if found.head - found.first != 1 or scene.noun(scene.syntax[found.head]) not in ("administration", "government"):
        return False
    if scene.syntax[found.head].text[0].isupper():
        return False  # "the Federal Government" is a name of its own
    return _has_proper_word(scene, found) and scene.syntax[found.first].text.lower() not in FORMS


def _keep(scene: Scene, found: Found, sort: Sort, cast: Cast) -> None:
    """Name a group or a person by its own words: "local officials", "a fighter", "state media"."""
    phrase = phrase_of(scene, found)
    if not found.plural and (
        sort.one or (sort.kind in ("armed group", "civilians", "state forces", "militia") and _one_person(scene, found))
    ):
        found.kind = "person"
        phrase = _singular(scene, found, phrase)
    owner = found.owner
    if owner is not None and owner.sort == "nation" and scene.syntax[owner.last].tag == "POS" and found.country:
        phrase = f"{demonym(found.country)} {scene.slice(owner.last + 1, found.last)}"
    if sort.name in ("media", "news agency", "parliament", "intelligence") and phrase.split()[0] in (
        "state",
        "state-run",
        "official",
        "parliament",
        "military",
        "state-owned",
    ):
        found.country = found.country or cast.frame
        if found.country and phrase.startswith("state"):
            phrase = f"{demonym(found.country)} {phrase}"
    found.name = phrase


def _singular(scene: Scene, found: Found, phrase: str) -> str:
    """Return "a fighter", "an opposition leader aligned with X": the article and a short tail tell one from another."""
    syntax = scene.syntax
    before = syntax[found.first - 1] if found.first else None
    if before is not None and before.text.lower() in ("a", "an"):
        phrase = f"{before.text.lower()} {phrase}"
        tail = next((c for c in syntax.children(found.head, "acl") if c.i == found.last), None)
        if tail is not None:
            under = syntax.subtree(tail.i)
            end = next((k for k in under if syntax[k].text in ("(", ",")), under[-1] + 1)
            if 1 < end - tail.i <= 8:
                phrase = f"{phrase} {scene.slice(tail.i, end)}"
    return phrase


def _variety(scene: Scene, found: Found) -> str | None:
    """Return the name of a group that a proper word or a backer sets apart: "Tuareg rebels", "Iran-backed militias"."""
    syntax = scene.syntax
    groups = scene.groups
    for k in range(found.first, found.head):
        word = syntax[k]
        if (
            word.text[0].isupper()
            and word.text.lower() not in groups.colours
            and k not in scene.nations
            and word.text.lower() not in groups.sides
            and (k != found.first or k == 0 or syntax[k - 1].sentence == word.sentence)
            and word.pos in ("PROPN", "ADJ")
            and word.text.lower() not in groups.localities
            and found.group in ARMED
        ):
            return phrase_of(scene, found)
    return None
