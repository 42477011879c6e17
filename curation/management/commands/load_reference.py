"""Load roles and reference lists from fixtures/ into the database."""

from typing import Any

from django.core.management.base import CommandError
from django.utils import timezone

from curation.extraction.vocabulary import Vocabulary, VocabularyError
from curation.loading.reference import load_organizations, load_roles
from curation.loading.vocabulary import reference_folder
from curation.management.migrated import MigratedCommand


class Command(MigratedCommand):
    help = "Load the roles of users and the reference lists of fixtures/; safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            vocabulary = Vocabulary.load(reference_folder())
        except VocabularyError as error:
            raise CommandError(str(error)) from None
        load_roles()
        added = load_organizations(vocabulary, at=timezone.now())
        if added and options["verbosity"] > 0:
            self.stdout.write(f"Reference lists: {added} organizations added.")
