"""What one run of capitals holds: an organisation, a nation, an office, and the person who holds it.

"UN Secretary-General Antonio Guterres" is one run of capitals and three things.
"""

from __future__ import annotations

from collections.abc import Iterator

from vedette.knowledge.actor_words import hints
from vedette.knowledge.organisations import Organisation, organisation_named
from vedette.reading.actors.names import runs
from vedette.reading.actors.scene import Found, Scene

DESCRIBING = hints("describing")
"""Words that a capital at the head of a sentence does not make part of a name: "Suspected X rebels"."""
MANY_OF = frozenset(("heads", "leaders", "ministers", "members", "chiefs", "ambassadors", "representatives"))
OFFICE_WORDS = 5
"""Words that an office may have ("assistant secretary of state" has four)."""


def named(scene: Scene) -> Iterator[Found]:
    """Yield what the capitals of the report name, in order, none overlapping."""
    for first, last in sorted(runs(scene)):
        yield from _parts(scene, first, last)


def organisation_at(scene: Scene, first: int, last: int) -> Organisation | None:
    """Return the well-known organisation that these tokens name, also with "The" before it."""
    text = scene.slice(first, last)
    found = organisation_named(text)
    if found is None and first and scene.syntax[first - 1].text == "The":
        found = organisation_named(f"The {text}")
    return found


def office_at(scene: Scene, at: int, last: int) -> int:
    """Return the token after the longest office or title that begins at ``at``, ``at`` itself for none."""
    offices = scene.offices
    for end in range(min(last, at + OFFICE_WORDS), at, -1):
        words = scene.slice(at, end).lower().replace(".", "")
        if words in offices.offices or words in offices.titles:
            return end
    return at


def _parts(scene: Scene, first: int, last: int) -> Iterator[Found]:
    while last > first + 1 and scene.syntax[last - 1].text in ("-", "–", "'s", "’s"):
        last -= 1
    while (
        last > first + 1
        and scene.syntax[first].text.lower() in DESCRIBING
        and scene.syntax[first + 1].text.lower() not in scene.heads.heads
    ):
        first += 1
    opens = first == 0 or scene.syntax[first - 1].sentence != scene.syntax[first].sentence
    while (
        opens
        and last > first + 1
        and scene.syntax[first].text.lower() in scene.groups.colours
        and scene.syntax[first + 1].text.lower() not in scene.heads.heads
        and not scene.syntax[first + 1].entity.startswith("I-")
    ):
        first += 1
    if organisation_at(scene, first, last):
        yield _found(scene, first, last, "name")
        return
    if last - first > 4 and scene.syntax[first].text.lower() in MANY_OF:
        whole = next((k for k in range(first + 2, last) if organisation_at(scene, k, last)), 0)
        if whole:  # "Heads of Government of the X Community"
            yield _found(scene, whole, last, "name")
            return
    nation = scene.nations.get(first)
    if nation is not None and nation.last >= last:
        yield _found(scene, first, nation.last, "nation")
        return
    for at in range(first, last):
        end = office_at(scene, at, last)
        if end > at and not _belongs_to_name(scene, first, at, end, last):
            yield from _around_office(scene, first, at, end, last)
            return
    yield from _without_office(scene, first, last)


def _belongs_to_name(scene: Scene, first: int, at: int, end: int, last: int) -> bool:
    """Return whether an office word is part of a longer name: "General Assembly", "Lord's Resistance Army"."""
    if end >= last:
        return False
    word = scene.syntax[end].text.lower()
    if word in ("of", "for", "to") and at == first and end + 1 < last:
        return scene.syntax[end - 1].text.lower() in scene.heads.heads
    tail = next((k for k in range(end, last) if scene.syntax[k].text.lower() in ("of", "for")), last)
    head = scene.syntax[tail - 1].text.lower()
    return word in ("of", "for", "'s", "’s", "-") or head in scene.heads.heads or head in scene.heads.not_actors


