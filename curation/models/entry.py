"""What the search knows of each record: the words by which it is found.

The rows are `curation.search`'s, made from the records and never read for anything else. The
database itself keeps an index beside them (migration 0003): a tsvector or an FTS5 table.
"""

from django.db import models

from curation.models.issue import Issue
from curation.models.meeting import Meeting
from curation.models.person import Person
from curation.models.source import Source


class SearchEntry(models.Model):
    """Words joined by blanks, as `curation.search.words` makes them."""

    heading = models.TextField(blank=True)
    words = models.TextField(blank=True)

    class Meta:
        abstract = True
        default_permissions = ()

    def __str__(self) -> str:
        return self.heading


class PersonEntry(SearchEntry):
    record = models.OneToOneField(
        Person, primary_key=True, on_delete=models.CASCADE, related_name="entry"
    )

    class Meta(SearchEntry.Meta):
        pass


class MeetingEntry(SearchEntry):
    record = models.OneToOneField(
        Meeting, primary_key=True, on_delete=models.CASCADE, related_name="entry"
    )

    class Meta(SearchEntry.Meta):
        pass


class IssueEntry(SearchEntry):
    record = models.OneToOneField(
        Issue, primary_key=True, on_delete=models.CASCADE, related_name="entry"
    )

    class Meta(SearchEntry.Meta):
        pass


class SourceEntry(SearchEntry):
    record = models.OneToOneField(
        Source, primary_key=True, on_delete=models.CASCADE, related_name="entry"
    )

    class Meta(SearchEntry.Meta):
        pass
