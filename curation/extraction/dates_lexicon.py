"""The words of dates, each with the class that the grammar of dates speaks of."""

import re
from typing import NamedTuple

# One letter for each class of words: a sentence becomes a short string of these letters, and
# the rules of `dates_grammar` are patterns over that string.
CLASSES = {
    "MONTH": "M", "WEEKDAY": "W", "DAY": "D", "ORDINAL": "O", "YEAR": "Y", "NUMBER": "N",
    "ISO": "I", "TODAY": "T", "PART": "P", "UNIT": "U", "DAYS": "u", "LAST": "L", "NEXT": "X",
    "THIS": "H", "PREVIOUS": "V", "FOLLOWING": "F", "SAME": "S", "THAT": "a", "EARLIER": "E",
    "LATER": "R", "AGO": "G", "BEFORE": "B", "AFTER": "A", "EDGE": "Q", "HALF": "h", "RANK": "k",
    "OF": "o", "THE": "t", "ON": "n", "IN": "i", "FROM": "m", "TO": "q", "UNTIL": "l", "SINCE": "c",
    "BY": "b", "BETWEEN": "w", "AND": "d", "OR": "r", "COMMA": ",", "DASH": "-", "OPEN": "(",
    "CLOSE": ")", "WITHIN": "v", "START": "s", "FINISH": "e", "A": "z", "OVER": "y", "LONG": "g",
    "SEASON": "K", "FEAST": "J", "QUARTER": "j", "FUTURE": "f", "PAST": "p", "STOP": ";",
    "CURRENCY": "$", "FOR": "Z", "CLAUSE": "C", "OTHER": "x",
}  # fmt: skip

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2,
}  # fmt: skip
RANKS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "opening": 1, "final": -1,
    "closing": -1,
}  # fmt: skip

# Words of the time to come and of the time gone by: the nearest of them decides which of two
# possible days is meant. The plain rule for other words ends in -ed and counts as past.
FUTURE_WORDS = frozenset(
    "must should will shall would due scheduled slated expected plans planned planning plan expects intends intend "
    "hopes hope upcoming forthcoming may might could can visits leaves arrives returns begins opens starts heads "
    "travels flies meets hosts holds ahead pencilled penciled likely set tentatively gathers convenes "
    "takes departs resumes ends concludes postpone reschedule rescheduled until pending eyes aims "
    "prepares preparing going foreseen runs lasts proceeds continues sees joins attends dines "
    "lunches confers inaugurates entertains crosses embarks rounds".split()
)
# Plans: once the sentence says that one fell through, they no longer point ahead.
PLANS = frozenset("planned scheduled slated due set expected foreseen intended meant".split())
PAST_WORDS = frozenset(
    "said told was were had did went flew came took gave spoke saw ran sat became wrote drew chose "
    "broke fell rose rode drove since ago been".split()
)
# These and the words in -ed do not turn a clause with "will" into the past: "will be held".
PARTICIPLES = frozenset(
    "met held left made led brought won lost put got struck sent kept spent laid read found paid".split()
)
NOT_PAST = frozenset(
    "united need embed indeed exceed proceed succeed speed feed seed breed weed red bed led ned ted "
    "shed used-to armed unified related detailed limited advanced federated".split()
)
BASE_VERBS = frozenset(
    "meet hold visit attend travel arrive discuss begin start open host receive take leave fly return "
    "be sign join address deliver pay make go convene resume gather depart welcome co-chair chair "
    "head lead inaugurate unveil launch speak brief end last call see tour lay inspect confer preside "
    "proceed travel dine sit stop pass address discuss".split()
)

