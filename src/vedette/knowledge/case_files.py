"""Reading a user's YAML file of actors and places into ``CaseKnowledge``.

The file is the user's own words, so a mistake in it is told with the entry and the field, and stops the run: a place
silently left out would be put elsewhere on the map.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec
import yaml

from vedette.errors import KnowledgeFileError
from vedette.knowledge.case import CaseKnowledge, KnownActor, KnownPlace
from vedette.knowledge.countries import by_iso3, country_named

FIELDS = {"actors": KnownActor, "places": KnownPlace}


def read_case_files(paths: Iterable[Path]) -> CaseKnowledge:
    """Return what all the files tell together, in order.

    Raises ``KnowledgeFileError`` where a file cannot be read or an entry does not follow its form.
    """
    actors: list[KnownActor] = []
    places: list[KnownPlace] = []
    for path in paths:
        case = read_case_file(path)
        actors.extend(case.actors)
        places.extend(case.places)
    return CaseKnowledge(tuple(actors), tuple(places))


def read_case_file(path: Path) -> CaseKnowledge:
    """Return what one file tells. Raises ``KnowledgeFileError``."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeFileError(
            f"{path} ({error})", "a readable text file in UTF-8 is wanted", "Check the path."
        ) from error
    return parse_case(text, str(path))


def parse_case(text: str, origin: str = "the text given") -> CaseKnowledge:
    """Return what YAML text tells; ``origin`` names it in errors. Raises ``KnowledgeFileError``."""
    try:
        content = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise KnowledgeFileError(f"{origin} is not YAML: {error}", "a mapping is wanted", "Mend the file.") from error
    if content is None:
        return CaseKnowledge()
    if not isinstance(content, dict) or not set(content) <= set(FIELDS):
        raise KnowledgeFileError(
            f"{origin} does not hold the lists 'actors' and 'places' alone",
            "a mapping with 'actors', 'places' or both is wanted",
            "See the reference of knowledge files.",
        )
    return CaseKnowledge(
        tuple(_entry(e, KnownActor, origin, "actors", n) for n, e in enumerate(_list(content, "actors", origin), 1)),
        tuple(_entry(e, KnownPlace, origin, "places", n) for n, e in enumerate(_list(content, "places", origin), 1)),
    )


def _list(content: dict[str, object], key: str, origin: str) -> list[object]:
    entries = content.get(key) or []
    if not isinstance(entries, list):
        raise KnowledgeFileError(
            f"{origin}: '{key}' is no list", "a list of entries is wanted", "Begin each entry with '- '."
        )
    return entries


def _entry[T: (KnownActor, KnownPlace)](entry: object, form: type[T], origin: str, key: str, number: int) -> T:
    where = f"{origin}: entry {number} of '{key}'"
    if not isinstance(entry, dict):
        raise KnowledgeFileError(f"{where} is {entry!r}", "a mapping with 'name' is wanted", "Write {name: …}.")
    unknown = set(entry) - {f.name for f in msgspec.structs.fields(form)}
    if unknown:
        raise KnowledgeFileError(
            f"{where} has the field {sorted(map(str, unknown))[0]!r}",
            f"only {', '.join(f.name for f in msgspec.structs.fields(form))} are known",
            "Remove or rename it.",
        )
    try:
        made = msgspec.convert({**entry, **_country(entry.get("country"))}, form)
    except msgspec.ValidationError as error:
        raise KnowledgeFileError(
            f"{where}: {error}", "name, and lat and lon for a place, are wanted", "Mend the entry."
        ) from error
    if isinstance(made, KnownPlace) and not (-90 <= made.lat <= 90 and -180 <= made.lon <= 180):
        raise KnowledgeFileError(
            f"{where}: {made.lat}, {made.lon} is no point on earth",
            "lat within ±90 and lon within ±180 degrees are wanted",
            "Are the two exchanged?",
        )
    return made


def _country(given: object) -> dict[str, str]:
    """Return the code of a country given by name; a code stays, known or made up (a user may invent one)."""
    if not isinstance(given, str):
        return {}
    if given.upper() in by_iso3():
        return {"country": given.upper()}
    named = country_named(given)
    return {"country": named.iso3 if named else given}
