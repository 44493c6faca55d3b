"""Signing in: by code, by password, by a demo's seat; never told apart, never too often."""

import re

import pytest

from holt.kernel.models import Letter
from holt.people import queries
from holt.people.models import Person, Session
from tests import make

pytestmark = pytest.mark.django_db
RIGHT, WRONG = "correct horse", "wrong horse"


def signed_in(client):
    """Who the browser is signed in as, or None."""
    number = client.session.get("_auth_user_id")
    return int(number) if number else None


def ask_code(client, email):
    return client.post("/sign-in/code/", {"email": email})


def code_sent():
    text = Letter.objects.latest("pk").text
    return re.search(r": ([A-Z-]+)\n", text)[1]


def test_a_person_signs_in_by_a_code(client):
    person = make.person()
    ask_code(client, person.email)
    answer = client.post("/sign-in/code/confirm/", {"code": code_sent()})
    assert (answer.status_code, signed_in(client)) == (302, person.pk)


def test_a_person_signs_in_by_password(client):
    person = make.person()
    client.post("/sign-in/", {"login": person.email.upper(), "password": RIGHT})
    assert signed_in(client) == person.pk


def test_after_signing_in_one_is_where_one_wanted_to_go(client):
    person = make.person()
    sent = {"login": person.email, "password": RIGHT}
    assert client.post("/sign-in/", sent | {"next": "/needs/"})["Location"] == "/needs/"
    client.post("/sign-out/")
    away = client.post("/sign-in/", sent | {"next": "https://evil.example/"})
    assert away["Location"] == "/"


def test_nobody_learns_who_has_an_account(client):
    """Pages, status and address are the same; the address typed is the only difference."""
    person = make.person(email="known@example.org")

    def heard(email):
        password = client.post("/sign-in/", {"login": email, "password": WRONG})
        code = ask_code(client, email)
        confirm = client.get("/sign-in/code/confirm/")
        wrong = client.post("/sign-in/code/confirm/", {"code": "BBBB-BBBB"})
        reset = client.post("/sign-in/password/", {"email": email}, follow=True)
        client.cookies.clear()
        answers = [password, code, confirm, wrong, reset]
        return [(one.status_code, told(one, email)) for one in answers]

    assert heard("known@example.org") == heard("unknown@example.org")
    assert {letter.to for letter in Letter.objects.all()} == {person.email}


def told(answer, email):
    text = answer.content.decode().replace(email, "@")
    return re.sub(r'(csrfmiddlewaretoken" value|X-Request-ID)="?[^"]+"?', "", text)


def test_the_code_for_one_browser_does_not_help_another(client):
    from django.test import Client

    person = make.person()
    ask_code(client, person.email)
    other = Client()
    other.post("/sign-in/code/confirm/", {"code": code_sent()})
    assert signed_in(other) is None


def test_who_asked_for_a_code_may_still_choose_another_way_in(client):
    person = make.person()
    ask_code(client, person.email)
    assert client.get("/sign-in/").status_code == 200
    client.post("/sign-in/", {"login": person.email, "password": RIGHT})
    assert signed_in(client) == person.pk


def test_after_three_wrong_codes_the_right_one_no_longer_helps(client):
    person = make.person()
    ask_code(client, person.email)
    code = code_sent()
    for _ in range(3):
        client.post("/sign-in/code/confirm/", {"code": "BBBB-BBBB"})
    client.post("/sign-in/code/confirm/", {"code": code})
    assert signed_in(client) is None


def test_after_five_wrong_passwords_the_right_one_has_to_wait(client):
    person = make.person()
    for _ in range(5):
        client.post("/sign-in/", {"login": person.email, "password": WRONG})
    client.post("/sign-in/", {"login": person.email, "password": RIGHT})
    assert signed_in(client) is None


def test_the_twin_without_limits_lets_anyone_guess(client, settings):
    settings.ACCOUNT_RATE_LIMITS = False
    person = make.person()
    for _ in range(5):
        client.post("/sign-in/", {"login": person.email, "password": WRONG})
    client.post("/sign-in/", {"login": person.email, "password": RIGHT})
    assert signed_in(client) == person.pk


def test_codes_are_not_sent_without_end(client):
    person = make.person()
    for _ in range(6):
        ask_code(client, person.email)
        client.cookies.clear()
    assert Letter.objects.count() == 3


def test_there_is_no_way_to_sign_up(client):
    assert client.get("/sign-in/sign-up/").status_code == 404
    assert client.get("/accounts/signup/").status_code == 404


