"""Promises of the directory, each with a broken twin: the guard is removed, the test must fail."""

from datetime import date

import pytest

from holt.directory import access, actions, asks, queries, rules
from holt.directory.models import Contact, Organization
from holt.directory.queries import profile
from holt.kernel.errors import NotAllowed
from holt.kernel.viewer import Role
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


def a_private_contact_stays_private() -> None:
    employer = make.outsider()
    make.contact(employer, kept_by=make.organization())
    stranger = make.member(make.organization("Other"), Role.DIRECTOR)
    assert queries.organization(stranger, employer.pk).contacts == ()


def test_a_private_contact_stays_private():
    a_private_contact_stays_private()


def test_without_the_scope_the_contact_would_be_seen(monkeypatch):
    monkeypatch.setattr(
        profile, "visible_contacts", lambda viewer: Contact.objects.order_by("name")
    )
    with pytest.raises(AssertionError):
        a_private_contact_stays_private()


def undo_spares_later_edits() -> None:
    viewer, works = make.member(make.organization()), make.outsider()
    ask = asks.CloseManyAsk((works.pk,), date(2026, 10, 1))
    change = actions.close_many(viewer, ask, now=NOON)
    actions.edit_organization(
        viewer, asks.EditOrganizationAsk(works.pk, "Otter Mill", "employer"), now=NOON
    )
    actions.undo_bulk(viewer, asks.UndoBulkAsk(change.pk), now=NOON)
    assert Organization.objects.get(pk=works.pk).status == "closed"


def test_undo_spares_later_edits():
    undo_spares_later_edits()


def test_without_the_version_undo_would_trample_them(monkeypatch):
    monkeypatch.setattr(rules, "edited_since", lambda then, now: False)
    with pytest.raises(AssertionError):
        undo_spares_later_edits()


def nobody_raises_themselves() -> None:
    library = make.organization()
    coordinator = make.member(library, Role.COORDINATOR)
    own = library.memberships.get()
    with pytest.raises(NotAllowed):
        actions.change_role(coordinator, asks.ChangeRoleAsk(own.pk, "director"), now=NOON)


def test_nobody_raises_themselves():
    nobody_raises_themselves()


def test_without_the_rank_they_would(monkeypatch):
    monkeypatch.setattr(access, "may_give_role", lambda *given: True)
    with pytest.raises(pytest.fail.Exception):
        nobody_raises_themselves()
