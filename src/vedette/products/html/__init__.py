"""The brief as one HTML file that opens anywhere, asks for nothing, and opens every statement to its sentence."""

from vedette.products.html.page import html_page as html_page
