"""Every trigger has an example line in which it is found, and a name of its own."""

import pytest

from curation.extraction.encounters import Trigger, words_of
from curation.extraction.triggers import NOUNS, TRIGGERS, VERBS

ROWS = (*NOUNS, *VERBS)


@pytest.mark.parametrize("trigger", ROWS, ids=lambda row: row.rule)
def test_the_example_of_each_trigger(trigger: Trigger) -> None:
    met = [hit.trigger.rule for hit in TRIGGERS.scan(trigger.example, words_of(trigger.example))]
    assert trigger.rule in met


def test_rules_are_named_once() -> None:
    rules = [trigger.rule for trigger in ROWS]
    assert len(rules) == len(set(rules))


@pytest.mark.parametrize(
    "text",
    [
        "Inflation met the target.",
        "The minister met with criticism.",
        "It has yet to meet the conditions of the loan.",
        "A call for restraint went unheard.",
        "The meeting room was empty.",
        "The index touched a summit of 9,014 points.",
    ],
)
def test_words_in_other_senses_are_no_triggers(text: str) -> None:
    assert list(TRIGGERS.scan(text, words_of(text))) == []


def test_a_hit_spans_the_words_of_its_trigger() -> None:
    text = "He paid a courtesy call on the king."
    hits = list(TRIGGERS.scan(text, words_of(text)))
    assert [text[hit.start : hit.end] for hit in hits] == ["courtesy call"]
