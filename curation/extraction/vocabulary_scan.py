"""One linear pass over a text that finds every phrase of the reference lists."""

from collections.abc import Collection, Mapping
from dataclasses import field
from typing import NamedTuple

from curation.extraction.lasting import lasting
from curation.extraction.vocabulary_index import PhraseIndex, Word, words
from curation.extraction.vocabulary_rows import (
    Country,
    IssueTerm,
    KnownPerson,
    Office,
    Organization,
    Place,
    Summit,
    Treaty,
)
from curation.values.frozen import frozen

Entry = Country | Place | Office | Organization | Summit | Treaty | IssueTerm | KnownPerson

_ENDS_A_PHRASE = frozenset(';:!?()[]"“”')
_LONGEST_GAP = 4


class Hit(NamedTuple):
    """A listed phrase in a text, end exclusive; several entries where it is ambiguous."""

    start: int
    end: int
    kind: str
    entries: tuple[Entry, ...]


@frozen
class Gazetteer:
    """The phrases of every kind; those of some kinds are put together when first asked for."""

    indexes: Mapping[str, PhraseIndex[Entry]] = field(repr=False)
    _selections: dict[frozenset[str], "Selection"] = field(
        default_factory=dict, repr=False, compare=False
    )

    def find(self, text: str, kinds: Collection[str] = ()) -> list[Hit]:
        """The hits of some kinds, or of all; see `Selection.find`."""
        wanted = frozenset(kinds)
        selection = self._selections.get(wanted)
        if selection is None:
            with lasting():
                chosen = {k: index for k, index in self.indexes.items() if k in (kinds or (k,))}
                selection = self._selections[wanted] = Selection.of(chosen)
        return selection.find(text)


@frozen
class Selection:
    """Phrases of some kinds: the kinds of each by its key, and the beginnings of longer ones.

    ``openings`` are their first words.
    """

    indexes: Mapping[str, PhraseIndex[Entry]] = field(repr=False)
    kinds: Mapping[str, tuple[str, ...]] = field(repr=False)
    beginnings: frozenset[str] = field(repr=False)
    openings: frozenset[str] = field(repr=False)

    @classmethod
    def of(cls, indexes: Mapping[str, PhraseIndex[Entry]]) -> "Selection":
        """Note every phrase with its kinds, and every beginning of a longer phrase."""
        kinds: dict[str, tuple[str, ...]] = {}
        beginnings: set[str] = set()
        for kind, index in indexes.items():
            for key in index.rows:
                kinds[key] = (*kinds[key], kind) if key in kinds else (kind,)
                blank = key.find(" ")
                while blank > 0:
                    beginnings.add(key[:blank])
                    blank = key.find(" ", blank + 1)
        openings = frozenset(key.partition(" ")[0] for key in kinds)
        return cls(indexes, kinds, frozenset(beginnings), openings)

    def find(self, text: str) -> list[Hit]:
        """Hits in order of their start, the longest first; within a kind they do not overlap."""
        line = words(text)
        taken: dict[str, int] = {}
        hits: list[Hit] = []
        for position, word in enumerate(line):
            if word.key not in self.openings:
                continue
            for hit in self._longest_of_each_kind(text, line, position):
                if hit.start >= taken.get(hit.kind, 0):
                    taken[hit.kind] = hit.end
                    hits.append(hit)
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        return hits

    def _longest_of_each_kind(self, text: str, line: list[Word], position: int) -> list[Hit]:
        """Lengthen the phrase word by word as long as some listed phrase begins so."""
        found: dict[str, Hit] = {}
        start, end, key = line[position].start, line[position].end, line[position].key
        while True:
            for kind in self.kinds.get(key, ()):
                entries = self.indexes[kind].at(key, text[start:end])
                if entries:
                    found[kind] = Hit(start, end, kind, entries)
            position += 1
            if key not in self.beginnings or position == len(line):
                return list(found.values())
            if not _joins(text, end, line[position].start):
                return list(found.values())
            key = f"{key} {line[position].key}"
            end = line[position].end


def _joins(text: str, end: int, start: int) -> bool:
    """Whether what stands between two words leaves them in one phrase."""
    if start == end + 1:
        return text[end] not in _ENDS_A_PHRASE
    gap = text[end:start]
    return len(gap) <= _LONGEST_GAP and "\n\n" not in gap and _ENDS_A_PHRASE.isdisjoint(gap)
