"""From a cue and the words around it to what is claimed: a prospect or an outcome."""

import re

from curation.extraction.agenda import Effect
from curation.extraction.modality import Modality
from curation.values.enums import Outcome, Prospect

Claim = Prospect | Outcome

_CLAIMS: dict[tuple[Effect, Modality], Claim] = {
    (Effect.TALK, Modality.PAST): Outcome.DISCUSSED,
    (Effect.TALK, Modality.NEGATED): Outcome.NOT_DISCUSSED,
    (Effect.TALK, Modality.POSSIBLE): Prospect.POSSIBLE,
    (Effect.TALK, Modality.EXPECTED): Prospect.EXPECTED,
    (Effect.POSITION, Modality.PAST): Outcome.DISCUSSED,
    (Effect.POSITION, Modality.NEGATED): Outcome.NOT_DISCUSSED,
    (Effect.POSITION, Modality.POSSIBLE): Prospect.POSSIBLE,
    (Effect.POSITION, Modality.EXPECTED): Prospect.EXPECTED,
    (Effect.AGREE, Modality.PAST): Outcome.AGREED,
    (Effect.AGREE, Modality.NEGATED): Outcome.DISCUSSED,
    (Effect.AGREE, Modality.POSSIBLE): Prospect.POSSIBLE,
    (Effect.AGREE, Modality.EXPECTED): Prospect.EXPECTED,
    (Effect.EXPECT, Modality.POSSIBLE): Prospect.POSSIBLE,
}


def claim(effect: Effect, how: Modality, *, planned: bool) -> Claim | None:
    """What a cue told in this way claims; ``planned`` is the status of its meeting."""
    if effect is Effect.DEFER:
        return None if how is Modality.NEGATED else Outcome.DEFERRED
    if effect is Effect.ASK:
        return Prospect.EXPECTED if planned else Outcome.DISCUSSED
    if effect is Effect.DENY:
        return _denied(planned)
    if effect is Effect.POSSIBLE:
        return Prospect.POSSIBLE
    if how is Modality.OPEN:
        how = Modality.EXPECTED if planned else Modality.PAST
    if effect is Effect.EXPECT and how is not Modality.POSSIBLE:
        return Prospect.EXPECTED if planned or how is Modality.EXPECTED else Outcome.DISCUSSED
    said = _CLAIMS[effect, how]
    return _denied(planned) if said is Outcome.NOT_DISCUSSED else said


def _denied(planned: bool) -> Claim:
    """A denial before the day excludes the subject, after it reports that it was left out."""
    return Prospect.EXCLUDED if planned else Outcome.NOT_DISCUSSED


# One record per issue and meeting: which claim stands when several are made.
_STRENGTH: dict[Claim, int] = {
    Prospect.POSSIBLE: 1,
    Prospect.EXPECTED: 2,
    Prospect.EXCLUDED: 6,
    Outcome.MENTIONED: 0,
    Outcome.DISCUSSED: 3,
    Outcome.AGREED: 4,
    Outcome.DEFERRED: 5,
    Outcome.NOT_DISCUSSED: 6,
}


def strength(said: Claim) -> int:
    return _STRENGTH[said]


_GOES_ON = re.compile(
    r"[\s,\"”]*(?:will|would|are\sto|is\sto|should)\s(?:continue|resume|go\son|be\s(?:continued|"
    r"resumed))\b"
)


def effect_behind(text: str, at: int) -> Effect | None:
    """'Negotiations on X will continue' puts X off."""
    return Effect.DEFER if _GOES_ON.match(text, at) else None


_REST = (
    (
        re.compile(
            r"\b(?:not (?:discuss|rais|address|come up|deal|touch)\w*|no discussion|no talk)"
        ),
        Effect.DENY,
    ),
    (
        re.compile(
            r"\b(?:(?:agree|consent|resolv|decid)\w* to (?:continue|hold|keep|resume|extend|have)|further (?:talks|"
            r"discussions?|consultations?)|working[- ]level|"
            r"left to|leave it to|(?:placed|put|laid) before|referred to|feasibility study|"
            r"postpone\w*|put off|at a later)"
        ),
        Effect.DEFER,
    ),
    (
        re.compile(r"\b(?:agreed|signed|settled|concluded|decided|reached|consensus)\b"),
        Effect.AGREE,
    ),
)


def effect_of_rest(rest: str) -> Effect:
    """What is said of a topic named in front: 'On X, the two sides agreed to ...'."""
    lowered = rest.lower()
    return next((effect for pattern, effect in _REST if pattern.search(lowered)), Effect.TALK)


_ASKED = re.compile(
    r"^[\"“]?(?:\d[\d.:]*\s(?:[-–—]\s)?)?(?:(?:when|later|also|if)\s)?(?:asked|on whether|"
    r"in reply to a question|to a question|a question|questioned|pressed)\b",
    re.IGNORECASE,
)
_NO_ANSWER = re.compile(
    r"\b(?:no such|not (?:raised|discussed|come up|on the|part of|a topic|foreseen|dealt|addressed|"
    r"mentioned)|did not|didn['’]t|"
    r"there was no|there were no|shook (?:her|his) head|denied|no\b[,.\"”]|not foreseen|was not|"
    r"were not|has not|had not|wasn['’]t|negative)",
    re.IGNORECASE,
)
_LATER_ANSWER = re.compile(
    r"\b(?:(?:will|would|to) (?:look into|study|examine|work out|consider|take it up)|at a later|"
    r"another (?:day|time)|(?:was|been) (?:put off|postponed|deferred|left to))\b",
    re.IGNORECASE,
)
_MAYBE_ANSWER = re.compile(
    r"\b(?:possible|could|might|may|can be|not rule out|cannot rule out|cannot exclude|merely|"
    r"declined|"
    r"would not say|no comment|wait and see|likely|rule (?:it|that|this|anything) out)\b",
    re.IGNORECASE,
)
_YES_ANSWER = re.compile(
    r"\b(?:yes|confirmed|it (?:was|did|came)|of course|naturally|certainly|nodded|indeed|"
    r"affirmative|we did|they did)\b",
    re.IGNORECASE,
)


def is_question(sentence: str) -> bool:
    """Whether a sentence reports a question ("Asked whether ...") or is one."""
    return bool(_ASKED.match(sentence)) or sentence.rstrip().endswith("?")


def answered(answer: str, said: Claim) -> Claim | None:
    """What the answer makes of the question's subject; None when it says nothing of it."""
    before = isinstance(said, Prospect)
    if _NO_ANSWER.search(answer):
        return Prospect.EXCLUDED if before else Outcome.NOT_DISCUSSED
    if _LATER_ANSWER.search(answer):
        return Outcome.DEFERRED
    if _MAYBE_ANSWER.search(answer):
        return Prospect.POSSIBLE
    if _YES_ANSWER.search(answer):
        return Prospect.EXPECTED if before else Outcome.DISCUSSED
    return None
