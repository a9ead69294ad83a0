"""The workspace in the browser as files: what was built from ``web/`` of the project, and how it is given out."""
