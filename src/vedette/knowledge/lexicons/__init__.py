"""Word lists, as YAML: general English of reporters, each with a note on its source."""
