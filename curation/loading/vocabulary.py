"""The vocabulary of a load: the reference lists, plus what curators accepted, less `never`."""

from pathlib import Path

from django.conf import settings
from django.db.models import Prefetch

from curation.extraction.vocabulary import IssueTerm, KnownPerson, Organization, Vocabulary
from curation.models import Issue, IssueAlias, Person, PersonName, Role
from curation.models import Organization as StoredOrganization
from curation.values.enums import CurationStatus, OrganizationKind, RejectedAs


def reference_folder() -> Path:
    return Path(settings.BASE_DIR) / "fixtures"


def current_vocabulary() -> Vocabulary:
    """What the next load knows."""
    reference = Vocabulary.load(reference_folder())
    persons, issues, never = accepted_persons(), accepted_issues(), rejected_as_never()
    organizations = organizations_beyond(reference)
    if not (persons or issues or never or organizations):
        return reference
    return reference.extended(
        persons=persons, organizations=organizations, issues=issues, never=never
    )


def accepted_persons() -> list[KnownPerson]:
    names = Prefetch("names", PersonName.objects.filter(rejected=False))
    roles = Prefetch("roles", Role.objects.filter(rejected=False, former=False).order_by("id"))
    rows = Person.objects.accepted().prefetch_related(names, roles).order_by("id")
    known = []
    for person in rows:
        role = next(iter(person.roles.all()), None)
        known.append(
            KnownPerson(
                name=person.name,
                country=person.country,
                role=role.title if role else "",
                organization=role.organization_printed if role else "",
                aliases=tuple(one.name for one in person.names.all() if one.name != person.name),
            )
        )
    return known


def accepted_issues() -> list[IssueTerm]:
    aliases = Prefetch("aliases", IssueAlias.objects.filter(rejected=False))
    rows = Issue.objects.accepted().select_related("parent").prefetch_related(aliases)
    return [
        IssueTerm(
            label=issue.label,
            parent=issue.parent.label if issue.parent else "",
            aliases=tuple(alias.label for alias in issue.aliases.all()),
            filler=issue.generic,
        )
        for issue in rows.order_by("id")
    ]


def organizations_beyond(reference: Vocabulary) -> list[Organization]:
    """Organizations and aliases that curators added to the reference lists."""
    listed = {(row.name, row.country): {row.name, *row.aliases}
              for row in reference.lists.organizations}  # fmt: skip
    added = []
    rows = StoredOrganization.objects.prefetch_related("names").order_by("id")
    for stored in rows:
        aliases = {one.alias for one in stored.names.all()}
        if aliases <= listed.get((stored.name, stored.country), set()):
            continue
        kind = OrganizationKind(stored.kind) if stored.kind else OrganizationKind.OTHER
        added.append(
            Organization(
                name=stored.name,
                kind=kind,
                country=stored.country,
                aliases=tuple(sorted(aliases - {stored.name})),
            )
        )
    return added


def rejected_as_never() -> list[tuple[str, str]]:
    never = []
    for kind, model, field in (("person", Person, "name"), ("issue", Issue, "label")):
        rows = model._default_manager.filter(
            curation_status=CurationStatus.REJECTED, rejected_as=RejectedAs.NEVER
        )
        never += [(kind, phrase) for phrase in rows.order_by("id").values_list(field, flat=True)]
    return never
