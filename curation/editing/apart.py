"""Records of which a curator has decided that they are not the same."""

from collections import defaultdict
from collections.abc import Collection

from django.db.models import Q

from curation.models import Suggestion
from curation.values.enums import Decision, FindingKind, SuggestionKind


def decided_apart(kind: FindingKind, ids: Collection[int]) -> dict[int, set[int]]:
    """Record -> the others that it is not, whatever was merged since: the keys move along."""
    rows = Suggestion.objects.filter(
        Q(**{f"{kind}__in": ids}) | Q(**{f"other_{kind}__in": ids}),
        kind=SuggestionKind.SAME_AS,
        decision=Decision.REJECTED,
        decided_by__isnull=False,
    )
    apart: dict[int, set[int]] = defaultdict(set)
    for one, other in rows.values_list(f"{kind}_id", f"other_{kind}_id"):
        if one is not None and other is not None:
            apart[one].add(other)
            apart[other].add(one)
    return apart
