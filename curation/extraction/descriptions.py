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
# What is left of "counterparts from Gambia and Kazakhstan" once places are taken out.
_FROM_LANDS = re.compile(r"\b(?:from|of)(?: the)? {3,}(?:, {2,}){0,4}(?:,? ?and(?: the)? {2,})?,?")
# "his counterpart from Ghana": the country is the one that he is met for.
_SENT_BY = re.compile(
    r"\b(?:counterparts?|colleagues?|peers|delegations?|representatives|officials|envoys|ministers) from(?: the)? $"
)


def is_description(words: str) -> bool:
    """Whether words before a name only describe it: no verb, no clause of its own."""
    return not NOT_A_DESCRIPTION.search(words)


def without_posts(gap: str) -> str:
    """The gap with "ambassador to Vietnam" blanked, as long as before."""
    return _POSTED_TO.sub(lambda found: " " * len(found.group()), gap)


def without_origins(gap: str) -> str:
    """The gap without whom a delegation is led by and which country a counterpart is from."""
    return _SENT_BY.sub(" ", _FROM_LANDS.sub(" ", LED_BY.sub(" ", gap)))
