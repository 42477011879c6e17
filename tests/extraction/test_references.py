"""Whom references mean, and which countries act as parties."""

from pathlib import Path

import pytest

from curation.extraction.people import People, find_people
from curation.extraction.text import read
from curation.extraction.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load(Path(__file__).parents[2] / "fixtures")
TWO = "South Korean President Yang Hae-won met Japanese Prime Minister Hiroto Nagaoka in Nara. "
MINISTERS = (
    "Swedish Foreign Minister Elin Rask and her Estonian counterpart, Mart Tamsaar, met President "
    "Jaan Kuusk in Tallinn. "
)


def people_of(text: str) -> People:
    return find_people(read(text), VOCABULARY)


def references(text: str) -> list[tuple[str, list[str], list[str]]]:
    people = people_of(text)
    names = {person.key: person.name for person in people.persons}
    return [
        (r.span.exact, [names[key] for key in r.persons], list(r.countries))
        for r in people.references
    ]


YANG, NAGAOKA = "Yang Hae-won", "Hiroto Nagaoka"


@pytest.mark.parametrize(
    "text, phrase, persons, countries",
    [
        (TWO + "The two leaders agreed.", "The two leaders", [YANG, NAGAOKA], []),
        (TWO + "The leaders agreed.", "The leaders", [YANG, NAGAOKA], []),
        (TWO + "Both leaders agreed.", "Both leaders", [YANG, NAGAOKA], []),
        (TWO + "The two agreed.", "The two", [YANG, NAGAOKA], []),
        (TWO + "The pair agreed.", "The pair", [YANG, NAGAOKA], []),
        (TWO + "They agreed.", "They", [YANG, NAGAOKA], []),
        (TWO + "The prime minister smiled.", "The prime minister", [NAGAOKA], []),
        (TWO + "The president smiled.", "The president", [YANG], []),
        (TWO + "The Japanese leader smiled.", "The Japanese leader", [NAGAOKA], []),
        (TWO + "The visiting president smiled.", "The visiting president", [YANG], []),
        (TWO + "The two countries agreed.", "The two countries", [], ["KR", "JP"]),
        (TWO + "The two sides agreed.", "The two sides", [], ["KR", "JP"]),
        (TWO + "Yang thanked his host.", "his host", [NAGAOKA], []),
        (TWO + "Nagaoka led the guest in.", "the guest", [YANG], []),
        (TWO + "Yang will see his Qatari counterpart.", "his Qatari counterpart", [], ["QA"]),
        (TWO + "Bulgaria's president was there.", "Bulgaria's president", [], ["BG"]),
        (MINISTERS + "The two ministers agreed.", "The two ministers",
         ["Elin Rask", "Mart Tamsaar"], []),
        (MINISTERS + "The foreign ministers agreed.", "The foreign ministers",
         ["Elin Rask", "Mart Tamsaar"], []),
        (MINISTERS + "The Estonian minister smiled.", "The Estonian minister",
         ["Mart Tamsaar"], []),
        ("The leaders of Japan and South Korea met. " + TWO, "The leaders of Japan and South Korea",
         [NAGAOKA, YANG], []),
        ("The leaders of Laos and Nepal met.", "The leaders of Laos and Nepal", [], ["LA", "NP"]),
    ],
)  # fmt: skip
def test_a_reference_is_resolved(
    text: str, phrase: str, persons: list[str], countries: list[str]
) -> None:
    assert (phrase, persons, countries) in references(text)


def test_a_pronoun_means_whom_the_sentence_before_is_about() -> None:
    assert references("Swedish Foreign Minister Elin Rask spoke in Oslo. She left.") == [
        ("She", ["Elin Rask"], [])
    ]


def test_a_pronoun_heeds_the_honorific() -> None:
    text = "Mr. Lee and Ms. Rask met in Oslo. She left."
    assert ("She", ["Rask"], []) in references(text)


def test_a_former_leader_is_not_one_of_the_two() -> None:
    text = (
        TWO + "Yang had met then Prime Minister Goro Akamine in Busan. The two leaders will dine."
    )
    assert ("The two leaders", [YANG, NAGAOKA], []) in references(text)


def test_the_office_of_a_minister_is_not_the_minister() -> None:
    assert references(TWO + "The prime minister's office said so.") == []


def test_a_phrase_that_tells_a_role_is_no_reference() -> None:
    assert references("Her spokesman, Ola Berg, met the premier, Kari Lund, of Norway.") == []


@pytest.mark.parametrize(
    "text, countries",
    [
        ("South Korea and Japan agreed.", ["KR", "JP"]),
        ("Seoul and Tokyo agreed on it.", ["KR", "JP"]),
        ("The Kremlin denied it.", ["RU"]),
        ("The Korea-Japan summit ended.", ["KR", "JP"]),
        ("The Japanese side explained it.", ["JP"]),
        ("Delegations from Eritrea and Djibouti met.", ["ER", "DJ"]),
        ("He flew to Japan.", []),
        ("They met in Tokyo.", []),
        ("The South China Sea is calm.", []),
        ("Japan Airlines said so.", []),
        ("The U.S. plan was read out.", []),
    ],
)
def test_sides_are_countries_that_act(text: str, countries: list[str]) -> None:
    assert [side.country for side in people_of(text).sides] == countries


def test_i_and_my_mean_whoever_the_heading_says_is_speaking() -> None:
    text = (
        "Remarks by Foreign Minister Elin Rask on arrival\n\n"
        "Good morning. I met Prime Minister Ines Duarte in Lisbon. We talked about fish. "
        "My visit to Cairo was short.\n"
    )
    found = references(text)
    assert ("I", ["Elin Rask"], []) in found
    assert ("My", ["Elin Rask"], []) in found
    assert "I" not in {m.span.exact for m in people_of(text).mentions}


def test_i_in_a_quotation_is_nobody_of_a_report() -> None:
    text = (
        "A statement by Foreign Minister Elin Rask came on Monday.\n\n"
        "“I am glad. We met. I said my part,” she told the house.\n"
    )
    assert [found for found in references(text) if found[0] in ("I", "We")] == []


def test_both_before_a_verb_are_the_two_persons_named_last() -> None:
    assert ("Both", [YANG, NAGAOKA], []) in references(TWO + "Both are expected in Lima.")


def test_two_leaders_without_an_office_of_their_class_are_those_of_two_countries() -> None:
    text = (
        "Vietnamese Party General Secretary Phan Van Kien welcomed Lao Party General Secretary "
        "Bounthan Sisouk in Hanoi. The two leaders held talks."
    )
    found = {phrase: persons for phrase, persons, _ in references(text)}
    assert found["The two leaders"] == ["Phan Van Kien", "Bounthan Sisouk"]
