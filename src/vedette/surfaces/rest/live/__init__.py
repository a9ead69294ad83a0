"""A case that is served: its picture in memory, the work on it in one thread, and what happened told to all."""
