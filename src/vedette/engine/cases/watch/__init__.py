"""The watch: sources visited when they are due, for as long as it runs."""
