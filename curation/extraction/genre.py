"""What kind of text a report is: preview, report, readout, interview, briefing or other."""

import re
from collections.abc import Sequence

from curation.extraction.text import Page, Part
from curation.records import Fact, MeetingFound, Span
from curation.values.enums import Basis, Genre, MeetingKind, MeetingStatus

# What a text says of itself in its first lines. The order counts.
OPENINGS: tuple[tuple[str, Genre, str, str], ...] = (
    ("genre.attributable", Genre.READOUT,
     r"(?:following|below)(?: statement| readout)? is attributable to|(?i:\breadout\b)",
     "The following is attributable to the spokesperson:"),
    ("genre.transcript", Genre.BRIEFING,
     (r"(?i:\b(?:transcript|minutes) of (?:\w+ ){0,6}(?:briefing|press conference|news conference)\b"
     r"|\bregular (?:press|news) conference (?:on|of)\b)"),
     "Transcript of the weekly press briefing"),
    ("genre.interview", Genre.INTERVIEW,
     r"(?i:^(?:\W{0,3})(?:exclusive )?interview\b|\binterview (?:of|by|given by|granted by) )",
     "Interview of the Minister with Radio Sava"),
    ("genre.release", Genre.READOUT,
     (r"(?i:^\W{0,3}(?:joint )?(?:press release|press communiqu[eé]|communiqu[eé]|press statement)\b"
     r"|\bcall with (?:president|prime minister|foreign minister|king|chancellor)\b.{0,60}: \d)"),
     "Press release: PM call with President Mora of Lugonia: 3 May 2023"),
)  # fmt: skip
# Every opening has one of these; most sentences have none.
_MAY_SAY = re.compile(
    r"[Rr]eadout|READOUT|ttributable|[Tt]ranscript|TRANSCRIPT|[Mm]inutes of|egular |"
    r"[Ii]nterview|INTERVIEW|xclusive|ommuniqu|[Pp]ress|PRESS|COMMUNIQU|[Cc]all with"
)
_OPENINGS = tuple((rule, genre, re.compile(pattern)) for rule, genre, pattern, _ in OPENINGS)
_BRIEFING = re.compile(r"(?i:\b(?:briefing|(?:press|news) conference|presser|spokes\w+)\b)")
_FIRST = 6  # sentences in which a text says what it is
_MOSTLY = 0.4  # the part of the sentences that makes a text a transcript
_PRESS = frozenset({MeetingKind.PRESS_CONFERENCE, MeetingKind.BRIEFING})
_TOLD = frozenset({MeetingStatus.HELD, MeetingStatus.CANCELLED})


def find_genre(page: Page, meetings: Sequence[MeetingFound]) -> tuple[Fact, ...]:
    """One fact, or none where there is no text.

    What the text says of itself goes first; then a transcript is told by its turns; else the
    status of what it tells decides. A report that tells of no meeting is ``other``.
    """
    if not page.sentences:
        return ()
    first = next((s for s in page.sentences if s.part is Part.BODY), page.sentences[0])
    for sentence in page.sentences[:_FIRST]:
        if not _MAY_SAY.search(sentence.text):
            continue
        for rule, genre, pattern in _OPENINGS:
            match = pattern.search(sentence.text)
            if match:
                span = sentence.span(match.start(), match.end())
                return (Fact("genre", genre.value, span, rule),)
    genre, rule, span = _told(page, meetings, first.whole)
    return (Fact("genre", genre.value, span, rule, Basis.INFERRED),)


def _told(page: Page, meetings: Sequence[MeetingFound], first: Span) -> tuple[Genre, str, Span]:
    turns = [s for s in page.sentences if s.part is Part.EXCHANGE]
    asked = [turn for turn in turns if turn.text.rstrip().endswith("?")]
    if len(asked) > 1 and len(turns) >= _MOSTLY * len(page.sentences):
        before = any(_BRIEFING.search(sentence.text) for sentence in page.sentences[:_FIRST])
        return Genre.BRIEFING if before else Genre.INTERVIEW, "genre.turns", turns[0].whole
    if not meetings:
        return Genre.OTHER, "genre.no_meeting", first
    told = [meeting for meeting in meetings if meeting.value("kind") not in _PRESS] or meetings
    ahead = [m for m in told if m.value("status") not in _TOLD]
    # the first encounter told of is the news; what was held before it is the background
    if ahead and (ahead[0] is min(told, key=lambda m: m.quote.start) or len(ahead) == len(told)):
        return Genre.PREVIEW, "genre.ahead", ahead[0].quote
    return Genre.REPORT, "genre.told", told[0].quote
