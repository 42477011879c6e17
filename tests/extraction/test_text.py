"""A report is cut where a reader would cut it, and every piece knows where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.extraction.parts import LINE_RULES, TAIL_RULES, PartRule, line_part, tail_part
from curation.extraction.sentences import LONGEST
from curation.extraction.text import Page, Part, Sentence, read

SENTENCES = (
    ("Mr. Kim met Gen. A. Lopez.", "They spoke for an hour."),
    ("The U.S. and the U.K. agreed.", "It was brief."),
    ("He lives in the U.S.", "The two met."),
    ("U.S. Secretary of State Ana Belo said so.", "She left."),
    ("Talks began at 10 a.m. on Tuesday.", "They ended at 4 p.m.", "The ministers left."),
    ("She arrives on Jan. 13 and leaves on Feb. 2.", "He stays."),
    ("He said, “We agreed.”", "“It was time,” he added."),
    ('"We will meet again."', "She smiled."),
    ('"Why now?" he asked.', '"Because," she said.'),
    ("The meeting in St. Petersburg with Lt. Gen. Park ended.", "No. 10 was silent."),
    ("Exports rose 3.5 percent to $1.2 billion.", "That is a record."),
    ("She asked: who pays?", "Nobody answered!"),
    ("He hesitated ... and left.", "Then silence…", "Nothing more."),
    ("President J. B. Santos and Dr. V. K. Rao met.", "Both left."),
    ("Toyo Motor Corp. President Ito attended.", "The firm declined."),
    ("It was signed by Acme Inc.", "The two sides left."),
    ("They met in Washington, D.C., on Monday.", "It rained."),
    ("The council (15 members) voted.", "[It passed.]"),
    ("1. The two sides agree.", "2. They will meet."),
    ("He cited Resolution No. 1701.", "It stands."),
    ("Talks were held Sept. 5.", "No more are planned."),
    ("The pact was signed in Dec.", "Officials left."),
    ("The visit by Sheikh M. bin Rashid ended.", "He left."),
    ("The deal is worth Rs. 500 crore.", "It is big."),
    ("He flew to N'Djamena.", "‘We are here,’ he said."),
    ("Adviser Md. Rafiqul Islam met Gen (ret.) Ma. Lourdes Cruz.", "The two spoke."),
    ("Maj.-Gen. Owen Pryce met Atty. Rosa Lim.", "They dined (at home.)", "He left."),
    ("Counsel Barr. Ade Okoye met Engr. Musa Bello and Sk. Nazrul.", "It rained."),
    ("The ministry denied it on X.", "A day later he left."),
    ("They spoke (by phone).", "(They had not met before.)"),
    ('"No," said the minister, "we will not.', 'We never did."'),
)
DATELINES = (
    ("SEOUL, March 3 (Peninsula Wire) -- ", "SEOUL, March 3 (Peninsula Wire)"),
    ("WASHINGTON (CP) — ", "WASHINGTON (CP)"),
    ("NEW DELHI: ", "NEW DELHI"),
    ("London — ", "London"),
    ("MOSCOW, January 5. /STEPPE/. ", "MOSCOW, January 5. /STEPPE/."),
    ("KYIV. Jan 5 (Wire-Ukraine) - ", "KYIV. Jan 5 (Wire-Ukraine)"),
    ("DUBAI, United Arab Emirates (CP) — ", "DUBAI, United Arab Emirates (CP)"),
    ("[Seoul=Wire] ", "[Seoul=Wire]"),
    ("ISLAMABAD, Jan 05 (PPA): ", "ISLAMABAD, Jan 05 (PPA)"),
    ("VIENNA, Tuesday, 12 May 2026 (DPD) --- ", "VIENNA, Tuesday, 12 May 2026 (DPD)"),
    ("Geneva/New York – ", "Geneva/New York"),
    ("Jan 5 (Wire) - ", "Jan 5 (Wire)"),
    ("Baku, March 5, STEPPEWIRE ", "Baku, March 5, STEPPEWIRE"),
    ("ST. PETERSBURG, Russia, June 5 (Wire) — ", "ST. PETERSBURG, Russia, June 5 (Wire)"),
)
REPORT = """The Daily Example
Home > World > Asia
Minister heads to Rome for talks
By Ana Belo
Published: Jan. 14, 2026 10:05

