"""The map of the brief: places, who holds them and what happened there, over outlines from Natural Earth, as SVG."""
