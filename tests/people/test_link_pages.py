"""The pages of signed links: looking changes nothing, the button does."""

import pytest
from django.http import HttpResponse

from holt.kernel import clock
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import THE_HOUSE
from holt.people import actions
from holt.people.asks import RevokeLinkAsk
from holt.people.models import SignedLink
from holt.people.web import landings
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_landings(monkeypatch):
    monkeypatch.setattr(landings, "PURPOSES", {})


def rows():
    """Everything a page could have changed."""
    return [list(model.objects.values()) for model in (SignedLink, Happening, Letter)]


def test_looking_at_a_link_changes_nothing(client):
    _, token = make.signed_link()
    before = rows()
    answer = client.get(f"/l/{token}/")
    assert (answer.status_code, rows(), dict(client.session)) == (200, before, {})
    assert "no-store" in answer["Cache-Control"]


def test_its_button_lets_the_browser_act_by_the_link(client):
    link, token = make.signed_link()
    answer = client.post(f"/l/{token}/")
    assert (answer.status_code, client.session["holt_link"]) == (302, link.pk)
    assert rows()[0][0]["state"] == "open"


def test_opening_gives_the_browser_a_session_key_nobody_knew_before(client):
    _, token = make.signed_link()
    client.get("/sign-in/")
    session = client.session
    session["planted"] = "by someone else"
    session.save()
    client.cookies["sessionid"] = before = session.session_key
    client.post(f"/l/{token}/")
    assert client.session.session_key != before


def test_opening_a_link_leaves_the_seat_one_had(client):
    _, token = make.signed_link()
    client.force_login(make.person())
    client.post(f"/l/{token}/")
    assert "_auth_user_id" not in client.session


def test_the_guest_leaves_and_the_browser_forgets(client):
    _, token = make.signed_link()
    client.post(f"/l/{token}/")
    assert client.post("/leave/").status_code == 200
    assert "holt_link" not in client.session


def test_a_used_link_says_so_kindly_and_offers_a_new_one(client):
    link, token = make.signed_link()
    actions.use_link(make.link_holder(link), now=clock.now())
    page = client.get(f"/l/{token}/")
    assert page.status_code == 410
    assert b"Send a new link to m\xe2\x80\xa6@works.example" in page.content
    client.post(f"/l/{token}/fresh/")
    assert [letter.to for letter in Letter.objects.all()] == ["maya@works.example"]


def test_a_link_that_was_taken_back_offers_nothing(client):
    link, token = make.signed_link()
    actions.revoke_link(THE_HOUSE, RevokeLinkAsk(link.pk), now=clock.now())
    page = client.get(f"/l/{token}/")
    assert (page.status_code, b"/fresh/" in page.content) == (410, False)
    assert client.post(f"/l/{token}/fresh/").status_code == 422
    assert not Letter.objects.exists()


def test_a_token_that_never_was_opens_nothing(client):
    assert client.get("/l/made-up/").status_code == 404


def test_the_page_speaks_the_language_of_the_link(client):
    _, token = make.signed_link(language="es")
    assert b'<html lang="es"' in client.get(f"/l/{token}/").content


def test_a_purpose_may_have_a_page_of_its_own(client):
    _, token = make.signed_link(purpose="pulse")

    def pulse(request, seen, token):
        return HttpResponse(f"{seen.purpose} for {request.viewer.name}")

    landings.register("pulse", pulse)
    assert client.get(f"/l/{token}/").content == b"pulse for Maya Ortiz"
