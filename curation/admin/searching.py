"""The search boxes of the lists: along the index of the search, the best first."""

import re
from typing import Any

from django.db.models import Case, QuerySet, When
from django.http import HttpRequest

from curation.search.matching import hits, matching
from curation.search.words import query

UID = re.compile(r"[0-9a-z]{10}")
Rows = QuerySet[Any, Any]


class IndexedSearch:
    """For a ModelAdmin whose records have entries; also what a list offers while one types."""

    def get_search_results(
        self, request: HttpRequest, queryset: Rows, search_term: str
    ) -> tuple[Rows, bool]:
        """The rows in which all the words stand, or the one whose ID was typed.

        Where they are few enough to be ranked, the best come first, unless the editor has asked
        for another order.
        """
        typed = search_term.strip()
        if not typed:
            return queryset, False
        if UID.fullmatch(typed) and hasattr(queryset.model, "uid"):
            named = queryset.filter(uid=typed)
            if named.exists():
                return named, False
        found = self.with_words(queryset, typed)
        return (found if request.GET.get("o") else _best_first(found, typed)), False

    def with_words(self, rows: Rows, typed: str) -> Rows:
        return rows.filter(matching(rows.model, query(typed)))


def or_spelt(rows: Rows, typed: str, spelt: Rows) -> Rows:
    """The rows that hold the words, and those among *spelt*: keys of what is spelt just so.

    One condition on the key, not two joined by "or": of those no database uses an index.
    """
    held = rows.model._default_manager.filter(matching(rows.model, query(typed)))
    return rows.filter(pk__in=held.order_by().values("pk").union(spelt.order_by()))


def _best_first(rows: Rows, typed: str) -> Rows:
    ranked = hits(rows, query(typed))
    if ranked.capped or not ranked.keys:
        return rows
    places = [When(pk=key, then=place) for place, key in enumerate(ranked.keys)]
    usual = rows.query.order_by
    return rows.order_by(Case(*places, default=len(places)), *usual)
