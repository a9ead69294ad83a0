"""Syndication: reports that carry one text, under whatever headline, so that ten copies of a wire count once.

Papers change the headline and the dateline, cut the end, put another sentence on top and add a paragraph of their own.
Copies are looked for by the reports' fingerprints, and reports of one day that retell another by their rarer words;
every pair so found is then compared word by word. How much must agree depends on what else speaks for one origin: a
named agency that both credit, or one owner, speaks for it, and many days between two reports against it, since an
outlet uses its sentences of background again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from vedette.knowledge.agencies import house_of
from vedette.knowledge.registry import Registry
from vedette.model.claims import Report
from vedette.model.documents import Document
from vedette.model.fingerprints import fingerprint
from vedette.model.judgements import Judgement, Subject
from vedette.reconciliation.origins.background import only_background_shared
from vedette.reconciliation.origins.copying import Likeness, Numbering, Words, likeness, words_of
from vedette.reconciliation.origins.rewording import DAYS, retold
from vedette.reconciliation.origins.samples import pairs_sharing
from vedette.reconciliation.verdicts import judge

RULE = "syndication"
COPIED = 0.5
"""Part of the shorter report that a copy of about the same time carries."""
COPIED_APART = 0.75
"""The same where more than ``SOON`` days lie between the two, or each credits an agency of its own."""
COPIED_VOUCHED = 0.38
"""The same where both credit one agency or belong to one owner, within ``DAYS`` days."""
REWORDED = 0.35
"""Likeness in other words of a report retold within ``DAYS`` days by another outlet."""
REWORDED_VOUCHED = 0.3
SOON = 14
SHARED = 0.18
"""Part of the shorter fingerprint shared by two reports that are worth comparing."""
PART = 0.6
"""A report that is shorter than this part of another may be one of several pieces of a digest."""
OF_ONE_STORY = 0.2
"""The content words that two pieces of one story share, at the least."""


@dataclass(frozen=True)
class Copy:
    """Two reports of one origin, by their places in the list, with what shows it."""

    left: int
    right: int
    like: Likeness
    vouched: str | None

    @property
    def why(self) -> str:
        """The sentence that tells why the two are of one origin."""
        also = f"; both are {self.vouched}" if self.vouched else ""
        if self.like.copied >= COPIED or self.like.copied > self.like.reworded:
            return f"The two reports carry the same text: {self.like.copied:.0%} of the shorter one{also}."
        return f"The one retells the other, fact by fact, in other words{also}."


def same_texts(reports: Sequence[Report], registry: Registry = Registry()) -> list[Judgement]:
    """Return a "same" for each two reports that stem from one text."""
    found = copies_among([report.document for report in reports], registry)
    subjects = [Subject("report", report.document.id) for report in reports]
    return [judge(subjects[copy.left], subjects[copy.right], "same", copy.why, RULE) for copy in found]


def copies_among(documents: Sequence[Document], registry: Registry = Registry()) -> list[Copy]:
    """Return the copies among ``documents``; of a digest's pieces only that which comes first in it."""
    texts = [own_text(document) for document in documents]
    known = Numbering()
    worded = cache(lambda n: words_of(texts[n], known))
    houses = [_house(document, registry) for document in documents]
    found = []
    for left, right in _worth_comparing(documents, texts):
        ground = _ground((documents[left], houses[left]), (documents[right], houses[right]))
        like = likeness(worded(left), worded(right), in_other_words=ground.may_retell)
        if ground.shows_a_copy(like) and not only_background_shared(worded(left), worded(right)):
            found.append(Copy(left, right, like, ground.vouched))
    return _without_digests(found, worded)


