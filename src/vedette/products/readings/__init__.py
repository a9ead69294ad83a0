"""The reading of each report by itself, for programs and for people."""

from vedette.products.readings.explanation import explanation_text as explanation_text
from vedette.products.readings.lines import reading_line as reading_line
from vedette.products.readings.lines import reading_object as reading_object
from vedette.products.readings.table import reading_text as reading_text
