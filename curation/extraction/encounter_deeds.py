"""Public deeds told by a verb: opening, unveiling, decorating, in either voice; concerts, speeches."""

from curation.extraction.encounters import Frame, Trigger
from curation.values.enums import MeetingKind as Kind

# What officials open: offices, works, sights, gatherings.
PREMISES = (
    r"(?:forum|conference|seminar|symposium|congress|workshop|festival|fair|expo|week|summit|embassy|consulate|"
    r"mission|bureau|office|headquarters|exhibition|museum|gallery|library|monument|memorial|statue|bust|plaque|"
    r"mural|park|garden|stadium|square|bridge|tunnel|road|highway|motorway|railway|line|station|terminal|port|"
    r"airport|dock|dam|plant|factory|refinery|pipeline|interconnector|cable|mine|farm|greenhouse|hub|depot|base|"
    r"barracks|crossing|post|checkpoint|cent(?:er|re)|school|kindergarten|hospital|clinic|ward|maternity|orphanage|"
    r"laborator(?:y|ies)|institute|university|campus|house|building|wing|mosque|church|temple|cathedral|"
    r"reactor|substation|wells?|reservoir|canal|ferry|ship|vessel)"
)
_THING = rf" (?:a|an|the|its|his|her|their|two|three)(?: [\w’'-]+){{0,4}}? {PREMISES}s?\b"
# "by", then a name or a title: not "by the end of the year".
_BY_SOMEBODY = (
    r"(?=[^.;“”\"]{0,90}? by (?:(?:the|his|her|both|its|two|visiting) )*(?:(?:[\w’'-]+ ){0,3}"
    r"(?:presidents?|ministers?|king|queen|emir|secretary|chancellor|premiers?|leaders?|envoys?|governors?|"
    r"ambassadors?|mayors?)\b|(?-i:[A-Z])))"
)
_IS_DONE = r"\b(?:is|are|was|were|be|been|being) (?:(?:\w+ly|also|then|later) )?"
AWARD = (
    r"(?:Order|Grand|Medal|Cross|Star|Collar|Sash|Legion|Award|Prize|decoration|medal|insignia|sash|doctorate|"
    r"honorary|keys? (?:to|of) the)\b"
)

