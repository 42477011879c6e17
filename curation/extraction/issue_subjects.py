"""Whether a phrase can be a subject of talks: not a person, an event, a date."""

import re

from curation.extraction.phrase_words import TIME_WORDS
from curation.extraction.tokens import ACRONYMS


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NOT_ISSUES = _set(
    "reporters journalists press newsmen audience crowd conference rally parliament gathering "
    "guests guard honor honour troops parade hand hands eyebrows hopes hope fears toast glass flag "
    "stakes profile voice money funds questions question statement communique communiqué document "
    "documents remarks speech summit summits meeting meetings talks visit visits trip tour session "
    "sessions conversation conversations discussion discussions call ceremony dinner lunch "
    "breakfast "
    "invitation greetings invitations moment time hours minutes day days week month year years way "
    "teams experts lawyers negotiators engineers technicians scientists enquiries inquiries "
    "two three copies part fact ways means terms declaration declarations "
    "agreement agreements deals deal memorandum memorandums mou mous accords pact pacts "
    "outcome outcomes result results views view opinion opinions ideas details detail counterpart "
    "counterparts leaders leader side sides minister ministers president presidents officials "
    "delegation delegations people everyone all nothing reception guest host hospitality welcome "
    "briefing interview announcement report reports news progress consensus understanding support "
    "concern concerns agenda list table city town capital place venue opportunity approach stage "
    "position positions readiness gratitude thanks appreciation envoys envoy nation nations "
    "importance role basis contact touch notes information date dates decision decisions step "
    "steps efforts effort measures measure response level levels work programme program answer "
    "pleasantries signature signing office relationship attention note advantage care goodbye"
    " comment comments ambassador ambassadors secretary margins sidelines fringe fringes schedule "
    "timeframe audiences "
    "anonymity round rounds stop stopover leg credentials"
    " closeness similarity convergence depth facts interaction forecast "
    "forecasts consultations consultation communication protocols "
    "protocol contracts contract memoranda treaties lead country countries government "
    "both gifts gift presents souvenirs topic topics assembly plan plans modalities front"
)
_NOT_FIRST = _set(
    "who what he she they we you i me him them us it this that these those there here himself "
    "themselves which "
    "everything anything nothing something himself herself how why when where whom whose not is "
    "are was were be been being has have had will would"
)
# A second verb of the sentence is no second subject: "asked for aid, and obtained ...".
_VERBS_FIRST = _set(
    "obtained agreed expressed reaffirmed reiterated asked welcomed noted said urged pledged called "
    "received told stressed emphasized emphasised underlined underscored thanked invited conveyed "
    "exchanged signed held met discussed added voiced praised hailed requested promised"
)
_TITLED = re.compile(
    r"(?:(?:[A-Z][\w.-]+\s){0,3}(?:President|Minister|Secretary|Chancellor|Premier|King|Emir|"
    r"Sheikh|Mr|Mrs|Ms|Dr|Ambassador|"
    r"Chairman|Prince|Pope|General|Gen|Senator|Governor|Speaker|"
    r"Envoy)\.?\s[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3})$"
)


_MONEY = re.compile(
    r"(?:its\s|the\s)?(?:[\w-]+\s)?(?:interest|benchmark|lending|policy)\srates?$", re.IGNORECASE
)
_COUNTED = re.compile(r"(?:\d+|all|most|some|none)\sof\s(?:the\s)?\d+\s\w+$", re.IGNORECASE)
# "a request by the envoy to see the minister" asks for an encounter
_AUDIENCE = re.compile(
    r"(?:(?:an?|the|his|her|their)\s)?(?:requests?|invitations?|offers?)\s"
    r"(?:[\w'’-]+\s){0,5}?to\s(?:see|meet|visit|talk)\b",
    re.IGNORECASE,
)
_QUESTIONS = _set("who how whether where why when")
_NOT_LAST = _set("it them him her so what which who whether how")
_PERSONAL = re.compile(
    r"(?:his|her)\s[\w-]+$|(?:his|her|their)\s(?:immediate\s|unconditional\s|safe\s|swift\s|"
    r"and\s)*(?:release|return)$|"
    r"(?:remain|stay|keep|continue|be|meet|visit|host|send|attend|come|go|consult|stand|become|"
    r"look|convey|pass on|report back|get back|coordinate|speak|talk|join hands|"
    r"closely|maintain|lay the groundwork)\b|(?:cooperate|work|collaborate)$",
    re.IGNORECASE,
)


_WORD = re.compile(r"[^\W_][\w.'’-]*")


def names_a_subject(phrase: str) -> bool:
    """Whether a trimmed phrase can be a subject of talks: not a person, an event, a date."""
    tokens = _WORD.findall(phrase)
    if not tokens or len(tokens) > 30 or (phrase[0] in "$€£" and " for " not in phrase):
        return False
    if all(token in {"and", "or"} or _is_bare_adjective(token) for token in tokens):
        return False
    if all(token.lower() in TIME_WORDS or token[0].isdigit() for token in tokens):
        return False
    if tokens[0].endswith("ly") and _is_only_a_manner(tokens):
        return False
    if _MONEY.match(phrase) or _COUNTED.match(phrase) or _AUDIENCE.match(phrase):
        return False
    if _PERSONAL.match(phrase) or _low(tokens[-1]) in _NOT_LAST:
        return False
    lows = [_low(token) for token in tokens]
    if lows[0] in _QUESTIONS and len(lows) > 4:
        return True
    if (
        lows[0] in _NOT_FIRST
        or (len(lows) > 1 and tokens[0] in _VERBS_FIRST)
        or _TITLED.match(phrase)
    ):
        return False
    if not any(letter.isalpha() for letter in phrase) or (
        len(tokens) == 1 and len(phrase) < 3 and not phrase.isupper()
    ):
        return False
    return not (_is_clause(tokens, lows) or _is_event(lows))


