"""Visits: the nouns, and the verbs of travelling."""

from curation.extraction.encounters import Frame, Trigger
from curation.values.enums import MeetingKind as Kind

VISITS = (
    Trigger(
        "meeting.visit_noun",
        "visit",
        Kind.VISIT,
        Frame.TRIP_NOUN,
        "The chancellor will pay an official visit to Ghana next week.",
        before=r"[\w”’'\"-] (?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bcan )(?<!\bcould )(?<!\bmay )"
        r"(?<!\bmight )(?<!\bmust )(?<!\bshould )(?<!\bnot )(?<!\balso )(?<!\bthey )(?<!\bwe )(?<!\bwho )"
        r"(?<!\bthen )(?<!\band )(?<!\bor )(?<!\blater )(?<!\bonly )(?<!\bsoon )(?<!\bdid )(?<!\bjointly )"
        r"(?<!\bleaders )(?<!\bministers )(?<!\bpresidents )",
        after=r"(?P<head>)(?!\w|['’]s)",
    ),
    Trigger(
        "meeting.trip_noun",
        "trip stopover sojourn",
        Kind.VISIT,
        Frame.TRIP_NOUN,
        "The foreign minister leaves on a five-day trip to Kenya and Uganda.",
        unless=r" (?:over|up|advis)",
    ),
    Trigger(
        "meeting.stop_noun",
        "stop stops leg",
        Kind.VISIT,
        Frame.TRIP_NOUN,
        "The cyclone forced him to scrap a stop in Niue.",
        before=r"\b(?:a|an|his|her|their|planned|first|next|brief|last|final|second|the|with|includ\w+|and|"
        r"two|three|four|refuell?ing|transit|unscheduled|making|make|made|further|other|by) ",
        after=r"(?P<head>)(?= in (?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.stay_noun",
        "stay arrival journey mission",
        Kind.VISIT,
        Frame.TRIP_NOUN,
        "During his stay in Tokyo the president will meet business leaders.",
        before=r"(?:\b(?:his|her|their|\w+-day|(?-i:Upon|On|After|Following|Since)(?: the)?)|['’]s) (?:\w+ )?",
        after=r"(?P<head>)(?= (?:in|to|at)\b)",
    ),
    Trigger(
        "meeting.tour_noun",
        "tour swing",
        Kind.VISIT,
        Frame.TRIP_NOUN,
        "The president began a tour of Central Asia on Sunday.",
        before=r"\b(?:a|an|the|his|her|their|this|\w+-day|\w+-nation|\w+-country|overseas|foreign|\w+an|"
        r"\w+ern|week|"
        r"regional|brief|whirlwind|world|diplomatic|state) ",
        unless=r" (?:operators?|guide|de force)| of (?:duty|the (?:plant|factory|facility|site))",
    ),
    Trigger(
        "meeting.took_to",
        "took takes take",
        Kind.VISIT,
        Frame.TRIP,
        "The prime minister is on a Pacific swing that took him to Tonga.",
        before=r"\b(?:that|which|will|also) (?:also |will )?",
        after=r"(?P<head> (?:him|her|them) to)\b",
    ),
)

