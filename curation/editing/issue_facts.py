"""Stored issues as identity sees them, with what the reference list calls their wordings."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from curation.editing.apart import decided_apart
from curation.extraction.vocabulary import IssueTerm, Vocabulary
from curation.models import AgendaItem, Finding, Issue, IssueAlias
from curation.reconcile.issues import IssueFacts
from curation.reconcile.subjects import content
from curation.values.enums import FindingKind


class IssueTerms:
    """The terms of the reference list, found by their content words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._labels: dict[frozenset[str], set[str]] = defaultdict(set)
        for term in vocabulary.lists.issues:
            for phrase in term.phrases:
                self._labels[content(phrase)].add(term.label)

    def of(self, wordings: Iterable[str]) -> frozenset[str]:
        """The labels that some wording means as a whole."""
        return frozenset(label for wording in wordings for label in self._of(wording))

    def _of(self, wording: str) -> set[str]:
        labels = self._labels.get(content(wording), set())
        found = set(labels) if len(labels) == 1 else set()
        for hit in self._vocabulary.find(wording, ("issue",)):
            if not content(f"{wording[: hit.start]} {wording[hit.end :]}"):
                found |= {entry.label for entry in hit.entries if isinstance(entry, IssueTerm)}
        return found


@lru_cache(maxsize=1)
def _terms(folder: Path) -> IssueTerms:
    return IssueTerms(Vocabulary.load(folder))


def reference_terms() -> IssueTerms:
    """Read once a process: the lists change with the code."""
    return _terms(Path(settings.BASE_DIR) / "fixtures")


def issue_facts(
    ids: Collection[int], roots: Mapping[int, int], reports: Collection[int]
) -> list[IssueFacts]:
    """The current issues of these numbers, as far as these meetings and reports go.

    *roots* are the outermost meetings by meeting.
    """
    issues = Issue.objects.current().filter(pk__in=ids).order_by("id")
    labels = dict(issues.values_list("pk", "label"))
    wordings: dict[int, list[str]] = {pk: [label] for pk, label in labels.items()}
    aliases = IssueAlias.objects.filter(issue__in=labels, rejected=False).order_by("id")
    for pk, alias in aliases.values_list("issue_id", "label"):
        wordings[pk].append(alias)
    at_roots: dict[int, set[int]] = defaultdict(set)
    items = AgendaItem.objects.filter(issue__in=labels, meeting__in=roots, rejected=False)
    for pk, meeting in items.values_list("issue_id", "meeting_id"):
        at_roots[pk].add(roots[meeting])
    sources = _sources(labels, reports)
    apart = decided_apart(FindingKind.ISSUE, labels)
    terms = reference_terms()
    return [
        IssueFacts(
            key=pk,
            wordings=tuple(wordings[pk]),
            roots=frozenset(at_roots[pk]),
            sources=frozenset(sources[pk]),
            terms=terms.of(wordings[pk]),
            apart=frozenset(apart[pk]),
        )
        for pk in labels
    ]


def _sources(issues: Collection[int], reports: Collection[int]) -> dict[int, set[int]]:
    sources: dict[int, set[int]] = defaultdict(set)
    rows = Finding.objects.filter(issue__in=issues, source__in=reports, stale=False)
    for issue, source in rows.values_list("issue_id", "source_id"):
        sources[issue or 0].add(source)
    return sources
