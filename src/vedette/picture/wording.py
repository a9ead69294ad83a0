"""Wording: plain English sentences of events and figures, from their own fields and nothing else.

One verb per kind, in the past. Who did it is left out where it is not known, and the sentence turns passive.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vedette.model.pictures import Event
from vedette.model.when import When

ACTIVE: dict[str, tuple[str, str]] = {
    "capture": ("captured {place}", "{place} was captured"),
    "withdrawal": ("withdrew from {place}", "Forces withdrew from {place}"),
    "advance": ("advanced on {place}", "Forces advanced on {place}"),
    "reinforcement": ("sent reinforcements to {place}", "Reinforcements were sent to {place}"),
    "mobilisation": ("mobilised in {place}", "Forces were mobilised in {place}"),
    "offensive begins": ("began an offensive in {place}", "An offensive began in {place}"),
    "siege": ("laid siege to {place}", "{place} was under siege"),
    "clash": ("fought in {place}", "There was fighting in {place}"),
    "air strike": ("carried out air strikes on {place}", "Air strikes hit {place}"),
    "drone strike": ("carried out drone strikes on {place}", "Drone strikes hit {place}"),
    "shelling": ("shelled {place}", "{place} was shelled"),
    "grenade attack": ("threw grenades in {place}", "Grenades exploded in {place}"),
    "bombing": ("set off a bomb in {place}", "A bomb exploded in {place}"),
    "suicide bombing": ("carried out a suicide bombing in {place}", "A suicide bombing hit {place}"),
    "chemical attack": ("used chemical weapons in {place}", "Chemical weapons were used in {place}"),
    "attack": ("carried out an attack in {place}", "There was an attack in {place}"),
    "execution": ("executed people in {place}", "People were executed in {place}"),
    "torture": ("tortured people in {place}", "People were tortured in {place}"),
    "sexual violence": ("committed sexual violence in {place}", "Sexual violence was committed in {place}"),
    "abduction": ("abducted people in {place}", "People were abducted in {place}"),
    "destruction": ("destroyed property in {place}", "Property was destroyed in {place}"),
    "looting": ("looted in {place}", "There was looting in {place}"),
    "arrest": ("made arrests in {place}", "Arrests were made in {place}"),
    "prisoner release": ("released prisoners in {place}", "Prisoners were released in {place}"),
    "ceasefire": ("agreed on a ceasefire in {place}", "A ceasefire was agreed in {place}"),
    "agreement": ("reached an agreement in {place}", "An agreement was reached in {place}"),
    "talks": ("held talks in {place}", "Talks were held in {place}"),
    "aid": ("brought aid to {place}", "Aid reached {place}"),
    "protest": ("protested in {place}", "There were protests in {place}"),
    "riot": ("rioted in {place}", "There were riots in {place}"),
    "displacement": ("fled from {place}", "People fled {place}"),
    "evacuation": ("evacuated people from {place}", "People were evacuated from {place}"),
    "return": ("returned to {place}", "People returned to {place}"),
    "flight": ("fled {place}", "A leader fled {place}"),
    "travel advisory": ("advised its citizens about {place}", "Travel advice was issued for {place}"),
    "service disruption": ("cut services in {place}", "Services failed in {place}"),
    "blockade": ("blockaded {place}", "{place} was blockaded"),
    "curfew": ("imposed a curfew in {place}", "A curfew was imposed in {place}"),
    "uprising": ("rose up in {place}", "There was an uprising in {place}"),
    "coup": ("staged a coup in {place}", "There was a coup in {place}"),
    "change to group": ("changed sides, split or laid down arms", "A group changed sides, split or laid down arms"),
    "rescue": ("rescued people in {place}", "People were rescued in {place}"),
    "disaster": ("struck {place}", "Disaster struck {place}"),
    "support": ("gave support to {targets}", "Support was given"),
    "accusation": ("accused {targets}", "An accusation was made"),
    "demand": ("made a demand of {targets}", "A demand was made"),
    "rejection": ("rejected a proposal of {targets}", "A proposal was rejected"),
    "threat": ("threatened {targets}", "A threat was made"),
    "sanction": ("imposed sanctions on {targets}", "Sanctions were imposed"),
}
TAKEN = {"capture", "clash", "siege"}
"""Kinds whose sentence names the other side."""


def sentence_of(event: Event, names: Mapping[str, str]) -> str:
    """Return a plain sentence of ``event``; ``names`` gives the names of actor and place ids."""
    active, passive = ACTIVE.get(
        event.kind, (f"were party to: {event.kind} in {{place}}", f"{event.kind.capitalize()} in {{place}}")
    )
    place = names.get(event.place or "", "")
    actors = listed(_telling([names[a] for a in event.actors if a in names])[:3])
    targets = listed(_telling([names[t] for t in event.targets if t in names])[:2])
    if event.object_text and event.kind in ("capture", "air strike", "shelling", "drone strike", "destruction"):
        place = _thing(event.object_text, place)
    words = _filled(f"{actors} {active}" if actors else passive, place, targets)
    if targets and event.kind in TAKEN:
        words += f" from {targets}" if event.kind == "capture" else f" against {targets}"
    if event.status == "claimed":
        words += " (claimed by a party)"
    elif event.status == "contested":
        words += " (contested)"
    return capitalised(words) + "."


def clause_of(kind: str, actors: Sequence[str], targets: Sequence[str], place: str) -> str | None:
    """Return what an act was as a clause in the past, None for a kind that has no words or a place that is missing."""
    if kind not in ACTIVE or ("{place}" in ACTIVE[kind][0] and not place):
        return None
    active, passive = ACTIVE[kind]
    if not actors and not passive.startswith("{"):
        passive = f"{passive[:1].lower()}{passive[1:]}"
    clause = _filled(f"{listed(actors)} {active}" if actors else passive, place, listed(targets))
    return f"{clause} from {listed(targets)}" if kind == "capture" and targets and actors else clause


def _telling(names: list[str]) -> list[str]:
    """Return the proper names; where there are none, the plain ones ("rebels")."""
    return [with_article(name) for name in names if any(c.isupper() for c in name)] or names


DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
HEADS = frozenset(
    {
        "nations", "organization", "organisation", "union", "committee", "observatory", "ministry", "army", "council",
        "institute", "fund", "programme", "agency", "front", "alliance", "federation", "states", "kingdom", "emirates",
        "mission", "court", "commission", "forces", "force", "bank", "community", "coalition", "group", "league",
        "movement", "office", "foundation", "guard", "corps", "authority", "department", "service", "system",
    }
)  # fmt: skip
"""Heads of names that take an article: "the World Health Organization", "the Observatory for Human Rights"."""


def with_article(name: str) -> str:
    """Return "the Syrian army" and "the United Nations", where a common noun heads the name; others as they are."""
    words = name.split()
    if not words or not words[0][:1].isupper() or words[0].endswith(("'s", "’s", "s'", "s’")):
        return name
    link = next((n for n, w in enumerate(words) if w in ("of", "for", "on", "in") and n), len(words))
    common = words[-1].islower() or (len(words) > 1 and words[link - 1].lower() in HEADS)
    return f"the {name}" if common else name


def _thing(thing: str, place: str) -> str:
    """Return what was taken or struck, with its place where the words do not hold it."""
    words = " ".join(thing.split())
    if place and DAYS & set(words.lower().split()):
        return place  # a day read as what was struck: "rockets hit the town on Friday"
    if any(w[:3] == place[:3] for w in words.split() if place[:1].isupper()):
        return words if len(words) <= 80 else place  # another spelling of the place stands in the words
    if not place or place[:1].islower() or set(place.lower().split()) & set(words.lower().split()):
        return words if len(words) <= 80 else place or words[:80]
    return f"{words} in {place}" if len(words) <= 60 else place


def _filled(pattern: str, place: str, targets: str) -> str:
    if "{place}" in pattern and not place:
        for lead in (" from {place}", " in {place}", " on {place}", " to {place}", " for {place}", " about {place}"):
            pattern = pattern.replace(lead, "")
        pattern = pattern.replace("{place}", "" if pattern.split()[-2:-1] == ["fled"] else "a place that is not named")
    for lead in (" to {targets}", " of {targets}", " on {targets}"):
        if not targets:
            pattern = pattern.replace(lead, "")
    return " ".join(pattern.replace("{place}", place).replace("{targets}", targets or "another party").split())


def listed(names: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def capitalised(text: str) -> str:
    """Return ``text`` with its first letter upper case."""
    return text[:1].upper() + text[1:]


def day_of(when: When) -> str:
    """Return the day or days in words for a sentence, empty where nothing is known."""
    if when.start and when.start == when.end:
        return f"on {when.start.day} {when.start:%B %Y}"
    if when.start and when.end:
        return f"between {when.start.day} {when.start:%B %Y} and {when.end.day} {when.end:%B %Y}"
    day = when.end or when.start
    return "" if day is None else f"{'by' if when.end else 'from'} {day.day} {day:%B %Y}"
