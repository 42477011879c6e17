"""What two coders of one report may not take out while they are kept apart (`editing.blind`).

The records themselves hold what anybody decided about them; who decided what, and on which
passages, would tell a coder what others think of the report.
"""

from django.contrib.auth.models import User

from curation.editing.blind import reports_held
from curation.editing.errors import Refused
from curation.exports.columns import Table
from curation.exports.scope import Scope
from curation.models import Finding
from curation.values.enums import FindingKind

TELLING = frozenset({"evidence", "decisions"})


def refuse(table: Table, scope: Scope, by: User) -> None:
    """Raise `Refused` when the table tells of a report that the user codes and both are not done."""
    held = reports_held(by) if table.name in TELLING else []
    if held and _tells_of(scope, held):
        raise Refused(
            f"The {table.name} of reports that you are coding independently of a colleague can be"
            " exported when both of you are done. Narrow the list to others, or wait."
        )


def _tells_of(scope: Scope, reports: list[int]) -> bool:
    exported = {
        FindingKind.MEETING: scope.meetings,
        FindingKind.PERSON: scope.persons,
        FindingKind.ISSUE: scope.issues,
    }
    found = Finding.objects.filter(source__in=reports)
    told = (
        found.filter(**{f"{kind}__in": rows.order_by().values("pk")}).exists()
        for kind, rows in exported.items()
    )
    return any(told) or scope.statements.filter(source__in=reports).exists()
