"""Four eyes: where the setting asks for them, who last changed a record does not accept it."""

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser

from curation.editing.guard import Root
from curation.values.enums import ChangeKind, CurationStatus


def required() -> bool:
    return bool(settings.READOUT_FOUR_EYES)


def last_editors(records: Iterable[Root]) -> Mapping[Root, int]:
    """The user who last changed each record by hand; what loads changed does not count."""
    found: dict[Root, int] = {}
    by_model: dict[type[Root], dict[int, Root]] = {}
    for record in records:
        by_model.setdefault(type(record), {})[record.pk] = record
    for model, known in by_model.items():
        rows = model.history.filter(id__in=known, change__by__isnull=False)
        by_hand = rows.exclude(change__kind=ChangeKind.LOAD).order_by("history_id")
        for pk, user in by_hand.values_list("id", "change__by"):
            found[known[pk]] = user
    return found


def statuses_after_accepting(
    records: Iterable[Root], by: AbstractBaseUser
) -> Mapping[Root, CurationStatus]:
    """Accepted, or in review where another person has to accept it."""
    listed = list(records)
    if not required():
        return dict.fromkeys(listed, CurationStatus.ACCEPTED)
    editors = last_editors(listed)
    return {
        record: CurationStatus.IN_REVIEW
        if editors.get(record) == by.pk
        else CurationStatus.ACCEPTED
        for record in listed
    }


def needs_another(record: Root, by: AbstractBaseUser) -> bool:
    """Whether this user's accepting would only put the record before a colleague."""
    return required() and last_editors([record]).get(record) == by.pk
