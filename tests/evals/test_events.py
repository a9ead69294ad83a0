"""The definitions of the event figures, on cases made by hand."""

from __future__ import annotations

from datetime import date

from evals.events import CODEBOOK, Tally, coded_sentences, gold_triples

XML = """<Validation> a header in plain text
<Sentence date="20000101" id="a" evaluate="true"/>
<EventCoding eventcode="042" sourcecode="CHL" targetcode="PER" />
<Text>
A minister of Chile &amp; others
visited Peru.
</Text><Parse>1 A a</Parse>
<Sentence date="20000101" id="b" evaluate="true"/>
<EventCoding noevents="true" />
<Text>Nothing happened.</Text>
<Sentence date="20000101" id="c" evaluate="false"/>
<EventCoding eventcode="190" sourcecode="CHL" targetcode="PER" />
<Text>Left out.</Text>
</Validation>"""


def test_counts_are_summed_before_the_figures_are_taken() -> None:
    """A sentence of many events weighs more than one of few."""
    tally = Tally()
    tally.add({"a", "b"}, {"a"})
    tally.add({"c"}, {"c", "d", "e"})
    assert (tally.right, tally.given, tally.wanted) == (2, 4, 3)
    assert (tally.precision, round(tally.recall, 3), round(tally.f1, 3)) == (0.5, 0.667, 0.571)


def test_sentences_are_read_from_a_file_that_is_no_xml() -> None:
    """Only those to be evaluated; a sentence may have no coding."""
    assert list(coded_sentences(XML)) == [
        ("A minister of Chile & others visited Peru.", date(2000, 1, 1), {("CHL", "042", "PER")}),
        ("Nothing happened.", date(2000, 1, 1), set()),
    ]


def test_a_record_is_every_source_with_every_target() -> None:
    """A side without a code is None, by the names of today's codebook."""
    row = {"event": "FIGHT", "source": [{"code": "CHL"}, {"code": "PERxx"}], "target": ""}
    assert gold_triples(row) == {("CHL", "ASSAULT", None), ("PER", "ASSAULT", None)}
    assert CODEBOOK["DEMAND"] == "REQUEST"
