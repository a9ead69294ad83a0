"""How well the incidents of a whole report are told apart and filled in, with the templates of MUC-4.

The reports are in capitals, as they came over the wire; the reading restores their small letters. Each goes through the
documents room as plain text with the day of its own head line. What is measured is the report's event claims, folded
into incidents: same type, no two days and no two towns that rule each other out. Ten slots of the official template are
filled: date, location, type, stage, instrument, perpetrator (individual, organisation), physical target, human target
(name, description).

Scoring follows the guidelines of 1992 as far as a program can: per slot REC = (COR + 0.5 PAR) / POSSIBLE, PRE =
(COR + 0.5 PAR) / ACTUAL, and F of both over all templates: fillers of templates that are missing, and of those that are
spurious, all count. A string is right when it is one of the key's alternatives but for articles, numbers and order, and
partly right when it shares the head word; a place is partly right in the right country; a span of days that holds the
day is partly right. Optional fillers and templates cost nothing when they are missing. What a person would have scored
by hand is scored by these rules alone, so the figures stand beside the official ones as a comparison of height only.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from evals.ability import Ability, Metric, part
from vedette.claims import report_of
from vedette.documents import open_capture
from vedette.knowledge.countries import by_iso3
from vedette.knowledge.frames import lexicon
from vedette.model.claims import Claim, Report
from vedette.model.documents import Capture, Document, Label
from vedette.model.words import UNREAL
from vedette.reading.room import ReadingRoom

SETS = {
    "TST1": ("raw/tst1/tst1-muc3", "raw/tst1/key-tst1.v7"),
    "TST2": ("raw/tst2/tst2-muc4", "raw/tst2/key-tst2.v4"),
}
"""The test sets of the data: reports and key. The training reports are many, and are read on demand."""
SLOTS = {
    2: "date", 3: "location", 4: "type", 5: "stage", 6: "instrument", 9: "perpetrator", 10: "organisation",
    12: "physical target", 18: "name", 19: "description",
}  # fmt: skip
TYPES = {
    "bombing": "BOMBING",
    "suicide bombing": "BOMBING",
    "grenade attack": "BOMBING",
    "attack": "ATTACK",
    "execution": "ATTACK",
    "torture": "ATTACK",
    "sexual violence": "ATTACK",
    "shelling": "ATTACK",
    "clash": "ATTACK",
    "abduction": "KIDNAPPING",
    "looting": "ROBBERY",
}
BURNT = re.compile(r"\b(?:burn\w*|torch\w*|set (?:on )?fire|arson|ablaze)\b", re.IGNORECASE)
BOMBED = re.compile(r"\b(?:bomb\w*|dynamit\w*|explo\w*|detonat\w*|blast\w*)\b", re.IGNORECASE)
PEOPLE = frozenset({"civilians", "armed", "official", "leader", "people", "count", "dead", "protesters"})
"""Classes of nouns for people, in the lexicon of events."""
STATES = frozenset({"state", "state forces"})
NAMES_OF_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
MONTHS = {month: n for n, month in enumerate(NAMES_OF_MONTHS, 1)}
DAY = re.compile(r"(\d{1,2}) ([A-Z]{3})[A-Z]* (\d{2})\b")
HEAD = re.compile(r"^[^\[]{0,200}?(\d{1,2}) ([A-Z]{3})[A-Z]* (\d{2})\b")
QUOTED = re.compile(r'"((?:\\"|[^"])*)"')
EMPTY_WORDS = frozenset({"a", "an", "the", "of", "some", "several", "two", "three", "four", "five", "six", "alleged"})
LONG_AGO = timedelta(days=62)
"""What lies longer before the report than two months is no incident of it, as the task has it."""

ABILITY = Ability(
    ("muc4",),
    {"MUC-4": "200 test reports, 191 templates"},
    {
        "all templates": Metric(
            "MUC-4", "F, ten slots, all templates", "0.56, 24 slots, scored by hand, other reports"
        ),
        "type": Metric("MUC-4", "F, type of incident"),
        **{slot: part("MUC-4", f"F, {slot}") for slot in SLOTS.values() if slot != "type"},
        "all templates recall": part("MUC-4", "recall, ten slots, all templates"),
        "all templates precision": part("MUC-4", "precision, ten slots, all templates"),
    },
)
"""What is measured here, and how it is called in the table."""

Fill = tuple[str, ...]
"""One filler: its alternatives."""


@dataclass
class Template:
    """One incident: fillers by slot; ``optional`` fillers and templates may be left out."""

    slots: dict[str, list[Fill]] = field(default_factory=dict)
    optional: dict[str, list[Fill]] = field(default_factory=dict)
    may_miss: bool = False


@dataclass
class Tally:
    """Counts of one slot: right, partly right, in the key, given."""

    right: float = 0.0
    possible: int = 0
    actual: int = 0

    @property
    def f(self) -> float:
        """F of recall and precision, evenly weighted."""
        return 2 * self.right / max(self.possible + self.actual, 1)


def measure(bench: Path) -> dict[str, float]:
    """Return F by slot and over all slots of the test sets."""
    tallies: dict[str, Tally] = {slot: Tally() for slot in SLOTS.values()}
    for name in SETS:
        for keys, templates in read_set(bench / "muc4", *SETS[name]):
            score(keys, templates, tallies)
    return figures(tallies)


def figures(tallies: dict[str, Tally]) -> dict[str, float]:
    """Return the figures by metric."""
    whole = Tally(*(sum(getattr(t, n) for t in tallies.values()) for n in ("right", "possible", "actual")))
    return {
        "all templates": whole.f,
        "all templates recall": whole.right / max(whole.possible, 1),
        "all templates precision": whole.right / max(whole.actual, 1),
        **{slot: tally.f for slot, tally in tallies.items()},
    }


def read_set(folder: Path, reports: str, keys: str) -> Iterator[tuple[list[Template], list[Template]]]:
    """Yield the key's templates and those read, report by report."""
    gold = key_of((folder / keys).read_text(encoding="latin-1"))
    documents = list(documents_of((folder / reports).read_text(encoding="latin-1")))
    for document, reading in zip(documents, ReadingRoom().read_all(documents), strict=True):
        yield gold.get(document.id, []), templates_of(report_of(reading))


