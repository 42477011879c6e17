"""Drawing a sample of reports, and giving it to two people."""

import random
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from curation.editing.coding.proposing import propose
from curation.editing.errors import Refused
from curation.editing.guard import require_permission
from curation.models import CodedReport, CodingItem, DoubleCoding, Source

SEEDS = 1_000_000
MOST = 500  # reports of one sample


@dataclass(frozen=True, slots=True)
class Sample:
    """Which reports: those that match *filters*, and of these *number* drawn by chance.

    Without a number all of them are taken, and no seed plays a part. *filters* are look-ups of
    `Source` with plain values.
    """

    filters: dict[str, str] = field(default_factory=dict)
    number: int | None = None
    seed: int | None = None

    def matching(self) -> list[Source]:
        """By hash, so that the same reports are in the same order in every database."""
        readable = Source.objects.latest_revisions().exclude(text="").filter(**self.filters)
        return list(readable.only("pk", "raw_sha256").order_by("raw_sha256"))

    def draw(self) -> tuple[list[Source], int, int | None]:
        """The reports drawn, how many there were to draw from, and the seed."""
        matching = self.matching()
        if self.number is None or self.number >= len(matching):
            return matching, len(matching), None
        seed = self.seed if self.seed is not None else random.randrange(SEEDS)  # noqa: S311
        drawn = random.Random(seed).sample(matching, self.number)  # noqa: S311
        return sorted(drawn, key=lambda one: one.pk), len(matching), seed


def assign(
    *,
    name: str,
    sample: Sample,
    first_coder: User,
    second_coder: User,
    by: User,
    at: datetime,
) -> DoubleCoding:
    """Draw the sample and keep what the machine proposes for it today.

    Raises `NotPermitted`, and `Refused` where the two cannot code it independently.
    """
    require_permission(by, "add_doublecoding", "assign reports for double coding")
    if first_coder == second_coder:
        raise Refused("Two different people have to code.")
    for coder in (first_coder, second_coder):
        if not coder.is_active or not coder.has_perm("curation.code_doublecoding"):
            raise Refused(f"{coder.get_username()} is not permitted to code.")
    drawn, matching, seed = sample.draw()
    if not drawn:
        raise Refused("No report matches; widen the filter.")
    if len(drawn) > MOST:
        raise Refused(f"{len(drawn)} reports match; draw {MOST} of them at most.")
    with transaction.atomic():
        coding = DoubleCoding.objects.create(
            name=name.strip() or _named(len(drawn), at),
            first_coder=first_coder,
            second_coder=second_coder,
            seed=seed,
            drawn_from={"filters": sample.filters, "matching": matching},
            assigned_by=by,
            assigned_at=at,
        )
        for source in Source.objects.filter(pk__in=[one.pk for one in drawn]).order_by("pk"):
            report = CodedReport.objects.create(coding=coding, source=source)
            CodingItem.objects.bulk_create(propose(report))
    return coding


def _named(number: int, at: datetime) -> str:
    return f"{number} {'report' if number == 1 else 'reports'}, {at:%-d %b %Y}"
