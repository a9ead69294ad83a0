"""What changed between two pictures, for people and for programs."""

from vedette.products.changes.formats import change_format_of as change_format_of
from vedette.products.changes.formats import known_change_format as known_change_format
from vedette.products.changes.formats import render_changes as render_changes