DEEDS = (
    Trigger(
        "meeting.deed_done",
        "opened inaugurated unveiled laid launched commissioned dedicated consecrated planted raised christened",
        Kind.CEREMONY,
        Frame.EVENT,
        "The bridge was opened on Saturday by the two presidents.",
        before=_IS_DONE,
        after=rf"(?P<head>){_BY_SOMEBODY}",
        printed="ceremony",
    ),
    Trigger(
        "meeting.signed_by",
        "signed inked initialled initialed",
        Kind.CEREMONY,
        Frame.EVENT,
        "The agreement was signed in Zagreb on Saturday by the two foreign ministers.",
        before=_IS_DONE,
        after=rf"(?P<head>){_BY_SOMEBODY}",
        printed="signing",
    ),
    Trigger(
        "meeting.put_signatures",
        "put puts affixed affix affixes",
        Kind.CEREMONY,
        Frame.EVENT,
        "The two ministers put their signatures to the accord in Zagreb on Saturday.",
        after=r"(?P<head> (?:their|his|her) (?:signatures?|names?|initials) (?:to|on|under))\b",
        printed="signing",
    ),
    Trigger(
        "meeting.decorate",
        "decorate decorates decorated award awards awarded confer confers conferred bestow bestows bestowed present "
        "presents presented pin pins pinned invest invested invests",
        Kind.CEREMONY,
        Frame.HOST,
        "The king decorated the ambassador, Pia Saari, with the Grand Cross on Tuesday.",
        after=rf"(?P<head>)(?=[^.;“”\"]{{0,90}}?\b(?-i:{AWARD}))",
        unless=r" (?:in|at) (?:a|the) ",
        printed="decoration",
    ),
    Trigger(
        "meeting.receive_award",
        "receive receives received accept accepts accepted collect collects collected",
        Kind.CEREMONY,
        Frame.EVENT,
        "The chancellor received an honorary doctorate from the university on Saturday.",
        after=r"(?P<head> (?:an?|the|his|her) (?:[\w’'-]+ ){0,3}?(?:honorary \w+|(?:Grand )?(?:Order|Medal|Cross) of|"
        r"(?:peace |\w+ )?prize|medal))\b",
        printed="award",
    ),
    Trigger(
        "meeting.open_works",
        "open opens opened inaugurate inaugurates inaugurated inaugurating unveil unveils unveiled unveiling launch "
        "launches launched commission commissions commissioned opening",
        Kind.CEREMONY,
        Frame.EVENT,
        "She opened a clinic in Kisumu on Tuesday.",
        before=r"(?<!\bthe )(?<!\ban )(?<!\bits )(?<!\bin )",
        after=rf"(?P<head>{_THING})",
        printed="opening",
    ),
    Trigger(
        "meeting.ground_and_keel",
        "break breaks broke breaking plant plants planted cut cuts cutting raise raises raised turned turn",
        Kind.CEREMONY,
        Frame.EVENT,
        "The two presidents turned the first sod of the railway.",
        after=r"(?P<head> (?:(?:the|a) ribbons?| ?ground(?= (?:on|for|at))|(?:a|an|the|two) (?:\w+ "
        r"){0,2}?(?:trees?|saplings?)|"
        r"the (?:\w+ )?flag|the first (?:sod|spade|shovel)[\w ]*))\b",
        printed="ceremony",
    ),
    Trigger(
        "meeting.bow",
        "bow bows bowed honour honours honoured honor honors honored",
        Kind.CEREMONY,
        Frame.SIGHTS,
        "The premier bowed his head at the memorial in Vukovar on Saturday.",
        after=r"(?P<head> (?:(?:his|her|their) heads? )?(?:at|before|the (?:memory|victims|fallen|dead))\b)"
        r"(?=[^.;]{0,70}\b(?:memorial|monument|tomb|cemetery|grave|cenotaph|mausoleum|victims|fallen|dead|statue)\b)",
        printed="tribute",
    ),
    Trigger(
        "meeting.show_attended",
        "attend attends attended attending watch watches watched watching enjoy enjoyed hear heard saw see",
        Kind.CULTURAL,
        Frame.SIGHTS,
        "The minister and his wife attended a concert at the opera on Tuesday.",
        after=r"(?P<head> (?:an?|the|his|her|their) (?:[\w’'-]+ ){0,4}?(?:concert|opera|ballet|play|performance|"
        r"recital|show|match|game|exhibition|film|premi[eè]re|screening|regatta|race|festival|gala performance|"
        r"dance|fireworks))\b",
        printed="performance",
    ),
    Trigger(
        "meeting.shown_around",
        "shown taken given",
        Kind.CULTURAL,
        Frame.SIGHTS,
        "The chancellor was shown around the old mosque on Tuesday.",
        before=r"\b(?:was|were|be|been|being) (?:also |then |later )?",
        after=r"(?P<head> (?:around|round|through|on a (?:\w+ )?tour of|a (?:[\w-]+ )?tour of))\b",
        printed="tour",
    ),
    Trigger(
        "meeting.take_to_see",
        "took take takes showed show shows walked walk accompanied escorted",
        Kind.CULTURAL,
        Frame.HOST,
        "The minister showed his guest, Premier Aqqa Berthelsen, around the old town on Tuesday.",
        after=r"(?P<head>)(?= [^.;:“”\"]{3,90}? (?:around|round|through|on a (?:\w+ )?tour of|to the "
        r"(?:[\w’'-]+ ){0,2}?"
        r"(?:opera|theatre|theater|museum|ballet|races|cathedral|mosque|temple|old town|match|stadium|concert|"
        r"beach))\b)",
        unless=r" (?:that|how|a|an|no|the (?:way|world|country)|(?:place|part|off|over|it|to|advantage)\b)",
        printed="tour",
    ),
    Trigger(
        "meeting.speech",
        "give gives gave deliver delivers delivered giving delivering",
        Kind.OTHER,
        Frame.SIGHTS,
        "The Ghanaian president, Nana Asante, delivered a speech at Lund University on Tuesday.",
        after=r"(?P<head> (?:an?|the|his|her) (?:[\w-]+ ){0,3}?(?:lecture|speech|address|talk|toast))\b"
        r"(?= (?:[^.;]{0,60} )?(?:at|in|to|before)\b)",
        printed="speech",
    ),
)
