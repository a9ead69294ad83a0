"""``vedette read``: each report by itself, one line for each."""

import json


def test_each_report_is_one_line_in_the_order_of_input(vedette, tmp_path):
    """Programs join readings to their inputs by id."""
    file = tmp_path / "in.jsonl"
    texts = ["Rebels seized Goma on Monday.", "Shelling hit Kharkiv.", "Rebels seized Goma on Monday."]
    file.write_text("\n".join(json.dumps({"id": f"r{n}", "text": t}) for n, t in enumerate(texts)))
    done = vedette("read", file, "--format", "jsonl")
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert [line["report"]["id"] for line in lines] == ["r0", "r1", "r2"]
    assert [line["text"] for line in lines] == texts
    assert {line["format"] for line in lines} == {"vedette.reading/1"}


def test_an_output_that_ends_in_jsonl_holds_lines_for_programs(vedette, folder, tmp_path):
    """The ending says the format, as for briefs."""
    target = tmp_path / "out.jsonl"
    assert vedette("read", folder, "-o", target).code == 0
    assert json.loads(target.read_text())["report"]["input"].endswith("story.txt")


def test_people_get_the_claims_beside_their_sentence(vedette, folder):
    """The quick way to see how a report was read."""
    assert "→" in vedette("read", folder).out


def test_what_is_skipped_is_told_beside_the_lines(vedette, folder):
    """Ten are told, and the rest counted unless all are asked for."""
    for n in range(12):
        (folder / f"empty-{n:02}.txt").touch()
    assert vedette("read", folder).err.splitlines()[-1] == "skipped 2 more; -v tells them"
    assert len(vedette("read", folder, "-v").err.splitlines()) == 12
    assert vedette("read", folder, "-q").err == ""
