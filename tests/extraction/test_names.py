"""Which capitalised words may be a name, and where title and name part."""

from pathlib import Path

import pytest

from curation.extraction.names import Sighting, sightings
from curation.extraction.text import read
from curation.extraction.vocabulary import Vocabulary
from curation.extraction.words import read_lines

VOCABULARY = Vocabulary.load(Path(__file__).parents[2] / "fixtures")


def seen(text: str) -> list[Sighting]:
    return [s for line in read_lines(read(text), VOCABULARY) for s in sightings(line)]


def names_in(text: str) -> list[str]:
    return [text[s.words[0].start : s.words[-1].end] for s in seen(text)]


# The sentence | the names of several words or with a title in it.
LINES = """
South Korean Foreign Minister Bae Ji-won left. | Bae Ji-won
Foreign Minister OGATA Shinji left. | OGATA Shinji
President To Minh Lan left. | To Minh Lan
Prime Minister Alma May met him in May. | Alma May
He met To Minh Lan. | To Minh Lan
Chancellor Annika von der Heide left. | Annika von der Heide
Gen. Abdel Rahim al-Tayeb left. | Abdel Rahim al-Tayeb
Sheikh Saqr bin Rashid Al Mazmi left. | Saqr bin Rashid Al Mazmi
Foreign Minister N’Golo Diarra-Sissoko left. | N’Golo Diarra-Sissoko
Prime Minister Níamh O'Farrell-Ní Bhroin left. | Níamh O'Farrell-Ní Bhroin
President Almaz Toktogul uulu left. | Almaz Toktogul uulu
Minister of Foreign Affairs and International Co-operation Ana Lund left. | Ana Lund
The Assistant Minister for International Organisations' Affairs Ali Lund left. | Ali Lund
H. E. Teodoro Nsue received him. | Teodoro Nsue
Secretary J.D. Pemberton left. | J.D. Pemberton
Secretary J.D.Pemberton left. | J.D.Pemberton
Minister B. Enkhtuya left. | B. Enkhtuya
Crown Prince Siaosi ʻUlukalala left. | Siaosi ʻUlukalala
Nampower chief Gerson !Naruseb left. | Gerson !Naruseb
President Enrique Salcedo Jr. left. | Enrique Salcedo Jr.
King Talal III left. | Talal III
Deputy Prime Minister of Kazakhstan Aigerim Nurlanova left. | Aigerim Nurlanova
President of the Republic of Korea Yang Hae Won left. | Yang Hae Won
Minister of Trade, Industry and Energy Ahn Do-hyun left. | Ahn Do-hyun
Vice-President Leocádio Brandt left. | Leocádio Brandt
His Excellency Dr. Askar Dosanov left. | Askar Dosanov
Foreign Minister Gergő Szőke left. | Gergő Szőke
Prime Minister Rebeca March left. | Rebeca March
"""


def rows(table: str) -> list[tuple[str, str]]:
    return [tuple(line.split(" | ")) for line in table.strip().splitlines()]  # type: ignore[misc]


@pytest.mark.parametrize("text, name", rows(LINES))
def test_a_name_is_cut_off_from_its_title(text: str, name: str) -> None:
    assert names_in(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "The Konrad Felsner Institute reopened.",
        "He landed at Amílcar Duarte International Airport.",
        "The V. K. Chelvaratnam Memorial Library reopened.",
        "On Tuesday the Ministry of Foreign Affairs and Trade replied.",
        "The South China Sea and the Gulf of Aden were calm.",
        "The Democratic Republic of Congo replied.",
    ],
)
def test_bodies_and_places_named_after_people_are_no_candidates(text: str) -> None:
    assert [name for name in names_in(text) if " " in name] == []


def test_the_title_of_a_form_begins_behind_the_nationality() -> None:
    text = "South Korean First Vice Foreign Minister Mo Yun-ja left."
    sighting = seen(text)[-1]
    start = sighting.line.words[sighting.title].start
    assert text[start : sighting.words[-1].end] == "First Vice Foreign Minister Mo Yun-ja"


def test_a_combining_accent_does_not_cut_a_name() -> None:
    assert names_in("President Lázaro Ibarra left.")[-1] == "Lázaro Ibarra"


def test_a_name_may_not_grow_without_end() -> None:
    assert [n for n in names_in("President " + "Abc " * 40 + "left.") if n.count(" ") > 7] == []
