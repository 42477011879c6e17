"""A text is told by its script and its function words, or not at all."""

import pytest

from curation.extraction.language import detect_language, language_without_rules

SAMPLES = (
    ("en", "The two leaders said that they will meet in the spring to talk about trade."),
    ("fr", "Le président a rencontré le premier ministre dans la capitale et ils ont parlé."),
    ("de", "Der Präsident hat den Minister in Berlin getroffen und mit ihm gesprochen."),
    ("es", "El presidente se reunió con el ministro en la capital y habló de la situación."),
    ("pt", "O presidente se reuniu com o ministro na capital e não falou com a imprensa."),
    (
        "it",
        "Il presidente ha incontrato il ministro nella capitale e non ha parlato con la stampa.",
    ),
    (
        "nl",
        "De president heeft de minister in de hoofdstad ontmoet en het was niet voor het eerst.",
    ),
    (
        "id",
        "Presiden bertemu dengan perdana menteri di Jakarta untuk membahas kerja sama yang baru.",
    ),
    ("tr", "Cumhurbaşkanı ile başbakan bir araya geldi ve bu görüşme çok önemli olarak görüldü."),
    ("vi", "Chủ tịch nước đã gặp thủ tướng và các bộ trưởng trong một cuộc họp tại thủ đô."),
    ("ko", "이재명 대통령은 13일 나라현을 방문한다"),
    ("ja", "首相は今月、東京で大統領と会談した。"),
    ("zh", "中国外交部发言人在北京会见记者"),
    ("ru", "Президент встретился с министром в столице"),
    ("uk", "Президент зустрівся з міністром у Києві"),
    ("ar", "التقى رئيس الوزراء الرئيس في العاصمة"),
    ("fa", "رئیس جمهور با وزیر خارجه پاکستان گفتگو کرد"),
    ("el", "Ο πρόεδρος συναντήθηκε με τον υπουργό"),
    ("he", "ראש הממשלה נפגש עם הנשיא"),
    ("hi", "प्रधानमंत्री ने राष्ट्रपति से मुलाकात की"),
    ("th", "นายกรัฐมนตรีพบประธานาธิบดี"),
)


@pytest.mark.parametrize("language, text", SAMPLES)
def test_each_language_is_told_from_the_others(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "Kim Park", "12.03.2026 --", "Ngozi Okafor, Abuja"])
def test_too_little_text_is_no_language(text: str) -> None:
    assert detect_language(text) == ""


def test_english_with_names_in_other_scripts_stays_english() -> None:
    text = (
        "The ministry said that 이재명 will meet with 高市早苗 in the city and that it is planned."
    )
    assert detect_language(text) == "en"


def test_what_the_text_shows_goes_before_what_is_stated() -> None:
    assert language_without_rules(SAMPLES[0][1], "ko") == ""
    assert language_without_rules(SAMPLES[1][1], "en") == "fr"
    assert language_without_rules("Kim Park", "ko-KR") == "ko"
    assert language_without_rules("Kim Park", "") == ""
