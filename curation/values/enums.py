"""Enumerations of the domain. Models build their choices from them; nothing here knows Django.

The members' values are what is stored, exported and printed, so they are part of the public
format: adding one is a new feature, renaming one is a migration.
"""

from enum import StrEnum


def label(member: StrEnum) -> str:
    """The member as an editor reads it: ``not_discussed`` becomes ``not discussed``."""
    return member.value.replace("_", " ")


def choices(enumeration: type[StrEnum]) -> list[tuple[str, str]]:
    """Pairs of value and label, in order of definition, for a model field."""
    return [(member.value, label(member)) for member in enumeration]


class CurationStatus(StrEnum):
    """Where a record stands between the machine's proposal and the curator's decision."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class RejectedAs(StrEnum):
    """Why a record was rejected. Only ``never`` teaches the next load."""

    WRONG_READING = "wrong_reading"
    DUPLICATE = "duplicate"
    OUT_OF_SCOPE = "out_of_scope"
    NEVER = "never"


class FindingKind(StrEnum):
    PERSON = "person"
    MEETING = "meeting"
    ISSUE = "issue"


class MeetingKind(StrEnum):
    """The format of a meeting, and only the format."""

    VISIT = "visit"
    TALKS = "talks"
    MEAL = "meal"
    CULTURAL = "cultural"
    CEREMONY = "ceremony"
    PRESS_CONFERENCE = "press_conference"
    BRIEFING = "briefing"
    INTERVIEW = "interview"
    STATEMENT = "statement"
    OTHER = "other"


class MeetingMode(StrEnum):
    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    WRITTEN = "written"


class MeetingStatus(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    REFUTED = "refuted"
    UNKNOWN = "unknown"


class VisitType(StrEnum):
    """What the source calls a visit; never inferred."""

    STATE = "state"
    OFFICIAL = "official"
    WORKING = "working"
    PRIVATE = "private"
    UNSPECIFIED = "unspecified"


class Function(StrEnum):
    """What a participant does in a meeting."""

    VISITOR = "visitor"
    HOST = "host"
    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    INTERVIEWER = "interviewer"
    INTERVIEWEE = "interviewee"


class Attendance(StrEnum):
    NAMED = "named"
    REPORTED = "reported"
    DOUBTFUL = "doubtful"


class Prospect(StrEnum):
    """What is said beforehand about an issue at a meeting."""

    POSSIBLE = "possible"
    EXPECTED = "expected"
    EXCLUDED = "excluded"


class Outcome(StrEnum):
    """What is said afterwards about an issue at a meeting."""

    MENTIONED = "mentioned"
    DISCUSSED = "discussed"
    DEFERRED = "deferred"
    AGREED = "agreed"
    NOT_DISCUSSED = "not_discussed"


class OfficeClass(StrEnum):
    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    FOREIGN_MINISTER = "foreign_minister"
    MINISTER = "minister"
    ADVISER = "adviser"
    SPOKESPERSON = "spokesperson"
    ENVOY = "envoy"
    LEGISLATOR = "legislator"
    PARTY = "party"
    INTERNATIONAL_ORGANIZATION = "international_organization"
    OTHER = "other"


class Level(StrEnum):
    """The level of a meeting: that of the most senior side present on every side."""

    LEADERS = "leaders"
    MINISTERS = "ministers"
    OFFICIALS = "officials"


class Basis(StrEnum):
    """How a statement follows from its evidence."""

    QUOTED = "quoted"
    INFERRED = "inferred"
    CURATOR = "curator"


class Rank(StrEnum):
    """Wikidata's ranks: deprecated statements are kept and do not count."""

    PREFERRED = "preferred"
    NORMAL = "normal"
    DEPRECATED = "deprecated"


class Review(StrEnum):
    UNREVIEWED = "unreviewed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class NameKind(StrEnum):
    AS_PRINTED = "as_printed"
    PREFERRED = "preferred"
    ROMANISATION = "romanisation"
    NATIVE = "native"


class PublishedBasis(StrEnum):
    """Where a publication date comes from, strongest first."""

    CURATOR = "curator"
    METADATA = "metadata"
    PRINTED = "printed"
    INFERRED = "inferred"


class Genre(StrEnum):
    PREVIEW = "preview"
    REPORT = "report"
    READOUT = "readout"
    INTERVIEW = "interview"
    BRIEFING = "briefing"
    OTHER = "other"


class WorkStatus(StrEnum):
    NEW = "new"
    CLAIMED = "claimed"
    DONE = "done"
    NOTHING_RELEVANT = "nothing_relevant"


class SuggestionKind(StrEnum):
    SAME_AS = "same_as"
    SOURCE_CHANGED = "source_changed"
    CONTRADICTION = "contradiction"
    CORRECTION = "correction"
    STALE_EVIDENCE = "stale_evidence"
    MISSED_FACT = "missed_fact"


class Decision(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class CodingVerdict(StrEnum):
    """What one of two independent coders made of a finding."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class ChangeKind(StrEnum):
    LOAD = "load"
    FORM = "form"
    DECISION = "decision"
    ACTION = "action"
    IMPORT = "import"
    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"
    PURGE = "purge"


class OrganizationKind(StrEnum):
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    OFFICE = "office"
    INTERNATIONAL = "international"
    PARTY = "party"
    AGENCY = "agency"
    MEDIA = "media"
    COMPANY = "company"
    OTHER = "other"


class LoadOutcome(StrEnum):
    LOADED = "loaded"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"
    SKIPPED = "skipped"
