"""Meetings with everything above and below them: a visit and what it contains."""

from collections.abc import Collection

from curation.models import Meeting


def roots_of(meetings: Collection[int]) -> dict[int, int]:
    """The outermost meeting of each: one query a level."""
    root = {pk: pk for pk in meetings}
    parents = _parents(meetings)
    while parents:
        moving = {pk: parents[top] for pk, top in root.items() if parents.get(top)}
        if not moving or moving.items() <= root.items():
            break
        root |= {pk: top for pk, top in moving.items() if top is not None}
        parents = _parents(set(root.values()))
    return root


def _parents(meetings: Collection[int]) -> dict[int, int | None]:
    rows = Meeting.objects.filter(pk__in=meetings, parent__isnull=False)
    return dict(rows.values_list("pk", "parent_id"))


def trees_of(meetings: Collection[int]) -> set[int]:
    """The roots of the meetings and everything below them."""
    found = set(roots_of(meetings).values())
    level = found
    while level:
        below = Meeting.objects.current().filter(parent__in=level).values_list("pk", flat=True)
        level = set(below) - found
        found |= level
    return found
