"""The brief in words: composed from the picture, every sentence through the citation gate."""

from vedette.products.brief.compose import compose as compose
from vedette.products.brief.gate import Gate as Gate
