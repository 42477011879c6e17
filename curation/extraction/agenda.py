"""How reports say that something is on the table: cues as data, each with an example line.

A cue stands at one of its head words. With side AFTER the issues are its object ("discussed X"),
with side BEFORE its subject ("X was raised"). The effect says what the cue claims when it is
told as a plain past; outcomes.py turns it with the modality of the verb group into a status.
"""

from enum import StrEnum

from curation.values.frozen import frozen


class Side(StrEnum):
    AFTER = "after"
    BEFORE = "before"


class Effect(StrEnum):
    TALK = "talk"  # the subject was dealt with
    POSITION = "position"  # one side said it at the table: urged, reaffirmed, welcomed
    AGREE = "agree"
    DEFER = "defer"
    DENY = "deny"
    POSSIBLE = "possible"
    EXPECT = "expect"
    ASK = "ask"  # somebody asked about it: the answer decides


class Trait(StrEnum):
    """What is peculiar to a cue, beyond its pattern."""

    NONE = ""
    NOUN = "noun"  # its phrase may be the subject of the verb behind it
    COPULA = "copula"  # its head is itself the verb: "was the main subject"
    ATTITUDE = "attitude"  # told in the present or future also of what was said at the table
    FRONT = "front"  # opens the sentence, and the rest of it tells what came of the subject


@frozen
class Cue:
    """One construction. ``example`` marks the issue it must yield with square brackets."""

    rule: str
    heads: str
    pattern: str
    side: Side
    effect: Effect
    example: str
    needs: str = ""  # what must stand before it, see cue_conditions
    until: str = ""  # where an object ends that the construction itself limits
    trait: Trait = Trait.NONE
    passive: bool = False  # an object cue that may also stand behind a form of be


@frozen
class CueMatch:
    cue: Cue
    start: int
    end: int


ADVERBS = (
    r"(?:\s(?:also|briefly|mainly|mostly|largely|extensively|jointly|further|primarily|candidly|"
    r"thoroughly|openly|frankly|at length|in detail|in depth|broadly|in particular|at the meeting|"
    r"specifically|closely|again)){0,2}"
)
ABOUT = (
    r"[\"”]?\s(?:on(?!\s[A-Z][a-z]+day\b)|about|over|regarding|concerning|with regard to|related "
    r"to|relating to|"
    r"(?:that )?(?:focused|focusing|focussed|centered|centred|centering|centring) (?:on|around)|"
    r"(?:that )?(?:covering|covered)|(?:that )?(?:dealt|dealing) with|devoted to|aimed at|"
    r"towards?)\s"
)
WITH = (
    r"(?:,?\swith\s(?:(?!\s(?:as|while|when|that)\s)[^,;.:\"“”]){2,60}?(?:,\swho\s[^,;.]{2,40},)?)?"
)
# "discussed in a phone call on Wednesday the price of gas"
MEANWHILE = (
    r"(?:,?\s(?:by\s(?:tele)?phone|over\sthe\s(?:tele)?phone|(?:in|during|at|over)\s"
    r"(?:(?:a|an|the|their|his|her)\s)?(?:[\w-]+\s){0,2}?(?:conversations?|calls?|meetings?|talks|"
    r"lunch|dinner|breakfast|session|visit|summit)(?:\son\s[A-Z][a-z]+day|\searlier|\syesterday|"
    r"\stoday)?),?|,\s(?:among|inter)\s(?:other\s)?\w+,|"
    r",\s(?:at|in|with|on|during|for)\s[^,;.:]{3,50},|"
    r",?\sbut\s(?:[\w’']+\s){1,4}\w+\son,)?"
)
# "with his host, President X, on": an apposition between the talks and their subject
HOST = r"(?:,?\swith\s[^;:\"“”.]{2,40}?,\s[^;:\"“”,.]{2,50}?,)"
SOMEBODY = r"\s[^,;.:\"“”]{2,70}?"
WHEN = (
    r"(?:\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s(?:on|in)\s(?:Jan|Feb|Mar|Apr|May|"
    r"Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"[a-z]*\.?(?:\s\d{1,2})?|\sat\s\w+(?:\s\w+)?|\stoday|\syesterday|\searlier|\sin\sprinciple|"
    r"\s(?:in|at|during)\s(?:(?:a|the|their)\s)?(?:joint\s)?(?:statement|meeting|talks|call|session|"
    r"summit|communiqu\w+|declaration)|"
    r"\sin\s[A-Z]\w+|,)"
    r"{0,2}"
)
CONTINUE = (
    r"(?:continu\w+|extend\w*|resum\w+|hold|keep|start|begin|launch|open|pursue|intensify|step up|"
    r"speed up|accelerate|expedite|maintain|advance|conduct|further|engage in|have|deepen)"
)
DOCUMENT = (
    r"(?:memorand(?:um|ums|a)(?: of (?:understanding|cooperation|intent))?|MOUs?|MoUs?|protocols?|"
    r"agreements?|accords?|pacts?|deals?|treat(?:y|ies)|declarations?|letters? of intent|"
    r"arrangements?|contracts?|understandings?|consensus|compromise|plans?|roadmaps?|frameworks?)"
)

