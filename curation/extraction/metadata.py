"""What a report prints about itself: author, day of publication, language, machine translation."""

import re
from collections.abc import Iterator

from curation.extraction.dates import find_dates
from curation.extraction.language import detect_language
from curation.extraction.notices import taken_back
from curation.extraction.parts import EMAIL
from curation.extraction.text import Page, Part, Sentence
from curation.records import Fact, Span
from curation.values.enums import Basis

_NAME = r"[^\W\d_][\w'’.-]*(?: (?:(?:de|da|do|dos|del|van|von|bin|al|el|la|le) )?[^\W\d_a-z][\w'’.-]*){0,4}"
_LIST = _NAME + r"(?:(?:, | and | & )(?:and )?" + _NAME + r"){0,5}"
# Where a byline prints its names; the order counts.
BYLINES = (
    (r"(?:By|BY) (?P<names>" + _LIST + r")", "By Ana Belo and Piet Hein"),
    (r"\W{0,3}(?i:reporting|written|compiled|reported) by:? (?P<names>" + _LIST + r")",
     "(Reporting by Ana Belo; editing by Piet Hein)"),
    (r"(?:[\w.]+ ){0,4}?(?i:writers?|reporters?|correspondents?) (?P<names>" + _LIST
     + r") (?:also |and \w+ )?contributed\b",
     "Continental Wire writer Ana Belo contributed to this report."),
    (r"(?P<names>" + _LIST + r") (?:also )?contributed\b", "Ana Belo contributed reporting."),
    (r"(?i:(?:staff |our )?(?:reporter|correspondent)):? (?P<names>" + _LIST + r")\Z", "Reporter Kim Min-su"),
    (r"(?P<names>" + _LIST + r"),? (?i:staff (?:reporter|writer)|reporter|correspondent)\b",
     "Ana Belo, staff reporter"),
    (r"(?P<names>" + _LIST + r")\W{1,4}" + EMAIL, "Kyu-Jin Shin newjin@paper.example"),
    (r"(?P<names>" + _NAME + r")\Z", "B. Nomin-Erdene"),
)  # fmt: skip
_BYLINES = tuple(re.compile(pattern) for pattern, _ in BYLINES)
# Agencies and desks that sign like people.
_NOT_AUTHORS = re.compile(
    r"(?i:\b(?:agenc\w+|reuters|yonhap|bureau|desk|staff|office|ministry|department|embassy|government|news|wire|press|service|team)\b|\A[A-Z]{2,8}\Z)"
)
TRANSLATED = re.compile(
    r"(?i:\b(?:machine|auto\w*)[- ]translat\w+|\btranslated (?:\w+ ){0,3}(?:by|with|using) (?:an? )?(?:ai\b"
    r"|artificial intelligence|machine|google translate|deepl|papago|chatgpt)|\bai[- ]translat\w+"
    r"|\btranslated automatically|\bautomatic translation)"
)
# How a report says that it corrects what its outlet reported before.
CORRECTIONS = (
    (r"\W{0,3}(?:CORRECTION|CORRECTED|CORRECTS|Correction|Corrected)\b(?=\s?[:;.,()–—-]|\s*\Z)",
     "(CORRECTION: A report of Tuesday said that the ministers had signed.)"),
    ((r"\W{0,3}(?:CORRECTS|Corrects) (?:\w+ ){0,4}(?:paragraphs?|pars?|headline|story|date|day|place"
     r"|name|spelling|to)\b"), "(Corrects date in paragraph 2)"),
    (r"(?i:.*?\b(?:this|the) (?:story|article|report|item|text) (?:has been|was) (?:corrected|amended)\b)",
     "This article was corrected on Jan. 14."),
    ((r"(?i:.*?\b(?:an|our) (?:earlier|previous|original|first) (?:version|report|story|article|item)\b"
     r"[^.]{0,60}\b(?:incorrectly|wrongly|mistakenly|erroneously|misstated|in error)\b)"),
     "An earlier version of this article misstated the day of the talks."),
)  # fmt: skip
_CORRECTIONS = tuple(re.compile(pattern) for pattern, _ in CORRECTIONS)
# One of these, in lower case, is in every text that one of the patterns recognises.
_CORRECTION_HINTS = (
    "correct", "amended", "wrongly", "mistakenly", "erroneously", "misstated", "in error", "clarific", "erratum",
    "editor", "version", "falsely", "inaccurately",
)  # fmt: skip
_PUBLISHED = re.compile(
    r"(?i:\W{0,3}(?:published|first published|posted|input|issued|release date|date|created)\b)"
)
_UPDATED = re.compile(r"(?i:\W{0,3}(?:updated|last (?:updated|modified)|modified)\b)")
_EMAIL = re.compile(EMAIL)
_YEAR = re.compile(r"[0-9]{4}")
_FULL_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SEPARATOR = re.compile(r",? and |, | & ")


