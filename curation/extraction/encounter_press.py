"""News conferences, briefings, interviews and statements."""

from curation.extraction.encounters import Frame, Trigger
from curation.values.enums import MeetingKind as Kind

PRESS_NOUNS = (
    Trigger(
        "meeting.press_conference",
        "press news media",
        Kind.PRESS_CONFERENCE,
        Frame.PRESS,
        "The two foreign ministers will hold a joint news conference afterwards.",
        after=r"(?P<head>[- ](?:conferences?|availability|appearances?|announcements?|events?|"
        r"interaction|encounter|stakeout|gaggle|meet|point|opportunity|call))\b",
    ),
    Trigger(
        "meeting.press_statements",
        "statements",
        Kind.PRESS_CONFERENCE,
        Frame.PRESS,
        "The two presidents gave statements to the press.",
        before=r"\b(?:g[ai]ven?|giving|ma[dk]e|making|deliver\w*|joint) (?:\w+ )?",
        after=r"(?P<head> (?:to|before|for) (?:the )?(?:press|media|reporters|journalists))\b",
        printed="statements to the press",
    ),
    Trigger(
        "meeting.seminar",
        "seminar symposium",
        Kind.OTHER,
        Frame.PRESS,
        "The adviser said at a seminar in Jakarta that the treaty would hold.",
        before=r"\bat (?:a|an|the) (?:\w+ )?",
    ),
    Trigger(
        "meeting.press_briefing",
        "press news media",
        Kind.BRIEFING,
        Frame.PRESS,
        "The spokeswoman told a press briefing in Geneva that aid had arrived.",
        after=r"(?P<head> briefings?)\b",
    ),
    Trigger(
        "meeting.media_statement",
        "media press",
        Kind.STATEMENT,
        Frame.PRESS,
        "In a media statement the previous day, the premier said the two had agreed.",
        before=r"\b(?:in|gave|gives?|made|makes?|during|deliver\w*) (?:a|an|the|his|her|their) "
        r"(?:\w+ )?",
        after=r"(?P<head> statements?)\b",
    ),
    Trigger(
        "meeting.read_statement",
        "statement",
        Kind.STATEMENT,
        Frame.PRESS,
        "The foreign minister read out a statement alone.",
        before=r"(?<![-–—”\"] )\bread(?:s|ing)? (?:out )?(?:a|the|his|her|their) (?:\w+ )?",
    ),
    Trigger(
        "meeting.briefing",
        "briefing",
        Kind.BRIEFING,
        Frame.PRESS,
        "The national security adviser said at a briefing that the leaders would meet.",
        before=r"(?:\b(?:a|an|the|this|his|her|their|at|in|during|daily|weekly|regular|monthly|background)|['’]s)"
        r"(?: [\w'’-]+){0,4} ",
        unless=r" (?:papers?|room|note|book|documents?)\b",
    ),
    Trigger(
        "meeting.presser",
        "presser stakeout doorstep",
        Kind.PRESS_CONFERENCE,
        Frame.PRESS,
        "The minister told a doorstep that talks would resume.",
    ),
    Trigger(
        "meeting.stand_up",
        "stand",
        Kind.PRESS_CONFERENCE,
        Frame.PRESS,
        "The prime minister told a stand-up outside that it had not come up.",
        after=r"(?P<head>-up)\b",
    ),
    Trigger(
        "meeting.before_the_press",
        "appearance",
        Kind.PRESS_CONFERENCE,
        Frame.PRESS,
        "The consultations will be followed by a joint appearance before the press.",
        after=r"(?P<head> before (?:the )?(?:press|media|reporters|cameras))\b",
        printed="appearance before the press",
    ),
    Trigger(
        "meeting.interview",
        "interview",
        Kind.INTERVIEW,
        Frame.INTERVIEW,
        "The president said in an interview with a French daily that he would not resign.",
        before=r"\b(?:an|the|in|his|her|their|exclusive|recent|televised|radio|television|TV|"
        r"written|joint|live|newspaper|[A-Z]\w+)\s",
        unless=r"s\b",
    ),
)

