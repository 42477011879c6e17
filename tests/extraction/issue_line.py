"""The shape of a labelled line: is the meeting still ahead, the text, {phrase: what is claimed}."""

Line = tuple[bool, str, dict[str, str]]

HELD, AHEAD = False, True
D, E, P, A, X, N = "discussed", "expected", "possible", "agreed", "deferred", "not_discussed"
