"""Gatherings that name nobody: "The summit opens in Riga on Tuesday", "EU ministers will meet"."""

import re

from curation.extraction.drafts import Draft
from curation.extraction.encounters import Frame
from curation.values.enums import MeetingKind

_SUMMIT = re.compile(r"(?:summit|ministerial)\b", re.IGNORECASE)
_BLOC = (
    r"(?:bloc|alliance|union|community|organi[sz]ation|league|forum|grouping|group of (?:\w+|\d+)|member (?:states|"
    r"countries)|(?:\w+ ){0,2}(?:countries|nations|states)|region|continent|quartet|troika|G-?\d{1,2}|"
    r"(?-i:[A-Z]{3,7}\+?|EU|AU|UN))"
)
_PEOPLE = (
    r"(?:leaders|ministers|heads of (?:state|government|state and government)|presidents|premiers|chiefs|envoys|"
    r"ambassadors|(?:senior )?officials|negotiators|delegates|representatives|foreign secretaries)"
)
# "Ministers of the bloc will gather", "ASEAN foreign ministers met".
_OF_A_BLOC = re.compile(
    rf"\b{_PEOPLE} (?:of|from) (?:the |all |its )?(?:[\w’'-]+ ){{0,4}}?{_BLOC}\b[^.;:“”\"]{{0,60}}$"
    rf"|\b{_BLOC}(?:['’]s?)? (?:[\w-]+ ){{0,3}}?{_PEOPLE}\b[^.;:“”\"]{{0,60}}$",
    re.IGNORECASE,
)
# "the bloc's ninth summit", "a meeting of G20 finance ministers".
_MEETING_OF = re.compile(
    rf" (?:of|between|for|by) (?:the |all )?(?:[\w’'-]+ ){{0,3}}?(?:{_BLOC} (?:[\w-]+ ){{0,3}}?{_PEOPLE}|{_PEOPLE} of "
    rf"(?:the |all )?(?:[\w’'-]+ ){{0,3}}?{_BLOC})\b",
    re.IGNORECASE,
)
_BY_VERB = frozenset((Frame.MEET,))


def convenes(draft: Draft) -> bool:
    """Whether a telling without two parties is a gathering of a bloc, with its day and its town."""
    if draft.kind is not MeetingKind.TALKS or len(draft.members) > 1 or not draft.dates:
        return False
    if not (draft.localities or draft.venues):
        return False
    if draft.frame not in _BY_VERB and _SUMMIT.match(draft.printed):
        return True
    before = draft.quote.exact[: draft.head.start - draft.quote.start]
    after = draft.quote.exact[draft.head.end - draft.quote.start :]
    return bool(_OF_A_BLOC.search(before) or _MEETING_OF.match(after))
