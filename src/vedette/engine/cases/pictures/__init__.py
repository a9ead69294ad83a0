"""Pictures: the standing picture of a case, settled whole or renewed in part."""
