"""What a name says of a country: which countries it is at home in.

Used only to choose between the countries of a report, never to bring in another. Names of
countries of immigration say nothing of an office there.
"""

import re
from collections.abc import Mapping

from curation.values.folding import fold_name

_ARAB = (
    "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE TD"
).split()  # fmt: skip
_HISPANIC = (
    "ES MX AR CL CO PE VE EC BO PY UY CU DO GT HN SV NI CR PA GQ PR PH"
).split()  # fmt: skip
_LUSOPHONE = "PT BR AO MZ CV GW ST TL".split()
_FRANCOPHONE = (
    "FR BE CH LU MC CA SN CI ML BF NE TG BJ GN CM GA CG CD TD CF HT MG DJ KM BI RW".split()
)
_SOUTH_SLAV = "RS HR BA ME SI MK".split()
_RUSSIAN = "RU BY UA KZ KG TJ UZ TM MD LV EE BG MK AZ".split()
_WEST_AFRICAN = "NG GH SL LR GM SN ML BF NE CI TG BJ GN GW MR CM TD".split()
_EAST_AFRICAN = "KE TZ UG RW BI CD CG MW ZM ZW SS".split()
_SOUTHERN_AFRICAN = "ZA NA BW ZM ZW MW LS SZ MZ AO".split()
# Muslim names cross the borders of languages.
_MUSLIM = (
    *_ARAB,
    *"PK BD AF IR TR ID MY BN MV SN ML NE NG GM GN SO DJ ET TZ UZ AZ XK BA AL".split(),
)
_NORDIC = "SE NO DK FI IS FO GL".split()

