"""The only door by which people change records.

Each operation is a keyword-only function that takes a user, checks the permission, and writes
everything or nothing as one `Change`.
"""

from curation.editing.announced import expect_no_report
from curation.editing.correcting import Correction, correct
from curation.editing.create import create, save_organization
from curation.editing.deciding import Evidence
from curation.editing.decisions import (
    accept,
    accept_report,
    reject,
    reopen,
    set_work_status,
    undecided_of,
)
from curation.editing.dismiss import dismiss_outcome
from curation.editing.errors import (
    AlreadyDecided,
    Difference,
    NotPermitted,
    Refused,
    StaleRecord,
)
from curation.editing.merge import merge
from curation.editing.move import move
from curation.editing.notes import annotate, resolve_annotation
from curation.editing.purge import purge_text
from curation.editing.row_edits import RowEdit
from curation.editing.save import combined, save
from curation.editing.split import not_same, split
from curation.editing.suggestions import decide
from curation.editing.undo import undo

__all__ = [
    "AlreadyDecided",
    "Correction",
    "Difference",
    "Evidence",
    "NotPermitted",
    "Refused",
    "RowEdit",
    "StaleRecord",
    "accept",
    "accept_report",
    "annotate",
    "combined",
    "correct",
    "create",
    "decide",
    "dismiss_outcome",
    "expect_no_report",
    "merge",
    "move",
    "not_same",
    "purge_text",
    "reject",
    "reopen",
    "resolve_annotation",
    "save",
    "save_organization",
    "set_work_status",
    "split",
    "undecided_of",
    "undo",
]
