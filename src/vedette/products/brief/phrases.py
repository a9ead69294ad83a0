"""How each kind of event is told: templates tried in order until one has all its words.

``{slot}`` must be there, ``[…{slot}…]`` is left out where its slot is empty. Slots: ``actor``, ``target``,
``place``, ``object``. Clauses are in the past tense, without a full stop, and start as within a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

CLAUSES: dict[str, tuple[str, ...]] = {
    "capture": (
        "{actor} captured {object}[ in {place}]",
        "{actor} captured {place}[ from {target}]",
        "{object}[ in {place}] was captured",
        "{place} fell[, lost by {target}]",
    ),
    "withdrawal": ("{actor} withdrew[ from {place}]", "a withdrawal took place from {place}"),
    "advance": (
        "{actor} advanced on {place}",
        "{actor} advanced[ against {target}]",
        "an advance on {place} took place",
    ),
    "reinforcement": ("{actor} sent reinforcements[ to {place}]", "reinforcements were sent to {place}"),
    "mobilisation": ("{actor} mobilised forces[ in {place}]", "forces were mobilised in {place}"),
    "offensive begins": ("{actor} began an offensive[ against {target}][ in {place}]", "an offensive began in {place}"),
    "siege": ("{actor} besieged {place}", "{actor} laid siege to {target}", "{place} was under siege"),
    "clash": (
        "{actor} clashed with {target}[ in {place}]",
        "{actor} fought[ in {place}]",
        "fighting took place in {place}",
    ),
    "air strike": (
        "{actor} carried out air strikes on {object}[ in {place}]",
        "{actor} carried out air strikes on {target}[ in {place}]",
        "{actor} carried out air strikes[ on {place}]",
        "air strikes hit {object}[ in {place}]",
        "air strikes hit {target}[ in {place}]",
        "air strikes hit {place}",
    ),
    "drone strike": (
        "{actor} carried out a drone strike on {object}[ in {place}]",
        "{actor} carried out a drone strike on {target}[ in {place}]",
        "{actor} carried out a drone strike[ on {place}]",
        "a drone strike hit {object}[ in {place}]",
        "a drone strike hit {target}[ in {place}]",
        "a drone strike hit {place}",
    ),
    "shelling": (
        "{actor} shelled {object}[ in {place}]",
        "{actor} shelled {target}[ in {place}]",
        "{actor} shelled {place}",
        "shelling hit {object}[ in {place}]",
        "shelling hit {target}[ in {place}]",
        "shelling hit {place}",
    ),
    "grenade attack": (
        "{actor} carried out a grenade attack[ on {target}][ in {place}]",
        "a grenade attack hit {target}[ in {place}]",
        "a grenade attack took place in {place}",
    ),
    "bombing": (
        "{actor} carried out a bombing[ against {target}][ in {place}]",
        "a bomb hit {object}[ in {place}]",
        "a bomb hit {target}[ in {place}]",
        "a bombing took place in {place}",
    ),
    "suicide bombing": (
        "{actor} carried out a suicide bombing[ against {target}][ in {place}]",
        "a suicide bombing hit {target}[ in {place}]",
        "a suicide bombing took place in {place}",
    ),
    "chemical attack": (
        "{actor} carried out a chemical attack[ on {target}][ in {place}]",
        "a chemical attack took place in {place}",
    ),
    "attack": (
        "{actor} attacked {object}[ in {place}]",
        "{actor} attacked {target}[ in {place}]",
        "{actor} carried out an attack[ in {place}]",
        "an attack hit {target}[ in {place}]",
        "an attack hit {object}[ in {place}]",
        "an attack took place in {place}",
    ),
    "execution": (
        "{actor} executed {target}[ in {place}]",
        "{target} were executed[ in {place}]",
        "executions took place in {place}",
    ),
    "torture": (
        "{actor} tortured {target}[ in {place}]",
        "{target} were tortured[ in {place}]",
        "torture took place in {place}",
    ),
    "sexual violence": (
        "{actor} committed sexual violence[ against {target}][ in {place}]",
        "sexual violence was committed[ against {target}] in {place}",
    ),
    "abduction": (
        "{actor} abducted {target}[ in {place}]",
        "{target} were abducted[ in {place}]",
        "abductions took place in {place}",
    ),
    "destruction": (
        "{actor} destroyed {object}[ in {place}]",
        "{object} was destroyed[ in {place}]",
        "destruction was caused in {place}",
    ),
    "looting": ("{actor} looted {object}[ in {place}]", "{actor} looted[ in {place}]", "looting took place in {place}"),
    "arrest": (
        "{actor} arrested {target}[ in {place}]",
        "{target} were arrested[ in {place}]",
        "arrests took place in {place}",
    ),
    "deportation": ("{actor} deported {target}[ from {place}]", "{target} were deported[ from {place}]"),
    "curfew": ("{actor} imposed a curfew[ in {place}]", "a curfew was imposed in {place}"),
    "blockade": (
        "{actor} blockaded {place}",
        "{actor} imposed a blockade[ on {target}]",
        "a blockade was imposed on {place}",
    ),
    "disrupted weapons use": (
        "{actor} intercepted or seized {object}[ in {place}]",
        "{actor} stopped an attack[ in {place}]",
        "weapons were stopped in {place}",
    ),
    "base established": ("{actor} set up a base[ in {place}]", "a base was set up in {place}"),
    "change to group": ("{actor} changed its leadership or form",),
    "organised crime": ("{actor} committed organised crime[ in {place}]", "organised crime took place in {place}"),
    "prisoner release": (
        "{actor} freed {target}[ in {place}]",
        "{actor} freed prisoners[ in {place}]",
        "prisoners were freed[ in {place}]",
    ),
    "ceasefire": (
        "{actor} agreed to a ceasefire[ with {target}][ in {place}]",
        "a ceasefire was declared[ in {place}]",
    ),
    "agreement": (
        "{actor} reached an agreement[ with {target}][ over {place}]",
        "an agreement was reached[ over {place}]",
    ),
    "talks": ("{actor} held talks[ with {target}][ in {place}]", "talks were held[ in {place}]"),
    "aid": ("{actor} gave aid[ to {target}][ in {place}]", "aid was given[ to {target}][ in {place}]"),
    "support": ("{actor} expressed support for {target}", "{actor} gave support[ in {place}]"),
    "accusation": ("{actor} accused {target}", "{actor} made an accusation"),
    "demand": ("{actor} made a demand of {target}", "{actor} made a demand[ over {place}]"),
    "rejection": ("{actor} rejected a demand of {target}", "{actor} rejected a demand"),
    "threat": ("{actor} threatened {target}", "{actor} made a threat[ over {place}]"),
    "sanction": ("{actor} imposed sanctions on {target}", "sanctions were imposed on {target}"),
    "protest": ("{actor} protested[ against {target}][ in {place}]", "a protest took place in {place}"),
    "riot": ("{actor} rioted[ in {place}]", "a riot took place in {place}"),
    "uprising": ("{actor} rose up[ against {target}][ in {place}]", "an uprising began in {place}"),
    "coup": ("{actor} carried out a coup[ against {target}][ in {place}]", "a coup took place in {place}"),
    "displacement": (
        "{actor} were displaced[ from {place}]",
        "{target} were displaced[ from {place}]",
        "people were displaced from {place}",
    ),
    "evacuation": (
        "{actor} evacuated {target}[ from {place}]",
        "{actor} carried out an evacuation[ from {place}]",
        "{target} were evacuated[ from {place}]",
        "people were evacuated from {place}",
    ),
    "return": ("{actor} returned[ to {place}]", "people returned to {place}"),
    "flight": ("{actor} fled[ from {place}]",),
    "travel advisory": ("{actor} advised citizens on travel[ to {place}]", "a travel advisory was issued for {place}"),
    "service disruption": ("services were disrupted in {place}",),
    "emergency decree": ("{actor} declared an emergency[ in {place}]", "an emergency was declared in {place}"),
    "disaster": ("a disaster struck {place}",),
    "accident": ("an accident took place in {place}",),
    "rescue": (
        "{actor} rescued {target}[ in {place}]",
        "{target} were rescued[ in {place}]",
        "people were rescued in {place}",
    ),
}
_SLOT = re.compile(r"\{(\w+)\}")
_OPTION = re.compile(r"\[([^\]]*)\]")


def clause_of(kind: str, slots: Mapping[str, str | None]) -> str | None:
    """Return the first template of ``kind`` whose slots are all filled, in words; None where none is."""
    for template in CLAUSES.get(kind, ()):
        filled = _OPTION.sub(lambda option: _fill(option.group(1), slots) or "", template)
        told = _fill(filled, slots)
        if told is not None:
            return told
    return None


def _fill(template: str, slots: Mapping[str, str | None]) -> str | None:
    if any(not slots.get(name) for name in _SLOT.findall(template)):
        return None
    return _SLOT.sub(lambda slot: slots[slot.group(1)] or "", template)