# The cultures of the list of names; those that are everywhere (English) are left out.
_CULTURES: dict[str, tuple[str, ...]] = {
    "af": (*_SOUTHERN_AFRICAN, *_WEST_AFRICAN, *_EAST_AFRICAN, "ET", "ER"),
    "ar": _MUSLIM,
    "be": ("BE",),
    "bg": ("BG", "MK", "RU"),
    "cs": ("CZ", "SK"),
    "da": ("DK", "NO", "FO", "GL"),
    "de": ("DE", "AT", "CH", "LU", "LI"),
    "et": ("ET", "ER"),
    "fa": ("IR", "AF", "TJ", "AZ", "UZ", "TM", "KG", "KZ", "PK", "IN"),
    "fi": ("FI", "EE"),
    "fr": tuple(_FRANCOPHONE),
    "ga": ("IE", "GB"),
    "gr": ("GR", "CY"),
    "he": ("IL",),
    "hi": ("IN", "NP", "MU", "FJ", "GY", "TT", "SR", "LK"),
    "hu": ("HU",),
    "hy": ("AM",),
    "id": ("ID",),
    "is": ("IS",),
    "it": ("IT", "SM", "VA", "CH"),
    "ja": ("JP",),
    "kh": ("KH",),
    "ko": ("KR", "KP"),
    "lt": ("LT", "LV", "EE"),
    "mn": ("MN",),
    "ms": ("MY", "BN", "ID", "SG"),
    "my": ("MM",),
    "ne": ("NP", "IN", "BT"),
    "nl": ("NL", "BE", "SR", "ZA"),
    "no": ("NO", "DK", "SE"),
    "nordic": tuple(_NORDIC),
    "ph": ("PH",),
    "pl": ("PL",),
    "pt": tuple(_LUSOPHONE),
    "ro": ("RO", "MD"),
    "ru": tuple(_RUSSIAN),
    "si": ("LK",),
    "so": ("SO", "DJ", "ET", "KE"),
    "sr": tuple(_SOUTH_SLAV),
    "sv": ("SE", "FI"),
    "sw": tuple(_EAST_AFRICAN),
    "th": ("TH", "LA"),
    "tr": ("TR", "AZ", "CY", "BG"),
    "uk": ("UA", "BY", "RU"),
    "ur": ("PK", "BD", "IN", "AF", "MV", "IR", "MY"),
    "vi": ("VN",),
    "wa": tuple(_WEST_AFRICAN),
    "yu": tuple(_SOUTH_SLAV),
    "zh": ("CN", "TW", "SG", "HK", "MO", "MY"),
    "es": tuple(_HISPANIC),
}
# Endings of family names and patronymics, on folded words of six letters and more.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("oglu", ("TR", "AZ", "CY")),
    ("zade", ("AZ", "IR", "TR")),
    ("zadeh", ("IR", "AZ")),
    ("pour", ("IR",)),
    ("shvili", ("GE",)),
    ("dze", ("GE",)),
    ("yan", ("AM",)),
    ("poulos", ("GR", "CY")),
    ("idis", ("GR", "CY")),
    ("akis", ("GR", "CY")),
    ("escu", ("RO", "MD")),
    ("eanu", ("RO", "MD")),
    ("dottir", ("IS",)),
    ("sson", ("SE", "IS", "FI")),
    ("ssen", ("NO", "DK")),
    ("nen", ("FI",)),
    ("enko", ("UA", "BY", "RU")),
    ("chuk", ("UA", "BY")),
    ("ovic", tuple(_SOUTH_SLAV)),
    ("evic", tuple(_SOUTH_SLAV)),
    ("wski", ("PL", "BY", "LT")),
    ("icki", ("PL",)),
    ("ova", (*_RUSSIAN, "CZ", "SK", "BG")),
    ("eva", (*_RUSSIAN, "BG", "MK")),
    ("ov", tuple(_RUSSIAN)),
    ("ev", tuple(_RUSSIAN)),
    ("yev", tuple(_RUSSIAN)),
    ("yeva", tuple(_RUSSIAN)),
    ("skiy", ("UA", "RU", "BY")),
    ("skyi", ("UA",)),
    ("bekov", ("KG", "KZ", "UZ")),
    ("baev", ("KZ", "KG", "UZ", "TM")),
    ("bayev", ("KZ", "KG", "UZ", "TM")),
    ("jonov", ("TJ", "UZ")),
    ("zoda", ("TJ",)),
    ("iin", ("MN",)),
    ("wati", ("ID",)),
    ("anto", ("ID",)),
    ("wibowo", ("ID",)),
    ("yono", ("ID",)),
    ("ningsih", ("ID",)),
    *(
        (ending, ("JP",))
        for ending in (
            "moto",
            "yama",
            "kawa",
            "gawa",
            "mura",
            "shima",
            "jima",
            "hashi",
            "zaki",
            "bayashi",
            "shita",
            "matsu",
            "wara",
            "uchi",
        )
    ),
    *((ending, ("FI", "EE")) for ending in ("maki", "jarvi", "niemi", "koski", "lahti", "ranta")),
    *((ending, ("EE",)) for ending in ("saar", "mets", "maa")),
    *(
        (ending, tuple(_NORDIC))
        for ending in (
            "quist",
            "qvist",
            "kvist",
            "strom",
            "stroem",
            "gren",
            "gaard",
            "dahl",
            "strand",
        )
    ),
    ("sen", ("NO", "DK", "FO", "GL")),
    *(
        (ending, ("IT", "SM", "VA", "CH", "AR", "BR"))
        for ending in ("elli", "etti", "ucci", "acci", "azzo", "uzzi", "ardi", "etta")
    ),
    *((ending, tuple(_FRANCOPHONE)) for ending in ("eau", "eaux", "ault", "oux", "ieux", "ard")),
    *(
        (ending, (*_HISPANIC, "PH"))
        for ending in ("ndez", "guez", "rrez", "varez", "jandro", "lena", "uez")
    ),
    *((ending, tuple(_LUSOPHONE)) for ending in ("eiras", "inhas", "inho", "alho")),
    *((ending, ("GR", "CY")) for ending in ("poulou", "idou", "iadis", "oudis", "itsos", "akos")),
    *(
        (ending, ("DE", "AT", "CH", "LU", "LI"))
        for ending in ("mann", "meier", "meyer", "bauer", "hauser", "huber", "acher")
    ),
    *((ending, ("PL",)) for ending in ("wicz", "czyk", "cki")),
    *((ending, ("CZ", "SK")) for ending in ("acek", "icek", "sky", "cky", "licka")),
    *((ending, tuple(_SOUTH_SLAV)) for ending in ("sek", "ovec", "ivec", "nik")),
    *((ending, ("LV",)) for ending in ("kalns", "bergs", "vskis", "sone")),
    *((ending, ("LT",)) for ending in ("auskas", "avicius", "evicius", "iene", "aite", "yte")),
    *(
        (ending, ("LK",))
        for ending in (
            "singhe",
            "wardena",
            "wardene",
            "ratne",
            "tunga",
            "nayake",
            "nayaka",
            "sekera",
            "gamage",
        )
    ),
    *(
        (ending, ("IN", "LK", "SG", "MY", "MU"))
        for ending in ("nathan", "murthy", "krishnan", "swamy", "reddy", "rajan", "appa")
    ),
    *((ending, ("IN", "BD")) for ending in ("opadhyay", "adhyaya", "jee", "kulkarni", "deshpande")),
    *((ending, ("AF", "PK")) for ending in ("zai", "khel")),
    *((ending, ("BD", "PK", "IN", "AF")) for ending in ("uddin", "ullah")),
    *((ending, ("KZ", "KG")) for ending in ("kyzy", "uulu", "uly")),
    *(
        (ending, ("MN",))
        for ending in ("tuya", "tsetseg", "erdene", "baatar", "jargal", "suren", "dorj")
    ),
    *((ending, ("TR",)) for ending in ("tepe", "kaya", "turk", "demir", "soy")),
    *((ending, ("TH", "LA")) for ending in ("porn", "phong", "chai", "sakul")),
    *((ending, ("MG",)) for ending in ("arivo", "anaivo", "soa")),
)
# Letters that only few languages write.
_LETTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ğ", ("TR", "AZ")),
    ("ı", ("TR", "AZ")),
    ("ə", ("AZ",)),
    ("ő", ("HU",)),
    ("ű", ("HU",)),
    ("ř", ("CZ",)),
    ("ě", ("CZ",)),
    ("ů", ("CZ",)),
    ("ł", ("PL",)),
    ("ż", ("PL",)),
    ("ę", ("PL", "LT")),
    ("ț", ("RO", "MD")),
    ("ș", ("RO", "MD")),
    ("ă", ("RO", "MD", "VN")),
    ("đ", ("VN", *_SOUTH_SLAV)),
    ("ơ", ("VN",)),
    ("ư", ("VN",)),
    ("þ", ("IS",)),
    ("ð", ("IS", "FO")),
    ("ļ", ("LV",)),
    ("ņ", ("LV",)),
    ("ķ", ("LV",)),
    ("ė", ("LT",)),
    ("ų", ("LT",)),
    ("ñ", tuple(_HISPANIC)),
    ("ã", tuple(_LUSOPHONE)),
    ("ø", ("NO", "DK", "FO")),
    ("ç", ("AL", "XK", "TR", "AZ", "CY", *_FRANCOPHONE, *_LUSOPHONE)),
    ("ë", ("AL", "XK", "NL", "BE", "LU")),
    ("å", ("NO", "DK", "SE", "FI")),
    ("æ", ("DK", "NO", "IS", "FO")),
    ("ß", ("DE", "AT")),
    ("ş", ("TR", "AZ", "RO")),
    ("õ", ("EE", *_LUSOPHONE, "VN")),
    ("ä", ("DE", "AT", "CH", "LU", "LI", "SE", "FI", "EE", "SK")),
    ("ć", (*_SOUTH_SLAV, "PL")),
    ("č", (*_SOUTH_SLAV, "CZ", "SK", "LV", "LT")),
    ("š", (*_SOUTH_SLAV, "CZ", "SK", "LV", "LT", "EE")),
    ("ž", (*_SOUTH_SLAV, "CZ", "SK", "LV", "LT", "EE")),
    ("ś", ("PL",)),
    ("ń", ("PL",)),
    ("ź", ("PL",)),
    ("ģ", ("LV",)),
    ("ī", ("LV",)),
    ("ē", ("LV",)),
    ("ľ", ("SK",)),
    ("ý", ("CZ", "SK", "IS", "FO", "TM")),
)
# Particles that stand before a family name, and where they are at home.
_PARTICLES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile(
            r"\b(?:[bB]in|[iI]bn|[bB]int|[aAeE]l|Abu|Abd(?:[eu]l)?|[aA]s[hs]?|[aA][nr]|[aA]d)[- ]\w"
        ),
        tuple(_ARAB),
    ),
    (re.compile(r"\b(?:van(?:\s(?:der?|den))?|Van\s(?:der?|den))\s\w"), ("NL", "BE", "ZA", "SR")),
    (re.compile(r"\b(?:von|zu[mr]?)\s[A-Z]"), ("DE", "AT", "CH", "LI", "EE")),
    (re.compile(r"\b(?:d[ao]s?)\s[A-Z]"), tuple(_LUSOPHONE)),
    (re.compile(r"\b(?:di|della|degli|dell['’])\s?[A-Z]"), ("IT", "SM", "VA", "MT")),
    (re.compile(r"\b(?:N[ií]|Ó|Mac|Nic)\s[A-Z]"), ("IE",)),
)
# Where English given names are usual among officials of every origin.
_ENGLISH = frozenset(
    "US CA GB AU NZ IE MT SG HK PH IN LK ZA NA BW ZM ZW MW LS SZ KE UG TZ RW SS SL LR GM NG GH CM"
    " SC MU BS BB JM TT GY BZ AG DM GD KN LC VC BM KY TC VG AI MS GI FJ PG SB VU WS TO TV KI NR MH"
    " FM PW CK NU BN BZ".split()
)
_PARTICLE_WORDS = frozenset("van der den de von zu zur zum da do dos das di".split())
_LONG = 6


