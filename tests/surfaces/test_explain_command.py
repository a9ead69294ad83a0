"""``vedette explain``: how a claim was found."""

import json


def test_a_claim_is_explained_by_its_id_or_the_beginning_of_it(vedette, folder):
    """The id is what `read` and the picture show."""
    rows = [json.loads(x) for x in vedette("explain", folder, "-f", "jsonl").out.splitlines()]
    capture = next(r for r in rows if r["kind"] == "capture")
    assert capture["trigger"] == "seized"
    done = vedette("explain", capture["claim"][:7], folder)
    assert done.code == 0
    assert done.out.startswith(capture["claim"])
    assert "“seized”" in done.out
    assert vedette("explain", folder, "--claim", capture["claim"]).out == done.out


def test_ids_stand_beside_the_claims_that_read_shows(vedette, folder):
    """So that one can be copied into the question."""
    rows = [json.loads(x) for x in vedette("explain", folder, "-f", "jsonl").out.splitlines()]
    shown = vedette("read", folder).out
    assert all(row["claim"] in shown for row in rows if row["claim"])


def test_words_find_the_sentence_and_what_was_not_read_from_it(vedette):
    """A missing claim has a reason as well."""
    done = vedette("explain", "--at", "the mood", stdin=b"The song captured the mood of Port-au-Prince.")
    assert done.code == 0
    assert "no claim from “captured”" in done.out
    assert "rejected" in done.out


def test_what_is_not_there_is_said_so(vedette, folder):
    """An id of another case, a word of no sentence, and no id at all."""
    assert vedette("explain", "c0ffee000000", folder).code == 2
    missing = vedette("explain", "--at", "penguins", folder)
    assert missing.code == 2
    assert "penguins" in missing.err
    wrong = vedette("explain", "--claim", "seven", folder)
    assert wrong.code == 2
    assert "read PATH -f jsonl" in wrong.err
    assert vedette("explain", folder, "-f", "pdf").code == 2
