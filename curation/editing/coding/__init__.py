"""Double coding: drawing a sample, coding it blind, settling the differences."""

from curation.editing.coding.assigning import Sample, assign
from curation.editing.coding.fields import CodedField, coded_fields, shown
from curation.editing.coding.recording import add_item, finish, items_of, record
from curation.editing.coding.settling import settle, settle_agreed
from curation.editing.coding.units import Difference, Unit, units_of

__all__ = [
    "CodedField",
    "Difference",
    "Sample",
    "Unit",
    "add_item",
    "assign",
    "coded_fields",
    "finish",
    "items_of",
    "record",
    "settle",
    "settle_agreed",
    "shown",
    "units_of",
]