def _around_office(scene: Scene, first: int, at: int, end: int, last: int) -> Iterator[Found]:
    owner: Found | None = None
    if at > first:
        left = list(_without_office(scene, first, at))
        yield from left
        owner = left[-1] if left else None
    then = office_at(scene, end, last)
    start = end
    while then > start:  # "Prime Minister General X", "President Dr. X"
        start, then = then, office_at(scene, then, last)
    office = scene.slice(at, end)
    bare = office.lower().replace(".", "")
    title = bare in scene.offices.titles and bare not in scene.offices.offices
    if start < last and scene.syntax[start].text.lower() in ("of", "for", "to"):
        found = _found(scene, at, end, "office")
        found.office, found.owner, found.role = bare, owner, office
        yield from _with_what(scene, found, start, last)
        return
    if start < last:
        person = _found(scene, start, last, "name")
        person.office, person.owner = bare, owner
        person.role = None if title or (bare in scene.offices.ranks and len(bare) < 5) else office
        yield person
    elif not title:
        found = _found(scene, at, end, "office")
        found.office, found.owner, found.role = bare, owner, office
        yield found


WHOLES = frozenset(("Republic", "Nation", "Government", "Rank", "Federation", "Union", "Council"))
"""Last words of what an office is of, behind which some tongues put the bearer's name at once."""


def _begins_person(scene: Scene, at: int, last: int) -> bool:
    return (
        at < last
        and scene.syntax[at].text[0].isupper()
        and at not in scene.nations
        and scene.placed[at] is None
        and office_at(scene, at, last) <= at + 1
    )


def _with_what(scene: Scene, office: Found, link: int, last: int) -> Iterator[Found]:
    """Yield an office with what it is of or for: a body beside it, a field within it, a person behind it."""
    syntax = scene.syntax
    rest = link + 2 if syntax[link + 1].text.lower() == "the" else link + 1
    person = next((k for k in range(rest + 1, last) if syntax[k].entity == "B-PERSON"), last)
    body = next((k for k in range(rest, last - 2) if syntax[k].text in WHOLES), last)
    if _begins_person(scene, body + 1, last):
        person = body + 1  # "the President of the Republic X Y", "Captain of the First Rank X Y"
    inside = person < last and all(syntax[k].entity == "I-PERSON" for k in range(person + 1, last))
    named = inside or person == body + 1
    end = person if named else last
    right = list(_parts(scene, rest, end)) if rest < end else []
    field = all(scene.placed[k] is not None for k in range(rest, end)) or not any(f.sort == "name" for f in right)
    if office.owner is None and right and right[0].sort != "office" and not field:
        office.owner = right[0]
    if office.owner is None and right and right[0].sort == "nation":
        office.owner = right[0]
    if field:
        office.last, office.role = end, scene.slice(office.first, end)
        office.name = office.role
    if named:
        name = _found(scene, person, last, "name")
        name.office, name.owner, name.role = office.office, office.owner, office.role
        yield name
    else:
        yield office
    if not field:
        yield from right


def _without_office(scene: Scene, first: int, last: int) -> Iterator[Found]:
    """Split off a nation that only stands beside a name: "post-Assad Syria", "Israel's" is split before."""
    nation = scene.nations.get(first)
    if nation is not None and nation.last >= last:
        yield _found(scene, first, last, "nation")
        return
    if (
        nation is not None
        and scene.syntax[nation.last].entity == "B-PERSON"
        and scene.syntax[last - 1].entity == "I-PERSON"
    ):
        yield _found(scene, first, nation.last, "nation")
        yield _found(scene, nation.last, last, "name")
        return
    for at in range(first + 1, last):
        tail = scene.nations.get(at)
        if (
            tail is not None
            and tail.last >= last
            and tail.sort == "country"
            and scene.syntax[at - 1].text[0].isalpha()
            and is_apart(scene, at)
        ):
            yield _found(scene, first, at, "name")
            yield _found(scene, at, last, "nation")
            return
    yield _found(scene, first, last, "name")


def is_apart(scene: Scene, at: int) -> bool:
    """Return whether the word before ``at`` does not lead into it ("of", "for", "in the")."""
    return scene.syntax[at - 1].text[0].isupper() and scene.syntax[at].entity.startswith("B-")


def _found(scene: Scene, first: int, last: int, sort: str) -> Found:
    syntax = scene.syntax
    head = last - 1
    for i in range(first, last):
        at = syntax[i].head
        if at == i or not first <= at < last:
            head = i
            if syntax[i].dep not in ("punct", "case", "det"):
                break
    return Found(first, last, head, sort, name=scene.slice(first, last))
