"""What is new as an Atom feed: of each list, narrowed as its address says."""

from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from curation.browse.facts import outlet_of, source_address
from curation.browse.listings import LISTINGS, Rows
from curation.browse.page import Page
from curation.browse.reader import PUBLIC
from curation.browse.selection import select
from curation.models import Issue, Meeting, Person, Source
from curation.values.shown import label, shown_date

ENTRIES = 50
CONTENT_TYPE = "application/atom+xml; charset=utf-8"
NEVER = datetime(2000, 1, 1, tzinfo=UTC)
ADDRESSES = {Meeting: "browse:meeting", Person: "browse:person", Issue: "browse:issue"}


class SteadyFeed(Atom1Feed):
    """A feed that is the same for as long as its entries are; an empty one is from long ago."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else NEVER


class Feed(Page):
    """The records that were accepted last; drafts are in nobody's feed."""

    def get(self, request: HttpRequest, name: str) -> HttpResponseBase:
        listing = LISTINGS[name]
        selection = select(listing, request.GET, PUBLIC)
        at = request.build_absolute_uri
        feed = SteadyFeed(
            title=f"Readout: {listing.title.lower()}",
            link=at(reverse("browse:list", args=[name]) + selection.filters),
            description="",
            feed_url=at(),
            author_name="Readout",
        )
        for record in _newest(listing.model, selection.rows)[:ENTRIES]:
            when = _when(record)
            address = at(_address(record))
            feed.add_item(
                title=_clean(str(record.title if isinstance(record, Source) else record)),
                link=address,
                description=_clean(_summary(record)),
                unique_id=address,
                pubdate=when,
                updateddate=when,
            )
        return HttpResponse(feed.writeString("utf-8"), content_type=CONTENT_TYPE)


def _newest(model: type[Any], rows: Rows) -> Rows:
    if model is Source:
        return rows.order_by("-id").defer("missed")
    return rows.filter(accepted_at__isnull=False).order_by("-accepted_at", "-id")


def _when(record: Any) -> datetime:
    moment: datetime = record.created if isinstance(record, Source) else record.accepted_at
    return moment


def _address(record: Any) -> str:
    if isinstance(record, Source):
        return source_address(record)
    return reverse(ADDRESSES[type(record)], args=[record.uid])


def _summary(record: Any) -> str:
    if isinstance(record, Meeting):
        parts = [shown_date(record.date_edtf), record.place, label(record.status)]
        return " · ".join(part for part in parts if part)
    return outlet_of(record) if isinstance(record, Source) else ""


def _clean(text: str) -> str:
    """Without what XML cannot hold: control characters, surrogates, noncharacters."""
    return "".join(char for char in text if _in_xml(ord(char)))


def _in_xml(point: int) -> bool:
    if point < 0x20:
        return point in (0x9, 0xA, 0xD)
    return not (0xD800 <= point <= 0xDFFF or point in (0xFFFE, 0xFFFF))
