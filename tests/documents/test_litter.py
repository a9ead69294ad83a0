"""Litter: a missed line costs a stray heading, a wrong one costs the report's words."""

import pytest

from vedette.documents.litter import is_litter

LITTER = """Comments (0)
Stay tuned—this is a story that will go on.
Share this article
Read more: Army takes the airport
Advertisement
Sign up for our newsletter
© 2024 The Post. All rights reserved.
We use cookies to improve your experience on our site.
Facebook Twitter WhatsApp Email
FILE PHOTO: Smoke rises over Khartoum, Sudan, April 2023. REUTERS/Someone
Getty Images
https://example.org/story
(Reporting by Jane Doe in Goma; Editing by John Roe)
Story continues below advertisement
5 min read
Page 3 of 12
Skip to main content
To unsubscribe from this list, write to us.
___"""
REPORT = """Share prices fell in Karachi after the attack on the port left five people dead.
Live fire was used against protesters in Yangon on Sunday
More on the front line, the army said it had retaken two villages.
Home minister killed in blast
Search continues for missing after landslide
Most residents of the town have fled, the mayor said.
Photo evidence shows mass graves near the town
Open fighting broke out on Friday.
Watch posts along the river were overrun, officials said.
Like his predecessor, the general fled
End of the siege
Latest attack kills 12 in Ouagadougou
Video shows soldiers executing prisoners
Get more food to the camps, agencies urge
Breaking the siege of the town took three weeks and cost 40 lives, the army said.
Find our children, mothers plead
Follow-up strikes hit the depot
Print workers were detained in Mandalay
Developing countries bear the brunt
This story was told by three survivors: gunmen entered the village at dawn and killed 14 people."""


@pytest.mark.parametrize("line", LITTER.split("\n"))
def test_what_stands_beside_a_report_is_litter(line):
    """It would be read as claims otherwise."""
    assert is_litter(line)


@pytest.mark.parametrize("line", REPORT.split("\n"))
def test_a_sentence_that_begins_alike_is_none(line):
    """Reports begin with the same words as buttons do."""
    assert not is_litter(line)
