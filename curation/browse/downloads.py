"""A list as a file: exactly the rows that its page shows, all of them."""

from django.core.exceptions import BadRequest
from django.http import HttpResponseBase

from curation.browse.listings import PRIVATE_COLUMNS
from curation.browse.reader import Reader
from curation.browse.selection import OF_THE_LIST, Selection
from curation.exports.columns import Table
from curation.exports.responses import response_of
from curation.exports.scope import SELECTION, Scope
from curation.exports.xlsx import TooLargeForSpreadsheet

FORMATS = ("csv", "xlsx", "json")


def download(selection: Selection, reader: Reader, name: str) -> HttpResponseBase:
    """Raises `BadRequest` where the format cannot hold the rows."""
    table = columns_for(reader, selection.listing.table)
    scope = Scope(SELECTION, selection.rows, exactly=True)
    filters = {key: values for key, values in selection.data.lists() if key not in OF_THE_LIST}
    try:
        response = response_of(table, scope, name, filters)
    except TooLargeForSpreadsheet as error:
        raise BadRequest(str(error)) from error
    response["X-Robots-Tag"] = "noindex"
    return response


def columns_for(reader: Reader, table: Table) -> Table:
    if reader.is_colleague:
        return table
    return table.of([name for name in table.header if name not in PRIVATE_COLUMNS])
