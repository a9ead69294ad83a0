"""How each kind of event is told: templates tried in order until one has all its words.

``{slot}`` must be there, ``[…{slot}…]`` is left out where its slot is empty. What stands before ``|`` is the subject,
after it the predicate, which opens with its finite verb. Slots: ``actor``, ``target``, ``object``, ``place`` (the bare
name) and ``where`` (the place with its preposition), ``toward`` ("on" a town, "in" a region), ``pair`` (both
sides). Clauses are in the past, without a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from vedette.model.records import Record

CLAUSES: dict[str, tuple[str, ...]] = {
    "capture": (
        "{actor} | captured {object}[ {where}]",
        "{actor} | captured {place}[ from {target}]",
        "{object} | was captured[ {where}]",
        "{place} | fell",
    ),
    "entering": ("{actor} | entered {place}",),
    "withdrawal": ("{actor} | withdrew from {place}",),
    "advance": ("{actor} | advanced {toward}", "{actor} | advanced against {target}"),
    "reinforcement": ("{actor} | sent reinforcements to {place}", "reinforcements | were sent to {place}"),
    "mobilisation": ("{actor} | mobilised forces[ {where}]", "forces | were mobilised {where}"),
    "offensive begins": ("{actor} | began an offensive[ against {target}][ {where}]", "an offensive | began {where}"),
    "siege": (
        "{actor} | besieged {object}[ {where}]",
        "{actor} | besieged {place}",
        "{actor} | besieged {target}",
        "{place} | was under siege",
    ),
    "clash": (
        "{actor} | clashed with {target}[ {where}]",
        "{pair} | clashed[ {where}]",
        "{actor} | fought {where}",
        "fighting | took place {where}",
    ),
    "air strike": (
        "{actor} | carried out air strikes on {object}[ {where}]",
        "{actor} | carried out air strikes on {target}[ {where}]",
        "{actor} | carried out air strikes on {place}",
        "air strikes | hit {object}[ {where}]",
        "air strikes | hit {target}[ {where}]",
        "air strikes | hit {place}",
    ),
    "drone strike": (
        "{actor} | carried out a drone strike on {object}[ {where}]",
        "{actor} | carried out a drone strike on {target}[ {where}]",
        "{actor} | carried out a drone strike on {place}",
        "a drone strike | hit {object}[ {where}]",
        "a drone strike | hit {target}[ {where}]",
        "a drone strike | hit {place}",
    ),
    "shelling": (
        "{actor} | shelled {object}[ {where}]",
        "{actor} | shelled {target}[ {where}]",
        "{actor} | shelled {place}",
        "shelling | hit {object}[ {where}]",
        "shelling | hit {target}[ {where}]",
        "shelling | hit {place}",
    ),
    "grenade attack": (
        "{actor} | carried out a grenade attack on {target}[ {where}]",
        "a grenade attack | hit {target}[ {where}]",
        "a grenade attack | took place {where}",
    ),
    "bombing": (
        "{actor} | carried out a bombing {where}",
        "a bomb | hit {object}[ {where}]",
        "a bomb | hit {target}[ {where}]",
        "a bomb | exploded {where}",
    ),
    "suicide bombing": (
        "{actor} | carried out a suicide bombing {where}",
        "a suicide bombing | hit {target}[ {where}]",
        "a suicide bombing | took place {where}",
    ),
    "chemical attack": (
        "{actor} | carried out a chemical attack[ on {target}] {where}",
        "a chemical attack | took place {where}",
    ),
    "attack": (
        "{actor} | attacked {object}[ {where}]",
        "{actor} | attacked {target}[ {where}]",
        "{actor} | carried out an attack {where}",
        "an attack | hit {target}[ {where}]",
        "an attack | hit {object}[ {where}]",
        "an attack | took place {where}",
    ),
    "execution": (
        "{actor} | executed {object}[ {where}]",
        "{actor} | executed {target}[ {where}]",
        "{object} | was executed[ {where}]",
        "{target} | was executed[ {where}]",
        "executions | took place {where}",
    ),
    "torture": (
        "{actor} | tortured {target}[ {where}]",
        "{target} | was tortured[ {where}]",
        "torture | took place {where}",
    ),
    "sexual violence": (
        "{actor} | committed sexual violence against {target}[ {where}]",
        "{actor} | committed sexual violence {where}",
        "sexual violence | was committed against {target}[ {where}]",
        "sexual violence | was committed {where}",
    ),
    "abduction": (
        "{actor} | abducted {object}[ {where}]",
        "{actor} | abducted {target}[ {where}]",
        "{object} | was abducted[ {where}]",
        "{target} | was abducted[ {where}]",
        "{actor} | abducted people {where}",
        "abductions | took place {where}",
    ),
    "destruction": ("{actor} | destroyed {object}[ {where}]", "{object} | was destroyed[ {where}]"),
    "looting": (
        "{actor} | looted {object}[ {where}]",
        "{object} | was looted[ {where}]",
        "looting | took place {where}",
    ),
    "arrest": (
        "{actor} | arrested {object}[ {where}]",
        "{actor} | arrested {target}[ {where}]",
        "{object} | was arrested[ {where}]",
        "{target} | was arrested[ {where}]",
        "arrests | were made {where}",
    ),
    "deportation": ("{actor} | deported {target}[ from {place}]", "{target} | was deported[ from {place}]"),
    "curfew": ("{actor} | imposed a curfew {where}", "a curfew | was imposed {where}"),
    "blockade": (
        "{actor} | blockaded {place}",
        "{actor} | blockaded {object}",
        "{object} | was blocked[ {where}]",
        "a blockade | was imposed on {place}",
    ),
    "disrupted weapons use": ("{actor} | intercepted or seized {object}[ {where}]",),
    "base established": ("{actor} | set up a base {where}", "a base | was set up {where}"),
    "prisoner release": (
        "{actor} | freed {target}[ {where}]",
        "{actor} | freed prisoners {where}",
        "prisoners | were freed {where}",
    ),
    "ceasefire": (
        "{pair} | agreed to a ceasefire[ {where}]",
        "{actor} | agreed to a ceasefire with {target}[ {where}]",
        "{actor} | declared a ceasefire[ {where}]",
        "a ceasefire | was declared[ {where}]",
    ),
    "agreement": ("{actor} | reached an agreement with {target}", "{pair} | reached an agreement"),
    "talks": ("{pair} | held talks[ {where}]", "{actor} | held talks with {target}[ {where}]"),
    "protest": (
        "{actor} | protested against {target}[ {where}]",
        "{actor} | protested {where}",
        "protests against {target} | took place[ {where}]",
        "protests | took place {where}",
    ),
    "riot": ("{actor} | rioted {where}", "riots | took place {where}"),
    "uprising": ("{actor} | rose up[ against {target}][ {where}]", "an uprising | began {where}"),
    "coup": ("{actor} | carried out a coup[ against {target}][ {where}]", "a coup | took place {where}"),
    "displacing": ("{actor} | was displaced[ {where}]", "people | were displaced[ {where}]"),
    "reaching": ("{actor} | fled to {place}", "{target} | fled to {place}", "people | fled to {place}"),
    "exploding": ("an explosion | hit {object}[ {where}]", "an explosion | took place {where}"),
    "disarming": (
        "{object} | handed over weapons[ to {target}][ {where}]",
        "{actor} | handed over weapons[ to {target}][ {where}]",
    ),
    "surrendering": (
        "{object} | surrendered[ to {target}][ {where}]",
        "{actor} | surrendered[ to {target}][ {where}]",
    ),
    "defecting": (
        "{object} | defected[ to {target}][ {where}]",
        "{actor} | defected[ to {target}][ {where}]",
    ),
    "merging": ("{pair} | merged", "{actor} | merged[ with {target}]"),
    "disbanding": ("{actor} | disbanded",),
    "splitting": ("{actor} | split",),
    "sentencing": ("{target} | was sentenced[ {where}]",),
    "convicting": ("{target} | was convicted[ {where}]",),
    "charging": ("{target} | was charged[ {where}]",),
    "trying": ("{target} | was put on trial[ {where}]",),
    "ordering out": ("{actor} | told {target} to leave[ {place}]", "{actor} | told people to leave {place}"),
    "ordering home": ("{actor} | told {target} to return to {place}", "{actor} | told people to return to {place}"),
    "dispersing": ("{target} | used force against protesters[ {where}]",),
    "downing": ("{actor} | shot down {object}[ {where}]", "{object} | was shot down[ {where}]"),
    "lifting": ("{actor} | lifted the siege of {place}",),
    "setting fire": ("{actor} | set fire to {object}[ {where}]", "{object} | was set on fire[ {where}]"),
    "brokering": ("{pair} | agreed to a ceasefire[ {where}]", "a ceasefire | was brokered[ {where}]"),
    "freeing": (
        "{actor} | freed {object}[ {where}]",
        "{actor} | freed {target}[ {where}]",
        "{object} | was freed[ {where}]",
        "{target} | was freed[ {where}]",
        "{actor} | freed captives[ {where}]",
        "captives | were freed {where}",
    ),
    "taking": (
        "{actor} | took {object} hostage[ {where}]",
        "{actor} | took {target} hostage[ {where}]",
        "{actor} | took hostages {where}",
    ),
    "seizing": ("{actor} | seized {object}[ {where}]", "{object} | was seized[ {where}]"),
    "displacement": ("{actor} | fled {place}", "{target} | fled {place}", "people | fled {place}"),
    "evacuation": (
        "{actor} | evacuated {target}[ from {place}]",
        "{target} | was evacuated[ from {place}]",
        "people | were evacuated from {place}",
    ),
    "return": ("{actor} | returned to {place}", "people | returned to {place}"),
    "flight": ("{actor} | fled[ {place}]",),
    "emergency decree": ("{actor} | declared an emergency[ {where}]", "an emergency | was declared {where}"),
    "disaster": ("{object} | struck {place}", "a disaster | struck {place}"),
    "accident": ("an accident | took place {where}",),
    "rescue": (
        "{actor} | rescued {target}[ {where}]",
        "{target} | was rescued[ {where}]",
        "people | were rescued {where}",
    ),
}
_SLOT = re.compile(r"\{(\w+)\}")
_OPTION = re.compile(r"\[([^\]]*)\]")


class Clause(Record, frozen=True):
    """A subject and a past predicate; ``acted`` when the subject is the actor himself, ``after`` what follows the
    time (", leaving five people dead"), ``also`` a second clause of the same voice and time."""

    subject: str
    predicate: str
    acted: bool
    after: str = ""
    also: Clause | None = None


def clause_of(kind: str, slots: Mapping[str, str | None]) -> Clause | None:
    """Return the first template of ``kind`` whose slots are all filled, in words; None where none is."""
    for template in CLAUSES.get(kind, ()):
        filled = _OPTION.sub(lambda option: _fill(option.group(1), slots) or "", template)
        told = _fill(filled, slots)
        if told is not None:
            subject, _, predicate = told.partition(" | ")
            return Clause(subject, predicate, template.startswith(("{actor}", "{pair}")))
    return None


def words_of_templates() -> frozenset[str]:
    """Return every plain word that a template may put into a sentence."""
    return frozenset(re.findall(r"[a-z]+", " ".join(t for found in CLAUSES.values() for t in found)))


def _fill(template: str, slots: Mapping[str, str | None]) -> str | None:
    if any(not slots.get(name) for name in _SLOT.findall(template)):
        return None
    return _SLOT.sub(lambda slot: slots[slot.group(1)] or "", template)
