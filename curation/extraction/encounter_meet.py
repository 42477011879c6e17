"""Verbs of meeting and speaking: to meet, to call on, to discuss with."""

from curation.extraction.encounters import Frame, Trigger
from curation.values.enums import MeetingKind as Kind

_HOW = (
    r"(?: (?:again|briefly|separately|virtually|online|privately|in private|one[- ]on[- ]one|"
    r"face[- ]to[- ]face|in person|informally|formally|officially|directly|jointly|twice|together|"
    r"alone|behind closed doors|bilaterally|repeatedly|also|then|up))*"
)

MEET = (
    Trigger(
        "meeting.meet_noun",
        "meet",
        Kind.TALKS,
        Frame.GATHERING,
        "The two spoke on the sidelines of the SADC meet in Gaborone.",
        before=r"(?:\b(?:the|an?|this) (?:(?-i:[A-Z]{3,}\d*) )?|\bministers['’] |\bleaders['’] )(?<!the US )",
    ),
    Trigger(
        "meeting.meet",
        "meet meets met",
        Kind.TALKS,
        Frame.MEET,
        "The president met Monday with the Irish prime minister at the palace.",
        after=rf"(?P<head>{_HOW}(?: with)?)\b",
        before=r"(?<!\bhas not )(?<!\bhave not )(?<!\bto be )(?<!\bteams )(?<!\bteams last )(?<!\bclubs )"
        r"(?<!\bclubs last )",
        unless=r"[^.;,]{2,70} over (?:a |an )?(?:\w+ )?(?:dinner|lunch|luncheon|breakfast)\b|"
        r" (?:the|its|their|his|her|a|all|these|those|any|our|every|with|certain|strict)? ?"
        r"(?:\w+ ){0,2}(?:targets?|goals?|deadlines?|demands?|criteria|criterion|obligations?|"
        r"press|media|reporters|journalists|commitments?|conditions?|requirements?|standards?|needs?|"
        r"expectations?|challenges?|"
        r"costs?|resistance|opposition|criticism|scepticism|skepticism|approval|quotas?|"
        r"definition|threshold|benchmarks?|silence|fate)\b|[^.;]{2,60}\b(?:(?:semi-?|cup )finals?|qualifier|"
        r"play-?offs?|friendly match)\b| neither| [^.;]{2,30} halfway",
    ),
    Trigger(
        "meeting.meeting_verb",
        "meeting",
        Kind.TALKS,
        Frame.MEET,
        "He was in Lima on Friday, meeting his counterpart twice.",
        before=r"(?:\b(?:is|are|was|were|be|been|after|before|by|while|since|also|include|included|forward to|"
        r"committed to|agreed on)|,|"
        r"\band|[–—-]) |^[\s“\"]{0,3}",
        after=rf"(?P<head>{_HOW}(?: with)?) (?=(?:his|her|their|the|with|both|several|in|at)\b|(?-i:[A-Z]))",
        unless=r" (?:of|between|on|was|is|will|the (?:target|goal|deadline|demand|needs))\b",
    ),
    Trigger(
        "meeting.co_chair",
        "co",
        Kind.TALKS,
        Frame.MEET,
        "The two ministers co-chaired the binational cabinet in Arequipa.",
        after=r"(?P<head>-(?:chair(?:s|ed|ing)?|host(?:s|ed|ing)?|presid\w+))\b",
        unless=r"-(?:chair|host) (?:of|countr|nation|state|government)",
    ),
    Trigger(
        "meeting.sit_down",
        "sit sits sat sitting",
        Kind.TALKS,
        Frame.MEET,
        "The secretary of state sat down with the Omani foreign minister.",
        after=r"(?P<head> (?:down (?:\w+ )?with|opposite|across from|down(?= (?:in|at|on|again|together))))\b",
    ),
    Trigger(
        "meeting.at_one_table",
        "sit sits sat sitting seated",
        Kind.TALKS,
        Frame.MEET,
        "The two premiers sat at one table again in Brussels on Monday.",
        after=r"(?P<head>(?: down)? (?:around|at|across|round) (?:the|a|one) (?:\w+ )?table)\b",
    ),
    Trigger(
        "meeting.face_each_other",
        "face faces faced cross crossed see seen saw",
        Kind.TALKS,
        Frame.MEET,
        "The two leaders last faced each other in Ohrid in March.",
        after=r"(?P<head> (?:each other|one another|paths(?: with)?))(?= (?:in|at|on|again)\b|(?<=with) )",
        unless=r"(?<=see) paths|[^.;]{0,30} (?:as|in the eye)\b",
    ),
    Trigger(
        "meeting.break_bread",
        "break breaks broke breaking",
        Kind.MEAL,
        Frame.MEET,
        "The president was seen breaking bread with the Moldovan prime minister.",
        after=r"(?P<head> bread(?: with)?)\b",
        printed="meal",
    ),
    Trigger(
        "meeting.link_up",
        "link links linked",
        Kind.TALKS,
        Frame.MEET,
        "The chancellor links up by video with Italy's prime minister at 4 p.m.",
        after=r"(?P<head> up (?:by|via|over) (?:video|videolink|video link|phone))\b",
        printed="video call",
    ),
    Trigger(
        "meeting.closeted",
        "closeted",
        Kind.TALKS,
        Frame.MEET,
        "The two leaders had been closeted with the mediator since noon.",
        after=r"(?P<head>(?: with)?)",
    ),
    Trigger(
        "meeting.confer",
        "confer confers conferred huddle huddled huddles",
        Kind.TALKS,
        Frame.MEET,
        "The envoys conferred with the mediator in Doha.",
        after=r"(?P<head>(?: with)?)(?= (?:in|at|on|by|his|her|the|(?-i:[A-Z]))|(?<=with))",
    ),
    Trigger(
        "meeting.interact",
        "interact interacts interacted interacting",
        Kind.TALKS,
        Frame.MEET,
        "He would interact with the secretary-general of the bloc, Ama Boateng.",
        after=r"(?P<head> with)(?= (?:his|her|(?:the )?(?:(?-i:[A-Z])|president|prime|king|foreign|secretary)))",
    ),
    Trigger(
        "meeting.negotiate",
        "negotiate negotiates negotiated negotiating",
        Kind.TALKS,
        Frame.MEET,
        "The two envoys negotiated at the ministry for six hours on Monday.",
        after=r"(?P<head>(?: with)?)(?= (?:with|at|in|for|on|through|late)\b)",
    ),
    Trigger(
        "meeting.gather",
        "gather gathers gathered convene convenes convened reconvene reconvenes reconvened",
        Kind.TALKS,
        Frame.MEET,
        "The leaders plan to gather in Windhoek in the spring.",
        after=r"(?P<head>)(?= (?:in|at|on|again|for|here|this|next|later)\b)",
        unless=r" (?:in|at) (?:protest|support|front)",
    ),
    Trigger(
        "meeting.together",
        "together",
        Kind.TALKS,
        Frame.MEET,
        "He was last together with all of them in Vilnius in October.",
        before=r"\b(?:was|were) (?:last )?",
        after=r"(?P<head>(?: with)?)\b",
    ),
    Trigger(
        "meeting.see_over_meal",
        "see sees saw seeing",
        Kind.MEAL,
        Frame.MEET,
        "She will see the president alone over dinner on March 1.",
        after=r"(?P<head>)(?= [^.;]{3,60} (?:over|at|for) (?:a |an )?(?:working )?"
        r"(?:dinner|lunch|breakfast)\b)",
        printed="meal",
    ),
    Trigger(
        "meeting.see",
        "see saw sees seeing",
        Kind.TALKS,
        Frame.MEET,
        "The envoy also saw two representatives of the opposition at a hotel.",
        after=r"(?P<head>)(?= (?:(?:the|two|three|his|her|its|their) )?(?:(?-i:[A-Z])|president|prime|foreign|"
        r"representatives|counterpart|[\w-]+ (?:counterpart|opposite|colleague)))",
        unless=r" (?:(?-i:[A-Z][\w-]+) )?(?:as|a|an|no|more|signs|how|what|whether|off|that)\b",
    ),
    Trigger(
        "meeting.speak_by_phone",
        "speak speaks spoke spoken speaking talk talked talks talking",
        Kind.TALKS,
        Frame.MEET,
        "The two ministers spoke by phone in January.",
        after=r"(?P<head>(?: with)?)(?=[^.;:]{0,80}\b(?:by|over|on|via) (?:the |a |secure )?"
        r"(?:(?:tele)?phone|video\w*)\b)",
    ),
    Trigger(
        "meeting.spoke_with",
        "spoke spoken speaks talked",
        Kind.TALKS,
        Frame.MEET,
        "The secretary spoke today with the Japanese foreign minister.",
        after=r"(?P<head>(?: (?:today|yesterday|earlier|separately|again|on \w+day|\w+day|briefly|this morning|"
        r"twice|(?:\w+|several|many) times|at length|by turns))*"
        r" (?:with|to)) (?!reporters|journalists|the press|media|a crowd|lawmakers|supporters|our |this "
        r"|the (?:paper|newspaper))",
        unless=r"[^.;]{0,60}\b(?:in|at) (?:a|an|the) (?:interview|conference|forum|rally)",
    ),
    Trigger(
        "meeting.spoke",
        "spoke speak",
        Kind.TALKS,
        Frame.MEET,
        "The two presidents spoke again on Wednesday.",
        before=r"\b(?:the (?:two|three)(?: \w+){0,2}|the (?:leaders|presidents|ministers|pair)|they|both(?: \w+)?|"
        r"leaders|ministers|and (?:[\w’'.-]+ ){0,6}(?-i:[A-Z])[\w’'-]+) (?:also |last |will |agreed to |are to |"
        r"would )?",
        after=r"(?P<head>(?: again| briefly)?)(?= (?:on \w+day|\w+day\b|today|yesterday|earlier|before"
        r"|last (?:week|month)|next (?:week|month)|in (?-i:[A-Z])))",
    ),
    Trigger(
        "meeting.hours_with",
        "hour hours minutes",
        Kind.TALKS,
        Frame.MEET,
        "The president got two hours with Prime Minister Ono and seven agreements.",
        after=r"(?P<head> with)(?= (?:the |his |her )?(?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.spend_hours",
        "spent spend spends",
        Kind.TALKS,
        Frame.MEET,
        "The two premiers spent two hours together in Ohrid in February.",
        after=r"(?P<head> (?:[\w-]+ ){1,4}(?:hours?|minutes) (?:together|with))\b",
        printed="meeting",
    ),
    Trigger(
        "meeting.discuss",
        "discussed exchanged agreed reviewed",
        Kind.TALKS,
        Frame.MEET,
        "The two ministers discussed the border in Vientiane on Monday.",
        before=r"\b(?:[Tt]he (?:two|leaders|presidents|ministers|pair)(?: (?!who)[\w-]+){0,2}|they|"
        r"both (?:sides|leaders|ministers|men)|leaders|ministers) (?:also |then )?",
    ),
    Trigger(
        "meeting.summon",
        "summoned summons",
        Kind.TALKS,
        Frame.HOST,
        "The foreign minister summoned the Dutch ambassador, Jan Bakker, on Friday.",
        unless=r" (?:up|the courage)|[^.;]{0,40} (?:court|testify)",
    ),
    Trigger(
        "meeting.discuss_with",
        "discuss discusses discussed exchange exchanged exchanges",
        Kind.TALKS,
        Frame.MEET,
        "The minister discussed the border with his Thai counterpart in Vientiane.",
        after=r"(?P<head>)(?=(?: [^.;“”\"]{3,90})? with (?:his|her|the|their|(?-i:[A-Z])))",
        unless=r" (?:with|prisoners|fire|ratifications|students|contracts)\b|,? (?:in|during|on|over|by) (?:an?|the) "
        r"(?:[\w-]+ ){0,3}(?:calls?|meeting|conversation|conference|session|summit) with\b",
    ),
    Trigger(
        "meeting.agree_somewhere",
        "agreed pledged vowed discussed",
        Kind.TALKS,
        Frame.MEET,
        "Omani Foreign Minister Ali Habib and Indian Foreign Minister Asha Rao agreed in Goa on Monday to go on.",
        before=r"(?-i:[A-Z])[\w’'.-]+ (?:on \w+day )?",
        after=r"(?P<head>)(?= (?:in|at) (?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.raise_with",
        "raise raises raised take takes took",
        Kind.TALKS,
        Frame.MEET,
        "The chancellor raised the tariffs with the Chinese premier, Liu Peng, in Beijing.",
        after=r"(?P<head> up|(?<!take)(?<!takes)(?<!took))(?= [^.;“”\"]{3,60} with (?:his|her|the|their|(?-i:[A-Z])))",
        unless=r" (?:with|funds|money|questions|concerns? (?:over|about) )\b",
    ),
    Trigger(
        "meeting.tell_visitor",
        "told tells assured assures",
        Kind.TALKS,
        Frame.MEET,
        "The premier told visiting British trade minister Jane Hale that talks would go on.",
        after=r"(?P<head>)(?= (?:the )?visiting )",
    ),
    Trigger(
        "meeting.press_somebody",
        "told pressed urged assured warned reminded",
        Kind.TALKS,
        Frame.MEET,
        "She told her Greek counterpart, Nikos Pappas, in Athens on Tuesday that it was over.",
        after=r"(?P<head>)(?= (?:(?:his|her|the) )?(?:[\w’'.-]+,? ){1,9}?(?:in|at) (?-i:[A-Z]))",
        unless=r" (?:a|an|reporters|journalists|the (?:press|media|newspaper|agency|court|UN|U\.N)|parliament|"
        r"lawmakers)\b",
    ),
    Trigger(
        "meeting.thrash_out",
        "thrash thrashed hammer hammered iron ironed haggle haggled",
        Kind.TALKS,
        Frame.MEET,
        "The two ministers are to thrash out a deal in Ankara on Wednesday.",
        after=r"(?P<head>(?: out)?)(?= (?:a|the|an|their|for|over|in|until|late)\b)",
        unless=r" (?:the|a) (?!deal)",
    ),
    Trigger(
        "meeting.compare_notes",
        "compare compares compared comparing",
        Kind.TALKS,
        Frame.MEET,
        "The envoy compared notes with his Japanese counterpart, Ken Mori, in Seoul.",
        after=r"(?P<head> notes(?: with)?)\b",
    ),
    Trigger(
        "meeting.appear_together",
        "appear appears appeared share shares shared",
        Kind.OTHER,
        Frame.MEET,
        "The two presidents appeared together in Vukovar on Sunday.",
        after=r"(?P<head> (?:together|side by side|(?:a|the) (?:stage|platform|podium)))(?= (?:in|at|on|with)\b|"
        r"(?<=stage)|(?<=podium)|(?<=platform))",
        printed="appearance",
    ),
    Trigger(
        "meeting.play_host",
        "play plays played playing roll rolls rolled",
        Kind.TALKS,
        Frame.HOST,
        "The sultan played host to the Iranian president, Reza Karimi, in Muscat.",
        after=r"(?P<head> (?:host to|out the red carpet for))\b",
        unless=r" host to (?:a|an|the (?:summit|talks|games|conference|meeting))\b",
    ),
    Trigger(
        "meeting.guest_of",
        "guest guests",
        Kind.TALKS,
        Frame.GUEST,
        "The king was the guest of the president, James Walker, at the White House.",
        before=r"\b(?:be|was|is|were|as|been) (?:the |a )?(?:\w+ )?",
        after=r"(?P<head> of)(?! hono[u]?r)",
    ),
    Trigger(
        "meeting.drop_in",
        "drop drops dropped",
        Kind.TALKS,
        Frame.GUEST,
        "The president dropped in on Chancellor Brandt in Hamburg on Sunday.",
        after=r"(?P<head> in on)\b",
    ),
    Trigger(
        "meeting.dine",
        "dined lunched dines breakfasted",
        Kind.MEAL,
        Frame.MEET,
        "The two premiers dined at the embassy on Sunday.",
        after=r"(?P<head>(?: together| with)?)\b",
        printed="dinner",
    ),
    Trigger(
        "meeting.come_together",
        "came come comes got sat",
        Kind.TALKS,
        Frame.MEET,
        "The two presidents came face to face in Sochi on Monday.",
        after=r"(?P<head> (?:face[- ]to[- ]face|together|side by side))(?: with)?(?= (?:in|at|on|for|with))",
    ),
    Trigger(
        "meeting.consult",
        "consulted consults consult reunited",
        Kind.TALKS,
        Frame.MEET,
        "The envoy consulted with the foreign minister in Cairo.",
        after=r"(?P<head> with)\b",
    ),
    Trigger(
        "meeting.shake_hands",
        "shake shakes shook shaking poses posed pose walks walked embraced embraces",
        Kind.TALKS,
        Frame.MEET,
        "The foreign minister shakes hands with President Ono before their talks.",
        after=r"(?P<head>(?: hands)? with)\b(?= (?:[\w'’.-]+ ){0,6}?(?-i:[A-Z]))|"
        r"(?P<bare>)(?<=embraced)(?= (?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.call_on_verb",
        "call calls called calling",
        Kind.TALKS,
        Frame.GUEST,
        "The minister called on the president in the afternoon.",
        after=r"(?P<head> on) (?!\w+day\b)(?:the |his |her )?(?:him\b|[A-Z]|governor|president|king|prime)",
        before=r"(?<!\ba )(?<!\bthe )(?<!courtesy )",
    ),
)
