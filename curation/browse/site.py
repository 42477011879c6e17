"""What machines ask for: is it alive, what may be read, where is everything."""

from typing import Any

from django.db import connection
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from curation.browse.facts import source_address
from curation.browse.feeds import ADDRESSES
from curation.browse.listings import LISTINGS
from curation.browse.page import Page
from curation.browse.reader import PUBLIC, reader_of, visible
from curation.models import Source

KEYS_A_FILE = 10_000  # a sitemap holds 50,000 addresses at most
XML = "application/xml; charset=utf-8"


@csrf_exempt
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """200 when the database answers; whoever balances the load needs nothing more."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    response = HttpResponse("ok\n", content_type="text/plain")
    response["Cache-Control"] = "no-store"
    return response


class Robots(Page):
    """Everything may be indexed where everybody may read; downloads and searches need not be."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method in ("GET", "HEAD") and reader_of(request.user) is None:
            return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponseBase:
        closed = [reverse("browse:search"), reverse("admin:index"), "/*?"]
        closed += [f"/{name}.{form}" for name in LISTINGS for form in ("csv", "xlsx", "json")]
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
        lines.append(f"Sitemap: {request.build_absolute_uri(reverse('browse:sitemaps'))}")
        return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


class SitemapIndex(Page):
    """The sitemaps: each list by ranges of its keys, so that none needs counting."""

    def get(self, request: HttpRequest) -> HttpResponseBase:
        addresses = [
            request.build_absolute_uri(reverse("browse:sitemap", args=[name, number]))
            for name, listing in LISTINGS.items()
            for number in range(_highest(listing.model) // KEYS_A_FILE + 1)
        ]
        return render(request, "browse/sitemaps.xml", {"addresses": addresses}, content_type=XML)


def _highest(model: type[Any]) -> int:
    highest: int | None = model.objects.aggregate(key=Max("pk"))["key"]
    return highest or 0


class Sitemap(Page):
    """The published records whose keys lie in one range."""

    def get(self, request: HttpRequest, name: str, number: str) -> HttpResponseBase:
        model, first = LISTINGS[name].model, int(number) * KEYS_A_FILE
        if first > _highest(model):
            raise Http404("There is no such part.")
        rows = visible(model, PUBLIC).filter(pk__gte=first, pk__lt=first + KEYS_A_FILE)
        entries = [
            (
                request.build_absolute_uri(_address(row)),
                row.created if model is Source else row.modified,
            )
            for row in rows.order_by("pk").only(*_columns(model))
        ]
        return render(request, "browse/sitemap.xml", {"entries": entries}, content_type=XML)


def _columns(model: type[Any]) -> tuple[str, ...]:
    return ("raw_sha256", "created") if model is Source else ("uid", "modified")


def _address(record: Any) -> str:
    if isinstance(record, Source):
        return source_address(record)
    return reverse(ADDRESSES[type(record)], args=[record.uid])
