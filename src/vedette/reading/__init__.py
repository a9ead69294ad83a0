"""The room that reads words: one report at a time, as stand-off annotations over its text."""

from vedette.reading.nearness import nearness as nearness
from vedette.reading.room import ReadingRoom as ReadingRoom
