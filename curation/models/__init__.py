"""The stored records. One file a concept; import them from here."""

from curation.models.annotation import Annotation
from curation.models.change import Change, HistoryRow, NoOpenChange, open_change, recording
from curation.models.coding import (
    Code,
    CodedReport,
    CodingItem,
    DoubleCoding,
    Settlement,
)
from curation.models.entry import IssueEntry, MeetingEntry, PersonEntry, SourceEntry
from curation.models.evidence import Finding, Statement
from curation.models.import_job import ImportJob
from curation.models.issue import Issue, IssueAlias
from curation.models.meeting import NOT_FOLLOWED_UP, AgendaItem, Meeting, Participation
from curation.models.organization import Organization, OrganizationName
from curation.models.person import Person, PersonName, Role
from curation.models.refused_file import RefusedFile
from curation.models.saved_export import SavedExport
from curation.models.saved_filter import SavedFilter
from curation.models.source import Source, TextIsImmutable
from curation.models.suggestion import Suggestion

__all__ = [
    "NOT_FOLLOWED_UP",
    "AgendaItem",
    "Annotation",
    "Change",
    "Code",
    "CodedReport",
    "CodingItem",
    "DoubleCoding",
    "Finding",
    "HistoryRow",
    "ImportJob",
    "Issue",
    "IssueAlias",
    "IssueEntry",
    "Meeting",
    "MeetingEntry",
    "NoOpenChange",
    "Organization",
    "OrganizationName",
    "Participation",
    "Person",
    "PersonEntry",
    "PersonName",
    "RefusedFile",
    "Role",
    "SavedExport",
    "SavedFilter",
    "Settlement",
    "Source",
    "SourceEntry",
    "Statement",
    "Suggestion",
    "TextIsImmutable",
    "open_change",
    "recording",
]
