"""The brief as a page: it stands alone, it reads without a script, and nothing in a report can break it."""

import re
from base64 import b64encode
from hashlib import sha256

import html5lib
import msgspec
import pytest
from sample_picture import sample

from vedette.model.pictures import Coverage, Picture
from vedette.products.html.page import html_page

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "]]>",
    "<!--",
    "\u202eevil\u202c",
    "{{ 7 * 7 }}",
    "a\u2028b",
    "\x00\x0b\ufffe",
    "&amp;&lt;",
    "\ud800",
    "javascript:alert(1)",
)


@pytest.fixture(scope="module")
def page() -> str:
    return html_page(sample())


def parsed(page: str):
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def hostile_picture() -> Picture:
    """The sample with hostile text wherever a report's words can stand; evidence stays where it was."""
    picture = sample()
    bad = " ".join(HOSTILE)
    replace = msgspec.structs.replace
    return replace(
        picture,
        case=bad,
        reports=tuple(
            replace(r, title=bad, outlet=bad, url=HOSTILE[-1], language='en" onload="x', text=r.text + bad)
            for r in picture.reports
        ),
        actors=tuple(replace(a, name=a.name + bad, aliases=(bad,), roles=(bad,)) for a in picture.actors),
        places=tuple(replace(p, name=p.name + bad, admin1=bad) for p in picture.places),
        events=tuple(replace(e, object_text=bad) for e in picture.events),
        figures=tuple(replace(f, who=bad, claimant_text=bad) for f in picture.figures),
        quotes=tuple(replace(q, text=bad, speaker_text=bad, role=bad) for q in picture.quotes),
        services=tuple(replace(s, service=bad, cause=bad) for s in picture.services),
        disagreements=tuple(
            replace(d, about=bad, positions=tuple(replace(p, says=bad) for p in d.positions))
            for d in picture.disagreements
        ),
        expectations=tuple(replace(e, text=bad) for e in picture.expectations),
        timeline=tuple(replace(t, text=bad) for t in picture.timeline),
        brief=replace(
            picture.brief, headline=bad, highlights=tuple(replace(s, text=bad) for s in picture.brief.highlights)
        ),
    )


def test_the_page_parses_without_one_error(page):
    """A page that parsers must mend looks different in each of them."""
    assert parsed(page).find("body") is not None


def test_the_page_asks_for_nothing(page):
    """A brief on a hostile network must not tell anyone that it was opened."""
    tree = parsed(page)
    assert not [e.tag for e in tree.iter() if e.tag in ("img", "link", "iframe", "object", "embed", "video", "audio")]
    assert not [e for e in tree.iter() if isinstance(e.tag, str) and ("src" in e.attrib or "style" in e.attrib)]
    style = tree.find(".//style").text
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_this_style_and_this_script_alone(page):
    """A script that a report smuggled in would not carry the hash."""
    tree = parsed(page)
    policy = next(e for e in tree.iter("meta") if e.get("http-equiv") == "Content-Security-Policy").get("content")
    script = next(e for e in tree.iter("script") if e.get("type") is None).text
    assert policy.startswith("default-src 'none'; ")
    for text in (script, tree.find(".//style").text):
        assert b64encode(sha256(text.encode()).digest()).decode() in policy
    assert "unsafe" not in policy


def test_every_link_within_the_page_leads_somewhere(page):
    """Without a script, a note that is not there leaves a statement unproved."""
    tree = parsed(page)
    ids = [e.get("id") for e in tree.iter() if isinstance(e.tag, str) and e.get("id")]
    assert len(ids) == len(set(ids))
    targets = {e.get("href")[1:] for e in tree.iter("a") if (e.get("href") or "").startswith("#")}
    assert targets <= set(ids)


def test_every_sentence_of_the_brief_opens_its_notes(page):
    """A sentence without its evidence is an opinion."""
    tree = parsed(page)
    prose = next(e for e in tree.iter("div") if e.get("class") == "prose")
    links = [a for a in prose.iter("a") if a.get("class") == "s"]
    assert len(links) == sum(len(section.sentences) for section in sample().brief.sections)
    assert all(link.get("data-n") for link in links)


