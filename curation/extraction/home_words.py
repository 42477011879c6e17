"""Words that betray the country a report is written in without naming it."""

# Currencies as the press writes them, on lower-cased words.
CURRENCIES: dict[str, str] = {
    "yen": "JP", "yuan": "CN", "renminbi": "CN", "crore": "IN", "lakh": "IN",
    "baht": "TH", "ringgit": "MY", "rupiah": "ID", "zloty": "PL", "zlotys": "PL", "forint": "HU",
    "forints": "HU", "lira": "TR", "liras": "TR", "rand": "ZA", "naira": "NG", "cedi": "GH",
    "cedis": "GH", "shekel": "IL", "shekels": "IL", "rouble": "RU", "roubles": "RU", "ruble": "RU",
    "rubles": "RU", "hryvnia": "UA", "hryvnias": "UA", "tenge": "KZ", "tugrik": "MN",
    "dong": "VN", "kyat": "MM", "taka": "BD", "kwacha": "ZM", "birr": "ET", "koruna": "CZ",
    "leva": "BG", "lari": "GE", "manat": "AZ", "kip": "LA",
    "riel": "KH", "rp": "ID", "pula": "BW", "metical": "MZ", "kwanza": "AO", "reais": "BR",
    "guarani": "PY", "quetzal": "GT", "lempira": "HN", "gourde": "HT",
}  # fmt: skip
# States and provinces behind a town in a dateline: "HALIFAX, N.S.", "PARIS, Texas".
REGIONS: dict[str, str] = {
    **dict.fromkeys(
        "ala. alaska ariz. ark. calif. california colo. colorado conn. del. fla. florida ga. hawaii"
        " idaho ill. illinois ind. iowa kan. ky. la. maine md. mass. mich. michigan minn. miss. mo."
        " mont. neb. nev. nevada n.h. n.j. n.m. n.y. n.c. n.d. ohio okla. ore. oregon pa. r.i. s.c."
        " s.d. tenn. texas utah vt. va. virginia wash. w.va. wis. wyo. d.c.".split(),
        "US",
    ),
    **dict.fromkeys(
        "ont. ontario que. quebec b.c. n.s. n.b. man. manitoba sask. alta. alberta p.e.i. n.l."
        " nunavut yukon".split(),
        "CA",
    ),
    **dict.fromkeys("queensland tasmania nsw".split(), "AU"),
}
# Forms of address that one country's press alone uses, on lower-cased words.
HONORIFICS: dict[str, str] = {
    **dict.fromkeys(("shri", "smt", "smt.", "shrimati"), "IN"),
    **dict.fromkeys("datuk dato dato' datin".split(), "MY"),
    **dict.fromkeys(("alhaji", "otunba", "hajiya"), "NG"),
    **dict.fromkeys(("dame", "sir", "baroness"), "GB"),
    "ratu": "FJ",
    "afioga": "WS",
}
