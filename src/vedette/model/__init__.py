"""The words we use: frozen records that the rooms hand each other."""