def test_who_left_does_not_sign_in(client):
    person = make.person(is_active=False)
    client.post("/sign-in/", {"login": person.email, "password": RIGHT})
    assert signed_in(client) is None


def test_a_forgotten_password_is_chosen_anew(client):
    person = make.person()
    client.post("/sign-in/password/", {"email": person.email})
    link = Letter.objects.get().link.removeprefix("http://localhost")
    form = client.get(link)["Location"]
    new = {"password1": "a new long password", "password2": "a new long password"}
    assert client.post(form, new)["Location"] == "/sign-in/password/done/"
    client.post("/sign-in/", {"login": person.email, "password": "a new long password"})
    assert signed_in(client) == person.pk
    client.post("/sign-out/")
    assert b"used or is too old" in client.get(link).content


def test_a_request_cannot_bend_the_address_of_the_letter(client):
    person = make.person()
    client.post("/sign-in/password/", {"email": person.email}, headers={"host": "evil.example"})
    assert Letter.objects.get().link.startswith("http://localhost/")


def test_a_new_password_signs_every_other_browser_out(client):
    from django.test import Client

    person, other = make.person(), Client()
    for one in (client, other):
        one.post("/sign-in/", {"login": person.email, "password": RIGHT})
    new = {"oldpassword": RIGHT, "password1": "a new long one", "password2": "a new long one"}
    client.post("/settings/change-password/", new)
    assert client.get("/settings/").status_code == 200
    assert other.get("/settings/").status_code == 302


def test_a_session_knows_whose_it_is_and_which_browser(client):
    person = make.person()
    agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    client.post(
        "/sign-in/", {"login": person.email, "password": RIGHT}, headers={"user-agent": agent}
    )
    row = Session.objects.get(person=person)
    assert (row.device, row.signed_in_at is not None) == ("Firefox, Linux", True)


# --- the demo's seats -----------------------------------------------------------------------------


def test_in_a_demo_a_seat_is_taken_by_one_click(client, settings):
    settings.DEMO = True
    make.demo_network()
    ines, jonas = make.person("Ines Duarte"), make.person("Jonas Blum")
    assert b"Jonas Blum" in client.get("/sign-in/").content
    client.post(f"/sign-in/demo/{ines.pk}/")
    first = signed_in(client)
    client.post("/sign-in/demo/", {"person": jonas.pk})
    assert (first, signed_in(client)) == (ines.pk, jonas.pk)


@pytest.mark.parametrize(("started_as_demo", "network_is_demo"), [(False, True), (True, False)])
def test_outside_a_demo_there_are_no_seats(client, settings, started_as_demo, network_is_demo):
    settings.DEMO = started_as_demo
    network = make.demo_network()
    network.is_demo = network_is_demo
    network.save()
    person = make.person()
    assert client.post(f"/sign-in/demo/{person.pk}/").status_code == 404
    assert (signed_in(client), queries.demo_people()) == (None, ())


def test_the_twin_without_that_guard_signs_anyone_in(client, monkeypatch):
    from holt.people.queries import people

    person = make.person()
    monkeypatch.setattr(people, "is_demo", lambda: True)
    client.post(f"/sign-in/demo/{person.pk}/")
    assert signed_in(client) == person.pk


def test_a_seat_is_not_taken_by_looking(client, settings):
    settings.DEMO = True
    make.demo_network()
    assert client.get(f"/sign-in/demo/{make.person().pk}/").status_code == 405


# --- the language ---------------------------------------------------------------------------------


def test_a_visitor_reads_in_another_language(client):
    answer = client.post("/language/", {"language": "es", "next": "/sign-in/"})
    assert answer["Location"] == "/sign-in/"
    assert b'<html lang="es"' in client.get("/sign-in/").content


def test_a_persons_choice_stays_with_them(client):
    person = make.person()
    client.force_login(person)
    client.post("/language/", {"language": "es"})
    assert Person.objects.get(pk=person.pk).language == "es"


@pytest.mark.django_db(transaction=True)
def test_a_guests_choice_stays_with_the_link(client):
    link, token = make.signed_link(purpose="plain")
    client.post(f"/l/{token}/")
    client.post("/language/", {"language": "es"})
    link.refresh_from_db()
    assert link.language == "es"


@pytest.mark.parametrize("away", ["https://evil.example/", "//evil.example", "evil"])
def test_the_switch_leads_nowhere_else(client, away):
    assert client.post("/language/", {"language": "es", "next": away})["Location"] == "/"
