"""Items of a printed programme: nouns that need no verb there."""

from curation.extraction.encounters import Frame, Trigger
from curation.values.enums import MeetingKind as Kind

_ITEM = r"(?:^|[-–—•*:] |\d\d |[ap]\.?m\.? |and |, )"

PROGRAMME = (
    Trigger(
        "meeting.official_welcome",
        "welcome",
        Kind.CEREMONY,
        Frame.EVENT,
        "10.30 Official welcome by President Luis Paz, Palace Square.",
        before=r"\b(?:official|state|formal|ceremonial) ",
        after=r"(?P<head>)(?= (?:by|at|in|for|with) |,|$)",
        printed="welcome",
    ),
    Trigger(
        "meeting.honor_cordon",
        "cordon",
        Kind.CEREMONY,
        Frame.EVENT,
        "The secretary hosted an honor cordon for the minister at the ministry.",
        before=r"\bhono[u]?r ",
        printed="honor cordon",
    ),
    Trigger(
        "meeting.wreath_laying",
        "wreath",
        Kind.CEREMONY,
        Frame.EVENT,
        "11.10 Wreath-laying at the Victory Column.",
        after=r"(?P<head>[- ]laying)(?! ceremony)",
        printed="wreath-laying",
    ),
    Trigger(
        "meeting.programme_arrival",
        "arrival",
        Kind.VISIT,
        Frame.TRIP_NOUN,
        "09.15 Arrival of President Luis Paz in Suva.",
        before=_ITEM,
        after=r"(?P<head>)(?= (?:of|in|at) )",
    ),
    Trigger(
        "meeting.programme_departure",
        "departure",
        Kind.VISIT,
        Frame.TRIP_NOUN,
        "17.40 Departure for Bangkok.",
        before=_ITEM,
        after=r"(?P<head>)(?= for )",
    ),
    Trigger(
        "meeting.by_train",
        "travel travels travelled traveled",
        Kind.VISIT,
        Frame.TRIP,
        "The royal couple travel by train to Galle on Wednesday.",
        after=r"(?P<head> by (?:train|air|car|road|plane|sea|helicopter|bus|boat|ferry|rail) to)(?= (?-i:[A-Z]))",
    ),
)