def find_source_facts(page: Page) -> tuple[Fact, ...]:
    """Facts about the report itself, in the order of the text.

    ``author`` (one for each name), ``email_domain``, ``machine_translated`` and ``corrects``
    ("true"), ``date_published``, ``date_updated`` and ``dateline_date`` (ISO days printed in full), and
    ``language``. What is printed as the day of publication goes before the dateline's day.
    """
    found = [fact for sentence in page.sentences for fact in _facts(sentence)]
    found.extend(_corrects(page))
    found.extend(_days(page))
    found.extend(_language(page))
    return tuple(sorted(found, key=lambda fact: (fact.span.start, fact.span.end, fact.field)))


def _facts(sentence: Sentence) -> Iterator[Fact]:
    if sentence.part is Part.BYLINE:
        yield from _authors(sentence)
        for match in _EMAIL.finditer(sentence.text):
            domain = match.group().split("@")[1].lower()
            span = sentence.span(match.start(), match.end())
            yield Fact("email_domain", domain, span, "source.email")
    if sentence.part is Part.FURNITURE and (notice := TRANSLATED.search(sentence.text)):
        span = sentence.span(notice.start(), notice.end())
        yield Fact("machine_translated", "true", span, "source.translation_notice")


def corrects(page: Page) -> Span | None:
    """Where a report first says that its outlet corrects itself, if it does."""
    lower = page.text.lower()
    if not any(hint in lower for hint in _CORRECTION_HINTS):
        return None
    for sentence in page.sentences:
        for pattern in _CORRECTIONS:
            if notice := pattern.match(sentence.text):
                return sentence.span(notice.start(), notice.end())
        if repeated := taken_back(sentence.text):
            return sentence.span(0, repeated[0])
    return None


def _corrects(page: Page) -> Iterator[Fact]:
    span = corrects(page)
    if span is not None:
        yield Fact("corrects", "true", span, "source.correction")


def _authors(sentence: Sentence) -> Iterator[Fact]:
    for pattern in _BYLINES:
        byline = pattern.match(sentence.text)
        if byline:
            yield from _each_name(sentence, byline.start("names"), byline["names"])
            return


def _each_name(sentence: Sentence, start: int, names: str) -> Iterator[Fact]:
    position = 0
    for separator in [*_SEPARATOR.finditer(names), None]:
        end = separator.start() if separator else len(names)
        name = names[position:end].rstrip(".,")
        if name and not _NOT_AUTHORS.search(name):
            span = sentence.span(start + position, start + position + len(name))
            yield Fact("author", name, span, "source.byline")
        position = separator.end() if separator else end


def _days(page: Page) -> Iterator[Fact]:
    """Days that are printed in full: years are never filled in here."""
    stated = [s for s in page.sentences if s.part is Part.FURNITURE or s.dateline]
    for sentence in stated:
        if not _YEAR.search(sentence.text):
            continue
        as_body = Page(page.text, (_as_body(sentence),))
        for mention in find_dates(as_body, ""):
            inside = sentence.dateline is None or mention.span.end <= sentence.dateline.end
            if inside and _FULL_DAY.fullmatch(mention.edtf):
                yield Fact(_field(sentence), mention.edtf, mention.span, mention.rule)


def _as_body(sentence: Sentence) -> Sentence:
    return Sentence(0, 0, sentence.start, sentence.end, sentence.text, Part.BODY,
                    sentence.dateline, sentence.lead)  # fmt: skip


def _field(sentence: Sentence) -> str:
    if sentence.dateline:
        return "dateline_date"
    return "date_updated" if _UPDATED.match(sentence.text) else "date_published"


def _language(page: Page) -> Iterator[Fact]:
    language = detect_language(page.text)
    first = page.sentences[0].whole if page.sentences else None
    if language and isinstance(first, Span):
        yield Fact("language", language, first, "source.language", Basis.INFERRED)
