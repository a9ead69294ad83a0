"""History told as background, kept apart from the days that the report is about."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

from vedette.model.readings import Reading
from vedette.model.syntax import Syntax, Token
from vedette.model.when import When

WINDOW = timedelta(days=60)
"""What ended longer before the report than this is history to it: situation reports look back a month or two."""
HISTORY = re.compile(
    r"\b(?:historically|in the past|in (?:past|previous|earlier|recent) (?:years|decades|wars|conflicts)|"
    r"(?:last|the previous|the same period last) year|"
    r"(?:a |one |two |several |many |some |\w+ )?(?:years?|decades?|centur(?:y|ies)) (?:ago|earlier|before)|"
    r"more than (?:a|\w+) (?:years?|decades?) of|decades?(?:-long)? of|for (?:years|decades|generations)|"
    r"over the (?:years|decades|past \w+ years|last \w+ years)|ha(?:s|ve|d) a (?:long |dark |bloody )?history of|"
    r"birthplace|anniversary|during the (?:cold|first|second|civil|gulf|world) war|"
    r"back in (?:1[89]|20)\d\d|once a|used to|in the (?:early |mid-?|late )?(?:1[89]|20)\d0s)\b",
    re.IGNORECASE,
)
LONGEST_SENTENCE = 4_000
"""Characters; what is longer is a table run together, and its tree says nothing."""
YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
AGO = re.compile(r"\b(?:years?|decades?|centur(?:y|ies)) ago\b", re.IGNORECASE)
LATER = frozenset({"after", "since"})
REMEMBERING = frozenset({"remember", "commemorate", "memorialise", "memorialize"})
FRESH = frozenset({"week", "yesterday", "today", "last", "recent", "recently", "month"})
NEAR, CLIMB = 12, 8
HISTORY_NOUNS = frozenset({"history", "anniversary", "birthplace", "decade", "century", "legacy", "memory", "cradle"})
"""Nouns whose "of" tells the past: "a history of abducting", "more than a decade of war"."""


def is_background(reading: Reading, trigger_token: int, when: When) -> bool:
    """Return whether the word ``trigger_token`` tells history rather than the report's own news.

    ``when`` is the time given to it. What is dated well before the report (``WINDOW``), what a year before the
    report's own stands next to ("the 2013 attack"), and what history's phrases introduce is background.
    """
    now = _now(reading)
    if when.end is not None and when.precision != "before" and now is not None and when.end < now - WINDOW:
        return True
    syntax, trigger = reading.syntax, reading.syntax[trigger_token]
    if trigger.sentence < len(reading.sentences):
        sentence = reading.sentences[trigger.sentence]
        if sentence.end - sentence.start > LONGEST_SENTENCE:
            return False
    if _dated_by_an_old_year(syntax, trigger, now):
        return True
    if any(_dated_by_an_old_year(syntax, carrier, now) for carrier in _carriers(syntax, trigger)):
        return True
    if _years_later(syntax, trigger) or _years_ago(reading, trigger):
        return True
    if when.known and when.start is not None and now is not None and when.start >= now - WINDOW:
        return False
    return (
        _in_a_phrase_of_history(reading, trigger)
        or _in_a_pluperfect_past(syntax, trigger, when)
        or _remembered(syntax, trigger)
        or _of_an_old_event(syntax, trigger, now)
    )


def _carriers(syntax: Syntax, trigger: Token) -> list[Token]:
    """Return the verbs whose own date is that of a noun: those it is subject, object or a goal of."""
    over = syntax.head(trigger.i)
    verb = syntax.head(over.i) if trigger.dep == "pobj" else over
    return [verb] if verb.pos == "VERB" and trigger.dep in ("pobj", "nsubj", "nsubjpass", "dobj") else []


def _now(reading: Reading) -> date | None:
    """Return the day the report speaks on: when it was published, else the last day of the month most dates share."""
    if reading.document.published is not None:
        return reading.document.published
    days = [t.last for t in reading.times if t.last is not None and t.precision in ("day", "week", "month")]
    if not days:
        years = [t.last for t in reading.times if t.last is not None]
        return max(years, default=None)
    months = Counter((day.year, day.month) for day in days)
    most = max(months.values())
    month = max(m for m, n in months.items() if n * 2 >= most)
    return max(day for day in days if (day.year, day.month) == month)


def _dated_by_an_old_year(syntax: Syntax, trigger: Token, now: date | None) -> bool:
    """Read "the 2011 uprising", "the Ghouta attack in 2013", "the war that began in 2011"."""
    for token in _hanging_on(syntax, trigger):
        if token.pos in ("NUM", "NOUN", "PROPN", "ADJ") and (found := YEAR.fullmatch(token.text)):
            year = int(found.group())
            if year < (now - WINDOW).year if now else year < 2000:
                # "since 2011" counts from then on and may well last until now.
                head = syntax.head(token.i)
                over = syntax.head(head.i) if head.pos == "PROPN" else head  # "since October 2023"
                if "since" not in (head.lemma.lower(), over.lemma.lower()):
                    return True
    return False


def _hanging_on(syntax: Syntax, trigger: Token) -> list[Token]:
    """Return the words that describe the trigger, through prepositions and their nouns."""
    near = list(syntax.children(trigger.i))
    for child in near:
        if len(near) > 60:
            break
        if child.dep in ("prep", "agent", "npadvmod", "nmod", "compound", "pobj") and child.pos not in ("VERB", "AUX"):
            near.extend(syntax.children(child.i))
    return near


def _years_later(syntax: Syntax, trigger: Token) -> bool:
    """Read "30 years after the genocide in which N were killed", "28 years after troops captured the town"."""
    at = trigger
    for above, _ in zip([*syntax.ancestors(trigger.i), None], range(CLIMB), strict=False):
        mark = syntax.child(at.i, "mark") if at.pos in ("VERB", "AUX") and at.dep == "advcl" else None
        if mark is not None and mark.text.lower() in LATER and _years_before(syntax, mark):
            return True
        if above is None or (at.dep in ("ccomp", "parataxis") and above.pos == "VERB"):
            return False
        if at.dep in ("pobj", "pcomp") and above.text.lower() in LATER and _years_before(syntax, above):
            return True
        at = above
    return False


def _years_ago(reading: Reading, trigger: Token) -> bool:
    """Read "Ten years ago this week the pupils were taken": the years outweigh the week."""
    first, last = _clause(reading.syntax, trigger)
    found = AGO.search(reading.document.text, first, last)
    return found is not None and not _attached_elsewhere(reading.syntax, found.start(), found.end(), trigger)


def _of_an_old_event(syntax: Syntax, trigger: Token, now: date | None) -> bool:
    """Read "the massacre of 2004, in which rebels killed 300": a clause about what an old year dates."""
    for at, _ in zip([trigger, *syntax.ancestors(trigger.i)], range(4), strict=False):
        if at.dep == "relcl":
            over = _dated_noun(syntax, at)
            return over.pos in ("NOUN", "DET", "PRON") and _dated_by_an_old_year(syntax, over, now)
    return False


def _dated_noun(syntax: Syntax, clause: Token) -> Token:
    """Return the noun that a relative clause is about: of "the massacre of 2004 at X, in which", the massacre."""
    over = syntax.head(clause.i)
    first = syntax[syntax.subtree(clause.i)[0]]
    if over.dep != "pobj" or over.pos != "PROPN" or first.text.lower() not in ("in", "when", "during"):
        return over
    for at in range(over.i - 1, max(over.i - 8, -1), -1):
        if syntax[at].sentence != over.sentence or syntax[at].pos in ("VERB", "AUX"):
            break
        if syntax[at].pos == "NOUN":
            return syntax[at]
    return over


def _remembered(syntax: Syntax, trigger: Token) -> bool:
    """Read "remembered the N who died": of whom no recent day is told."""
    at = trigger
    for above, _ in zip(syntax.ancestors(trigger.i), range(CLIMB), strict=False):
        if at.dep in ("dobj", "nsubjpass") and above.lemma.lower() in REMEMBERING and at.pos in ("NOUN", "NUM"):
            return not any(t.text.lower() in FRESH for t in syntax.tokens[at.i : trigger.i + NEAR])
        if above.dep in ("ccomp", "ROOT") and above.pos in ("VERB", "AUX") and above.lemma not in REMEMBERING:
            return False
        at = above
    return False


def _years_before(syntax: Syntax, preposition: Token) -> bool:
    """Return whether the words before "after" measure years: "thirty years after"."""
    return preposition.i > 0 and syntax[preposition.i - 1].lemma.lower() in ("year", "decade", "century")


def _in_a_phrase_of_history(reading: Reading, trigger: Token) -> bool:
    """Return whether a phrase of history stands in the trigger's own clause."""
    for above, _ in zip(reading.syntax.ancestors(trigger.i), range(4), strict=False):
        if above.pos in ("VERB", "AUX") and above.i != trigger.head:
            break
        if above.lemma.lower() in HISTORY_NOUNS and trigger.pos in ("VERB", "NOUN"):
            return True
    first, last = _clause(reading.syntax, trigger)
    text = reading.document.text[first:last]
    return any(
        not _attached_elsewhere(reading.syntax, first + found.start(), first + found.end(), trigger)
        for found in HISTORY.finditer(text)
    )


