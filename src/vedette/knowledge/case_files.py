"""Reading a user's YAML file of actors, places and outlets into ``CaseKnowledge``.

The file is the user's own words, so a mistake in it is told with the entry and the field, and stops the run: a place
silently left out would be put elsewhere on the map.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec

from vedette.errors import KnowledgeFileError
from vedette.knowledge.case import CaseKnowledge, KnownActor, KnownOutlet, KnownPlace
from vedette.knowledge.countries import by_iso3, country_named
from vedette.knowledge.registry import host_of, names_of
from vedette.knowledge.user_files import SHORT, parse_user_yaml, read_user_yaml

FIELDS = {"actors": KnownActor, "places": KnownPlace, "outlets": KnownOutlet}
WANTED = {
    "actors": "a name, and of the fields known those that are told, are wanted",
    "places": "name, and lat and lon in degrees, are wanted",
    "outlets": "a name, and a reliability of A to F where it is graded, are wanted",
}


def read_case_files(paths: Iterable[Path]) -> CaseKnowledge:
    """Return what all the files tell together, in order.

    Raises ``KnowledgeFileError`` where a file cannot be read or an entry does not follow its form.
    """
    return told_together([(str(path), read_case_file(path)) for path in paths])


def told_together(told: Sequence[tuple[str, CaseKnowledge]]) -> CaseKnowledge:
    """Return what several files tell, each with its name, in order.

    Raises ``KnowledgeFileError`` where two outlets answer to one name or domain.
    """
    _told_once([(origin, outlet) for origin, case in told for outlet in case.outlets])
    return CaseKnowledge(
        tuple(actor for _, case in told for actor in case.actors),
        tuple(place for _, case in told for place in case.places),
        tuple(outlet for _, case in told for outlet in case.outlets),
    )


def read_case_file(path: Path) -> CaseKnowledge:
    """Return what one file tells. Raises ``KnowledgeFileError``."""
    return _case(read_user_yaml(path), str(path))


def parse_case(text: str, origin: str = "the text given") -> CaseKnowledge:
    """Return what YAML text tells; ``origin`` names it in errors. Raises ``KnowledgeFileError``."""
    return _case(parse_user_yaml(text, origin), origin)


def _case(content: object, origin: str) -> CaseKnowledge:
    if content is None:
        return CaseKnowledge()
    if not isinstance(content, dict) or not set(content) <= set(FIELDS):
        raise KnowledgeFileError(
            f"{origin} does not hold the lists 'actors', 'places' and 'outlets' alone",
            "a mapping with one or more of these lists is wanted",
            "See the reference of knowledge files.",
        )
    outlets = _entries(content, KnownOutlet, origin, "outlets")
    _told_once([(origin, outlet) for outlet in outlets])
    return CaseKnowledge(
        _entries(content, KnownActor, origin, "actors"), _entries(content, KnownPlace, origin, "places"), outlets
    )


def _entries[T: (KnownActor, KnownPlace, KnownOutlet)](
    content: Mapping[str, object], form: type[T], origin: str, key: str
) -> tuple[T, ...]:
    entries = content.get(key) or []
    if not isinstance(entries, list):
        raise KnowledgeFileError(
            f"{origin}: '{key}' is no list", "a list of entries is wanted", "Begin each entry with '- '."
        )
    return tuple(_entry(entry, form, origin, key, number) for number, entry in enumerate(entries, 1))


def _entry[T: (KnownActor, KnownPlace, KnownOutlet)](
    entry: object, form: type[T], origin: str, key: str, number: int
) -> T:
    where = f"{origin}: entry {number} of '{key}'"
    if not isinstance(entry, dict):
        raise KnowledgeFileError(
            f"{where} is {SHORT.repr(entry)}", "a mapping with 'name' is wanted", "Write {name: …}."
        )
    known = [f.name for f in msgspec.structs.fields(form)]
    unknown = sorted(SHORT.repr(field) for field in entry if field not in known)
    if unknown:
        raise KnowledgeFileError(
            f"{where} has the field {unknown[0]}", f"only {', '.join(known)} are known", "Remove or rename it."
        )
    try:
        made = msgspec.convert({**entry, **_country(entry.get("country"))}, form)
    except msgspec.ValidationError as error:
        raise KnowledgeFileError(f"{where}: {error}", _wanted(key, form, entry), "Mend the entry.") from error
    if isinstance(made, KnownPlace):
        _on_earth(made, where)
    if isinstance(made, KnownOutlet):
        _can_be_found(made, where)
    return made


def _wanted(key: str, form: type[KnownActor | KnownPlace | KnownOutlet], entry: Mapping[str, object]) -> str:
    """Return what is wanted of an entry: the words to choose from, where the one given for its kind is none of them."""
    kinds = get_args(get_type_hints(form).get("kind"))
    if kinds and "kind" in entry and entry["kind"] not in kinds:
        return f"a kind is wanted that is one of {', '.join(kinds)}"
    return WANTED[key]


def _on_earth(place: KnownPlace, where: str) -> None:
    if not (-90 <= place.lat <= 90 and -180 <= place.lon <= 180):
        raise KnowledgeFileError(
            f"{where}: {place.lat}, {place.lon} is no point on earth",
            "lat within ±90 and lon within ±180 degrees are wanted",
            "Are the two exchanged?",
        )


def _can_be_found(outlet: KnownOutlet, where: str) -> None:
    if not any(names_of(outlet)):
        raise KnowledgeFileError(f"{where} has no name", "a name with letters is wanted", "Write {name: …}.")
    for domain in outlet.domains:
        # "example" alone or "org" would grade half the net.
        if "." not in host_of(domain) or any(c.isspace() for c in domain):
            raise KnowledgeFileError(
                f"{where}: {SHORT.repr(domain)} is no domain", "a domain such as paper.example is wanted", "Mend it."
            )


def _told_once(outlets: Sequence[tuple[str, KnownOutlet]]) -> None:
    """Raise where two entries answer to one name or domain: the letter would depend on which is read first."""
    found: dict[str, KnownOutlet] = {}
    for origin, outlet in outlets:
        for key in (*names_of(outlet), *map(host_of, outlet.domains)):
            before = found.setdefault(key, outlet)
            if before is not outlet:
                raise KnowledgeFileError(
                    f"{origin}: the outlets {before.name!r} and {outlet.name!r} are both found by {key!r}",
                    "each outlet once, with names and domains of its own, is wanted",
                    "Put the two into one entry, or take the name from one of them.",
                )


def _country(given: object) -> dict[str, str]:
    """Return the code of a country given by name; a code stays, known or made up (a user may invent one)."""
    if not isinstance(given, str):
        return {}
    if given.upper() in by_iso3():
        return {"country": given.upper()}
    named = country_named(given)
    return {"country": named.iso3 if named else given}
