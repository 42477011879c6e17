"""Taking the text of a report down: the text goes for good; hash, statements and decisions stay."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from curation.editing.changes import change
from curation.editing.errors import Refused
from curation.editing.guard import lock_one, require_permission, require_reason
from curation.models import Change, Source
from curation.values.enums import ChangeKind

KEPT = ("findings", "statements", "annotations", "suggestions")


def purge_text(*, source: Source, by: User, at: datetime, reason: str) -> Change:
    """Empty the text of a report; what is left keeps it from being loaded again.

    Nobody can take this back: the text is stored nowhere else, not in the history either. Raises
    `NotPermitted`, and `Refused` without a reason or where the text is gone already.
    """
    require_permission(by, "purge_text", "take the text of a report down")
    require_reason(reason, "who asked for it, and why?")
    with change(kind=ChangeKind.PURGE, by=by, at=at, reason=reason.strip()) as opened:
        locked = lock_one(source)
        if locked.purged_at is not None:
            raise Refused("The text of this report is taken down already.")
        locked.purged_at = at
        locked.text = ""
        locked.missed = []
        locked.version += 1
        locked.save()
        return opened


def kept_by_a_purge(source: Source) -> Mapping[str, int]:
    """How many rows of each kind stay behind: findings, statements, notes and questions."""
    return {name: getattr(source, name).count() for name in KEPT}


def holding_the_same(source: Source) -> QuerySet[Source]:
    """Other reports that hold this text or one that differs little: copies and revisions."""
    near = Q(text_sha256=source.text_sha256) | Q(supersedes=source) | Q(superseded_by=source)
    holding = Source.objects.filter(near, purged_at__isnull=True).exclude(pk=source.pk)
    return holding.defer("missed").order_by("pk")
