"""Corrections in two steps: a plan that is shown, and a confirmation of exactly that plan."""

import hashlib
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from curation import editing
from curation.editing import Refused
from curation.editing.guard import require
from curation.exports.corrections.plan import Plan, shortened
from curation.exports.corrections.planning import plan_of
from curation.models import Change, ImportJob
from curation.models.import_job import OPEN_FOR

# What a job keeps to be shown, so that its page stays small whatever the file.
SHOWN, LONGEST = 60, 120


class NoSuchJob(Refused):
    """None with this token belongs to the user."""


class JobClosed(Refused):
    """It was confirmed before, its time is over, or it could never be confirmed."""


class Outdated(Refused):
    """The records have changed since the plan was shown: nothing was written."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(
            "Records of this file have changed since you saw the preview. Nothing was written;"
            " look at it again."
        )
        self.plan = plan


def submit(
    *, content: bytes, file_name: str, by: User, at: datetime, reason: str = ""
) -> ImportJob:
    """Plan a file and keep it for its confirmation; nothing of it is carried out.

    A file with problems, conflicts or no change is told of and not kept. Raises `Unreadable` and
    `NotPermitted`.
    """
    plan = plan_of(content)
    require(by, "import", plan.model)
    ImportJob.objects.abandoned(at).delete()
    worth_keeping = plan.is_clean and plan.records
    return ImportJob.objects.create(
        user=by,
        table=plan.table.name,
        file_name=shortened(file_name, 255),
        sha256=hashlib.sha256(content).hexdigest(),
        content=content if worth_keeping else b"",
        plan_sha256=plan.digest,
        summary=plan.summary(SHOWN, LONGEST),
        reason=shortened(reason, 500),
        created=at,
        expires=at + OPEN_FOR,
    )


def confirm(*, token: str, by: User, at: datetime) -> Change:
    """Carry out what was shown, all of it or nothing. A job is spent by this, whatever comes of it.

    Raises `NoSuchJob`, `JobClosed`, `Outdated`, and what `editing.correct` raises.
    """
    job = _spend(token, by, at)
    content = bytes(job.content)
    if hashlib.sha256(content).hexdigest() != job.sha256:
        raise JobClosed("The stored file is not the one that was shown.")
    with transaction.atomic():
        plan = plan_of(content)
        if plan.digest != job.plan_sha256 or plan.table.name != job.table or not plan.is_clean:
            raise Outdated(plan)
        change = apply(plan, by=by, at=at, reason=job.reason, report=_report(job))
        assert change is not None  # a plan without changes is not kept
        job.change, job.content = change, b""
        job.save(update_fields=["change", "content"])
    return change


def apply(
    plan: Plan, *, by: User, at: datetime, reason: str, report: dict[str, Any]
) -> Change | None:
    """Carry out a plan as one change; none when it changes nothing."""
    try:
        return editing.correct(
            model=plan.model, corrections=plan.corrections, by=by, at=at, reason=reason,
            report={"import": report},
        )  # fmt: skip
    except editing.StaleRecord as error:
        raise Outdated(plan) from error


def _spend(token: str, by: User, at: datetime) -> ImportJob:
    with transaction.atomic():
        own = ImportJob.objects.select_for_update().called(token).filter(user=by)
        job = own.first()
        if job is None:
            raise NoSuchJob("There is no such file of yours.")
        if not job.is_open(at):
            raise JobClosed("This file was confirmed before, or its time is over: upload it again.")
        job.used_at = at
        job.save(update_fields=["used_at"])
    return job


def _report(job: ImportJob) -> dict[str, Any]:
    return {"file": job.file_name, "sha256": job.sha256, "table": job.table}
