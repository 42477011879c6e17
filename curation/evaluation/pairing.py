"""Which found record is which labelled one: one to one, the most alike first.

*Persons* pair when they share a name after titles, accents and hyphens are dropped. *Meetings*
pair when their dates can be the same and half of the labelled participants, or the place, agree; a
meeting without named participants pairs by its sentence. *Issues* pair when half of the words of
two phrases are shared, or the sentence found contains the labelled phrase.
"""

from curation.evaluation.comparison import (
    compatible,
    content,
    days,
    name_key,
    overlap,
    same_place,
    words,
)
from curation.evaluation.labels import Record
from curation.evaluation.tally import best_pairs
from curation.values.edtf import Bounds

Pairs = list[tuple[int, int]]


class Identity:
    """Which labelled person a name in a list of participants means."""

    def __init__(self, labels: list[Record], found: list[Record], pairs: Pairs) -> None:
        self._key: dict[str, object] = {}
        self._labelled = {label["name"]: number for number, label in enumerate(labels)}
        for number, label in enumerate(labels):
            self._learn(label, number)
        for number, mine in pairs:
            self._learn(found[mine], number)

    def _learn(self, person: Record, number: int) -> None:
        for key in name_keys(person):
            self._key.setdefault(key, number)

    def labelled(self, meeting: Record, key: str = "participants") -> frozenset[object]:
        return frozenset(self._labelled[name] for name in meeting.get(key) or ())

    def found(self, meeting: Record) -> frozenset[object]:
        keys = (name_key(name) for name in meeting.get("participants") or ())
        return frozenset(self._key.get(key, f"?{key}") for key in keys)


def name_keys(person: Record) -> frozenset[str]:
    names = [person.get("name"), *(person.get("forms") or ())]
    return frozenset(key for name in names if (key := name_key(name)))


def pair_persons(labels: list[Record], found: list[Record]) -> Pairs:
    candidates = []
    for one, label in enumerate(labels):
        for other, mine in enumerate(found):
            shared = name_keys(label) & name_keys(mine)
            if not shared:
                continue
            same_name = name_key(label["name"]) == name_key(mine.get("name"))
            score = 100 * same_name + max(map(len, shared))
            candidates.append((score + _required_first(label, 0.5), one, other))
    return best_pairs(candidates)


def _required_first(label: Record, bonus: float) -> float:
    return 0.0 if label.get("optional") else bonus


def pair_meetings(labels: list[Record], found: list[Record], who: Identity) -> Pairs:
    candidates = []
    for one, label in enumerate(labels):
        for other, mine in enumerate(found):
            score = _alike(label, mine, who)
            if score is not None:
                candidates.append((score + _required_first(label, 0.5), one, other))
    return best_pairs(candidates)


def _alike(label: Record, found: Record, who: Identity) -> float | None:
    """How alike two meetings are; nothing if they cannot be one."""
    people, mine = who.labelled(label), who.found(found)
    place = same_place(label.get("place"), found.get("place"))
    sentence = overlap(words(label["quote"]), words(found.get("quote")))
    present = len(people & mine) / len(people) if people else 0.0
    told = present >= 0.5 if people else sentence >= 0.5
    if not (told or place) or not compatible(days_of(label), days_of(found)):
        return None
    everybody = people | (mine - who.labelled(label, "attendees"))
    company = len(people & mine) / len(everybody) if people | mine else 0.0
    same_start = label["start"] is not None and label["start"] == found.get("start")
    same_status = bool(label["status"] == found.get("status"))
    same_kind = bool(label["kind"] == found.get("kind"))
    return 2 * company + place + same_start + 0.75 * same_status + 0.5 * same_kind + sentence


def pair_issues(labels: list[Record], found: list[Record]) -> Pairs:
    candidates = []
    for one, label in enumerate(labels):
        for other, mine in enumerate(found):
            phrases = mine.get("phrases") or [mine["name"]]
            shared = max(
                (overlap(content(a), content(b)) for a in label["phrases"] for b in phrases),
                default=0.0,
            )
            quoted = any(phrase in (mine.get("quote") or "") for phrase in label["phrases"])
            if shared < 0.5 and not quoted:
                continue
            same_status = 0.002 * (label["status"] == mine.get("status"))
            score = shared + 0.01 * quoted + same_status + _required_first(label, 0.005)
            candidates.append((score, one, other))
    return best_pairs(candidates)


def days_of(meeting: Record) -> Bounds | None:
    """The days of a meeting; nothing where its start is not known."""
    return days(meeting.get("start"), meeting.get("end"))
