"""Cues whose subject is the issue: "X was raised", "X tops the agenda", "X did not come up"."""

from curation.extraction.agenda import OFFICIALS, Cue, Effect, Side, Trait

_B = Side.BEFORE
_E = Effect

_LISTED = r"(?:agenda|table|list|menu|docket|programme|program|cards)"
_SUBJECT = (
    r"(?:(?:first|second|main|next|last)\spoints?|topics?|subjects?|focus|focuses|items?|themes?|priorit(?:y|ies)|objectives?|centrepiece|"
    r"highlights?|sticking\spoints?|stumbling\sblocks?|bone\sof\scontention|irritants?)"
)

SUBJECT_CUES: tuple[Cue, ...] = (
    Cue("issue.was_discussed",
        "discussed raised addressed mentioned covered reviewed examined analysed analyzed "
        "considered "
        "tackled explored broached debated negotiated touched taken brought dealt talked spoken "
        "handed tabled included featured highlighted emphasized emphasised underscored stressed "
        "scrutinised noted acknowledged reaffirmed underlined",
        r"(?:discussed|raised|addressed|mentioned|covered|reviewed|examined|analy[sz]ed|considered|"
        r"tackled|explored|broached|debated|negotiated|touched\s(?:up)?on|taken\sup(?!\sby)|"
        r"brought\sup|"
        r"dealt\swith|handed\sover|tabled|talked\sabout|spoken\sabout|included|featured|"
        r"highlighted|emphasi[sz]ed|"
        r"underscored|stressed|scrutini[sz]ed|noted|acknowledged|reaffirmed|"
        r"underlined)\b(?!\s(?:by\sthe\scourt))", _B, _E.TALK,
        "[The fate of the crew] was also raised.", needs="be"),
    Cue("issue.was_agreed",
        "granted accepted ratified agreed settled decided signed concluded approved sealed "
        "finalised finalized resolved adopted endorsed initialled",
        r"(?:granted|accepted|ratified|adopted|endorsed|initialled|agreed(?:\supon|\son)?|settled|decided(?:\supon|\son)?|"
        r"signed|concluded|approved|sealed|"
        r"finali[sz]ed|resolved)\b(?!\s(?:to|that|later|in\s[A-Z]|at\sa|by))", _B, _E.AGREE,
        "[A joint patrol of the lake] was agreed.", needs="be"),
    Cue("issue.was_left", "left referred passed handed entrusted relegated delegated pushed",
        rf"(?:left|referred|pushed(?:\sback)?|passed(?:\son)?|handed(?:\sover)?|entrusted|relegated|"
        rf"delegated)\s(?:to|for)\s(?:an?\s|the\s|our\s|their\s)?"
        rf"[\"“]?(?:{OFFICIALS}|another\s(?:day|time)|later)", _B, _E.DEFER,
        "[The toll formula] was passed to a working-level channel.", needs="be"),
    Cue("issue.was_deferred",
        "taken discussed revisited addressed raised deferred postponed shelved parked put set "
        "decided worked handled settled finalised finalized made",
        r"(?:(?:taken\sup|discussed|revisited|addressed|raised)\s(?:again|later|at\s(?:the|"
        r"a)\s(?:next|later|future|follow-up)|in\sthe\s(?:spring|summer|autumn|fall))|deferred|"
        r"shelved|parked|postponed|put\s(?:off|aside|on\s(?:ice|hold))|set\saside|(?:decided|"
        r"settled|finali[sz]ed)\s"
        r"(?:later|in\s[A-Z]\w*|at|by)|worked\sout(?:\sby|\slater|\sat)|handled\s(?:by|in|at|"
        r"through)|(?:taken|made)\s(?:by\s(?:the|their)|later|at\sa))\b", _B, _E.DEFER,
        "[The timber file] was set aside for a meeting of experts.", needs="be"),
    Cue("issue.needs_consultation", "require requires required need needs go goes subject return "
                                    "returns",
        r"(?:(?:requires?d?|needs?)\s(?:further|additional|"
        r"more)\s(?:[\w-]+\s){0,2}?(?:consultations?|discussions?|talks|"
        r"negotiations|work|study|time)|"
        r"go(?:es)?\sthrough\s[\"“]?(?:[\w-]+\s){0,2}?(?:consultations?|talks|channels)|"
        r"subject\sto\s(?:further|additional)\s(?:[\w-]+\s)?(?:consultations?|talks)|"
        r"returns?\sat\sa)", _B, _E.DEFER,
        "[Lifting the import ban] should go through working-level consultations."),
    Cue("issue.came_up", "come came comes coming up",
        r"(?:com(?:e|es|ing)|came)\s(?:under\s(?:discussion|review|consideration)|in\sfor\sdiscussion|"
        r"into\sfocus|up)(?!\s(?:with|to|against|short|from|for\s(?:election|"
        r"renewal)))\b",
        _B, _E.TALK, "[The South China Sea] also came up."),
    Cue("issue.figured", "feature featured features figure figured figures",
        r"(?:feature[sd]?|figure[sd]?)(?=\s(?:prominently|high|highly|large|in|on|at|among|also|"
        r"strongly|heavily|"
        r"as)\b|[.,;”\"]|$)", _B, _E.TALK,
        "[Barge traffic] and [lock gates] would figure prominently in the "
        "talks.", needs="aux-or-past"),
    Cue("issue.topped",
        "top topped tops topping dominate dominated dominates overshadowed overshadow headlined "
        "led lead",
        r"(?:top(?:ped|s|ping)?|dominate[sd]?|overshadow(?:ed)?|headlined|lead|led)\s(?:the\s|"
        r"their\s|his\s|her\s|our\s|its\s)?"
        r"(?:[\w'’-]+\s){0,3}?(?:agenda|talks|discussions?|meeting|summit|conversation|list|session|"
        r"negotiations)\b",
        _B, _E.TALK, "[Food aid] and [the sale of trainers] are likely to top the agenda."),
    Cue("issue.took_centre_stage", "take takes took taken",
        r"t(?:ake|akes|ook|aken)\scent(?:er|re)[\s-]stage\b", _B, _E.TALK,
        "[The gas price] is likely to take centre stage."),
    Cue("issue.make_up_agenda", "make makes made form forms formed constitute fill fills",
        r"(?:ma(?:ke|kes|de)\sup|form(?:s|ed)?|constitute|fills?)\s(?:the|their|our|its)\s"
        r"(?:[\w-]+\s){0,2}?(?:agenda|programme|program)\b", _B, _E.EXPECT,
        "[The railway] and [the common tariff] make up the agenda of the summit."),
    Cue("issue.not_reached", "reached touched discussed raised broached",
        r"(?:reached|touched|discussed|raised|broached)(?=[.,;”\"]|$)", _B, _E.DENY,
        "[Trade in cattle] was not even reached.", needs="not-be"),
    Cue("issue.was_rejected", "declined rejected refused rebuffed turned",
        r"(?:declined|rejected|refused|rebuffed|turned\sdown)\b(?!\sby\s(?:the\s)?(?:court|parliament|"
        r"voters))", _B, _E.TALK, "[The offer of a loan] was politely declined.", needs="be"),
    Cue("issue.dominated", "dominated dominates", r"dominate[sd](?=[:.,;]|$)", _B, _E.TALK,
        "[Hydropower] dominated: both sides want a higher price."),
    Cue("issue.got_a_mention", "received got rated merited earned",
        r"(?:received|got|rated|merited|earned)\s(?:\w+\s){0,2}?(?:brief\s|passing\s)?mentions?\b", _B, _E.TALK,
        "[A rail line] received barely a mention."),
    Cue("issue.came_first", "came comes come", r"c(?:ame|omes?)\s(?:first|next|second|third|last)\b(?!\sin\b|\sto\b)",
        _B, _E.TALK, "[The reopening of the pass] came first."),
    Cue("issue.with_on_agenda", "on high also firmly",
        r"(?:(?:high|also|firmly)\s)?on\s(?:the|their)\s(?:agenda|table|menu)\b", _B, _E.TALK,
        "They will meet on Friday, with [migration] high on the agenda.", needs="with"),
    Cue("issue.loomed", "loom loomed looms looming",
        r"loom(?:ed|s|ing)?\s(?:large\s)?over\s(?:the\s|their\s)", _B, _E.TALK,
        "[The tariff dispute] loomed large over the talks."),
    Cue("issue.took_up_time", "took",
        r"took\sup\s(?:most|much|the\sbulk|half|almost|nearly|a\slarge|a\sgood|"
        r"more)\b", _B, _E.TALK,
        "[Cattle theft] took up most of the second hour."),
    Cue("issue.on_agenda", "on off high at atop part among up",
        r"(?:(?:high\s|at\sthe\stop\sof\s|firmly\s)?(?:on|off|atop|part\sof|among)\s(?:(?:the|their|"
        r"our|its|his|her|today's)\s)?"
        rf"(?:list\sof\s(?:topics|items|subjects|issues)|(?:[\w-]+\s){{0,2}}?{_LISTED})\b|"
        r"(?:among|part\sof)\sthe\s(?:[\w-]+\s){0,2}?(?:topics|subjects|issues|items|matters|"
        r"points|themes|conversation|talks|discussions)\b|"
        r"at\sthe\s(?:heart|cent(?:re|er)|forefront|core|top)\sof\s(?:the|their|his|her|our)\s(?:[\w-]+\s)"
        r"{0,2}?(?:talks|discussions?|agenda|meeting|conversations?|visit|exchanges?|consultations)\b|"
        r"on\sit\b|up\sfor\s(?:discussion|debate|negotiation))",
        _B, _E.TALK, "[Mooring permits] and [berth fees] are also on the list.", needs="be"),
    Cue("issue.put_on_agenda", "put placed added",
        rf"(?:put|placed|added)\s(?:on|to)\s(?:the|their|"
        rf"its)\s(?:[\w-]+\s)?{_LISTED}\b", _B, _E.TALK,
        "[Resuming beef imports] was put on the agenda.", needs="be"),
    Cue("issue.was_topic", "is are was were be been become became remain remains",
        r"(?:is|are|was|were|be|been|bec[ao]mes?|remains?)\s(?:also\s|naturally\s|likely\s|"
        r"reportedly\s){0,2}"
        r"(?:(?:one\sof|among)\s)?(?:(?:the|a|an|another|their|our|its|at\sthe\stop\sof|"
        r"the\sother)\s(?:[\w-]+\s){0,5}?)?"
        rf"(?:{_SUBJECT}|agenda\sitems?|something\s[\w\s]{{3,30}}?(?:talk|speak)\sabout)\b",
        _B, _E.TALK, "[The smuggling route] was the main subject.", trait=Trait.COPULA),
    Cue("issue.not_a_topic", "is are was were be been",
        rf"(?:is|are|was|were|be|been)(?:\snot|n['’]t|\snever)\s(?:a\s|an\s|the\s|among\sthe\s|"
        rf"part\sof\s(?:the|our|their)\s)?(?:[\w-]+\s){{0,2}}?"
        rf"(?:{_SUBJECT}|foreseen|planned|conversation|talks|discussions|agenda|issues?|"
        rf"matter)\b", _B, _E.DENY,
        "[The ferry monopoly] was not a subject for governments.", trait=Trait.COPULA),
    Cue("issue.not_foreseen", "foreseen envisaged",
        r"(?:foreseen|"
        r"envisaged)\b", _B, _E.DENY, "[The topic of restitution] was not foreseen.", needs=
            "not"),
    Cue("issue.kept_off", "kept left non-negotiable off dropped removed struck ruled excluded "
                          "avoided absent sidestepped omitted",
        r"(?:kept\soff|left\s(?:untouched|aside|unmentioned|out\sof)|off\s(?:the\s(?:table|agenda)|"
        r"limits)|non-negotiable|(?:dropped|removed|struck|excluded|absent|omitted)\sfrom\s(?:the|"
        r"their)\b|"
        r"ruled\sout|avoided|sidestepped)", _B, _E.DENY,
        "[Arms transit] had been kept off the published agenda.", needs="be"),
    Cue("issue.received_agreement", "received met found",
        r"(?:received|met\swith|found)\s(?:an?\s)?(?:[\w-]+\s)?(?:agreement|approval|consent|"
        r"consensus)\b",
        _B, _E.AGREE, "[The matter of pensions] received agreement on the spot."),
    Cue("issue.matter_for", "is are was were",
        rf"(?:is|are|was|were)\s(?:an?\s|the\s)?(?:matter|question|job|"
        rf"task)s?\sfor\s(?:the\s)?{OFFICIALS}\b", _B, _E.DEFER,
        "[The maintenance of the locks] is a matter for the engineers."),
    Cue("issue.will_be_done",
        "resumed reopened extended doubled eased lifted waived scrapped abolished simplified "
        "expanded released returned "
        "launched established created built halved abandoned renewed cut reduced introduced restored",
        r"(?:resumed|reopened|extended|doubled|eased|lifted|waived|scrapped|abolished|simplified|"
        r"expanded|released|returned|"
        r"launched|established|created|built|halved|renewed|cut|reduced|introduced|restored)\b", _B, _E.AGREE,
        "[The ferry service] will be resumed in spring, the two "
        "said.", needs="will", trait=Trait.ATTITUDE),
    Cue("issue.left_open", "left", r"left\s(?:open|pending|undecided|hanging)\b", _B, _E.DEFER,
        "[The question of who pays for the quay] was left open.", needs="be"),
    Cue("issue.remains_open", "remains remained remain stays",
        r"(?:remain(?:s|ed)?|stays)\s(?:open|unresolved|unsettled|undecided|contentious|in\sdispute)\b", _B,
        _E.TALK, "[The gas price] remains unresolved.", trait=Trait.ATTITUDE),
    Cue("issue.await", "await awaits awaited", r"await(?:s|ed)?\sthe\s", _B, _E.EXPECT,
        "[The price of gas] and [a customs dispute] await the two presidents."),
    Cue("issue.will_reopen", "reopen resume double restart",
        r"(?:reopen|resume|double|restart)\b(?=\s(?:in|on|by|from|next|soon|for|"
        r"after|at|this|before|to|with)\b|[.,;]|$)", _B, _E.AGREE,
        "[The border market] will reopen in May.", needs="aux", trait=Trait.ATTITUDE),
    Cue("issue.must_wait", "wait", r"wait\b", _B, _E.DEFER, "[The tariffs] will have to "
                                                            "wait.", needs=
        "aux"),
    Cue("issue.went_unmentioned", "went goes remained",
        r"(?:went|goes|remained)\s(?:unmentioned|undiscussed|unaddressed|unspoken)\b", _B, _E.DENY,
        "[The coup] went unmentioned."),
    Cue("issue.should_be", "should must",
        r"(?:should|must)\s(?:not\s)?be\s(?:\w+ly\s)?(?:strengthened|respected|resolved|settled|"
        r"expanded|enhanced|upheld|maintained|"
        r"deepened|lifted|ended|stopped|addressed|promoted|protected|preserved|implemented|"
        r"accelerated|reformed)\b", _B, _E.POSITION,
        "He said [the dispute over the waterway] must be resolved "
        "peacefully.", trait=Trait.ATTITUDE),
    Cue("issue.bound_to_arise", "arise arose surface surfaced",
        r"(?:ar(?:ise|ose)|surfaced?)\b", _B, _E.TALK, "[The border dispute] is likely to arise."),
)  # fmt: skip
