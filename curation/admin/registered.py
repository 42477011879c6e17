"""Importing this registers every page of the desk (curation.apps does, once all apps are ready)."""

from curation.admin import (
    accounts,
    changes,
    coding,
    corrections,
    issue,
    meeting,
    notes,
    organization,
    person,
    queue,
    saved_export,
    saved_filter,
    source,
)

__all__ = [
    "accounts",
    "changes",
    "coding",
    "corrections",
    "issue",
    "meeting",
    "notes",
    "organization",
    "person",
    "queue",
    "saved_export",
    "saved_filter",
    "source",
]