_WORD_CLASSES: dict[str, tuple[str, int | str]] = {
    **{name.lower(): ("NUMBER", value) for name, value in NUMBER_WORDS.items()},
    **{name: ("RANK", value) for name, value in RANKS.items()},
    "today": ("TODAY", 0), "tonight": ("TODAY", 0), "tomorrow": ("TODAY", 1),
    "yesterday": ("TODAY", -1), "overnight": ("PART", "night"),
    "morning": ("PART", "morning"), "afternoon": ("PART", "afternoon"), "evening": ("PART", "evening"),
    "night": ("PART", "night"), "noon": ("PART", "noon"), "midday": ("PART", "noon"),
    "midnight": ("PART", "midnight"), "dawn": ("PART", "morning"), "lunchtime": ("PART", "noon"),
    "day": ("DAYS", 1), "days": ("DAYS", 1), "nights": ("DAYS", 1), "week": ("UNIT", "week"),
    "weeks": ("UNIT", "week"), "weekend": ("UNIT", "weekend"), "month": ("UNIT", "month"),
    "months": ("UNIT", "month"), "year": ("UNIT", "year"), "years": ("UNIT", "year"),
    "quarter": ("UNIT", "quarter"), "fortnight": ("UNIT", "fortnight"), "decade": ("UNIT", "decade"),
    "weeklong": ("LONG", 7), "daylong": ("LONG", 1), "long": ("LONG", 0),
    "last": ("LAST", 0), "past": ("LAST", 0), "next": ("NEXT", 0), "coming": ("NEXT", 0),
    "upcoming": ("NEXT", 0), "this": ("THIS", 0), "current": ("THIS", 0), "previous": ("PREVIOUS", 0),
    "preceding": ("PREVIOUS", 0), "following": ("FOLLOWING", 0), "same": ("SAME", 0),
    "that": ("THAT", 0), "earlier": ("EARLIER", 0), "later": ("LATER", 0), "ago": ("AGO", 0),
    "before": ("BEFORE", 0), "after": ("AFTER", 0), "early": ("EDGE", "early"), "mid": ("EDGE", "mid"),
    "middle": ("EDGE", "mid"), "late": ("EDGE", "late"), "end": ("EDGE", "end"),
    "beginning": ("EDGE", "start"), "start": ("EDGE", "start"), "half": ("HALF", 0), "of": ("OF", 0),
    "the": ("THE", 0), "on": ("ON", 0), "in": ("IN", 0), "during": ("IN", 0), "from": ("FROM", 0),
    "to": ("TO", 0), "through": ("TO", 1), "thru": ("TO", 1), "until": ("UNTIL", 0), "till": ("UNTIL", 0),
    "since": ("SINCE", 0), "by": ("BY", 0), "between": ("BETWEEN", 0), "and": ("AND", 0),
    "or": ("OR", 0), "for": ("FOR", 0), "who": ("CLAUSE", 0), "which": ("CLAUSE", 0),
    "where": ("CLAUSE", 0), "when": ("CLAUSE", 0), "whose": ("CLAUSE", 0), "as": ("CLAUSE", 0),
    "while": ("CLAUSE", 0), "because": ("CLAUSE", 0), "but": ("CLAUSE", 0), "within": ("WITHIN", 0),
    "starting": ("START", 0), "begins": ("START", 1),
    "starts": ("START", 1), "opens": ("START", 1), "began": ("START", -1), "started": ("START", -1),
    "opened": ("START", -1), "commences": ("START", 1), "commenced": ("START", -1),
    "concluded": ("FINISH", -1), "ended": ("FINISH", -1), "ends": ("FINISH", 1), "ending": ("FINISH", 0),
    "concludes": ("FINISH", 1),
    "a": ("A", 1), "an": ("A", 1), "over": ("OVER", 0), "spring": ("SEASON", 0),
    "summer": ("SEASON", 0), "autumn": ("SEASON", 0), "fall": ("SEASON", 0), "winter": ("SEASON", 0),
}  # fmt: skip
# Month and day of the feasts that fall on the same day wherever they are kept.
FEASTS = {
    "Christmas": (12, 25), "Christmas Eve": (12, 24), "Christmas Day": (12, 25),
    "New Year's Eve": (12, 31), "New Year's Day": (1, 1),
}  # fmt: skip
_PUNCTUATION = {",": "COMMA", "-": "DASH", "‐": "DASH", "‑": "DASH", "–": "DASH", "—": "DASH",
                "/": "DASH", "(": "OPEN", ")": "CLOSE", ";": "STOP", ":": "STOP"}  # fmt: skip

