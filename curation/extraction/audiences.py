"""One verb, a colon and a list: "The king received today:" and a line for each guest."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from curation.extraction.drafts import Draft, Member
from curation.extraction.encounters import Frame
from curation.extraction.scenes import Actor
from curation.extraction.text import Page, Sentence
from curation.values.enums import Function

_FRAMES = frozenset({Frame.HOST, Frame.MEET, Frame.TALKS, Frame.GUEST})
_ITEM = re.compile(r"\W{0,2}(?:[-–—•*·►▪]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s")
_MOST = 40  # lines of a list


def from_lists(
    drafts: Sequence[Draft], page: Page, actors: Mapping[int, Sequence[Actor]]
) -> Iterator[Draft]:
    """An encounter for each line of a list that a telling without a partner opens."""
    number = {sentence.index: place for place, sentence in enumerate(page.sentences)}
    for draft in drafts:
        if draft.frame not in _FRAMES or len(draft.persons) != 1:
            continue
        at = number[draft.sentence]
        if not page.sentences[at].text.rstrip().endswith(":"):
            continue
        for item in page.sentences[at + 1 : at + 1 + _MOST]:
            if not _ITEM.match(item.text):
                break
            partner = next((a for a in actors.get(item.index, ()) if a.persons and a.name), None)
            if partner and partner.persons[0] not in draft.persons:
                yield _with(draft, item, partner)


def _with(draft: Draft, item: Sentence, partner: Actor) -> Draft:
    span = item.span(partner.inner, partner.end)
    copy = replace(
        draft, head=span, quote=item.whole, sentence=item.index, paragraph=item.paragraph,
        members=list(draft.members), dates=list(draft.dates), ends=[], venues=list(draft.venues),
        localities=list(draft.localities), lands=list(draft.lands), occasions=[], originals=[],
        statuses=[replace(told) for told in draft.statuses], evidence=list(draft.evidence),
        item=True,
    )  # fmt: skip
    copy.add(Member(span, person=partner.persons[0], function=Function.PARTICIPANT))
    return copy
