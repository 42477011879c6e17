"""Cues for what one side puts to the other, and for what both settle or put off."""

from curation.extraction.agenda import (
    ABOUT,
    CONTINUE,
    DOCUMENT,
    OFFICIALS,
    SOMEBODY,
    WHEN,
    WITH,
    Cue,
    Effect,
    Side,
    Trait,
)

_A = Side.AFTER
_E = Effect

POSITION_CUES: tuple[Cue, ...] = (
    Cue("issue.press_for", "pressed presses pressing pushed lobbied appealed appeal pleaded",
        r"(?:press(?:ed|es|ing)|pushed|lobbied|appeal(?:ed)?|pleaded)(?:\s(?!for|on|about|over|to|"
        r"against)"
        r"[^,;.\"“”]{2,60}?)?\s(?:for|on(?!\s[A-Z][a-z]+day)|about|over|to|"
        r"against)\s", _A, _E.POSITION,
        "He pressed her at a breakfast about [duties on Chilean wine]."),
    Cue("issue.press", "press lobby push plead",
        r"(?:press|lobby|push|plead)(?:\s(?!for|on|about|over|to|against)"
        r"[^,;.\"“”]{2,60}?)?\s(?:for|on|about|over|to|against)\s", _A, _E.POSITION,
        "Macron will press Xi on [Beijing's support for Russia].", needs="aux"),
    Cue("issue.seek", "seek ask demand request",
        rf"(?:seek|ask(?!\s(?:whether|if|about)){SOMEBODY}\s(?:to|for)|ask\sfor|demand|"
        rf"request)\s(?!to\b)",
        _A, _E.POSITION, "Lee plans to seek [China's help with the talks].", needs="aux"),
    Cue("issue.urge", "urge urged urges urging encouraged encourages",
        rf"(?:urg(?:e[sd]?|ing)|encouraged?s?){SOMEBODY}\sto\s", _A, _E.POSITION,
        "Rubio urged India to cut [purchases of Russian oil]."),
    Cue("issue.call_for", "call called calls calling",
        rf"call(?:ed|s|ing)?\s(?:for\s(?:(?:an?|the)\s)?|"
        rf"(?:up)?on{SOMEBODY}\sto\s)", _A, _E.POSITION,
        "Both sides called for [an immediate ceasefire in Gaza]."),
    Cue("issue.ask_for", "asked ask requested requests sought demanded demands demand",
        rf"(?:asked?\sfor\s(?:[A-Z][\w.]+\s){{1,3}}to|asked?\sfor|asked(?!\s(?:whether|if|about|on|"
        rf"why|how|what|when|where|who|by)\b){SOMEBODY}\s(?:to|for)|request(?:ed|s)|sought|"
        rf"demand(?:ed|s)(?:\sthat)?)\s",
        _A, _E.POSITION, "The guest sought [softer loans for tramways]."),
    Cue("issue.propose", "proposed proposes offered offers suggested outlined explained",
        r"(?:propos(?:ed|es)(?:\sto)?|offer(?:ed|s)(?:\sto)?|suggested|outlined|"
        r"explained)\s", _A, _E.POSITION,
        "The president proposed [a joint school of mines]."),
    Cue("issue.importance",
        "importance need necessity urgency significance centrality inadmissibility unacceptability "
        "inevitability indispensability",
        r"(?:importance|need|necessity|urgency|significance|centrality|inadmissibility|"
        r"unacceptability|indispensability)\s(?:of|for|to)\s", _A, _E.POSITION,
        "The Secretary underscored the importance of [freedom of navigation]."),
    Cue("issue.stress_role", "stressed underlined underscored highlighted emphasized emphasised "
                             "stresses underlines underscores highlights",
        r"(?:stress|underlin|underscor|highlight|emphasi[sz])e?[ds]\s"
        r"(?=the\s(?:[\w-]+\s){0,2}role\sof\s)", _A, _E.POSITION,
        "They stressed [the central role of the league]."),
    Cue("issue.stress",
        "stressed underlined underscored highlighted emphasized emphasised stresses underlines "
        "underscores highlights spotlighted",
        r"(?:stress|underlin|underscor|highlight|emphasi[sz]|spotlight)e?[ds]\s(?!that\b|how\b|what\b)"
        r"(?!(?:[\w'’.-]+\s){0,6}?(?:importance|need|necessity|urgency|significance|centrality|"
        r"commitment|dedication|support|willingness|readiness|keenness|eagerness|intention|desire|"
        r"determination|resolve|concerns?|role|interest|opposition|objections?|position|stance)\b)",
        _A, _E.POSITION, "She highlighted [the plight of the islanders]."),
    Cue("issue.stress_that",
        "stressed underlined underscored emphasized emphasised reiterated reaffirmed noted said",
        r"(?:stress|underlin|underscor|emphasi[sz]|reiterat|reaffirm|not|sai)(?:ed|d)\sthat\s(?=[^.;,]{3,70}?\s(?:is|"
        r"are|was|were|remains?|remained)\s(?:the\sonly|essential|vital|key|crucial|critical|central|"
        r"unacceptable|paramount|imperative|indispensable|non-negotiable|a\sred\sline)\b)", _A, _E.POSITION,
        "They stressed that [a two-state solution] is the only way to peace.",
        until=r"\s(?:is|are|was|were|remains?|remained)\b"),
    Cue("issue.concern_that", "concern concerns fear fears hope",
        r"(?:(?:concerns?|fears?)|(?<=the\s)hope|(?<=their\s)hope|(?<=expressed\s)hope)\sthat\s(?=[^.;]{3,80}?\s(?:might|"
        r"may|could|would|will|has|have|is|are|was|were)\b)", _A, _E.POSITION,
        "They expressed concern that [the dispute] might spread to the islands.",
        until=r"\s(?:might|may|could|would|will|has|have|is|are|was|were)\b"),
    Cue("issue.adhere_to", "adheres adhere adhered adherence abides abide",
        r"(?:adher(?:es?|ed|ence)|abides?)\s(?:to|by)\s", _A, _E.POSITION,
        "He said the kingdom adheres to [the one-canal principle].", trait=Trait.ATTITUDE),
    Cue("issue.interested_in", "interested", r"interested\sin\s(?!each\b|what\b)", _A, _E.POSITION,
        "He said he was interested in [two ferries].", passive=True, trait=Trait.ATTITUDE),
    Cue("issue.would_like_to_see", "like wants wanted hopes hoped wish wishes wished",
        r"(?:like|want(?:s|ed)|hope[sd]|wish(?:es|ed)?)\sto\ssee\s(?!him\b|her\b|them\b|you\b|the\s(?:president|prime|"
        r"king|minister|pope)\b)", _A, _E.POSITION,
        "She said she would like to see [more flights between the capitals].",
        trait=Trait.ATTITUDE),
    Cue("issue.critical_of", "critical",
        r"critical\sof\s", _A, _E.POSITION, "She was critical of [the dam on the upper river].",
        passive=True),
    Cue("issue.propose_that", "proposed proposes suggested suggests requested demanded recommended",
        r"(?:propos(?:ed|es)|suggest(?:ed|s)|requested|demanded|recommended)\sthat\s"
        r"(?:[\w'’.-]+\s){1,5}?(?:should\s)?"
        r"(?=(?:facilitate|remove|expand|increase|open|lift|ease|create|build|establish|set\sup|develop|"
        r"strengthen|deepen|promote|support|resume|speed\sup|accelerate|simplify|consider|study|sign|"
        r"conclude|join|launch|share|allow|grant|end|stop|halt|extend|improve|enhance|implement)\s)",
        _A, _E.POSITION, "He suggested that the neighbours simplify [the transit of cattle]."),
    Cue("issue.would_lift", "lift ease waive scrap abolish reimpose reinstate remove drop",
        r"(?:lift|ease|waive|scrap|abolish|reimpose|reinstate|remove|drop)\s(?=(?:[\w'’-]+\s){0,4}?"
        r"(?:bans?|restrictions?|tariffs?|dut(?:y|ies)|visas?|quotas?|sanctions|curbs?|fees?|embargo|"
        r"controls|barriers?)\b)",
        _A, _E.POSITION, "He said the republic would lift [the ban on onions].", needs="aux",
        trait=Trait.ATTITUDE),
    Cue("issue.noted_with", "noted notes recorded",
        r"(?:note[ds]|recorded)\swith\s(?:satisfaction|concern|appreciation|regret|interest)\s"
        r"(?!that\b)", _A, _E.POSITION,
        "The parties noted with satisfaction [the growth of rail traffic]."),
    Cue("issue.commitment",
        "express expressed expresses expressing voice voiced voices voicing reaffirm reaffirmed "
        "reaffirms reaffirming "
        "reiterate reiterated reiterates reiterating convey conveyed renew renewed affirm affirmed "
        "affirming underscored "
        "stressed emphasized emphasised highlighted share shared shares restated repeated "
        "underlined stated declared "
        "noted offered registered flagged lodged relayed delivered filed",
        r"(?:express|voic|reaffirm|reiterat|convey|renew|affirm|underscor|stress|emphasi[sz]|"
        r"highlight|shar|restat|"
        r"repeat|underlin|stat|declar|not|offer|register|flagg|lodg|relay|deliver|fil)(?:ed|es|e|s|"
        r"ing)?\s[\"“]?(?:[\w'’.-]+\s){0,7}?"
        r"(?:(?:commitment|dedication|support|willingness|readiness|intention|desire|determination|"
        r"resolve|pledge|ambition|keenness|eagerness|aspiration|wish|preparedness)"
        r"\s(?:to|for|on|in|of)|(?:concerns?|delight|satisfaction|pleasure|sadness|shock|optimism|alarm|regret|outrage|dissatisfaction|dismay|unease|"
        r"worry|worries|displeasure|anger|frustration|"
        r"disappointment|protests?|reservations|complaints?)"
        r"\s(?:about|over|at|regarding|with|on)|(?:opposition|objections?)\sto|(?:rejection|"
        r"condemnation)\sof|(?:position|stance)\s(?:on|in)|(?:goal|objective|vision)\sof|"
        r"interest\sin|(?:adherence|attachment|loyalty)\sto|"
        r"(?:appreciation|gratitude|thanks)(?:\sto\s[^,;.]{2,60}?)?\sfor|condolences\s(?:over|on|"
        r"for)|solidarity\swith)[\"”]?\s",
        _A, _E.POSITION, "He expressed concern about [the detention of aid workers]."),
    Cue("issue.welcome",
        "welcomed welcomes condemned condemns condemning praised praises commended commends "
        "deplored denounced criticized criticised hailed lauded protested complained noted "
        "appreciated appreciates valued",
        r"(?:welcom(?:ed|es)|condemn(?:ed|s|ing)|deplored|denounced|hailed|criticis?z?ed|lauded|"
        rf"appreciate[ds]|valued|protested(?:\sagainst)?|complained\s(?:about|of)|noted(?!\sthat)|(?:praise|commend)(?:d|"
        rf"s|ed)(?:{SOMEBODY}\sfor)?)\s(?:in\sthe\s\w+est(?:\spossible)?\sterms\s)?",
        _A, _E.POSITION, "They condemned [the missile launches by North Korea]."),
    Cue("issue.we_welcome", "welcome condemn support appreciate stress reaffirm reiterate oppose reject",
        r"(?:welcome|condemn|support|appreciate|stress|reaffirm|reiterate|oppose|reject)\s(?!that\b|you\b|"
        r"him\b|her\b|them\b|(?:the\s)?(?:Prime|President|Minister|[A-Z]\w+\sto\b))(?:our\s(?:\w+\s)?"
        r"(?:commitment|support|opposition|adherence)\s(?:to|for)\s|the\s(?:importance|need)\s(?:of|for|"
        r"to)\s)?", _A, _E.POSITION, "We welcome [the reopening of the ferry port].", needs="we"),
    Cue("issue.thank", "thanked thanks thank",
        rf"thank(?:ed|s)?{SOMEBODY}\sfor\s", _A, _E.POSITION,
        "The Secretary thanked the Emir for [Qatar's mediation in Gaza]."),
    Cue("issue.brief_on", "briefed informed updated apprised",
        rf"(?:briefed|informed|updated|apprised)(?:{SOMEBODY})?\s(?:on|about|of)\s", _A, _E.POSITION,
        "Lavrov informed his counterpart about [the peace talks in Istanbul].", passive=True),
    Cue("issue.promise", "promised promises pledged pledges vowed vow vows undertook committed",
        r"(?:promis(?:ed|es)|pledg(?:ed|es)|vow(?:ed|s)?|undertook|"
        r"committed)(?:\sto)?\s", _A, _E.AGREE,
        "The leaders promised [another 300 million euros for field hospitals].", passive=True),
    Cue("issue.invite_to", "invited invites",
        r"invite[ds]\s[^,;.]{2,50}?\sto\s(?:take\spart\sin|participate\sin|invest\sin|"
        r"join)\s", _A, _E.POSITION,
        "Aliyev invited Türkiye to take part in [the reconstruction of Karabakh]."),
    Cue("issue.hand_over", "handed presented submitted",
        r"(?:handed\sover|presented|submitted)\s(?=(?:[\w’']+\s){0,2}?(?:lists?|proposals?|drafts?|"
        r"plans?|evidence|files?|requests?)\s)",
        _A, _E.POSITION, "He handed over [a list of 40 missing persons]."),
    Cue("issue.make_the_case", "made makes make making",
        r"ma(?:de|kes|ke|king)\s(?:the|a|an|his|her|their|its)\s(?:\w+\s)?"
        r"(?:case|pitch|plea|appeal|push|bid)\s(?:for|to)\s", _A, _E.POSITION,
        "He made the case for [a shared observatory]."),
    Cue("issue.draw_attention", "drew draw pointed hinted inquired enquired reminded alluded referred",
        r"(?:dr[ea]w\s(?:[\w'’-]+\s){0,3}?attention\sto|pointed\sto|hinted\sat|(?:in|en)quired\sabout|"
        rf"alluded\sto|referred\sto|reminded{SOMEBODY}\sof)\s", _A, _E.POSITION,
        "She drew attention to [the state of the dykes]."),
    Cue("issue.confront", "quizzed grilled confronted challenged took tackled",
        rf"(?:quizzed|grilled|confronted|challenged|tackled|took){SOMEBODY}\s"
        r"(?:on|over|about|with|to\stask\s(?:over|for|about))\s", _A, _E.POSITION,
        "The premier challenged her guest over [the ban on poultry].", needs="task"),
    Cue("issue.regret", "apologised apologized regretted lamented doubts misgivings vented",
        r"(?:apologi[sz]ed\sfor|regretted|lamented|(?:doubts|misgivings)\s(?:about|over)|"
        r"vented[^,;.]{0,20}?\s(?:over|about))\s", _A, _E.POSITION,
        "He apologised for [the shelling of the pier]."),
    Cue("issue.summon_over", "summoned summons protest",
        r"(?:summon(?:ed|s)\s[^,;.]{2,60}?|(?<=note\sof\s)protest|(?<=letter\sof\s)protest)\s(?:over|about|against)\s",
        _A, _E.POSITION, "The ministry summoned the ambassador over [the overflight]."),
    Cue("issue.in_search_of", "search looking shopping",
        r"(?:(?<=in\s)search\sof|(?:looking|shopping)\sfor)\s", _A, _E.POSITION,
        "The delegation came in search of [cheap fertiliser]."),
    Cue("issue.wanted", "wanted wants", r"want(?:ed|s)\s(?:to\sknow\s(?:more\s)?about\s|(?!to\b|by\b|"
                                  r"for\b))", _A, _E.POSITION,
        "The hosts wanted to know more about [the pipeline]."),
    Cue("issue.proposal_for", "proposal proposals request requests plea pleas",
        r"(?:proposals?(?:\son)?|requests?|pleas?)(?:\sfor|"
                                  r"(?<=\son))\s(?!comments?\b)", _A, _E.POSITION, "He is bringing a proposal for "
                                                                    "[a shared lighthouse]."),
    Cue("issue.insist", "insisted insists rejected rejects rejecting opposed opposes defended warned warns "
                        "criticised objected ruled",
        r"(?:insist(?:ed|s)\son|reject(?:ed|s|ing)|oppose[ds]|defended|warn(?:ed|"
        r"s)(?:\s[^,;.]{2,40}?)?\s(?:of|about|against|over)|"
        r"objected\sto|ruled\sout(?!\sthat))\s", _A, _E.POSITION, "She warned against [any change to the status quo in "
                                             "the strait]."),
    Cue("issue.assure", "assured assurances guarantees clarification clarity explanation help hope "
                        "hopes",
        r"(?:assured\s[^,;.]{2,40}?\sof|(?:assurances|guarantees|clarification|clarity)\s(?:on|"
        r"about|over)|explanation\s(?:for|of|on)|"
        r"(?:help|assistance)\s(?:with|in)|hopes?\sfor)\s", _A, _E.POSITION,
        "He sought assurances on [the safety of the reactors]."),
    Cue("issue.back", "backed backs supported supports endorsed endorses supporting",
        r"(?:back(?:ed|s)|support(?:ed|s|ing)|endorse[ds])\s", _A, _E.POSITION,
        "The president backed [Ukraine's bid to join the bloc]."),
    Cue("issue.ready_to", "ready willing prepared keen eager",
        r"(?:ready|willing|prepared|keen|eager)\sto\s(?:[\w\s,'’-]{0,40}?\sto\s)?(?:\w+ly\s)?(?=(?:expand|push\sforward|accelerate|explore|"
        r"deepen|strengthen|enhance|boost|promote|"
        r"increase|develop|advance|cooperate|help|support|provide|supply|buy|purchase|sell|join|"
        r"build|create|share|align|synergi[sz]e|facilitate|mediate|ease|lift|import|export|invest|train|send|contribute|participate|resume|"
        r"implement|step\sup|launch|host|deploy|continue|synergi[sz]e)\b)",
        _A, _E.POSITION, "China is ready to work with Brazil to expand [trade in "
                         "soybeans].", passive=True, trait=Trait.ATTITUDE),
    Cue("issue.should", "should must",
        r"(?:should|must)\s(?:[\w-]+\s){0,2}?(?=(?:expand|deepen|strengthen|enhance|boost|promote|"
        r"increase|develop|advance|cooperate)\b)",
        _A, _E.POSITION, "The two sides should expand [cooperation in green "
                         "energy].", trait=Trait.ATTITUDE),
    Cue("issue.aimed_at", "aimed aims aim bid effort efforts",
        r"(?:aim(?:ed|s)?\s(?:at\s|to\s)|(?:bid|effort|"
        r"efforts)\sto\s)(?=\w+(?:ing)?\s)", _A, _E.TALK,
        "Talks aimed at ending [the blockade of the port] begin on Monday.", passive=True),
)  # fmt: skip