_TOKEN = re.compile(
    r"(?P<quarter>Q[1-4]\b)|(?P<word>[^\W\d_]+)"
    r"|(?P<iso>[0-9]{4}([-./])[0-9]{1,2}\4[0-9]{1,2}(?![0-9])|[0-9]{1,2}([./])[0-9]{1,2}\5[0-9]{4}(?![0-9]))"
    r"|(?P<clock>[0-9]{1,2}(?:[:.][0-9]{2})?\s?(?:[ap]\.?m\b\.?|o['’]clock|hrs?\b|GMT\b|UTC\b)"
    r"|[0-9]{1,2}:[0-9]{2}(?![0-9]))"
    r"|(?P<ordinal>[0-9]{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<number>[0-9]+(?:[.,][0-9]+)*(?:%|s\b)?)"
    r"|(?P<mark>[,;:()/\-‐‑–—$€£¥₩])"
)
_FEAST = re.compile(r"Christmas(?: Eve| Day)?\b|New Year['’]s (?:Eve|Day)\b")
_CLAUSE_ENDS = frozenset("fp,;dCaBA")


class Token(NamedTuple):
    """A word of a date: its class letter, its offsets in the sentence, what it stands for.

    ``number`` is a day, month, weekday, year or count, or the tense of a verb; ``name`` is the
    unit, the part of the day or of a period, or the feast.
    """

    code: str
    start: int
    end: int
    printed: str
    number: int = 0
    name: str = ""


def _known_words() -> dict[str, tuple[str, int, str]]:
    """Every word with a meaning of its own, by its printed form: class letter, number, name."""
    known: dict[str, tuple[str, int, str]] = {}
    for word in (*FUTURE_WORDS, "Will"):
        known[word] = ("f", 1, "")
    for word in PAST_WORDS:
        known[word] = ("p", -1, "")
    for word, (kind, value) in _WORD_CLASSES.items():
        number, name = (value, "") if isinstance(value, int) else (0, value)
        for form in (word, word.capitalize(), word.upper()):
            known[form] = (CLASSES[kind], number, name)
    for number, name in enumerate(MONTH_NAMES, start=1):
        for form in (name, name[:3], *(("Sept",) if number == 9 else ())):
            known[form] = known[form.upper()] = ("M", number, "")
    for number, name in enumerate(WEEKDAY_NAMES):
        known[name] = known[name.upper()] = ("W", number, "")
    return known


_KNOWN = _known_words()
_FULL_MONTHS = frozenset((*MONTH_NAMES, *(name.upper() for name in MONTH_NAMES)))
_SHORT_MONTHS = frozenset(form for form, known in _KNOWN.items() if known[0] == "M") - _FULL_MONTHS
_SHORT_WEEKDAYS = {
    form: number
    for number, forms in enumerate(
        (
            ("Mon",),
            ("Tue", "Tues"),
            ("Wed",),
            ("Thu", "Thur", "Thurs"),
            ("Fri",),
            ("Sat",),
            ("Sun",),
        )
    )
    for form in forms
}
# A sentence without any of these, and without a figure, has no date.
_DATED = (
    frozenset(form for form, (code, _, _) in _KNOWN.items() if code in "MWTPUuKg")
    | frozenset(_SHORT_WEEKDAYS)
    | {"Christmas"}
)
_WORDS = re.compile(r"[A-Za-z]+|[0-9]")
_FIGURES = frozenset("0123456789")


# In the plural the present tense of a timetable looks ahead too: "Ministers meet on Monday".
_TIMETABLE = frozenset("meet gather convene arrive depart leave return reconvene".split())
# "is meeting him on Friday", "has talks on Friday".
_DOING = frozenset(
    "meeting receiving hosting visiting travelling traveling flying holding leaving arriving seeing joining attending "
    "welcoming having".split()
)
_IS = re.compile(r"\b(?:is|are|am)(?: also| then| now)? $")
_HAS = re.compile(
    r" (?:an?|talks|meetings|lunch|dinner|breakfast|two|three|several)\b(?! (?:lot|few|long))"
)


def tokens(text: str) -> list[Token]:
    """The words of a sentence by class; everything that no date needs is one OTHER at a time.

    A sentence in which no word can be part of a date gives nothing.
    """
    found: list[Token] = []
    printed = set(_WORDS.findall(text))
    if printed.isdisjoint(_DATED) and printed.isdisjoint(_FIGURES):
        return found
    last, resume = "", 0
    for match in _TOKEN.finditer(text):
        if match.start() < resume:
            continue
        is_word = match.lastgroup == "word"
        token = _word(text, match, found, last) if is_word else _figure_or_mark(match, found)
        if token is None or (token.code == "x" and last == "x"):
            continue
        found.append(token)
        last, resume = token.code, token.end
    return found


