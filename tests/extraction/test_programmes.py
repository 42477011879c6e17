"""The items of a printed programme take their day from the line above."""

from pathlib import Path

from curation.extraction.pipeline import extract
from curation.extraction.vocabulary import Vocabulary
from curation.records import Document, MeetingFound

VOCABULARY = Vocabulary.load(Path(__file__).parents[2] / "fixtures")
PROGRAMME = """State visit to Fiji: programme

President Luis Paz of Peru will pay a state visit to Fiji on 2 and 3 June at the invitation of \
President Seru Tama.

Tuesday 2 June

10.30 Official welcome by President Tama, Albert Square, Suva
13.00 Luncheon hosted by President Tama, Grand Hall
19.30 State banquet, Garden House

Wednesday 3 June

09.05 President Paz meets President Tama
"""


def meetings_of(text: str) -> list[MeetingFound]:
    document = Document("programme.txt", "", text, published_on="2026-05-14")
    return list(extract(document, VOCABULARY).meetings)


def value(meeting: MeetingFound, field: str) -> str:
    return next((fact.value for fact in meeting.facts if fact.field == field), "")


def test_each_item_is_a_planned_event_of_the_day_above_it() -> None:
    meetings = meetings_of(PROGRAMME)
    found = [(value(m, "kind"), value(m, "date"), value(m, "status")) for m in meetings]
    assert found == [
        ("visit", "2026-06-02/2026-06-03", "planned"),
        ("ceremony", "2026-06-02", "planned"),
        ("meal", "2026-06-02", "planned"),
        ("meal", "2026-06-02", "planned"),
        ("talks", "2026-06-03", "planned"),
    ]


def test_the_visitor_is_the_guest_of_items_that_name_none() -> None:
    banquet = meetings_of(PROGRAMME)[3]
    assert [member.person for member in banquet.participants] == ["p1"]
    assert value(banquet, "venue") == "Garden House"


def test_a_single_line_with_an_hour_is_no_programme() -> None:
    text = "10.30 Official welcome by President Seru Tama of Fiji, Albert Square, Suva\n"
    assert all(not value(m, "date") for m in meetings_of(text))


def test_the_year_in_the_name_of_a_treaty_is_no_day_of_the_talks() -> None:
    text = (
        "LIMA, May 14 (CP) - President Luis Paz of Peru will meet President Seru Tama of Fiji in "
        "Lima to discuss water deliveries under the 1951 Water Treaty.\n"
    )
    assert all(not value(m, "date").startswith("1951") for m in meetings_of(text))
