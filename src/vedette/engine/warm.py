"""Loaded once, shared by all: what the process that workers are forked from imports before the first fork.

A worker of its own would need three seconds and 400 MB for the parser. Forked from a process that has loaded it, a
worker starts at once and shares those pages. Nothing else may import this module: to import it is to load the parser.
"""

from vedette.knowledge.case import CaseKnowledge
from vedette.model.documents import Block, Document
from vedette.reading import ReadingRoom

_TEXT = "Rebels captured the town of Sake on Monday, killing 12 people, the army said."
_DOCUMENT = Document("warm", "warm", _TEXT, "", blocks=(Block(0, len(_TEXT), "paragraph"),))
# Reading one sentence fills the caches of the readers as well, which then are shared too.
list(ReadingRoom(CaseKnowledge()).read_all([_DOCUMENT]))
