"""Verbs of talking and of handing over: two sides in touch without the word "meet"."""

from curation.extraction.encounters import Frame, Trigger
from curation.values.enums import MeetingKind as Kind

_SOMEBODY = (
    r"(?:(?:the|his|her|its|their|both|visiting|former) )*(?:(?:[\w’'.-]+ ){0,4}?(?:president|minister|king|queen|"
    r"emir|secretary|chancellor|premier|leader|envoy|counterpart|colleague|prime|foreign)|(?-i:[A-Z]))"
)
_HOW_LONG = (
    r"(?: (?:alone|privately|briefly|again|separately|at length|together|informally|one-on-one|face to face|"
    r"for (?:[\w-]+ ){1,4}(?:hours?|minutes)|over (?:tea|coffee|drinks)|behind closed doors))"
)

CONTACT = (
    Trigger(
        "meeting.telephone",
        "telephoned phoned telephones phones",
        Kind.TALKS,
        Frame.MEET,
        "The king telephoned the president on Sunday.",
        after=r"(?P<head>)(?= (?:the |his |her )?\w)",
    ),
    Trigger(
        "meeting.call_somebody",
        "called calls rang",
        Kind.TALKS,
        Frame.MEET,
        "The president called the Thai prime minister on Monday to offer condolences.",
        after=r"(?P<head>)(?= (?:his |her |the )?(?:[\w’'.-]+ ){1,8}?(?:on \w+day|yesterday|today|late on|"
        r"earlier|to (?:"
        r"discuss|congratulate|express|offer|brief|condole|convey)))",
        unless=r" (?:on|for|off|it|at|in|by|out|into|back|over|home|round|around|upon|the (?:move|decision|"
        r"attack|meeting|talks|strikes?)|a|an|upon|himself|"
        r"herself)\b",
    ),
    Trigger(
        "meeting.will_speak",
        "speak talk chat speaking",
        Kind.TALKS,
        Frame.MEET,
        "The minister will speak to his Turkish counterpart, Selin Demir, on Friday.",
        before=r"\b(?:will|would|to|shall|be|due|also|then|again) ",
        after=rf"(?P<head>{_HOW_LONG}* (?:to|with)) (?={_SOMEBODY})",
        unless=r" (?:to|with) (?:reporters|journalists|(?:the|our|a|an) (?:press|media|nation|country|paper|newspaper|"
        r"public|agency|crowd)|members|[^.;]{0,50}\b(?:in|at) (?:a|an|the) (?:interview|conference|forum|rally))",
    ),
    Trigger(
        "meeting.talked",
        "talked chatted conversed",
        Kind.TALKS,
        Frame.MEET,
        "The two presidents talked alone in the garden for an hour on Tuesday.",
        after=rf"(?P<head>{_HOW_LONG}+|(?= (?:about|in|at|on|over)\b))",
    ),
    Trigger(
        "meeting.will_call",
        "call phone telephone ring",
        Kind.TALKS,
        Frame.MEET,
        "The minister will call his Turkish counterpart, Selin Demir, on Friday.",
        before=r"\b(?:will|would|to|shall) (?:also |then |again )?",
        after=rf"(?P<head>)(?= {_SOMEBODY})",
        unless=r" (?:(?:the|on|for|a|an|off|it|upon|[A-Z]\w+ (?:a|an|the|to)\b) )",
        printed="phone call",
    ),
    Trigger(
        "meeting.on_the_line",
        "phone line telephone",
        Kind.TALKS,
        Frame.MEET,
        "The minister was on the phone to the Turkish foreign minister, Selin Demir, on Tuesday.",
        before=r"\b(?:was|were|is|got|been|be|spent [\w ]{3,20}) (?:also )?on the ",
        after=rf"(?P<head> (?:to|with)) (?={_SOMEBODY})",
        printed="phone call",
    ),
    Trigger(
        "meeting.hand_letter",
        "hand hands handed handing deliver delivers delivered delivering convey conveys conveyed",
        Kind.TALKS,
        Frame.MEET,
        "The envoy delivered a letter to the Turkish president, Orhan Kaya, in Ankara.",
        after=rf"(?P<head>(?: over)? (?:an?|the|two) (?:[\w’'-]+ ){{0,4}}?(?:letter|message|note|invitation|gift|"
        rf"missive)(?: [^.;,“”\"]{{3,60}}?)? to) (?={_SOMEBODY})",
    ),
    Trigger(
        "meeting.bring_together",
        "bring brings brought bringing",
        Kind.TALKS,
        Frame.MEET,
        "The mediator brought together the envoys of Serbia and Kosovo in Brussels on Tuesday.",
        after=rf"(?P<head> together) (?={_SOMEBODY})|(?P<bare>)(?= [^.;“”\"]{{5,90}} (?:together|to (?:the|one) "
        rf"table)\b)",
    ),
    Trigger(
        "meeting.across_the_table",
        "sat sitting seated",
        Kind.TALKS,
        Frame.MEET,
        "Last month he sat facing the French president, Claire Dumas.",
        after=r"(?P<head> (?:(?:directly|right|just) )?(?:across (?:the|a) (?:\w+ )?table from|facing|face to "
        r"face with|"
        r"beside|next to|alongside|side by side with))\b",
    ),
    Trigger(
        "meeting.was_with",
        "now still currently already",
        Kind.TALKS,
        Frame.MEET,
        "The chancellor is now with Prime Minister Amir Shalev at his office.",
        before=r"\b(?:is|was) ",
        after=r"(?P<head> with)(?= (?:the |her |his )?(?:(?-i:[A-Z])|prime|president|king))",
    ),
    Trigger(
        "meeting.bump_into",
        "bump bumped ran run runs caught catch catches met",
        Kind.TALKS,
        Frame.MEET,
        "She bumped into the Turkish foreign minister, Selin Demir, at the summit.",
        after=r"(?P<head> (?:into|up with)) (?=(?:(?:the|his|her) )?(?:(?-i:[A-Z])|president|prime|king|foreign))",
        unless=r" up with (?:the (?:times|rest)|[^.;]{0,30} in (?:terms|trade))",
    ),
    Trigger(
        "meeting.entertain",
        "entertain entertains entertained treat treats treated toast toasted toasts feted fêted",
        Kind.MEAL,
        Frame.HOST,
        "The premier is to entertain the Norwegian leader, Ingrid Dahl, to dinner on May 20.",
        after=rf"(?P<head>) (?={_SOMEBODY})",
        unless=r" (?:[\w’'-]+ ){0,4}(?:as|like|with (?:suspicion|caution|respect))\b",
        printed="dinner",
    ),
    Trigger(
        "meeting.invite_to_meal",
        "invited treated asked took",
        Kind.MEAL,
        Frame.HOST,
        "The premier invited the Norwegian leader, Ingrid Dahl, to breakfast at his home on Saturday.",
        after=rf"(?P<head>) (?={_SOMEBODY}[^.;]{{3,80}} (?:to|for|out for) (?:a |an )?(?:\w+ )?(?:breakfast|"
        rf"lunch|dinner|"
        r"supper|tea|coffee)\b)",
        printed="meal",
    ),
    Trigger(
        "meeting.sit_down_to",
        "sit sits sat",
        Kind.MEAL,
        Frame.MEET,
        "The two premiers sat down to dinner in Nuuk on Tuesday.",
        after=r"(?P<head> down (?:to|for|over) (?:a |an )?(?:[\w-]+ ){0,2}?(?:dinner|lunch|luncheon|breakfast|"
        r"supper|meal|"
        r"banquet|tea|coffee)(?: with)?)\b",
        printed="meal",
    ),
    Trigger(
        "meeting.ate",
        "ate eaten ate dine dining breakfasting lunching",
        Kind.MEAL,
        Frame.MEET,
        "The two premiers ate at a fish restaurant in Nuuk on Tuesday.",
        after=r"(?P<head>(?: (?:together|with))?)(?= (?:at|in|on|with|(?<=with )))",
        printed="meal",
    ),
    Trigger(
        "meeting.see_off",
        "see sees saw wave waved waves",
        Kind.CEREMONY,
        Frame.HOST,
        "The minister saw off the premier, Aqqa Berthelsen, at the airport on Tuesday.",
        after=rf"(?P<head> off) (?={_SOMEBODY})",
        printed="seen off",
    ),
    Trigger(
        "meeting.exchange_words",
        "exchange exchanges exchanged trade traded swapped",
        Kind.TALKS,
        Frame.MEET,
        "In Nuuk they swapped greetings with Premier Aqqa Berthelsen.",
        after=r"(?P<head> (?:(?:a few|some|brief) )?(?:words|pleasantries|gifts|greetings|handshakes)(?: with)?)\b",
    ),
    Trigger(
        "meeting.get_together",
        "get gets got getting team teamed",
        Kind.TALKS,
        Frame.MEET,
        "The minister gets together with the premier, Aqqa Berthelsen, on Friday.",
        after=r"(?P<head> (?:together(?: again)?|up) with)\b",
    ),
    Trigger(
        "meeting.appointment",
        "appointment appointments",
        Kind.TALKS,
        Frame.TALKS,
        "The minister has an appointment with the premier, Aqqa Berthelsen, on Friday.",
        before=r"\b(?:ha[sd]|have|having|keep\w*|kept) (?:an?|two|his|her) (?:\w+ )?",
        after=r"(?P<head>)(?=[^.;,]{0,30} with\b)",
    ),
    Trigger(
        "meeting.exchange_of_views",
        "exchange exchanges",
        Kind.TALKS,
        Frame.TALKS,
        "An exchange of views between the two premiers was held in Podgorica on Monday.",
        before=r"\b(?:a|an|the|their|had|held|frank|and|of|in) (?:[\w-]+,? (?:and )?){0,3}",
        after=r"(?P<head>s?(?: of (?:views|opinions?|ideas))?)(?= (?:between|with|on|over|about|was|took)\b)",
        unless=r" (?:rates?|office|programmes?|students?)\b| of (?:prisoners|fire|letters|notes|documents)|"
        r" (?:on|over|about|was|took|with)\b(?<! of views)",
    ),
)
