"""Extracting every labelled report of a path and scoring what comes out."""

from collections.abc import Callable
from pathlib import Path

from curation.evaluation.kinds import KINDS_OF_LABELS
from curation.evaluation.labels import (
    LabelError,
    Record,
    prints_kinds,
    read_document,
    read_folder,
    read_json,
    with_date,
)
from curation.evaluation.scoring import Scores
from curation.evaluation.statements import Checks, score
from curation.extraction import extract
from curation.extraction.output import as_json
from curation.extraction.vocabulary import Vocabulary
from curation.records import Document

Find = Callable[[Document], Record]


def finder(vocabulary: Vocabulary) -> Find:
    """What the rules find in a document, as the labels are written."""
    return lambda document: as_json(extract(document, vocabulary))


def score_folder(folder: Path, find: Find) -> Scores:
    """Score every labelled report in a folder; raises `LabelError` where there is none."""
    reports = read_folder(folder)
    finer_kinds = prints_kinds(reports, KINDS_OF_LABELS)
    scores = Scores()
    for report in reports:
        found = find(report.document)
        scores.add(report.labels, found, text=report.document.text, finer_kinds=finer_kinds)
    return scores


def score_statements(gold_file: Path, find: Find, *, texts: Path, vocabulary: Vocabulary) -> Checks:
    """Score a gold that is coded statement by statement; its reports are in *texts*."""
    gold = read_json(gold_file)
    if not isinstance(gold, dict) or "agenda_items" not in gold or "sources" not in gold:
        raise LabelError(f"{gold_file}: not a gold of statements (no sources and agenda items)")
    documents = {source["file"]: _source(source, texts) for source in gold["sources"]}
    found = {name: find(document) for name, document in documents.items()}
    read = {name: document.text for name, document in documents.items()}
    return score(gold, found, read, vocabulary)


def _source(source: Record, texts: Path) -> Document:
    path = texts / source["file"]
    if not path.exists():
        raise LabelError(f"{path}: the report that is labelled is missing")
    document = read_document(path)
    if document.sha256 != source["sha256"]:
        raise LabelError(f"{path}: not the text that was labelled (its SHA-256 is another)")
    return with_date(document, source.get("date_published"))
