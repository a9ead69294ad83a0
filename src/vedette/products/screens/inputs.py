"""Where reports come from, as it is shown to people elsewhere: addresses whole, files by their names.

The folders of a file tell of a machine, and may name a person. Whoever is at the machine finds them in the case itself.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from vedette.model.pictures import Picture
from vedette.products.judged import unread

FOLDERS = re.compile(r"^(?![A-Za-z][A-Za-z0-9+.-]*://)(?:.*[/\\])(?=[^/\\])")


def without_folders(picture: Picture) -> Picture:
    """Return ``picture`` with files by their names alone, in its reports and in what was not read.

    One that names no folder is returned as it is.
    """
    cover = picture.coverage
    files = unread(cover.skipped)  # what a person judged is no file, whatever he is called
    named = [*(one.input for one in picture.reports), *(one.input for one in files)]
    if not any(map(FOLDERS.match, named)):
        return picture
    ids = {id(one) for one in files}
    skipped = tuple(replace(s, input=file_name(s.input)) if id(s) in ids else s for s in cover.skipped)
    reports = tuple(replace(one, input=file_name(one.input)) for one in picture.reports)
    return replace(picture, reports=reports, coverage=replace(cover, skipped=skipped))


def file_name(input: str) -> str:
    """Return an input without the folders that it lies in; an address stays as it is.

    >>> file_name("/home/ana/reports/front.txt"), file_name("https://example.org/a/b")
    ('front.txt', 'https://example.org/a/b')
    """
    return FOLDERS.sub("", input)
