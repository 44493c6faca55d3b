"""People are added or invited; who reads whose name."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded
from holt.kernel.models import Letter
from holt.kernel.operators import Console
from holt.kernel.viewer import NOBODY, THE_HOUSE, Role
from holt.people import actions, asks, queries
from holt.people.actions.tidying import tidy
from holt.people.management.verbs import VERBS
from holt.people.models import Person, SigningCode
from tests import make

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db
ADD = asks.AddAsk("Ines@Library.example", "Ines Duarte", "Librarian")


def test_the_operator_adds_a_person():
    person = actions.add(make.viewer(is_operator=True), ADD, now=NOW)
    assert (person.email, person.name, person.joined_at, person.has_usable_password()) == (
        "ines@library.example",
        "Ines Duarte",
        NOW,
        False,
    )


def test_others_add_nobody():
    with pytest.raises(NotAllowed):
        actions.add(make.viewer(Role.DIRECTOR, 1), ADD, now=NOW)
    with pytest.raises(SignInNeeded):
        actions.add(NOBODY, ADD, now=NOW)


def test_an_address_is_taken_once():
    actions.add(THE_HOUSE, ADD, now=NOW)
    with pytest.raises(Refused, match="address_taken"):
        actions.add(THE_HOUSE, ADD, now=NOW)


def test_who_is_invited_twice_is_one_person():
    first, second = (
        actions.join(THE_HOUSE, email=email, name="Ines", now=NOW)
        for email in ("ines@library.example", "INES@library.example")
    )
    assert first == second


def test_the_database_keeps_addresses_in_small_letters():
    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.create(email="Big@example.org", name="Big")


def test_colleagues_see_one_another_and_strangers_only_themselves():
    ines, member, stranger = make.person("Ines"), make.viewer(Role.VIEWER, 1), make.viewer()
    assert queries.person(member, ines.pk).name == "Ines"
    with pytest.raises(NotFound):
        queries.person(stranger, ines.pk)
    assert [one.pk for one in queries.persons(stranger)] == [stranger.person_id]
    assert list(queries.persons(NOBODY)) == []


def test_names_come_in_one_query(django_assert_num_queries):
    ines, jonas = make.person("Ines"), make.person("Jonas")
    with django_assert_num_queries(1):
        assert queries.names([ines.pk, jonas.pk, None, ines.pk]) == {
            ines.pk: "Ines",
            jonas.pk: "Jonas",
        }


def test_codes_and_old_letters_are_let_go_of():
    send = {"email": "maya@works.example", "subject_kind": "agreement", "subject_id": 1}
    actions.send_signing_code(NOBODY, **send, now=NOW)
    for name in ("old", "new"):
        actions.notify("m@works.example", topic="messages", subject=name, text="", now=NOW)
    Letter.objects.exclude(subject="new").update(state=Letter.State.SENT)
    Letter.objects.filter(subject="old").update(written_at=NOW - timedelta(days=91))
    tidy(NOW + timedelta(hours=2))
    assert ([one.subject for one in Letter.objects.all()], SigningCode.objects.count()) == (
        ["new"],
        0,
    )


# --- the operator's verbs -------------------------------------------------------------------------


def run(verb_name, **given):
    """One verb as `./holt people VERB` runs it."""
    verb = next(one for one in VERBS if one.name == verb_name)
    return verb.run(given, Console(quiet=True))


def test_from_a_terminal_people_are_added_and_listed():
    run("add", email="ines@library.example", name="Ines", operator=True)
    people = run("list").facts["people"]
    assert [(one["email"], one["is_operator"]) for one in people] == [
        ("ines@library.example", True)
    ]
    assert run("add", email=None, name=None, operator=False).status == 2


def test_from_a_terminal_a_password_is_chosen_anew(client):
    person = make.person()
    address = run("reset", email=person.email).facts["address"]
    page = client.get(address.removeprefix("http://localhost"), follow=True)
    assert b"Set this password" in page.content
    assert run("reset", email="nobody@example.org").status == 1