PRESS_VERBS = (
    Trigger(
        "meeting.brief",
        "brief briefs briefed briefing",
        Kind.BRIEFING,
        Frame.PRESS,
        "The minister briefed reporters in the capital on Tuesday.",
        after=r"(?P<head> (?:the )?(?:reporters|journalists|press|media|mediapersons|newsmen|parliament"
        r"|(?:[\w’'-]+ ){0,3}committee|(?:the )?(?-i:[A-Z][\w-]+ ){1,3}(?-i:Council|Board|Assembly|Commission)|"
        r"senate|senators|cabinet|"
        r"lawmakers|ambassadors|diplomats|MPs|legislators|allies|envoys|newsmen|correspondents))\b",
        printed="briefing",
    ),
    Trigger(
        "meeting.interviewed",
        "interviewed",
        Kind.INTERVIEW,
        Frame.INTERVIEW,
        "The foreign minister, interviewed by a French daily on Tuesday, said the strait was open.",
        after=r"(?P<head>(?= [^.;]{0,40}?\bby\b))",
        unless=r" by (?:police|investigators|prosecutors|detectives|agents)",
        printed="interview",
    ),
    Trigger(
        "meeting.appear_before",
        "appear appears appeared stood stand stands",
        Kind.PRESS_CONFERENCE,
        Frame.PRESS,
        "The two premiers appeared before the press in Nuuk on Tuesday.",
        after=r"(?P<head>(?: together| jointly)? (?:before|in front of) (?:the )?(?:press|media|reporters|cameras|"
        r"journalists))\b",
        printed="appearance before the press",
    ),
    Trigger(
        "meeting.meet_the_press",
        "meet meets met",
        Kind.PRESS_CONFERENCE,
        Frame.PRESS,
        "The two foreign ministers jointly met the press after their talks.",
        after=r"(?P<head>(?: with)? (?:the (?:press|media)|reporters|journalists))\b",
        printed="met the press",
    ),
    Trigger(
        "meeting.briefs_on",
        "briefs briefed",
        Kind.BRIEFING,
        Frame.PRESS,
        "The adviser briefs on the outcome of the summit at the press center.",
        after=r"(?P<head> on)\b",
        printed="briefing",
    ),
    Trigger(
        "meeting.be_briefed",
        "briefed",
        Kind.BRIEFING,
        Frame.EVENT,
        "France and Germany will be briefed by the agency on Wednesday.",
        before=r"\bbe ",
        after=r"(?P<head> by)\b",
        printed="briefing",
    ),
    Trigger(
        "meeting.address_the_press",
        "addressed addresses address addressing face faces faced",
        Kind.PRESS_CONFERENCE,
        Frame.PRESS,
        "The two ministers addressed reporters after the talks.",
        after=r"(?P<head>(?: the)? (?:press|media|cameras|reporters|journalists))\b(?! conference| briefing)",
        printed="addressed the press",
    ),
    Trigger(
        "meeting.speak_to_reporters",
        "spoke speaking speaks speak talked talk",
        Kind.PRESS_CONFERENCE,
        Frame.TELL,
        "The minister spoke to reporters in Brussels on Thursday.",
        after=r"(?P<head> (?:to|with) (?:reporters|the press|the media|journalists))\b",
        printed="spoke to reporters",
    ),
    Trigger(
        "meeting.answer_reporters",
        "answers answered answer took takes fielded",
        Kind.PRESS_CONFERENCE,
        Frame.TELL,
        "The envoy answers reporters' questions at the airport on the 1st.",
        after=r"(?P<head> (?:(?:reporters|journalists)['’] questions|questions from (?:reporters|journalists|"
        r"the press)))",
        printed="answered questions",
    ),
    Trigger(
        "meeting.tell_reporters",
        "told tells telling",
        Kind.PRESS_CONFERENCE,
        Frame.TELL,
        "The minister told reporters outside the palace on Wednesday that he knew nothing.",
        after=r"(?P<head> (?:reporters|journalists|newsmen|media|the (?:media|press)))\b"
        r"(?! (?:in|via|over|through|by) (?:an? )?(?:\w+ )?(?:message|text|WhatsApp|Telegram|e-?mail|note|post))",
        printed="told reporters",
    ),
)
