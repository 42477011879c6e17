"""A table as a download: text as it comes, a workbook once it is complete."""

import tempfile
from typing import IO

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse

from curation.exports.columns import Table
from curation.exports.files import Filters, file_name
from curation.exports.scope import Scope
from curation.exports.stream import TEXT_FORMATS, rows_of, snapshot, text_of
from curation.exports.xlsx import write_xlsx

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def response_of(table: Table, scope: Scope, name: str, filters: Filters) -> HttpResponseBase:
    """The table in the format *name*. Raises `TooLargeForSpreadsheet`."""
    response = _workbook(table, scope) if name == "xlsx" else _text(table, scope, name)
    called = file_name(table, scope, filters, name).encode("ascii", "replace").decode()
    response["Content-Disposition"] = f'attachment; filename="{called.replace("?", "_")}"'
    return response


def _text(table: Table, scope: Scope, name: str) -> HttpResponseBase:
    content_type = TEXT_FORMATS[name][1]
    return StreamingHttpResponse(text_of(table, scope, name), content_type=content_type)


def _workbook(table: Table, scope: Scope) -> HttpResponseBase:
    return FileResponse(_written(table, scope), content_type=XLSX_TYPE)


def _written(table: Table, scope: Scope) -> IO[bytes]:
    """A temporary file, written in full before anything is sent, since it may be refused."""
    out = tempfile.TemporaryFile()  # noqa: SIM115  # the response closes it
    try:
        with snapshot():
            write_xlsx(table, rows_of(table, scope), out)
    except BaseException:
        out.close()
        raise
    out.seek(0)
    return out