def _clause(syntax: Syntax, trigger: Token) -> tuple[int, int]:
    """Return the characters of the trigger's clause: the subtree of its nearest verb."""
    at = trigger
    for above in syntax.ancestors(trigger.i):
        if at.pos in ("VERB", "AUX"):
            break
        at = above
    inside = [t for t in syntax.subtree(at.i)[:120] if syntax[t].sentence == trigger.sentence]
    return (syntax[inside[0]].start, syntax[inside[-1]].end) if inside else (trigger.start, trigger.end)


def _attached_elsewhere(syntax: Syntax, start: int, end: int, trigger: Token) -> bool:
    """Return whether the phrase belongs to another clause inside the trigger's, such as a relative one."""
    head = syntax.head_of(start, end)
    if head is None or head.i == trigger.i:
        return False
    below = {trigger.i, *(t.i for t in syntax.ancestors(trigger.i))}
    at = head
    for _ in range(20):
        if at.i in below:
            return False
        if at.dep in ("relcl", "advcl", "acl", "appos") and at.i != trigger.i:
            return True
        if at.head == at.i:
            return False
        at = syntax.head(at.i)
    return False


def _in_a_pluperfect_past(syntax: Syntax, trigger: Token, when: When) -> bool:
    """Read "had withstood", "had been seized": only where no day ties it to the news and nobody shifts the tense."""
    if when.known or trigger.tag != "VBN" or trigger.dep in ("ccomp", "xcomp"):
        return False
    aux = [c for c in syntax.children(trigger.i, "aux") if c.text.lower() in ("had", "'d")]
    return bool(aux) and any(
        YEAR.fullmatch(t.text) or t.lemma.lower() in ("decade", "year", "century")
        for t in (syntax[i] for i in syntax.subtree(trigger.i)[:120])
    )