def documents_of(text: str) -> Iterator[Document]:
    """Yield the reports of a file, each opened as plain text with the day of its head line."""
    pieces = re.split(r"(?m)^((?:DEV|TST\d)-MUC\d-\d{4})\b.*$", text)
    for name, body in zip(pieces[1::2], pieces[2::2], strict=True):
        body = body.strip("\n ")
        found = HEAD.search(" ".join(body.split()))
        day = _day(found[1], found[2], found[3]) if found else None
        label = Label(published=day, id=name)
        opened = open_capture(Capture(name, body.encode(), "text/plain", label), language="en")
        yield opened if isinstance(opened, Document) else Document(name, name, body, "0" * 64, published=day)


def key_of(text: str) -> dict[str, list[Template]]:
    """Return the templates of a key by report."""
    found: dict[str, list[Template]] = {}
    name, template, slot = "", Template(), 0
    for line in text.splitlines():
        head = re.match(r"(\d{1,2})\. +[A-Z: ]+?  +(.*)", line)
        value = head[2].strip() if head else line.strip()
        slot = int(head[1]) if head else slot
        if head and slot == 0:
            name = value.split()[0]
            found.setdefault(name, [])
        elif head and slot == 1:
            if value != "*":
                template = Template(may_miss="OPTIONAL" in value or value.startswith("?"))
                found[name].append(template)
        elif slot in SLOTS and name and found[name] and value not in ("", "*", "-") and not value.startswith(";"):
            _add(template, SLOTS[slot], value)
    return found


