"""One small module per view: it turns a part of the picture into rows that a template prints."""
