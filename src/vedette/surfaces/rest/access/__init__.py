"""Who may ask, and who may write: the guard that stands before every route and every page."""
