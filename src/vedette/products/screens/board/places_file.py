"""Events as GeoJSON (RFC 7946): a point for each event whose place is known, with the columns of its table."""

from __future__ import annotations

from typing import Any

from vedette.model.pictures import Picture
from vedette.products.tables import rows_of

POSITION = frozenset({"latitude", "longitude"})


def geojson_of(picture: Picture) -> dict[str, Any]:
    """Return the events of a picture that have coordinates; ``radius_m`` tells within what radius each lies."""
    rows = [row for row in rows_of(picture, "events") if row["latitude"] is not None and row["longitude"] is not None]
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": row["id"],
                "geometry": {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]},
                "properties": {name: cell for name, cell in row.items() if name not in POSITION and name != "id"},
            }
            for row in rows
        ],
    }
