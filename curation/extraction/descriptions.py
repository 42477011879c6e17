"""What may stand between a verb or preposition and the name of whom it means."""

import re

# What may stand between a noun or "with" and the first name: a description, no verb, no clause.
NOT_A_DESCRIPTION = re.compile(
    r"\b(?:to|that|which|who|whom|whose|where|when|while|said|says|will|would|was|were|is|are|has|had|"
    r"have|amid|over|about|after|before|during|since|until|sidelines|but|as|by|from|against|following|"
    r"including|told|if|because|not|ahead|focus\w*|discuss\w*|he|she|they|it|led|through|toward|"
    r"towards|under|without)\b|[;:“”\"]"
)
LED_BY = re.compile(
    r"(?:\b(?:delegation|team|group|mission)\b[^.,;:]{0,70}?)?,?\s(?:which is |that is )?(?:led|headed|chaired) by\b"
)
# "ambassador to Vietnam", "Ambassador of India to Armenia", "accredited to Kenya".
_POSTED_TO = re.compile(
    r"\b(?:(?:[Aa]mbassador|[Cc]ommissioner|[Ee]nvoy|[Rr]epresentative|[Cc]onsul|[Dd]elegate|[Nn]uncio)"
    r"(?:[- ](?:[Dd]esignate|[Gg]eneral|[Ee]xtraordinary|and|[Pp]lenipotentiary|of|the|[A-Z][\w’'-]*)){0,8}"
    r"|[Ss]econded|[Aa]ccredited) (?:to|in|for) (?:the )?"
    r"(?:region\b|[A-Z][\w’'-]*(?: (?:of |and |the )?[A-Z][\w’'-]*){0,3})"
)
_ADVERBIAL = frozenset(
    "with also later then earlier again briefly separately jointly on in at here today yesterday tomorrow "
    "tonight early late last this next the both first already twice is are was were be been will would has "
    "have had to due set expected scheduled slated likely planning plan plans may might could shall not never "
    "recently formally officially reportedly previously intended agreed decided intend intends agree agrees "
    "began want wants hope hopes arrived paid himself herself themselves each all personally subsequently "
    "afterwards when who nevertheless now there instead morning afternoon evening night day".split()
)
_TOKEN = re.compile(r"[^\W\d_]+|[^\s,]")
# What is left of "counterparts from Gambia and Kazakhstan" once places are taken out.
_FROM_LANDS = re.compile(r"\b(?:from|of)(?: the)? {3,}(?:, {2,}){0,4}(?:,? ?and(?: the)? {2,})?,?")
# "his counterpart from Ghana": the country is the one that he is met for.
_SENT_BY = re.compile(
    r"\b(?:counterparts?|colleagues?|peers|delegations?|representatives|officials|envoys|ministers) from(?: the)? $"
)


# "X, Y and six African leaders met": those whom nobody names.
_UNNAMED_REST = re.compile(
    r",? (?:and|as well as|along with|together with|with)(?: (?:the|his|her|their|several|some|other|many|a|group|of"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|dozen|dozens|more|than|senior|top|\d+|[A-Z][a-z]+)){1,5}"
    r"(?: [a-z-]+){0,2} (?:leaders|ministers|officials|counterparts|colleagues|presidents|diplomats|delegates|envoys"
    r"|heads of (?:state|government|delegation)(?: (?:and|or) (?:of )?government)?|dignitaries|representatives"
    r"|lawmakers|aides|advis[eo]rs|generals|monarchs|experts),?"
)


def without_unnamed_rest(gap: str) -> str:
    """The gap behind a list of names without "and six African leaders"."""
    rest = _UNNAMED_REST.match(gap)
    return gap[rest.end() :] if rest else gap


# ", Deputy Ruler; Dr. Y", ", Chairman of the Board of Z, and the minister": closed by a mark of the list.
_DESCRIBED_ITEM = re.compile(
    r", (?!and |as well |along )(?P<item>[^,;:“”]{3,80})(?=;|, and |, as well as )"
)


_TO_WHOM = re.compile(r"\bto (?=(?:the |his |her )?[A-Z])")  # "Diplomatic Adviser to the President"


def past_item(text: str, start: int, end: int) -> int:
    """Past what describes an item of a list, where a mark of the list closes it."""
    item = _DESCRIBED_ITEM.match(text, start, end)
    return item.end() if item and is_description(_TO_WHOM.sub("", item["item"])) else start


def is_description(words: str) -> bool:
    """Whether words before a name only describe it: no verb, no clause of its own."""
    return not NOT_A_DESCRIPTION.search(words)


def is_adverbial(gap: str) -> bool:
    """Whether only adverbs and auxiliaries stand between a subject and its verb."""
    tokens = (token.lower() for token in _TOKEN.findall(gap))
    return all(token in _ADVERBIAL or token.endswith("day") for token in tokens)


def without_posts(gap: str) -> str:
    """The gap with "ambassador to Vietnam" blanked, as long as before."""
    return _POSTED_TO.sub(lambda found: " " * len(found.group()), gap)


def without_origins(gap: str) -> str:
    """The gap without whom a delegation is led by and which country a counterpart is from."""
    return _SENT_BY.sub(" ", _FROM_LANDS.sub(" ", LED_BY.sub(" ", gap)))


_JOINT = re.compile(
    r"(?: (?:of|from) (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?(?:, (?!and |as well )(?P<described>[^,;:]{3,60}))?\s*"
    r"(?:,? (?P<and>and|as well as|together with|along with|alongside|plus|&)|,)"
    r"(?P<description>(?: [\w.’'-]+){0,6}?,?)\s"
)


def joint_of(gap: str) -> str:
    """How two actors are joined: by "and", by a comma, or not at all."""
    found = _JOINT.fullmatch(gap)
    if not found or NOT_A_DESCRIPTION.search(found["description"]):
        return ""
    return "and" if found["and"] else "comma"
