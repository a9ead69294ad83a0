"""Invented worlds: reports made up of the acts, figures and denials of a small war, in any number and order."""

from datetime import date

from hypothesis import strategies as st
from war import MONDAY, PORT, Teller

from vedette.model.claims import Report, Speaker
from vedette.model.counts import Count
from vedette.model.when import When

WORDS = "The Blue Front and the army met at Port Amar and at Villa Nueva, where many were hurt, the Observatory said."
KINDS = ("capture", "clash", "air strike", "withdrawal", "control", "advance", "figure", "displacement")


@st.composite
def some_report(draw: st.DrawFn, key: str) -> Report:
    t = Teller(key, WORDS + key, draw(st.sampled_from([None, *(date(2031, 3, d) for d in range(3, 9))])))
    t.party("Blue Front", "armed group", "BF", country="CVD").party("Costa Verde army", "state forces", country="CVD")
    t.party("Ana Ruiz" if draw(st.booleans()) else "Ruiz", "person").party("rebels", "armed group", country="CVD")
    t.site("Port Amar", **PORT).site("Villa Nueva").site("Amar province", "province", country="CVD")
    names = st.lists(st.sampled_from(["Blue Front", "Costa Verde army", "rebels"]), max_size=2, unique=True).map(tuple)
    days = st.sampled_from(
        [When(), When.on(MONDAY), When.before(date(2031, 3, 7)), When(MONDAY, date(2031, 3, 9), "week")]
    )
    for _ in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from(KINDS))
        low = draw(st.integers(1, 400))
        t.says(
            kind,
            WORDS,
            actors=draw(names),
            targets=draw(names),
            when=draw(days),
            place=draw(st.sampled_from([None, "Port Amar", "Villa Nueva", "Amar province"])),
            modality=draw(st.sampled_from(["asserted", "said", "claimed", "reported", "expected"])),
            polarity=draw(st.sampled_from(["yes", "yes", "yes", "denied"])),
            background=draw(st.booleans()),
            said_by=draw(st.sampled_from([(), (Speaker("Blue Front", "the front"),)])),
            count=Count(low, low, measure="killed") if kind == "figure" else None,
        )
    return t.report(t.claims[0].id if t.claims else None)


some_reports = st.tuples(*(some_report(f"g{n}") for n in range(4))).map(list)
