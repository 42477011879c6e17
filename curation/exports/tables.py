"""Every table and column of the public format.

This list makes the CSV headers, the codebook, the data package and the export form. The functions
in `curation.exports.rows` give the cells in the same order.
"""

from curation.exports.columns import (
    Table,
    code,
    day,
    flag,
    key,
    moment,
    number,
    text,
    texts,
    values,
)
from curation.exports.derived import CountUnit, DatePrecision, OutcomeState, RecordType
from curation.values.enums import (
    Attendance,
    Basis,
    CurationStatus,
    Function,
    Genre,
    Level,
    MeetingKind,
    MeetingMode,
    MeetingStatus,
    OfficeClass,
    OrganizationKind,
    Outcome,
    Prospect,
    PublishedBasis,
    Rank,
    Review,
    VisitType,
    WorkStatus,
)

CURATION = code(
    "curation_status",
    "Where the record stands: only accepted rows were confirmed by a curator.",
    CurationStatus,
    required=True,
)
SOURCE_IDS = texts("source_ids", "The reports that say so, the earliest first.")
N_SOURCES = number(
    "n_sources",
    "How many different texts report it; several outlets with one wire text count once.",
)
N_OUTLETS = number("n_outlets", "How many outlets report it.")
ISO2 = code("country_iso2", "Country of the office or place, ISO 3166-1 alpha-2.")
ISO3 = code("country_iso3", "The same country, ISO 3166-1 alpha-3.")
VERSION = number("version", "Counts the changes of the record; a correction must name it.")
MEETING_VERSION = number(
    "version", "Counts the changes of the meeting with its rows; a correction must name it."
)

MEETINGS = Table(
    "meetings",
    "Encounters, visits and press events. A visit contains its talks: never add up rows of"
    " different levels, count the rows of one count_unit or those with is_top_encounter.",
    (
        key("meeting_id", "Stable identifier."),
        code(
            "root_id", "The outermost meeting that this one is part of, or itself.", required=True
        ),
        code("parent_id", "The meeting that directly contains this one."),
        code("kind", "The format, and only the format.", MeetingKind, required=True),
        text("printed_kind", "The word the reports use: summit, courtesy call."),
        code("mode", "How the parties met.", MeetingMode, required=True),
        code(
            "count_unit",
            "What the row counts as: a visit, an encounter in person, or a communication (calls,"
            " press events, statements).",
            CountUnit,
            required=True,
        ),
        flag("is_top_encounter", "An encounter with no other encounter above it."),
        code(
            "level",
            "The level of the least senior side, each side by its most senior person.",
            Level,
        ),
        text("name", "A short name made of the fields, unless a curator gave one."),
        code("status", "What the reports say became of it.", MeetingStatus, required=True),
        day("status_as_of", "The day on which that status was last said."),
        text("status_said_by", "Who said so: a person or an office, else the outlet."),
        code(
            "outcome_state",
            "reported: some report says what became of it; unreported: it should be over by the"
            " day of the newest report, and none says; upcoming: it may still come.",
            OutcomeState,
            required=True,
        ),
        text("date_edtf", "The date as EDTF (ISO 8601-2), partial and open dates included."),
        day("date_start", "The first day it can mean."),
        day("date_end", "The last day it can mean."),
        text("original_date", "The date before it was moved, as EDTF."),
        code(
            "date_precision",
            "How exact the date is; partial: the year is unknown or one end is open.",
            DatePrecision,
        ),
        text("date_text", "The date as printed."),
        code("date_rule", "The rule that read the date."),
        number("year", "The year of its first day."),
        number("duration_days", "Days, the first and the last counted; only for dates to the day."),
        text("venue", "The building or the site."),
        text("locality", "The town or region."),
        ISO2,
        ISO3,
        code("visit_type", "What the reports call the visit; never inferred.", VisitType),
        text("occasion", "The gathering on whose occasion it takes place: APEC summit."),
        flag("on_margins", "Two parties, on the margins of such a gathering."),
        texts("participants", "The named people and organizations that take part."),
        texts("participant_countries", "The countries of those who take part, alpha-2."),
        number("n_participants", "How many people and organizations are named."),
        texts("issues", "The issues on its own agenda."),
        texts("own_issues_agreed", "Those of its own issues that were agreed."),
        texts("tree_issues_agreed", "Issues agreed at it or at any meeting inside it."),
        N_SOURCES,
        N_OUTLETS,
        flag("any_machine_translated", "Some of the reports are machine translations."),
        SOURCE_IDS,
        text("quote", "The sentence that tells of it, from the newest report."),
        CURATION,
        text("note", "Of curators, for colleagues."),
        VERSION,
    ),
    {"root_id": "meetings", "parent_id": "meetings"},
    {
        **{name: name for name in ("kind", "printed_kind", "mode", "name", "status", "date_edtf")},
        **{name: name for name in ("venue", "locality", "visit_type", "occasion", "note")},
        "parent_id": "parent",
        "original_date": "original_date_edtf",
        "country_iso2": "place_country",
    },
)

