"""Who is found in a text: names, offices, countries, and every mention with its place."""

from pathlib import Path
from time import perf_counter

import pytest

from curation.extraction.people import People, find_people
from curation.extraction.text import read
from curation.extraction.vocabulary import KnownPerson, Vocabulary
from tests.extraction.people_lines import NOBODY_LINES, PEOPLE_LINES, Told

VOCABULARY = Vocabulary.load(Path(__file__).parents[2] / "fixtures")


def people_of(text: str, vocabulary: Vocabulary = VOCABULARY) -> People:
    return find_people(read(text), vocabulary)


def told(people: People) -> list[Told]:
    return [(person.name, person.role, person.country) for person in people.persons]


@pytest.mark.parametrize("text, expected", PEOPLE_LINES, ids=lambda value: str(value)[:60])
def test_persons_of_wire_copy(text: str, expected: list[Told]) -> None:
    assert told(people_of(text)) == expected


@pytest.mark.parametrize("text", NOBODY_LINES)
def test_nobody_is_found_where_nobody_is_named(text: str) -> None:
    assert people_of(text).persons == ()


REPORT = (
    "SEOUL, May 2 (Yonhap) -- South Korean President Lim Hae-won met Japanese Prime Minister "
    "Hiroto Nagaoka on Monday.\n\nLim said so. The Lim administration is new. Nagaoka’s office "
    "agreed; President Lim left.\n\nBy Joan Castellano"
)


def test_every_mention_is_verbatim_and_in_its_sentence() -> None:
    page = read(REPORT)
    people = find_people(page, VOCABULARY)
    assert people.mentions
    for mention in people.mentions:
        sentence = page.sentences[mention.sentence]
        assert page.text[mention.span.start : mention.span.end] == mention.span.exact
        assert sentence.start <= mention.titled.start <= mention.span.end <= sentence.end
        assert mention.form == mention.titled.exact


def test_every_fact_is_verbatim_and_names_its_rule() -> None:
    for person in people_of(REPORT).persons:
        for fact in person.facts:
            assert REPORT[fact.span.start : fact.span.end] == fact.span.exact
            assert "." in fact.rule


def test_every_form_of_a_name_is_kept_the_longest_first() -> None:
    forms = people_of(REPORT).persons[0].forms
    assert forms == ("President Lim Hae-won", "President Lim", "Lim Hae-won", "Lim")


def test_a_headline_in_capitals_names_only_whom_the_text_names() -> None:
    text = "President Lim To Visit Japan Over Fund Row With Nippon Steel\n\n" + REPORT
    people = people_of(text)
    assert [person.name for person in people.persons] == ["Lim Hae-won", "Hiroto Nagaoka"]
    assert people.mentions[0].span.exact == "Lim"


def test_an_administration_mentions_its_head() -> None:
    lim = people_of(REPORT).persons[0]
    assert sum(fact.value == "Lim" for fact in lim.every("name")) == 3


def test_authors_are_bylines_and_no_persons() -> None:
    people = people_of(REPORT)
    assert people.bylines == ("By Joan Castellano",)
    assert "Joan Castellano" not in [person.name for person in people.persons]


def test_two_people_with_one_surname_are_told_apart() -> None:
    text = (
        "President Ivone Tavares of Cape Verde and Prime Minister Adalberto Tavares Lopes met. "
        "Prime Minister Tavares spoke; President Tavares listened."
    )
    ivone, adalberto = people_of(text).persons
    assert "President Tavares" in ivone.forms
    assert "Prime Minister Tavares" in adalberto.forms


def test_a_name_spelt_with_and_without_marks_is_one_person() -> None:
    text = "President Đặng Quốc Thịnh left Hanoi. President Dang Quoc Thinh returned."
    assert len(people_of(text).persons) == 1


def test_a_hyphen_in_a_given_name_does_not_make_another_person() -> None:
    text = "President Yang Hae-won left. President Yang Haewon returned."
    assert len(people_of(text).persons) == 1


def test_one_person_spelt_two_ways_holds_one_office() -> None:
    text = (
        "Wi Seong-gu, director of the National Security Office, left. National Security Office "
        "chief Wi Sung-goo returned."
    )
    (wi,) = people_of(text).persons
    assert wi.forms == ("Wi Seong-gu", "Wi Sung-goo")


def test_two_spokesmen_with_one_surname_are_two_people() -> None:
    text = (
        "Kim Min-seok, a spokesman for South Korea's army, left. Kim Min-ho, a spokesman for South "
        "Korea's army, stayed."
    )
    assert len(people_of(text).persons) == 2


def test_a_patronymic_is_not_the_fathers_name() -> None:
    text = (
        "King Salman bin Abdulaziz Al Faris and Crown Prince Mohammed bin Salman bin Abdulaziz Al "
        "Faris received King Abdullah II of Jordan."
    )
    assert [person.name for person in people_of(text).persons] == [
        "Salman bin Abdulaziz Al Faris",
        "Mohammed bin Salman bin Abdulaziz Al Faris",
        "Abdullah II",
    ]


def test_a_surname_that_is_a_month_or_a_country_is_read_by_its_place() -> None:
    text = (
        "Trade Representative Rebeca March met Austria's Georg Holland on March 11. March said "
        "that Holland would fly to Holland."
    )
    march, holland = people_of(text).persons
    assert [fact.span.start for fact in march.every("name") if fact.value == "March"] == [
        text.index("March said")
    ]
    assert [fact.span.start for fact in holland.every("name") if fact.value == "Holland"] == [
        text.index("Holland would")
    ]


def test_known_persons_are_found_without_a_title() -> None:
    known = VOCABULARY.extended(persons=[KnownPerson("Qqil Zarnak", "UZ", "president")])
    text = "Critics of Qqil Zarnak were silent."
    assert people_of(text).persons == ()
    assert [person.name for person in people_of(text, known).persons] == ["Qqil Zarnak"]


def test_what_curators_call_never_a_person_is_none() -> None:
    never = VOCABULARY.extended(never=[("person", "Lady Georgetta")])
    text = "President Lady Georgetta left."
    assert [p.name for p in people_of(text, never).persons] != ["Lady Georgetta"]


def test_the_same_page_gives_the_same_people() -> None:
    assert people_of(REPORT) == people_of(REPORT)


@pytest.mark.parametrize(
    "pump",
    ["Minister of ", "President A B, ", "the foreign ministers of Egypt, ", "al-", "X-", "of the ",
     "He and she and they ", "Kim Lee, ", "((((", "d'", "A. "],
)  # fmt: skip
def test_pumped_input_is_read_in_linear_time(pump: str) -> None:
    small, large = _seconds(pump * 300), _seconds(pump * 1200)
    assert large < 14 * small + 0.2


def _seconds(text: str) -> float:
    started = perf_counter()
    people_of(text)
    return perf_counter() - started