def test_a_note_marks_the_words_of_its_report(page):
    """The mark is the proof: it must be the evidence and nothing more."""
    marks = {"".join(e.itertext()) for e in parsed(page).iter("mark")}
    texts = [report.text for report in sample().reports]
    assert "The Health Ministry speaks of 187." in marks
    assert all(any(mark in text for text in texts) for mark in marks)


def test_what_speaks_against_an_event_is_bound_to_it(page):
    """A reader of the claim must meet its denial."""
    rows = [e for e in parsed(page).iter("a") if e.get("class") == "ev" and e.get("data-x")]
    assert len(rows) >= 5


def test_sections_stand_in_the_order_of_a_situation_report(page):
    """Readers of such reports know where to look."""
    order = [e.get("id") for e in parsed(page).iter("section")]
    assert order == [
        "highlights",
        "overview",
        "control",
        "timeline",
        "events",
        "figures",
        "services",
        "quotes",
        "actors",
        "differences",
        "outlook",
        "gaps",
        "sources",
        "notes",
    ]


def test_the_widest_figure_leads_and_a_party_s_claim_does_not():
    """The 900 that a party claims to have killed is no death toll."""
    tile = next(e for e in parsed(html_page(sample())).iter("p") if e.get("class") == "big")
    assert "".join(tile.itertext()) == "at least 426"


def test_hostile_text_changes_no_element():
    """Whatever a report holds, it is text."""
    page = html_page(hostile_picture())
    tree = parsed(page)
    assert len(list(tree.iter("script"))) == 2
    assert not [e for e in tree.iter() if isinstance(e.tag, str) and any(name.startswith("on") for name in e.attrib)]
    assert not [a for a in tree.iter("a") if not re.match(r"#|https?://", a.get("href") or "#")]
    assert not list(tree.iter("img"))
    assert "7 * 7" in page
    assert not any(c in page for c in "\x00\x0b\ufffe")
    assert page.encode("utf-8")


def test_hostile_text_in_a_drawing_is_one_line_of_label():
    """A direction override in a label would turn the whole map's text round."""
    page = html_page(hostile_picture())
    drawing = page[page.index('<svg viewBox="0 0 900') : page.index("</figcaption>")]
    assert "\u202e" not in re.sub(r"<bdi>.*?</bdi>", "", drawing, flags=re.S)


def test_an_empty_picture_says_what_is_not_known():
    """No report is a finding too, and no reason to fail."""
    empty = Picture(case="nothing", as_of=None, made_by="vedette", coverage=Coverage(0, 0, None, None))
    text = " ".join(parsed(html_page(empty)).itertext())
    assert "The reports tell of no event." in text
    assert "there is no map" in text


def test_the_same_picture_gives_the_same_page(page):
    """A page that changes without its picture cannot be compared."""
    assert html_page(sample()) == page


def test_a_thousand_reports_stay_within_a_page_that_opens():
    """What does not fit is counted, not lost in silence."""
    picture = sample()
    replace = msgspec.structs.replace
    times = 60
    many = replace(
        picture,
        reports=tuple(replace(r, id=f"{r.id}-{k}") for k in range(times) for r in picture.reports),
        claims=tuple(
            replace(
                c,
                id=f"{c.id}-{k}",
                report=f"{c.report}-{k}",
                evidence=tuple(replace(e, report=f"{e.report}-{k}") for e in c.evidence),
            )
            for k in range(times)
            for c in picture.claims
        ),
        events=tuple(
            replace(e, id=f"{e.id}-{k}", claims=tuple(f"{c}-{k}" for c in e.claims))
            for k in range(times)
            for e in picture.events
        ),
        control=(),
        figures=(),
        quotes=(),
        relations=(),
        services=(),
        disagreements=(),
        expectations=(),
        timeline=(),
        brief=None,
    )
    page = html_page(many)
    assert len(page) < 6_000_000
    assert "more in the JSON of this picture" in page
    parsed(page)
