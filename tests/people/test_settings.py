"""What persons settle about themselves: profile, mail, offers, keys, sessions."""

import re
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded, Stale
from holt.kernel.models import Happening, Letter
from holt.kernel.verbs import VERBS
from holt.kernel.viewer import NOBODY, Role
from holt.people import actions, asks, queries
from holt.people.models import ApiToken, Person
from tests import make

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db
OFFER = asks.OfferAsk(
    languages=("es", "en"),
    subjects=("Grant writing",),
    would_teach=True,
    hours_a_month=4,
    consent=True,
)
MAIL = asks.ChooseMailAsk("daily", "at_once", "weekly", "never", "at_once", "never")
MINE = {
    "people.edit_profile": asks.EditProfileAsk("Ines Duarte", zone="Europe/Madrid"),
    "people.choose_language": asks.ChooseLanguageAsk("es"),
    "people.choose_mail": MAIL,
    "people.offer": OFFER,
    "people.withdraw_offer": asks.WithdrawOfferAsk(),
    "people.make_token": asks.MakeTokenAsk("Screen", ("read",)),
    "people.make_feed_key": asks.MakeFeedKeyAsk(),
}


@pytest.mark.parametrize("name", MINE)
def test_each_verb_tells_what_was_done_to_whom(name):
    who = make.person()
    VERBS[name].do(make.seat(who), MINE[name], now=NOW)
    told = Happening.objects.get()
    assert (told.name.split(".")[0], told.actor_id, told.openness, told.seen_by) == (
        "people",
        who.pk,
        "parties",
        [],
    )


@pytest.mark.parametrize("name", [*MINE, "people.revoke_feed_key"])
def test_nobody_settles_nothing(name):
    with pytest.raises(SignInNeeded):
        VERBS[name].do(NOBODY, MINE.get(name, asks.RevokeFeedKeyAsk()), now=NOW)


def test_a_profile_is_changed_as_written():
    who = make.person()
    ask = asks.EditProfileAsk(" Ines D. ", "Librarian", "es", "Europe/Madrid", version=1)
    actions.edit_profile(make.seat(who), ask, now=NOW)
    mine = queries.settings_of(make.seat(who))
    assert (mine.name, mine.title, mine.language, mine.zone, mine.version) == (
        "Ines D.",
        "Librarian",
        "es",
        "Europe/Madrid",
        2,
    )


def test_who_comes_second_is_told():
    who = make.person()
    ask = asks.EditProfileAsk("Ines", version=1)
    actions.edit_profile(make.seat(who), ask, now=NOW)
    with pytest.raises(Stale):
        actions.edit_profile(make.seat(who), ask, now=NOW)


def test_mail_kept_for_a_topic_set_to_never_is_not_sent_any_more():
    who = make.person(zone="UTC", mail={"reviews": "daily", "commitments": "daily"})
    for topic in ("reviews", "commitments"):
        actions.notify(who.pk, topic=topic, subject="One", text="Two", now=NOW)
    actions.choose_mail(make.seat(who), MAIL, now=NOW)
    assert [letter.topic for letter in Letter.objects.all()] == ["commitments"]


# --- what I can bring -----------------------------------------------------------------------------


def test_colleagues_see_an_offer_and_others_do_not():
    who = make.person("Ines Duarte", title="Librarian")
    actions.offer(make.seat(who), OFFER, now=NOW)
    member = make.viewer(Role.VIEWER, 1)
    assert queries.offer_rows(member) == (
        queries.Offer(
            who.pk,
            "Ines Duarte",
            "Librarian",
            ("es", "en"),
            ("Grant writing",),
            True,
            False,
            4,
        ),
    )
    assert queries.offer_rows(NOBODY) == queries.offer_rows(make.viewer()) == ()


def test_without_consent_nothing_is_kept():
    who = make.person()
    with pytest.raises(Refused, match="consent_needed"):
        actions.offer(make.seat(who), asks.OfferAsk(("es",), would_teach=True), now=NOW)
    assert Person.objects.get(pk=who.pk).languages == []


def test_the_database_too_wants_consent():
    with pytest.raises(IntegrityError), transaction.atomic():
        make.person(would_teach=True)


def test_consent_taken_back_takes_the_data_with_it():
    who = make.person()
    actions.offer(make.seat(who), OFFER, now=NOW)
    actions.withdraw_offer(make.seat(who), asks.WithdrawOfferAsk(), now=NOW)
    row = Person.objects.get(pk=who.pk)
    kept = (row.languages, row.subjects, row.would_teach, row.hours_a_month, row.offer_consent_at)
    assert kept == ([], [], False, None, None)


# --- keys -----------------------------------------------------------------------------------------


def test_a_token_is_shown_once_and_says_who_comes_and_what_they_may():
    who = make.person()
    made = actions.make_token(
        make.seat(who), asks.MakeTokenAsk("Screen", ("read", "needs:write")), now=NOW
    )
    holder = actions.use_token(made.secret, now=NOW)
    row = ApiToken.objects.get()
    assert (holder.person, holder.scopes) == (who, frozenset({"read", "needs:write"}))
    assert (row.last_used_on, made.secret in str(ApiToken.objects.values().get())) == (
        date(2026, 11, 20),
        False,
    )


