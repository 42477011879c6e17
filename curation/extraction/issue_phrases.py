"""A printed phrase cut down to the subject that it names."""

import re

from curation.extraction.issue_fillers import is_list_head


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VERBS = (
    r"(?:expand|strengthen|deepen|enhance|boost|promote|increase|establish|set up|create|launch|"
    r"revive|finali[sz]e|complete|conclude|sign|start|begin|open|build|develop|pursue|advance|"
    r"accelerate|expedite|speed up|step up|extend|broaden|improve|upgrade|make|provide|implement|"
    r"support|maintain|uphold|preserve|address|resolve|settle|tackle|intensify|facilitate|foster|"
    r"further|explore|discuss|consider|seek|simplify|streamline|reopen|bolster|secure|ensure|"
    r"achieve|reach|cooperate|co-operate|collaborate|work together|work jointly|work closely|work|"
    r"coordinate|join forces|reinforce|consolidate|broaden|widen|diversify|elevate|raise|"
    r"counter|combat|jointly|continue|push for|push|carry out|put in place|bring about|pave the "
    r"way|"
    r"take|hold|respond|move quickly to|move to|find ways? to|find a way to|postpone|cancel|delay|"
    r"reschedule|convene|ratify|bring|lift|remove|conduct|facilitate|scale up|ramp up|"
    r"look into|shore up|drum up|restore|stabili[sz]e|normali[sz]e)"
)
_GERUNDS = (
    r"(?:expanding|strengthening|deepening|enhancing|boosting|promoting|increasing|establishing|"
    r"setting up|developing|advancing|accelerating|broadening|improving|upgrading|maintaining|"
    r"addressing|resolving|furthering|fostering|bolstering|ensuring|achieving|reinforcing|"
    r"consolidating|facilitating|intensifying|pursuing|exploring|shoring up|drumming up|rallying|"
    r"reviving|ending|resolving|"
    r"restoring|stabili[sz]ing|normali[sz]ing)"
)
_WRAPPERS = (
    # "raise the two countries' relationship to a strategic partnership"
    re.compile(r"(?:raise|elevate|upgrade|lift|bring)\s(?:[\w'’-]+\s){0,5}?(?:relations|relationship|"
               r"ties|partnership|links)\sto\s(?:the\slevel\sof\s)?(?:an?\s)?[\"“]?", re.IGNORECASE),
    re.compile(r"(?:another|one|others|nothing|anything|everything|something|a\ssecond)\s(?:on|about|for|"
               r"over)\s", re.IGNORECASE),
    re.compile(r"(?:soon|swiftly|strive to|endeavou?r to|seek to)\s", re.IGNORECASE),
    re.compile(r"[A-Z][\w-]+\sin\s(?:safeguarding|defending|protecting|upholding|combating|"
               r"fighting)\s"),
    re.compile(r"(?:also|both|further|jointly|closely|the following|a|an)\s", re.IGNORECASE),
    re.compile(r"(?:the\s)?(?:ways?|means|how|whether|steps|avenues|modalities)(?:\s(?:and|"
               r"or)\s\w+)?\s(?:to|of|for|in which to)\s(?:best\s|better\s|further\s|"
               r"jointly\s)?", re.IGNORECASE),
    re.compile(r"(?:the\s)?(?:current\s)?(?:state|status)(?:,[^,]{3,20},?)?\sand\s(?:the\s)?"
               r"(?:future\s|further\s)?(?:prospects|outlook|development)\s(?:of|for)\s",
               re.IGNORECASE),
    re.compile(r"(?:the\s)?(?:possibilit(?:y|ies)|prospects?|opportunities|options|potential|"
               r"possible ways)\s(?:of|for|to)\s", re.IGNORECASE),
    re.compile(r"(?:the\s)?(?:need|importance|necessity|urgency|significance|centrality)\s(?:to|of|"
               r"for)\s", re.IGNORECASE),
    re.compile(r"(?:(?:[A-Z][\w-]+['’]s?|the|its|their|his|her)\s)?(?:(?:ongoing|continued|joint)\s)?"
               r"efforts\s(?:to|towards?|in|on)\s"),
    re.compile(rf"(?:to\s)?{_VERBS}(?:\s(?:and|or)\s{_VERBS})?(?:\s(?:further|closely|together|jointly))?\s(?:(?:on|in|to|"
               rf"towards?|for|with each other on)\s)?", re.IGNORECASE),
    re.compile(rf"{_GERUNDS}\s(?:(?:support|backing|momentum)\sfor\s)?", re.IGNORECASE),
    re.compile(r"(?:(?:a|an|any|the|several|two|three|four|five)\s)?(?:(?:joint|cooperation|new|"
               r"separate|bilateral|intergovernmental|draft)\s){0,2}(?:documents?|memorand(?:um|"
               r"ums|a)(?: of (?:understanding|cooperation|intent))?|MoUs?|agreements?|"
               r"accords?|deals?|protocols?|pacts?|letters? of intent|declarations?|"
               r"understandings?|arrangements?(?!\sfor)|contracts?|treat(?:y|ies)|"
               r"papers?|reports?|studies|study|statements?|consensus|compromise|joint declaration|"
               r"joint statement|framework)"
               r"\s(?:on|for|concerning|regarding|in the (?:field|area|sector|sphere)s? of|"
               r"covering|in)\s(?:the\s(?:field|area|sector)s?\sof\s)?", re.IGNORECASE),
    re.compile(r"(?:(?:the|their|its|these)\s)?(?:(?:latest|ongoing|further|new|joint)\s)?"
               r"(?:discussions?|talks|negotiations|dialogue|consultations|differences|disagreements)\s"
               r"(?:on|about|regarding|concerning|over)\s", re.IGNORECASE),
    re.compile(r"(?:joint\s|bilateral\s|practical\s|mutual\s|closer\s)?co-?operation in (?:the\s|a "
               r"number of\s|various\s|key\s)?"
               r"(?:fields?|areas?|sectors?|spheres?|domains?)\s(?:of|such as|"
               r"like)\s", re.IGNORECASE),
    re.compile(r"(?:the\s)?(?:[\w-]+\s)?(?:issues?|questions?|matters?|subjects?|topics?|problems?|"
               r"areas?|fields?)\s"
               r"(?:of|related to|relating to|concerning|regarding|surrounding|pertaining to|"
               r"linked to)\s(?!where|how|whether|why|when)", re.IGNORECASE),
    re.compile(r"(?:the\s)?(?:progress|headway|efforts)\s(?:made|achieved|under\sway)\s"
               r"(?:so\sfar\s)?(?:on|in|"
               r"towards?)\s", re.IGNORECASE),
    re.compile(r"(?:that|to|for|on|of|in|very\s\w+ly)\s", re.IGNORECASE),
    re.compile(r"(?:a\s|the\s)?(?:[\w-]+\s)?(?:variety|range|number|host|series|array|set|gamut|"
               r"spectrum)"
               r"\sof\s", re.IGNORECASE),
    re.compile(rf"(?:the\s)?need for [\w\s]{{3,30}}? to\s(?:{_VERBS}\s)?", re.IGNORECASE),
    re.compile(
        r"(?:immediately|urgently|promptly|quickly|fully|swiftly|properly|strictly|actively|"
        r"peacefully)\s", re.IGNORECASE
    ),
    re.compile(
        r"(?:the\s)?progress(?:\s(?:made|achieved|seen))?\s(?:on|in|towards?)\s", re.IGNORECASE
    ),
    re.compile(
        r"(?:the(?:ir|\stwo\ssides['’])?\s)?(?:(?:mutual|shared|common|deep|grave|serious|growing)\s)?"
        r"concerns?\s(?:about|over|regarding|at|on)\s(?:the\s)?", re.IGNORECASE
    ),
    re.compile(r"(?:recent|latest|current)\s(?=developments?\b|situation\b)", re.IGNORECASE),
)  # fmt: skip
# Every wrapper has one of these among its first words; most phrases have none.
_MAY_WRAP = frozenset(re.findall(r"[a-z-]+", _VERBS + _GERUNDS)) | _set(
    "progress state status also both jointly closely following a an that to for on of in very way ways means how whether "  # noqa: E501
    "steps avenues modalities possibility possibilities prospect prospects opportunities options "
    "potential need importance necessity urgency significance centrality memorandum memorandums "
    "memoranda mou mous agreement agreements accord accords deal deals protocol protocols pact "
    "pacts "
    "letter letters declaration declarations paper papers report reports study studies statement "
    "statements consensus compromise framework document documents understanding understandings "
    "treaty treaties arrangement arrangements contract contracts cooperation co-operation issue issues question "
    "questions matter matters subject subjects topic topics problem problems area areas field "
    "fields "
    "made achieved headway efforts another one others nothing anything everything something soon "
    "swiftly strive endeavour endeavor "
    "seek recent latest current variety range number host series array set immediately urgently "
    "promptly "
    "differences disagreements discussion discussions talks negotiations dialogue consultations "
    "quickly fully swiftly properly strictly actively peacefully concern concerns gamut spectrum"
)
_TAIL_MARKS = " ,;:.\"“”'’"
_TAIL_WORDS = _set(
    "also too rather respectively and or of in on for with to at by from as the including both between "
    "among further well over its their his her"
)
# What closes a list without naming a subject: "visas and other key issues", "trade, among others".
_AND_MORE = re.compile(
    r"(?<=\w)[\"”’]?,?\s(?:(?:and|or)\s(?:(?:many|several|some)\s)?other\s(?:[\w-]+\s){0,2}"
    r"(?:issues?|matters?|topics?|questions?|subjects?|challenges|problems|things|areas?|fields?|"
    r"sectors?|spheres)(?:\s(?:facing|of|in|that|which)\s.*)?|"
    r"among\s(?:other\s\w+|others)|and\s(?:so\son|more|beyond|others))$",
    re.IGNORECASE,
)
_HEAD_MARKS = re.compile(r"^[\s,;:.\"“”'’]+")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave off marks, and the words that only lead to the subject ("ways to expand")."""
    end = start + len(_without_tail(text[start:end]))
    start += _lead(text[start:end], _HEAD_MARKS)
    for _ in range(4):
        step = _wrapped(text[start:end])
        if not step:
            break
        start += step
    return start + _lead(text[start:end], _HEAD_MARKS), end


def _without_tail(phrase: str) -> str:
    """Leave off marks, particles and "and other matters" at the end; 'U.S.' keeps its full stop."""
    while True:
        if phrase.endswith(")") and "(" not in phrase:
            phrase = phrase[:-1]  # "(topics: herring, tolls)"
        stripped = _AND_MORE.sub("", phrase.rstrip(_TAIL_MARKS)).rstrip(_TAIL_MARKS)
        before, _, last = stripped.rpartition(" ")
        if last.lower() not in _TAIL_WORDS or not before:
            return stripped
        phrase = before


def _wrapped(phrase: str) -> int:
    """The length of the words in front that only lead to the subject."""
    if _MAY_WRAP.isdisjoint(phrase[:60].lower().split()[:6]) or is_list_head(phrase):
        return 0
    steps = (_lead(phrase, wrapper) for wrapper in _WRAPPERS)
    return next((step for step in steps if step and phrase[step:].strip()), 0)


def _lead(phrase: str, pattern: re.Pattern[str]) -> int:
    match = pattern.match(phrase)
    return match.end() if match else 0
