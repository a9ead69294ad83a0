"""The parts of a store, each with what it keeps; ``KeptCase`` is all of them."""
