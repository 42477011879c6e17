"""What the reader of a report would say was on the table, line by line."""

import re
from functools import cache
from pathlib import Path

import pytest

from curation.extraction.issues import find_issues
from curation.extraction.mentions import People
from curation.extraction.text import read
from curation.extraction.vocabulary import Vocabulary
from curation.records import Fact, IssueFound, MeetingFound, Span
from tests.extraction.issue_lines import LINES

ROOT = Path(__file__).resolve().parents[2]
SMALL_WORDS = frozenset(
    "the a an of on in and or to for with its their his her our at by from as between among".split()
)


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary.load(ROOT / "fixtures")


def issues_of(text: str, *, ahead: bool) -> list[IssueFound]:
    """The issues of a text that tells of one meeting, filler left out."""
    whole = Span(0, len(text), text)
    status = "planned" if ahead else "held"
    meeting = MeetingFound(
        "m1", whole, (Fact("kind", "talks", whole, "x"), Fact("status", status, whole, "x"))
    )
    found = find_issues(read(text), (meeting,), People(), vocabulary())
    return [issue for issue in found if not issue.first("generic")]


def claim_of(issue: IssueFound) -> str:
    said = issue.first("outcome") or issue.first("prospect")
    return "not_discussed" if said and said.value == "excluded" else said.value if said else ""


def content(phrase: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", phrase.lower()))
    return frozenset(words) - SMALL_WORDS


def alike(one: str, other: str) -> bool:
    first, second = content(one), content(other)
    return len(first & second) * 2 >= len(first | second)


@pytest.mark.parametrize("ahead,text,expected", LINES, ids=[line[1][:50] for line in LINES])
def test_a_line_puts_on_the_table_what_a_reader_says(
    ahead: bool, text: str, expected: dict[str, str]
) -> None:
    found = {issue.phrases[0]: claim_of(issue) for issue in issues_of(text, ahead=ahead)}
    wanted = {
        printed: next((claim for phrase, claim in expected.items() if alike(phrase, printed)), None)
        for printed in found
    }
    assert found == wanted
    assert len(found) == len(expected)


def facts_of(text: str, field: str, *, ahead: bool = False) -> list[str]:
    return [fact.value for issue in issues_of(text, ahead=ahead) for fact in issue.every(field)]


def test_a_report_without_a_meeting_has_no_issues() -> None:
    page = read("The two sides discussed trade and signed an agreement on visas.")
    assert find_issues(page, (), People(), vocabulary()) == ()


def test_one_subject_named_twice_is_one_issue_with_two_phrases() -> None:
    (issue,) = issues_of(
        "They discussed the ferry dispute. The ferry dispute was left to experts.", ahead=False
    )
    assert issue.phrases == ("the ferry dispute", "The ferry dispute")
    assert claim_of(issue) == "deferred"


def test_the_matter_points_back_to_the_subject_named_last() -> None:
    (issue,) = issues_of(
        "They argued over whisky duties. The matter was left to officials.", ahead=False
    )
    assert (issue.phrases, claim_of(issue)) == (("whisky duties",), "deferred")


def test_what_is_put_off_keeps_its_next_step() -> None:
    assert facts_of("The toll formula was passed to a technical committee.", "next_step") == [
        "passed to a technical committee"
    ]


def test_a_denial_before_the_day_excludes_and_after_it_reports() -> None:
    text = "The islands are not on the agenda, the spokesman said."
    assert facts_of(text, "prospect", ahead=True) == ["excluded"]
    assert facts_of(text, "outcome", ahead=False) == ["not_discussed"]


def test_filler_is_marked_as_such() -> None:
    text = "They discussed friendly ties and matters of mutual concern."
    whole = Span(0, len(text), text)
    meeting = MeetingFound("m1", whole, (Fact("status", "held", whole, "x"),))
    found = find_issues(read(text), (meeting,), People(), vocabulary())
    assert [issue.value("generic") for issue in found] == ["true", "true"]


def test_who_says_it_goes_with_every_claim() -> None:
    (issue,) = issues_of("Water sharing was raised, a Nepali diplomat said.", ahead=False)
    said = issue.first("outcome")
    assert said is not None
    assert said.attributed_to == "a Nepali diplomat"


def test_the_authority_list_names_a_treaty_however_it_is_printed() -> None:
    text = "She discussed joining the CPTPP. There was also talk of CPTPP membership."
    found = issues_of(text, ahead=False)
    assert len({issue.label for issue in found}) == 1


def test_every_span_is_verbatim() -> None:
    for ahead, text, _ in LINES:
        for issue in issues_of(text, ahead=ahead):
            for fact in issue.facts:
                assert text[fact.span.start : fact.span.end] == fact.span.exact


def test_the_same_text_gives_the_same_issues() -> None:
    text = "They discussed trade, visas and the war in Sudan, and agreed on joint patrols."
    assert issues_of(text, ahead=False) == issues_of(text, ahead=False)


def test_the_background_of_a_meeting_is_not_on_its_table() -> None:
    assert not issues_of(
        "The pact comes in retaliation for his remarks about a possible blockade of the strait.",
        ahead=False,
    )