def test_a_closed_token_opens_nothing():
    who = make.person()
    made = actions.make_token(make.seat(who), asks.MakeTokenAsk("Screen", ("read",)), now=NOW)
    actions.revoke_token(make.seat(who), asks.RevokeTokenAsk(made.pk), now=NOW)
    assert actions.use_token(made.secret, now=NOW) is None


def test_the_token_of_somebody_who_left_opens_nothing():
    who = make.person()
    made = actions.make_token(make.seat(who), asks.MakeTokenAsk("Screen", ("read",)), now=NOW)
    Person.objects.update(is_active=False)
    assert actions.use_token(made.secret, now=NOW) is None


def test_nobody_closes_anothers_token():
    made = actions.make_token(make.viewer(), asks.MakeTokenAsk("Screen", ("read",)), now=NOW)
    with pytest.raises(NotFound):
        actions.revoke_token(make.viewer(), asks.RevokeTokenAsk(made.pk), now=NOW)


@pytest.mark.parametrize("name", ["people.make_token", "people.make_feed_key"])
def test_a_key_never_makes_another(name):
    by_token = make.seat(make.person(), scopes=frozenset({"all"}))
    with pytest.raises(NotAllowed):
        VERBS[name].do(by_token, MINE[name], now=NOW)


def test_a_new_calendar_address_closes_the_old_one():
    who = make.person()
    old, new = (
        actions.make_feed_key(make.seat(who), asks.MakeFeedKeyAsk(), now=NOW) for _ in range(2)
    )
    assert (queries.holder_of_feed(old.secret), queries.holder_of_feed(new.secret)) == (None, who)
    actions.revoke_feed_key(make.seat(who), asks.RevokeFeedKeyAsk(), now=NOW)
    assert queries.holder_of_feed(new.secret) is None


# --- the pages ------------------------------------------------------------------------------------


def test_the_settings_page_shows_ones_own_things(client):
    who = make.person("Ines Duarte")
    actions.offer(make.seat(who), OFFER, now=NOW)
    client.force_login(who)
    page = client.get("/settings/").content.decode()
    assert all(
        one in page for one in (who.email, "Grant writing", "Spanish", "This is the browser")
    )


PAGES = ("", "edit-profile/", "choose-mail/", "offer/", "make-token/", "erase-me/", "export/")


@pytest.mark.parametrize("page", PAGES)
def test_each_page_opens_for_oneself_and_asks_others_to_sign_in(client, page):
    away = client.get(f"/settings/{page}")
    client.force_login(make.person())
    assert away["Location"].startswith("/sign-in/?next=")
    assert client.get(f"/settings/{page}").status_code == 200


def test_the_forms_do_what_they_say(client):
    who = make.person()
    client.force_login(who)
    profile = {"name": "Ines", "title": "", "language": "en", "zone": "UTC", "version": 1}
    mail = dict.fromkeys(["needs", "partnerships", "commitments", "reviews"], "daily")
    mail |= {"messages": "never", "digests": "weekly", "lessons": "weekly"}
    offer = {"languages": ["es"], "subjects": "Chess\nGo", "consent": "on"}
    sent = [
        client.post("/settings/edit-profile/", profile),
        client.post("/settings/choose-mail/", mail),
        client.post("/settings/offer/", offer),
    ]
    row = Person.objects.get(pk=who.pk)
    assert [one.status_code for one in sent] == [302, 302, 302]
    assert (row.name, row.mail, row.subjects) == ("Ines", mail, ["Chess", "Go"])


def test_a_new_key_is_on_the_page_this_once(client):
    client.force_login(make.person())
    page = client.post("/settings/make-token/", {"name": "Screen", "scopes": ["read"]})
    secret = re.search(r"holt_[\w-]+", page.content.decode())[0]
    assert actions.use_token(secret, now=NOW) and "no-store" in page["Cache-Control"]
    assert secret not in client.get("/settings/").content.decode()
    token_id = ApiToken.objects.get().pk
    client.post(f"/settings/tokens/{token_id}/revoke/")
    assert actions.use_token(secret, now=NOW) is None


def test_another_browser_is_signed_out_from_here(client):
    from django.test import Client

    who, other = make.person(), Client()
    for one in (client, other):
        one.post("/sign-in/", {"login": who.email, "password": "correct horse"})
    page = client.get("/settings/").content.decode()
    handle = re.search(r'name="session" value="(\w+)"', page)[1]
    client.post("/settings/end-session/", {"session": handle})
    assert other.get("/settings/").status_code == 302
    assert client.get("/settings/").status_code == 200


def test_nobody_signs_anothers_browser_out(client):
    who = make.person()
    client.post("/sign-in/", {"login": who.email, "password": "correct horse"})
    handle = queries.sessions_of(make.seat(who), "", datetime.now(UTC))[0].handle
    with pytest.raises(NotFound):
        actions.end_session(make.viewer(), asks.EndSessionAsk(handle), now=NOW)


def test_my_data_comes_as_a_file(client):
    who = make.person("Ines Duarte")
    actions.offer(make.seat(who), OFFER, now=NOW)
    client.force_login(who)
    answer = client.get("/settings/export/")
    data = answer.json()
    assert answer["Content-Disposition"] == 'attachment; filename="holt-my-data.json"'
    assert (data["person"]["email"], data["person"]["subjects"]) == (who.email, ["Grant writing"])
    assert [one["what"] for one in data["what_i_did"]] == ["people.offered"]
