"""Verbs of receiving: to receive, to host, to greet."""

from curation.extraction.encounters import Frame, Trigger
from curation.values.enums import MeetingKind as Kind

HOST = (
    Trigger(
        "meeting.receive",
        "receive receives received receiving",
        Kind.TALKS,
        Frame.HOST,
        "The crown prince received the foreign minister of Kenya at the palace.",
        unless=r"(?: today| yesterday| here| on \w+day)? (?:an?(?! (?:(?!from|of|by|with|to|in|on|for)[\w’'-]+ ){0,4}?"
        r"(?:delegation|group (?:of|led)|team|envoy|mission from)\b)|"
        r"letters? of|(?:the|his|her) credentials|copies|"
        r"(?:his|her|the) (?:\w+ )?briefing|agreement|assurances?|\d+|information|word|news|praise|support|help|aid|"
        r"funds?|money|more|less|treatment|training|medical)\b",
    ),
    Trigger(
        "meeting.welcomed_with",
        "welcomed received greeted accorded given",
        Kind.CEREMONY,
        Frame.HOST,
        "President Sow of Mali was welcomed with a 21-gun salute at the palace in Dakar.",
        before=r"\b(?:was|were) (?:\w+ly )?",
        after=r"(?P<head>(?: with)? (?:an?|full|military) (?:[\w-]+ ){0,3}(?:salute|welcome|hono[u]?rs|fanfare|"
        r"guard of hono[u]?r|hono[u]?r guard|reception))\b",
        printed="welcome",
    ),
    Trigger(
        "meeting.welcomed_by",
        "met welcomed greeted",
        Kind.CEREMONY,
        Frame.HOST,
        "She arrived at the airport, where she was met by the deputy prime minister.",
        before=r"\b(?:was|were|is|are|be|been|being) (?:\w+ly )?",
        after=r"(?P<head>)(?= (?:(?:up)?on (?:(?:his|her|their) )?arrival )?(?:there |(?:at|in|on|outside) (?:the )?"
        r"(?:[\w’'-]+ ){0,4}(?:airport|airfield|tarmac|station|border|runway|quay|gate|steps|port|helipad) "
        r")?(?:(?:up)?on (?:(?:his|her|their) )?arrival )?by\b)",
        printed="welcome",
    ),
    Trigger(
        "meeting.greet",
        "greet greets greeted greeting",
        Kind.CEREMONY,
        Frame.HOST,
        "The deputy premier greeted the Kenyan president, Daniel Mwangi, at the airport.",
        after=r"(?P<head>)(?= (?:the |his |her |visiting )?(?:(?-i:[A-Z])|president|prime|king|foreign|visiting))",
        unless=r" (?:the (?:news|decision|announcement|crowd|move)|with)\b",
        printed="welcome",
    ),
    Trigger(
        "meeting.seen_off",
        "seen",
        Kind.CEREMONY,
        Frame.HOST,
        "The guest was seen off at the airport by the deputy foreign minister.",
        before=r"\b(?:was|were) ",
        after=r"(?P<head> off)\b",
        printed="seen off",
    ),
    Trigger(
        "meeting.host",
        "host hosts hosted hosting welcome welcomes welcomed welcoming",
        Kind.TALKS,
        Frame.HOST,
        "The president will host the Polish prime minister at the White House on Friday.",
        before=r"(?<!['’]s )(?<!\bhis )(?<!\bher )(?<!\bthe )(?<!\bits )(?<!\btheir )(?<!\ba )(?<!\band )",
        unless=r" (?:(?!and\b)[\w'’,-]+ ){0,3}(?:relations|ties|relationship|commitments?|pledges?|proposals?|"
        r"resumption|adoption|initiatives?|efforts|contributions?)\b(?! (?-i:[A-Z]))|"
        r" (?:ceremony|address|speech|reception|party|message|remarks|[^.;]{0,12}\b(?:troops|forces|soldiers|"
        r"refugees|games))\b| (?:a|an|the (?:decision|move|news|announcement|deal|agreement|summit|talks|results?|"
        r"next|first|release|ceasefire|progress|outcome|visit|step|call)|(?:his|her) (?:decision|remarks|"
        r"statement|words|call|offer|move|commitment)|any|"
        r"talks|tourists|thousands|back|remarks|by|with)\b|[^.;]{3,60} with (?:an? |"
        r"full )(?:\w+ ){0,3}(?:ceremony|honou?rs)|[^.;]{0,70} (?:for|over|at|to) (?:a |an |)(?:\w+ ){0,2}"
        r"(?:dinner|lunch|luncheon|breakfast|banquet|talks|summit|meeting)\b",
    ),
)
