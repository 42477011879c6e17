"""What each line of a report is: prose, heading, caption, byline, furniture or transcript."""

import re
from enum import StrEnum
from typing import NamedTuple

from curation.values.frozen import frozen


class Part(StrEnum):
    """What a piece of a report is. Facts come from body, caption, heading and exchange."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    EXCHANGE = "exchange"  # a turn of a printed question-and-answer transcript
    BYLINE = "byline"
    FURNITURE = "furniture"  # mastheads, related links, subscription and translation notices


class PartRule(NamedTuple):
    """A pattern that tells what a line is, with a line that it must recognise.

    A pattern ``at_end`` is searched in the last characters of the line, any other one is matched
    from its first character; none has to run over the whole of a long line.
    """

    part: Part
    pattern: str
    example: str
    at_end: bool = False


EMAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_NAME = r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,5}"
_CREDIT = (
    r"Yonhap(?: News)?|Newsis|News1|Reuters|AP|AFP|EPA|EFE|ANSA|dpa|DPA|TASS|Xinhua|Kyodo|Jiji|PTI|ANI"
    r"|Anadolu|Getty(?: Images)?|Bloomberg|Pool|Handout|Courtesy[^)\]/]{0,40}|Provided[^)\]/]{0,40}"
)
TAIL_LENGTH = 160
LONGEST_CAPTION = 700

LINE_RULES = (
    PartRule(Part.FURNITURE, r"[※＊]", "※ This article has been translated by AI."),
    PartRule(
        Part.FURNITURE,
        r"(?i:this (?:article|story|text|report|content) (?:has been|was|is) (?:machine[- ]|auto"
        r"|automatically |originally |first )?(?:translated|generated|published)\b"
        r"|\(?this (?:article|story|report|copy) (?:has|was) not (?:been )?(?:edited|created)\b)",
        "This article was machine-translated from Korean.",
    ),
    PartRule(
        Part.FURNITURE,
        r"(?i:(?:read (?:more|also|next)|also read|see also|related(?: \w+)?|more (?:on|from)\b[^.:]{0,40}"
        r"|recommended|most (?:read|viewed)|top stories|trending|watch|listen|must read|editor['’]s picks?"
        r"|photo gallery|video|topics?|tags?|keywords?|category|share(?: this)?|follow us|newsletter"
        r"|source link|copyright|reference link"
        r"|our standards|suggested topics|disclaimer|sources?)\s*(?::|\||•|»|>|\Z))",
        "Related articles: Trade talks resume",
    ),
    PartRule(
        Part.FURNITURE,
        r"(?i:[©ⓒⒸ]|\(c\)\s|back to |입력|수정|등록"
        r"|copyright\b|all rights reserved|subscribe\b|sign up\b|log ?in\b|click here"
        r"|advertisement\b|download (?:the|our) |join our |follow us |share this |skip to |to read more"
        r"|for more (?:news|stories|information|details),? (?:visit|click|see|contact))",
        "Copyright 2026. All rights reserved.",
    ),
    PartRule(
        Part.FURNITURE,
        r"(?i:(?:[^|.]{1,40}\|\s*)?"
        r"\(?(?:published|first published|posted|updated|last (?:updated|modified)|modified|input|date"
        r"|issued|published on|release date|created)(?: on| at)?\s*[:|]?\s*)(?=.{0,12}\d).{4,80}\Z",
        "Published: January 14, 2026 17:05",
    ),
    PartRule(
        Part.FURNITURE,
        r"(?i:\W{0,3}(?:end|ends|the end|end of (?:text|story|statement)|mmmm|-?30-?)\W{0,3}\Z|[\W_]{1,40}\Z)",
        "(END)",
    ),
    PartRule(Part.FURNITURE, r"(?:https?://|www\.)\S+\Z", "https://news.example/a/1"),
    PartRule(
        Part.FURNITURE,
        r"[^.>›»|/]{1,30}(?: [>›»|/] [^.>›»|/]{1,30}){1,4}\Z",
        "Home > World > Asia",
    ),
    PartRule(
        Part.CAPTION,
        r"(?i:(?:file )?(?:photo|image|picture|pic|caption|graphic)s?(?: (?:by|credit|courtesy))?\s*[:|]"
        r"|file(?: photo)?\s*[-–—:]|(?:in )?this (?:\w+ )?(?:photo|image|picture|photograph)\b)",
        "FILE PHOTO: The minister arrives in Vienna",
    ),
    PartRule(
        Part.CAPTION,
        r"[^.\n]{3,160}?(?:\s\((?:[LRC]|left|right|center|centre|second from (?:left|right))\)\s"
        r"|\w, (?:left|right|center|centre|second from (?:left|right)), )[^\n]{0,200}\Z",
        "Foreign Minister Ana Belo (R) shakes hands with Premier Piet Hein in Faro.",
    ),
    PartRule(
        Part.CAPTION,
        r"[^.\n]{3,120}?\sshakes? hands\s(?![^\n]*\bbefore\b)[^\n]{0,200}\Z",
        "President Ana Belo shakes hands with Premier Piet Hein in Faro.",
    ),
    PartRule(
        Part.CAPTION,
        r"(?:[./]\s?/?Courtesy of [^/.]{1,40}|/\s?(?:" + _CREDIT + r"))\.?\Z",
        "The envoy briefs the press in Osaka on the 14th./Courtesy of News1",
        at_end=True,
    ),
    PartRule(
        Part.CAPTION,
        r"[(\[](?i:(?:file )?(?:photo|image|picture|pic|credit)s?\b[^()\[\]]{3,60}|[^()\[\]]{0,40}"
        r"(?:/|file )(?:photo|pool|handout)[^()\[\]]{0,30}|Xinhua/[^()\[\]]{1,40})[)\]]\.?\Z",
        "The two ministers shake hands before the talks (Photo: Foreign Ministry)",
        at_end=True,
    ),
    PartRule(
        Part.CAPTION,
        r"(?i:\bfile photo|\bphoto(?:graph)? (?:by|courtesy of) [^.]{3,40}"
        r"|\b(?:AP|AFP|EPA|Reuters) (?:photo|pool)|\b(?:AP|AFP|EPA|UPI)-[A-Z][a-z]{2,12}"
        r"|\bvia (?:AP|AFP|Reuters|Getty Images)"
        r"|\bREUTERS/[^.]{3,40})\.?\Z",
        "The prime minister speaks in Rome. REUTERS/Ana Belo",
        at_end=True,
    ),
    PartRule(
        Part.CAPTION,
        r"\s?\[(?:" + _CREDIT + r")\]\.?\Z",
        "President Kim shakes hands with the envoy. [Yonhap]",
        at_end=True,
    ),
    PartRule(
        Part.BYLINE,
        r"(?:By|BY) (?:" + _NAME + r")(?:(?:,| and|/| in| \|) ?[^.]{1,60})?\Z",
        "By Ana Belo and Piet Hein",
    ),
    PartRule(
        Part.BYLINE,
        r"(?i:[(\[—-]{0,3}\s?(?:reporting|additional reporting|writing|editing|edited|compiled|written"
        r"|produced|translated|with reporting|with inputs?|reported|inputs?)\b.{0,60}\b(?:by|from)\b)"
        r".{2,200}\Z",
        "(Reporting by Ana Belo; Editing by Piet Hein)",
    ),
    PartRule(
        Part.BYLINE,
        r"\b(?:contributed (?:to this (?:report|story|article)|reporting)|reported from [A-Z])"
        r".{0,60}\Z",
        "Associated writer Ana Belo contributed to this report.",
        at_end=True,
    ),
    PartRule(
        Part.BYLINE,
        r"(?:(?i:staff |our )?(?i:reporters?|correspondents?|special correspondent|news desk|web desk)"
        r"\b.{0,60}|" + _NAME + r",? (?i:staff (?:reporter|writer)|reporter|correspondent))\Z",
        "Reporter Kim Min-su",
    ),
    PartRule(Part.BYLINE, r"[^.!?]{0,60}\b" + EMAIL + r"\W{0,3}\Z", "Ana Belo belo@paper.example"),
    PartRule(Part.HEADING, r"[◇◆■□▲△●○▶►▷★☆]|#{1,6} ", "◇ Supply chains at the centre"),
)


def _together(at_end: bool) -> tuple[re.Pattern[str], tuple[Part, ...]]:
    """The rules of one edge as one alternation, and the part of each group in it."""
    rules = [rule for rule in LINE_RULES if rule.at_end == at_end]
    pattern = "|".join(f"(?P<r{number}>{rule.pattern})" for number, rule in enumerate(rules))
    return re.compile(pattern), tuple(rule.part for rule in rules)


_AT_START, _START_PARTS = _together(at_end=False)
_AT_END, _END_PARTS = _together(at_end=True)
# One of these is in every line that a rule at the end recognises; most lines have none.
_END_HINTS = (
    "hoto",
    "/",
    "[",
    "(",
    "ourtesy",
    "via ",
    "ontributed",
    "eported from",
    "HOTO",
    "pool",
)

# At the end of a paragraph these are credits, not sentences.
TAIL_RULES = (
    PartRule(Part.FURNITURE, r"\(?-?(?:END|ENDS|end|ends|MMMM|Enditem)\b.{0,20}\Z", "(end) a.b"),
    PartRule(Part.FURNITURE, r"※", "※ Translated by AI."),
    PartRule(
        Part.BYLINE,
        r"(?:[\w'’.-]+ ){0,6}[\[(]?" + EMAIL + r"\W{0,3}\Z",
        "Kim Min-su kim@paper.example",
    ),
    PartRule(
        Part.BYLINE,
        r"\(?(?:Reporting|Additional reporting|Writing|Editing) by .{2,200}\Z",
        "Editing by Piet Hein",
    ),
    PartRule(Part.BYLINE, r"[(\[][A-Z][\w/ .&-]{1,30}[)\]]\Z|[—-]{1,2}\s?[A-Z]{2,10}\Z", "(PTI)"),
)
_TAIL = tuple((rule.part, re.compile(rule.pattern)) for rule in TAIL_RULES)

_RELATED_HEAD = re.compile(
    r"(?i:(?:related(?: \w+)?|read (?:more|also|next)|also read|most (?:read|viewed)|top stories"
    r"|recommended|more (?:stories|news)|trending|latest news))\s*:?\Z"
)
_DATE_LINE = re.compile(
    r"\W{0,2}(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,? )?(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}"
    r"|\d{1,2}[-./]\d{1,2}[-./]\d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4})"
    r"[\s,|at-]{0,6}(?:\d{1,2}[:.]\d\d.{0,20})?\Z"
)
_TURN = re.compile(
    r"(?P<speaker>Q\d{0,2}|A\d{0,2}|Question|Answer|QUESTION|ANSWER|[A-Z][^\s:.,]{0,30}\.?"
    r"(?: [^\s:,.]{1,30}\.?){0,6})\s?:\s+[\"“A-Z\d(\[…]"
)
_QUESTION_OR_ANSWER = re.compile(r"(?:Q|A|QUESTION|ANSWER|Question|Answer)\d{0,2}\s?:")
_CREDIT_AT_END = re.compile(r"[.!?][\"”’]?\s*\([A-Z][\w/ .&-]{1,40}\)\Z")
_SENTENCE_END = re.compile(r"[.!?…:;,。][\"'”’»)\]]*\Z")
_SENTENCE_INSIDE = re.compile(r"[a-z]{2}[.!?][\"”’)]* ?[A-Z\"“(—-]")
_LIST_ITEM = re.compile(r"(?:[-–•*·]|\(?[0-9]{1,2}[.)]|\(?[a-z]\)) ")
_WEEKDAY = re.compile(r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)")
_NAME_LINE = re.compile(_NAME + r"\Z")


@frozen
class Line:
    """A paragraph of the report by its offsets, with what it is."""

    start: int
    end: int
    part: Part


def line_part(line: str) -> Part | None:
    """What a line is by its own form; none where only its surroundings can tell."""
    at_start = _AT_START.match(line[:400])
    if at_start and at_start.lastgroup:
        return _START_PARTS[int(at_start.lastgroup[1:])]
    tail = line[-TAIL_LENGTH:] if len(line) < LONGEST_CAPTION else ""
    hinted = any(hint in tail for hint in _END_HINTS)
    at_end = _AT_END.search(tail) if hinted else None
    if at_end and at_end.lastgroup:
        return _END_PARTS[int(at_end.lastgroup[1:])]
    return Part.FURNITURE if _DATE_LINE.match(line) else None


def tail_part(sentence: str) -> Part | None:
    """What a short last sentence of a paragraph is when it is not prose."""
    if len(sentence) > 240:
        return None
    return next((part for part, pattern in _TAIL if pattern.match(sentence)), None)


def classify(text: str, lines: list[tuple[int, int]]) -> list[Line]:
    """Tell for each paragraph of the text what it is, from its form and its surroundings."""
    printed = [text[start:end] for start, end in lines]
    own = [line_part(line) for line in printed]
    prose = [
        i for i, (p, line) in enumerate(zip(own, printed, strict=True)) if not p and _is_prose(line)
    ]
    first, last = (prose[0], prose[-1]) if prose else (0, len(lines) - 1)
    transcript = _is_transcript(printed)
    found: list[Line] = []
    related = talking = False
    for number, ((start, end), line) in enumerate(zip(lines, printed, strict=True)):
        related = bool(_RELATED_HEAD.match(line)) or (related and not _is_prose(line))
        turn = transcript and own[number] is None and bool(_TURN.match(line))
        talking = talking or turn
        part = own[number] or (Part.FURNITURE if related else None)
        part = part or _by_place(line, number, first, last)
        if talking and part in (Part.BODY, Part.HEADING):
            part = Part.EXCHANGE
        found.append(Line(start, end, part))
    return found


def _is_prose(line: str) -> bool:
    ended = _SENTENCE_END.search(line[-8:]) or _CREDIT_AT_END.search(line[-60:])
    return len(line) > 40 and bool(ended)


def _is_transcript(printed: list[str]) -> bool:
    turns = sum(1 for line in printed if _TURN.match(line))
    answered = sum(1 for line in printed if _QUESTION_OR_ANSWER.match(line))
    return answered >= 2 or turns >= 3


def _by_place(line: str, number: int, first: int, last: int) -> Part:
    """What a line without a telling form is, by where it stands."""
    if number < last and _CREDIT_AT_END.search(line[-60:]) and len(line) < 500 and number > first:
        return Part.CAPTION
    if len(line) > 160 or _SENTENCE_END.search(line[-8:]) or _SENTENCE_INSIDE.search(line):
        return Part.BODY
    if _LIST_ITEM.match(line):
        return Part.BODY
    is_name = bool(_NAME_LINE.match(line)) and len(line.split()) <= 5 and not _WEEKDAY.match(line)
    if number > last and is_name:
        return Part.BYLINE
    if 0 < number < first and is_name and len(line.split()) <= 4:
        return Part.BYLINE
    return Part.HEADING