TRIPS = (
    Trigger(
        "meeting.visit",
        "visit visits visited visiting",
        Kind.VISIT,
        Frame.TRIP,
        "The Italian prime minister will visit South Korea from Jan. 17 to 19.",
        before=r"(?<!\bwith )(?<!\bby )(?<!\bthe )(?<!\breceived )(?<!\bmet )(?<!\bwelcomed )(?<!\bhosted )",
        after=r"(?P<head>)(?= (?:(?:the|a|an|his|her|its|their|both|several|neighbou?ring|nearby|"
        r"flooded|\w+-hit|\w+-held)\b|[A-ZÀ-Ž]))",
        unless=r" (?:of|to|by|from|is|was|will|has|had|that|which|comes|came|with|between|for)\b|"
        r"(?<=visiting) (?:[\w.’'-]+ ){0,3}?(?:president|prime|premier|foreign|minister|secretary|under|deputy|vice|"
        r"envoy|delegation|leader|chancellor|king|queen|prince|emir|sultan|general|officials?|counterpart|senator|"
        r"lawmakers?|speaker|ambassador|chief|commissioner|adviser|representative|team|guest)\b|"
        r"(?<=visits) (?:and|were|are)|\.|,| (?:president|prime minister|foreign minister|"
        r"delegation|leader)\b",
    ),
    Trigger(
        "meeting.travel",
        "travel travels traveled travelled traveling travelling fly flies flew "
        "flying go goes went going head heads headed heading depart departs departed leave leaves "
        "drive drives drove driven sails sailed proceed proceeds proceeded proceeding continue continues continued continuing "  # noqa: E501
        "left leaving departing heading returning journeying journey journeyed jet jetted sail return returns returned "
        "slip slips slipped dash dashed dashes hop hops hopped rush rushed rushes"
        "cross crosses crossed",
        Kind.VISIT,
        Frame.TRIP,
        "From there the minister will fly to Tallinn on March 11.",
        after=r"(?P<head>(?: (?:on|back|onward|onwards|over|out|up|down|again|straight|directly|early|late|this|"
        r"next|last|morning|afternoon|evening|night|week|weekend|month|\w+day|today|tomorrow|yesterday|off|later))*"
        r" (?:to|for|into))(?= (?:the )?(?:(?-i:[A-Z])|nearby|neighbou?ring))",
        unless=r"(?<=travel) for | (?:to|for) (?:January|February|March|April|May|June|July|August|September|October|"
        r"November|December)\b| for (?:the (?:exit|door)|\w+day)|(?: \w+){0,2} to (?:Parliament|[Cc]ourt|[Cc]ongress)",
    ),
    Trigger(
        "meeting.arrive",
        "arrive arrives arrived arriving land lands landed",
        Kind.VISIT,
        Frame.TRIP,
        "The secretary arrived in Manila on Sunday for talks.",
        before=r"(?<!\bwhen )",
        after=r"(?P<head>(?: (?:back|late|early|on \w+day|\w+day|yesterday|today|last night|here)(?: "
        r"(?:night|morning|evening|afternoon))?)* (?:in|at|on|here|home))\b|(?P<bare>)(?= (?:\w+day|on|"
        r"here|today|yesterday|tomorrow))",
        unless=r" (?:on the (?:market|scene)|at (?:a|an|the) (?:conclusion|agreement|deal|decision))",
    ),
    Trigger(
        "meeting.be_in",
        "was were be is are been",
        Kind.VISIT,
        Frame.TRIP,
        "The deputy minister was in Tbilisi that day for consultations.",
        before=r"(?<!\bhad )(?<!\bit )(?<!\bit will )(?<!\bthere )(?<!\bthat )",
        after=r"(?P<head>(?: (?:last|back|also|currently|here|again|due|expected))* (?:in|here in))(?= (?:the )?"
        r"(?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.come_to",
        "come comes came coming stop stops stopped set bound flew fly touched stayed stay stays",
        Kind.VISIT,
        Frame.TRIP,
        "The envoy stopped over in Doha before flying home.",
        after=r"(?P<head> (?:to|over in|over at|on in|in|off for|off to|for|into|down in|behind in|"
        r"on to))(?= (?-i:[A-Z]))",
        unless=r" (?:in|into) (?:(?-i:[A-Z]\w+)) ?(?:'s)? (?:with|time)|(?<=set) (?:in|to|into|for)\b|"
        r"(?<=bound) (?:in|to)\b|(?<=come) (?:in|for)\b|(?<=came) (?:in|for)\b|"
        r"(?<=comes) (?:in|for)\b|(?<=fly) (?:for|in)\b|(?<=stop) (?:to|for)\b",
    ),
    Trigger(
        "meeting.due_in",
        "due expected",
        Kind.VISIT,
        Frame.TRIP,
        "The minister, due in the Netherlands on Thursday for a lecture, said no more.",
        before=r"(?:, |\bhad been )",
        after=r"(?P<head> (?:back )?in)(?= (?:the )?(?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.due_there",
        "due expected",
        Kind.VISIT,
        Frame.TRIP,
        "Egypt's foreign minister is due there on Saturday to confer with his colleague.",
        before=r"\b(?:is|was|are|were) ",
        after=r"(?P<head> there)\b",
    ),
    Trigger(
        "meeting.en_route",
        "route",
        Kind.VISIT,
        Frame.TRIP,
        "The minister is now en route to Samoa.",
        before=r"\ben ",
        after=r"(?P<head> to)(?= (?:the )?(?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.take_off",
        "take takes took taking set sets setting",
        Kind.VISIT,
        Frame.TRIP,
        "The energy minister is set to take off for Bahrain on Wednesday.",
        after=r"(?P<head> (?:off|out) (?:for|to))(?= (?:the )?(?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.lead_delegation",
        "lead leads led leading head heads headed heading",
        Kind.VISIT,
        Frame.TRIP,
        "The trade minister will lead a delegation to Vietnam next week.",
        after=r"(?P<head> (?:a|an|the|his|her)(?: [\w’'.-]+){0,5}? (?:delegation|team|mission) to)"
        r"(?= (?:the )?(?-i:[A-Z]))",
        unless=r"[^.;,]{3,80} to (?:the )?(?:[\w’'-]+ ){0,4}(?:talks|summit|meeting|funeral|conference|assembly)\b",
    ),
    Trigger(
        "meeting.leave_on_trip",
        "left leaves leave departed departs depart embarked embarks embark set sets",
        Kind.VISIT,
        Frame.TRIP,
        "The prime minister left on Thursday on a five-day tour of Cyprus and Canada.",
        after=r"(?P<head>(?: off| out)?)(?= (?:[\w,]+ ){0,4}?on (?:a|an|his|her|their) (?:[\w-]+,? ){0,5}?"
        r"(?:visit|tour|trip|swing|mission)\b)",
    ),
    Trigger(
        "meeting.back_from",
        "flown flew returned returns back home",
        Kind.VISIT,
        Frame.TRIP,
        "The premier returned from Beijing on Monday.",
        before=r"(?<!\bsent )(?<!\bbrought )(?<!\bcalled )",
        after=r"(?P<head>(?: back| home| on \w+day| \w+day| today| yesterday| late| early| last night| this \w+)* from)"
        r"(?= (?:the )?(?-i:[A-Z]))",
        unless=r"(?: back| home)* from (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? to\b",
    ),
    Trigger(
        "meeting.reach",
        "reach reaches reached reaching made makes make",
        Kind.VISIT,
        Frame.TRIP,
        "The minister, Ville Salo, reached Nuuk on Tuesday.",
        after=r"(?P<head>(?<=reach)|(?<=reaches)|(?<=reached)|(?<=reaching)| it to)(?= (?-i:[A-Z]))",
        unless=r"(?: it to)? (?:(?-i:[A-Z])[\w’'-]+ ){1,3}(?:to|that|had|and (?:she|he)|by (?:phone|telephone)|"
        r"for comment)\b|"
        r" (?:an?|the|agreement|consensus)\b",
    ),
    Trigger(
        "meeting.been_to",
        "been gone",
        Kind.VISIT,
        Frame.TRIP,
        "The minister, Ville Salo, has been to Nuuk twice this year.",
        before=r"\b(?:has|have|had|having) (?:\w+ )?(?<!never )(?<!not )",
        after=r"(?P<head> (?:to|in))(?= (?-i:[A-Z]))",
        unless=r" in (?:[A-Z][\w-]+ )?(?:[a-z]+ )?(?:office|power|talks|touch)",
    ),
    Trigger(
        "meeting.awaited_in",
        "awaited anticipated expected due seen",
        Kind.VISIT,
        Frame.TRIP,
        "The minister, Ville Salo, is awaited in Nuuk on May 20.",
        before=r"\b(?:is|was|are|were|be) (?:also |next |last )?",
        after=r"(?P<head> (?:in|at|back in))(?= (?-i:[A-Z]))",
        unless=r"(?<=seen)(?<!last seen)",
    ),
    Trigger(
        "meeting.fly_in",
        "flew flown fly flies drove driven jetted sailed come came",
        Kind.VISIT,
        Frame.TRIP,
        "The minister, who had flown in on Saturday evening, said little.",
        after=r"(?P<head> in)(?= (?:on|from|for|late|early|at|last|\w+day|today|yesterday|this)\b)",
        unless=r" in for (?:criticism|a )",
    ),
    Trigger(
        "meeting.off_to",
        "off",
        Kind.VISIT,
        Frame.TRIP,
        "The president, Luis Paz, is off to Brasilia on Friday.",
        before=r"(?:\b(?:is|are|was|were|be|he['’]s|she['’]s|then|[A-Z][\w’'-]+)) |^",
        after=r"(?P<head> (?:again )?(?:to|for))(?= (?:the )?(?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.turn_up",
        "turn turns turned show shows showed",
        Kind.VISIT,
        Frame.TRIP,
        "The prime minister turned up in Moscow on Friday for talks.",
        after=r"(?P<head> up (?:unannounced )?in)(?= (?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.spend_days",
        "spent spend spends spending",
        Kind.VISIT,
        Frame.TRIP,
        "The premier spent Tuesday in Lisbon, where she met the president.",
        after=r"(?P<head> (?:(?:much|most|part|all|the rest) of )?(?:\w+day|(?:the|a|an|two|three|four|five|six|\d+|"
        r"his|her|their|several) (?:[\w-]+ ){0,2}?(?:day|days|night|nights|hours|weekend|weeks?))(?: \w+)? (?:in|at))"
        r"(?= (?:the )?(?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.days_in",
        "days day week weekend nights hours weeks",
        Kind.VISIT,
        Frame.TRIP_NOUN,
        "She flew home on Sunday after three days in Baku.",
        before=r"\b(?:[Aa]fter|ended|end|ends|following|[Dd]uring|wrapped up|concluded|completed|capped) (?:an?|"
        r"two|three|"
        r"four|five|six|seven|\d+|his|her|their|several) (?:[\w-]+ )?",
        after=r"(?P<head>)(?= in (?:the )?(?-i:[A-Z]))",
        unless=r" in (?:Parliament|Congress|Court)",
        printed="visit",
    ),
    Trigger(
        "meeting.get_off",
        "got stepped",
        Kind.VISIT,
        Frame.TRIP,
        "The minister got off the night train in Kyiv on Thursday.",
        after=r"(?P<head> off (?:the|a|his|her) (?:\w+ )?(?:train|plane|flight|aircraft) (?:in|at))\b",
    ),
    Trigger(
        "meeting.on_the_way",
        "way",
        Kind.VISIT,
        Frame.TRIP,
        "She changed planes on her way to Palau, where she met the president.",
        before=r"\bon (?:his|her|their) ",
        after=r"(?P<head> to)\b",
    ),
    Trigger(
        "meeting.attend_trip",
        "pass passed transited transit transits",
        Kind.VISIT,
        Frame.TRIP,
        "The minister passed through Istanbul on Sunday.",
        after=r"(?P<head> through)\b",
    ),
    Trigger(
        "meeting.leave_for",
        "left leaves leave departed departs depart departing leaving",
        Kind.VISIT,
        Frame.TRIP,
        "The president will depart Abuja on Thursday for Windhoek.",
        after=r"(?P<head> (?-i:[A-Z])[\w’'.-]+(?: (?-i:[A-Z])[\w’'.-]+)?(?: (?:on|early|late) (?:\w+ )?\w+| \w+day"
        r"(?: \w+)?| today| yesterday| tomorrow| tonight)? for)(?= (?:the )?(?-i:[A-Z]))",
    ),
    Trigger(
        "meeting.leave",
        "left leaves leave departed departs departing leaving",
        Kind.VISIT,
        Frame.DEPART,
        "The crown prince left Cairo on Monday after talks.",
        after=r"(?P<head>)(?= (?-i:[A-Z]))",
        unless=r" (?:for|to|office)\b| \w+day\b",
    ),
    Trigger(
        "meeting.depart",
        "return returns returned fly flies flew head heads headed leave leaves left "
        "depart departs departed heading",
        Kind.VISIT,
        Frame.DEPART,
        "The president returned home on the 16th.",
        after=r"(?P<head>(?: back)? home|(?: the country| the capital)(?= |[,.])|(?= (?:on|this|last|later|"
        r"yesterday|tomorrow|today|\w+day|after|early|late|from)\b))",
    ),
    Trigger(
        "meeting.accompany",
        "accompanied accompanies accompany accompanying",
        Kind.VISIT,
        Frame.COMPANY,
        "The president will be accompanied by the minister of trade.",
    ),
    Trigger(
        "meeting.led_by",
        "led headed chaired headed represented",
        Kind.TALKS,
        Frame.COMPANY,
        "The Indian side was led by the foreign secretary, Asha Rao.",
        before=r"\b(?:sides?|delegations?|teams?|meeting|talks|consultations|session|round|dialogue) "
        r"(?:was|were|is|are|will be|had been) (?:\w+ly |also )?",
        after=r"(?P<head> by)\b",
    ),
    Trigger(
        "meeting.also_present",
        "attendance present attending",
        Kind.TALKS,
        Frame.COMPANY,
        "Also present at the meeting were the finance minister, Ali Omar, and his deputy.",
        before=r"\b(?:also|Also|In|in|were|was|those|Those)(?: also)?(?: in)? |^",
        after=r"(?P<head>(?: (?:(?:at|during) )?the (?:[\w-]+ ){0,2}(?:meeting|talks|audience|session|ceremony))?"
        r"(?: (?:were|was|included?|includes)\b|:))",
    ),
    Trigger(
        "meeting.was_there",
        "present attendance attended part participated",
        Kind.TALKS,
        Frame.COMPANY,
        "The finance minister, Ali Omar, and the ambassador, Jo Kip, were also in attendance.",
        before=r"\b(?:(?:were|was|be) (?:also )?(?:in )?|also (?:took )?|took )",
        after=r"(?P<head>)(?=[.]|$| (?:at|during|in|on) (?:the|this) (?:[\w-]+ ){0,2}"
        r"(?:meeting|talks|audience|occasion|session|event|reception)\b)",
    ),
    Trigger(
        "meeting.leads_side",
        "led headed leads heads",
        Kind.TALKS,
        Frame.COMPANY,
        "Foreign Secretary Asha Rao led the Indian side at the consultations.",
        after=r"(?P<head> (?:the|their|his|her)(?: [\w’'-]+){0,5}? (?:sides?|delegations?|teams?))\b"
        r"(?! (?:to|of|on a|in a)\b)",
    ),
    Trigger(
        "meeting.joined_by",
        "joined",
        Kind.TALKS,
        Frame.COMPANY,
        "They were joined by the deputy prime minister.",
        before=r"\b(?:was|were|be|been) ",
        after=r"(?P<head> by)\b",
    ),
)
