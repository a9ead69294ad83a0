# ruff: noqa: E501 - the inputs stand as they are written
"""Seeds of the YAML that users write."""

from __future__ import annotations


def knowledge() -> tuple[bytes, ...]:
    """Files of actors, places and outlets."""
    return (
        b"actors:\n  - name: River Front\n    aliases: [RF, the Front]\n    country: Sudan\nplaces:\n  - {name: Tamba, lat: 12.5, lon: 30.25, country: SDN}\n"
        b"outlets:\n  - name: Daily Post\n    domains: [post.example]\n    reliability: B\n",
        b"outlets: [{name: A, domains: [a.example]}, {name: B, domains: [b.example]}]\n",
        b"places: &p\n  - &a {name: Tamba, lat: 1, lon: 2}\n  - {<<: *a, name: Other}\n",
        b"actors:\n- name: '\\u202e'\n  since: 2024-12-06\n",
    )


def judgements() -> tuple[bytes, ...]:
    """Files of judgements."""
    return (
        b"judgements:\n  - {same: [{actor: Colonel Hassan}, {actor: Ahmed Hassan}], by: N. Analyst, why: his rank}\n"
        b"  - {different: [{place: Rastan, report: 03.txt}, {place: Rastan, report: 07.txt}], by: N. Analyst, why: two towns, at: 2024-12-09}\n",
        b"judgements:\n- same: [{event: a}, {event: b}]\n  by: x\n  why: y\n  at: 2024-12-09T10:00:00+02:00\n",
        b"judgements: []\n",
    )


WORDS = (
    b"actors:", b"places:", b"outlets:", b"judgements:", b"- ", b"name: ", b"aliases: ", b"domains: [", b"lat: ", b"lon: ", b"country: ", b"same: [", b"different: [", b"by: ", b"why: ", b"at: ", b"report: ", b"actor: ", b"{", b"}", b"[", b"]",
    b": ", b"? ", b"&a ", b"*a", b"<<: *a", b"<<: [*a, *a]", b"!!binary ", b"!!set ", b"!!omap ", b"!!timestamp ", b"!!int ", b"!!float ", b"!!python/name:os.system", b"| \n", b"> \n", b"---\n", b"...\n", b"%YAML 1.1\n", b"'", b'"', b"#", b"\t", b".inf", b".nan", b"0o7", b"1:1:1", b"1_000", b"=", b"~", b"2024-12-09T25:00:00Z",
)  # fmt: skip
