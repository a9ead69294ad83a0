"""Narrowing: what a selection holds, as events, as a picture and as a brief."""
