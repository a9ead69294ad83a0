"""What people take away. Products see the picture and nothing behind it; they compute no fact."""

from vedette.products.formats import FORMATS as FORMATS
from vedette.products.formats import format_of as format_of
from vedette.products.formats import known_format as known_format
from vedette.products.formats import render as render