@dataclass(frozen=True)
class Ground:
    """What speaks for one origin of two reports, and what against it, before their texts are compared.

    ``apart`` are the days between them, None where one has no day. ``vouched`` tells what makes one origin likely;
    ``rivals`` is true where both credit an agency and not the same one, ``own`` where one outlet published both.
    """

    apart: int | None
    vouched: str | None
    rivals: bool
    own: bool

    @property
    def may_retell(self) -> bool:
        """Whether the one may be the other in different words: of another outlet, and of the same days."""
        return self.apart is not None and self.apart <= DAYS and not self.rivals and not self.own

    def shows_a_copy(self, like: Likeness) -> bool:
        """Return whether so much agrees that the two are of one origin."""
        if self.may_retell and like.reworded >= (REWORDED_VOUCHED if self.vouched else REWORDED):
            return True
        if self.rivals or (self.apart is not None and self.apart > SOON):
            return like.copied >= COPIED_APART
        soon = self.apart is not None and self.apart <= DAYS
        return like.copied >= (COPIED_VOUCHED if self.vouched and soon else COPIED)


def own_text(document: Document) -> str:
    """Return the paragraphs of a report: its title, dateline and the litter of its page are not its text."""
    parts = [document.text[b.start : b.end] for b in document.blocks if b.kind == "paragraph"]
    return "\n".join(parts) if parts else document.text


def _worth_comparing(documents: Sequence[Document], texts: Sequence[str]) -> list[tuple[int, int]]:
    samples = [d.fingerprint or fingerprint(text) for d, text in zip(documents, texts, strict=True)]
    pairs, share = pairs_sharing(samples, least=2)
    found = {(int(a), int(b)) for a, b in pairs[share >= SHARED]}
    found.update(retold(texts, [document.published for document in documents]))
    return sorted(found)


def _ground(left: tuple[Document, str | None], right: tuple[Document, str | None]) -> Ground:
    one, other = left[0], right[0]
    vouched = _vouched(one, other, left[1], right[1])
    apart = abs((one.published - other.published).days) if one.published and other.published else None
    rivals = bool(one.credits and other.credits) and vouched is None
    return Ground(apart, vouched, rivals, left[1] is not None and left[1] == right[1] and one.outlet == other.outlet)


def _vouched(one: Document, other: Document, left: str | None, right: str | None) -> str | None:
    """Return what makes one origin likely before the texts are compared: an agency in common, or an owner."""
    shared = [c for c in one.credits if house_of(c) in {house_of(d) for d in other.credits}]
    if shared:
        return f"credited to {shared[0]}"
    for credited, house in ((one, right), (other, left)):
        named = next((c for c in credited.credits if house is not None and house_of(c) == house), None)
        if named:
            return f"{named}'s"
    if left is not None and left == right and one.outlet != other.outlet:
        return "of one house"
    return None


def _house(document: Document, registry: Registry) -> str | None:
    known = registry.of(document.outlet, document.url)
    name = (known.owner or known.name) if known else document.outlet
    return house_of(name) if name else None


def _without_digests(found: Sequence[Copy], worded: Callable[[int], Words]) -> list[Copy]:
    """Return ``found`` without the copies that would make a digest of several stories join them.

    A digest carries shorter reports that have nothing to do with each other; it stays with the one it has most of.
    """
    pieces: dict[int, list[Copy]] = defaultdict(list)
    for copy in found:
        short, long = sorted((copy.left, copy.right), key=lambda n: (len(worded(n).words), n))
        if len(worded(short).words) < PART * len(worded(long).words):
            pieces[long].append(copy)
    dropped: set[tuple[int, int]] = set()
    for digest, copies in pieces.items():
        parts = {copy.left + copy.right - digest: copy for copy in copies}
        most = max(parts, key=lambda n: (len(worded(n).words) * parts[n].like.copied, -n))
        story = set(worded(most).content)
        for part, copy in parts.items():
            told = set(worded(part).content)
            if part != most and len(story & told) < OF_ONE_STORY * min(len(story), len(told)):
                dropped.add((copy.left, copy.right))
    return [copy for copy in found if (copy.left, copy.right) not in dropped]
