"""Kinds of event with their codes in PLOVER and ACLED.

Sources: PLOVER codebook (event and mode names, lower case) and the ACLED codebook 2023 (event and sub-event types).
Where an act fits more than one ACLED sub-event, who was struck and the report's own words decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vedette.knowledge.frames import coded
from vedette.model.pictures import Acled, Plover
from vedette.model.words import UNREAL

BATTLES, REMOTE, CIVILIANS = "Battles", "Explosions/Remote violence", "Violence against civilians"
STRATEGIC, PROTESTS, RIOTS = "Strategic developments", "Protests", "Riots"
OTHER = Acled(STRATEGIC, "Other")
NOTHING = Acled(None, None)
NO_PLOVER = Plover(None, None)
ARMED = frozenset({"state", "state forces", "armed group", "militia"})
OF_THE_STATE = frozenset({"state", "state forces"})

CODES: dict[str, tuple[Plover, Acled]] = {
    "capture": (Plover("COERCE", "seize"), Acled(BATTLES, "Non-state actor overtakes territory")),
    "withdrawal": (Plover("RETREAT", "withdraw"), OTHER),
    "advance": (Plover("MOBILIZE", "troops"), OTHER),
    "reinforcement": (Plover("MOBILIZE", "troops"), OTHER),
    "mobilisation": (Plover("MOBILIZE", "troops"), OTHER),
    "offensive begins": (Plover("MOBILIZE", "troops"), OTHER),
    "siege": (Plover("COERCE", "restrict"), OTHER),
    "clash": (Plover("ASSAULT", "firearms"), Acled(BATTLES, "Armed clash")),
    "air strike": (Plover("ASSAULT", "aerial"), Acled(REMOTE, "Air/drone strike")),
    "drone strike": (Plover("ASSAULT", "drone"), Acled(REMOTE, "Air/drone strike")),
    "shelling": (Plover("ASSAULT", "heavy-weapons"), Acled(REMOTE, "Shelling/artillery/missile attack")),
    "grenade attack": (Plover("ASSAULT", "explosives"), Acled(REMOTE, "Grenade")),
    "bombing": (Plover("ASSAULT", "explosives"), Acled(REMOTE, "Remote explosive/landmine/IED")),
    "suicide bombing": (Plover("ASSAULT", "suicide-attack"), Acled(REMOTE, "Suicide bomb")),
    "chemical attack": (Plover("ASSAULT", "unconventional"), Acled(REMOTE, "Chemical weapon")),
    "attack": (Plover("ASSAULT", "firearms"), Acled(CIVILIANS, "Attack")),
    "execution": (Plover("ASSAULT", "targeted"), Acled(CIVILIANS, "Attack")),
    "torture": (Plover("ASSAULT", "torture"), Acled(CIVILIANS, "Attack")),
    "sexual violence": (Plover("ASSAULT", "sexual"), Acled(CIVILIANS, "Sexual violence")),
    "abduction": (Plover("ASSAULT", "abduct"), Acled(CIVILIANS, "Abduction/forced disappearance")),
    "destruction": (Plover("ASSAULT", "destroy"), Acled(STRATEGIC, "Looting/property destruction")),
    "looting": (Plover("ASSAULT", "destroy"), Acled(STRATEGIC, "Looting/property destruction")),
    "arrest": (Plover("COERCE", "arrest"), Acled(STRATEGIC, "Arrests")),
    "deportation": (Plover("COERCE", "deport"), OTHER),
    "curfew": (Plover("COERCE", "curfew"), OTHER),
    "blockade": (Plover("COERCE", "restrict"), OTHER),
    "disrupted weapons use": (Plover("COERCE", "seize"), Acled(STRATEGIC, "Disrupted weapons use")),
    "base established": (Plover("MOBILIZE", "troops"), Acled(STRATEGIC, "Headquarters or base established")),
    "change to group": (Plover(None, None), Acled(STRATEGIC, "Change to group/activity")),
    "organised crime": (Plover(None, None), NOTHING),
    "prisoner release": (Plover("RETREAT", "release"), OTHER),
    "ceasefire": (Plover("RETREAT", "ceasefire"), Acled(STRATEGIC, "Agreement")),
    "agreement": (Plover("AGREE", None), Acled(STRATEGIC, "Agreement")),
    "talks": (Plover("CONSULT", None), NOTHING),
    "aid": (Plover("AID", None), NOTHING),
    "support": (Plover("SUPPORT", None), NOTHING),
    "accusation": (Plover("ACCUSE", None), NOTHING),
    "demand": (Plover("REQUEST", None), NOTHING),
    "rejection": (Plover("REJECT", None), NOTHING),
    "threat": (Plover("THREATEN", None), NOTHING),
    "sanction": (Plover("SANCTION", None), NOTHING),
    "protest": (Plover("PROTEST", "demo"), Acled(PROTESTS, "Peaceful protest")),
    "riot": (Plover("PROTEST", "riot"), Acled(RIOTS, "Violent demonstration")),
    "uprising": (Plover("PROTEST", None), NOTHING),
    "coup": (Plover("COERCE", "seize"), NOTHING),
    "emergency decree": (Plover("COERCE", "martial-law"), OTHER),
    "promise": (Plover("AGREE", None), NOTHING),
    "concession": (Plover("CONCEDE", None), NOTHING),
    "cooperation": (Plover("COOPERATE", None), NOTHING),
    "investigation": (Plover("ACCUSE", "investigate"), NOTHING),
    "constraint": (Plover("COERCE", "restrict"), NOTHING),
    "displacement": (Plover(None, None), NOTHING),
    "evacuation": (Plover(None, None), NOTHING),
    "return": (Plover(None, None), NOTHING),
    "flight": (Plover(None, None), NOTHING),
    "travel advisory": (Plover(None, None), NOTHING),
    "service disruption": (Plover(None, None), NOTHING),
    "disaster": (Plover(None, None), NOTHING),
    "accident": (Plover(None, None), NOTHING),
    "rescue": (Plover(None, None), NOTHING),
}
KINDS = frozenset(CODES)
"""Every kind of event that a claim may have."""

HELPFUL = frozenset({"AID", "SUPPORT", "CONSULT", "COOPERATE", "CONCEDE", "RETREAT", "AGREE"})
"""PLOVER events that, said to come by who will do them, are an agreement to do them."""
HARMFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
"""PLOVER events that, said to come by who will do them, are a threat."""
FALLEN_THROUGH = frozenset({"agreement", "ceasefire"})
"""Kinds whose absence is an act of its own: "failed to reach an agreement" is a rejection."""

_PRIMITIVE = re.compile(
    r"\b(?:knife|knives|machetes?|hack\w*|stab\w*|stones?|stoned|beat\w*|clubs?|axes?|burn\w*|arson|lynch\w*)\b"
)
_HANDOVER = re.compile(
    r"\b(?:handed over|hand over|handover|surrender\w*|ceded?|without (?:a )?(?:fight|resistance)|unopposed|"
    r"agreement|deal|abandoned|withdr\w+|peaceful\w*)\b"
)
_LETHAL = re.compile(
    r"\b(?:live (?:rounds?|fire|ammunition|bullets?)|opened fire|open fire|shot dead|shot at|kill\w*|killing)\b"
)
_CLEARED = re.compile(
    r"\b(?:tear ?-?gas\w*|batons?|rubber bullets?|water cannons?|dispers\w+|arrest\w*|detain\w*|clashe?\w* with police|"
    r"intervene\w*|broke up|barricad\w+ by police|injur\w+)\b"
)
_MOB = re.compile(r"\b(?:mobs?|lynch\w*|vigilantes?|communal|stoned|intercommunal|inter-communal|fans)\b")


def codes_of(
    kind: str,
    *,
    actor_kind: str | None = None,
    target_kind: str | None = None,
    unopposed: bool = False,
    words: Iterable[str] | str = (),
    frame: str = "",
) -> tuple[Plover, Acled]:
    """Return the PLOVER and ACLED codes of a kind of event; both hold None for a kind that has no code.

    ``actor_kind`` and ``target_kind`` are kinds of actor, ``words`` the sentences that tell of the event;
    ``frame`` names the frame that found it, which may have a code of its own.

    >>> codes_of("capture", actor_kind="state forces")[1].sub_event_type
    'Government regains territory'
    """
    plover, acled = CODES.get(kind, (Plover(None, None), NOTHING))
    own = coded().get(frame)
    if own is not None and own.plover and own.kind == kind:
        event, _, mode = own.plover.partition(" ")
        return Plover(event, mode or None), acled
    text = (words if isinstance(words, str) else " ".join(words)).lower()
    if kind == "capture":
        return plover, _capture(actor_kind, unopposed=unopposed or bool(_HANDOVER.search(text)))
    if kind == "withdrawal" and unopposed:
        return plover, Acled(STRATEGIC, "Non-violent transfer of territory")
    if kind == "attack":
        return _attack(actor_kind, target_kind, text)
    if kind == "protest":
        return plover, _protest(text)
    if kind == "riot" and _MOB.search(text):
        return plover, Acled(RIOTS, "Mob violence")
    return plover, acled


def plover_of(
    plover: Plover, kind: str, *, modality: str = "asserted", polarity: str = "yes", intended: bool = False
) -> Plover:
    """Return what PLOVER codes of a claim: the act done, or the promise or threat of one that is still to come.

    What is denied, or only expected by others, is no event. ``plover`` is the code of the act itself.

    >>> plover_of(Plover("AID", None), "aid", modality="expected", intended=True).event
    'AGREE'
    """
    if polarity == "denied":
        return Plover("REJECT", None) if kind in FALLEN_THROUGH and modality not in UNREAL else NO_PLOVER
    if modality not in UNREAL:
        return plover
    if not intended:
        return NO_PLOVER
    return (
        Plover("AGREE", None)
        if plover.event in HELPFUL
        else (Plover("THREATEN", None) if plover.event in HARMFUL else NO_PLOVER)
    )


def _capture(actor_kind: str | None, *, unopposed: bool) -> Acled:
    if unopposed:
        return Acled(STRATEGIC, "Non-violent transfer of territory")
    regained = actor_kind in OF_THE_STATE
    return Acled(BATTLES, "Government regains territory" if regained else "Non-state actor overtakes territory")


def _attack(actor_kind: str | None, target_kind: str | None, text: str) -> tuple[Plover, Acled]:
    plover = Plover("ASSAULT", "primitive" if _PRIMITIVE.search(text) else "firearms")
    both_armed = target_kind in ARMED and (actor_kind is None or actor_kind in ARMED)
    return plover, Acled(BATTLES, "Armed clash") if both_armed else Acled(CIVILIANS, "Attack")


def _protest(text: str) -> Acled:
    if _LETHAL.search(text):
        return Acled(PROTESTS, "Excessive force against protesters")
    return Acled(PROTESTS, "Protest with intervention" if _CLEARED.search(text) else "Peaceful protest")
