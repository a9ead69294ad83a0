"""A mailbox is cut into its mails, each as it came."""

import io
import time

from vedette.model.documents import Capture, Skipped
from vedette.sources import captures_from, mailboxes
from vedette.sources.links import EMPTY
from vedette.sources.mailboxes import open_mailbox

FIRST = (
    b"From desk@relief.example Fri Dec  6 10:00:00 2024\nFrom: Relief Desk <desk@relief.example>\nSubject: Update\n\n"
)
BODY = b"Convoys reached the camp.\n\n>From Bunia, two more left.\n\nFrom Beni, none has left so far.\n"


def opened(content):
    return list(open_mailbox(io.BytesIO(content), "in.mbox"))


def test_each_mail_of_an_mbox_is_a_capture():
    """An aid agency's list of a year is one file."""
    found = opened(FIRST + BODY + b"\n" + FIRST.replace(b"Update", b"Second") + b"One line.\n")
    assert [(c.input, c.media_type) for c in found] == [
        ("in.mbox#1", "message/rfc822"),
        ("in.mbox#2", "message/rfc822"),
    ]
    assert found[0].content.startswith(b"From: Relief Desk")
    assert b"Subject: Second" in found[1].content


def test_a_line_that_begins_with_from_is_no_new_mail():
    """ "From Beni, none has left" after an empty line begins a paragraph; ">From" was "From" when it was sent."""
    [mail] = opened(FIRST + BODY)
    assert b"\nFrom Bunia, two more left.\n" in mail.content
    assert b"\nFrom Beni, none" in mail.content


def test_a_file_of_one_mail_and_an_empty_one():
    """A mail that was saved alone has no line before it."""
    [mail] = opened(b"From: x@relief.example\nSubject: A\n\nWords.\n")
    assert mail.content.startswith(b"From: x@")
    assert opened(b"\n") == [Skipped("in.mbox", EMPTY)]


def test_a_mailbox_of_one_endless_line_is_passed_over_in_pieces(monkeypatch):
    """A hundred megabytes without a line's end must neither fill the memory nor hide the mail after it."""
    monkeypatch.setattr(mailboxes, "MAX_MAIL", 1_000_000)
    started = time.process_time()  # of this process: others may be at work
    found = opened(FIRST + b"x" * 30_000_000 + b"\n\n" + FIRST + b"Words.\n")
    assert [type(one) for one in found] == [Skipped, Capture]
    assert "1 MB" in found[0].reason
    assert time.process_time() - started < 2


def test_a_maildir_in_a_folder_is_read(tmp_path):
    """A Maildir keeps a file without an ending for each mail, in folders named cur, new and tmp."""
    for name in ("cur", "new", "tmp"):
        (tmp_path / name).mkdir()
    (tmp_path / "cur" / "1733479200.M1P1.host:2,S").write_bytes(b"Subject: A\n\nWords.\n")
    (tmp_path / "new" / "1733479201.M2P1.host").write_bytes(b"Subject: B\n\nWords.\n")
    found = list(captures_from([tmp_path]))
    assert [c.media_type for c in found] == ["message/rfc822"] * 2
