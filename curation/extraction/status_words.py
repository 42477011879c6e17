"""The words that tell a plan from a report, a wish from a plan, and what fell through.

A value in a table of words is what has to follow the word ("call" counts before " for"), empty
where the word counts alone.
"""

import re


def forms(verbs: str) -> dict[str, str | tuple[str, ...]]:
    """Every form of regular verbs: propose, proposes, proposed, proposing."""
    found: dict[str, str | tuple[str, ...]] = {}
    for verb in verbs.split():
        stem = verb.removesuffix("e")
        past = f"{verb[:-1]}ied" if verb.endswith("y") else f"{stem}ed"
        third = f"{verb[:-1]}ies" if verb.endswith("y") else f"{verb}s"
        found |= dict.fromkeys((verb, third, past, f"{stem}ing"), "")
    return found


def alone(words: str) -> dict[str, str | tuple[str, ...]]:
    return dict.fromkeys(words.split(), "")


IRREGULAR_PAST = frozenset(
    "met held sat spoke saw flew went left took gave was were had came began ran paid made read led spent drew "
    "laid told wound got sealed swept been done undertaken".split()
)
# Before a noun: no encounter, or none yet.
UNREAL = {
    **alone("possible potential rumoured rumored any no future eventual prospective hypothetical alleged supposed "
            "neither seek seeks sought seeking denied hoped missed skipped boycotted skip skips boycott"),
    **forms("propose suggest refuse reject demand request offer consider mull weigh contemplate urge want decline"),
    "without": " a", "instead": " of", "rather": " than", "bid": " for", "idea": " of", "prospect": " of",
    "door": " to", "doors": " to", "ask": " for", "asks": " for", "asked": " for", "asking": " for",
    "prospects": " of", "possibility": " of", "chance": " of", "chances": " of", "invitation": " for",
    "call": " for", "called": " for", "calling": " for", "calls": " for", "push": " for", "pushed": " for",
    "pushing": " for", "hope": " ", "hopes": " ", "hoping": " for", "ruled": " out", "rule": " out",
    "speculation": " ", "reports": " of", "rumours": " of", "rumors": " of", "favour": " of", "favor": " of",
    "such": " a", "resumption": " of", "restart": " of", "launch": " of",
}  # fmt: skip
# Before a plural: a habit, not an encounter.
ROUTINE = alone("annual regular frequent periodic more further yearly monthly")
# Before a noun: still to come.
COMING = alone(
    "planned upcoming scheduled forthcoming next expected coming anticipated promised tomorrow"
)
PLANNING = {
    **forms("announce confirm plan schedule arrange pencil"),
    **alone("planned planning before upcoming forthcoming expected pencilled penciled"),
    "agreed": " o", "prepare": " for", "preparing": " for", "prepares": " for", "prepared": " for",
    "preparation": " for", "preparations": " for", "ahead": " of", "advance": " of", "prior": " to",
    "set": " ", "forward": " to", "eve": " of", "run": "-up", "agenda": " for", "due": " for", "invitation": " to",
}  # fmt: skip
LOOKING = {
    "looked": " forward to",
    "look": " forward to",
    "looks": " forward to",
    "looking": " forward to",
}
PAST_SETTING = alone(
    "last previous earlier recent past latest after following during since at in from over yesterday"
)
# Before a verb: a wish, a refusal, a condition.
WISH = {
    **forms("hope want offer ask urge invite propose suggest consider mull refuse decline reject try request "
            "demand allow fail need speculate permit pressure"),
    **alone("wanted wish wishes wishing eager eagerness keen willing willingness unwilling ready readiness prepared "
            "open seek seeks sought seeking if unless whether should must rumoured rumored unable chance "
            "opportunity desire intention interest interested possible possibly possibility happy pleased glad time "
            "reason right afraid unlikely forced impossible tries tried trying invitation refusal"),
    "would": " like", "no": " plan", "call": " ", "called": " ", "calls": " ", "calling": " ", "like": " to",
}  # fmt: skip
# Verbs of holding that govern a noun: "held talks", "is on a visit".
SUPPORT = {
    **forms("attend host chair start conclude end join convene resume finish complete open depart return address "
            "receive welcome conduct inspect witness engage wrap kick embark participate preside arrive undertake "
            "invite greet represent"),
    **alone("hold holds held holding have has had having began begin begins beginning pay pays paid paying make makes "
            "made making took takes take taking gave give gives giving led lead leads leading leave leaves left "
            "spent spend share shares shared sharing granted grants accorded given undertaken met meet tell "
            "tells told undertook wrapped "
            "embarked kicked welcomes"),
    "presented": (" his", " her", " their", " letters"), "presents": (" his", " her", " their"),
    "present": (" his", " her", " their"), "stand": " in", "stands": " in", "stood": " in",
    **dict.fromkeys(("accept", "accepts", "accepted"), (" the cred", " cred", " the letter", " letter", " copies")),
    "spoke": (" in", " at", " during"), "speaks": (" in", " at"),
    "is": " on", "are": " on", "was": " on", "were": " on", "been": " on", "be": " on",
}  # fmt: skip
STANDING_IN = frozenset("stand stands stood represent represents represented".split())
SUPPORT_GAP = re.compile(
    r"\b(?:said|says|that|which|who|to discuss|agreed|will|announced|he|she|they|follow\w*)\b|[;:]"
)
SETTING_GAP = re.compile(r"\b(?:after|before|during|following|at|ahead of|since)\b[^,]*$")

