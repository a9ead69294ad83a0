"""Changes: what is new, revised and withdrawn between two pictures, and whether the world or the method changed."""

from vedette.picture.changes.between import changes_between as changes_between
