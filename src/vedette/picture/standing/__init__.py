"""Standing: how well the records of the picture are borne out, and by whose word."""
