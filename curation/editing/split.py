"""Splitting a record: some of its findings become a record of their own."""

import hashlib
from collections.abc import Collection
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from simple_history.utils import bulk_create_with_history

from curation.editing.changes import change
from curation.editing.errors import Refused
from curation.editing.guard import Root, lock_one, require, require_reason
from curation.editing.joining import move_rows, reproject_with_neighbours
from curation.models import Change, Finding, Issue, Meeting, Person, Statement, Suggestion
from curation.values.enums import ChangeKind, Decision, SuggestionKind


def split(
    *, record: Root, findings: Collection[Finding], by: User, at: datetime, reason: str
) -> Change:
    """Move findings of a record, with all they say, to a new record; the two stay apart.

    ``change.report["created"]`` is the ID of the new record.
    """
    require(by, "split", type(record))
    require_reason(reason, "why are they two?")
    with change(kind=ChangeKind.SPLIT, by=by, at=at, reason=reason) as opened:
        stored = lock_one(record)
        chosen = _own(stored, findings)
        created = _new_record(stored, chosen)
        ids = sorted(statements_of(stored, chosen).values_list("pk", flat=True))
        name = str(stored._meta.model_name)
        move_rows(Finding, name, [one.pk for one in chosen], created)
        move_rows(Statement, name, ids, created)
        keep_apart(stored, created, by=by, at=at, reason=reason)
        opened.report = {
            "kind": name,
            "survivor": stored.uid,
            "created": created.uid,
            "moved": {f"Finding.{name}": [one.pk for one in chosen], f"Statement.{name}": ids},
        }
        opened.save(update_fields=["report"])
        reproject_with_neighbours([stored, created])
        return opened


def _own(record: Root, findings: Collection[Finding]) -> list[Finding]:
    own = list(record.findings.order_by("pk"))
    chosen = [one for one in own if one.pk in {finding.pk for finding in findings}]
    if not chosen or len(chosen) != len(findings):
        raise Refused("Choose findings of this record.")
    if len(chosen) == len(own):
        raise Refused("A record keeps at least one of its findings.")
    return chosen


def _new_record(record: Root, findings: Collection[Finding]) -> Root:
    label = next(iter(findings)).label
    if isinstance(record, Person):
        return Person.objects.create(name=label[:200])
    if isinstance(record, Issue):
        return Issue.objects.create(label=label[:300])
    return Meeting.objects.create()


def statements_of(record: Root, findings: Collection[Finding]) -> QuerySet[Statement]:
    """What the findings say of the record, in whichever finding of the report it stands."""
    name = str(record._meta.model_name)
    said = Q(finding__in=findings)
    for finding in findings:
        said |= Q(source=finding.source_id, **{f"qualifiers__{name}_key": finding.local_key})
    return Statement.objects.filter(said, **{name: record})


def keep_apart(one: Root, other: Root, *, by: User, at: datetime, reason: str) -> None:
    """Store that two records are not the same, so that nobody asks again."""
    name = str(one._meta.model_name)
    older, newer = sorted((one, other), key=lambda record: record.pk)
    key = "\x1f".join(["same_as", name, *sorted((one.uid, other.uid))])
    fingerprint = hashlib.sha256(key.encode()).hexdigest()
    stored = Suggestion.objects.filter(fingerprint=fingerprint).first()
    if stored is not None:
        stored.decision = Decision.REJECTED
        stored.decided_by, stored.decided_at, stored.reason = by, at, reason[:300]
        stored.save()
        return
    decided = Suggestion(
        kind=SuggestionKind.SAME_AS,
        fingerprint=fingerprint,
        decision=Decision.REJECTED,
        decided_by=by,
        decided_at=at,
        reason=reason[:300],
        created=at,
        **{name: newer, f"other_{name}": older},
    )
    bulk_create_with_history([decided], Suggestion)


def not_same(*, one: Root, other: Root, by: User, at: datetime, reason: str = "") -> Change:
    """Decide that two records are not the same; stored like "the same"."""
    require(by, "merge", type(one))
    if type(one) is not type(other) or one.pk == other.pk:
        raise Refused("Choose two different records of one kind.")
    words = reason or "not the same"
    with change(kind=ChangeKind.DECISION, by=by, at=at, reason=words) as opened:
        keep_apart(one, other, by=by, at=at, reason=words)
        return opened
