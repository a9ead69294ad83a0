# ruff: noqa: E501 - the inputs stand as they are written
"""Seeds of web pages: a whole page of news, a page of tables, and what pages get wrong."""

from __future__ import annotations

from tests.fuzz.seeds.texts import STORY

LINKED = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Village falls",'
    '"datePublished":"2024-12-06T10:00:00Z","publisher":{"@type":"Organization","name":"Daily Post"}}]}</script>'
)


def html() -> tuple[bytes, ...]:
    """Pages, whole and broken."""
    head = f'<head><meta charset="utf-8"><title>Village falls | Daily Post</title>{LINKED}<meta property="og:site_name" content="Daily Post">'
    head += '<meta name="date" content="2024-12-06"><link rel="canonical" href="https://post.example/a"><time datetime="2024-12-06">x</time></head>'
    body = f"<nav><a href=/>Home</a></nav><article><h1>Village falls</h1><p>{STORY}</p><ul><li>12 killed</li><li>40 hurt</li></ul><p>{STORY}</p></article>"
    table = "<table><tr><th>place</th><th>killed</th></tr>" + "<tr><td>Tamba</td><td>12</td></tr>" * 5 + "</table>"
    return tuple(
        words.encode()
        for words in (
            f"<!DOCTYPE html><html lang=en>{head}<body>{body}<footer>© 2024</footer><!-- x --></body></html>",
            f"<html><body>{table}<p>{STORY}</body></html>",
            f"<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><body><div><p>{STORY}</p></div></body></html>",
            f"<html><body><svg><title>x</title></svg><style>p{{}}</style><p>{STORY}<br>{STORY}<blockquote>q</blockquote><pre>a\nb</pre></body></html>",
            f"<p>{STORY}</p><img src='data:image/png;base64,iVBORw0KGgo='><iframe src=x></iframe>",
        )
    )


WORDS = tuple(
    words.encode()
    for words in (
        "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "<?xml ",
        "<svg>", "<template>", "<noscript>", "<a href=x>", "</a>", "<b>", "<i>", "<font>", "<form>", "<select>", "<option>", "<textarea>", "<meta charset=utf-16>",
        "<meta name=date content=", "<title>", "<html>", "<body>", "<head>", "<base href=x>", "<frameset>", "<plaintext>", "&amp;", "&#0;", "&#x110000;", "&bogus;", "<time datetime=",
        "<li>", "<ul>", "<h1>", "<br>", "<article>", "<math>", "<object>", "<iframe>", " style=", " onload=", "='", '="', "data:image/png;base64,", '{"@type":"NewsArticle",', '"@graph":[', LINKED,
    )
)  # fmt: skip
