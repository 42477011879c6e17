"""What the vocabulary answers for phrases as they are printed."""

from pathlib import Path

import pytest

from curation.extraction.vocabulary import (
    Vocabulary,
)
from curation.values.enums import OfficeClass

FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary.load(FIXTURES)


@pytest.mark.parametrize(
    "printed, iso2",
    [
        ("U.S.", "US"),
        ("US", "US"),
        ("us", None),
        ("the United States", "US"),
        ("UK", "GB"),
        ("Scotland", "GB"),
        ("Türkiye", "TR"),
        ("TURKEY", "TR"),
        ("ROK", "KR"),
        ("DPRK", "KP"),
        ("Japan's", "JP"),
        ("The Gambia", "GM"),
        ("Cote d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Timor-Leste", "TL"),
        ("DRC", "CD"),
        ("Holy See", "VA"),
        ("Virgin Islands", None),
        ("Atlantis", None),
    ],
)
def test_a_country_answers_to_its_names(
    vocabulary: Vocabulary, printed: str, iso2: str | None
) -> None:
    assert vocabulary.country(printed) == iso2


@pytest.mark.parametrize(
    "printed, iso2",
    [
        ("Swedish", "SE"),
        ("Swedes", "SE"),
        ("polish", None),
        ("Polish", "PL"),
        ("Emirati", "AE"),
        ("South Korean", "KR"),
        ("North Korean", "KP"),
        ("Korean", "KR"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Congolese", None),
        ("Bissau-Guinean", "GW"),
        ("European", None),
    ],
)
def test_a_demonym_names_its_country(
    vocabulary: Vocabulary, printed: str, iso2: str | None
) -> None:
    assert vocabulary.demonym(printed) == iso2


def test_a_shared_demonym_names_both_countries(vocabulary: Vocabulary) -> None:
    assert vocabulary.demonym_countries("Congolese") == ("CD", "CG")


def test_an_actor_is_a_country_under_any_of_its_phrases(vocabulary: Vocabulary) -> None:
    for printed in ("France", "French", "Paris", "the Élysée"):
        assert vocabulary.actor_country(printed) == "FR"
    assert vocabulary.actor_country("Nobody") is None


def test_some_phrases_are_weak(vocabulary: Vocabulary) -> None:
    assert vocabulary.is_weak("Korean")
    assert vocabulary.is_weak("Georgia")
    assert not vocabulary.is_weak("South Korean")


@pytest.mark.parametrize(
    "printed, iso2",
    [
        ("the Kremlin", "RU"),
        ("Downing Street", "GB"),
        ("Élysée", "FR"),
        ("Zhongnanhai", "CN"),
        ("Foggy Bottom", "US"),
        ("Rashtrapati Bhavan", "IN"),
        ("Abidjan", "CI"),
        ("Seoul", "KR"),
        ("Sana'a", "YE"),
        ("Marseille", None),
    ],
)
def test_a_seat_stands_for_the_government(
    vocabulary: Vocabulary, printed: str, iso2: str | None
) -> None:
    assert vocabulary.metonym(printed) == iso2


@pytest.mark.parametrize(
    "printed, parties",
    [
        ("Korea-Japan", ("KR", "JP")),
        ("China-Japan", ("CN", "JP")),
        ("U.S.-Japan", ("US", "JP")),
        ("South Korea–U.S.–Japan", ("KR", "US", "JP")),
        ("Sino-Indian", ("CN", "IN")),
        ("Franco-German", ("FR", "DE")),
        ("Seoul-Tokyo", ("KR", "JP")),
        ("Indo-Pacific", ()),
        ("Guinea-Bissau", ()),
        ("Timor-Leste", ()),
        ("Japan", ()),
        ("nuclear-armed", ()),
    ],
)
def test_a_pair_names_its_parties(
    vocabulary: Vocabulary, printed: str, parties: tuple[str, ...]
) -> None:
    assert vocabulary.pair(printed) == parties


@pytest.mark.parametrize(
    "printed, iso2",
    [
        ("Osaka", "JP"),
        ("Geneva", "CH"),
        ("Davos", "CH"),
        ("Sharm el-Sheikh", "EG"),
        ("Sharm El Sheikh", "EG"),
        ("Samarkand", "UZ"),
        ("Bali", "ID"),
        ("Mar-a-Lago", "US"),
        ("Camp David", "US"),
        ("Kuala Lumpur", "MY"),
        ("Brazil", "BR"),
        ("South China Sea", None),
    ],
)
def test_a_place_has_a_country(vocabulary: Vocabulary, printed: str, iso2: str | None) -> None:
    assert vocabulary.place_country(printed) == iso2


def test_a_place_that_is_also_a_name_or_word_is_ambiguous(vocabulary: Vocabulary) -> None:
    for name in ("Nancy", "Reading", "Split", "Lincoln"):
        place = vocabulary.place(name)
        assert place is None or place.ambiguous, name
    geneva = vocabulary.place("Geneva")
    assert geneva
    assert not geneva.ambiguous


@pytest.mark.parametrize(
    "title, country, office_class",
    [
        ("President", "", OfficeClass.HEAD_OF_STATE),
        ("acting president", "", OfficeClass.HEAD_OF_STATE),
        ("vice president", "", OfficeClass.MINISTER),
        ("Prime Minister", "", OfficeClass.HEAD_OF_GOVERNMENT),
        ("PM", "", OfficeClass.HEAD_OF_GOVERNMENT),
        ("caretaker Prime Minister", "", OfficeClass.HEAD_OF_GOVERNMENT),
        ("First Deputy Prime Minister", "", OfficeClass.MINISTER),
        ("Chancellor", "DE", OfficeClass.HEAD_OF_GOVERNMENT),
        ("Chancellor", "GB", OfficeClass.MINISTER),
        ("EAM", "", OfficeClass.FOREIGN_MINISTER),
        ("then-Foreign Minister", "", OfficeClass.FOREIGN_MINISTER),
        ("Deputy Foreign Minister", "", OfficeClass.MINISTER),
        ("Secretary of State", "US", OfficeClass.FOREIGN_MINISTER),
        ("secretary of state", "", OfficeClass.MINISTER),
        ("Foreign Secretary", "GB", OfficeClass.FOREIGN_MINISTER),
        ("Foreign Secretary", "IN", OfficeClass.OTHER),
        ("Trade, Industry and Energy Minister", "", OfficeClass.MINISTER),
        ("minister of trade and industry", "", OfficeClass.MINISTER),
        ("special envoy for Syria", "", OfficeClass.ENVOY),
        ("permanent representative to the UN", "", OfficeClass.ENVOY),
        ("chargé d’affaires", "", OfficeClass.ENVOY),
        ("deputy national security advisor", "", OfficeClass.ADVISER),
        ("deputy director of the Office of Statistics", "", OfficeClass.OTHER),
        ("foreign ministry spokeswoman", "", OfficeClass.SPOKESPERSON),
        ("NATO Secretary General", "", OfficeClass.INTERNATIONAL_ORGANIZATION),
        ("House Speaker", "", OfficeClass.LEGISLATOR),
        ("opposition leader", "", OfficeClass.PARTY),
        ("professor of history", "", OfficeClass.OTHER),
        ("Gen.", "", OfficeClass.OTHER),
        ("Deputy Prime Minister and Foreign Minister", "", OfficeClass.FOREIGN_MINISTER),
        ("Chief of Staff to the President", "", OfficeClass.ADVISER),
        ("Joint Secretary (East Asia)", "", OfficeClass.OTHER),
        ("South Korean President", "", OfficeClass.HEAD_OF_STATE),
        ("U.S. Secretary of State", "US", OfficeClass.FOREIGN_MINISTER),
        ("Ontario Premier", "", OfficeClass.OTHER),
        ("university president", "", OfficeClass.OTHER),
        ("WHO chief", "", OfficeClass.INTERNATIONAL_ORGANIZATION),
        ("president of the African Development Bank", "", OfficeClass.INTERNATIONAL_ORGANIZATION),
        ("president of a shipping line", "", OfficeClass.OTHER),
        ("President of Chile", "", OfficeClass.HEAD_OF_STATE),
        ("President of the Republic", "", OfficeClass.HEAD_OF_STATE),
        ("prime minister of the Faroe Islands", "", OfficeClass.HEAD_OF_GOVERNMENT),
        ("Bank of Japan governor", "", OfficeClass.OTHER),
        ("shadow foreign secretary", "", OfficeClass.LEGISLATOR),
    ],
)
def test_a_title_has_a_class(
    vocabulary: Vocabulary, title: str, country: str, office_class: OfficeClass
) -> None:
    assert vocabulary.office(title, country)
    assert vocabulary.office_class(title, country) == office_class


@pytest.mark.parametrize("phrase", ["banana", "", "of", "Deputy", "the talks", "x" * 400])
def test_what_is_no_title_is_no_office(vocabulary: Vocabulary, phrase: str) -> None:
    assert vocabulary.office(phrase) is None
    assert vocabulary.office_class(phrase) == OfficeClass.OTHER


def test_words_of_titles_have_their_kind(vocabulary: Vocabulary) -> None:
    assert vocabulary.office_word("Deputy", "modifier")
    assert vocabulary.office_word("finance", "portfolio")
    assert vocabulary.office_word("Sheikh", "honorific")
    assert vocabulary.office_word("Lt. Gen.", "rank")
    assert not vocabulary.office_word("Mr", "rank")


def test_an_organization_answers_to_its_aliases(vocabulary: Vocabulary) -> None:
    for printed in ("ASEAN", "Association of Southeast Asian Nations"):
        body = vocabulary.organization(printed)
        assert body
        assert body.name == "Association of Southeast Asian Nations"
    assert vocabulary.organization("who") is None


def test_a_generic_name_is_the_body_of_its_country(vocabulary: Vocabulary) -> None:
    japanese = vocabulary.organization("MOFA", "JP")
    korean = vocabulary.organization("MOFA", "KR")
    assert japanese
    assert japanese.country == "JP"
    assert korean
    assert korean.country == "KR"
    assert vocabulary.organization("MOFA") is None
    any_country = vocabulary.organization("presidential office", "SE")
    assert any_country
    assert any_country.country == ""


def test_summits_treaties_and_issues_answer_to_their_wordings(vocabulary: Vocabulary) -> None:
    summit = vocabulary.summit("APEC Leaders' Meeting")
    treaty = vocabulary.treaty("CPTPP")
    issue = vocabulary.issue("Supply-chain resilience")
    filler = vocabulary.issue("matters of mutual concern")
    assert summit
    assert summit.name == "APEC summit"
    assert treaty
    assert treaty.issue == "CPTPP accession"
    assert issue
    assert (issue.label, issue.filler) == ("supply chains", False)
    assert filler
    assert filler.filler


def test_words_of_names_have_their_kind_and_culture(vocabulary: Vocabulary) -> None:
    assert vocabulary.is_name_word("bin", "particle")
    assert vocabulary.is_name_word("Wednesday", "not_name")
    assert vocabulary.is_name_word("Meanwhile", "opener")
    assert vocabulary.surname_cultures("Kim") == {"ko"}
    assert {"ko", "zh"} <= vocabulary.surname_cultures("Yang")
    assert vocabulary.surname_cultures("Table") == frozenset()


def test_find_gives_every_listed_phrase_with_its_place(vocabulary: Vocabulary) -> None:
    text = "Norway's prime minister met U.S. envoys in Osaka on tariffs, the G20 summit and NATO."
    found = {(hit.kind, text[hit.start : hit.end]) for hit in vocabulary.find(text)}
    assert {
        ("country", "Norway"),
        ("office", "prime minister"),
        ("country", "U.S"),
        ("place", "Osaka"),
        ("issue", "tariffs"),
        ("summit", "G20 summit"),
        ("organization", "NATO"),
    } <= found


def test_find_takes_the_longest_phrase_and_keeps_to_the_kinds_asked(
    vocabulary: Vocabulary,
) -> None:
    text = "South Korea and the Federated States of Micronesia"
    hits = vocabulary.find(text, ("country",))
    assert [text[hit.start : hit.end] for hit in hits] == [
        "South Korea",
        "Federated States of Micronesia",
    ]


def test_find_passes_over_a_phrase_without_its_capitals(vocabulary: Vocabulary) -> None:
    assert not vocabulary.find("They told us who may polish it.", ("country", "demonym"))
    assert not vocabulary.find("He may reach us", ("organization",))


def test_find_ends_with_the_text_and_at_an_empty_line(vocabulary: Vocabulary) -> None:
    assert vocabulary.find("") == []
    assert [hit.kind for hit in vocabulary.find("the United", ("country",))] == []
    assert vocabulary.find("South\n\nAfrica", ("country",)) == []


def test_find_does_not_join_words_across_a_sentence(vocabulary: Vocabulary) -> None:
    assert not vocabulary.find("He left the White; House prices fell.", ("metonym",))