def codes(line: list[Token]) -> str:
    return "".join([token.code for token in line])


_OTHER = Token("x", 0, 0, "")


def _word(text: str, match: re.Match[str], before: list[Token], last: str) -> Token | None:
    printed = match.group()
    known = _KNOWN.get(printed)
    if known is None:
        return _unknown_word(text, match, printed, before, last)
    start, end = match.span()
    code, number, name = known
    if code == "M" and printed in _SHORT_MONTHS and text[end : end + 1] == ".":
        end += text[end + 1 : end + 3].strip(" ")[:1].isdigit() or text[end + 1 : end + 2] in (
            "",
            " ",
        )
    elif (printed == "set" and text[end : end + 3] != " to") or (
        code == "f" and text[end : end + 4] == " of "
    ):
        return Token("x", start, end, printed)
    elif code == "Q" and name in ("start", "end") and text[end : end + 3] != " of":
        code = _not_an_edge(text, start, printed)
    return Token(code, start, end, printed, number, name)


def _not_an_edge(text: str, start: int, printed: str) -> str:
    """``beginning Thursday`` opens something; ``year-end`` is an edge without "of"."""
    if text[start - 1 : start] == "-":
        return "Q"
    return "s" if printed == "beginning" else "x"


def _unknown_word(
    text: str, match: re.Match[str], printed: str, before: list[Token], last: str
) -> Token | None:
    start, end = match.span()
    if printed == "s" and start and text[start - 1] in "'’":
        return None
    if printed in ("Christmas", "New") and (feast := _FEAST.match(text, start)):
        name = feast.group().replace("’", "'")
        return Token("J", start, feast.end(), feast.group(), 0, name)
    if printed in _SHORT_WEEKDAYS and text[end : end + 1] in (".", ","):
        end += text[end] == "."
        return Token("W", start, end, printed, _SHORT_WEEKDAYS[printed])
    if last == "q" and printed in BASE_VERBS:
        return Token("f", start, end, printed, 1)
    if printed in _DOING and _IS.search(text, max(0, start - 12), start):
        return Token("f", start, end, printed, 1)
    if printed in ("has", "have") and _HAS.match(text, end):
        return Token("f", start, end, printed, 1)
    if printed in _TIMETABLE and _clause_verb(before) != "p":
        return Token("f", start, end, printed, 1)
    regular = printed.endswith("ed") and len(printed) > 4 and printed.islower()
    participle = printed in PARTICIPLES or (regular and printed not in NOT_PAST)
    if participle and _clause_verb(before) != "f":
        return Token("p", start, end, printed, -1)
    return _OTHER if last == "x" else Token("x", start, end, printed)


def _clause_verb(before: list[Token]) -> str:
    """The class of the verb that the clause has so far: "f", "p" or none.

    ``will be briefed`` and ``will inspect flooded towns`` stay in the future.
    """
    for token in reversed(before):
        if token.code in _CLAUSE_ENDS:
            return token.code if token.code in "fp" else ""
    return ""


def _figure_or_mark(match: re.Match[str], before: list[Token]) -> Token:
    start, end, printed = match.start(), match.end(), match.group()
    kind = match.lastgroup
    if kind == "quarter":
        return Token("j", start, end, printed, int(printed[1]))
    if kind == "number":
        return _number(start, end, printed, before)
    if kind == "ordinal":
        day = int(printed[:-2])
        return Token("O" if 1 <= day <= 31 else "x", start, end, printed, day)
    if kind == "mark":
        return Token(CLASSES[_PUNCTUATION.get(printed, "CURRENCY")], start, end, printed)
    return Token("x" if kind == "clock" else "I", start, end, printed)


def _number(start: int, end: int, printed: str, before: list[Token]) -> Token:
    priced = bool(before) and before[-1].code == "$" and before[-1].end == start
    if not printed.isdigit() or priced or len(printed) > 4:
        return Token("x", start, end, printed)
    value = int(printed)
    if len(printed) == 4:
        return Token("Y" if 1500 <= value <= 2199 else "x", start, end, printed, value)
    if len(printed) <= 2 and 1 <= value <= 31:
        return Token("D", start, end, printed, value)
    return Token("N", start, end, printed, value)


def full_month(token: Token) -> bool:
    """Whether a month is printed in full; a short one alone is too often a name."""
    return token.printed in _FULL_MONTHS
