"""The first user of a development machine."""

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management.base import CommandError
from django.db import transaction

from curation.management.migrated import MigratedCommand

USERNAME = "curator"
GROUP = "chief editor"


class Command(MigratedCommand):
    help = (
        f"Create the local user {USERNAME!r} with a random password, printed once, unless it"
        " exists. For development only."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError(
                "This is production (DEBUG is off): create people with 'manage.py createsuperuser'"
                " and invite the others in the admin."
            )
        if User.objects.filter(username=USERNAME).exists():
            self.stdout.write(f"The local user {USERNAME!r} exists.")
            return
        password = secrets.token_urlsafe(12)
        create_chief_editor(password=password)
        self.stdout.write(f"Created the local user. Sign in as: {USERNAME}  password: {password}")
        self.stdout.write(
            f"The password is not shown again; 'manage.py changepassword {USERNAME}' sets another."
        )


@transaction.atomic
def create_chief_editor(*, password: str) -> User:
    """A superuser who also has the role, so that what the role allows is what one sees."""
    group = Group.objects.filter(name=GROUP).first()
    if group is None:
        raise CommandError(f"There is no role {GROUP!r}: run 'manage.py load_reference' first.")
    user = User.objects.create_superuser(username=USERNAME, password=password)
    user.groups.add(group)
    return user
