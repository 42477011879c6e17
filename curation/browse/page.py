"""What every page for readers shares: it only reads, it ends in time, and it can be cached."""

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import OperationalError, connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from curation.browse.reader import Reader, reader_of
from curation.exports.stream import snapshot
from curation.models import Change

LONGEST_QUERY = 4_000
STEPS_BETWEEN_LOOKS = 100_000  # of SQLite's machine, some milliseconds
STARTED = datetime.now(tz=UTC)
CANCELLED = "57014"  # PostgreSQL: query_canceled
UNLESS_NEWER = 60  # seconds: a page that changed just now may change again within its second


@contextmanager
def reading() -> Iterator[None]:
    """One view of the database for a whole page, given up after PAGE_SECONDS."""
    if connection.in_atomic_block:
        yield
        return
    with snapshot(), _in_time():
        yield


@contextmanager
def _in_time() -> Iterator[None]:
    seconds: int = settings.PAGE_SECONDS
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL statement_timeout = {seconds * 1000}")
        yield
        return
    end = time.monotonic() + seconds
    database: sqlite3.Connection = connection.connection
    database.set_progress_handler(lambda: time.monotonic() > end, STEPS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        database.set_progress_handler(None, 0)


def _was_too_slow(error: OperationalError) -> bool:
    cause = error.__cause__
    return getattr(cause, "sqlstate", "") == CANCELLED or "interrupted" in str(cause)


class Page(View):
    """A page: GET and HEAD, for those who may read."""

    http_method_names = ["get", "head"]
    reader: Reader

    @classmethod
    def as_view(cls, **initial: Any) -> Callable[..., HttpResponseBase]:
        """Nothing is written, so nothing can be forged: a POST is told 405 and not 403."""
        view: Callable[..., HttpResponseBase] = csrf_exempt(super().as_view(**initial))
        return view

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if str(request.method).lower() not in self.http_method_names:
            return self.http_method_not_allowed(request, *args, **kwargs)
        reader = reader_of(request.user)
        if reader is None:
            return _turned_away(request)
        self.reader = reader
        return self._answer(request, *args, **kwargs)

    def _answer(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY:
                raise BadRequest("The address is too long.")
            with reading():
                response = super().dispatch(request, *args, **kwargs)
                if isinstance(response, TemplateResponse):
                    response.render()
                return self._cached(request, response)
        except BadRequest as error:
            return message(request, 400, "That cannot be shown", str(error))
        except Http404 as error:
            return message(request, 404, "There is no such page", str(error))
        except OperationalError as error:
            if not _was_too_slow(error):
                raise
            return message(request, 503, "That took too long", TOO_SLOW)

    def page(self, template: str, context: Mapping[str, Any]) -> TemplateResponse:
        """A page made from a template of templates/browse/."""
        shown = {**context, "reader": self.reader}
        return TemplateResponse(self.request, f"browse/{template}.html", shown)

    def _cached(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """With what a cache needs to ask whether the page is still the same."""
        if response.status_code != 200 or not isinstance(response, HttpResponse):
            return response
        if self.reader.is_colleague:
            patch_cache_control(response, private=True, no_cache=True)
        else:
            patch_cache_control(response, public=True, no_cache=True)
        digest = hashlib.blake2b(response.content, digest_size=12).hexdigest()
        response["ETag"] = f'"{digest}"'
        modified = last_modified()
        if modified is not None:
            response["Last-Modified"] = http_date(modified)
        return get_conditional_response(request, response["ETag"], modified, response) or response


TOO_SLOW = "Please narrow it down: a shorter time, one country, a rarer word."


def last_modified() -> int | None:
    """When anything was changed last, in whole seconds; none when that was a moment ago."""
    latest = Change.objects.order_by("-pk").values_list("at", flat=True).first()
    newest = max(latest, STARTED) if latest else STARTED
    if time.time() - newest.timestamp() < UNLESS_NEWER:
        return None
    return int(newest.timestamp())


def message(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    """A page that says why there is no other."""
    context = {"title": title, "text": text, "status": status}
    response = TemplateResponse(request, "browse/message.html", context, status=status)
    response.render()
    if status == 503:
        response["Retry-After"] = "60"
    return response


def _turned_away(request: HttpRequest) -> HttpResponseBase:
    if request.user.is_authenticated:
        raise PermissionDenied("The pages are for colleagues who may view the records.")
    return redirect_to_login(request.get_full_path())