PARTICIPANTS = Table(
    "participants",
    "Who takes part in a meeting: a person, else an organization, else a country.",
    (
        key("participation_id", "The meeting's identifier and who takes part."),
        code("meeting_id", "The meeting.", required=True),
        code("person_id", "The person, where one is named."),
        text("person_name", "The person's preferred name."),
        text("name_as_printed", "The words by which the reports name the participant."),
        ISO2,
        ISO3,
        text("organization", "The organization that takes part, or that of the person's office."),
        text("capacity", "The title held at the time."),
        code("office_class", "The class of the person's office.", OfficeClass),
        code("function", "What the participant does there.", Function, required=True),
        code("attendance", "How sure the attendance is.", Attendance, required=True),
        code("meeting_kind", "The kind of the meeting.", MeetingKind, required=True),
        code("meeting_status", "The status of the meeting.", MeetingStatus, required=True),
        day("date_start", "The first day of the meeting."),
        CURATION,
        SOURCE_IDS,
        MEETING_VERSION,
    ),
    {"meeting_id": "meetings", "person_id": "persons"},
    {name: name for name in ("capacity", "function", "attendance")},
)

AGENDA = Table(
    "agenda",
    "What was said of an issue at a meeting: before it (prospect) and after it (outcome). Empty"
    " means that nothing was said; not_discussed is an express denial.",
    (
        key("agenda_id", "The meeting's and the issue's identifier."),
        code("meeting_id", "The meeting.", required=True),
        code("root_id", "The outermost meeting that it is part of.", required=True),
        day("date_start", "The first day of the meeting."),
        code("meeting_kind", "The kind of the meeting.", MeetingKind, required=True),
        code("meeting_status", "The status of the meeting.", MeetingStatus, required=True),
        texts("countries", "The countries that take part, alpha-2."),
        code("issue_id", "The issue.", required=True),
        text("issue_label", "Its label."),
        text("parent_issue", "The label of the wider issue it belongs to."),
        code("prospect", "What was said beforehand.", Prospect),
        code("outcome", "What was said afterwards.", Outcome),
        text("raised_by", "Who raised it."),
        text("next_step", "What is to follow."),
        text("said_by", "Who said so: a person or an office, else the outlet."),
        text("quote", "The sentence of the newest report that says so, or its decisive words."),
        N_SOURCES,
        N_OUTLETS,
        CURATION,
        SOURCE_IDS,
        MEETING_VERSION,
    ),
    {"meeting_id": "meetings", "root_id": "meetings", "issue_id": "issues"},
    {name: name for name in ("prospect", "outcome", "raised_by", "next_step")},
)

DYADS = Table(
    "dyads",
    "One row for each pair of countries at a meeting that is not part of another one, with all"
    " that happened inside it. A visit pairs the visitors with the country that they visit.",
    (
        key("dyad_id", "The meeting's identifier and the two countries."),
        code("root_id", "The meeting.", required=True),
        code(
            "country_a", "One country, alpha-2; the first in order of the alphabet.", required=True
        ),
        code("country_b", "The other country, alpha-2.", required=True),
        code("kind", "The kind of the meeting.", MeetingKind, required=True),
        code("level", "The level of the meeting.", Level),
        text("name", "The name of the meeting."),
        day("date_start", "Its first day."),
        day("date_end", "Its last day."),
        number("year", "The year of its first day."),
        code("status", "Its status.", MeetingStatus, required=True),
        number("n_encounters", "Encounters in it that lie in no other encounter."),
        texts("issues_agreed", "Issues agreed at it or at any meeting inside it."),
        CURATION,
    ),
    {"root_id": "meetings"},
)

PERSONS = Table(
    "persons",
    "Named individuals. Two spellings of one name are one person only where a curator or an equal"
    " name says so.",
    (
        key("person_id", "Stable identifier."),
        text("name", "The preferred name."),
        texts("names", "Every other spelling that is printed."),
        ISO2,
        ISO3,
        texts("roles", "Offices held, as the reports call them."),
        texts("former_roles", "Offices that the reports call former."),
        texts("organizations", "The organizations of the offices held."),
        code("office_class", "The class of the first office held.", OfficeClass),
        code("wikidata_id", "The person in Wikidata."),
        N_SOURCES,
        N_OUTLETS,
        SOURCE_IDS,
        CURATION,
        VERSION,
    ),
    corrects={"name": "name", "country_iso2": "country", "wikidata_id": "wikidata_id"},
)

