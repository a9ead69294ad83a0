"""Where reports come from, as it is shown to people elsewhere."""

import pytest
from msgspec.structs import replace
from tests.products.screens.invented import sample

from vedette.model.documents import Skipped
from vedette.products.screens.inputs import file_name, without_folders


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("/home/ana/cases/front.txt", "front.txt"),
        ("C:\\Users\\ana\\front.txt", "front.txt"),
        ("../reports/front.txt", "front.txt"),
        ("front.txt", "front.txt"),
        ("https://example.org/news/front?id=4", "https://example.org/news/front?id=4"),
        ("/home/ana/reports/", "reports/"),
    ],
)
def test_a_file_is_told_by_its_name_and_an_address_whole(given, shown):
    """A folder of the disk names who works there."""
    assert file_name(given) == shown


def test_no_folder_stands_in_a_picture_that_is_shown_elsewhere():
    """Reports and what was not read alike; what a person judged is no file, whatever he is called."""
    judged = Skipped("the judgement j0123456789abcdef by ana/ops", "its sentence is in no report")
    picture = sample()
    cover = replace(picture.coverage, skipped=(judged, Skipped("/home/ana/secret/map.png", "it is an image")))
    reports = tuple(replace(r, input=f"/home/ana/secret/{n}.txt") for n, r in enumerate(picture.reports))
    shown = without_folders(replace(picture, reports=reports, coverage=cover))
    assert [r.input for r in shown.reports] == [f"{n}.txt" for n in range(len(reports))]
    assert shown.coverage.skipped == (judged, Skipped("map.png", "it is an image"))
    assert without_folders(shown) is shown