OFFICIALS = (
    r"(?:[\w-]+\s){0,3}?(?:officials?(?!\s(?:visit|trip|tour|goodwill))|experts?|technicians|negotiators|ministers?|ministries|"
    r"veterinarians|technocrats|"
    r"working[\s-](?:level|groups?)|teams?|committees?|commission|lawyers|engineers|panels?|"
    r"advis[eo]rs|authorities|regulators|"
    r"agencies|departments|subcommittees?|specialists|surveyors|sherpas|aides|deputies|"
    r"diplomats|channels?|"
    r"secretaries|historians|levels?|talks|negotiations|consultations|summit|meeting|session|date|stage)"
)

_A = Side.AFTER
_E = Effect

TALK_CUES: tuple[Cue, ...] = (
    # --- one verb and its object -------------------------------------------------------------
    Cue("issue.discuss", "discuss discussed discusses discussing",
        rf"discuss(?:ed|es|ing)?{ADVERBS}{MEANWHILE}(?:\son\s[A-Z][a-z]+day|"
        rf"\sin\s[A-Z]\w+)?(?:\swith\s(?:(?:his|her|their|the)\s)?"
        r"(?:[A-Z][\w.'’-]*\s|counterparts?\s){1,5}|\swith\s(?:him|her|them|us|me|you)\b)?\s*", _A, _E.TALK,
        "The ministers discussed [the war in Ukraine]."),
    Cue("issue.talk_about", "talk talked talking talks speak spoke spoken speaking chatted",
        r"(?:talk(?:ed|ing|s)?|sp(?:eak|oke|oken|eaking)|chatted)"
        r"(?:\s(?:mostly|mainly|briefly|at length|frankly|openly|extensively|a lot|in depth|again|"
        r"for [^,.;]{1,25}?|with [^,.;]{1,40}?|by phone|over the phone|on the "
        r"phone)){0,2}\sabout\s",
        _A, _E.TALK, "We talked about [visas for au pairs]."),
    Cue("issue.exchange_views", "exchange exchanged exchanges exchanging compared compare",
        r"(?:exchang(?:e[sd]?|ing)|compared?)(?:\s[\w-]+){0,3}?\s(?:views|opinions|ideas|"
        r"assessments|"
        rf"perspectives|notes|thoughts|information|positions)[\"”]?{ADVERBS}{MEANWHILE}{WITH}{ABOUT}",
        _A, _E.TALK, "They exchanged views on [the situation in the Gulf of Aden]."),
    Cue("issue.exchange_of_views", "exchange exchanges",
        r"exchanges?\sof\s(?:views|opinions|information|ideas|notes)"
        r"(?:\s(?:is|was|are|were|will\sbe)\s(?:\w+\s)?(?:planned|held|expected|scheduled|"
        r"envisaged|made|due|to\stake\splace))?"
        rf"{WITH}{ABOUT}", _A, _E.TALK,
        "An exchange of views was held on [the status of the lagoon].", trait=Trait.NOUN),
    Cue("issue.attention", "attention thoughts minds",
        r"(?:attention|thoughts|minds)\s(?:also\s)?to\s", _A, _E.TALK,
        "The parties then turned their attention to [the debt of the islands].", needs="turning"),
    Cue("issue.mention_of", "mention reference",
        r"(?:mention|reference)\s(?:was|is)\s(?:also\s)?made\s(?:of|to)\s", _A, _E.TALK,
        "Finally, mention was made of [the situation in the Sahel]."),
    Cue("issue.was_expressed",
        "satisfaction appreciation concern concerns regret hope interest gratitude",
        r"(?:satisfaction|appreciation|concerns?|regret|hope|interest|gratitude)\s(?:was|were)\s"
        r"(?:also\s)?(?:expressed|voiced|conveyed)\s(?:for|at|about|over|with|in|regarding|that)\s"
        r"(?:the\s(?:good|excellent|cordial)\s)?", _A, _E.POSITION,
        "Satisfaction was expressed for [the work of the mixed commission]."),
    Cue("issue.pay_attention", "paid paying pay pays",
        r"pa(?:id|ys?|ying)\s(?:[\w-]+\s){0,2}?attention\sto\s", _A, _E.TALK,
        "The parties paid special attention to [the safety of the ferry]."),
    Cue("issue.attention_to", "attention emphasis importance",
        r"(?:attention|emphasis|importance)\s(?:was|were|is|being)\s(?:also\s)?(?:paid|given|"
        r"placed|put|laid|attached|devoted)\s(?:to|on)\s", _A, _E.TALK,
        "Particular attention was paid to [the reopening of the pass]."),
    Cue("issue.in_favour", "favor favour support",
        r"(?<=spoke\sin\s)(?:favou?r|support)\sof\s(?:expanding\s)?", _A, _E.POSITION,
        "Both presidents spoke in favour of [direct flights]."),
    Cue("issue.update_on", "update updates briefing", r"(?:updates?|briefing)\son\s", _A, _E.TALK,
        "She stopped in Oslo to receive an update on [the search for the trawler]."),
    Cue("issue.break_down", "broke break collapsed foundered stalled",
        r"(?:br(?:oke|eak)\sdown|collapsed|foundered|stalled)\s(?:over|on|because\sof)\s", _A, _E.TALK,
        "The talks broke down over [the price of gas]."),
    Cue("issue.fall_out", "fell fallen bust-up deadlock deadlocked showdown",
        r"(?:f(?:ell|allen)\sout(?:\s\w+)?|bust-up|deadlock(?:ed)?|showdown)"
        r"(?:\swith\s[^,.;]{2,40}?)?\s(?:over|on)\s", _A, _E.TALK,
        "The two premiers fell out publicly over [anchovy quotas]."),
    Cue("issue.topics_are", "topic theme topics subjects themes agenda menu issues",
        r"(?:(?:topic|theme)(?=:)|topics|subjects|themes|issues|agenda|menu)(?:\s(?:of|for)\s[^,.;:]{3,40}?)?"
        r"(?:\s(?:are|were|will\sbe)\s(?=the\s|[a-z-]+\s)(?!(?:\w+ly\s)?(?:\w+ed|set|to|being|"
        r"not|on|likely|also|yet|still|now|part|among|under|of|left|complex|many|known)\b)|:\s)",
        _A, _E.TALK, "Topics are [the safety of undersea cables] and [visas for nurses]."),
    Cue("issue.exchange_lists", "exchanged", r"exchanged\s(?!(?:[\w-]+\s){0,3}(?:views|opinions|"
                                             r"ideas|notes|greetings|pleasantries)\b)", _A, _E.TALK,
        "The sides exchanged [lists of missing sailors]."),
    Cue("issue.talks_on",
        "talks discussions discussion negotiations consultations conversation conversations "
        "deliberations dialogue dialog session sessions debate",
        r"(?:talks|discussions?|negotiations|consultations|conversations?|deliberations|"
        r"dialog(?:ue)?|"
        rf"sessions?|debate)(?:\sat\s[^.;:\"“”]{{2,40}}?)?(?:{WITH}|{HOST}){ABOUT}", _A, _E.TALK,
        "He will hold talks with his host on [arms exports], [visas] and [North "
        "Korea].", trait=Trait.NOUN),
    Cue("issue.discussion_of", "discussion discussions examination review reviews",
        r"(?:discussions?|examination|reviews?)\sof\s", _A, _E.TALK,
        "There was also discussion of [WTO membership].", trait=Trait.NOUN),
    Cue("issue.meeting_about", "meeting meetings summit call dinner lunch breakfast encounter",
        rf"(?:meetings?|summit|call|dinner|lunch|breakfast|encounter){WITH}"
        r"\s(?:about|over|regarding|concerning|(?:that )?focus(?:ed|ing) on|to discuss)\s",
        _A, _E.TALK, "He said after the meeting about [harbour dues] that he was content."),
    Cue("issue.raise", "raise raised raises raising broach broached voiced",
        r"(?:rais(?:e[sd]?|ing)|broach(?:ed)?|voiced)\s(?:with\s(?:him|her|them|you)\s)?(?:[\"“]?(?:(?:his|her|their|its|the|"
        r"serious|deep|strong|"
        r"grave|some|several|country's)\s){0,3}"
        r"(?:concerns?|objections?|alarm|complaints?|opposition)[\"”]?\s(?:about|over|regarding|on|"
        r"to|at|with)\s)?",
        _A, _E.TALK, "The minister raised [the case of a jailed journalist]."),
    Cue("issue.touch_on", "touch touched touching dwelt dwelled delved went go going gone get got",
        r"(?:touch(?:ed|ing)?\s(?:up)?on|g[eo]t(?:ten)?\sinto|dwel(?:t|led)\s(?:up)?on|delved\sinto|(?:went|go|going|"
        r"gone)\s(?:over|into|through)|g[eo]t\s(?:a)?round\sto)\s(?:the\sdetails\sof\s)?",
        _A, _E.TALK, "They also touched on [the Taiwan question]."),
    Cue("issue.deal_with", "dealt dealing tackle tackled tackles tackling",
        r"(?:deal(?:t|ing)\swith|tackl(?:e[sd]?|ing))\s", _A, _E.TALK,
        "The second session dealt with [postal fees] and [plant health]."),
    Cue("issue.take_up", "take took taken taking bring brought bringing",
        r"(?:t(?:ake|ook|aken|aking)\sup|br(?:ing|ought|inging)\sup)\s(?!most|much|half|the\sbulk|"
        r"almost|nearly|more)", _A, _E.TALK,
        "Envoys met to take up [the disputed ridge]."),
    Cue("issue.address", "address addressed addresses addressing",
        r"address(?:ed|es|ing)?\s(?!(?:the\s|an?\s)?(?:media|press|nation|crowd|"
        r"joint\spress)\b)", _A, _E.TALK,
            "The two leaders addressed [cattle theft]."),
    Cue("issue.take_stock", "took take taking",
        r"t(?:ook|ake|aking)\sstock\sof\s(?:the\s)?(?:(?:implementation|progress|status|"
        r"state)\s(?:of|in|on|made\sin)\s)?", _A, _E.TALK,
        "They took stock of the implementation of [development projects]."),
    Cue("issue.mostly_on", "mostly mainly largely chiefly primarily",
        r"(?:mostly|mainly|largely|chiefly|primarily)\s(?:on|about|over)\s", _A, _E.TALK,
        "They spoke for an hour, mostly on [munitions production]."),
    Cue("issue.review", "review reviewed reviewing reviews",
        r"review(?:ed|s|ing)?\s(?:with\s(?:him|her|them|his\s\w+|her\s\w+)\s)?"
        r"(?:(?:the\s)?(?:progress|status|state|implementation|entire gamut|"
        r"whole gamut|"
        r"full range|entire spectrum|full spectrum)(?:\smade)?(?:\s(?:in|on|of))\s)?", _A, _E.TALK,
        "They reviewed progress on [a free trade agreement]."),
    Cue("issue.explore",
        "explore explored exploring examine examined examining analysed analyzed consider "
        "considered "
        "considering assessed deliberated negotiate negotiated negotiating negotiates cover "
        "covered",
        r"(?:explor(?:e|ed|ing)|examin(?:e|ed|ing)|analy[sz]ed|consider(?:ed|ing)?|assessed|"
        r"deliberated(?:\son)?|negotiat(?:e[sd]?|ing)(?:\son|\sover|\sto)?|"
        r"cover(?:ed)?)\s", _A, _E.TALK,
        "The delegations explored [the sale of patrol boats]."),
    Cue("issue.focus_on",
        "focus focused focuses focusing focussed center centered centers centre centred centres "
        "concentrated devoted dominated consumed taken revolved revolve homed zeroed",
        r"(?:focus(?:s?ed|es|s?ing)?\s(?:up)?on|cent(?:er|re)(?:e?d|s)?\s(?:on|around)|"
        r"concentrated\son|"
        r"devoted\sto|(?:dominated|consumed|taken\sup)\sby|revolved?\saround|"
        r"homed\sin\son|zeroed\sin\son)\s", _A, _E.TALK,
        "The first session was devoted to [wheat].", passive=True),
    Cue("issue.focus_is_on", "focus focuses emphasis attention",
        r"(?:focus(?:es)?|emphasis|attention)(?:\s(?:of|in|at|to)\s[^,.;]{3,40}?)?\s(?:will\sbe|is|"
        r"was|would\sbe|are|were)?\s?(?:up)?on\s",
        _A, _E.TALK, "The focus of the council will be on [research and innovation]."),
    Cue("issue.including", "issues matters topics challenges subjects questions",
        r"(?:issues|matters|topics|challenges|subjects|"
        r"questions)(?:\s[^,.;]{3,40}?)?,?\s(?:including|such\sas)\s",
        _A, _E.TALK, "They made headway on a number of issues, including [climate change]."),
    Cue("issue.clash_over", "quarrelled quarreled bickered traded swapped clashed clash "
                            "sparred spar differ differed differences haggled "
                            "haggle impasse wrangled wrangle argued argue disagree",
        r"(?:quarrell?ed|bickered|(?:traded|swapped)\s(?:barbs|accusations|blame|insults|words|blows)|"
        r"clash(?:ed)?|spar(?:red)?|differ(?:ed|ences)?|haggled?|wrangled?|argued?|disagree|"
        r"impasse)(?:\s\w+ly|\sfor\s[\w\s]{3,20}?)?\s(?:over|on|about)\s",
        _A, _E.TALK, "The two leaders sparred over [whisky duties]."),
    Cue("issue.mention", "mention mentioned mentions mentioning",
        r"mention(?:ed|s|ing)?\s(?!in\b|that\b|by\b)", _A, _E.TALK, "Nobody mentioned [the border "
                                                                    "fence]."),
    Cue("issue.spent_time", "spent devoted gave",
        r"(?:spent|devoted|gave)\s(?:[\w-]+\s){0,4}?(?:hours?|minutes|time|half|most|much|bulk|"
        r"session|day|morning|afternoon)\s"
        r"(?:of\s[\w\s]{3,25}?\s)?(?:on|to|discussing|talking\sabout)\s(?!the\s(?:phone|telephone|"
        r"road|ground))", _A, _E.TALK,
        "They spent an hour on [fishing quotas]."),
    Cue("issue.gaps_remain", "gaps differences disagreements divergences",
        r"(?:gaps|differences|disagreements|divergences)\s(?:still\s)?(?:remain(?:ed|s|ing)?|persist(?:ed|s)?|"
        r"existed)\s(?:on|over|about|in|regarding)\s", _A, _E.TALK,
        "He said that differences remained over [the rules for fish]."),
    Cue("issue.took_note", "took take takes",
        r"t(?:ook|akes?)\snote\sof\s(?:the\s(?:progress|headway)\s(?:\w+\s)?(?:in|on|towards?)\s)?",
        _A, _E.POSITION, "They took note of the progress achieved in [the marking of the border]."),
    Cue("issue.identified_as", "identified listed named singled",
        r"(?:identified|listed|named|singled\sout)\s(?=[^.;:]{3,120}?\sas\s(?:[\w-]+\s){0,3}?(?:areas|"
        r"fields|sectors|priorities|topics|subjects)\b)", _A, _E.TALK,
        "They identified [millets] and [pharma] as areas of cooperation.", until=r"\sas\s"),
    Cue("issue.narrow_differences",
        "narrow narrowed narrowing bridge bridged bridging overcome iron reconcile",
        r"(?:narrow(?:ed|ing)?|bridg(?:e|ed|ing)|overcome|iron\sout|reconcile)\s(?:(?:the|their|some|"
        r"remaining|outstanding)\s){0,2}(?:differences|gaps?|disagreements|divisions)\s(?:on|over|in|"
        r"about)\s", _A, _E.TALK, "Envoys tried to narrow their differences over [cod quotas]."),
    Cue("issue.at_odds", "nowhere closer disagreement disagreements eye disagreed apart odds divided split",
        r"(?:nowhere|closer|disagreed|disagreements?|apart|at\sodds|odds|divided|split|eye\sto\seye)\s(?:on|over|"
        r"about)\s", _A, _E.TALK,
        "The two remained far apart on [the price of gas].", passive=True),
    Cue("issue.sounded_out", "sounded traded swapped consulted",
        r"(?:sounded(?:\sout)?[^,;.]{0,40}?|(?:traded|swapped)\s(?:\w+\s)?views|"
        r"consulted(?:\swith\s[^,;.]{2,40}?)?)\s(?:on|about|over)\s", _A, _E.TALK,
        "The envoys consulted on [the sanctions regime]."),
    Cue("issue.talk_shop", "talked talking talk",
        r"talk(?:ed|ing)?\s(?=(?:(?!hours|days|across|always|besides|perhaps|sometimes|less)[a-z]+s|"
        r"trade|security|energy|defen[cs]e|money|peace|shop)\b)", _A, _E.TALK,
        "They talked [tariffs] over lunch."),
    # --- denial --------------------------------------------------------------------------------------
    Cue("issue.no_discussion", "no",
        r"no\s(?:[\w-]+\s){0,2}?(?:discussion|discussions|talk|mention|conversation|reference|"
        r"debate)s?"
        r"\s(?:of|about|on|to|regarding)\s", _A, _E.DENY,
        "There was no discussion of [airspace]."),
    Cue("issue.never_got_to", "get got",
        r"g[eo]t\s(?:(?:a)?round\sto|as\sfar\sas|to)\s(?=the\s|an?\s|any\s|[a-z]+s\b)", _A, _E.DENY,
        "They never got as far as [the prisoners].", needs="not"),
    Cue("issue.no_time_for", "time before",
        r"(?:(?<=no\s)time\s(?:\w+\s)?(?:for|to\s(?:discuss|address|raise))|"
        r"before\s(?:they|we|he|she|the\s(?:two|leaders|ministers|sides))\s(?:reached|got\sto|came\sto))\s",
        _A, _E.DENY, "There was no time left for [the prisoners]."),
    Cue("issue.nothing_said", "nothing word",
        r"(?:nothing(?!\sof\b)|(?<=not\sa\s)word|(?<=no\s)word)\s(?:(?:was|is|were|has\sbeen|had\sbeen)\s)?"
        r"(?:(?:said|heard|mentioned|uttered)\s)?(?:about|on|of)\s", _A, _E.DENY,
        "Nothing was said about [the hostages]."),
    Cue("issue.no_related_discussion", "no",
        r"no\s(?=[^,.;]{2,60}(?:-related|\srelated)\s(?:discussion|talks|"
        r"conversation))", _A, _E.DENY,
        "There was no [reef-related discussion]."),
    Cue("issue.avoid", "avoid avoided avoids avoiding sidestepped skirted mentioning ignored "
                       "omitted steered",
        r"(?:avoid(?:ed|s|ing)?\s(?:(?:any\s|all\s)?(?:mention|discussion|talk)\sof|discussing|"
        r"mentioning)|avoided|"
        r"sidestepped|skirted(?:\saround)?|(?<=without\s)mentioning|ignored|omitted|"
        r"steered\sclear\sof)\s",
        _A, _E.DENY, "The two leaders avoided [the question of Kashmir]."),
    Cue("issue.absent_was", "left absent missing unmentioned raised excluded",
        r"(?:left\soff\s(?:the\s)?(?:agenda|table|list)|absent(?:\sfrom\s[\w\s]{3,30}?)?|missing(?:\sfrom\s[\w\s]{3,30}?)?|unmentioned|"
        r"(?<=[Nn]ot\s)raised(?:,[^,]{3,30},)?|excluded)\s(?:was|were|is|are)\s", _A, _E.DENY,
        "Not raised, both men insisted, was [the casino licence]."),
)  # fmt: skip
