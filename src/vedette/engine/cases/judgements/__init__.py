"""Judgements: what persons say of a case, what they are asked first, and how far they agree."""
