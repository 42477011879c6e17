"""Filler and pointers: phrases that name no subject of their own."""

import re

from curation.extraction.tokens import ACRONYMS

_GENERIC_HEADS = (
    r"(?:issues?|matters?|topics?|subjects?|questions?|affairs|areas?|fields?|agenda|aspects|"
    r"points|challenges|concerns|"
    r"problems|developments|hotspots|items|lists?|thing|things|sectors|priorities|situations?)"
)
_GENERIC_ADJECTIVES = (
    r"(?:the|a|an|one|all|any|some|many|several|various|numerous|other|key|major|main|important|"
    r"pending|outstanding|current|"
    r"bilateral|regional|global|international|continental|multilateral|mutual|common|shared|"
    r"pressing|wide|"
    r"broad|full|whole|entire|range|"
    r"number|variety|series|array|host|spectrum|gamut|raft|set|of|and|or|on|in|their|its|other|two|"
    r"three|latest|recent|"
    r"respective|related|relevant|substantive|specific|sensitive|south|korea-japan|diplomatic|"
    r"political|these|those|such|"
    r"same|different|potential|further|most|hot|hot-button|hotspot|topical|urgent|strategic|world|"
    r"new|future)"
)
_GENERIC_TAIL = (
    r"(?:\s(?:of|in|for|on)\s(?:(?:great|particular|special|deep)\s)?(?:mutual|common|shared|"
    r"bilateral|regional|global|"
    r"international|joint)(?:\s(?:and|or)\s\w+)?\s(?:interests?|concerns?|importance|benefit|"
    r"issues|significance)(?:\sand\sconcern)?"
    r"|\sof\s(?:mutual|common)\sinterest|\sof\s(?:interest|concern|importance)(?:\sto\s.{2,30})?|"
    r"\sbetween\s.{3,40}|\sin\s(?:the\s)?(?:region|world)(?:\sand\s.{2,20})?)?"
)
_GENERIC = re.compile(
    rf"(?:{_GENERIC_ADJECTIVES}[\s,-]+){{0,9}}{_GENERIC_HEADS}{_GENERIC_TAIL}$", re.IGNORECASE
)
_GENERIC_TIES = re.compile(
    r"(?:(?:the|a|their|our|its|overall|wide|range|of|state|entire|future|bilateral|mutual|two-way|"
    r"friendly|"
    r"ongoing|strained|tense|countries['’]|multilateral|and|practical|diplomatic|cordial|close|"
    r"current|further|comprehensive|brotherly|historic|longstanding|strong|excellent|deep|good|"
    r"strategic|traditional|state|development|growth|ways|more|greater|closer|stronger|south|north|"
    r"[\w]+[-–][\w.]+)\s){0,7}"
    r"(?:ties|relations|relationships?|cooperation|co-operation|partnership|friendship|contacts|"
    r"engagement|exchanges|dialogue|collaboration|coordination|bonds|links)"
    r"(?:\s(?:between|with|of)\s.{2,60})?(?:\sin\s(?:various|all|different|several|multiple|other|"
    r"many|key)\s.{2,30})?"
    r"(?:\son\s.{0,60}?(?:issues|matters|challenges|questions)(?:\sof\s.{3,40})?)?$",
    re.IGNORECASE,
)
_NAMED_TIES = re.compile(
    r"\b(?:bilateral|mutual|two-way|between|with|multilateral)\b|\b[A-Z]\w+[-–][A-Z]|[a-z]\s[A-Z]|"
    r"\b(?:cooperation|co-operation|exchanges|partnership)\b"
)
_ANAPHORS = re.compile(
    r"(?:the|this|that|these|those|such)\s(?:issues?|matters?|questions?|topics?|subjects?|points?|"
    r"problems?|file|case|related conversation|"
    r"related discussions?|latter|former)$|"
    r"(?:the\s)?(?:further\s)?(?:details|specifics|particulars|modalities|detailed\s\w+)$|"
    r".{3,50}\s(?:the\slatter|them)$|"
    r"(?:it|they|this|that|both)$",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[\"“”«»]")


def is_anaphor(phrase: str) -> bool:
    """Whether a phrase points back to a subject named before: "the matter", "this issue"."""
    return phrase not in ACRONYMS and bool(_ANAPHORS.match(phrase))


def is_filler(phrase: str) -> bool:
    """Matters of mutual concern and the like, and ties that are only called close or good.

    "Bilateral relations" and "ties with Japan" name a subject.
    """
    bare = _QUOTES.sub("", phrase)
    return bool(_GENERIC.match(bare)) or (
        bool(_GENERIC_TIES.match(bare)) and not _NAMED_TIES.search(bare)
    )


def is_list_head(phrase: str) -> bool:
    """'a wide range of issues', which something else spells out."""
    return bool(_GENERIC.match(phrase))
