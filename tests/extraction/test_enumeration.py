"""Where a phrase ends, and into which items a list falls."""

import pytest

from curation.extraction.enumeration import items_after, items_within
from curation.extraction.tokens import tokenize

CAPITALS = frozenset({"Beijing", "Nairobi"})

AFTER: tuple[tuple[str, list[str]], ...] = (
    ("arms exports, battery supply chains and North Korea, his ministry said.",
     ["arms exports", "battery supply chains", "North Korea"]),
    ("food security, the recruitment of nurses, and the situation in the Red Sea.",
     ["food security", "the recruitment of nurses", "the situation in the Red Sea"]),
    ("trade in Beijing on Monday", ["trade"]),
    ("the war in Ukraine during a call", ["the war in Ukraine"]),
    ("steel and aluminium quotas after two days of meetings", ["steel and aluminium quotas"]),
    ("rare earths and other critical minerals", ["rare earths and other critical minerals"]),
    ("peace and stability in the strait", ["peace and stability in the strait"]),
    ("economic, political and security cooperation with Japan, and expressed their hope",
     ["economic, political and security cooperation with Japan"]),
    ("a free trade agreement (FTA), talks on which began in 2023, and more flights",
     ["a free trade agreement (FTA)", "more flights"]),
    ("visas, he said, adding that work went on", ["visas"]),
    ("issues such as visas, fishing and the border", ["issues", "visas", "fishing", "the border"]),
    ("bilateral ties, including energy as well as trade", ["bilateral ties", "energy", "trade"]),
    ("everything: fish, gas and visas", ["everything", "fish", "gas", "visas"]),
    ("security cooperation among South Korea, the United States, and Japan",
     ["security cooperation among South Korea, the United States, and Japan"]),
    ("tensions between India and Pakistan and water sharing",
     ["tensions between India and Pakistan", "water sharing"]),
    ("the Comprehensive and Progressive Agreement for Trans-Pacific Partnership, and fishing",
     ["the Comprehensive and Progressive Agreement for Trans-Pacific Partnership", "fishing"]),
    ("the question of where the border runs: along the river", ["the question of where the border runs"]),
    ("the U.S. tariffs and the St. Lawrence seaway.", ["the U.S. tariffs", "the St. Lawrence seaway"]),
    ("tariffs and the president thanked his host", ["tariffs"]),
    ("Thursday to extend the talks", []),
    ("on Monday", []),
    ("the 14th in Osaka", []),
    (", he said", []),
    ("", []),
)  # fmt: skip

WITHIN = (
    ("Cattle, quarantine and seasonal labour", ["Cattle", "quarantine", "seasonal labour"]),
    ("The guest worker scheme, under which some 9,000 people live there,", ["The guest worker scheme"]),
    ("A separate file, the uranium traces found in May,", ["the uranium traces found in May"]),
    ("The cocaine route through the islands", ["The cocaine route through the islands"]),
    ("specific steps such as lifting the ban", ["specific steps", "lifting the ban"]),
)  # fmt: skip


@pytest.mark.parametrize("text,items", AFTER)
def test_the_object_of_a_verb_falls_into_its_items(text: str, items: list[str]) -> None:
    found = items_after(tokenize(text), 0, is_city=CAPITALS.__contains__)
    assert [text[item.start : item.end].rstrip(",") for item in found] == items


@pytest.mark.parametrize("text,items", WITHIN)
def test_the_subject_of_a_verb_falls_into_its_items(text: str, items: list[str]) -> None:
    tokens = tokenize(text)
    found = items_within(tokens, 0, len(tokens))
    assert [text[item.start : item.end].rstrip(",") for item in found] == items


def test_words_keep_their_offsets_where_lower_case_has_another_length() -> None:
    text = "İstanbul and İzmir"
    assert [text[t.start : t.end] for t in tokenize(text)] == ["İstanbul", "and", "İzmir"]
    assert [t.low[0] for t in tokenize(text)] == ["i", "a", "i"]
