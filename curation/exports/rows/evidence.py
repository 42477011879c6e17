"""The tables of sources and of evidence."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.db.models.functions import Coalesce

from curation.exports.derived import RecordType, status_of_source
from curation.exports.rows.agenda import agenda_id
from curation.exports.rows.participants import participation_id
from curation.exports.rows.reading import source_id, stream
from curation.exports.scope import Scope

_EMAIL = re.compile(r"[\w.+%-]{1,64}(?=@[\w-]+\.[\w.-]+)")
_EMAIL_WHOLE = re.compile(r"\s*[(<\[]?[\w.+%-]{1,64}@[\w-]+\.[\w.-]*\w[)>\]]?")


def source_rows(scope: Scope) -> Iterator[tuple[Any, ...]]:
    rows = scope.sources.order_by("pk").values_list(
        source_id(""), "file_name", "raw_sha256", "headline", "publisher", "url", "author",
        "language", "machine_translated", "date_published", "date_published_basis", "genre",
        "retrieved_at", source_id("supersedes__"), source_id("same_text_as__"), "work_status",
    )  # fmt: skip
    for row in stream(rows):
        *before, author, language = row[:8]
        yield (
            *before,
            without_email(author),
            language,
            *row[8:],
            status_of_source(row[-1]),
        )


STATEMENT = (
    "pk", source_id(), "start", "end", "exact", "prefix", "suffix", "field", "value", "qualifiers",
    "basis", "rank", "rank_reason", "attributed_to", "said_on", "rule", "extractor_version",
    "review", "reviewed_by", "reviewed_at",
)  # fmt: skip


def survivor(name: str, field: str) -> Coalesce:
    """Of the record that a statement is about, or of the one it was merged into."""
    return Coalesce(f"{name}__merged_into__{field}", f"{name}__{field}")


def evidence_rows(scope: Scope) -> Iterator[tuple[Any, ...]]:
    subjects = [survivor(name, "uid") for name in ("meeting", "person", "issue")]
    statuses = [survivor(name, "curation_status") for name in ("meeting", "person", "issue")]
    rows = scope.statements.order_by("pk").values_list(
        *STATEMENT, *subjects, *statuses, "source__work_status"
    )
    for row in stream(rows):
        pk, source, start, end, exact, prefix, suffix, field, value, qualifiers, *rest = row[:20]
        meeting, person, issue = row[20:23]
        kind, record = subject_of(source, meeting, person, issue)
        status = next((status for status in row[23:26] if status), status_of_source(row[26]))
        yield (
            f"s{pk}",
            source,
            start,
            end,
            masked(exact),
            masked(prefix),
            masked(suffix),
            kind,
            record,
            field,
            masked(value),
            json.dumps(qualifiers, ensure_ascii=False, sort_keys=True) if qualifiers else "",
            *rest,
            status,
        )


def subject_of(
    source: str | None, meeting: str | None, person: str | None, issue: str | None
) -> tuple[RecordType, str]:
    """What a statement is about, and the identifier in the table of that type."""
    if meeting and person:
        return RecordType.PARTICIPANT, participation_id(meeting, person)
    if meeting and issue:
        return RecordType.AGENDA, agenda_id(meeting, issue)
    if meeting:
        return RecordType.MEETING, meeting
    if person:
        return RecordType.PERSON, person
    if issue:
        return RecordType.ISSUE, issue
    return RecordType.SOURCE, source or ""


def masked(text: str) -> str:
    """The text with the name part of each e-mail address starred out, of the same length."""
    if "@" not in text:
        return text
    return _EMAIL.sub(lambda match: "*" * len(match.group()), text)


def without_email(text: str) -> str:
    return _EMAIL_WHOLE.sub("", text).strip() if "@" in text else text
