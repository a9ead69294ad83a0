"""What the screens of the workspace show, as records made from one picture: a board, evidence, a matrix, lines, pages.

Each is a projection: it selects, joins and orders what the picture holds, and computes no fact. The REST API hands
these records out as they are.
"""
