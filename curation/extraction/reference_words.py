"""Nouns of references, and whom each can mean."""

from curation.values.enums import OfficeClass

_LEADERS = frozenset((OfficeClass.HEAD_OF_STATE, OfficeClass.HEAD_OF_GOVERNMENT))
_MINISTERS = frozenset((OfficeClass.FOREIGN_MINISTER, OfficeClass.MINISTER))
_ANY: frozenset[OfficeClass] = frozenset()

# A plural noun, and the classes of office that it covers; the empty set is everybody.
GROUP_CLASSES: dict[str, frozenset[OfficeClass]] = {
    "leaders": _LEADERS,
    "presidents": frozenset((OfficeClass.HEAD_OF_STATE,)),
    "premiers": frozenset((OfficeClass.HEAD_OF_GOVERNMENT,)),
    "monarchs": frozenset((OfficeClass.HEAD_OF_STATE,)),
    "heads": _LEADERS,
    "ministers": _MINISTERS,
    "officials": _ANY,
    "men": _ANY,
    "women": _ANY,
    "principals": _ANY,
    "diplomats": _ANY,
    "politicians": _ANY,
    "counterparts": _ANY,
    "negotiators": _ANY,
}
COUNTRY_NOUNS = frozenset(
    (
        "sides", "countries", "nations", "parties", "neighbours", "neighbors", "governments",
        "delegations", "states", "capitals", "teams", "peoples", "allies",
    )
)  # fmt: skip
PAIRS = frozenset(("pair", "duo", "trio"))
PERSON_NOUNS = PAIRS | {"two", "three", "four", "men", "women", "officials", "principals"}
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
# What an office's possession does for it: "the prime minister's office said" is not the person.
NOT_ACTING = frozenset(
    ("office", "spokesman", "spokeswoman", "spokesperson", "residence", "adviser", "aide", "party",
     "house", "palace", "deputy", "aides", "advisers", "chief", "wife", "husband", "secretariat")
)  # fmt: skip
# Who sits across the table.
OTHER_SIDE = frozenset(("guest", "visitor", "host"))
# Honorifics that ask for a pronoun.
GENDERS = {
    "mr": "he", "mr.": "he", "king": "he", "prince": "he", "sir": "he", "sheikh": "he",
    "lord": "he", "emir": "he", "sultan": "he", "mrs": "she", "mrs.": "she", "ms": "she",
    "ms.": "she", "miss": "she", "queen": "she", "princess": "she", "dame": "she", "lady": "she",
    "sheikha": "she", "daw": "she",
}  # fmt: skip
