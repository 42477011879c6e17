"""`load_seeds --undo`: loads are taken back, all that are named or none."""

from collections.abc import Iterator, Sequence

from django.contrib.auth.models import User
from django.core.management.base import CommandError
from django.db import transaction
from django.utils import timezone

from curation import editing
from curation.loading.refusals import printable
from curation.management.options import ABORTED, SOME_REJECTED
from curation.models import Change
from curation.values.enums import ChangeKind


def take_back(numbers: Sequence[int], *, by: User, reason: str) -> Iterator[str]:
    """Take back the loads of these numbers, the newest first; a line for each, and what was left.

    Raises `CommandError`, with nothing taken back, for a number that is no load's, for a load
    that was taken back already and where the user lacks the permission.
    """
    changes = _loads(numbers)
    with transaction.atomic():
        lines = [line for one in changes for line in _take_back(one, by, reason)]
    yield from map(printable, lines)


def _take_back(change: Change, by: User, reason: str) -> Iterator[str]:
    try:
        undone = editing.undo(change=change, by=by, at=timezone.now(), reason=reason)
    except editing.NotPermitted as error:
        raise CommandError(f"change {change.pk}: {error}", returncode=ABORTED) from None
    except editing.Refused as error:
        raise CommandError(f"change {change.pk}: {error}", returncode=SOME_REJECTED) from None
    yield f"{change.reason}: change {change.pk} taken back as change {undone.pk}"
    for words in undone.report["left"]:
        yield f"    left      {words}"


def _loads(numbers: Sequence[int]) -> list[Change]:
    found = {one.pk: one for one in Change.objects.filter(pk__in=numbers)}
    for number in numbers:
        if number not in found:
            raise CommandError(f"There is no change {number}.", returncode=ABORTED)
        kind = found[number].kind
        if kind != ChangeKind.LOAD:
            words = f"Change {number} is no load but: {kind}. Take it back in the admin's history."
            raise CommandError(words, returncode=ABORTED)
    return [found[number] for number in sorted(found, reverse=True)]
