"""The voice of a document: the body whose own text it is, such as an army's communiqué or an agency's update.

What a communiqué says is said by those who issue it. A reader who takes it for the outlet's own word would let a party
to the conflict assert its victories, so claims without another speaker are laid to the voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vedette.knowledge.voices import voice_words
from vedette.model.claims import Speaker
from vedette.model.readings import ActorMention, Reading
from vedette.model.records import Record
from vedette.model.words import ActorKind

PARTY_KINDS: frozenset[ActorKind] = frozenset({"state", "state forces", "armed group", "militia"})
BODY_KINDS: frozenset[ActorKind] = PARTY_KINDS | {"international organisation", "ngo", "other", "monitor"}
HEAD_CHARACTERS = 1_500
"""How far into a text a heading that names its author can stand."""
HEAD_LINES = 14
LONGEST_HEADING = 30
"""Words of a line that may be a heading; a longer one is prose."""
LONGEST_NAME = 10
BREAK = re.compile(r"[,;(–—|]| - ")
OFFICE = re.compile(
    r"\b(?:office|spokes\w+|press (?:service|department)|media (?:office|department|centre|center))\b.*?"
    r"\b(?:of|for) (?:the )?((?!the |official|spokes|press)[A-Z][^,(]{2,60})$",
    re.IGNORECASE,
)
OURSELVES = re.compile(r"\b(?:our (?:organi[sz]ation|movement|army|front|party)|we), (?:the )?(?=[A-Z])", re.IGNORECASE)
SMALL = frozenset({"of", "the", "and", "for", "in"})
LETTERHEAD_LINES = 4
"""Lines at the head among which a letterhead without any further mark stands."""
OWNERLESS = frozenset(
    {"general", "staff", "high", "supreme", "military", "joint", "central", "command", "council", "armed", "forces"}
    | {"army", "defence", "defense", "operations", "room", "headquarters", "spokesman", "spokesperson", "office"}
    | {"press", "service", "information", "media", "of", "and"}
)
"""Words of bodies that every side has."""
ASIDE = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*$")
QUOTED = re.compile(r"[\"“][^\"“”]{0,2000}[\"”]")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


class Voice(Record, frozen=True):
    """Whose text a document is: the speaker of all it says, and whether that is a party to the conflict."""

    speaker: Speaker
    party: bool


_last: list[tuple[Reading, Voice | None]] = []
"""The voice last asked for: every claim of a report asks again."""


def voice_of(reading: Reading) -> Voice | None:
    """Return the body that speaks in the document, or None where an outlet reports."""
    if _last and _last[0][0] is reading:
        return _last[0][1]
    found = _by_heading(reading) or _by_stamp(reading) or _by_title(reading) or _by_outlet(reading)
    found = found or _by_performing(reading) or _by_letterhead(reading)
    found = _with_an_owner(reading, _of_the_body(reading, found)) if found is not None else None
    _last[:] = [(reading, found)]
    return found


def _of_the_body(reading: Reading, voice: Voice) -> Voice:
    """Return the body whose office speaks: the "Office of the Spokesman of the X" is the mouth of X."""
    own = _own_name(reading) if voice.party else None
    if own is not None:
        return Voice(Speaker(own.name, voice.speaker.text), True)
    told = OFFICE.search(voice.speaker.actor or voice.speaker.text)
    low = told[1].lower() if told is not None else ""
    for mention in reading.actors if low else ():
        if mention.kind in PARTY_KINDS and not mention.pointing and low in (mention.text.lower(), mention.name.lower()):
            return _voice(mention)
    if told is not None and voice_words().parties.search(told[1]):
        return Voice(Speaker(told[1], voice.speaker.text), True)
    return voice


def _with_an_owner(reading: Reading, voice: Voice) -> Voice:
    """Return the outlet that issues the text where its heading names only a staff that every army has.

    "Statement of the general staff" in a front's own bulletin is the front's, and no state's army.
    """
    words = voice.speaker.text.lower().removeprefix("the ").split()
    if not voice.party or not OWNERLESS.issuperset(words):
        return voice
    outlet = ASIDE.sub("", " ".join((reading.document.outlet or "").split()))
    known = voice_words()
    named = known.parties.search(outlet) is not None and not OWNERLESS.issuperset(outlet.lower().split())
    if named and (known.organs.search(outlet) or not known.press.search(outlet)):
        own = next((a.name for a in reading.actors if outlet.lower() in (a.text.lower(), a.name.lower())), outlet)
        return Voice(Speaker(own, outlet), True)
    letterhead = _by_letterhead(reading)
    return letterhead if letterhead is not None else voice


def _own_name(reading: Reading) -> ActorMention | None:
    """Return the side that a party's text calls its own: "our organisation, the X", "we, the X"."""
    for found in OURSELVES.finditer(reading.document.text):
        for mention in reading.actors:
            if mention.start == found.end() and mention.kind in PARTY_KINDS and not mention.pointing:
                return mention
    return None


def _voice(mention: ActorMention) -> Voice:
    return Voice(Speaker(mention.name, " ".join(mention.text.split())), mention.kind in PARTY_KINDS)


