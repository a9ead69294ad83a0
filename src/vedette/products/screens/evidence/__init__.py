"""Evidence: sentences in their reports, what says a thing and what says otherwise."""
