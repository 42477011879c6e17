"""The pages of one record: their addresses and their forms."""

from collections.abc import Mapping

from django.test import Client

from tests.admin.forms import opened
from tests.admin.pages import plain


def address(record: object, page: str = "change") -> str:
    name = record._meta.model_name  # type: ignore[attr-defined]
    return f"/admin/curation/{name}/{record.pk}/{page}/"  # type: ignore[attr-defined]


def post(
    client: Client, record: object, changed: Mapping[str, str] | None = None, *, status: int = 302
) -> str:
    """Open the form, change some fields, save; the page that comes back."""
    name = record._meta.model_name  # type: ignore[attr-defined]
    fields = opened(client, address(record), f"{name}_form")
    return post_as(client, record, fields, changed or {}, status=status)


def post_as(
    client: Client,
    record: object,
    fields: Mapping[str, str],
    changed: Mapping[str, str],
    *,
    status: int = 302,
) -> str:
    """Save a form that was opened before."""
    response = client.post(address(record), {**fields, **changed})
    assert response.status_code == status, plain(response.content.decode())[:2000]
    return response.content.decode()
