"""Meals, ceremonies, sights and conferences."""

from curation.extraction.encounters import Frame, Trigger
from curation.values.enums import MeetingKind as Kind

MEALS = (
    Trigger(
        "meeting.meal",
        "dinner lunch luncheon breakfast banquet",
        Kind.MEAL,
        Frame.HOSTED,
        "The emir hosted a banquet for the visiting president.",
        after=r"(?P<head> (?:meeting|reception|banquet|talks))?(?!\w)",
        unless=r" (?:table|party's|time|money)\b",
    ),
    Trigger(
        "meeting.tea",
        "tea coffee drinks supper brunch",
        Kind.MEAL,
        Frame.HOSTED,
        "The prime minister had tea with the king in the garden on Tuesday.",
        before=r"\b(?:had|have|has|took|take|over|for|to) (?:a )?(?:cup of |working )?",
        unless=r" (?:exports?|growers?|prices?|industry|producers?|plantations?)",
    ),
    Trigger(
        "meeting.the_reception",
        "reception",
        Kind.TALKS,
        Frame.TALKS,
        "The reception was attended by the director general, Ali Omar.",
        before=r"\b[Tt]he ",
        after=r"(?P<head>)(?= (?:was|were) (?:also )?attended by)",
    ),
    Trigger(
        "meeting.reception",
        "reception iftar",
        Kind.MEAL,
        Frame.HOSTED,
        "The king will host a reception for the guests.",
        before=r"\b(?:host\w*|gave|attend\w*|by|and|followed by|a|an) (?:a |an |the )?(?:\w+ ){0,2}",
        unless=r" (?:cent(?:er|re)|room|class|area)",
    ),
)

CEREMONIES = (
    Trigger(
        "meeting.ceremony_to_welcome",
        "ceremony",
        Kind.CEREMONY,
        Frame.EVENT,
        "Prior to the talks, the premier held a ceremony to welcome the Lao prime minister, Kham Sone.",
        after=r"(?P<head> (?:to welcome|of welcome for))\b",
        printed="welcome ceremony",
    ),
    Trigger(
        "meeting.ceremony",
        "ceremony",
        Kind.CEREMONY,
        Frame.EVENT,
        "The two presidents attended the signing ceremony in the palace.",
        before=r"\b(?:signing|welcom\w+|opening|inaugurat\w+|closing|wreath-laying|official|"
        r"groundbreaking|unveiling|award|commemorat\w+|farewell|reception|handover|"
        r"memorial|launch\w*|arrival)\s",
    ),
    Trigger(
        "meeting.signing",
        "signing",
        Kind.CEREMONY,
        Frame.EVENT,
        "The two prime ministers attended the signing of eight documents.",
        before=r"\b(?:attend\w*|witness\w*|overs[ae]\w+|preside\w* over|followed by|presen\w+ at|"
        r"watch\w*|for|at|the|a) (?:the |a )?",
        after=r"(?P<head> of)\b",
        printed="signing",
    ),
    Trigger(
        "meeting.occasion_of_state",
        "funeral inauguration coronation parade commemoration wedding ribbon celebration celebrations jubilee swearing",
        Kind.CEREMONY,
        Frame.EVENT,
        "The two kings attended the funeral in Lisbon on Saturday.",
        before=r"\b(?:attend\w*|at|for|join\w*|witness\w*|preside\w* over|watch\w*) (?:the |a |an |his |"
        r"her )?(?:[\w’'-]+ ){0,3}",
        unless=r"(?<=ribbon)(?!-cutting)|(?<=swearing)(?!-in)",
    ),
    Trigger(
        "meeting.credentials",
        "credentials credence",
        Kind.CEREMONY,
        Frame.EVENT,
        "The new ambassador presented her credentials to the president on Tuesday.",
        before=r"\b(?:present\w*|hand\w* over|submit\w*) (?:his|her|their) (?:letters? of )?",
        printed="presentation of credentials",
    ),
    Trigger(
        "meeting.take_credentials",
        "credence credentials",
        Kind.CEREMONY,
        Frame.EVENT,
        "The president received letters of credence from the ambassador of Finland, Pia Saari.",
        before=r"\b(?:receiv|accept)\w* (?:today |yesterday |(?:on )?\w+day |on \w+ \d+ )?"
        r"(?:a |the |his |her |their )?(?:cop(?:y|ies) of )?"
        r"(?:the |his |her |their )?(?:letters? of )?",
        printed="presentation of credentials",
    ),
    Trigger(
        "meeting.exchange_of_documents",
        "exchange",
        Kind.CEREMONY,
        Frame.EVENT,
        "The two leaders witnessed the exchange of eleven documents.",
        before=r"\b(?:witness\w*|attend\w*|overs[ae]\w+|watch\w*|preside\w* over) (?:the |an )?",
        after=r"(?P<head> of (?:\w+ ){0,3}(?:documents|agreements|memorand\w+|notes|instruments|texts|MoUs))\b",
        printed="exchange of documents",
    ),
    Trigger(
        "meeting.honour_guard",
        "honor honour guard",
        Kind.CEREMONY,
        Frame.EVENT,
        "The two presidents inspected an honor guard in the square.",
        before=r"\b(?:a|an|the|military) (?:\w+ )?",
        after=r"(?P<head> guard| of hono[u]?r)\b",
        printed="honour guard",
    ),
    Trigger(
        "meeting.business_forum",
        "forum",
        Kind.CEREMONY,
        Frame.EVENT,
        "The prime ministers will address a business forum in the port city.",
        before=r"\b(?-i:business|investment|economic|trade|youth|innovation|CEO) ",
    ),
)

