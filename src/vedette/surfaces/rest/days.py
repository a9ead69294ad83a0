"""Days and moments as the API takes them: ISO 8601 alone, so that no number is ever read as seconds since 1970."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AwareDatetime, BeforeValidator

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}.*", re.ASCII)


def _iso(given: Any) -> Any:
    if isinstance(given, date) or (isinstance(given, str) and _ISO.fullmatch(given)):
        return given
    raise ValueError("a day is written as YYYY-MM-DD")


Day = Annotated[date, BeforeValidator(_iso)]


def _moment(given: Any) -> Any:
    if isinstance(given, datetime) or (isinstance(given, str) and _MOMENT.fullmatch(given)):
        return given
    raise ValueError("a moment is written as YYYY-MM-DDThh:mm:ssZ")


Moment = Annotated[AwareDatetime, BeforeValidator(_moment)]
