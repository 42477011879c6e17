"""How a place is printed: prepositions, names, what goes on after a name."""

import re

from curation.extraction.places_words import GEO_ADJECTIVES, GEO_NOUNS, VENUE_TAILS

_UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƠƯẠ-ỹʻ]"
# A capitalised word; an apostrophe belongs to it (N'Djamena, Nukuʻalofa) unless it is a possessive.
_WORD = r"(?:[dl][’'])?" + _UPPER + r"\w*(?:[’'ʻ‘](?!s\b)\w+){0,2}"
CAPITALISED = (
    r"(?:St\.|Ft\.|Mt\.|(?:[A-Z]\.){2,4}|" + _WORD + r"(?:[-–](?:al-|el-)?\w[\w’'ʻ‘]*){0,3})"
)
CAPITALS = re.compile(CAPITALISED)
_LINK = r"(?:of the|of|de la|de los|de las|de|da|do|dos|das|del|du|des|di|la|el|al|e|am|an der|upon|sur|bin|es)"
_NOT_A_DAY = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_ARTICLED = r"(?:al|el|as|ash|ad|an|ar|at|az|ul|ur)-" + _WORD
NAME = (
    r"(?:[0-9]{1,3} )?"
    + CAPITALISED
    + rf"(?: (?:{_LINK} )?{_NOT_A_DAY}(?:{CAPITALISED}|{_ARTICLED})){{0,6}}"
)
_TAIL = r"(?: (?:border crossing|guest house|" + "|".join(VENUE_TAILS) + r"))?"
_GEO = (
    rf"(?:(?:the |a |an )?(?:(?:{GEO_ADJECTIVES}) ){{0,2}}(?:{CAPITALISED}(?: {CAPITALISED}){{0,2}}(?:['’]s)? )?"
    rf"(?:(?:{GEO_ADJECTIVES}) (?:and )?){{0,3}}"
    rf"(?:{GEO_NOUNS})(?: town| city| district)?(?: of|,)? )"
)
_SIDE = rf"(?:(?:the )?(?:(?:{GEO_ADJECTIVES}) ){{1,3}}(?:part of |outskirts of )?)"
_DETERMINED = (
    r"(?:(?:the|The|a|an|its|his|her|their|our) "
    r"(?:(?!(?:in|at|to|from|near|of|for|with|on|by|and|as|that|outside)\b)[a-z-]+ ){0,2})"
)
_PREPOSITIONS = (
    r"in|at|to|from|near|outside|around|into|inside|aboard|off|via|through|for|visit|visits|visited|visiting"
    r"|tour|tours|toured|touring|leave|leaves|left|leaving|reach|reached|across|over|between|within|towards?"
    r"|arrived|departed|inspect|inspects|inspected"
    r"|on board|throughout|hosting?|by|of|on|brief|briefs|briefed|address|addresses|addressed|addressing"
    r"|In|At|To|From|Near|Outside|Visiting|Inside|Aboard|For"
)
_SHIP = rf"(?:the (?:{CAPITALISED} )?(?:[a-z-]+ ){{0,2}}(?:ship|vessel|frigate|yacht|carrier|destroyer|train|plane) )"
_FIRST_LETTERS = "".join(sorted({word[0] for word in _PREPOSITIONS.split("|")}))
CANDIDATE = re.compile(
    rf"\b(?=[{_FIRST_LETTERS}])(?P<prep>{_PREPOSITIONS})\s+(?:(?P<geo>{_GEO})|(?P<side>{_SIDE})|(?P<ship>{_SHIP})|(?P<the>{_DETERMINED}))?"
    rf"(?P<name>{NAME})(?P<tail>{_TAIL})(?P<own>['’]s?(?!\w))?"
)
# "the Geneva talks", "her Beijing visit": the place stands right before the event.
EVENT = re.compile(
    r" (?:talks|summit|meetings?|visit|trip|round|dinner|session|stop|conference|ceremony|encounter|banquet"
    r"|luncheon)\b"
)
MODIFIER = re.compile(
    rf"(?:(?<=[^\w-])|\A)(?:The )?(?P<name>{CAPITALISED}(?: {CAPITALISED}){{0,2}})\Z"
)
MODIFIER_REACH = 40
# "on the sidelines of the Munich Security Conference": the town whose name the gathering bears.
NAMED_AFTER = re.compile(
    r"\b(?:[Aa]t|[Dd]uring|(?:sidelines|margins|fringes|corridors?) of|[Aa]ttend(?:ed|ing|s)?) (?:the |this year['’]s |"
    r"last year['’]s |\d+(?:st|nd|rd|th) |annual ){0,3}(?P<name>"
    + CAPITALISED
    + r"(?: "
    + CAPITALISED
    + r")??)"
    r" (?:(?:Security|Economic|Diplomacy|Peace|Climate|Food|International|Investment|Business|Energy|Leaders|Media|"
    r"Defen[cs]e|Cyber|Policy|Global|Democracy|Donors|Policy) ){0,3}(?:Conference|Forum|Summit|Dialogue)\b"
)
# "Ankara will host the next round of talks"
HOSTING = re.compile(
    r"(?:\A|[,;] |\b(?:that|said|when|where|and|as) )(?P<name>"
    + CAPITALISED
    + r"(?: "
    + CAPITALISED
    + r")?)"
    r" (?:will |would |is (?:due |set )?to |was to |has |had |also |again ){0,3}host(?:s|ed|ing)? "
    r"(?=(?:[\w’'-]+ ){0,8}?(?:talks|summit|meetings?|rounds?|conference|negotiations|consultations|forum)\b)"
)
OWNED = re.compile(rf" (?:[a-z]+ ){{0,2}}(?P<name>{NAME})(?P<tail>{_TAIL})(?P<own>['’]s\b)?")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAYS = (
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTH}(?: \d{{1,2}}(?:(?:-|–| and | to )\d{{1,2}})?)?|"
    rf"\d{{1,2}}(?:(?:-|–| and | to )\d{{1,2}})?(?: {_MONTH})?)"
)
# "in Nairobi on May 20, Kampala on May 21": the next town has its day, too.
JOINED_AFTER_DAY = re.compile(
    rf" (?:on|from|in) {_DAYS}(?P<join>,? and |, )(?P<name>"
    + NAME
    + rf")(?= (?:on|from|in) {_DAYS})"
)
JOINED = re.compile(
    r"(?P<join>,? and (?:the )?|, (?:the )?|/)(?P<name>" + NAME + r")(?P<own>['’]s\b)?"
)
# Enclosed on both sides: "in Osaka, Japan, on"; not "In Osaka, Japan and Korea agreed".
ENCLOSING = re.compile(rf"(?:, | \()(?:the )?(?P<name>{NAME})(?=[,.;:)]|['’]s|\Z| on )")
# "Denmark's Ambassador [to Nairobi]", "the ambassador of Chile [in Hanoi]": somebody's post.
POSTED = re.compile(
    r"\b(?:[Aa]mbassador|[Cc]onsul(?:[ -][Gg]eneral)?|[Cc]ommissioner|[Nn]uncio)"
    r"(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2})? \Z"
)
# "in the Kenyan capital", "to Kenya's capital": the town is the country's own.
CAPITAL_OF = re.compile(
    r"\b(?P<prep>[Ii]n|[Tt]o|[Aa]t|[Ff]rom|visit(?:s|ed|ing)?|leave|left|reach(?:ed)?|outside|near)\s+(?:the )?"
    r"(?P<printed>(?P<land>"
    + CAPITALISED
    + r"(?: "
    + CAPITALISED
    + r"){0,2}?)(?:['’]s?)? capital)\b(?! (?:of |city |region |called )?[A-Z])"
    r"(?!, (?:of |city |called ))(?! (?:market|flight|punish|city of))"
)
TOWN_AFTER = re.compile(
    r", (?:the )?(?P<name>" + CAPITALISED + r"(?: " + CAPITALISED + r"){0,2}?)(?=[,.;:)]| [a-z]|\Z)"
)
WITHIN_GAP = re.compile(
    r"(?:,| \()? ?(?:which is |that is )?(?:(?:set up|located|situated|held|based|built|just|outside|moored|in"
    r"|near|off|at|of|the|a|an|(?:" + GEO_ADJECTIVES + r")|(?:" + GEO_NOUNS + r"))\b,? ?){0,7}\Z"
)
DATELINE_PLACE = re.compile(
    r"[\[(]?(?P<name>[^\W\d_][^\d,(/\[:—–=]*?)(?=\s*(?:[,(/\[:—–=]|-|\.|\Z))"
)
OWN_LINE = re.compile(
    r"(?P<name>[A-ZÀ-ÞĀ-Ž][\w'’.-]*(?: [A-ZÀ-ÞĀ-Ž][\w'’.-]*){0,2})"
    r"(?:, (?P<land>[A-Z][\w.]*(?: [A-Z]\w*){0,2}))?"
    r"(?:,? (?:\d{1,2} )?[A-Z][a-z]{2,8}\.?(?: \d{1,2})?(?:,? \d{4})?)?[.,:]?"
)
PREVIOUS_WORD = re.compile(r"([\w’'-]+)[,\"”’]*\s*\Z")
NEXT_WORD = re.compile(r"\s([a-z][\w-]*)")
