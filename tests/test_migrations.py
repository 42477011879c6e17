"""Migrations that rewrite rows."""

from importlib import import_module

import pytest
from django.apps import apps

from curation.models import PersonName
from tests.builders import a_person

pytestmark = pytest.mark.django_db


def test_the_keys_of_names_are_made_anew_where_they_differ() -> None:
    person = a_person("An Kyu-baek")
    PersonName.objects.filter(person=person).update(sound="old", folded="old")
    import_module("curation.migrations.0008_name_keys").make_keys(apps, None)
    name = PersonName.objects.get(person=person)
    stored = (name.folded, name.sound)
    name.derive()
    assert stored == (name.folded, name.sound)
