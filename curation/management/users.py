"""Who a command acts for."""

from django.contrib.auth.models import User
from django.core.management.base import CommandError

from curation.management.options import ABORTED


def user_called(name: str) -> User:
    """The user of that name; without a name the only one there is."""
    users = User.objects.filter(is_active=True)
    found = list(users.filter(username=name)[:1]) if name else list(users[:2])
    if len(found) != 1:
        words = f"there is no user {name!r}" if name else "say with --by who you are"
        raise CommandError(words, returncode=ABORTED)
    return found[0]
