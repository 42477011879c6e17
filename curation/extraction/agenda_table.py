"""Cues of an agenda: what is on it, what its points are, and what is said of each of them."""

from curation.extraction.agenda import Cue, Effect, Side, Trait

_A = Side.AFTER
_E = Effect

AGENDA_CUES: tuple[Cue, ...] = (
    Cue("issue.agenda_are", "on high topping top",
        r"(?:high\son|on|topping|top\sof)\s(?:the|their|its|our|his|her|today's)\s(?:[\w-]+\s)?(?:agenda|table|"
        r"list|menu|docket|cards)"
        r"(?:\s(?:of|for|at|in)\s[^,.;:]{3,40}?)?"
        r"(?:\s(?:are|were|is|was|will be|would be)|:)\s", _A, _E.EXPECT,
        "On the agenda are [energy], [migration] and [defence contracts]."),
    Cue("issue.topics_include",
        "issues topics subjects matters agenda items conversation discussion discussions talks points "
        "themes areas list",
        r"(?:issues|topics|subjects|matters|agenda|items|conversation|discussions?|talks|points|themes|areas|"
        r"list)"
        r"(?:\s(?:with|of|for|at)\s[^,;.]{2,50}?)?(?:,\swhich)?(?:\s(?:of discussion|(?:that\s)?(?:were|was|are|"
        r"(?:likely\s|expected\s|set\s|due\s)?to be|being)?\s?(?:discussed|raised|covered|addressed)"
        r"(?:\s(?:during|at|in|by|with)\s[^,;.]{2,50}?)?|"
        r"on the (?:agenda|table)|under discussion|up for discussion))?"
        r"(?:\s(?:will|would|also|are|is|were|was|expected|to|likely)){0,4}\s"
        r"(?:include[sd]?|comprise[sd]?|feature[sd]?|cover(?:ed|s)?|range[ds]?\sfrom|includ(?:e|"
        r"ing))\s",
        _A, _E.TALK, "Topics discussed included [a nuclear deal], [visas] and [aid to Gaza]."),
    Cue("issue.discussed_were", "discussed raised addressed",
        r"(?:discussed|raised|addressed)\s(?:was|were)\s", _A, _E.TALK,
        "Discussed were [grain], [prisoners] and [the return of the icons].", trait=Trait.FRONT),
    Cue("issue.also_raised_were", "also",
        r"also\s(?:discussed|raised|addressed|covered|reviewed|mentioned|touched\son|"
        r"on\sthe\s(?:agenda|table))\s(?:was|were|is|are)\s",
        _A, _E.TALK, "Also discussed were [plans for a railway]."),
    Cue("issue.topics_were", "issues topics subjects matters items points",
        r"(?:issues|topics|subjects|matters|items|points)\s(?:that\swere\s|to\sbe\s)?"
        r"(?:discussed|raised|covered|addressed|of discussion|on the (?:agenda|table))"
        r"(?:\s(?:during|at|in|by|with)\s[^,;.]{2,40}?)?\s(?:was|"
        r"were|are|is|will be)\s",
        _A, _E.TALK, "Among the issues raised were [the price of gas] and [transit fees]."),
    Cue("issue.main_topic_is", "element focus topic subject theme item point priority issue errand "
                               "aim purpose concern request question block",
        r"(?:element|focus|topic|subject|theme|item|point|priority|issue|errand|aim|purpose|"
        r"concern|request|question|block)(?:\s(?:of|in|on|at|for)\s[^,.;:]{3,50}?)?\s"
        r"(?:will\sbe|would\sbe|is|was|has\sbeen|had\sbeen|remains|remained)\s(?!that\b|not\b|on\b|to\b|expected\b|"
        r"likely\b|also\b|\w+ed\b)",
        _A, _E.TALK, "A key element of the talks will be [the fate of a grain "
                     "deal].", needs="main"),
    Cue("issue.at_stake", "at", r"at\s(?:issue|stake)\s(?:are|is|was|were|will\sbe)\s", _A, _E.TALK,
        "At stake are [the fishing rights in the lagoon]."),
    Cue("issue.listed", "discussed covered raised addressed reviewed mentioned",
        r"(?:discussed|covered|raised|addressed|reviewed|mentioned):\s", _A, _E.TALK,
        "Covered: [aluminium tariffs], [diplomas] and [research vessels].", passive=True),
    Cue("issue.listed_agreed", "agreed settled signed decided concluded approved",
        r"(?:agreed|settled|signed|decided|concluded|approved):\s", _A, _E.AGREE,
        "Agreed: [a ferry link] and [a joint buoy].", passive=True),
    Cue("issue.listed_open", "deferred postponed pending open unresolved outstanding",
        r"(?:deferred|postponed|pending|open|unresolved|outstanding):\s", _A, _E.DEFER,
        "Still open: [the toll] and [the quay]."),
    Cue("issue.listed_not", "discussed raised agenda table addressed covered",
        r"(?:(?<=[Nn]ot\s)(?:discussed|raised|addressed|covered)|(?<=[Nn]ot\son\sthe\s)(?:agenda|table)|"
        r"(?<=off\sthe\s)(?:agenda|table)):\s", _A, _E.DENY, "Not discussed: [the casino licence].",
        passive=True),
    Cue("issue.talk_was_of", "talk",
        r"talk\s(?:was|is|will\sbe|turned)\s(?:mostly\s|mainly\s|also\s|all\s)?(?:of|to|about)\s", _A,
        _E.TALK, "For two hours the talk was of [shares] and of [a joint inspection scheme]."),
    Cue("issue.ranged_over", "ranged ranges ranging",
        r"rang(?:ed|es|ing)\s(?:widely\s)?(?:over|across)\s", _A, _E.TALK,
        "Our discussion ranged over [the price of cardamom].", needs="talking"),
    Cue("issue.nor_did", "nor neither",
        r"(?:nor|neither)\s(?:did|was|were)\s(?=(?:(?:the|any|an?)\s)?[\w\s-]{2,40}?(?:[,.]|$|\s(?:raised|discussed|"
        r"mentioned)\b))", _A, _E.DENY, "Nor did [the seals].",
        until=r"\s(?:raised|discussed|mentioned)\b"),
    Cue("issue.what_divides", "what",
        r"what\s(?:divide[sd]|separate[sd]|unite[sd]|worrie[sd]|irke?[sd])\s[\w\s]{3,30}?\s(?:was|is|were|are)\s",
        _A, _E.TALK, "What divided them was [the price of gas]."),
    Cue("issue.along_with", "along alongside together followed well",
        r"(?:along\swith|alongside|together\swith|followed\sby|well\sas)\s", _A, _E.TALK,
        "Migration will be the main topic, along with [energy].", needs="after-topic"),
    Cue("issue.was_it_raised", "was were is are will",
        r"(?:was|were|is|are|will)\s(?=(?!the[ym]?\s(?:talks|meeting|visit)|there|it\b|that\b|this\b)"
        r"[^,.?;:]{3,60}?\s(?:(?:be\s)?(?:raised|discussed|mentioned|addressed|brought\sup)|come\sup|"
        r"on\sthe\s(?:agenda|table|menu))\b)", _A, _E.TALK, "Was [the wreck] raised?",
        trait=Trait.FRONT, until=r"\s(?:(?:be\s)?(?:raised|discussed|mentioned|addressed|brought)|come|on\sthe)\b"),
    Cue("issue.meant_to", "intended designed meant",
        r"(?:intended|designed|meant)\sto\s", _A, _E.TALK,
        "The visit is intended to boost [the transit of timber].", needs="trip", passive=True),
    Cue("issue.look_at", "sort thrash look go work revisit",
        r"(?:sort\sout|thrash\sout|look\sat|look\sinto|go\sthrough|work\s(?:through|on)|"
        r"revisit)\s", _A, _E.TALK,
        "They will meet in May to look at [the flood defences].", needs="aux"),
    Cue("issue.is_about", "about", r"about\s", _A, _E.TALK,
        "The visit is mainly about [the shared aquifer].", needs="trip-is"),
    Cue("issue.about", "about",
        r"about\s(?!\d|half\b|a\s(?:dozen|hundred|third|quarter|year|month|week)|an\shour|"
        r"(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\b|to\b|how\b|"
        r"it\b)",
        _A, _E.TALK, "She heard complaints about [the noise of the drones].", needs="speaking"),
    Cue("issue.put_on_table", "put puts placed brought laid had has have",
        r"(?:puts?|placed|brought|laid|(?:had|has|have)(?!\s\w+ed\b))\s(?=[^,.;:]{3,80}?\s(?:on|to)\s"
        r"(?:the|their|his|her|its)\s(?:[\w-]+\s)?(?:agenda|table|list)\b)", _A, _E.TALK,
        "Lima put [the tuna fleet] on the agenda.", until=r"\s(?:on|to)\s(?:the|their|his|her|"
                                                          r"its)\s"),
    Cue("issue.turned_to", "turned", r"turned\s(?:on|to)\s", _A, _E.TALK,
        "Much of the conversation turned on [the fate of the two pilots].", needs="talking"),
    Cue("issue.dispute_over", "quarrel dispute row feud spat wrangle standoff rift disagreement "
                              "disagreements",
        r"(?:quarrel|dispute|row|feud|spat|wrangle|standoff|rift|disagreements?)\s(?:over|about|"
        r"on)\s", _A, _E.TALK,
        "The ministers settled a quarrel over [milk quotas].", needs="settling"),
    Cue("issue.word_on", "word words talk", r"(?:words?\son|talk\sof)\s", _A, _E.TALK,
        "There would be time for a word on [the hostages]."),
    Cue("issue.report_on", "report reported reports",
        r"report(?:ed|s)?\s(?:to\s[^,.;]{3,40}?\s)?on\s", _A, _E.TALK,
        "The ministers will report on [the financing of the tunnel].", needs="aux"),
    Cue("issue.dedicated_to", "dedicated given", r"(?:dedicated|given\sover)\sto\s", _A, _E.TALK,
        "The afternoon was given over to [water rights].", passive=True),
    Cue("issue.purpose", "resolve settle end finalize finalise reopen revive salvage break",
        r"(?:resolve|settle|finali[sz]e|reopen|revive|salvage|break)\s", _A, _E.EXPECT,
        "They will meet next week to reopen [the question of fishing grounds]."),
    Cue("issue.topic", "on regarding concerning as turning with when",
        r"(?:on|regarding|concerning|as\sfor|turning\sto|with\s(?:regard|respect)\sto|as\sregards|"
        r"when\sit\scomes\sto)\s(?!whether|how|what|"
        r"why)(?=[^,.;:]{3,80},\s)", _A, _E.TALK,
        "On [night trains], he said that an increase was likely.", trait=Trait.FRONT),
    Cue("issue.topic_said", "on regarding",
        r"(?:on|regarding)\s(?=[^,.;:]{3,60}?\s(?:he|she|they|the\s(?:two|three)\s\w+)\s(?:said|"
        r"agreed|had|discussed|told))", _A, _E.TALK,
        "On [night trains] he said that an increase was settled.", trait=Trait.FRONT),
    Cue("issue.as_was", "as", r"as\s(?:was|were|is|are|will)(?:,\s[^,]{3,40},)?\s", _A, _E.TALK,
        "Timber and tolls were discussed, as was, at her request, [the situation of "
        "journalists in Papua]."),
    Cue("issue.asked_about", "asked question questions questioned",
        r"(?:asked(?:\s\w+){0,3}?|questions?|questioned)\s(?:about|on|regarding)\s", _A, _E.ASK,
        "Asked about [Kashmir], he said it did not come up.", passive=True),
    Cue("issue.progress_on", "progress breakthrough headway movement",
        r"(?:progress|breakthrough|headway|movement)[\"”]?\s(?:(?:is|was|are|"
        r"were)\s(?:\w+\s)?(?:expected|likely|made|seen|reported)\s)?(?:on|in|"
        r"towards?)\s", _A, _E.TALK,
        "The trip could yield progress on [border demining].", trait=Trait.NOUN),
    Cue("issue.cooperation_on", "cooperation co-operation collaboration",
        r"co-?(?:operation|llaboration)\s(?:on|in)\s", _A, _E.TALK,
        "The government aims to advance cooperation on [export controls].", trait=Trait.NOUN),
)  # fmt: skip
