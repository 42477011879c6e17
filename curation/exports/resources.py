"""The tables and formats as django-import-export's export form offers them.

Nothing is imported or exported through its machinery: it asks the editor for table, columns and
format, and `curation.exports.stream` writes them.
"""

from import_export import fields, resources
from import_export.formats import base_formats

from curation.exports.columns import Table
from curation.exports.responses import XLSX_TYPE
from curation.exports.stream import TEXT_FORMATS
from curation.exports.tables import TABLES


class TableResource(resources.Resource):  # type: ignore[misc]  # it ships no types
    """One table of the public format."""

    table: Table

    @classmethod
    def get_display_name(cls) -> str:
        return cls.table.name


def resource_of(table: Table) -> type[TableResource]:
    """A resource with the columns of *table*; its class name prefixes the fields of the form."""
    meta = type("Meta", (), {"export_order": tuple(table.header)})
    columns = {
        name: fields.Field(column_name=name, attribute=name, readonly=True) for name in table.header
    }
    body = {**columns, "Meta": meta, "table": table, "__doc__": table.description}
    return type(f"TableOf{table.name.title()}", (TableResource,), body)


RESOURCES: dict[str, type[TableResource]] = {table.name: resource_of(table) for table in TABLES}


class TableFormat(base_formats.Format):  # type: ignore[misc]  # it ships no types
    """A format to write; none can be read."""

    name: str
    title: str
    extension: str
    content_type: str

    def get_title(self) -> str:
        return self.title

    def get_extension(self) -> str:
        return self.extension

    def get_content_type(self) -> str:
        return self.content_type

    def can_import(self) -> bool:
        return False

    def can_export(self) -> bool:
        return True


def _format(name: str, title: str, extension: str, content_type: str) -> type[TableFormat]:
    body = {"name": name, "title": title, "extension": extension, "content_type": content_type}
    return type(f"Format{title.title().replace(' ', '')}", (TableFormat,), body)


TITLES = {"csv": "CSV", "csv-excel": "CSV for Excel", "json": "JSON"}

FORMATS = [
    *(_format(name, TITLES[name], *TEXT_FORMATS[name][:2]) for name in TEXT_FORMATS),
    _format("xlsx", "XLSX", "xlsx", XLSX_TYPE),
]
