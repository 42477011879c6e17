"""Keeping which files were refused: for the front page of the desk, not only for who ran the load."""

from collections.abc import Sequence
from datetime import datetime

from curation.loading.load import FileOutcome
from curation.models import RefusedFile
from curation.values.enums import LoadOutcome


def remember(outcomes: Sequence[FileOutcome], at: datetime) -> None:
    """Keep what was refused, forget what was taken. Nothing is written where nothing has changed."""
    refused = {
        one.file[:1000]: one.reason[:500] for one in outcomes if one.outcome is LoadOutcome.REJECTED
    }
    known = dict(RefusedFile.objects.values_list("file", "reason"))
    taken = {one.file for one in outcomes} & known.keys() - refused.keys()
    if taken:
        RefusedFile.objects.filter(file__in=taken).delete()
    for file, reason in refused.items():
        if known.get(file) != reason:
            RefusedFile.objects.update_or_create(file=file, defaults={"reason": reason, "at": at})
