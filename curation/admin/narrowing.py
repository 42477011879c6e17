"""Filters of the lists that are more than a row of links: what one types, and ready-made ones."""

from collections.abc import Iterator
from typing import Any, ClassVar
from urllib.parse import parse_qsl

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from curation.editing.announced import unreported
from curation.filters import belongs, reported_by
from curation.models import AgendaItem, Change, Finding, Participation, Suggestion
from curation.values.enums import FindingKind, SuggestionKind


class TypedFilter(admin.ListFilter):
    """One input of its own form; the other filters of the list go along unseen."""

    template = "admin/curation/typed_filter.html"
    parameter_name: ClassVar[str]

    def __init__(
        self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any
    ) -> None:
        super().__init__(request, params, model, model_admin)
        given = params.pop(self.parameter_name, [""])
        self.value = str(given[-1]).strip()[:200]

    def has_output(self) -> bool:
        return True

    def expected_parameters(self) -> list[str | None]:
        return [self.parameter_name]

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        others = changelist.get_query_string(remove=[self.parameter_name, "p"]).removeprefix("?")
        kept = [pair for pair in _pairs(others) if pair[0] != self.parameter_name]
        yield {
            "widget": self.widget(),
            "id": f"id_{self.parameter_name}",
            "kept": kept,
            "value": self.value,
            "without": changelist.get_query_string(remove=[self.parameter_name]),
        }

    def widget(self) -> str:
        raise NotImplementedError

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return self.narrowed(queryset) if self.value else queryset

    def narrowed(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        raise NotImplementedError


def _pairs(query: str) -> list[tuple[str, str]]:
    """The parameters of an address, as hidden fields of a form send them."""
    return parse_qsl(query, keep_blank_values=True)


class RecordFilter(TypedFilter):
    """A record, sought while one types; never a box with all of them."""

    field: ClassVar[Any]  # the key whose autocomplete is asked

    def widget(self) -> str:
        select = AutocompleteSelect(self.field, admin.site, attrs={"data-width": "100%"})
        chosen = forms.ModelChoiceField(self.field.related_model.objects.all(), required=False)
        chosen.widget = select
        select.choices = chosen.choices
        return select.render(self.parameter_name, self.number, {"id": f"id_{self.parameter_name}"})

    @property
    def number(self) -> int | None:
        """The chosen record; none for what is no number."""
        one = self.value
        return int(one) if one.isascii() and one.isdigit() and len(one) < 19 else None

    def narrowed(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.none() if self.number is None else rows.filter(self.condition(self.number))

    def condition(self, number: int) -> Q:
        raise NotImplementedError


class PersonThere(RecordFilter):
    title = _("who takes part")
    parameter_name = "person"
    field = Participation._meta.get_field("person")

    def condition(self, number: int) -> Q:
        return belongs("meeting", Participation.objects.filter(person=number, rejected=False))


class IssueThere(RecordFilter):
    title = _("subject")
    parameter_name = "issue"
    field = AgendaItem._meta.get_field("issue")

    def condition(self, number: int) -> Q:
        return belongs("meeting", AgendaItem.objects.filter(issue=number, rejected=False))


class OutletFilter(TypedFilter):
    """Records of which an outlet tells, as it is spelt."""

    title = _("outlet")
    parameter_name = "outlet"

    def widget(self) -> str:
        shown = forms.TextInput(attrs={"id": f"id_{self.parameter_name}", "maxlength": 200})
        return shown.render(self.parameter_name, self.value)

    def narrowed(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        if rows.model._meta.model_name in set(FindingKind):
            return reported_by(rows, self.value, str(rows.model._meta.model_name))
        return rows.filter(publisher__iexact=self.value)


class ReadyMade(admin.SimpleListFilter):
    """Filters that are asked for every day, each under its name."""

    title = _("ready-made")
    parameter_name = "view"
    views: ClassVar[dict[str, Any]]

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, Any]]:
        return list(self.views.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value()
        return VIEWS[value](queryset, request) if value in self.views else queryset


def _announced(rows: QuerySet[Any], request: HttpRequest) -> QuerySet[Any]:
    return unreported(rows, today=timezone.localdate())


def _disagreeing(rows: QuerySet[Any], request: HttpRequest) -> QuerySet[Any]:
    """Records of which reports say different things that nobody has settled."""
    kind = str(rows.model._meta.model_name)
    asked = Suggestion.objects.open().filter(kind=SuggestionKind.CONTRADICTION)
    return rows.filter(Exists(asked.filter(**{kind: OuterRef("pk")})))


def _mine(rows: QuerySet[Any], request: HttpRequest) -> QuerySet[Any]:
    """Records that I have changed."""
    return rows.filter(pk__in=_changed_by(request, rows.model))


def _changed_by(request: HttpRequest, model: Any) -> QuerySet[Any]:
    mine = Change.objects.filter(by=request.user.pk)
    found: QuerySet[Any] = model.history.filter(change__in=mine).values("id")
    return found


def _my_questions(rows: QuerySet[Any], request: HttpRequest) -> QuerySet[Any]:
    """Open questions about what I read: reports I claimed, and records I have changed."""
    claimed = Finding.objects.filter(source__claimed_by=request.user.pk)
    about = Q(source__claimed_by=request.user.pk)
    for kind in FindingKind:
        mine = Q(**{f"{kind}__in": claimed.filter(kind=kind).values(kind)})
        model = Suggestion._meta.get_field(kind).related_model
        about |= mine | Q(**{f"{kind}__in": _changed_by(request, model)})
    return rows.filter(about, decision="open")


VIEWS: dict[str | None, Any] = {
    "announced": _announced,
    "disagreeing": _disagreeing,
    "mine": _mine,
    "my-questions": _my_questions,
}


class MeetingViews(ReadyMade):
    views = {
        "announced": _("Announced, not reported"),
        "disagreeing": _("Disagreeing outlets"),
        "mine": _("Changed by me"),
    }


class RecordViews(ReadyMade):
    views = {"disagreeing": _("Disagreeing outlets"), "mine": _("Changed by me")}


class QuestionViews(ReadyMade):
    views = {"my-questions": _("My open questions")}


def is_announced(request: HttpRequest) -> bool:
    """Whether the list shows what was announced and not reported."""
    return request.GET.get(ReadyMade.parameter_name) == "announced"
