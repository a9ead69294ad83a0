"""Makes the case file of the schema that is about to be released, once: ``python -m tests.store.released.make``.

A file of a released schema is never made again: it is what people have on their disks.
"""

import gzip
import sys
import tempfile
from pathlib import Path

from tests.store.makings import PORT, document, fill, forgotten, ticking

from vedette.store import create_store
from vedette.store.migrations import SCHEMA

HERE = Path(__file__).parent


def main() -> int:
    kept = HERE / f"v{SCHEMA}.vedette.gz"
    if kept.exists():
        print(f"{kept.name} is there: a released file is never made again", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.vedette"
        with create_store(str(path), "The war for the dam", now=ticking()) as store:
            fill(store)
            store.forget(forgotten(document(PORT).id))
        kept.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    print(f"{kept.name}: {kept.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
