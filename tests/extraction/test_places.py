"""A place is where the report says that something is, and nothing else with a capital."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.extraction.places import PlaceMention, find_places
from curation.extraction.text import read
from curation.extraction.vocabulary import Vocabulary

ROOT = Path(__file__).resolve().parents[2]

# The sentence | name, country, kind, and for a venue the locality it is put in.
LINES = """
The two leaders met in Osaka. | Osaka JP locality
At the Munich Security Conference he spoke. | Munich DE locality
Ankara will host the next round of talks. | Ankara TR locality
She flew to Tallinn. | Tallinn EE locality
They met in the western city of Esztergom. | Esztergom HU locality
He will visit Nara Prefecture, the hometown of the premier. | Nara Prefecture JP region
They met on the sidelines of the U.N. General Assembly in New York. | New York US locality
The APEC summit in Gyeongju ended. | Gyeongju KR locality
She attended the G20 summit in Johannesburg, South Africa. | Johannesburg ZA locality
Talks were held in Geneva Monday. | Geneva CH locality
They met in Washington on Jan. 13. | Washington US locality
The minister arrived in the Egyptian resort of Sharm el-Sheikh. | Sharm el-Sheikh EG locality
He met him in Egypt's Sharm el-Sheikh. | Sharm el-Sheikh EG locality
They met in the Mongolian resort of Qqqereld. | Qqqereld MN locality
A trip to Poland, Germany and France is planned. | Poland PL country; Germany DE country; France FR country
The leaders met in Riyadh, Saudi Arabia, and later in Doha. | Riyadh SA locality; Doha QA locality
They met in The Hague. | The Hague NL locality
The envoy was in Tel Aviv and Ramallah. | Tel Aviv IL locality; Ramallah PS locality
The premier left Ankara for Baku. | Ankara TR locality; Baku AZ locality
She met Jordan Petersen in Jordan. | Jordan JO country
They met in Qqqdorf, Austria. | Qqqdorf AT locality
They met in Oslo and in the Qqqish resort of Qqqereld. | Oslo NO locality; Qqqereld NO locality
The Geneva talks ended. | Geneva CH locality
The Oval Office meeting ended well. | Oval Office US venue
The premier arrived Kathmandu on Monday. | Kathmandu NP locality
From Stockholm, he will fly on. | Stockholm SE locality
They met in southern Lebanon. | Lebanon LB country
"""
VENUES = """
They spoke at the Blue House in Seoul. | Blue House KR Seoul
He briefs at the Korea Press Center set up in Osaka, Japan. | Korea Press Center JP Osaka
They met at the Great Hall of the People in Beijing. | Great Hall of the People CN Beijing
They met at the Presidential Palace, Jakarta. | Presidential Palace ID Jakarta
He prayed at the Qqqanaki temple in Kathmandu. | Qqqanaki temple NP Kathmandu
He spoke in Hanoi's Ba Dinh Square. | Ba Dinh Square VN Hanoi
The prime minister lives at 10 Downing Street. | 10 Downing Street GB -
He spoke at the Konrad Qqqelsner Institute in Kraków. | Konrad Qqqelsner Institute PL Kraków
They dined aboard the navy ship KRI Qqqaksamana, moored off Dili. | KRI Qqqaksamana TL Dili
She is to brief Parliament in London. | Parliament GB London
He met her at the Capitol in Washington. | Capitol US Washington
He toured the Port of Rotterdam in the Netherlands. | Port of Rotterdam NL Netherlands
"""
NO_PLACES = (
    "He has confidence in Kim.",
    "She is an analyst at Barclays.",
    "He was angry at Rossi.",
    "She spoke in English.",
    "He was in NATO for years.",
    "They spoke at the Davos forum.",
    "It was signed by Lima Group members.",
    "She is in town for talks.",
    "They met in January and in Ramadan.",
    "The foreign minister of Qatar smiled.",
    "He told Rossi that Belo would come.",
    "She addressed Rossi and briefed Belo.",
    "The Iran talks and the Korea-Japan summit ended.",
)


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary.load(ROOT / "fixtures")


def places(text: str) -> tuple[PlaceMention, ...]:
    return find_places(read(text), vocabulary())


def cases(lines: str) -> list[tuple[str, str]]:
    pairs = (line.partition(" | ") for line in lines.strip().splitlines())
    return [(sentence, expected) for sentence, _, expected in pairs]


@pytest.mark.parametrize("sentence, expected", cases(LINES))
def test_a_sentence_names_its_places(sentence: str, expected: str) -> None:
    found = [f"{place.name} {place.country} {place.kind}" for place in places(sentence)]
    assert found == expected.split("; ")


@pytest.mark.parametrize("sentence, expected", cases(VENUES))
def test_a_venue_is_put_into_the_locality_printed_with_it(sentence: str, expected: str) -> None:
    venue = next(place for place in places(sentence) if place.kind == "venue")
    assert f"{venue.name} {venue.country} {venue.within or '-'}" == expected


@pytest.mark.parametrize("sentence", NO_PLACES)
def test_names_of_other_things_are_no_places(sentence: str) -> None:
    assert not places(sentence)


def test_a_dateline_is_a_place_and_marked_as_such() -> None:
    (place,) = places("NICOSIA, May 6 (Wire) -- The ministers signed it.")
    assert (place.name, place.country, place.dateline) == ("NICOSIA", "CY", True)


def test_a_dateline_that_prints_the_day_alone_has_no_place() -> None:
    assert not places("Jan 5 (Wire) - The minister smiled.")


def test_a_place_of_unknown_country_takes_that_of_the_nearest_place() -> None:
    found = places("She was in Fiji. The retreat is in Qqqatadola.")
    assert [(place.name, place.country) for place in found] == [
        ("Fiji", "FJ"),
        ("Qqqatadola", "FJ"),
    ]


def test_the_enclosing_name_decides_the_country() -> None:
    found = places("British ministers met in Paris, Texas.")
    assert (found[0].name, found[0].country) == ("Paris", "US")


def test_furniture_names_no_places() -> None:
    assert not places("Read more: Talks in Osaka\nThe minister smiled at them all day.")


@given(st.text(alphabet="inattoSeoulKyv, .'’-–ÉÖé", max_size=200))
def test_every_span_is_exact_and_the_order_is_that_of_the_text(text: str) -> None:
    found = places(text)
    assert found == places(text)
    for place in found:
        assert text[place.span.start : place.span.end] == place.span.exact == place.name
    assert [p.span.start for p in found] == sorted(p.span.start for p in found)


def test_a_megabyte_of_capitals_is_read_to_its_end() -> None:
    text = "Aa " * 330_000 + "in Osaka"
    assert places(text)[-1].name == "Osaka"