ORGANIZATIONS = Table(
    "organizations",
    "Offices, ministries, international bodies, parties, outlets: the reference list.",
    (
        key("organization_id", "Stable identifier."),
        text("name", "The preferred name."),
        texts("names", "Other names."),
        code("kind", "What it is.", OrganizationKind),
        ISO2,
        ISO3,
        code("wikidata_id", "The organization in Wikidata."),
        CURATION,
    ),
)

ISSUES = Table(
    "issues",
    "The subjects of diplomacy.",
    (
        key("issue_id", "Stable identifier."),
        text("label", "The label."),
        texts("names", "Other wordings."),
        code("parent_id", "The wider issue that it belongs to."),
        flag("generic", "Filler such as matters of mutual concern."),
        text("scheme_uri", "The same subject in a published scheme."),
        N_SOURCES,
        N_OUTLETS,
        SOURCE_IDS,
        CURATION,
        VERSION,
    ),
    {"parent_id": "issues"},
    {"label": "label", "parent_id": "parent", "generic": "generic", "scheme_uri": "scheme_uri"},
)

SOURCES = Table(
    "sources",
    "The reports. Their text is not part of the export, nor is any e-mail address.",
    (
        key("source_id", "The first 16 digits of the SHA-256 of the file."),
        text("file_name", "The file it was read from."),
        code("sha256", "SHA-256 of the file.", required=True),
        text("headline", "The headline."),
        text("publisher", "The outlet."),
        text("url", "Where it was published."),
        text("author", "The author, without e-mail address."),
        code("language", "BCP 47."),
        flag("machine_translated", "Whether it is a machine translation."),
        day("date_published", "The day of publication."),
        code("date_published_basis", "Where that day is known from.", PublishedBasis),
        code("genre", "What kind of text it is.", Genre),
        moment("retrieved_at", "When it was retrieved."),
        code("supersedes", "The earlier version of the same report."),
        code("same_text_as", "The report that prints the same text first."),
        code("work_status", "Whether a curator has read it.", WorkStatus, required=True),
        CURATION,
    ),
    {"supersedes": "sources", "same_text_as": "sources"},
)

EVIDENCE = Table(
    "evidence",
    "Every statement: which report says what about which record, in which words.",
    (
        key("statement_id", "Identifier of the statement."),
        code("source_id", "The report; empty for what a curator knows from elsewhere."),
        number("start", "First code point of the passage in the canonical text."),
        number("end", "Code point after the passage."),
        text("exact", "The passage. E-mail addresses are masked, their length is kept."),
        text("prefix", "The words before it."),
        text("suffix", "The words after it."),
        code("record_type", "What the statement is about.", RecordType, required=True),
        code("record_id", "The identifier in the table of that type.", required=True),
        code("field", "What is said of it.", required=True),
        text("value", "The value as read."),
        values("qualifiers", "What qualifies the value, for example country and organization."),
        code("basis", "How the value follows from the passage.", Basis, required=True),
        code("rank", "Deprecated statements are kept and do not count.", Rank, required=True),
        text("rank_reason", "Why it has that rank."),
        text("attributed_to", "Who said it, in the report's words."),
        code("said_on", "The day it was said, where the report tells."),
        code("rule", "The rule that read it."),
        code("extractor_version", "The version of the rules."),
        code("review", "What a curator decided about it.", Review, required=True),
        text("reviewed_by", "The curator."),
        moment("reviewed_at", "When it was decided."),
        CURATION,
    ),
    {"source_id": "sources"},
)

DECISIONS = Table(
    "decisions",
    "What people changed, field by field.",
    (
        key("decision_id", "Identifier of the decision."),
        code("record_type", "What was changed.", RecordType, required=True),
        code("record_id", "The identifier in the table of that type.", required=True),
        code("field", "The field.", required=True),
        text("from", "The value before."),
        text("to", "The value after."),
        text("by", "Who changed it."),
        moment("when", "When."),
        text("reason", "Why."),
        CURATION,
    ),
)

TABLES = (
    MEETINGS,
    PARTICIPANTS,
    AGENDA,
    DYADS,
    PERSONS,
    ORGANIZATIONS,
    ISSUES,
    SOURCES,
    EVIDENCE,
    DECISIONS,
)
BY_NAME = {table.name: table for table in TABLES}
