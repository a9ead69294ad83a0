"""A case that is kept: what comes in is received, read, put into the standing picture, and judged by people.

Each module takes an open store and does one step; all of them can be stopped at any point and gone on with.
"""