GATHERINGS = (
    Trigger(
        "meeting.gathering",
        "conference forum assembly retreat congress gathering roundtable symposium workshop ministerial",
        Kind.TALKS,
        Frame.GATHERING,
        "The president will attend the leaders' retreat in Suva in August.",
        before=r"(?<!National )(?<!['’]s )(?<!Legislative )(?<!Provincial )(?<!Federal )(?<!Supreme )(?<!US )(?<!of )",
        unless=r"(?<=ministerial) (?!in |on |at |this |next |last |here|there|to |with )[a-z]| (?:leaders|"
        r"ministers|foreign|summit|retreat|meeting|ministerial|members?|(?:session )?sidelines|"
        r"on (?:Foreign|"
        r"Security))\b",
    ),
)

TOGETHER = (
    Trigger(
        "meeting.to_lunch",
        "lunch dine breakfast",
        Kind.MEAL,
        Frame.MEET,
        "He is due to lunch with the chancellor, Karl Brandt, on Thursday.",
        before=r"\b(?:to|will|would) ",
        after=r"(?P<head> with)\b",
        printed="meal",
    ),
    Trigger(
        "meeting.inaugurate",
        "inaugurate inaugurates inaugurated unveil unveiled",
        Kind.CEREMONY,
        Frame.EVENT,
        "The two prime ministers jointly inaugurated a border post at Rusumo.",
        printed="inauguration",
        unless=r" as\b| (?:(?:an?|the|its|his|her|their|new) )*(?:[^\s,;]+ ){0,3}?(?:budgets?|plans?|"
        r"strateg\w+|bills?|"
        r"proposals?|packages?|measures|road ?maps?|initiatives?|polic\w+|reforms?|sanctions|agenda|vision|manifesto|"
        r"drafts?|figures|tariffs?|cabinet|government|logo|stamps?)\b",
    ),
    Trigger(
        "meeting.lay",
        "lay lays laid laying",
        Kind.CEREMONY,
        Frame.EVENT,
        "She laid a wreath at the memorial.",
        after=r"(?P<head> (?:a |the |an )?(?:wreaths?|foundation stone|flowers|cornerstone))\b",
        printed="wreath-laying",
    ),
    Trigger(
        "meeting.sign",
        "sign signs signed signing",
        Kind.CEREMONY,
        Frame.EVENT,
        "The two defence ministers signed a memorandum in Oslo on Tuesday.",
        after=r"(?P<head>)(?= (?:a|an|the|two|three|four|five|six|seven|eight|nine|ten|\d+|several|new) )",
        printed="signing",
    ),
    Trigger(
        "meeting.pay_tribute",
        "pay pays paid paying",
        Kind.CEREMONY,
        Frame.SIGHTS,
        "The delegation paid tribute at the Alley of Martyrs.",
        after=r"(?P<head> (?:tribute|(?:\w+ )?(?:respects|homage)) (?:to|at))\b",
        printed="tribute",
    ),
    Trigger(
        "meeting.open",
        "open opens opened launch launches launched",
        Kind.CEREMONY,
        Frame.EVENT,
        "He is to open a youth forum together with his colleague.",
        after=r"(?P<head> (?:a|an|the|its|his|her|their)(?: new)? (?:[\w-]+ ){0,2}?(?:forum|conference|embassy|seminar|"
        r"consulate|exhibition|bridge|factory|centre|center|office|school|hospital|farm|plant|line|programme|"
        r"project|road|railway|terminal|port))\b",
        printed="opening",
    ),
    Trigger(
        "meeting.ribbon",
        "cut broke plant planted raised awarded decorated conferred",
        Kind.CEREMONY,
        Frame.EVENT,
        "The two presidents cut the ribbon of the new bridge on Sunday.",
        after=r"(?P<head> (?:the|a) ribbon| ground\b| (?:a|the) (?:\w+ )?trees?\b| the (?:\w+ )?flag|"
        r"(?: [\w’'-]+){1,6}? (?:with )?the (?:Order|Grand|Medal)\b)",
        printed="ceremony",
    ),
    Trigger(
        "meeting.hand_over",
        "hand hands handed handing",
        Kind.CEREMONY,
        Frame.EVENT,
        "The two ministers handed over the first houses near the town on Friday.",
        after=r"(?P<head> over)\b(?= (?:the |a |an )?(?:first|\d|new|keys|houses))",
        printed="handover",
    ),
    Trigger(
        "meeting.prayers",
        "offer offers offered pray prays prayed",
        Kind.CULTURAL,
        Frame.SIGHTS,
        "He is slated to offer prayers at the temple.",
        after=r"(?P<head>(?: prayers| together| side by side)*)(?= (?:prayers )?(?:at|in|with|before) )",
        unless=r" (?:in|with|before) (?!(?:the |a |St )?(?-i:[A-Z]))",
        printed="prayers",
    ),
    Trigger(
        "meeting.tour_verb",
        "tour tours toured touring",
        Kind.CULTURAL,
        Frame.SIGHTS,
        "The two leaders toured the old town together.",
        after=r"(?P<head>)(?= (?:the|a|an|[A-Z]))",
        before=r"(?:\b(?:and|will|to|also|leaders?|presidents?|ministers?|they|he|she|then|later|couple|"
        r"two|both)|[A-Z]\w+|,) ",
    ),
    Trigger(
        "meeting.stroll",
        "walk walks walked stroll strolls strolled",
        Kind.CULTURAL,
        Frame.SIGHTS,
        "The two leaders walked through the old town of Andong on Sunday.",
        after=r"(?P<head> (?:through|around|along) the)\b",
        unless=r" through the (?:details?|process|steps|door)",
        printed="walk",
    ),
    Trigger(
        "meeting.inspect",
        "inspect inspects inspected review reviews reviewed",
        Kind.OTHER,
        Frame.SIGHTS,
        "The two delegations will inspect the proposed dam on Wednesday.",
        after=r"(?P<head>)(?= (?:the |a |an )?\w)",
        unless=r" (?:an |the |a )?(?:honou?r|guard)|(?<!inspect)(?<!inspects)(?<!inspected)(?! (?:the |a |an "
        r")?(?:[\w-]+ )"
        r"{0,2}(?:troops|soldiers|cadets|marines|units|fleet|garrison|parade|warships))",
        printed="inspection",
    ),
    Trigger(
        "meeting.lecture",
        "give gives gave deliver delivers delivered",
        Kind.OTHER,
        Frame.SIGHTS,
        "In the afternoon the minister gave a lecture at the university.",
        after=r"(?P<head> (?:a|an|the) (?:[\w-]+ )?(?:lecture|keynote(?: speech| address)?))\b",
        printed="lecture",
    ),
)
