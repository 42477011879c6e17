"""The queue of decisions: what the machine asks, with the evidence of both sides in view."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from curation import editing
from curation.admin import words
from curation.admin.base import OwnPageAdmin, attempt, editor
from curation.admin.evidence import Voice, evidence_of, voice
from curation.admin.narrowing import QuestionViews
from curation.models import Issue, Meeting, Person, Statement, Suggestion
from curation.search.matching import matching
from curation.search.words import query
from curation.values.enums import Decision, SuggestionKind


@dataclass(frozen=True, slots=True)
class Wording:
    """How a kind of question is put, and what its two answers mean."""

    question: str
    yes: str
    no: str


WORDINGS: Mapping[str, Wording] = {
    SuggestionKind.SAME_AS: Wording(
        "Are these two the same?", "The same: join them", "Not the same"
    ),
    SuggestionKind.CONTRADICTION: Wording(
        "Which of these is right?", "The chosen one is right", "They do not contradict each other"
    ),
    SuggestionKind.CORRECTION: Wording(
        "An outlet has corrected itself. Does the correction hold?",
        "It holds",
        "It does not",
    ),
    SuggestionKind.SOURCE_CHANGED: Wording(
        "The sources now say something else than what was accepted. Take it over?",
        "Take it over",
        "Keep what was accepted",
    ),
    SuggestionKind.STALE_EVIDENCE: Wording(
        "The passage is gone from the report. Withdraw what rests on it?",
        "Withdraw it",
        "Keep it",
    ),
    SuggestionKind.MISSED_FACT: Wording(
        "Nothing was found in this sentence. Is there something in it?",
        "There was; it is recorded",
        "Nothing in it",
    ),
}
MODELS: Mapping[str, type[Model]] = {"person": Person, "meeting": Meeting, "issue": Issue}
RELATED = ["person", "other_person", "meeting", "other_meeting", "issue", "other_issue"]


class DecisionFilter(admin.SimpleListFilter):
    """Open questions, unless one asks for others."""

    title = "decision"
    parameter_name = "decision"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, str]]:
        return [("accepted", "Yes"), ("rejected", "No"), ("all", "All")]

    def choices(self, changelist: Any) -> Any:
        first, *rest = super().choices(changelist)
        yield {**first, "display": "Open"}
        yield from rest

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[Suggestion]
    ) -> QuerySet[Suggestion]:
        wanted = self.value() or Decision.OPEN
        return queryset if wanted == "all" else queryset.filter(decision=wanted)


@admin.register(Suggestion)
class SuggestionAdmin(OwnPageAdmin):
    list_display = ["question", "kind_shown", "because", "filed", "answer", "decided_by"]
    list_filter = [QuestionViews, DecisionFilter, "kind"]
    when_empty = _("No question is open. New ones come with the next reports.")
    list_select_related = [*RELATED, "source", "decided_by"]
    search_fields = ["person__name", "meeting__name", "issue__label"]
    search_help_text = "Person, meeting or issue it is about"
    ordering = ["-score", "id"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Suggestion]:
        return super().get_queryset(request).defer("source__text", "source__missed")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Questions about records in which all the words stand."""
        if not search_term.strip():
            return queryset, False
        terms, about = query(search_term), Q()
        for name in RELATED:
            about |= matching(MODELS[name.removeprefix("other_")], terms, at=name)
        return queryset.filter(about), False

    def get_urls(self) -> list[URLPattern]:
        decide = self.admin_site.admin_view(require_POST(self.decide_view))
        own = path("<int:pk>/decide/", decide, name="curation_suggestion_decide")
        return [own, *super().get_urls()]

    def may_decide(self, request: HttpRequest) -> bool:
        return request.user.has_perm("curation.change_suggestion")

    def page_of(self, request: HttpRequest, suggestion: Suggestion) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": WORDINGS[suggestion.kind].question,
            "suggestion": suggestion,
            "wording": WORDINGS[suggestion.kind],
            "sides": [(record, evidence_of(record)) for record in records_of(suggestion)],
            "voices": voices_of(suggestion),
            "choose": suggestion.kind == SuggestionKind.CONTRADICTION,
            "may_decide": self.may_decide(request) and suggestion.decision == Decision.OPEN,
        }
        return TemplateResponse(request, "admin/curation/question.html", context)

    def decide_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self.may_decide(request):
            raise PermissionDenied
        suggestion = Suggestion.objects.filter(pk=pk).first()
        decision = request.POST.get("decision", "")
        if suggestion is None or decision not in {Decision.ACCEPTED, Decision.REJECTED}:
            raise Http404
        with attempt(request):
            editing.decide(
                suggestion=suggestion,
                decision=Decision(decision),
                by=editor(request),
                at=timezone.now(),
                reason=request.POST.get("reason", "").strip(),
                chosen=_chosen(request, suggestion),
            )
            return self._next(request, suggestion, decision)
        return redirect("admin:curation_suggestion_change", pk)

    def _next(self, request: HttpRequest, decided: Suggestion, decision: str) -> HttpResponse:
        wording = WORDINGS[decided.kind]
        answer = wording.yes if decision == Decision.ACCEPTED else wording.no
        messages.success(request, _("Decided: {}.").format(answer))
        follower = next_open(decided)
        if follower is None:
            messages.info(request, _("No question is open."))
            return redirect("admin:curation_suggestion_changelist")
        return redirect("admin:curation_suggestion_change", follower.pk)

    @admin.display(description="question", ordering="score")
    def question(self, suggestion: Suggestion) -> str:
        sides = [str(record) for record in records_of(suggestion)]
        about = " / ".join(sides) or str(suggestion.source)
        return f"{about}: {words.label(suggestion.field)}" if suggestion.field else about

    @admin.display(description="kind", ordering="kind")
    def kind_shown(self, suggestion: Suggestion) -> str:
        return words.label(suggestion.kind)

    @admin.display(description="because")
    def because(self, suggestion: Suggestion) -> str:
        return words.listed([str(reason) for reason in suggestion.reasons])

    @admin.display(description="filed", ordering="created")
    def filed(self, suggestion: Suggestion) -> str:
        return f"{timezone.localtime(suggestion.created):%-d %b %Y}"

    @admin.display(description="answer", ordering="decision")
    def answer(self, suggestion: Suggestion) -> str:
        wording = WORDINGS[suggestion.kind]
        answers = {Decision.ACCEPTED: wording.yes, Decision.REJECTED: wording.no}
        answer = answers.get(Decision(suggestion.decision))
        return answer or format_html('<span class="badge badge-open">{}</span>', "open")


def records_of(suggestion: Suggestion) -> list[Any]:
    """The records a question is about: one, or the two that may be the same."""
    records = [getattr(suggestion, name) for name in RELATED]
    return [record for record in records if record is not None]


def voices_of(suggestion: Suggestion) -> list[Voice]:
    said = suggestion.statements.select_related("source", "change__by").order_by("id")
    return [voice(None, one) for one in said.defer("source__text", "source__missed")]


def next_open(decided: Suggestion) -> Suggestion | None:
    return Suggestion.objects.open().exclude(pk=decided.pk).order_by("-score", "id").first()


def _chosen(request: HttpRequest, suggestion: Suggestion) -> Statement | None:
    number = request.POST.get("chosen", "")
    if not (number.isascii() and number.isdigit()):
        return None
    return suggestion.statements.filter(pk=int(number)).first()