def _low(token: str) -> str:
    return token if token in ACRONYMS else token.lower()


def _is_only_a_manner(tokens: list[str]) -> bool:
    """ "closely", "deeply rooted ties", "regularly maintain": what is left of a predicate."""
    if len(tokens) == 1:
        return tokens[0].islower()
    return tokens[1].endswith("ed") or (len(tokens) == 2 and tokens[1] in _LONE_VERBS)


def _is_clause(tokens: list[str], lows: list[str]) -> bool:
    """ "between Oslo and Lima", "deep-rooted", "the minister will meet him", "its role is small"."""
    if lows[0] in _LEFT_OVER or (len(tokens) == 1 and lows[0] in _LONE_VERBS):
        return True
    bare = lows[1:] if lows[0] in ("the", "a", "their") else lows
    if len(bare) == 1 and "-" in bare[0] and bare[0].endswith("ed"):
        return True
    ended = next((n for n, low in enumerate(lows) if low in _CLAUSE_MARKS), len(lows))
    return any(low in _AUXILIARIES for low in lows[:ended])


def _is_bare_adjective(word: str) -> bool:
    return word.islower() and word in _BARE_ADJECTIVES


def _is_plain_event(tail: list[str]) -> bool:
    """'the meeting', but not 'the Mercosur deal'."""
    if tail[-1] not in _NOT_ISSUES:
        return False
    return len(tail) < 2 or tail[-1] not in _SUBSTANCE_BEFORE or tail[-2] in _PLAIN_MODIFIERS


def _is_event(lows: list[str]) -> bool:
    """Whether the head of the phrase, its last word before a preposition, is no subject."""
    for n in range(len(lows) - 2):
        if lows[n] in _COLLECTIVES and lows[n + 1] == "of":
            lows = lows[n + 2 :]
            break
    end = next((n for n, low in enumerate(lows) if n and low in _HEAD_ENDS), len(lows))
    while end > 1 and lows[end - 1].endswith("ed") and lows[end - 1] not in {"need", "aid"}:
        end -= 1
    head = lows[end - 1]
    if head not in _NOT_ISSUES:
        return False
    position = lows.index(head)
    tail = [
        low
        for low in lows[position + 1 :]
        if low not in _HEAD_ENDS | {"the", "a", "an"} and not low.endswith("ed")
    ]
    if head in _SUBSTANCE_BEHIND and tail and not _is_plain_event(tail):
        return False
    modifiers = [low for low in lows[:position] if low not in _PLAIN_MODIFIERS]
    return not (head in _SUBSTANCE_BEFORE and modifiers)


_BARE_ADJECTIVES = _set(
    "modest new last further bilateral mutual common regional global joint various several other "
    "many last next "
    "both more fresh serious strong deep grave candid frank open constructive continental "
    "multilateral international trilateral"
)
# A preposition or a verb that is left of a phrase whose subject stands elsewhere.
_LEFT_OVER = _set("with from between among amongst amid")
_LONE_VERBS = _set(
    "uphold follow proceed act listen rely refrain strengthen expand enhance deepen promote extend boost "
    "aim strive return improve develop maintain support broaden intensify advance address resolve"
)
_AUXILIARIES = _set("will would shall is are was were")
# Behind these a verb belongs to a clause of its own: "the bridge that will be built".
_CLAUSE_MARKS = _set("that which who whose where when how whether what if as while")
_COLLECTIVES = _set(
    "total number series set package range raft pair host couple variety array batch"
)
_HEAD_ENDS = _set(
    "of in on for to with from at by over under about between against after before during which "
    "who that where and among around along near inside within across through into toward towards"
)
# "progress in the peace process", "measures against smuggling": what follows is the subject.
_SUBSTANCE_BEHIND = _set(
    "schedule understanding interaction declaration declarations "
    "role efforts effort measures steps role details result results outcome outcomes progress "
    "importance decision support "
    "concern concerns talks deal agreement lists list treatment position rights "
    "opportunity work programme program plan plans modalities information date question response report invitation"
)
# "a mobility agreement", "the nuclear deal", "prisoner lists": what stands before says it.
_SUBSTANCE_BEFORE = _set(
    "agreement agreements deal pact pacts accords accord programme program treaty lists list "
    "contract contracts "
    "talks efforts measures levels support concerns summit summits dialogue information response "
    "troops funds question questions "
    "discussion discussions guard work protocol visits conference people voice rights nations "
    "program case plan plans declaration declarations teams experts position positions "
    "consensus"
)
_PLAIN_MODIFIERS = _set(
    "the a an this that any some no all its their his her our two three four five six seven eight "
    "nine ten several "
    "many seven bilateral trilateral joint new first second third last official state short long "
    "further additional "
    "both such another next previous separate detailed more most other his her foreign prime "
    "deputy vice host "
    "memorandums number total final same upcoming extended expanded one-on-one face-to-face "
    "informal formal acute shared mutual common serious deep grave"
)