_AUXILIARY = (
    r"\b(?:will|shall|would|['’]ll|(?-i:may)|might|could|can|(?:is|am|are|was|were|be|been|being|also)\s+(?:\w+ly )?"
    r"(?:to|due|set|scheduled|slated|expected|planning|poised|going|likely|supposed|tipped|bound|billed)"
    r"(?: in| for| to)?|"
    r"due to|scheduled to|set to|slated to|expected to|plans? to|planned to|planning to|intends? to|intended to|"
    r"agreed to|decided to|prepar\w+ to|about to|arranged to|in order to|going to|tentatively|"
    r"confirmed (?:he|she|they) would|accepted (?:\w+ ){1,6}to|to)\b"
)
FUTURE = re.compile(_AUXILIARY, re.IGNORECASE)
FUTURE_TAIL = re.compile(
    _AUXILIARY
    + r"(?:\s+(?:\w+ly|also|then|again|now|both|first|next|only|last|have|be|each|not only|pay|make|"
    r"in turn|later))*\s*$",
    re.IGNORECASE,
)
NEGATED_TAIL = re.compile(
    r"(?:\b(?:not|never|neither|nor|without|no longer)|n['’]t)"
    r"(?:\s+(?:\w+ly|yet|ever|been|be|have|to|actually|also|even))*\s*$",
    re.IGNORECASE,
)
# "Asked about reports that X had been to Moscow": hearsay that somebody else answers.
ASKED_ABOUT = re.compile(
    r"\b(?:[Aa]sked|[Cc]ommenting|[Rr]esponding|[Rr]eacting|[Ii]n response) (?:about|on|to) (?:[\w’'-]+ ){0,3}"
    r"(?:reports|claims|rumou?rs) (?:that|of|about)\b[^;]{0,120}$"
)
NO_SUCH = re.compile(
    r"\b(?:no such|nothing to|not true|untrue|false|baseless|wrong|denied|declined|would not)\b"
)
# "There are no plans for X to meet Y".
NO_PLANS = re.compile(
    r"\bno (?:\w+ )?(?:plans?|intention|agreement|question|prospect|talk|need|chance|reason|date)\b"
    r"[^.;:“”\"]{0,90}\bto $"
)
# "will no longer travel": it was announced before.
NO_LONGER = re.compile(r"\b(?:will|would|is|are|was|were) no longer (?:\w+ ){0,2}$")
# "had been due to meet, but fell ill": what was planned did not come about.
CAME_TO_NOTHING = re.compile(
    r"[^.;“”\"]{0,120}?,? but (?!(?:still|later|will|is now|are now|now|also|instead met|met|the two met)\b)"
    r"|[^.;“”\"]{0,120}?,? (?:before|until|when) (?:[\w’'-]+ ){1,6}?(?:fell ill|fell through|collapsed|intervened|"
    r"pulled out|withdrew|was grounded|were grounded|broke out|struck)\b"
)
# "They discussed negotiations between A and B": what others do is a subject here.
SPOKEN_OF = re.compile(
    r"\b(?:discuss\w*|review\w*|touched on|talked about|spoke about|exchang\w+ (?:views|opinions) (?:on|about)|"
    r"conferred on) (?:[\w-]+ ){0,3}$"
)
OF_OTHERS = re.compile(r" (?:between|among) ")
# "have moved their meeting from A to B": it is still to come.
MOVED = re.compile(
    r"\b(?:moved|shifted|relocated|switched) (?:the|their|its|his|her) (?:[\w-]+ ){0,3}$"
)
# "A planned summit collapsed": before a bare "talks" these words tell how they ended.
COLLAPSED = re.compile(
    r"[^.;“”\"]{0,140}? (?:(?:has|have|had) )?(?:collapsed|fell apart|fallen apart|came to nothing|come to nothing|"
    r"unravel\w+|foundered|was derailed|were derailed|been derailed|evaporated)\b"
)
# "I was delighted to meet": said afterwards.
GLAD = re.compile(
    r"(?:\b(?:was|were) (?:\w+ )?|^[“\"\s]*)(?:pleased|delighted|glad|happy|hono[u]?red|privileged)"
    r" to (?:again |finally |once again )?$",
    re.IGNORECASE,
)
AGREED = re.compile(r"\b(?:accept\w+|agreed|(?<!no )plans?)\b")
PURPOSE = re.compile(
    r"\b(?:is|are|was|were|due|agreed|plan\w*|intend\w*|schedul\w*|expect\w*|set|decided)\s*$"
)
PAST_PLAN = re.compile(
    r"\b(?:had been|had) (?:\w+ly )?(?:due|scheduled|supposed|set|intended|planned|expected|meant|hoped)\b"
    r"|\b(?:was|were) (?:\w+ly )?(?:to have|supposed|meant)\b"
)
FALLEN = re.compile(
    r"\b(?P<cancelled>cancel\w*|call\w* off|scrap(?:s|ped)?|dropped|abandon(?:ed|s)?|aborted|did not materiali[sz]e|"
    r"did not come (?:about|off)|never (?:took place|happened|materiali[sz]ed)|"
    r"did not take place|did not happen|(?:will|would) not (?:now|after all|in the end) (?:take place|happen|go "
    r"ahead|be held)|struck (?:off|from) the|ruled out\b(?! any)|scratched|will not go ahead|"
    r"will not take place|would not take place|fell through|"
    r"pull\w* out of|(?:are|is|was) (?:all )?off\b(?! the)|ruled out a)"
    r"|\b(?P<postponed>postpon\w*|put\w* off|(?:put|set) back|delay\w*|deferred|push\w* back|reschedul\w*|"
    r"suspend\w*|shelved|"
    r"reset (?=to)|rearranged|put on (?:hold|ice))"
)
# Any of these words makes it worth while to look for what fell through.
FALLEN_HINTS = frozenset(
    "cancel cancels canceled cancelled cancelling cancellation call called calls calling scrap scraps scrapped dropped "
    "about never abandon abandons back abandoned aborted materialise materialize place happen ahead through "
    "pull pulled pulls off "
    "ruled postpone "
    "postpones postponed postponing postponement put puts putting delay delays delayed deferred push pushed "
    "reschedule rescheduled rescheduling suspend suspended suspends shelved reset rearranged hold ice struck "
    "scratched".split()
)
NOT_FALLEN = re.compile(r"(?:\bnot|n['’]t|never|denied|without) (?:being |been |be )?$")
FALLEN_GAP = re.compile(r"[;“]|\b(?:said|talks|visit|meeting|summit|after|until)\b")
# Between "has postponed" and the noun that it governs: an article, a modifier.
FALLEN_OBJECT = re.compile(r"(?! (?:by|because|after|when|amid|over|at|in)\b)(?: [\w’'-]+){0,4} $")
NOT_AS_PLANNED = re.compile(
    r"[^.;]{0,60}?\bas (?:planned|scheduled|announced)\b|[^.;]{0,60}? after all\b"
)
PREDICATE = re.compile(
    r"[^;:“”\"]{0,90}?\b(?:(?P<listed>(?:is|are|was|were) on the (?:schedule|agenda|programme|program|cards|"
    r"calendar))|(?P<held>was (?:also )?(?:held|attended|hosted|chaired|the \w+|their|her|his|its)|"
    r"were held|took place|began|started|opened|ended|concluded|lasted|ran|went|came|followed|focused|covered|dealt|"
    r"marked|produced|yielded|were|was|held|has (?:ended|concluded|begun)|is (?:under way|underway|taking place)|"
    r"are (?:under way|underway|taking place))"
    r"|(?P<planned>will|would|is (?:now )?(?:to|due|set|scheduled|slated|expected|planned|being|pencill?ed|foreseen|"
    r"envisaged|tipped)|are (?:to|due|set|scheduled|slated|expected|planned|foreseen)|"
    r"opens|begins|starts|comes|planned|scheduled|foreseen|set|due))\b"
)
FUTURE_MAIN = re.compile(
    r"\b(?:will|is to|are to|is due to|is scheduled to|plans to) (?:\w+ly |also )?(?:visit|meet|hold|travel|fly|"
    r"return|head|brief|leave|go|attend|arrive|depart|address|host|give|speak|sign|begin|take)\b"
    r"|\b(?:returns|leaves|flies|heads|departs|arrives|visits|meets|travels)\b"
)
DENIAL_HINTS = frozenset(
    "deny denies denied denying dismiss dismissed dismisses dismissing refuted refuting rejected brushed debunked "
    "shrugged quashed rebuffed".split()
)
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss\w*|refut\w+|rejected|debunked|quashed|rebuffed|(?:brushed|shrugged) off)"
    r"(?: as \w+)? (?:(?:an?|the|media|press|online|recent|local) )*(?:that|reports?|claims?|allegations?|"
    r"rumou?rs?|having|any|media|suggestions?|speculation)\b"
)
ACCEPTED = re.compile(
    r"\b(?:accepted|has accepted|gladly accepted) (?:the|his|her|their|an|this)? ?(?:\w+ )?(?:invitation|offer)\b"
)
SAID = frozenset(
    "said told says tells announced added stressed confirmed explained noted say saying answered".split()
)
SAID_AT = re.compile(
    r"\b(?:said|told|announced|added|stressed|confirmed|explained|noted|say|saying)\b[^.;]{0,70}$"
)
# "said by telephone", "told the newspaper by phone": to a reporter, no call between two sides.
SAID_BY_PHONE = re.compile(
    r"\b(?:said|added|confirmed|explained|told (?:the |[A-Z])[\w’'. ]{1,40}) (?:by|over the|on the|via|over) $"
)
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e)(?: \w+ly| also| then| now)? $")
BEFOREHAND = re.compile(r"\b(?:will|would|before|ahead of|scheduled|followed)\b")
SPOKEN_AT = re.compile(
    r"^\W*(?:\w+ ){0,4}?(?:[Aa]t|[Ii]n|[Dd]uring|[Aa]ddressing|[Ss]peaking (?:at|to|during))\b"
)
SAYS_AFTER = re.compile(
    r"[^.;]{0,90}?,[”\"]? [^.;,]{2,60}? (?:also )?(?:said|told|announced|added|stressed|confirmed)\b"
)
FOR_IT = re.compile(r"\bfor\s+(?:[^\s,;]+\s+){0,6}$")
OVER_A_MEAL = re.compile(r"\bover (?:a |an )?(?:\w+ )?$")
WILL_MEET = re.compile(r"\b(?:will|would|to) (?:\w+ )?(?:meet|discuss|hold|talk|see|host)")
