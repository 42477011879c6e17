"""Talks, calls and meetings: the nouns, and the verbs of meeting."""

from curation.extraction.encounters import Frame, Trigger
from curation.values.enums import MeetingKind as Kind

TALKS = (
    Trigger(
        "meeting.phone_call",
        "phone telephone video telephonic",
        Kind.TALKS,
        Frame.TALKS,
        "The two defence ministers held a telephone conversation on Monday.",
        after=r"(?P<head>[- ]?(?:call|conversation|talks|conference(?: call)?|summit|meeting|"
        r"discussions?|link))s?\b",
        unless=r" (?:call centre|records)",
    ),
    Trigger(
        "meeting.by_phone",
        "phone telephone",
        Kind.TALKS,
        Frame.TALKS,
        "The foreign ministers of both countries discussed trade over the phone.",
        before=r"\b(?:by|over the|on the|via|over) ",
        printed="phone call",
    ),
    Trigger(
        "meeting.videoconference",
        "videoconference teleconference",
        Kind.TALKS,
        Frame.TALKS,
        "The ministers will confer by videoconference on Friday.",
    ),
    Trigger(
        "meeting.courtesy_call",
        "courtesy",
        Kind.TALKS,
        Frame.GUEST,
        "The prime minister will pay a courtesy call on the president.",
        after=r"(?P<head> (?:call|visit))s?\b",
    ),
    Trigger(
        "meeting.call_on",
        "call",
        Kind.TALKS,
        Frame.GUEST,
        "A call on the president did not materialise.",
        before=r"\b(?:a|the|his|her|their) ",
        after=r"(?P<head> on) (?:the )?(?:[A-Z]|king|queen|president|prime)",
    ),
    Trigger(
        "meeting.call_between",
        "call calls",
        Kind.TALKS,
        Frame.TALKS,
        "The president placed a call to Prime Minister Deshmukh on Monday.",
        before=r"\b(?:got|receiv\w+|took|takes?|plac\w+|made|makes?|return\w*|accept\w+) (?:a |the |his |her )?"
        r"(?:[\w’'-]+ ){0,2}",
        after=r"(?P<head>)(?= (?:from|to) (?:the |his |her )?(?:(?-i:[A-Z])|president|prime|king|foreign))",
        printed="phone call",
    ),
    Trigger(
        "meeting.call_with",
        "call calls",
        Kind.TALKS,
        Frame.TALKS,
        "In a call with the Turkish president, he asked for more grain.",
        before=r"\b(?:a|the|their|his|her|in|\w+day|separate|introductory|joint|three-way|"
        r"conference|congratulatory|\d+-minute|hour-long) "
        r"|\b(?:ha[ds]|have|having|held|holds?|during|following) (?:an?|another) (?:[\w-]+,? (?:and )?){1,2}"
        r"|['’]s (?:\w+ )?(?=$)",
        unless=r" (?:for|to|on(?! \w+day\b| \d| (?-i:[A-Z])[a-z]+ \d)|from|that|centre|center)\b",
    ),
    Trigger(
        "meeting.summit",
        "summit summits",
        Kind.TALKS,
        Frame.TALKS,
        "The two leaders will hold a summit in Astana on Thursday.",
        unless=r" (?:meetings?|talks|of \d|fever|season|venue|host|declaration|statement|diplomacy|"
        r"agenda|document|communiqu)",
    ),
    Trigger(
        "meeting.talks",
        "talks",
        Kind.TALKS,
        Frame.TALKS,
        "He held talks with his Norwegian counterpart in Oslo.",
        unless=r" (?:like|show)\b",
    ),
    Trigger(
        "meeting.talk",
        "talk discussion word",
        Kind.TALKS,
        Frame.TALKS,
        "The general secretary had a cordial talk with President Orlov on Tuesday.",
        before=r"\b(?:ha[ds]|have|held|had also) (?:an? |another )(?:[\w-]+,? (?:and )?){0,4}",
        after=r"(?P<head>)(?= with (?!reporters|journalists|students|readers|viewers|the press|the media)\b)",
    ),
    Trigger(
        "meeting.meeting",
        "meeting meetings",
        Kind.TALKS,
        Frame.TALKS,
        "A meeting between the two presidents lasted an hour.",
        unless=r" (?:rooms?|halls?|points?|places?|halfway|house|the (?:target|goal|deadline|"
        r"criteria|demand)|(?:its|their) (?:target|goal|deadline|obligations|commitments))",
    ),
    Trigger(
        "meeting.noun",
        "negotiations consultations discussions conversation conversations encounters "
        "encounter audience huddle trilateral bilateral bilat pull dialogue sitdown",
        Kind.TALKS,
        Frame.TALKS,
        "The foreign ministers held consultations in Muscat.",
        unless=r" and (?:[\w-]+ ){1,2}(?:talks|meetings|discussions|sessions|summits)\b| (?:members|aid|trade|"
        r"relations|ties|cooperation|co-operation|agreement|issues|"
        r"talks|meetings?|summits?|sessions?|consultations|discussions|visits?|format|free|ministerial|"
        r"leaders|mechanism|swap|track|economic|treaty|pact|deal|strategic|\w+ation)\b|s? of "
        r"(?:the )?(?:interest|peace)|ing|ed|(?<=pull)(?!-aside)",
    ),
    Trigger(
        "meeting.engagement",
        "engagement engagements interaction interactions",
        Kind.TALKS,
        Frame.TALKS,
        "The president will have separate engagements with the king and Prime Minister Sok.",
        before=r"\b(?:hold|holds|held|have|has|had|having|holding) (?:(?:an?|several|two|three) )?"
        r"(?:[\w-]+,? (?:and )?){0,2}",
        after=r"(?P<head>)(?= with (?:(?:his|her|the) )?(?:(?-i:[A-Z])|president|prime|king|foreign|counterpart))",
    ),
    Trigger(
        "meeting.first_of_two",
        "bilateral restricted private trilateral narrow",
        Kind.TALKS,
        Frame.TALKS,
        "They will hold both bilateral and expanded talks.",
        after=r"(?P<head>)(?= and (?:[\w-]+ ){1,2}(?:talks|meetings|discussions|sessions|summits)\b)",
    ),
    Trigger(
        "meeting.tete_a_tete",
        "tête tete",
        Kind.TALKS,
        Frame.TALKS,
        "Before the session the minister had a tête-à-tête with his guest.",
        after=r"(?P<head>-[aà]-t[eê]te)",
        printed="tête-à-tête",
    ),
    Trigger(
        "meeting.ordinal",
        "first second third fourth fifth sixth seventh eighth ninth tenth next last previous latest final",
        Kind.TALKS,
        Frame.TALKS,
        "The first took place in Moscow and the next three in Vienna.",
        before=r"\b(?:the|a) ",
        after=r"(?P<head>(?: (?:one|two|three|four|five|such))?)(?=,? (?:in (?-i:[A-Z])|on \w+day|took place|"
        r"was (?:held|devoted|hosted|convened)|were held|dealt|is (?:to be held|due|set|scheduled|planned)|"
        r"will (?:be held|take place)|lasted))",
        printed="meeting",
    ),
    Trigger(
        "meeting.chat",
        "chat handshake get",
        Kind.TALKS,
        Frame.TALKS,
        "The two presidents had a brief chat in the corridor.",
        before=r"\b(?:a|an|their|the) (?:\w+ ){0,3}",
        unless=r" (?:room|show|app|bot)|(?<=get)(?!-together)",
    ),
    Trigger(
        "meeting.one_on_one",
        "one",
        Kind.TALKS,
        Frame.TALKS,
        "The leaders began with a one-on-one before the delegations joined.",
        before=r"\b(?:a|the|their) ",
        after=r"(?P<head>[- ](?:on|to)[- ]one)\b",
        unless=r"[- ](?:on|to)[- ]one (?:meeting|talks|session|conversation)",
    ),
    Trigger(
        "meeting.session",
        "session sessions round rounds commission committee council dialogue",
        Kind.TALKS,
        Frame.TALKS,
        "The two ministers co-chaired the ninth session of the Joint Commission in Tunis.",
        before=r"\b(?:\w+th|\w+st|\w+nd|\w+rd|first|second|third|fifth|next|previous|last|joint|"
        r"latest|official|formal|two|three|four|five|six|several|new|plenary|\w+-way|final|"
        r"inaugural|fresh|another|opening|closing|bilateral|a|the|\d+-minute|mixed|high-level)"
        r" (?:formal |high-level |ministerial |bilateral |trilateral |working |joint |economic |cooperation |"
        r"closed |closed-door |expanded |extended |restricted |private |special )?",
        after=r"(?P<head>s?(?: of (?:the |their |its )?(?:[\w’'-]+ ){0,4}?(?:talks|negotiations|consultations|"
        r"discussions|meetings|dialogue|commission|committee|council))?)(?!\w)",
        unless=r" (?:of (?:the )?(?:parliament|congress|court|sanctions|layoffs|voting|funding|UN|U\.N)|table|"
        r"trip)",
    ),
)
