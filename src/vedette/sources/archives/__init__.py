"""Web archives: WARC files and WACZ collections, read where they lie; nothing is unpacked to the disk."""
