"""The vocabulary of a load: the reference lists, what curators accepted, less what is `never`."""

from typing import Any

import pytest

from curation.loading.vocabulary import (
    accepted_issues,
    accepted_persons,
    current_vocabulary,
    organizations_beyond,
    rejected_as_never,
)
from curation.models import IssueAlias, OrganizationName, PersonName, Role
from tests.builders import NOW, a_person, a_user, an_issue, an_organization, writing
from tests.editing.test_state_machine import vocabulary

pytestmark = pytest.mark.django_db


def decided(status: str, rejected_as: str = "") -> dict[str, Any]:
    by = {"accepted_by": a_user(), "accepted_at": NOW} if status == "accepted" else {}
    return {"curation_status": status, "rejected_as": rejected_as, **by}


def test_without_decisions_it_is_the_reference_lists() -> None:
    a_person("Ana Brennholt", title="president")
    an_issue("timber")
    assert current_vocabulary().digest == vocabulary().digest


def test_an_accepted_person_is_known_by_every_name_and_the_first_office_held() -> None:
    person = a_person("Ana Brennholt", country="NO", **decided("accepted"))
    with writing():
        PersonName.objects.create(person=person, name="Anna Brennholt")
        PersonName.objects.create(person=person, name="A misprint", rejected=True)
        Role.objects.create(person=person, title="minister", former=True)
        Role.objects.create(person=person, title="president", organization_printed="Palace")
    (known,) = accepted_persons()
    assert known == ("Ana Brennholt", "NO", "president", "Palace", ("Anna Brennholt",))
    assert current_vocabulary().digest != vocabulary().digest


def test_an_accepted_person_may_have_no_office() -> None:
    a_person("Ana Brennholt", **decided("accepted"))
    (known,) = accepted_persons()
    assert (known.role, known.organization) == ("", "")


def test_accepted_issues_come_with_their_parents_and_aliases() -> None:
    parent = an_issue("trade")
    issue = an_issue("timber", parent=parent, generic=True, **decided("accepted"))
    with writing():
        IssueAlias.objects.create(issue=issue, label="wood")
        IssueAlias.objects.create(issue=issue, label="a misprint", rejected=True)
    assert accepted_issues() == [("timber", "trade", ("wood",), True)]


def test_organizations_that_are_not_in_the_lists_are_added() -> None:
    organization = an_organization("Timber Council", country="NO")
    with writing():
        OrganizationName.objects.create(organization=organization, alias="the council of timber")
    (added,) = organizations_beyond(vocabulary())
    assert (added.name, added.country, added.kind) == ("Timber Council", "NO", "other")
    assert added.aliases == ("the council of timber",)
    assert current_vocabulary().organizations.first("Timber Council")


def test_a_listed_organization_is_added_only_with_an_alias_of_its_own() -> None:
    listed = vocabulary().lists.organizations[0]
    stored = an_organization(listed.name, country=listed.country, kind=listed.kind)
    assert organizations_beyond(vocabulary()) == []
    with writing():
        OrganizationName.objects.create(organization=stored, alias="a name of our own")
    (added,) = organizations_beyond(vocabulary())
    assert (added.name, added.kind, added.aliases) == (
        listed.name, listed.kind, ("a name of our own",),
    )  # fmt: skip


def test_only_what_is_never_right_is_not_read_again() -> None:
    a_person("Press Centre", **decided("rejected", "never"))
    a_person("Ana Brennholt", **decided("rejected", "wrong_reading"))
    an_issue("the matter", **decided("rejected", "never"))
    assert rejected_as_never() == [("person", "Press Centre"), ("issue", "the matter")]
    assert ("person", "press centre") in current_vocabulary().never
