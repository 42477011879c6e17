"""The grammar of dates: patterns over classes of words, and what each means.

A pattern is written in the class names of `dates_lexicon.CLASSES`; spaces do not count. Each rule
has an example sentence, as if published on Wednesday, 11 March 2026, and what it must give.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from curation.extraction import dates_days as days
from curation.extraction import dates_distances as distances
from curation.extraction import dates_periods as periods
from curation.extraction.dates_lexicon import CLASSES, Token
from curation.extraction.dates_reading import Context, Reading

EXAMPLE_DAY = "2026-03-11"


class DateRule(NamedTuple):
    """A pattern, the function that reads what it matched, an example and what that must give."""

    name: str
    pattern: str
    reader: Callable[[Sequence[Token], Context], list[Reading]]
    example: str
    gives: str


_DAY = "(?:THE? (?:DAY|ORDINAL))"
_MORE = f"(?:(?:COMMA {_DAY})* COMMA? (?:AND|OR|DASH|TO|UNTIL) {_DAY})"
_MD = f"MONTH {_DAY} (?:{_MORE} (?! OF? MONTH))? (?:COMMA? YEAR)?"
_DM = f"{_DAY} {_MORE}? (?:OF|DASH)? MONTH (?:(?:COMMA|DASH)? YEAR)?"
_POINT = f"(?:{_MD}|{_DM})"
_WEEKDAY = "(?:EDGE? (?:LAST|NEXT|THIS|FOLLOWING)? WEEKDAY PART?)"
_NAMED = f"(?:{_WEEKDAY}|(?:EARLIER|LATER)? TODAY PART?)"
_PRE = "(?:THE? (?:PART|EDGE PART) OF)?"
_FULL = (
    f"(?:{_PRE} (?:{_NAMED} (?:COMMA? {_POINT}|OPEN {_POINT} CLOSE)"
    f"|EDGE? {_POINT} (?:OPEN WEEKDAY CLOSE)?) PART?)"
)
_TURN = "(?:TO|DASH|UNTIL)"
_REF = "(?:LAST|NEXT|THIS)"

RULES = (
    DateRule("date.week_of", f"UNIT (?:OF|EDGE|START) ON? {_FULL}", days.week_holding,
             "They will meet in the week of April 13.", "2026-04-13/2026-04-19"),
    DateRule("date.range", f"{_FULL} (?:{_TURN}|AND|OR) {_FULL}", days.calendar_days,
             "He will stay from Jan. 30 to Feb. 2, 2027.", "2027-01-30/2027-02-02"),
    DateRule("date.day", _FULL, days.calendar_days,
             "The visit on Jan. 13 and 14 was short.", "2026-01-13/2026-01-14"),
    DateRule("date.iso", "ISO (?:(?:TO|DASH|AND) ISO)?", days.iso_days,
             "Held on 2026-01-13.", "2026-01-13"),
    DateRule("date.day_of_month",
             f"{_PRE} (?:WEEKDAY COMMA?)? THE ORDINAL (?:(?:COMMA THE? ORDINAL)* COMMA? "
             f"(?:AND|OR|TO|DASH|UNTIL) THE? ORDINAL)? (?:OF (?:{_REF}|THE) UNIT)?",
             days.days_of_month, "He said so at a briefing on the 9th.", "2026-03-09"),
    DateRule("date.weekday",
             f"{_PRE} (?:(?:EDGE|EARLIER|LATER) ON?)? (?:LAST|NEXT|THIS|FOLLOWING|PREVIOUS)? WEEKDAY PART? "
             f"(?:(?:COMMA WEEKDAY)* COMMA? (?:AND|OR|{_TURN}) (?:LAST|NEXT)? WEEKDAY PART?)? "
             f"(?:OF? {_REF} UNIT)?",
             days.weekdays, "The two met on Monday.", "2026-03-09"),
    DateRule("date.today", "(?:EARLIER|LATER|EDGE)? TODAY PART? (?:(?:AND|OR) TODAY PART?)?",
             days.around_today, "She leaves tomorrow morning.", "2026-03-12"),
    DateRule("date.part_of_today", "(?:EARLIER|LATER)? (?:THIS|LAST) PART", days.part_of_today,
             "He arrived last night.", "2026-03-10"),
    DateRule("date.month",
             "(?:(?:THE? EDGE|THE? RANK HALF|THE? (?:RANK|LAST) UNIT) (?:DASH|OF|IN)?)? "
             "(?:LAST|NEXT|THIS)? MONTH "
             f"(?:(?:COMMA|OF)? YEAR|COMMA? OF? {_REF} UNIT)? "
             "(?:(?:TO|DASH|AND|OR|UNTIL) (?:EDGE DASH?)? MONTH (?:COMMA? YEAR)?)?",
             periods.months, "They last met in September.", "2025-09"),
    DateRule("date.quarter",
             f"(?:QUARTER|THE? RANK (?:UNIT|HALF)) (?:OF|COMMA)? (?:YEAR|{_REF} UNIT)",
             periods.quarters, "Talks are due in the first half of 2027.", "2027-01/2027-06"),
    DateRule("date.season", f"(?:EDGE|{_REF}|THE)? SEASON (?:OF|COMMA)? (?:YEAR|{_REF} UNIT)?",
             periods.seasons, "They will gather in the autumn.", "2026"),
    DateRule("date.unit",
             "(?:(?:THE? EDGE (?:OF|IN)?|EARLIER|LATER|THE? RANK HALF OF) )? "
             "(?:LAST|NEXT|THIS) UNIT|(?:EARLIER|LATER|EDGE) IN THE UNIT", periods.units,
             "The two will meet next week.", "2026-03-16/2026-03-22"),
    DateRule("date.end_of_unit", "(?:THE? EDGE OF THE UNIT|UNIT DASH EDGE)", periods.ends_of_unit,
             "A deal is likely by the end of the year.", "/2026-12"),
    DateRule("date.weekend", "OVER? THE UNIT (?!BEFORE|AFTER|OF)", periods.weekends,
             "They met over the weekend.", "2026-03-07/2026-03-08"),
    DateRule("date.feast", "FEAST", days.feasts, "He will receive envoys before Christmas.",
             "/2026-12-24"),
    DateRule("date.year", "(?:THE? EDGE (?:DASH|OF)?)? YEAR (?:(?:DASH|TO|AND|OR) YEAR)?",
             periods.years, "The format began in Cairo in 2014.", "2014"),
    DateRule("date.year_ago", "A UNIT AGO (?:THIS UNIT|TODAY)", distances.year_ago,
             "It was held a year ago this month.", "2025-03"),
    DateRule("date.ago", "(?:A|DAY|NUMBER) (?:DAYS|UNIT) AGO", distances.ago,
             "They met three days ago.", "2026-03-08"),
    DateRule("date.ahead", "(?:IN|WITHIN) (?:A|DAY|NUMBER) (?:DAYS|UNIT)", distances.ahead,
             "The ministers will meet in two weeks.", "2026-03-23/2026-03-29"),
    DateRule("date.relative_day",
             "(?:THE (?:NEXT|FOLLOWING|PREVIOUS|SAME) (?:DAYS|PART)|NEXT DAYS|THE (?:DAYS|PART) "
             "(?:BEFORE|AFTER)"
             "|ON? THAT (?:SAME)? (?:DAYS|PART)|THE SAME DAYS|(?:EARLIER|LATER|EDGE) (?:IN|ON)? (?:THE|THAT|THE SAME) "
             "(?:DAYS|PART)|IN THE PART)", distances.relative_days,
             "They dined the previous day.", "previous_day"),
    DateRule("date.days_apart", "(?:A|DAY|NUMBER) (?:DAYS|UNIT) (?:BEFORE|AFTER|EARLIER|LATER)",
             distances.days_apart, "They met again two days later.", "days_after:2"),
    DateRule("date.nth_day", "THE (?:RANK|LAST) (?:DAYS)", distances.nth_day,
             "On the second day he will visit a temple.", "nth_day:2"),
    DateRule("date.relative_unit", "THE (?:FOLLOWING|PREVIOUS) UNIT|THE UNIT (?:BEFORE|AFTER)",
             distances.relative_units, "They had met in Tehran the week before.", "previous_week"),
    DateRule("date.duration",
             "(?:DAY|NUMBER) DASH? (?:DAYS|PART|UNIT) (?:DASH LONG)? "
             "(?:COMMA? AND? (?:DAY|NUMBER) DASH? (?:DAYS|PART))?"
             "|(?:UNIT|DAYS) DASH? LONG|LONG",
             distances.durations, "He made a two-night, three-day trip.", "duration:3"),
)  # fmt: skip

_CLASS_NAME = re.compile(r"[A-Z]+")


def compiled(pattern: str) -> str:
    """The pattern in class letters: ``MONTH DAY`` becomes ``MD``."""
    letters = _CLASS_NAME.sub(lambda name: re.escape(CLASSES[name.group()]), pattern)
    return letters.replace(" ", "")


# No date begins at a word of a class that no rule speaks of; most words are of one.
_SPOKEN_OF = "".join(
    re.escape(CLASSES[name])
    for name in sorted({name for rule in RULES for name in _CLASS_NAME.findall(rule.pattern)})
)
GRAMMAR = re.compile(
    f"(?=[{_SPOKEN_OF}])(?:"
    + "|".join(f"(?P<r{number}>{compiled(rule.pattern)})" for number, rule in enumerate(RULES))
    + ")"
)


def rule_of(match: re.Match[str]) -> DateRule:
    return RULES[int((match.lastgroup or "r0")[1:])]
