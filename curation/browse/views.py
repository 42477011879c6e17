"""The pages: the front, the lists, one record, the pictures, the search."""

from typing import Any, ClassVar

from django.http import (
    Http404,
    HttpRequest,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    JsonResponse,
)
from django.shortcuts import redirect
from django.urls import reverse

from curation.browse import issue, linked, meeting, person, pictures, plain, report
from curation.browse.downloads import FORMATS, download
from curation.browse.facets import facets_of
from curation.browse.listings import LISTINGS, Listing, latest, meeting_rows
from curation.browse.page import Page
from curation.browse.paging import sheet, taken
from curation.browse.reader import reader_of, visible
from curation.browse.searching import search
from curation.browse.selection import Selection, select
from curation.models import Issue, Meeting, Person

NEWEST = 12
LONGEST_SEARCH = 1_000


class Front(Page):
    """What is newest, and where to look. Who may not read is led to the desk, which asks who it is."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method in ("GET", "HEAD") and reader_of(request.user) is None:
            return redirect("admin:index")
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponseBase:
        newest = visible(Meeting, self.reader).order_by(*latest("date_earliest"))
        meetings = list(meeting_rows(newest)[:NEWEST])
        return self.page("front", {"meetings": meetings, "listings": LISTINGS.values()})


class List(Page):
    """One of the four lists, filtered and sorted as the address says."""

    def get(self, request: HttpRequest, name: str) -> HttpResponseBase:
        listing = LISTINGS[name]
        selection = select(listing, request.GET, self.reader)
        if "" in request.GET.values():  # as a form sends it: on to the address that one can share
            return redirect(request.path + selection.address())
        sort = _sort(listing, selection)
        found = taken(selection.rows.order_by(*listing.sorts[sort][1]))
        shown = sheet(
            listing.for_list(listing.model.objects), found, selection.data.get("page", "")
        )
        context = {
            "listing": listing,
            "selection": selection,
            "sheet": shown,
            "sorts": [
                (words, selection.address(sort=one, page=""), one == sort)
                for one, (words, _) in listing.sorts.items()
            ],
            "facets": facets_of(selection, found),
            "formats": FORMATS,
            "pictures": pictures.PICTURES if listing.model is Meeting else {},
            "pages": _pages(selection, shown.previous, shown.next),
        }
        return self.page("list", context)


def _sort(listing: Listing, selection: Selection) -> str:
    asked = selection.data.get("sort", "")
    return asked if asked in listing.sorts else listing.default_sort


def _pages(selection: Selection, previous: int | None, following: int | None) -> dict[str, str]:
    """The addresses of the pages beside this one."""
    beside = {"previous": previous, "next": following}
    return {name: selection.address(page=str(number)) for name, number in beside.items() if number}


class Download(Page):
    """The rows of a list as a file."""

    def get(self, request: HttpRequest, name: str, form: str) -> HttpResponseBase:
        return download(select(LISTINGS[name], request.GET, self.reader), self.reader, form)


class Picture(Page):
    """The meetings of a list as a picture, with the table behind it."""

    def get(self, request: HttpRequest, picture: str) -> HttpResponseBase:
        drawn = pictures.PICTURES.get(picture)
        if drawn is None:
            raise Http404("There is no such picture.")
        selection = select(LISTINGS["meetings"], request.GET, self.reader)
        context = {
            "picture": drawn,
            "selection": selection,
            "drawing": drawn.draw(selection.rows),
            "pictures": pictures.PICTURES,
        }
        return self.page("picture", context)


class Record(Page):
    """The page of one record, or the same as JSON; a merged record leads to the one it is now."""

    form = "html"
    model: ClassVar[type[Any]]
    name: ClassVar[str]

    def get(self, request: HttpRequest, uid: str) -> HttpResponseBase:
        record = self.find(uid)
        if record is None:
            return self._moved(uid)
        shown = self.content(record)
        if self.form == "json":
            base = f"{request.scheme}://{request.get_host()}"
            return JsonResponse(plain.BY_PAGE[type(shown)](shown, base), json_dumps_params=PRETTY)
        context = {"shown": shown, "linked": linked.BY_PAGE[type(shown)](shown, request)}
        return self.page(self.name, context | self.drawn(shown))

    def find(self, uid: str) -> Any:
        raise NotImplementedError

    def content(self, record: Any) -> Any:
        raise NotImplementedError

    def drawn(self, shown: Any) -> dict[str, Any]:
        """The pictures of the page."""
        return {}

    def survivor(self, uid: str) -> str:
        """The identifier of the visible record that this one was merged into; empty without."""
        merged = self.model.objects.filter(uid=uid, merged_into__isnull=False).first()
        if merged is None:
            return ""
        kept = merged.survivor()
        return kept.uid if self.find(kept.uid) is not None else ""

    def _moved(self, uid: str) -> HttpResponseBase:
        now = self.survivor(uid)
        if not now:
            raise Http404("It was never there, or it is not published.")
        ending = "_json" if self.form == "json" else ""
        return HttpResponsePermanentRedirect(reverse(f"browse:{self.name}{ending}", args=[now]))


PRETTY: dict[str, Any] = {"ensure_ascii": False, "indent": 1}


class OneMeeting(Record):
    model, name = Meeting, "meeting"

    def find(self, uid: str) -> Any:
        return meeting.of_address(uid, self.reader)

    def content(self, record: Meeting) -> Any:
        return meeting.meeting_page(record, self.reader)


class OnePerson(Record):
    model, name = Person, "person"

    def find(self, uid: str) -> Any:
        return person.of_address(uid, self.reader)

    def content(self, record: Person) -> Any:
        return person.person_page(record, self.reader)

    def drawn(self, shown: person.PersonPage) -> dict[str, Any]:
        return {"timeline": pictures.of_person(shown.meetings)}


class OneIssue(Record):
    model, name = Issue, "issue"

    def find(self, uid: str) -> Any:
        return issue.of_address(uid, self.reader)

    def content(self, record: Issue) -> Any:
        return issue.issue_page(record, self.reader)

    def drawn(self, shown: issue.IssuePage) -> dict[str, Any]:
        columns = [(str(year), counts) for year, counts in shown.years.items()]
        drawing = pictures.drawn_outcomes(columns)
        pairs = [
            {
                "one": one.one,
                "other": one.other,
                "numbers": [one.outcomes[kind] for kind in drawing.legend],
            }
            for one in shown.pairs
        ]
        return {"drawing": drawing, "pairs": pairs}


class OneReport(Record):
    """A report; a superseded one leads to its latest revision."""

    name = "report"

    def find(self, uid: str) -> Any:
        return report.of_address(uid, self.reader)

    def content(self, record: Any) -> Any:
        return report.report_page(record, self.reader)

    def survivor(self, uid: str) -> str:
        newer = report.revision_of(uid)
        identifier = newer.raw_sha256[: len(uid)] if newer is not None else ""
        return identifier if identifier and self.find(identifier) is not None else ""


class Search(Page):
    """Everything in which some words stand, by kind."""

    def get(self, request: HttpRequest) -> HttpResponseBase:
        asked = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
        return self.page("search", {"q": asked, "found": search(asked, self.reader)})
