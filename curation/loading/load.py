"""Loading reports: one file, one transaction, one outcome."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from itertools import islice

from django.contrib.auth.models import User
from django.db import connection, transaction

from curation.editing.changes import change
from curation.extraction import extract
from curation.extraction.version import VERSION
from curation.extraction.vocabulary import Vocabulary
from curation.loading import sources
from curation.loading.apply import Applied, apply
from curation.loading.decided import as_decided
from curation.loading.executing import extract_all
from curation.loading.known import fetch, office_maker, stored_findings
from curation.loading.revision import known_findings
from curation.loading.statements import InexactSpan
from curation.loading.unusual import unusual
from curation.loading.vocabulary import current_vocabulary
from curation.models import Change, Source
from curation.reconcile.plan import make_plan
from curation.records import Document, Extraction
from curation.values.enums import ChangeKind, LoadOutcome

LOADING_LOCK = 0x5EED  # an advisory lock: two loads at once wait for each other
Located = sources.Located
BATCH = 500  # documents that are in memory at a time


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """The one outcome of one file. ``reason`` says why it was rejected, or what it is a copy of."""

    file: str
    outcome: LoadOutcome
    reason: str = ""
    source: int | None = None
    change: int | None = None
    created: dict[str, int] = field(default_factory=dict)
    updated: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class Loader:
    """How a batch of documents is loaded.

    ``by`` is who asked for it at the desk; none is the loader itself. ``vocabulary`` is called
    when something has to be read and not before, so that an unchanged load stays quick; ``read``
    turns a document into what is found in it.
    """

    def __init__(
        self,
        *,
        at: datetime,
        by: User | None = None,
        vocabulary: Callable[[], Vocabulary] = current_vocabulary,
        read: Callable[[Document, Vocabulary], Extraction] = extract,
        refresh: bool = False,
        dry_run: bool = False,
    ) -> None:
        self.at = at
        self.by = by
        self.read = read
        self.refresh = refresh
        self.dry_run = dry_run
        self._make_vocabulary = vocabulary

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return self._make_vocabulary()

    def load(
        self, documents: Iterable[Located], executor: Executor | None = None
    ) -> Iterator[FileOutcome]:
        """Load (location, document) pairs in their order; extraction may run in an executor.

        A dry run does all of it and takes it back, so that its plan is what a load would do.
        """
        if not self.dry_run:
            yield from self._load(documents, executor)
            return
        with transaction.atomic():
            outcomes = list(self._load(documents, executor))
            transaction.set_rollback(True)
        # The numbers of what was taken back are nobody's.
        yield from (replace(one, source=None, change=None) for one in outcomes)

    def reread(self, source: Source) -> FileOutcome:
        """Read a stored report again, with what curators have decided about it since."""
        document = Document(
            name=source.file_name,
            sha256=source.raw_sha256,
            text=source.text,
            published_on=source.date_published.isoformat() if source.date_published else "",
            headline=source.headline,
            publisher=source.publisher,
            url=source.url,
            author=source.author,
            language=source.language,
            machine_translated=source.machine_translated,
        )
        decided = as_decided(document, source.location)
        metadata = source.metadata_sha256 or sources.metadata_hash(document)
        extraction = self.read(decided, self.vocabulary)
        return self._load_one(source.location, extraction, metadata, source)

    def _load(
        self, documents: Iterable[Located], executor: Executor | None
    ) -> Iterator[FileOutcome]:
        """Batch by batch, so that only one batch is in memory."""
        twins = sources.Twins()
        waiting = iter(documents)
        while batch := list(islice(waiting, BATCH)):
            yield from self._load_batch(batch, executor, twins)

    def _load_batch(
        self, batch: list[Located], executor: Executor | None, twins: sources.Twins
    ) -> Iterator[FileOutcome]:
        pending = [
            (located, twins.of(located), self._is_unchanged(located, source))
            for located, source in zip(batch, sources.stored_of(batch), strict=True)
        ]
        new = [located for located, twin, same in pending if not (twin or same)]
        gone = sources.taken_down(document for _, document in new)
        to_read = [self._as_stored(one) for one in new if one[1].sha256 not in gone]
        extractions = self._extract(to_read, executor)
        for (location, document), twin, unchanged in pending:
            if twin or unchanged:
                reason = f"the same report as {twin}" if twin else ""
                yield FileOutcome(document.name, LoadOutcome.UNCHANGED, reason)
                continue
            if document.sha256 in gone:
                yield FileOutcome(document.name, LoadOutcome.REJECTED, sources.TAKEN_DOWN)
                continue
            metadata = sources.metadata_hash(document)
            yield self._load_one(location, next(extractions), metadata)

    def _extract(
        self, documents: list[Document], executor: Executor | None
    ) -> Iterator[Extraction]:
        if not documents:
            return iter(())
        return extract_all(self.read, documents, self.vocabulary, executor)

    def _as_stored(self, located: Located) -> Document:
        location, document = located
        document = sources.with_stored_text(document, sources.stored(document, location))
        return as_decided(document, location)

    def _is_unchanged(self, located: Located, source: Source | None) -> bool:
        """Bytes, manifest row and extractor are those of the last load; or its text was taken down."""
        location, document = located
        if source is not None and source.purged_at is not None:
            return True
        if source is None or source.extractor_version != VERSION:
            return False
        if sources.says_something_new(document, location, source):
            return False
        if sources.has_moved(source, location):
            return False
        return not self.refresh or source.vocabulary_digest == self.vocabulary.digest

    def _load_one(
        self, location: str, extraction: Extraction, metadata: str, source: Source | None = None
    ) -> FileOutcome:
        """Write one report; *source* is the stored one, where it is known."""
        name = extraction.document.name
        try:
            with change(kind=ChangeKind.LOAD, by=self.by, at=self.at, reason=name) as opened:
                _wait_for_other_loads()
                found = source or sources.source_for(location, extraction.document)
                outcome = self._write(found, location, extraction, metadata, opened)
        except InexactSpan as error:
            outcome = FileOutcome(name, LoadOutcome.REJECTED, str(error))
        return outcome

    def _write(
        self,
        source: Source,
        location: str,
        extraction: Extraction,
        metadata: str,
        opened: Change,
    ) -> FileOutcome:
        if sources.has_moved(source, location):
            source.location, source.file_name = location, extraction.document.name
        is_revision = source._state.adding and source.supersedes is not None
        sources.describe(source, extraction, metadata=metadata, vocabulary=self.vocabulary.digest)
        if is_revision and source.supersedes is not None:
            findings = known_findings(source.supersedes, source.text)
        else:
            findings = stored_findings(source)
        office = office_maker()
        known = fetch(extraction, source, findings, office)
        plan = make_plan(extraction, known, office)
        applied = apply(
            source=source, extraction=extraction, plan=plan, at=self.at, is_revision=is_revision
        )
        outcome = _outcome(source, opened, applied, extraction)
        opened.report = {**opened.report, **report_of(outcome)}
        opened.save(update_fields=["report"])
        return outcome


def _wait_for_other_loads() -> None:
    """SQLite's transactions begin with the write lock; PostgreSQL needs to be told to queue."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOADING_LOCK])


def _outcome(
    source: Source, opened: Change, applied: Applied, extraction: Extraction
) -> FileOutcome:
    created: dict[str, int] = {}
    for record in applied.created:
        kind = record._meta.model_name or ""
        created[kind] = created.get(kind, 0) + 1
    new = {(type(record), record.pk) for record in applied.created}
    updated = tuple(
        f"{one.record._meta.model_name} {one.record}: {one.field} {one.old or '∅'} → {one.new}"
        for one in applied.projected.changes
        if (type(one.record), one.record.pk) not in new
    )
    return FileOutcome(
        extraction.document.name,
        LoadOutcome.LOADED,
        source=source.pk,
        change=opened.pk,
        created=created,
        updated=updated,
        suggestions=tuple(str(one) for one in applied.suggestions),
        warnings=(*unusual(source.text), *extraction.warnings),
    )


def report_of(outcome: FileOutcome) -> dict[str, object]:
    """The outcome as it is kept with the change."""
    return {
        "file": outcome.file,
        "outcome": outcome.outcome,
        "source": outcome.source,
        "created": outcome.created,
        "updated": list(outcome.updated),
        "suggestions": list(outcome.suggestions),
        "warnings": list(outcome.warnings),
    }
