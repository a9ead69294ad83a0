"""Short documents of several wars, for the belt."""

import pytest

from vedette.model.documents import Block, Document

TEXTS = (
    "Fighters of the Blue Lake Front seized the town of Butembo on Monday, the army said.",
    "Shelling hit the port of Odesa overnight, killing 3 people, officials said.",
    "The junta bombed a village in Sagaing on Tuesday. At least 12 people were killed.",
    "More than 4,000 people fled El Fasher after the army withdrew, aid workers said.",
    "Floods in Derna killed hundreds, the Red Crescent said on Wednesday.",
)


@pytest.fixture(scope="session")
def documents() -> tuple[Document, ...]:
    return tuple(
        Document(f"r{n}", f"r{n}.txt", text, f"{n}" * 64, language="en", blocks=(Block(0, len(text), "paragraph"),))
        for n, text in enumerate(TEXTS)
    )
