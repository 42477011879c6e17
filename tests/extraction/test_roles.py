"""What the words beside a name say of its office."""

from pathlib import Path

import pytest

from curation.extraction.people import find_people
from curation.extraction.plurals import singular
from curation.extraction.text import read
from curation.extraction.vocabulary import Vocabulary
from curation.records import PersonFound
from curation.values.enums import Basis

VOCABULARY = Vocabulary.load(Path(__file__).parents[2] / "fixtures")


def person(text: str, number: int = 0) -> PersonFound:
    return find_people(read(text), VOCABULARY).persons[number]


# The sentence | role, country, organization of the first person in it.
LINES = """
It was possibly Italian Prime Minister Livia Ferrucci. | Prime Minister; IT;
Italy's new prime minister, Livia Ferrucci, left. | prime minister; IT;
He met visiting Italian Prime Minister Livia Ferrucci. | Prime Minister; IT;
Italian Prime Minister Livia Ferrucci left. | Prime Minister; IT;
Livia Ferrucci, Italy's prime minister, left. | prime minister; IT;
Italy's prime minister, Livia Ferrucci, left. | prime minister; IT;
The prime minister of Italy, Livia Ferrucci, left. | prime minister; IT;
Livia Ferrucci, who is the prime minister of Italy, left. | prime minister; IT;
Then Japanese Prime Minister Hiroto Nagaoka left. | then Prime Minister; JP;
Former Polish president Bogdan Wilk left. | former president; PL;
Ex-President Bogdan Wilk of Poland left. | former President; PL;
PM Hiroto Nagaoka of Japan left. | Prime Minister; JP;
Mo Yun-ja, director of the National Security Office, said so. | director; KR; National Security Office
National Security Office chief Mo Yun-ja said so. | chief; KR; National Security Office
Mo Yun-ja, head of South Korea's parliament, said so. | head; KR; South Korea's parliament
Nampower chief Gerson Naruseb of Namibia said so. | chief; NA; Nampower
The governor of Batken, Aida Ormonova, said so. | governor of Batken; KG;
Sweden's ambassador to Japan, Elin Rask, said so. | ambassador to Japan; SE;
The UN special envoy for Yemen, Mats Rudholm, said so. | special envoy for Yemen; ; UN
European Council President Ana Bragança said so. | President; ; European Council
Ana Bragança, president of the European Council, said so. | president; ; European Council
Rashid Al Mazmi, Minister of State for Energy of Oman, left. | Minister of State for Energy; OM;
Deputy Premier and Foreign Minister Hamza Durrani of Iran left. | Deputy Premier and Foreign Minister; IR;
Tonga's Minister of Trade, Industry and Energy Sione Vea left. | Minister of Trade, Industry and Energy; TO;
Yoshi Kurobane, 61, Japan's trade minister, left. | trade minister; JP;
Gen. Shahin Nazarov, chairman of the Tajik border committee, left. | chairman; TJ; Tajik border committee
"""


def rows(table: str) -> list[tuple[str, list[str]]]:
    found = []
    for line in table.strip().splitlines():
        text, _, told = line.partition(" | ")
        found.append((text, [value.strip() for value in told.split(";")]))
    return found


@pytest.mark.parametrize("text, expected", rows(LINES))
def test_a_role_is_told(text: str, expected: list[str]) -> None:
    found = person(text)
    assert [found.role, found.country, found.organization] == expected


def test_a_role_fact_carries_its_words_and_qualifiers() -> None:
    text = "Then Japanese Prime Minister Hiroto Nagaoka left."
    fact = person(text).first("role")
    assert fact is not None
    assert text[fact.span.start : fact.span.end] == fact.span.exact
    assert fact.rule == "role.before_name"
    assert fact.qualifiers == {
        "organization": "",
        "country": "JP",
        "former": "true",
        "office_class": "head_of_government",
    }


def test_a_counterpart_has_the_office_of_the_other() -> None:
    text = "Norwegian Defence Minister Odd Tveit met his Danish counterpart, Lone Kjær, in Oslo."
    counterpart = person(text, 1)
    fact = counterpart.first("role")
    assert fact is not None
    assert (counterpart.role, counterpart.country) == ("Defence Minister", "DK")
    assert fact.basis is Basis.INFERRED


def test_a_foreign_secretarys_counterpart_is_a_foreign_minister() -> None:
    text = "Foreign Secretary Ann Tilbury of Britain met her French counterpart, Luc Vasseur."
    assert person(text, 1).role == "foreign minister"


def test_a_predecessor_held_the_office_before() -> None:
    text = "Vietnamese President Dang Van Khai met Mr Khai's predecessor, Vo Minh Hieu, in Hue."
    assert (person(text, 1).role, person(text, 1).country) == ("former President", "VN")


def test_counterparts_named_by_country_take_the_office_of_the_group() -> None:
    text = (
        "The foreign ministers of Egypt, Greece and Cyprus met on Monday.\n\n"
        "Tarek Abu el-Ezz of Egypt, Pavlos Makris of Greece and host Eleni Lysandrou of Cyprus "
        "signed."
    )
    people = find_people(read(text), VOCABULARY).persons
    assert [(p.name, p.role, p.country) for p in people] == [
        ("Tarek Abu el-Ezz", "foreign minister", "EG"),
        ("Pavlos Makris", "foreign minister", "GR"),
        ("Eleni Lysandrou", "foreign minister", "CY"),
    ]


def test_the_country_of_an_office_may_be_that_of_the_report() -> None:
    text = (
        "The presidential office said President Yang Hae-won would discuss seafood with Japanese "
        "Prime Minister Hiroto Nagaoka.\n\nYang said that Korea's intention was clear. The Korean "
        "government welcomed the Korea-Japan summit."
    )
    yang = person(text)
    country = yang.first("country")
    assert country is not None
    assert (yang.country, country.rule, country.basis) == (
        "KR",
        "country.of_report",
        Basis.INFERRED,
    )


def test_a_host_abroad_is_of_the_country_of_the_trip() -> None:
    text = (
        "SEOUL, May 2 -- President Yang Hae-won will pay a state visit to Mongolia from Monday for "
        "talks with President Battulga Ganzorig, South Korean officials said."
    )
    assert [p.country for p in find_people(read(text), VOCABULARY).persons] == ["KR", "MN"]


def test_international_officials_have_no_country() -> None:
    text = "SEOUL, May 2 -- UN Secretary-General Inga Varga said in Seoul that South Korea agreed."
    assert person(text).country == ""


@pytest.mark.parametrize(
    "plural, one",
    [
        ("prime ministers", "prime minister"),
        ("ministers of foreign affairs", "minister of foreign affairs"),
        ("deputies", "deputy"),
        ("press", "press"),
    ],
)
def test_a_plural_office_in_the_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
