"""The records that reports tell of: they follow when something about a report changes.

What a report says is weighed by its day and its outlet, so that a corrected date can make another
name, place or status the one that counts.
"""

from collections.abc import Collection, Mapping
from typing import Any

from curation.editing.projecting import Projected, project
from curation.models import Issue, Meeting, Person, Source, Statement

WEIGHED = frozenset(["date_published", "publisher"])  # see `weighing.said_of`


def told_of(sources: Collection[Source | int]) -> Mapping[type[Any], set[int]]:
    """The numbers of the people, meetings and issues that the reports say something of."""
    rows = Statement.objects.that_count().filter(source__in=sources).order_by()
    found = rows.values_list("person", "meeting", "issue").distinct()
    columns = list(zip(*found, strict=True)) or [(), (), ()]
    return {
        model: {pk for pk in column if pk is not None}
        for model, column in zip((Person, Meeting, Issue), columns, strict=True)
    }


def project_told(sources: Collection[Source | int]) -> Projected:
    """Bring everything that the reports tell of in line."""
    told = told_of(sources)
    return project(
        persons=list(Person.objects.filter(pk__in=told[Person]).order_by("pk")),
        meetings=list(Meeting.objects.filter(pk__in=told[Meeting]).order_by("pk")),
        issues=list(Issue.objects.filter(pk__in=told[Issue]).order_by("pk")),
    )
