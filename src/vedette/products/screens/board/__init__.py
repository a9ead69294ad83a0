"""The board: the whole picture in columns, for the map and the timeline."""
