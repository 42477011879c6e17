"""What the readers of dates are given and what they hand back."""

from collections.abc import Callable
from dataclasses import field

from curation.extraction.dates_calendar import Anchor
from curation.values.enums import Basis
from curation.values.frozen import frozen


@frozen
class Reading:
    """What some words of the match say; ``first`` and ``last`` are indexes into its tokens."""

    edtf: str = ""
    basis: Basis = Basis.INFERRED
    relative: str = ""
    role: str = ""
    first: int = 0
    last: int = -1


@frozen
class Context:
    """What a reader may use besides the words: the anchor, the tense, the class letter before."""

    anchor: Anchor
    tense: int
    before: str
    after: str
    warn: Callable[[str], object] = field(compare=False)