def _add(template: Template, slot: str, value: str) -> None:
    optional = value.startswith("?")
    value = value.lstrip("? ")
    if slot in ("date", "location", "type", "stage"):
        fill = tuple(v.strip() for v in value.split(" / "))
    else:
        own = value.split('":')[0] + '"' if '":' in value else value  # "COLONEL": "NAME"
        fill = tuple(m[1].replace('\\"', "") for m in QUOTED.finditer(own))
    if fill:
        (template.optional if optional else template.slots).setdefault(slot, []).append(fill)


def templates_of(report: Report) -> list[Template]:
    """Return the incidents that the report's claims of violence make, as templates."""
    groups: list[list[Claim]] = []
    for claim in report.claims:
        if type_of(claim) is None or not _relevant(claim, report):
            continue
        home = next((g for g in groups if all(_one_incident(claim, other, report) for other in g)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return [_template(group, report) for group in groups]


def type_of(claim: Claim) -> str | None:
    """Return the type of incident of a claim; the words tell arson and bombing from other destruction."""
    words = claim.trigger.text if claim.trigger else ""
    if claim.kind == "destruction":
        return "ARSON" if BURNT.search(words) else "BOMBING" if BOMBED.search(words) else "ATTACK"
    if claim.kind == "attack" and BOMBED.search(words):
        return "BOMBING"
    return TYPES.get(claim.kind)


def _relevant(claim: Claim, report: Report) -> bool:
    """Return whether the task asks for it: an act that somebody did or tried, no history, no battle of two armies."""
    now = report.document.published
    if claim.background or claim.polarity == "denied" or claim.modality in UNREAL:
        return False
    if now and claim.when.end and claim.when.precision != "before" and claim.when.end < now - LONG_AGO:
        return False
    kinds = {p.name: p.kind for p in report.parties}
    if claim.kind in ("clash", "shelling", "air strike") or not (
        claim.targets or claim.target_words or claim.object_text
    ):
        return claim.kind in ("bombing", "abduction") and bool(claim.object_text or claim.place or claim.actors)
    if any(kinds.get(n) in STATES for n in claim.actors):
        return any(kinds.get(n) in ("person", "civilians") for n in claim.targets)
    return not (claim.targets and all(kinds.get(n) == "armed group" for n in claim.targets))


def _one_incident(left: Claim, right: Claim, report: Report) -> bool:
    if type_of(left) != type_of(right):
        return False
    if left.when.start and right.when.start and not left.when.overlaps(right.when, slack_days=1):
        return False
    towns = {s.name for s in report.sites if s.kind == "town"}
    return not (left.place in towns and right.place in towns and left.place != right.place)


def _template(group: Sequence[Claim], report: Report) -> Template:
    kinds = {p.name: p.kind for p in report.parties}
    surfaces = {p.name: (p.name, *p.surfaces) for p in report.parties}
    slots: dict[str, list[Fill]] = {"type": [(type_of(group[0]) or "",)], "stage": [("ACCOMPLISHED",)]}
    dated = next((c for c in group if c.when.start), None)
    day = _date_words(dated or group[0], report)
    slots["date"] = [(day,)] if day else []
    slots["location"] = [(w,) for w in _where(group, report)][:1]
    slots["organisation"] = _fills(
        surfaces[n]
        for c in group
        for n in c.actors
        if kinds.get(n) in (*STATES, "armed group", "militia") and _proper(n)
    )
    slots["perpetrator"] = _fills((w,) for c in group for w in c.doer_words if not _proper(w))
    slots["name"] = _fills(surfaces[n] for c in group for n in c.targets if kinds.get(n) == "person" and _proper(n))
    struck = [
        w
        for c in group
        for w in c.target_words
        if not any(w in s for n in c.targets if _proper(n) for s in surfaces[n])
    ]
    slots["description"] = _fills((w,) for w in struck if _are_people(w))
    things = [*(w for w in struck if not _are_people(w)), *(c.object_text for c in group if c.object_text)]
    slots["physical target"] = _fills((w,) for w in things)
    if slots["type"] in ([("BOMBING",)], [("ATTACK",)]):
        slots["instrument"] = _fills((w,) for c in group for w in _weapons(c))
    return Template({slot: fills for slot, fills in slots.items() if fills})


WEAPON = re.compile(
    r"\b(?:car bombs?|bombs?|dynamite(?: sticks?)?|explosives?|grenades?|rockets?|machine ?guns?|submachine ?guns?|"
    r"rifles?|mortars?|mines?|pistols?|explosive devices?|missiles?|machetes?|firearms)\b",
    re.IGNORECASE,
)


def _are_people(words: str) -> bool:
    """Return whether the noun of a phrase is one for people."""
    head = (_content(re.split(r" (?:of|in|at|from|who|that|,) ?", words)[0]) or [""])[-1]
    listed = lexicon().classes
    found = listed.get(head, frozenset()) | listed.get(head.removesuffix("s"), frozenset())
    return bool(found & PEOPLE) or head.endswith("men")


def _weapons(claim: Claim) -> list[str]:
    return [m[0] for e in claim.evidence for m in WEAPON.finditer(e.text)]


def _proper(name: str) -> bool:
    return name[:1].isupper() and not name.lower().startswith(("the ", "a ", "an "))


def _fills(found: Iterable[Sequence[str]]) -> list[Fill]:
    kept: dict[str, Fill] = {}
    for alternatives in found:
        key = " ".join(_content(alternatives[0]))
        if key:
            kept.setdefault(key, tuple(alternatives))
    return list(kept.values())


def _where(group: Sequence[Claim], report: Report) -> Iterator[str]:
    sites = {s.name: s for s in report.sites}
    found = [sites[c.place] for c in group if c.place in sites]
    found.sort(key=lambda s: s.kind == "country")
    for site in found:
        if site.kind == "country":
            yield site.name
        else:
            land = by_iso3().get(site.country or "")
            yield f"{land.name if land else ''}: {site.name}"
    lands = Counter(s.country for s in report.sites for _ in range(s.mentions) if s.country)
    if lands and (land := by_iso3().get(lands.most_common(1)[0][0])) is not None:
        yield land.name


def _date_words(claim: Claim, report: Report) -> str | None:
    start, end = claim.when.start, claim.when.end or report.document.published
    if end is None:
        return None
    if start == end:
        return _date(end)
    return f"{_date(start)} - {_date(end)}" if start else f"- {_date(end)}"


def _date(day: date) -> str:
    return f"{day.day:02d} {NAMES_OF_MONTHS[day.month - 1]} {day.year % 100:02d}"


def _day(day: str, month: str, year: str) -> date | None:
    if month not in MONTHS:
        return None
    try:
        return date(1900 + int(year), MONTHS[month], int(day))
    except ValueError:
        return None


def score(keys: Sequence[Template], read: Sequence[Template], tallies: dict[str, Tally]) -> None:
    """Count one report: each template read is mapped to the key's template it fits best, once, where it may be."""
    free = list(range(len(keys)))
    pairs = sorted(
        ((_fit(keys[k], read[r]), -k, -r) for k in free for r in range(len(read)) if _may_map(keys[k], read[r])),
        reverse=True,
    )
    mapped: dict[int, int] = {}
    for _, k, r in pairs:
        if -k in free and -r not in mapped:
            mapped[-r] = -k
            free.remove(-k)
    for r, template in enumerate(read):
        _count(keys[mapped[r]] if r in mapped else Template(), template, tallies)
    for k in free:
        if not keys[k].may_miss:
            _count(keys[k], Template(), tallies)


def _fit(key: Template, read: Template) -> float:
    return sum(
        _matched(key.slots.get(s, []) + key.optional.get(s, []), read.slots.get(s, []), s) for s in SLOTS.values()
    )


def _may_map(key: Template, read: Template) -> bool:
    """Return whether the guidelines let two templates be mapped: type, and somebody or something, at least in part."""
    parts = ("perpetrator", "organisation", "physical target", "name", "description")
    return _matched(key.slots.get("type", []), read.slots.get("type", []), "type") > 0 and any(
        _matched(key.slots.get(s, []) + key.optional.get(s, []), read.slots.get(s, []), s) > 0 for s in parts
    )


def _count(key: Template, read: Template, tallies: dict[str, Tally]) -> None:
    for slot, tally in tallies.items():
        wanted, given = key.slots.get(slot, []), read.slots.get(slot, [])
        extra = key.optional.get(slot, [])
        taken = min(len(extra), max(0, len(given) - len(wanted)))  # an optional filler is possible when it is given
        tally.right += _matched(wanted + extra, given, slot)
        tally.possible += len(wanted) + taken
        tally.actual += len(given)


def _matched(wanted: Sequence[Fill], given: Sequence[Fill], slot: str) -> float:
    """Return how much of the key's fillers is given: 1 for each that is right, a half for each in part."""
    free, left, total = list(range(len(given))), list(wanted), 0.0
    for mark in (1.0, 0.5):
        for fill in tuple(left):
            hit = next((n for n in free if credit(slot, fill, given[n]) == mark), None)
            if hit is not None:
                free.remove(hit)
                left.remove(fill)
                total += mark
    return total


def credit(slot: str, wanted: Fill, given: Fill) -> float:
    """Return 1 for a filler that is right, 0.5 for one that is right in part, 0 for another."""
    if slot == "type":
        return 1.0 if set(wanted) & set(given) else 0.5 if "ATTACK" in given else 0.0
    if slot == "stage":
        return 1.0 if set(wanted) & set(given) else 0.0
    if slot == "date":
        return _date_credit(wanted[0], given[0])
    if slot == "location":
        return _location_credit(wanted, given[0])
    return max((_string_credit(w, g) for w in wanted for g in given), default=0.0)


def _date_credit(wanted: str, given: str) -> float:
    if wanted == given:
        return 1.0
    ends = [_span(wanted), _span(given)]
    if any(last is None for _, last in ends):
        return 0.0
    (first, last), (start, end) = ends
    if start is None:  # some day up to the report's
        return 0.5 if end == last else 0.0
    inside = (first is None or (first <= start)) and last is not None and end is not None and end <= last
    return 0.5 if inside else 0.0


def _span(words: str) -> tuple[date | None, date | None]:
    days = [_day(*m.groups()) for m in DAY.finditer(words)]
    if not days:
        return None, None
    return (None if words.startswith("-") else days[0]), days[-1]


def _location_credit(wanted: Fill, given: str) -> float:
    land, _, place = given.partition(": ")
    for words in wanted:
        names = [re.sub(r" \([^)]*\)", "", n).strip() for n in re.split(r": | - ", words)]
        folded = [" ".join(_content(n)) for n in names]
        if not folded or " ".join(_content(land)) != folded[0]:
            continue
        if (not place and len(folded) == 1) or " ".join(_content(place)) == folded[-1]:
            return 1.0
        return 0.5
    return 0.0


def _string_credit(wanted: str, given: str) -> float:
    left, right = _content(wanted), _content(given)
    if not left or not right:
        return 0.0
    if sorted(left) == sorted(right) or (set(left) < set(right) and left[-1] == right[-1]):
        return 1.0
    return 0.5 if left[-1] in right or right[-1] in left else 0.0


def _content(words: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", words.lower()) if not unicodedata.combining(c))
    return [w for w in re.findall(r"[a-z0-9]+", plain) if w not in EMPTY_WORDS and not w.isdigit()]
