"""Knowledge: what any reader of world news knows, as data with its source; no conflict's own actors."""
