"""Erased means found nowhere: the whole database is searched."""

from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.models import Happening
from holt.kernel.viewer import NOBODY, Viewer
from holt.people import actions, asks, queries
from holt.people.actions import erasure
from holt.people.models import Person
from tests import make

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
NAME, EMAIL = "Quirina Plantagenet", "quirina@planted.example"
pytestmark = pytest.mark.django_db


def planted():
    """Somebody who left traces everywhere this room keeps any."""
    who = make.person(NAME, EMAIL, title="Quirina's title")
    seat = make.seat(who)
    other = make.person()
    actions.edit_profile(seat, asks.EditProfileAsk(NAME, "Of Quirina"), now=NOW)
    offer = asks.OfferAsk(("es",), ("Quirina studies",), True, True, 3, True)
    actions.offer(seat, offer, now=NOW)
    actions.make_token(seat, asks.MakeTokenAsk("Quirina's key", ("read",)), now=NOW)
    actions.make_feed_key(seat, asks.MakeFeedKeyAsk(), now=NOW)
    make.signed_link(seat, email=EMAIL, name=NAME, now=NOW)
    actions.send_signing_code(NOBODY, email=EMAIL, subject_kind="a", subject_id=1, now=NOW)
    actions.notify(who.pk, topic="messages", subject="Hello", text=f"Dear {NAME},", now=NOW)
    about = f"{NAME} <{EMAIL}> proposes to meet."
    actions.notify(other.pk, topic="messages", subject=f"{NAME} writes", text=about, now=NOW)
    return who


def places_of(text):
    """Every table in which any column of any row holds the text, however it is spelled."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        found = []
        for table in tables:
            name = connection.ops.quote_name(table)
            cursor.execute(f"SELECT count(*) FROM {name} t WHERE t::text ILIKE %s", [f"%{text}%"])
            if cursor.fetchone()[0]:
                found.append(table)
    return found


def erase(who):
    actions.erase_me(make.seat(who), asks.EraseMeAsk(EMAIL), now=NOW)


def test_a_planted_person_is_found_nowhere_after_erasure(client):
    who = planted()
    client.post("/sign-in/", {"login": EMAIL, "password": "correct horse"})
    assert set(places_of("quirina")) >= {
        "people_person",
        "people_apitoken",
        "people_signedlink",
        "people_signingcode",
        "kernel_letter",
        "kernel_happening",
    }
    erase(who)
    assert (places_of("quirina"), places_of("plantagenet")) == ([], [])


def test_the_twin_that_leaves_the_diary_alone_is_found_out(monkeypatch):
    who = planted()
    monkeypatch.setattr(erasure.erasure, "redact_actor", lambda person_id: 0)
    erase(who)
    assert places_of("quirina") == ["kernel_happening"]


def test_what_they_did_stays_on_record_without_their_name():
    who = planted()
    before = Happening.objects.filter(actor=who).count()
    erase(who)
    mine = Happening.objects.filter(actor=who)
    assert (mine.count(), {one.actor_name for one in mine}) == (before + 1, {""})
    assert mine.latest("pk").name == "people.erased"


def test_somebody_erased_cannot_sign_in_and_is_shown_nowhere(client):
    who = planted()
    erase(who)
    client.post("/sign-in/", {"login": EMAIL, "password": "correct horse"})
    member = make.viewer(is_operator=True)
    assert "_auth_user_id" not in client.session
    assert (queries.names([who.pk]), queries.by_address(EMAIL)) == ({}, None)
    assert who not in queries.persons(member) and who not in queries.offers(member)


def test_their_browsers_are_signed_out_at_once(client):
    who = planted()
    client.force_login(who)
    answer = client.post("/settings/erase-me/", {"email": EMAIL})
    assert (answer.status_code, client.get("/settings/").status_code) == (302, 302)
    assert Person.objects.get(pk=who.pk).erased_at is not None


def test_one_types_ones_own_address_to_be_sure():
    who = planted()
    with pytest.raises(Refused, match="not_your_address"):
        actions.erase_me(make.seat(who), asks.EraseMeAsk("other@example.org"), now=NOW)


def test_a_program_with_a_key_cannot_erase_its_owner():
    who = planted()
    by_token = Viewer(person_id=who.pk, scopes=frozenset({"all"}))
    with pytest.raises(NotAllowed):
        actions.erase_me(by_token, asks.EraseMeAsk(EMAIL), now=NOW)


def test_the_diary_lets_nobody_else_change_it():
    planted()
    with pytest.raises(ProgrammingError, match="append-only"), transaction.atomic():
        Happening.objects.update(actor_name="")


def test_the_diary_closes_again_after_an_erasure():
    erase(planted())
    with pytest.raises(ProgrammingError, match="append-only"), transaction.atomic():
        Happening.objects.update(actor_name="")


def test_others_with_a_similar_name_keep_theirs():
    namesake = make.person("Quirina Plantagenetti", "quirina.p@example.org")
    actions.notify(
        namesake.pk, topic="messages", subject="Hello", text="Dear Quirina Plantagenetti,", now=NOW
    )
    erase(make.person(NAME, EMAIL))
    assert places_of("plantagenetti") == ["kernel_letter", "people_person"]