def _lines(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the characters of the first lines of the text that hold anything."""
    text, at, seen = reading.document.text[:HEAD_CHARACTERS], 0, 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line)
            seen += 1
        if seen >= HEAD_LINES:
            return
        at += len(line) + 1


def _bodies_in(reading: Reading, start: int, end: int) -> list[ActorMention]:
    return [a for a in reading.actors if start <= a.start and a.end <= end and a.kind in BODY_KINDS and not a.pointing]


def _is_heading(reading: Reading, start: int, end: int) -> bool:
    """Return whether a line is a heading: short, and without a clause of its own."""
    first, last = reading.syntax.at(start, end)
    return last - first <= LONGEST_HEADING and not any(t.tag in FINITE for t in reading.syntax.tokens[first:last])


def _by_heading(reading: Reading) -> Voice | None:
    """Read "Statement by the General Staff", "Text: Ministry of Defence, briefing"."""
    words, text = voice_words(), reading.document.text
    for start, end in _lines(reading):
        line = text[start:end]
        found = words.opened.match(line) or words.headed.match(line)
        if found is not None and _is_heading(reading, start, end):
            bodies = _bodies_in(reading, start + found.end(), end)
            named = _named(line[found.end() :])
            if bodies and (named is None or not text[bodies[0].end : end].lstrip().startswith("of ")):
                return _voice(bodies[0])
            if named is not None:
                return named
    return None


def _named(words: str) -> Voice | None:
    """Return the body that the words of a heading name, where the cast does not hold it whole."""
    name = " ".join(BREAK.split(words)[0].split()).strip(" .:")
    name = _in_small_letters(name)
    if not name or len(name.split()) > LONGEST_NAME or not voice_words().bodies.search(name):
        return None
    return Voice(Speaker(name, name), voice_words().parties.search(name) is not None)


def _in_small_letters(name: str) -> str:
    """Return a name in capitals as prose writes it."""
    if not name.isupper() or " " not in name:
        return name
    return " ".join(w.lower() if w.lower() in SMALL else w for w in name.title().split())


def _by_stamp(reading: Reading) -> Voice | None:
    """Read a letterhead over "COMMUNIQUÉ" or "PRESS RELEASE": the last body above it, a state's forces first."""
    words, text = voice_words(), reading.document.text
    for start, end in _lines(reading):
        if words.stamp.match(text[start:end]):
            above = [a for a in _bodies_in(reading, 0, start) if a.kind != "other"]
            forces = [a for a in above if a.kind not in ("state", "other")]
            if above:
                return _voice((forces or above)[-1])
            lines = [text[a:b] for a, b in _lines(reading) if b <= start]
            return _first_performing(reading) or next((v for v in map(_named, reversed(lines)) if v is not None), None)
    return None


def _by_title(reading: Reading) -> Voice | None:
    """Read the title where it is no line of the text: the body is one of the cast."""
    title, words = reading.document.title or "", voice_words()
    found = words.opened.match(title) or words.headed.match(title)
    if found is None:
        return None
    rest = title[found.end() :].lower()
    named = [a for a in reading.actors if a.kind in BODY_KINDS and not a.pointing and a.text.lower() in rest]
    return _voice(min(named, key=lambda a: (rest.find(a.text.lower()), -len(a.text)))) if named else None


def _by_outlet(reading: Reading) -> Voice | None:
    """Read an outlet that is itself an actor: a ministry, an army, its press service, an agency of the UN."""
    words = voice_words()
    outlet = ASIDE.sub("", " ".join((reading.document.outlet or "").split()))
    organ = words.organs.search(outlet) is not None
    if not outlet or (words.press.search(outlet) and not organ):
        return None
    low = outlet.lower().removeprefix("the ")
    for mention in reading.actors:
        if mention.kind in BODY_KINDS and low in (mention.text.lower(), mention.name.lower()):
            return _voice(mention)
    if not organ and not words.bodies.search(outlet):
        return None
    return Voice(Speaker(outlet, outlet), _is_of_a_party(reading, outlet, organ=organ))


def _is_of_a_party(reading: Reading, name: str, *, organ: bool) -> bool:
    """Return whether a body fights: by its name where the press service of a side has it, else by "our troops"."""
    named = voice_words().parties.search(name) is not None
    return (named and organ) or ((named or organ) and _has_troops(reading))


def _has_troops(reading: Reading) -> bool:
    """Return whether the text speaks of "our forces" in its own words, outside quotation."""
    return voice_words().own_troops.search(QUOTED.sub(" ", reading.document.text)) is not None


def _by_letterhead(reading: Reading) -> Voice | None:
    """Read a first line that is nothing but the name of a body: a side's press service, or the side itself."""
    words, text = voice_words(), reading.document.text
    for number, (start, end) in enumerate(_lines(reading)):
        if number >= LETTERHEAD_LINES:
            return None
        line = ASIDE.sub("", text[start:end].strip())
        organ = words.organs.search(line) is not None
        if not (organ or words.parties.search(line)) or not _is_a_name(line) or not _is_heading(reading, start, end):
            continue
        if _is_of_a_party(reading, line, organ=organ) and (organ or _has_troops(reading)):
            name = _in_small_letters(BREAK.split(line)[0].strip(" .:"))
            return Voice(Speaker(name, name), True)
    return None


def _is_a_name(line: str) -> bool:
    """Return whether the words of a line up to its first break are those of a name: "Joint Command of the North"."""
    said = BREAK.split(line)[0].split()
    plain = [w for w in said if w[:1].islower() and w not in SMALL]
    return 2 <= len(said) <= LONGEST_NAME and said[0][:1].isupper() and len(plain) <= len(said) // 4


def _by_performing(reading: Reading) -> Voice | None:
    return (
        _first_performing(reading)
        if voice_words().performing.search(reading.document.text, 0, HEAD_CHARACTERS)
        else None
    )


def _first_performing(reading: Reading) -> Voice | None:
    """Read "The General Staff … brings to the attention of …": the subject of what only an author does."""
    found = voice_words().performing.search(reading.document.text, 0, HEAD_CHARACTERS)
    if found is None:
        return None
    sentence = next((s for s in reading.sentences if s.start <= found.start() < s.end), None)
    before = _bodies_in(reading, sentence.start, found.start()) if sentence is not None else []
    return _voice(before[0]) if before else None
