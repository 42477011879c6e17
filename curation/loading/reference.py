"""Reference lists into the database: roles of users, and the organizations curators extend."""

from datetime import datetime

from django.core.management import call_command
from simple_history.utils import bulk_create_with_history

from curation.editing.changes import change
from curation.extraction.vocabulary import Vocabulary
from curation.loading.vocabulary import reference_folder
from curation.models import Organization, OrganizationName
from curation.values.enums import ChangeKind
from curation.values.folding import fold


def load_roles() -> None:
    """The groups and their permissions; loading them again sets them to what the file says."""
    call_command("loaddata", str(reference_folder() / "groups.json"), verbosity=0)


def load_organizations(vocabulary: Vocabulary, *, at: datetime) -> int:
    """Add the organizations and aliases that are missing; what is stored is never changed."""
    stored = {(one.name, one.country): one for one in Organization.objects.all()}
    listed = {(row.name, row.country): row for row in vocabulary.lists.organizations}
    missing = [
        Organization(name=row.name, country=row.country, kind=row.kind)
        for key, row in listed.items()
        if key not in stored
    ]
    known = set(OrganizationName.objects.values_list("organization_id", "folded"))
    with change(kind=ChangeKind.LOAD, by=None, at=at, reason="reference lists") as opened:
        bulk_create_with_history(missing, Organization, batch_size=500)
        stored |= {(one.name, one.country): one for one in missing}
        aliases = []
        for key, row in listed.items():
            for alias in dict.fromkeys((row.name, *row.aliases)):
                identity = (stored[key].pk, fold(alias))
                if identity not in known:
                    known.add(identity)
                    aliases.append(_alias(stored[key], alias))
        bulk_create_with_history(aliases, OrganizationName, batch_size=500)
        if not missing and not aliases:
            opened.delete()
    return len(missing)


def _alias(organization: Organization, alias: str) -> OrganizationName:
    name = OrganizationName(organization=organization, alias=alias, language="en")
    name.derive()
    return name