ROME, Jan. 14 (Wire) -- The minister arrived. He met Mr. Lund.

The minister waves at the airport in Rome. [Yonhap]

◇ A new start

They spoke for an hour in 19 years.
Kyu-Jin Shin newjin@paper.example
※ This article has been translated by AI.
Related articles
Tariffs rise again
(END)
"""


def parts(text: str) -> list[tuple[str, Part]]:
    return [(sentence.text, sentence.part) for sentence in read(text).sentences]


@pytest.mark.parametrize("expected", SENTENCES, ids=lambda sentences: sentences[0][:40])
def test_sentences_end_where_a_reader_ends_them(expected: tuple[str, ...]) -> None:
    assert tuple(sentence.text for sentence in read(" ".join(expected)).sentences) == expected


@pytest.mark.parametrize("printed, dateline", DATELINES)
def test_a_dateline_is_set_apart_from_the_first_sentence(printed: str, dateline: str) -> None:
    (sentence,) = read(f"{printed}The minister left at once.").sentences
    assert sentence.dateline is not None
    assert sentence.dateline.exact == dateline
    assert sentence.text[sentence.lead :] == "The minister left at once."


@pytest.mark.parametrize(
    "text",
    [
        "Meanwhile: he left at once.",
        "The talks — He left them.",
        "Kim Ana said: He left at once.",
        "CHINESE President Li Wenhao left.",
    ],
)
def test_a_colon_or_dash_alone_makes_no_dateline(text: str) -> None:
    assert read(text).sentences[0].dateline is None


@pytest.mark.parametrize("rule", LINE_RULES, ids=lambda rule: rule.example[:30])
def test_each_rule_for_lines_recognises_its_example(rule: PartRule) -> None:
    assert line_part(rule.example) is rule.part


@pytest.mark.parametrize("rule", TAIL_RULES, ids=lambda rule: rule.example[:30])
def test_each_rule_for_tails_recognises_its_example(rule: PartRule) -> None:
    assert tail_part(rule.example) is rule.part


def test_a_whole_report_falls_into_its_parts() -> None:
    assert parts(REPORT) == [
        ("The Daily Example", Part.HEADING),
        ("Home > World > Asia", Part.FURNITURE),
        ("Minister heads to Rome for talks", Part.HEADING),
        ("By Ana Belo", Part.BYLINE),
        ("Published: Jan. 14, 2026 10:05", Part.FURNITURE),
        ("ROME, Jan. 14 (Wire) -- The minister arrived.", Part.BODY),
        ("He met Mr. Lund.", Part.BODY),
        ("The minister waves at the airport in Rome.", Part.CAPTION),
        ("[Yonhap]", Part.CAPTION),
        ("◇ A new start", Part.HEADING),
        ("They spoke for an hour in 19 years.", Part.BODY),
        ("Kyu-Jin Shin newjin@paper.example", Part.BYLINE),
        ("※ This article has been translated by AI.", Part.FURNITURE),
        ("Related articles", Part.FURNITURE),
        ("Tariffs rise again", Part.FURNITURE),
        ("(END)", Part.FURNITURE),
    ]


@pytest.mark.parametrize("gap", ["\n", " ", ""])
def test_a_byline_is_told_from_the_last_sentence_even_when_glued_to_it(gap: str) -> None:
    found = parts(f"It is the first visit in 19 years.{gap}Kim Min-su kim@paper.example")
    assert found[-1] == ("Kim Min-su kim@paper.example", Part.BYLINE)
    assert found[0][0] == "It is the first visit in 19 years."


def test_a_missing_space_after_a_full_stop_still_ends_a_sentence() -> None:
    assert [text for text, _ in parts("The talks ended.The leaders left.")] == [
        "The talks ended.",
        "The leaders left.",
    ]


def test_addresses_and_times_are_not_cut() -> None:
    assert len(parts("See www.paper.example at 9.30 or ask ana.belo@paper.example today.")) == 1


def test_a_transcript_is_an_exchange_after_its_introduction() -> None:
    text = "The ministry briefed the press.\nQ: Will they meet?\nA: They will. It is planned."
    assert [part for _, part in parts(text)] == [Part.BODY, *[Part.EXCHANGE] * 3]


def test_text_wrapped_at_a_fixed_width_is_joined() -> None:
    lines = [
        "The foreign minister arrived in the capital on Monday for talks with her",
        "counterpart about the border, which has been closed since the spring, and",
        "about the return of the archives that were taken away during the last war",
        "years ago. She leaves on Tuesday.",
    ]
    found = read("\n".join(lines)).sentences
    assert len(found) == 2
    assert found[1].text == "She leaves on Tuesday."


def test_a_line_that_breaks_inside_a_sentence_is_joined() -> None:
    text = "The minister said in the capital\nthat dialogue is what matters.\nShe left the room."
    assert [sentence.paragraph for sentence in read(text).sentences] == [0, 1]


def test_the_items_of_a_list_are_prose_and_no_headings() -> None:
    found = parts("The two ministers met on Monday and discussed:\n- Arctic security\n(2) Trade")
    assert [part for _, part in found] == [Part.BODY] * 3


def test_a_credit_in_the_middle_marks_a_caption_and_at_the_end_does_not() -> None:
    text = (
        "The minister arrived in the capital on Monday.\n"
        "The minister waves at the airport on Monday. (Wire)\nShe left for home on Tuesday after lunch. (Wire)"
    )
    assert [part for _, part in parts(text)] == [
        Part.BODY, Part.CAPTION, Part.CAPTION, Part.BODY, Part.BYLINE,
    ]  # fmt: skip


def test_a_name_alone_under_the_headline_is_a_byline() -> None:
    text = "Talks end in Oslo\nKim Min-su\nThe two ministers met in the capital on Monday."
    assert [part for _, part in parts(text)] == [Part.HEADING, Part.BYLINE, Part.BODY]


def test_blank_lines_of_white_space_are_no_paragraphs() -> None:
    assert [sentence.text for sentence in read("He left.\n \t \nShe stayed.").sentences] == [
        "He left.",
        "She stayed.",
    ]


def test_a_cut_inside_white_space_leaves_none_behind() -> None:
    page = read("x" * (LONGEST - 3) + "   " + "y" * 50)
    assert [len(sentence.text) for sentence in page.sentences] == [LONGEST - 3, 50]


def test_offsets_count_code_points_after_emoji_and_combining_marks() -> None:
    text = "🇰🇷 The minister left.\nSe\u0301oul was calm. İstanbul too."
    for sentence in read(text).sentences:
        assert text[sentence.start : sentence.end] == sentence.text


def test_a_very_long_line_is_cut_so_that_no_sentence_is_without_bound() -> None:
    page = read("word " * 300_000)
    assert max(len(sentence.text) for sentence in page.sentences) <= LONGEST
    assert sum(len(sentence.text.split()) for sentence in page.sentences) == 300_000


def _is_sound(page: Page) -> None:
    position = 0
    for number, sentence in enumerate(page.sentences):
        assert sentence.index == number
        assert page.text[sentence.start : sentence.end] == sentence.text
        assert sentence.text.strip()
        assert not page.text[position : sentence.start].strip()
        assert 0 <= sentence.lead < len(sentence.text)
        position = sentence.end
    assert not page.text[position:].strip()


@given(st.text(max_size=400))
def test_nothing_but_white_space_lies_between_sentences(text: str) -> None:
    page = read(text)
    assert page == read(text)
    _is_sound(page)


@given(st.text(alphabet="Aa .!?\"”'()-—:,\n1@※◇/[]", max_size=300))
def test_no_arrangement_of_marks_loses_or_moves_a_character(text: str) -> None:
    _is_sound(read(text))


def test_a_span_of_a_sentence_is_exact() -> None:
    sentence = Sentence(0, 0, 10, 25, "He met Mr. Lund")
    span = sentence.span(7, 15)
    assert (span.start, span.end, span.exact) == (17, 25, "Mr. Lund")
    assert sentence.whole.exact == sentence.text
