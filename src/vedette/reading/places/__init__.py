"""Places: every mention of where, with coordinates as precise as the words.

The gazetteer proposes, the words around decide, the report as a whole resolves: one name is one place in a report.
Demonyms ("Syrian") are no places but tell which countries a report is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

import msgspec

from vedette.knowledge.case import CaseKnowledge, KnownPlace
from vedette.knowledge.countries import country_of_demonym
from vedette.knowledge.gazetteer import LIKE_FLOOR, GazetteerPlace, gazetteer, town_radius_m
from vedette.knowledge.gazetteer.folding import fold
from vedette.model.readings import PlaceMention, Reader, Reading
from vedette.model.spans import Span
from vedette.reading.places.beside import designate
from vedette.reading.places.drafts import Draft
from vedette.reading.places.finding import find
from vedette.reading.places.homonyms import astray, estrange
from vedette.reading.places.mentions import distinguished, mention_of, mention_of_phrase
from vedette.reading.places.nicknames import renamed
from vedette.reading.places.outlets import Outlet, outlet_of
from vedette.reading.places.phrases import Phrase, loose_sites, phrases
from vedette.reading.places.pointing import pointing
from vedette.reading.places.resolving import Frame, christen, frame_of, resolve
from vedette.reading.places.shared import sharing_a_head
from vedette.reading.places.sides import sides
from vedette.reading.places.streets import mentions_of, streets
from vedette.reading.places.support import GUESS_FLOOR, keep, support
from vedette.reading.places.telling import told
from vedette.reading.places.unlisted import stands_alone
from vedette.reading.places.weighing import weigh
from vedette.reading.places.words import place_words

Named = Callable[[str], tuple[GazetteerPlace, ...]]


def reader(case: CaseKnowledge) -> Reader:
    """Return the reader of places; the places of ``case`` win over the gazetteer's."""
    own: dict[str, int] = {}
    for place in case.places:
        for words in filter(None, (fold(name).split() for name in (place.name, *place.aliases))):
            own[words[0]] = max(own.get(words[0], 0), len(words))
    return Reader("places", ("syntax",), "places", partial(_read, named=_names(case), own=own))


def resolve_mentions(
    reading: Reading, spans: Iterable[Span], case: CaseKnowledge | None = None
) -> tuple[PlaceMention, ...]:
    """Return a mention for each of the spans, taken as places whatever the words around; for measuring."""
    named, text, syntax = _names(case or CaseKnowledge()), reading.document.text, reading.syntax
    drafts = []
    for span in spans:
        surface = text[span.start : span.end]
        first, last = syntax.at(span.start, span.end)
        people = country_of_demonym(surface)
        found = named(people.name if people else surface)
        found = tuple(p for p in found if people is None or p.kind == "country")
        draft = Draft(first, max(last, first + 1), span.start, span.end, surface, fold(surface), found)
        if first < len(syntax):
            weigh(draft, syntax.tokens[:], place_words())
        draft.strength = 3.0
        drafts.append(draft)
    drafts.sort(key=lambda d: d.start)
    designate(drafts, syntax)
    outlet = outlet_of(reading.document)
    frame = frame_of(syntax, drafts, outlet)
    _place(drafts, frame, outlet)
    told(drafts, syntax, frame)
    return tuple(mention_of(d) for d in drafts)


def _read(reading: Reading, *, named: Named, own: dict[str, int]) -> tuple[PlaceMention, ...]:
    text, syntax = reading.document.text, reading.syntax
    roads = streets(syntax.tokens)
    drafts = find(syntax, text, named, own, roads)
    designate(drafts, syntax)
    outlet = outlet_of(reading.document)
    support(drafts, syntax, frame_of(syntax, keep(drafts), outlet))
    drafts = keep(drafts)
    for draft in drafts:
        draft.text = text[draft.start : draft.end]
    frame = frame_of(syntax, drafts, outlet)
    _place(drafts, frame, outlet)
    estrange(drafts, frame)
    drafts = [d for d in drafts if d.place is not None or d.inside or stands_alone(d, syntax)]
    christen(drafts)
    told(drafts, syntax, frame)
    made = phrases(drafts, syntax)
    made += loose_sites(drafts, made, syntax, text)
    mentions = [*_plain(drafts, made), *(mention_of_phrase(p, text) for p in made)]
    mentions += mentions_of(roads, drafts, syntax, text)
    mentions += sharing_a_head(drafts, made, syntax, named)
    mentions += sides(drafts, syntax, text, named)
    apart = distinguished(drafts, frame)
    if apart:
        mentions = [msgspec.structs.replace(m, name=apart.get(m.gazetteer_id or "", m.name)) for m in mentions]
    mentions.sort(key=lambda m: (m.start, -m.end))
    mentions = renamed(mentions, syntax, text)
    back = pointing(syntax, mentions, frame, text)
    return tuple(sorted([*mentions, *back], key=lambda m: (m.start, -m.end)))


def _place(drafts: list[Draft], frame: Frame, outlet: Outlet) -> None:
    """Give each draft its place; a name the gazetteer lacks is looked for by sound in the countries of the frame."""
    within = tuple(sorted((c for c in frame if frame[c] >= 0.08), key=lambda c: (-frame[c], c))[:4])
    for draft in drafts:
        if draft.candidates and astray(draft, frame):
            draft.candidates = ()
        if not draft.candidates and within:
            least = GUESS_FLOOR if draft.wanted == "district" else LIKE_FLOOR
            draft.candidates = gazetteer().like(draft.text, within, least)
    resolve(drafts, frame, outlet)


def _plain(drafts: list[Draft], made: list[Phrase]) -> Iterable[PlaceMention]:
    """The drafts that stand for themselves: those not used up by a part of a country or a road between two."""
    used = {id(d) for p in made if p.side is not None or (p.joins and p.start == p.of[0].start) for d in p.of}
    used |= {
        id(d) for p in made if p.kind == "facility" for d in p.of if d.place is None and p.start <= d.start < p.end
    }
    return (mention_of(d) for d in drafts if id(d) not in used and not d.frame_only)


def _names(case: CaseKnowledge) -> Named:
    """Return the look-up by name with the user's places in front."""
    if not case.places:
        return gazetteer().named
    known: dict[str, tuple[GazetteerPlace, ...]] = {}
    for place in case.places:
        for name in (place.name, *place.aliases):
            known[fold(name)] = (_known(place),)
    return lambda name: known.get(fold(name)) or gazetteer().named(name)


def _known(place: KnownPlace) -> GazetteerPlace:
    radius = place.radius_m or (town_radius_m(20_000) if place.kind == "town" else 2_000)
    return GazetteerPlace(
        "case:" + fold(place.name).replace(" ", "-"),
        place.name,
        place.kind,
        place.lat,
        place.lon,
        radius,
        place.country,
        place.admin1,
        1_000_000,
    )