def countries_of_name(
    name: str, parts: tuple[str, ...], cultures: Mapping[str, frozenset[str]]
) -> tuple[str, ...]:
    """The countries that a name is at home in, the likeliest first; none when nothing tells.

    ``name`` is as printed, ``parts`` its folded words, ``cultures`` those of listed names.
    """
    if _is_korean(parts, cultures):
        return _CULTURES["ko"]
    clues = [clue for clue in _clues(name, parts, cultures) if clue]
    if not clues:
        return ()
    shared = [c for c in clues[0] if all(c in clue for clue in clues[1:])]
    return tuple(shared or dict.fromkeys(c for clue in clues for c in clue))


def is_english_abroad(
    parts: tuple[str, ...], country: str, cultures: Mapping[str, frozenset[str]]
) -> bool:
    """Whether a given name is an English one, and unusual in a country ("Donald" in Ukraine)."""
    known = cultures.get(parts[0], frozenset()) if len(parts) > 1 else frozenset()
    if "en" not in known or country in _ENGLISH:
        return False
    return not any(country in _CULTURES.get(culture, ()) for culture in known)


def _clues(
    name: str, parts: tuple[str, ...], cultures: Mapping[str, frozenset[str]]
) -> list[tuple[str, ...]]:
    found = [countries for particle, countries in _PARTICLES if particle.search(name)]
    small = _PARTICLE_WORDS if found else frozenset[str]()
    pieces = [fold_name(piece) for part in name.split() for piece in part.split("-")]
    for part in dict.fromkeys((*parts, *pieces)):
        known = cultures.get(part, frozenset()) if part not in small else frozenset()
        if "en" not in known:
            found.append(tuple(c for k in sorted(known) for c in _CULTURES.get(k, ())))
        if len(part) >= _LONG:
            found += _of_ending(part)
    lower = name.lower()
    found += [countries for letter, countries in _LETTERS if letter in lower]
    return found


# A look-up for each length of ending is far cheaper than a walk over all of them.
_BY_ENDING: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
for _rank, (_ending, _countries) in enumerate(_ENDINGS):
    _BY_ENDING.setdefault(_ending, []).append((_rank, _countries))
_SIZES = sorted({len(ending) for ending, _ in _ENDINGS})


def _of_ending(part: str) -> list[tuple[str, ...]]:
    """The countries of every listed ending of a word, in the order of the list."""
    hits = [hit for size in _SIZES for hit in _BY_ENDING.get(part[-size:], ())]
    return [countries for _, countries in sorted(hits)]


def _is_korean(parts: tuple[str, ...], cultures: Mapping[str, frozenset[str]]) -> bool:
    """Lee Jae Myung, Lee Jae-myung: a Korean family name before two unlisted syllables."""
    family = cultures.get(parts[0], frozenset()) if parts else frozenset()
    if "ko" not in family or "vi" in family or len(parts) not in (2, 3):
        return False
    given = "".join(parts[1:])
    return 4 <= len(given) <= 11 and not any(part in cultures for part in parts[1:])
