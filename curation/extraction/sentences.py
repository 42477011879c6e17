"""Where one sentence of a paragraph ends and the next begins."""

import re
from collections.abc import Iterator

# A run of closing marks, then what may close after them: quotation marks, brackets.
_END = re.compile(r"(?:[.!?…。！？]+)[\"'”’»)\]」』]*")
_WORD_BEFORE = re.compile(r"[^\s(\[\"“‘'«]+\Z")
_NEXT_WORD = re.compile(r"\s*([\"'“‘«(\[「『]*)([^\W\d_]*)")
_MISSING_SPACE = re.compile(r"[\"“”]?[A-Z](?:[a-z]+[\s,]|[a-z]*-[A-Z]|\s[a-z])")
_EMAIL_TAIL = re.compile(r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,4} \S{1,64}@")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")

# Never the last word of a sentence: a name, a number or a unit follows.
TITLES = frozenset(
    "mr mrs ms mx dr prof gen lt col maj capt cmdr sgt cpl brig adm sen rep gov pres amb hon rev fr "
    "st ste sr messrs mmes supt insp det sheikh al ven eng engr ing arch atty barr cdr comdt cpt pte "
    "lic sra srta dra drs hj mag assoc asst dep dir excl congr prin "
    "rs nos fig figs art arts sec secs vol vols ch vs ft mt e.g i.e cf esp approx est ca".split()
)
# The last word of a sentence unless a number, a day or a year follows.
MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
DAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
# The last word only if what follows opens a sentence: U.S. The, Inc. But
OPEN_ENDED = frozenset(
    "u.s u.n u.k e.u d.c u.a.e u.s.a u.s.s.r p.r.c r.o.k d.p.r.k a.m p.m inc co corp ltd jr plc bros "
    "etc no dept govt ph.d b.c a.d p.o ii iii".split()
)
OPENERS = frozenset(
    "The A An He She It They We You I In On At But And Yet So However Meanwhile This That These "
    "Those His Her Their Its Our My As After Before When While If Although Though Because Since "
    "According Both Last Earlier Later Asked Also For From With Without During Under By Among "
    "Such There Here Now Then What Who Which Some Many Most All Each No Not Nor Neither Either "
    "One Two Three Officials Speaking Talks Until Despite Amid Following Separately Moreover".split()
)
# Given names and ranks that are printed short: the name goes on, unless a sentence opens.
SHORT_NAMES = frozenset(
    "md mohd muh moh ma sk kh abd mst jno wm chas geo thos ret retd rtd rt hons emer des".split()
)
# After a.m. and p.m. the sentence goes on with these.
AFTER_CLOCK = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Pacific Central GMT UTC EST "
    "EDT PST PDT CET CEST BST IST KST JST AEST MSK Moscow Beijing Local".split()
)
LONGEST = 1600


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as offsets; the gaps between them are white space.

    A sentence longer than LONGEST is cut at white space, so that no later step has to read
    megabytes at once.
    """
    begin = start
    for match in _END.finditer(text, start, end):
        if match.start() < begin or not _ends_sentence(text, match, begin, end):
            continue
        yield from _cut(text, begin, match.end())
        begin = _skip_space(text, match.end(), end)
    yield from _cut(text, begin, end)


def _skip_space(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        middle = space if space > start else start + LONGEST
        yield from _trimmed(text, start, middle)
        start = _skip_space(text, middle, end)
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end


def _ends_sentence(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    after = match.end()
    if after >= end:
        return True
    if not text[after].isspace():
        return text[after - 1] in "。！？」』" or _space_is_missing(text, match, end)
    following = _NEXT_WORD.match(text, after, min(end, after + 40))
    opening, word = (following[1], following[2]) if following else ("", "")
    mark = match.group()
    if word and word[0].islower() and not opening:
        return False
    if mark[0] != "." or mark.startswith(".."):
        return bool(word or opening) or _digit_follows(text, after, end)
    return _full_stop_ends(text, match, begin, word, opening)


def _space_is_missing(text: str, match: re.Match[str], end: int) -> bool:
    """``in 19 years.Kim Min-su kim@paper.example``, ``the talks.The leaders``: a stop, no space."""
    before, after = match.start() - 1, match.end()
    if len(match.group()) > 2 or before < 1:
        return False
    settled = (text[before].islower() and text[before - 1].islower()) or text[after - 1] in '”"'
    if not settled:
        return False
    window = min(end, after + 120)
    return bool(_MISSING_SPACE.match(text, after, window) or _EMAIL_TAIL.match(text, after, window))


def _digit_follows(text: str, after: int, end: int) -> bool:
    position = _skip_space(text, after, min(end, after + 10))
    return position < end and text[position].isdigit()


def _full_stop_ends(text: str, match: re.Match[str], begin: int, word: str, opening: str) -> bool:
    closed = len(match.group()) > 1
    found = _WORD_BEFORE.search(text, max(begin, match.start() - 30), match.start())
    printed = found.group() if found else ""
    last = printed.lower().rstrip("’'”")
    digit = not word and not opening and _digit_follows(text, match.end(), len(text))
    if closed:
        return not _is_aside(text, match, begin) or word in OPENERS
    if last in TITLES or last.rpartition("-")[2] in TITLES:
        return False
    if last in SHORT_NAMES and printed[0].isupper():
        return word in OPENERS and len(word) > 1
    if last in MONTHS | DAYS | {"no"}:
        return not digit and not (last == "no" and not word and not opening)
    if match.start() - begin <= 3 and printed.isdigit():
        return False  # a numbered paragraph: "1. The two sides"
    if last in OPEN_ENDED or _INITIALS.search(printed):
        return _opens(word, opening, last)
    if printed == "X" and text.startswith(" on X", match.start() - 5):
        return True  # the network: "he wrote on X. A day later"
    if len(printed) == 1 and printed.isalpha() and printed.isupper() and printed != "I":
        return word in OPENERS and len(word) > 1
    return True


def _is_aside(text: str, match: re.Match[str], begin: int) -> bool:
    """ "(ret.)", "(Rtd.)", "(R-Fla.)": a bracket of a word or two that opens within its sentence."""
    if ")" not in match.group():
        return False
    opening = text.rfind("(", max(begin, match.start() - 14), match.start())
    return opening > begin and text[opening - 1 : opening].isspace()


def _opens(word: str, opening: str, last: str) -> bool:
    if last in ("a.m", "p.m"):
        return word not in AFTER_CLOCK and "(" not in opening  # "at 11:20 a.m. (local time)"
    return word in OPENERS or "“" in opening or '"' in opening
