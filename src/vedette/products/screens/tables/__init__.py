"""Tables and graphs: rows, lines by claimant, the matrix, ties, pages, coverage, what a search finds."""
