# ruff: noqa: E501 - the inputs stand as they are written
"""Seeds of plain text and Markdown: short reports of invented events, and the marks that pages carry."""

from __future__ import annotations

STORY = (
    "Fighters of the River Front took the village of Tamba on Tuesday, the army said. "
    "At least 12 people were killed and 40 others hurt, according to the district hospital."
)


def plain() -> tuple[bytes, ...]:
    """Reports as plain text, in several encodings."""
    wire = f'GOMA, Jan 27 (Reuters) - {STORY}\n\n"We hold the bridge," the colonel said.\n\n— Xinhua\n'
    page = (
        "Home | World | Sport\n\nVillage falls as talks stall\nBy Ana Ruiz, Associated Press\nPublished: 6 December 2024 14:05 GMT\n"
        f"Share this\n\n{STORY}\n\n• 12 killed\n• 40 hurt\n\nRelated stories\nArmy says bridge is safe\n3 Comments\n© 2024 Daily Post. All rights reserved.\n"
    )
    broken = "\n".join(STORY[i : i + 60] for i in range(0, len(STORY), 60))
    glued = f"Date of publication 4 May 2014 Print Tweet Two bombs struck the market. {STORY} Tags Sudan El Obeid army"
    return (
        STORY.encode(), wire.encode(), page.encode(), broken.encode(), glued.encode(), wire.encode("utf-16"),
        page.encode("cp1252", "replace"), wire.encode("utf-16-le"), wire.replace("said", "sa\xefd").encode("latin-1", "replace"),
    )  # fmt: skip


def markdown() -> tuple[bytes, ...]:
    """Reports in Markdown, with front matter and without."""
    return tuple(
        words.encode()
        for words in (
            f"---\ntitle: Village falls\ndate: 2024-12-06\nsource: Daily Post\nurl: https://post.example/a\n---\n\n# Village falls\n\n{STORY}\n",
            f"Village falls\n=============\n\n{STORY}\n\n## What is known\n\n- 12 killed\n- **40** hurt\n\n> quoted _words_ [here](https://a.example)\n",
            f"| place | killed |\n| --- | --- |\n| Tamba | 12 |\n\n```\ncode\n```\n\n![p](x.png) `a` ~~b~~ [^1]\n\n{STORY}\n",
            f"---\nx: &a [1]\ny: *a\n---\n{STORY}\n",
            f"---\ndate: 2024-12-06T10:00:00+02:00\ntitle: [a, {{b: c}}]\n...\n{STORY}\n",
        )
    )


WORDS = tuple(
    words.encode()
    for words in (
        "GOMA, Jan 27 (Reuters) - ", "Published: ", "6 December 2024", "2024-12-06", "05/12/2024", "By Ana Ruiz", "(AFP) ", "— ", "• ", "- ", "* ",
        "Related stories\n", "3 Comments\n", "© ", "Share this\n", "Tags ", "Source: ", " said", "the ", "\n\n", "\r\n", "…", "“", "”", ": ", "?", "A-", "Posted", "| ",
    )
)  # fmt: skip
WORDS_OF_MARKDOWN = (
    *WORDS,
    *(words.encode() for words in ("# ", "## ", "---\n", "===\n", "> ", "```\n", "**", "__", "_", "*", "`", "~~", "[", "](", ")", "![", "| ", "|---|\n", "<", "</a>", "\\", "1. ", "[^1]", "&a ", "*a")),
)  # fmt: skip
