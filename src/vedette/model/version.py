"""The version, where every room may read it: what made a picture stands in the picture."""

VERSION = "0.1.0"
