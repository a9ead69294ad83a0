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


def test_every_input_has_a_line_where_that_is_asked_for(vedette, tmp_path):
    """Programs that join line by line need one for what is not read, in its place and with its id."""
    file = tmp_path / "in.jsonl"
    rows = [{"id": "none", "text": ""}, {"id": "a", "text": "Rebels seized Goma on Monday.", "published": "?"}]
    file.write_text(
        "\n".join([*map(json.dumps, rows), "{broken", json.dumps({"id": "b", "text": "Shelling hit Odesa."})])
    )
    lines = [json.loads(x) for x in vedette("read", file, "-f", "jsonl", "--every-input").out.splitlines()]
    assert [line["report"]["id"] for line in lines] == ["none", "a", None, "b"]
    assert [line.get("skipped") for line in lines] == ["it is empty", None, "line 3 is not JSON", None]
    assert len(vedette("read", file, "-f", "jsonl").out.splitlines()) == 2


def test_text_comes_back_to_the_code_point(vedette):
    """Offsets are those of the program's own text: line ends, tabs, composed and decomposed letters, emoji."""
    text = "Shelling hit Odesa\r\n\tkilling 3 \U0001f600 people, e\u0301te\u0301 said.\u2028\x0b end  "
    done = vedette("read", "-f", "jsonl", stdin=json.dumps({"id": 1, "text": text}).encode())
    assert json.loads(done.out)["text"] == text