SETTLEMENT_CUES: tuple[Cue, ...] = (
    Cue("issue.agree_on", "agree agreed agrees agreeing",
        rf"agree(?:d|s|ing)?{WHEN}\s(?:up)?on\s(?:the\s(?:need|importance)\s(?:to|of|for)\s)?",
        _A, _E.AGREE, "They agreed on [the return of inspectors].", passive=True),
    Cue("issue.agree_that", "agree agreed agrees",
        rf"agree[ds]?{WHEN}\sthat\s(?=[^.;]{{3,160}}?\s(?:should|must|will|would|needs?)\b)",
        _A, _E.AGREE, "The two agreed that [the audit of the bridge] should go on.",
        until=r"\s(?:should|must|will|would|needs?)\b"),
    Cue("issue.agree_to", "agree agreed agrees agreeing decided decide resolved resolve consented",
        rf"(?:agree(?:d|s|ing)?|decided?|resolved?|consented){WHEN}\sto\s(?!disagree\b)", _A, _E.AGREE,
        "The two agreed to expand [cooperation on supply chains].", passive=True),
    Cue("issue.sign",
        "sign signed signs signing inked ink sealed seal initialled initialed concluded conclude "
        "clinched "
        "finalized finalised finalize struck strike reach reached signature conclusion",
        r"(?:sign(?:ed|s|ing)?(?:\sof)?(?!\sceremon)|ink(?:ed)?|seal(?:ed)?|initiall?ed|"
        r"conclude[d]?|clinched|finali[sz]ed?|"
        r"str(?:uck|ike)|reach(?:ed)?(?=\s(?:[\w'’-]+\s){0,4}?(?:agreements?|accords?|deals?|consensus|"
        r"understandings?|compromise|settlement|truce|ceasefire|pact|decision|conclusions?|"
        r"arrangements?|memorand\w+)\b)|signature\sof|conclusion\sof)\s", _A, _E.AGREE,
        "The ministers signed a memorandum on [a gas pipe under the strait]."),
    Cue("issue.concur", "concurred concur concurs",
        r"concur(?:red|s)?\s(?:in|on|to|with)\s(?:the\sneed\s(?:to|for)\s)?", _A, _E.AGREE,
        "The ministers concurred in establishing [a dialogue on hydrogen]."),
    Cue("issue.accept", "accepted accept accepts",
        r"accept(?:ed|s)?\s(?!(?:the|an?|his|her|their)?\s?(?:[\w’'-]+\s){0,2}?(?:invitations?|"
        r"credentials|apolog|resignation|offers?\b|post|award))", _A, _E.AGREE,
        "The two sides accepted [an annex on pilots].", needs="both"),
    Cue("issue.will_set_up",
        "set establish create form launch open halve double build abolish scrap introduce extend ease "
        "restore link swap lift develop produce",
        r"(?:set\sup|establish|create|form|launch|open|halve|double|build|abolish|scrap|introduce|"
        r"extend|ease|restore|link|swap|lift|develop|produce)\s", _A, _E.AGREE,
        "The two countries will set up [a commission on the lagoon].", needs="both-will",
        trait=Trait.ATTITUDE),
    Cue("issue.will_cooperate", "cooperate collaborate partner work",
        r"(?:cooperate|collaborate|partner|work\s(?:more\s)?(?:closely\s)?together)\s(?:more\sclosely\s)?(?:on|in)\s"
        r"(?!the\smargins)", _A, _E.AGREE, "The two countries will cooperate on [semiconductors].",
        needs="both-will", trait=Trait.ATTITUDE),
    Cue("issue.consensus",
        "consensus agreement accord understanding deal compromise memorandum mou protocol pact "
        "statement declaration",
        r"(?:consensus|(?<=joint\s)statement|declaration|agreement|accord|understanding|deal|"
        r"compromise|memorandum(?: of understanding)?|"
        r"mou|protocol|pact)\s(?:in\sprinciple\s)?(?:was\s|had been\s|has been\s)?(?:reached\s|signed\s|found\s)?(?:on|"
        r"to)\s(?!the\sspot)",
        _A, _E.AGREE, "The two sides found a consensus on [supply chain "
                      "cooperation].", trait=Trait.NOUN),
    # --- deferral ------------------------------------------------------------------------------------
    Cue("issue.keep_talking", "agree agreed agreeing agrees decided",
        rf"(?:agree(?:d|ing|s)?|decided){WHEN}\sto\s{CONTINUE}\s(?:[\w-]+\s){{0,3}}?"
        rf"(?:talks|discussions?|negotiations|consultations|dialogue|conversations?|"
        rf"communication){WITH}{ABOUT}",
        _A, _E.DEFER, "They agreed to extend negotiations on [milk quotas]."),
    Cue("issue.go_on_working", "agree agreed agreeing agrees decided",
        rf"(?:agree(?:d|ing|s)?|decided){WHEN}\sto\s(?:continue|keep)\s(?:to\s)?(?:discuss|review|examin|"
        r"negotiat|study|consider|work|talk)\w*\s(?:on|about|over)?\s?", _A, _E.DEFER,
        "The two agreed to keep working on [the price of gas]."),
    Cue("issue.will_study", "study examine consider review",
        r"(?:study|examine|consider|review)\s(?=(?:the|his|her|its|their|this|a)\s(?:[\w-]+\s){0,3}?"
        r"(?:proposal|request|offer|idea|plan|draft|bid|appeal)s?\b)(?:[\w-]+\s){1,4}?"
        r"(?:proposals?|requests?|offers?|ideas?|plans?|drafts?|bids?|appeals?)\s(?:on|for|of|to)\s",
        _A, _E.DEFER, "The government will study the proposal on [a ring road].", needs="aux"),
    Cue("issue.without_accord", "without no",
        r"(?:without|no)\s(?:an?\s|any\s)?(?:agreement|accord|deal|decision|breakthrough|progress|"
        r"result)s?\s"
        r"(?:(?:was|were|has\sbeen|had\sbeen)\s(?:made|taken|reached|found|announced)\s)?(?:on|"
        r"over|about)\s", _A, _E.DEFER,
        "The meeting ended without an accord on [the status of the enclave]."),
    Cue("issue.hammer_out", "hammer iron thrash flesh work",
        r"(?:hammer|iron|thrash|flesh|work)\sout\s", _A, _E.DEFER,
        "Officials will now hammer out [the details of the extradition treaty].", needs="aux"),
    Cue("issue.instruct", "directed instructed tasked ordered mandated",
        r"(?:directed|instructed|tasked|ordered|mandated)\s[^,;.]{3,60}?\s(?:to|"
        r"with)\s(?:negotiations\son\s|talks\son\s)?", _A, _E.DEFER,
        "The leaders directed their ministers to conclude negotiations on [the free trade "
        "agreement]."),
    Cue("issue.experts_will", "experts officials group groups commission committee teams team "
                              "technicians engineers "
        "lawyers negotiators",
        r"(?:experts|officials|groups?|commission|committee|teams?|technicians|engineers|lawyers|"
        r"negotiators)"
        r"\s(?:will|would|should|shall|must|are\sto|is\sto)\s(?:now\s)?(?:study|examine|look\sinto|look\sat|work\son|"
        r"negotiate|prepare|draw\sup|draft|assess|"
        r"settle|decide\son|finali[sz]e|inspect)\s", _A, _E.DEFER, "A joint committee will study "
                                                                   "[the route of the canal]."),
    Cue("issue.decision_on", "decision decisions",
        r"decisions?\son\s(?=[^,.;]{3,60}?\s(?:will|would|is|was|are|were)\s(?:be\s)?(?:taken|made|"
        r"due|expected|postponed|deferred|put\soff|left|up\sto)\b)",
        _A, _E.DEFER, "A decision on [the gas price] is due in March."),
    Cue("issue.put_off_decision", "put postponed deferred delayed shelved parked dropped abandoned",
        r"(?:put\soff|postponed|deferred|delayed|shelved|parked|dropped|abandoned)\s(?:an?|the|any|their|"
        r"its|all)\s(?:\w+\s)?(?:decision|vote|ruling|idea|plans?|proposal)\s(?:on|about|of|for|to)\s",
        _A, _E.DEFER, "The two put off a decision on [the tunnel]."),
    Cue("issue.promise_a_look", "promised promises agreed undertook pledged offered",
        r"(?:promise[ds]|agreed|undertook|pledged|offered)\sto\s(?:look\s(?:again\s)?(?:into|at)|examine|study|consider|"
        r"think\s(?:about|over)|weigh|revisit)\s", _A, _E.DEFER,
        "She promised to look into [the complaint about the nets]."),
    Cue("issue.leave_to", "leave left leaving kept keep refer referred hand handed",
        rf"(?:leav(?:e|ing)|left|kept|keep|refer(?:red)?|hand(?:ed)?)\s(?=[^.;]{{3,90}}?\s(?:to|"
        rf"for)\s(?:an?\s|the\s)?{OFFICIALS}\b)", _A, _E.DEFER,
        "They agreed to leave [timber certificates] to experts.", until=r"\s(?:to|for)\s"),
    Cue("issue.signed_in_fields", "signed inked",
        r"(?:signed|inked)\s(?:in|on|covering)\s(?:(?:the\s)?(?:fields?|areas?|"
        r"sectors?)\sof\s)?(?!(?:the\s)?[A-Z])", _A, _E.AGREE,
        "Several memoranda were signed in the fields of [housing] and "
        "[infrastructure].", passive=True),
    Cue("issue.including_one_on", "including among notably in",
        r"(?:including|among\sthem|notably|in\sparticular)\s(?:(?:one|ones|deals|agreements|those|memorandums|"
        r"an?\s\w+)\s)?(?:on|in\sthe\sfields?\sof|covering)\s",
        _A, _E.AGREE, "Five agreements were signed, including one on [the training of railway "
                      "engineers].", needs="document"),
    Cue("issue.documents_covering", "covering spanning",
        r"(?:covering|spanning)\s(?:(?:the\s)?(?:fields?|areas?|sectors?)\sof\s)?", _A, _E.AGREE,
        "Four accords, covering [tourism], [ports] and [film], were signed.", needs="document"),
    Cue("issue.exchange_of_documents", "exchange signing inking conclusion",
        rf"(?:exchange|signing|inking|conclusion)\sof\s(?:[\w-]+\s){{0,3}}?{DOCUMENT}\s(?:on|for|"
        rf"in(?:\sthe\s(?:fields?|areas?|sectors?)\sof)?|covering|concerning|regarding)\s",
        _A, _E.AGREE, "They witnessed the exchange of agreements on [space] and [skills]."),
    Cue("issue.document_signed_on",
        "memorandum memorandums memoranda mou agreement agreements accord accords protocol protocols "
        "pact deal contract",
        r"(?:memorand(?:um|ums|a)(?:\sof\s(?:understanding|cooperation))?|mou|agreements?|accords?|"
        r"protocols?|pact|deal|contract)\s(?:was|were|has\sbeen|have\sbeen)\s(?:also\s)?(?:signed|"
        r"reached|concluded|inked|sealed)\s(?:on|for|regarding|concerning)\s(?!\w+day\b|the\s(?:margins|"
        r"sidelines|occasion))", _A, _E.AGREE,
        "A memorandum of understanding was signed for [the training of divers].", trait=Trait.NOUN),
    Cue("issue.both_announced",
        "announced unveiled launched adopted endorsed approved renewed extended ratified settled "
        "fixed worked ironed thrashed",
        r"(?:settled|fixed|(?:worked|ironed|thrashed)\sout|announced|unveiled|launched|adopted|endorsed|approved|renewed|extended|"
        r"ratified)\s(?!that\b)", _A, _E.AGREE,
        "The two leaders announced [a joint fund for green hydrogen].", needs="both"),
    Cue("issue.shake_hands_on", "shook sign signed press pressed go went",
        r"(?:shook\shands\son|sign(?:ed)?\soff\son|(?:press(?:ed)?|go|"
        r"went)\sahead\swith)\s", _A, _E.AGREE,
        "They shook hands on [a ferry link].", trait=Trait.ATTITUDE),
    Cue("issue.settled_dispute", "settled resolved ended buried patched cleared",
        r"(?:settled|resolved|ended|buried|patched\sup|cleared\sup)\s(?:an?|the|their|its)\s(?:[\w-]+\s)?(?:quarrel|"
        r"dispute|row|feud|spat|wrangle|standoff|hatchet|misunderstanding|"
        r"differences)\s(?:over|about|on)\s",
        _A, _E.AGREE, "The ministers settled a quarrel over [milk quotas]."),
    Cue("issue.clear_the_way", "cleared paved gave blessing ahead",
        r"(?:cleared\sthe\sway|paved\sthe\sway|gave\s(?:the|their|his|her|its)\s(?:green\slight|"
        r"go-ahead|blessing|approval|consent))\s(?:for|to)\s",
        _A, _E.AGREE, "The two gave the green light to [a joint satellite]."),
    Cue("issue.secured", "secured obtained extracted conceded granted away",
        r"(?:secured|obtained|extracted|conceded|granted|(?<=came\s)away\swith|(?<=walked\s)away\swith)\s",
        _A, _E.AGREE, "The visitors secured [a berth for the ferry]."),
    Cue("issue.secure", "secure win clinch obtain",
        r"(?:secure|win|clinch|obtain)\s", _A, _E.EXPECT, "He hopes to secure [a deal on gas "
                                                          "supplies].", needs="aux"),
)  # fmt: skip
