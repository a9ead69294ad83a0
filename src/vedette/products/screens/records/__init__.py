"""What screens show, as records."""
